from __future__ import annotations

import pytest
from google.protobuf import struct_pb2
from pulumi.runtime.proto import alias_pb2, resource_pb2

from setsail.core.errors import SetsailError
from setsail.core.findings import error
from setsail.stacks.emulated.monitor import EmulatedEngine
from setsail.stacks.emulated.steps import CloudRefusalError, Made
from setsail.stacks.emulated.wire import SPECIAL, plain, to_struct
from setsail.stacks.state import StackState, load_state

VPC = "aws:ec2/vpc:Vpc"


class FakeCloud:
    """Knows VPCs; remembers what it was asked."""

    def __init__(self, failure: SetsailError | None = None) -> None:
        self.asked: list[tuple[str, str]] = []
        self.failure = failure

    def create(self, type_, name, inputs):
        self.asked.append(("create", name))
        if self.failure:
            raise self.failure
        return Made(f"id-{name}", {"arn": f"arn:{name}"})

    def update(self, old, inputs):
        self.asked.append(("update", old.name))
        return Made(old.id, {**old.outputs, "updated": True})

    def updatable(self, type_):
        return frozenset({"tags"})

    def supports(self, type_):
        return type_ == VPC

    def unknown(self, type_, properties):
        return tuple(each for each in properties if each == "ingress")


def engine(cloud, old=None, *, dry_run=False, state_file=None, events=None):
    return EmulatedEngine(
        old or StackState("p", "s"),
        cloud,
        dry_run=dry_run,
        state_file=state_file,
        on_event=(events if events is not None else []).append,
    )


def request(name="net", type_=VPC, inputs=None, **options):
    return resource_pb2.RegisterResourceRequest(
        type=type_, name=name, custom=True, object=to_struct(inputs or {}), **options
    )


def test_a_new_resource_is_created_and_kept_in_the_state(tmp_path):
    cloud, events = FakeCloud(), []
    file = tmp_path / "stack.json"
    answer = engine(cloud, state_file=file, events=events).RegisterResource(
        request(inputs={"cidrBlock": "10.0.0.0/16"})
    )
    assert answer.id == "id-net"
    assert plain(answer.object) == {"cidrBlock": "10.0.0.0/16", "arn": "arn:net"}
    (kept,) = load_state(file, "p", "s").resources
    assert (kept.id, kept.status, kept.outputs) == ("id-net", "created", {"arn": "arn:net"})
    assert [(e.op, e.name, e.preview) for e in events] == [("create", "net", False)]


def test_a_preview_asks_the_cloud_nothing_and_knows_no_id():
    cloud, events = FakeCloud(), []
    answer = engine(cloud, dry_run=True, events=events).RegisterResource(request(inputs={"a": 1}))
    assert (answer.id, plain(answer.object)) == ("", {"a": 1})
    assert cloud.asked == []
    assert [(e.op, e.preview) for e in events] == [("create", True)]


def brought_up(**inputs):
    first = engine(FakeCloud())
    first.RegisterResource(request(inputs=inputs))
    return first.state()


def test_nothing_changed_is_nothing_asked():
    cloud, events = FakeCloud(), []
    again = engine(cloud, brought_up(a=1), events=events)
    answer = again.RegisterResource(request(inputs={"a": 1}))
    assert (answer.id, plain(answer.object)["arn"]) == ("id-net", "arn:net")
    assert cloud.asked == []
    assert [e.op for e in events] == ["same"]


def test_an_updatable_property_is_changed_in_place():
    cloud = FakeCloud()
    again = engine(cloud, brought_up(a=1, tags={"x": "1"}))
    answer = again.RegisterResource(request(inputs={"a": 1, "tags": {"x": "2"}}))
    assert cloud.asked == [("update", "net")]
    assert plain(answer.object)["updated"] is True
    (kept,) = again.state().resources
    assert kept.inputs["tags"] == {"x": "2"}


@pytest.mark.parametrize("dry_run", [True, False])
def test_a_replacement_is_refused_by_name_even_in_a_preview(dry_run):
    cloud = FakeCloud()
    again = engine(cloud, brought_up(cidrBlock="10.0.0.0/16"), dry_run=dry_run)
    with pytest.raises(SetsailError):
        again.RegisterResource(request(inputs={"cidrBlock": "10.1.0.0/16"}))
    (finding,) = again.findings
    assert (finding.code, finding.key) == ("S622", "net")
    assert "cidrBlock" in finding.message
    assert cloud.asked == []


def test_what_the_cloud_refuses_is_not_in_the_state_but_the_rest_is(tmp_path):
    file = tmp_path / "stack.json"
    cloud = FakeCloud()
    run = engine(cloud, state_file=file)
    run.RegisterResource(request("good"))
    cloud.failure = CloudRefusalError(error("S631", "no", key="bad"))
    with pytest.raises(SetsailError):
        run.RegisterResource(request("bad"))
    with pytest.raises(SetsailError):
        run.RegisterResource(request("later"))
    assert cloud.asked == [("create", "good"), ("create", "bad")]
    assert [r.name for r in load_state(file, "p", "s").resources] == ["good"]
    assert [f.key for f in run.findings] == ["bad"]


def test_a_create_without_an_answer_stays_marked_and_is_tried_again():
    cloud = FakeCloud(SetsailError(error("S632", "no answer", key="net")))
    run = engine(cloud)
    with pytest.raises(SetsailError):
        run.RegisterResource(request())
    (kept,) = run.state().resources
    assert (kept.status, kept.id) == ("creating", "")
    again = engine(FakeCloud(), run.state())
    assert again.RegisterResource(request()).id == "id-net"


def test_components_are_kept_without_asking_the_cloud():
    cloud = FakeCloud()
    run = engine(cloud)
    answer = run.RegisterResource(
        resource_pb2.RegisterResourceRequest(type="setsail:edge:Network", name="n", custom=False)
    )
    run.RegisterResourceOutputs(
        resource_pb2.RegisterResourceOutputsRequest(urn=answer.urn, outputs=to_struct({"x": "y"}))
    )
    (kept,) = run.state().resources
    assert (kept.custom, kept.outputs, cloud.asked) == (False, {"x": "y"}, [])


def test_the_stacks_outputs_are_its_exports():
    run = engine(FakeCloud())
    answer = run.RegisterResource(request("p-s", "pulumi:pulumi:Stack"))
    run.RegisterResourceOutputs(
        resource_pb2.RegisterResourceOutputsRequest(urn=answer.urn, outputs=to_struct({"z": "1"}))
    )
    assert run.state().outputs == {"z": "1"}
    assert run.state().resources == ()


def test_what_the_program_dropped_is_obsolete():
    old = brought_up(a=1)
    run = engine(FakeCloud(), old)
    run.RegisterResource(request("other"))
    assert [r.name for r in run.obsolete()] == ["net"]
    assert [r.name for r in run.state().resources] == ["net", "other"]


def test_two_resources_of_one_name_are_refused():
    run = engine(FakeCloud())
    run.RegisterResource(request())
    with pytest.raises(SetsailError):
        run.RegisterResource(request())
    assert [(f.code, f.key) for f in run.findings] == [("S621", "net")]


@pytest.mark.parametrize(
    ("told", "what"),
    [
        (request(importId="vpc-1"), "importId"),
        (request(ignoreChanges=["tags"]), "ignoreChanges"),
        (request(replaceOnChanges=["tags"]), "replaceOnChanges"),
        (request(deletedWith="urn:x"), "deletedWith"),
        (request(remote=True), "remote"),
        (request(retainOnDelete=True), "retainOnDelete"),
        (
            request(replacement_trigger=struct_pb2.Value(string_value="x")),
            "replacement_trigger",
        ),
        (request(additionalSecretOutputs=["arn"]), "additionalSecretOutputs"),
        (request(type_="aws:sqs/queue:Queue"), "the type aws:sqs/queue:Queue"),
        (request(type_="pulumi:providers:aws"), "an explicit provider"),
        (
            request(inputs={"pw": {SPECIAL: "1b47061264138c4ac30d75fd1eb44270", "value": "x"}}),
            "a secret, asset or resource reference in pw",
        ),
        (
            request(
                hooks=resource_pb2.RegisterResourceRequest.ResourceHooksBinding(before_create=["h"])
            ),
            "resource hooks",
        ),
    ],
)
def test_what_the_engine_does_not_do_it_refuses_by_name(told, what):
    cloud = FakeCloud()
    run = engine(cloud)
    with pytest.raises(SetsailError):
        run.RegisterResource(told)
    (finding,) = run.findings
    assert finding.code == "S620"
    assert what in finding.message
    assert cloud.asked == []


@pytest.mark.parametrize("dry_run", [True, False])
def test_a_property_that_is_not_passed_on_is_refused_even_in_a_preview(dry_run):
    """Or the guard rails of a preview would say nothing about it, and Pulumi would create it."""
    cloud = FakeCloud()
    run = engine(cloud, dry_run=dry_run)
    with pytest.raises(SetsailError):
        run.RegisterResource(request(inputs={"ingress": [{"cidrBlocks": ["0.0.0.0/0"]}]}))
    (finding,) = run.findings
    assert (finding.code, finding.key, finding.got) == ("S630", "net", VPC)
    assert "ingress" in finding.message
    assert cloud.asked == []


def test_aliases_are_taken_since_the_sdk_sets_them_by_itself():
    run = engine(FakeCloud())
    assert run.RegisterResource(request(aliases=[alias_pb2.Alias(urn="urn:old")])).id == "id-net"


def test_functions_and_reads_are_refused():
    run = engine(FakeCloud())
    with pytest.raises(SetsailError):
        run.Invoke(resource_pb2.ResourceInvokeRequest(tok="aws:index/getRegion:getRegion"))
    with pytest.raises(SetsailError):
        run.ReadResource(resource_pb2.ReadResourceRequest(name="theirs"))
    assert [f.key for f in run.findings] == ["aws:index/getRegion:getRegion", "theirs"]
