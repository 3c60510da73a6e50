from __future__ import annotations

import pytest

from setsail.stacks.readback.compare import compare, expected_key, leftovers, normal
from setsail.stacks.readback.found import Found, tag_map
from tests.unit.stacks.plans import state_of

VPC = "aws:ec2/vpc:Vpc"
INPUTS = {"cidrBlock": "10.0.0.0/16", "tags": {"Name": "net"}, "region": "ap-southeast-3"}


def wanted(**changes):
    return state_of("net", VPC, inputs={**INPUTS, **changes}, identity="vpc-1")


def held(identity="vpc-1", **changes) -> Found:
    properties = {"cidrBlock": "10.0.0.0/16", "tags": {"Name": "net"}} | changes
    return Found(VPC, "ap-southeast-3", properties["tags"]["Name"], identity, properties)


def test_what_is_as_it_should_be():
    verdict = compare([wanted()], [held()])
    assert (verdict.expected, verdict.matched, verdict.properties) == (1, 1, 3)
    assert verdict.clean
    assert verdict.to_findings() == ()


def test_without_a_name_tag_it_is_known_by_its_id():
    verdict = compare([wanted(tags={})], [Found(VPC, "ap-southeast-3", "vpc-1", "vpc-1", INPUTS)])
    assert verdict.missing == ()
    assert [each.property for each in verdict.different] == ["tags"]


def test_missing():
    verdict = compare([wanted()], [])
    assert verdict.missing == ("net",)
    assert [(f.code, f.key) for f in verdict.to_findings()] == [("S670", "net")]


def test_in_the_wrong_region_is_missing_there_and_extra_here():
    elsewhere = Found(VPC, "ap-southeast-1", "net", "vpc-1", held().properties)
    verdict = compare([wanted()], [elsewhere])
    assert verdict.missing == ("net",)
    assert verdict.extra == (elsewhere,)


def test_extra_unless_it_was_there_before():
    other = held("vpc-2", tags={"Name": "other"})
    verdict = compare([wanted()], [held(), other])
    assert verdict.extra == (other,)
    (finding,) = verdict.to_findings()
    assert (finding.code, finding.key) == ("S671", "other")
    assert finding.got == f"{VPC} vpc-2 in ap-southeast-3"
    assert compare([wanted()], [held(), other], [other]).clean


def test_a_twin_of_the_same_name_is_extra():
    for order in ([held(), held("vpc-2")], [held("vpc-2"), held()]):
        verdict = compare([wanted()], order)
        assert [item.id for item in verdict.extra] == ["vpc-2"]
        assert verdict.matched == 1


def test_different_names_the_property_and_both_values():
    verdict = compare([wanted()], [held(cidrBlock="10.9.0.0/16")])
    (difference,) = verdict.different
    assert (difference.resource, difference.property) == ("net", "cidrBlock")
    assert (difference.expected, difference.found) == ("10.0.0.0/16", "10.9.0.0/16")
    (finding,) = verdict.to_findings()
    assert (finding.code, finding.key, finding.got) == ("S672", "net.cidrBlock", '"10.9.0.0/16"')
    assert verdict.matched == 0


def test_made_again_behind_ones_back_is_different_by_id():
    verdict = compare([wanted()], [held("vpc-9")])
    assert [(d.property, d.expected, d.found) for d in verdict.different] == [
        ("id", "vpc-1", "vpc-9")
    ]


def test_a_property_that_no_reader_tells_is_never_passed_over():
    verdict = compare([wanted(instanceTenancy="dedicated")], [held()])
    assert [(d.property, d.found) for d in verdict.different] == [("instanceTenancy", None)]


def test_what_aws_makes_for_something_known_is_not_extra():
    own = Found("aws:ec2/securityGroup:SecurityGroup", "ap-southeast-3", "d", "sg-1", {}, "vpc-1")
    rule = Found("rule", "ap-southeast-3", "r", "sgr-1", {}, "sg-1")
    assert compare([wanted()], [held(), own, rule]).clean


def test_what_it_made_for_something_extra_is_told_with_it():
    stray = Found("aws:ec2/instance:Instance", "ap-southeast-3", "i", "i-1", {}, "asg-gone")
    disk = Found("aws:ebs/volume:Volume", "ap-southeast-3", "v", "vol-1", {}, "i-1")
    assert compare([wanted()], [held(), stray, disk]).extra == (stray,)
    assert leftovers([held()], [held(), stray, disk]) == (stray,)
    # Without the instance the disk is nobody's.
    assert compare([wanted()], [held(), disk]).extra == (disk,)
    assert leftovers([held()], [held(), disk]) == (disk,)


def test_a_scaling_group_should_run_what_it_asks_for():
    group = state_of(
        "nodes",
        "aws:autoscaling/group:Group",
        inputs={"name": "g", "desiredCapacity": 3, "region": "r"},
        identity="g",
    )
    found = Found(group.type, "r", "g", "g", {"name": "g", "desiredCapacity": 3, "running": 2})
    assert [(d.property, d.found) for d in compare([group], [found]).different] == [("running", 2)]


def test_components_are_passed_over():
    assert compare([state_of("n", "setsail:edge:Network", custom=False)], []).expected == 0


def test_policies_are_compared_by_meaning():
    role = state_of(
        "role", "aws:iam/role:Role", inputs={"name": "r", "assumeRolePolicy": '{"a":[1,2]}'}
    )
    found = Found(role.type, None, "r", "vpc-1", {"name": "r", "assumeRolePolicy": '{"a": [2, 1]}'})
    assert compare([role], [found]).clean
    other = Found(role.type, None, "r", "vpc-1", {"name": "r", "assumeRolePolicy": '{"a": [3]}'})
    assert [d.property for d in compare([role], [other]).different] == ["assumeRolePolicy"]


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [
        (3, 3.0, True),
        ([1, 2], [2, 1], True),
        ({"a": None, "b": 1}, {"b": 1.0}, True),
        ([{"k": "a"}, {"k": "b"}], [{"k": "b"}, {"k": "a"}], True),
        (True, 1, False),
        (True, "true", True),
        ("3", 3, False),
        ([1], [1, 1], False),
    ],
)
def test_what_counts_as_equal(one, other, equal):
    assert (normal(one) == normal(other)) is equal


def test_leftovers_are_new_or_changed():
    same, changed = held(), held("vpc-2", tags={"Name": "other"})
    after = held("vpc-2", tags={"Name": "other"}, cidrBlock="10.9.0.0/16")
    assert leftovers([same, changed], [same]) == ()
    assert leftovers([same, changed], [same, after]) == (after,)
    assert leftovers([], [same]) == (same,)


def test_aws_own_tags_are_not_ours():
    tags = [{"Key": "aws:cloudformation", "Value": "x"}, {"Key": "Name", "Value": "net"}]
    assert tag_map(tags) == {"Name": "net"}


def test_the_key_of_a_type_without_parts_is_its_name_or_bucket():
    table = state_of(type_="aws:dynamodb/table:Table", inputs={"name": "t"})
    bucket = state_of(type_="aws:s3/bucket:Bucket", inputs={"bucket": "b"})
    assert (expected_key(table), expected_key(bucket)) == ("t", "b")
