"""What the Pulumi program declares, seen through a preview: no cloud is contacted."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import msgspec
import pytest

from infra.components.dns import latency_sites
from setsail.stacks import driver
from setsail.stacks.driver import StackResult
from setsail.stacks.emulated.table import TABLE
from setsail.stacks.plan import StackPlan, check_plan
from tests.factories import workspace
from tests.unit.stacks.plans import make_plan

SITES = (("ap-southeast-3", 9, "primary"), ("ap-southeast-1", 4, "failover"))


def preview(plan: StackPlan, folder) -> StackResult:
    return driver.preview(plan, workspace().infra, folder, lambda _: None)


@pytest.fixture(scope="module")
def plan() -> StackPlan:
    return make_plan(*SITES)


@pytest.fixture(scope="module")
def result(plan, tmp_path_factory) -> StackResult:
    return preview(plan, tmp_path_factory.mktemp("preview"))


def of_type(result: StackResult, suffix: str):
    return [r for r in result.resources if r.type.rsplit(":", 1)[1] == suffix]


def test_every_site_gets_the_same_parts(result):
    assert Counter(r.type.rsplit(":", 1)[1] for r in result.custom) == {
        "Vpc": 2,
        "InternetGateway": 2,
        "Subnet": 4,
        "RouteTable": 2,
        "Route": 2,
        "RouteTableAssociation": 4,
        "SecurityGroup": 4,
        "SecurityGroupIngressRule": 12,
        "SecurityGroupEgressRule": 6,
        "LaunchTemplate": 2,
        "Group": 2,
        "Schedule": 6,
        "LifecycleHook": 2,
        "LoadBalancer": 2,
        "TargetGroup": 4,
        "Listener": 4,
        "Topic": 2,
        "MetricAlarm": 5,
        "Record": 2,
        # Once per stack.
        "Zone": 1,
        "Role": 1,
        "RolePolicy": 1,
        "InstanceProfile": 1,
        "Table": 1,
        "Bucket": 1,
        "BucketServerSideEncryptionConfiguration": 1,
        "BucketPublicAccessBlock": 1,
        "BucketLifecycleConfiguration": 1,
    }


def test_every_row_of_the_stand_in_is_used(result):
    assert {r.type for r in result.custom} == set(TABLE)


def test_every_resource_is_inside_a_component_of_ours(result):
    components = {r.urn for r in result.resources if not r.custom}
    assert all(r.type.startswith("setsail:edge:") for r in result.resources if not r.custom)
    assert all(r.parent in components for r in result.custom)


def test_media_is_open_and_shells_are_not(result, plan):
    open_to_all = {
        (r.inputs["ipProtocol"], r.inputs["fromPort"], r.inputs["toPort"])
        for r in of_type(result, "SecurityGroupIngressRule")
        if r.inputs.get("cidrIpv4") == "0.0.0.0/0"
    }
    assert open_to_all == {
        ("udp", *plan.udp_port_range),
        ("tcp", 7881, 7881),
        ("tcp", 443, 443),
        ("tcp", 5349, 5349),
    }


def test_the_fleet_follows_the_markets_evening_in_its_own_time_zone(result, plan):
    schedules = [
        (r.inputs["recurrence"], r.inputs["desiredCapacity"])
        for r in of_type(result, "Schedule")
        if r.inputs["region"] == "ap-southeast-3"
    ]
    assert sorted(schedules) == sorted(
        (step.cron, step.nodes) for step in plan.sites[0].peak_schedules
    )
    assert {r.inputs["timeZone"] for r in of_type(result, "Schedule")} == {"Asia/Jakarta"}
    sizes = {
        r.inputs["region"]: (r.inputs["minSize"], r.inputs["desiredCapacity"], r.inputs["maxSize"])
        for r in of_type(result, "Group")
    }
    assert sizes == {
        site.aws_region: (site.base_nodes, site.base_nodes, site.nodes) for site in plan.sites
    }


def test_a_leaving_node_is_drained(result, plan):
    for hook in of_type(result, "LifecycleHook"):
        assert hook.inputs["lifecycleTransition"] == "autoscaling:EC2_INSTANCE_TERMINATING"
        assert hook.inputs["heartbeatTimeout"] == plan.drain_s


def test_each_region_answers_by_latency(result):
    answers = {
        r.inputs["setIdentifier"]: r.inputs["latencyRoutingPolicies"][0]["region"]
        for r in of_type(result, "Record")
    }
    assert answers == {"ap-southeast-3": "ap-southeast-3", "ap-southeast-1": "ap-southeast-1"}


def test_a_rehearsal_protects_nothing(result):
    assert [r.name for r in result.resources if r.protect] == []


def test_production_protects_what_must_not_be_lost(tmp_path):
    result = preview(make_plan(*SITES, environment="production"), tmp_path)
    assert sorted(r.name for r in result.resources if r.protect) == [
        "evidence-bucket",
        "ledger-table",
    ]
    (table,) = of_type(result, "Table")
    assert table.inputs["deletionProtectionEnabled"] is True
    assert all(r.inputs["enableDeletionProtection"] for r in of_type(result, "LoadBalancer"))
    assert [len(r.inputs["name"]) <= 32 for r in of_type(result, "TargetGroup")] == [True] * 4


def test_a_second_site_of_a_region_gives_no_second_answer(plan):
    local_zone = msgspec.structs.replace(plan.sites[0], site="ap-southeast-3-xxx-1a")
    both = msgspec.structs.replace(plan, sites=(*plan.sites, local_zone))
    assert latency_sites(both) == plan.sites


def test_a_preview_leaves_no_state(plan, tmp_path):
    preview(plan, tmp_path)
    assert not driver.state_path(tmp_path).exists()


def test_the_manual_writes_a_plan_that_the_program_takes(tmp_path, monkeypatch):
    manual = (workspace().infra / "README.md").read_text("utf-8")
    script = re.search(r"```python\n(.*?)```", manual, re.DOTALL)
    assert script is not None
    monkeypatch.chdir(tmp_path)  # no workspace here: the packaged one is taken
    exec(script[1], {})
    plan = StackPlan.from_json(Path("id-production.plan.json").read_bytes())
    assert (plan.market, plan.environment, plan.protect) == ("ID", "production", True)
    assert tuple(check_plan(plan)) == ()
