from __future__ import annotations

import pytest
from botocore.exceptions import ClientError, EndpointConnectionError

from setsail.core.errors import SetsailError
from setsail.stacks.emulated.provider import Kind, StandInProvider, names
from setsail.stacks.emulated.steps import CloudRefusalError, Made
from tests.unit.stacks.plans import state_of


class Clients:
    """Hands out one client and remembers for where."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str | None]] = []

    def client(self, service, region):
        self.asked.append((service, region))
        return object()


def refusal(code: str) -> ClientError:
    return ClientError({"Error": {"Code": code, "Message": "because"}}, "CreateThing")


def raising(problem: Exception):
    def act(_call):
        raise problem

    return act


def provider(log: list[str], **overrides):
    row = {
        "service": "ec2",
        "takes": names("cidrBlock"),
        "create": lambda call: log.append("create") or Made("vpc-1", {"arn": "a"}),
        "delete": lambda call: log.append(f"delete {call.id}"),
        "gone": frozenset({"NotThere"}),
    } | overrides
    clients = Clients()
    return StandInProvider(clients, {"t": Kind(**row)}), clients


def test_a_create_goes_to_the_services_client_in_the_resources_region():
    log: list[str] = []
    stand_in, clients = provider(log)
    made = stand_in.create("t", "net", {"cidrBlock": "10.0.0.0/16", "region": "ap-southeast-3"})
    assert (made.id, log, clients.asked) == ("vpc-1", ["create"], [("ec2", "ap-southeast-3")])


def test_properties_that_are_not_passed_on_are_named():
    stand_in, _ = provider([])
    given = {"region": "r", "cidrBlock": "x", "tags": {}, "ipv6CidrBlock": "y"}
    assert stand_in.unknown("t", given) == ("ipv6CidrBlock", "tags")


@pytest.mark.parametrize("act", ["create", "delete"])
def test_a_property_that_is_needed_and_not_set_is_named(act):
    stand_in, _ = provider([], **{act: lambda call: call["cidrBlock"]})
    ask = {
        "create": lambda: stand_in.create("t", "net", {}),
        "delete": lambda: stand_in.delete(state_of(type_="t")),
    }
    with pytest.raises(CloudRefusalError) as caught:
        ask[act]()
    (finding,) = caught.value.findings
    assert (finding.code, finding.key, finding.got) == ("S633", "net", "t")
    assert "'cidrBlock'" in finding.message


def test_what_the_cloud_says_no_to_is_told_with_its_reason():
    stand_in, _ = provider([], create=raising(refusal("InvalidVpcRange")))
    with pytest.raises(CloudRefusalError) as caught:
        stand_in.create("t", "net", {})
    (finding,) = caught.value.findings
    assert (finding.code, finding.key) == ("S631", "net")
    assert finding.got == "InvalidVpcRange: because"


def test_no_answer_is_not_a_refusal():
    stand_in, _ = provider([], create=raising(EndpointConnectionError(endpoint_url="http://x")))
    with pytest.raises(SetsailError) as caught:
        stand_in.create("t", "net", {})
    assert not isinstance(caught.value, CloudRefusalError)
    assert caught.value.findings[0].code == "S632"


def test_a_half_made_resource_is_removed():
    log: list[str] = []
    stand_in, _ = provider(log, finish=raising(refusal("Bad")))
    with pytest.raises(CloudRefusalError):
        stand_in.create("t", "net", {})
    assert log == ["create", "delete vpc-1"]


def test_a_half_made_resource_that_will_not_go_does_not_hide_the_reason():
    stand_in, _ = provider([], finish=raising(refusal("Bad")), delete=raising(refusal("Worse")))
    with pytest.raises(CloudRefusalError) as caught:
        stand_in.create("t", "net", {})
    assert caught.value.findings[0].got == "Bad: because"


def test_deleting_what_is_gone_is_fine_and_anything_else_is_not():
    stand_in, _ = provider([], delete=raising(refusal("NotThere")))
    stand_in.delete(state_of(type_="t"))
    stand_in, _ = provider([], delete=raising(refusal("DependencyViolation")))
    with pytest.raises(SetsailError) as caught:
        stand_in.delete(state_of(type_="t"))
    assert (caught.value.findings[0].got or "").startswith("DependencyViolation")


def test_an_update_keeps_the_identity():
    log: list[str] = []
    stand_in, _ = provider(log, update=lambda call: log.append(f"update {call.id}"))
    made = stand_in.update(state_of(type_="t", outputs={"arn": "a"}), {"cidrBlock": "y"})
    assert (made, log) == (Made("vpc-1", {"arn": "a"}), ["update vpc-1"])
