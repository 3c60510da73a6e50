from __future__ import annotations

from typing import Any

import pytest

from infra import policies
from tests.unit.stacks.plans import make_plan, state_of

PLAN = make_plan(("ap-southeast-3", 3, "primary"))
REGION = "ap-southeast-3"
INGRESS = policies.INGRESS
TABLE = "aws:dynamodb/table:Table"
TEMPLATE = "aws:ec2/launchTemplate:LaunchTemplate"
BLOCK = "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock"
ENCRYPTION = (
    "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration"
)
PRIVATE = {
    "blockPublicAcls": True,
    "blockPublicPolicy": True,
    "ignorePublicAcls": True,
    "restrictPublicBuckets": True,
}


def found(*resources) -> list[tuple[str, str | None]]:
    return [(f.code, f.key) for f in policies.check(PLAN, resources)]


def resource(type_: str, name: str = "r", **inputs: Any):
    whole = {"region": REGION, "tags": dict(PLAN.tags), **inputs}
    return state_of(name, type_, inputs={k: v for k, v in whole.items() if v is not None})


def rule(**inputs: Any):
    return resource(INGRESS, ipProtocol="tcp", fromPort=443, toPort=443, **inputs)


def opened(protocol: str, first: int | None, last: int | None, source: str = "0.0.0.0/0"):
    return resource(INGRESS, ipProtocol=protocol, fromPort=first, toPort=last, cidrIpv4=source)


def test_the_ports_of_the_plan_may_be_open():
    assert (
        found(
            opened("tcp", 443, 443),
            opened("tcp", 5349, 5349),
            opened("tcp", 7881, 7881),
            opened("udp", 50000, 60000),
            opened("udp", 50000, 50100),
        )
        == []
    )


@pytest.mark.parametrize(
    ("protocol", "first", "last", "codes"),
    [
        ("tcp", 22, 22, {"S660", "S661"}),
        ("tcp", 3389, 3389, {"S660", "S661"}),
        ("tcp", 443, 5349, {"S660", "S661"}),
        ("tcp", 0, 65535, {"S660", "S661"}),
        ("-1", None, None, {"S660", "S661"}),
        ("tcp", 443, 444, {"S661"}),
        ("tcp", 8080, 8080, {"S661"}),
        ("udp", 1024, 65535, {"S661"}),
        ("udp", 53, 53, {"S661"}),
    ],
)
def test_any_other_port_may_not(protocol, first, last, codes):
    assert {code for code, _ in found(opened(protocol, first, last))} == codes


def test_a_rule_for_another_group_is_not_open_to_all():
    assert found(resource(INGRESS, ipProtocol="-1", referencedSecurityGroupId="sg-1")) == []


def test_ipv6_is_the_internet_too():
    open_shell = resource(INGRESS, "v6", ipProtocol="tcp", fromPort=22, toPort=22, cidrIpv6="::/0")
    assert ("S660", "v6") in found(open_shell)


@pytest.mark.parametrize("source", ["0.0.0.0/1", "203.0.113.0/24", "10.0.0.0/7", "an unknown"])
def test_part_of_the_internet_is_the_outside_too(source):
    assert {code for code, _ in found(opened("tcp", 22, 22, source))} == {"S660", "S661"}


@pytest.mark.parametrize("source", ["10.16.0.0/16", "192.168.7.0/24"])
def test_private_networks_are_inside(source):
    assert found(opened("tcp", 22, 22, source)) == []


@pytest.mark.parametrize("tag", sorted(PLAN.tags))
def test_each_tag_of_the_stack_is_asked_for(tag):
    tags = {key: value for key, value in PLAN.tags.items() if key != tag}
    (finding,) = policies.check(PLAN, [resource("aws:sns/topic:Topic", "topic", tags=tags)])
    assert (finding.code, finding.key) == ("S662", "topic")
    assert tag in finding.message


def test_a_tag_with_the_wrong_value_is_a_missing_one():
    tags = {**PLAN.tags, "setsail:market": "SA"}
    assert found(resource("aws:sns/topic:Topic", "topic", tags=tags)) == [("S662", "topic")]


def test_scaling_groups_carry_their_tags_in_another_shape():
    tags = [{"key": k, "value": v, "propagateAtLaunch": True} for k, v in PLAN.tags.items()]
    assert found(resource("aws:autoscaling/group:Group", tags=tags)) == []
    assert found(resource("aws:autoscaling/group:Group", tags=tags[1:])) == [("S662", "r")]


def test_what_takes_no_tags_needs_none():
    assert found(resource("aws:ec2/route:Route", tags=None)) == []


@pytest.mark.parametrize("region", ["us-east-1", None])
def test_data_stay_in_the_regions_of_the_plan(region):
    assert found(resource("aws:sns/topic:Topic", region=region)) == [("S663", "r")]


def test_services_without_regions_need_none():
    assert found(resource("aws:iam/role:Role", region=None)) == []


def test_tables_are_encrypted_and_restorable():
    both = {"serverSideEncryption": {"enabled": True}, "pointInTimeRecovery": {"enabled": True}}
    assert found(resource(TABLE, **both)) == []
    assert found(resource(TABLE)) == [("S664", "r"), ("S665", "r")]


def template(encrypted: str | None = "true", tokens: str = "required"):
    ebs = {"encrypted": encrypted} if encrypted else {}
    return resource(
        TEMPLATE,
        blockDeviceMappings=[{"deviceName": "/dev/xvda", "ebs": ebs}],
        metadataOptions={"httpTokens": tokens},
    )


def test_nodes_have_encrypted_disks_and_guarded_metadata():
    assert found(template()) == []
    assert found(template(encrypted="false")) == [("S664", "r")]
    assert found(template(encrypted=None)) == [("S664", "r")]
    assert found(template(tokens="optional")) == [("S666", "r")]


@pytest.mark.parametrize("block", ["10.16.0.0/33", "nonsense", "", "10.99.0.0/20", "2001:db8::/32"])
def test_networks_lie_within_the_plans(block):
    assert found(resource("aws:ec2/subnet:Subnet", cidrBlock=block)) == [("S667", "r")]


def test_a_subnet_of_the_sites_network_is_fine():
    assert found(resource("aws:ec2/subnet:Subnet", cidrBlock="10.16.240.0/20")) == []


def bucket():
    return resource("aws:s3/bucket:Bucket", "b", bucket="evidence")


def test_a_bucket_needs_its_two_companions():
    block = resource(BLOCK, tags=None, bucket="evidence", **PRIVATE)
    encryption = resource(ENCRYPTION, tags=None, bucket="evidence", rules=[])
    assert found(bucket(), block, encryption) == []
    assert found(bucket(), encryption) == [("S668", "b")]
    assert found(bucket(), block) == [("S664", "b")]


@pytest.mark.parametrize("switch", sorted(PRIVATE))
def test_each_switch_of_the_public_access_block_counts(switch):
    block = resource(BLOCK, tags=None, bucket="evidence", **(PRIVATE | {switch: False}))
    encryption = resource(ENCRYPTION, tags=None, bucket="evidence", rules=[])
    assert found(bucket(), block, encryption) == [("S668", "b")]


def test_a_block_on_another_bucket_does_not_count():
    block = resource(BLOCK, tags=None, bucket="other", **PRIVATE)
    encryption = resource(ENCRYPTION, tags=None, bucket="evidence", rules=[])
    assert found(bucket(), block, encryption) == [("S668", "b")]


def test_components_are_not_judged():
    assert found(state_of("n", "setsail:edge:Network", custom=False)) == []
