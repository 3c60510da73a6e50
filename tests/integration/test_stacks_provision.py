"""The whole stage against a running emulated cloud, and the faults that it must find."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from setsail.core.errors import SetsailError
from setsail.core.workspace import Workspace
from setsail.stacks import driver
from setsail.stacks.aws import AwsClients
from setsail.stacks.cloud import emulated_cloud
from setsail.stacks.plan import StackPlan
from setsail.stacks.provision import ProvisionResult, provision
from setsail.stacks.readback.compare import compare, leftovers
from setsail.stacks.readback.inventory import inventory
from setsail.stacks.state import load_state
from tests.factories import workspace
from tests.unit.stacks.plans import make_plan

pytestmark = pytest.mark.integration

REGION = "ap-southeast-3"
INGRESS = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"


def small_plan() -> StackPlan:
    return make_plan((REGION, 3, "primary"))


def rehearse(
    plan: StackPlan,
    folder: Path,
    after_up: Callable[[str], None] | None = None,
) -> tuple[ProvisionResult, list[object]]:
    events: list[object] = []
    return provision(plan, workspace(), folder, events.append, after_up), events


def test_two_sites_come_up_as_planned_and_go_without_a_trace(tmp_path):
    plan = make_plan((REGION, 6, "primary"), ("ap-southeast-1", 3, "failover"))
    result, events = rehearse(plan, tmp_path)
    verdict = result.comparison
    assert result.findings == ()
    assert verdict.expected == verdict.matched == len(result.custom) == 78
    assert verdict.properties > 500
    assert result.destroyed
    assert result.engine == "emulated engine"
    assert list(result.seconds) == ["cloud", "up", "readback", "destroy"]
    assert result.outputs["rooms"] == "rooms.id.rehearsal.setsail.example"
    steps = [event for event in events if isinstance(event, driver.StepEvent)]
    for op in ("create", "delete"):
        done = [step.name for step in steps if step.op == op and not step.preview]
        assert sorted(done) == sorted(r.name for r in result.custom)


def test_each_planted_fault_is_found_by_name(tmp_path):
    plan = small_plan()

    def plant(endpoint_url: str) -> None:
        clients = AwsClients(endpoint_url)
        group = f"{plan.name}-{REGION}-nodes"
        clients.client("autoscaling", REGION).delete_lifecycle_hook(
            LifecycleHookName="drain", AutoScalingGroupName=group
        )
        clients.client("sns", REGION).create_topic(Name="left-behind")
        clients.client("elbv2", REGION).modify_target_group_attributes(
            TargetGroupArn=clients.client("elbv2", REGION).describe_target_groups(
                Names=[f"{plan.name}-apse3-443"]
            )["TargetGroups"][0]["TargetGroupArn"],
            Attributes=[{"Key": "deregistration_delay.timeout_seconds", "Value": "1"}],
        )
        clients.client("s3", None).put_public_access_block(
            Bucket=plan.evidence_bucket,
            PublicAccessBlockConfiguration={"BlockPublicAcls": False},
        )
        ec2 = clients.client("ec2", REGION)
        stray = ec2.create_vpc(CidrBlock="10.200.0.0/16")["Vpc"]["VpcId"]
        groups = ec2.describe_security_groups(Filters=[{"Name": "vpc-id", "Values": [stray]}])
        ec2.authorize_security_group_ingress(
            GroupId=groups["SecurityGroups"][0]["GroupId"],
            IpPermissions=[
                {
                    "IpProtocol": "tcp",
                    "FromPort": 22,
                    "ToPort": 22,
                    "IpRanges": [{"CidrIp": "0.0.0.0/0"}],
                }
            ],
        )

    result, _ = rehearse(plan, tmp_path, plant)
    verdict = result.comparison
    assert verdict.missing == (f"{REGION}-fleet-drain",)
    planted = {"aws:sns/topic:Topic", "aws:ec2/vpc:Vpc", INGRESS}
    # The VPC's own route table and group came with it and are not told apart.
    assert {item.type for item in verdict.extra} == planted
    assert {(d.resource, d.property, d.found) for d in verdict.different} == {
        (f"{REGION}-signalling-443", "deregistrationDelay", 1),
        ("evidence-private", "blockPublicAcls", False),
        ("evidence-private", "blockPublicPolicy", False),
        ("evidence-private", "ignorePublicAcls", False),
        ("evidence-private", "restrictPublicBuckets", False),
    }
    assert verdict.matched == verdict.expected - 3
    # What somebody else made is not ours to destroy, and is told as left over.
    assert not result.destroyed
    codes = {finding.code for finding in result.findings}
    assert codes == {"S670", "S671", "S672", "S673"}
    assert {found.type for found in result.leftovers} == planted


def test_a_guard_rail_stops_the_stack_before_anything_is_created(tmp_path):
    """A component that somebody extends with an open SSH port."""
    where = Workspace(tmp_path / "workspace")
    shutil.copytree(workspace().infra, where.infra)
    firewall = where.infra / "components" / "firewall.py"
    text = firewall.read_text()
    firewall.write_text(
        text.replace(
            "        for port in plan.signalling_ports:\n",
            '        self._open("ssh", self.nodes_id, "tcp", 22, 22)\n'
            "        for port in plan.signalling_ports:\n",
        )
    )
    events: list[object] = []
    with pytest.raises(SetsailError) as caught:
        provision(small_plan(), where, tmp_path, events.append)
    assert {(f.code, f.key) for f in caught.value.findings} == {
        ("S660", f"{REGION}-firewall-ssh"),
        ("S661", f"{REGION}-firewall-ssh"),
    }
    assert not [e for e in events if isinstance(e, driver.StepEvent) and not e.preview]


def test_a_bad_network_is_refused_before_anything_is_created(tmp_path):
    plan = small_plan()
    site = msgspec.structs.replace(plan.sites[0], cidr="10.16.0.0/40")
    with pytest.raises(SetsailError) as caught:
        rehearse(msgspec.structs.replace(plan, sites=(site,)), tmp_path)
    assert [(f.code, f.key) for f in caught.value.findings] == [("S608", "sites.0.cidr")]
    assert not driver.state_path(tmp_path).exists()


def test_what_was_created_before_a_refusal_is_destroyed(tmp_path):
    """The cloud does not sell this type, which it says when the fleet should start."""
    plan = small_plan()
    site = msgspec.structs.replace(plan.sites[0], instance_type="c99.enormous")
    plan = msgspec.structs.replace(plan, sites=(site,))
    events: list[object] = []
    with pytest.raises(SetsailError) as caught:
        provision(plan, workspace(), tmp_path, events.append)
    # One finding, and none that says something was left over.
    assert [(f.code, f.key) for f in caught.value.findings] == [("S631", f"{REGION}-fleet-nodes")]
    assert "c99.enormous" in (caught.value.findings[0].got or "")
    steps = [e for e in events if isinstance(e, driver.StepEvent) and not e.preview]
    created = {e.name for e in steps if e.op == "create"}
    deleted = {e.name for e in steps if e.op == "delete"}
    assert f"{REGION}-network-vpc" in created
    assert created == deleted
    assert load_state(driver.state_path(tmp_path), plan.project, plan.name).resources == ()


def test_a_broken_program_is_told_with_its_line(tmp_path):
    where = Workspace(tmp_path / "workspace")
    shutil.copytree(workspace().infra, where.infra)
    network = where.infra / "components" / "network.py"
    network.write_text(network.read_text().replace("args.site.cidr", "args.site.cider", 1))
    with pytest.raises(SetsailError) as caught:
        driver.preview(small_plan(), where.infra, tmp_path, lambda _: None)
    (finding,) = caught.value.findings
    assert finding.code == "S613"
    assert finding.where is not None
    assert finding.where.file == "infra/components/network.py"
    assert "args.site.cider" in network.read_text().splitlines()[finding.where.line - 1]


def test_a_second_up_changes_only_what_the_plan_changed(tmp_path):
    plan, infra = small_plan(), workspace().infra
    with emulated_cloud(tmp_path) as cloud:
        clients = AwsClients(cloud.endpoint_url)
        before = inventory(clients, plan.regions)

        def up(wanted: StackPlan) -> tuple[driver.StackResult, list[tuple[str, str]]]:
            events: list[object] = []
            result = driver.up(wanted, infra, tmp_path, cloud.endpoint_url, events.append)
            steps = [e for e in events if isinstance(e, driver.StepEvent) and not e.preview]
            assert (
                compare(result.resources, inventory(clients, plan.regions), before).to_findings()
                == ()
            )
            return result, [(s.op, s.name) for s in steps if s.op != "same"]

        first, created = up(plan)
        assert len(created) == len(first.custom)
        _, nothing = up(plan)
        assert nothing == []

        # A quieter market: fewer nodes, and no growth in the evening any more.
        site = msgspec.structs.replace(plan.sites[0], nodes=2, base_nodes=2, peak_schedules=())
        _, changed = up(msgspec.structs.replace(plan, sites=(site,)))
        fleet = f"{REGION}-fleet"
        assert set(changed) == {
            ("update", f"{fleet}-nodes"),
            ("update", f"{REGION}-alarms-few-nodes"),
            *(("delete", f"{fleet}-{step.name}") for step in plan.sites[0].peak_schedules),
        }

        # A change that would replace something is refused, and changes nothing.
        with pytest.raises(SetsailError) as caught:
            up(msgspec.structs.replace(plan, ledger_table="another-ledger"))
        assert "S622" in {f.code for f in caught.value.findings}

        driver.destroy(plan, tmp_path, clients, lambda _: None)
        driver.destroy(plan, tmp_path, clients, lambda _: None)
        assert leftovers(before, inventory(clients, plan.regions)) == ()


def test_a_cloud_that_dies_is_a_finding_not_a_traceback(tmp_path):
    def end_the_cloud(_endpoint_url: str) -> None:
        (cloud,) = (pid for pid in children() if "cloud_server" in command_of(pid))
        os.kill(cloud, signal.SIGKILL)
        assert gone(cloud)

    with pytest.raises(SetsailError) as caught:
        rehearse(small_plan(), tmp_path, end_the_cloud)
    first, *rest = caught.value.findings
    assert first.code == "S674"
    assert "Could not connect" in (first.got or "")
    # Of each resource it is told that it may still be there.
    assert {finding.code for finding in rest} == {"S632"}


def children() -> list[int]:
    """Processes that this one started."""
    return [
        int(pid)
        for task in Path("/proc/self/task").iterdir()
        for pid in (task / "children").read_text().split()
    ]


def command_of(pid: int) -> str:
    return Path(f"/proc/{pid}/cmdline").read_text()


STARTER = """
import sys, time
from pathlib import Path
from setsail.stacks.cloud import emulated_cloud
with emulated_cloud(Path(sys.argv[1])) as cloud:
    print(cloud.process.pid, flush=True)
    time.sleep(60)
"""


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
def test_the_cloud_dies_with_its_starter(tmp_path, how):
    starter = subprocess.Popen(
        [sys.executable, "-c", STARTER, str(tmp_path)], stdout=subprocess.PIPE, text=True
    )
    try:
        assert starter.stdout is not None
        cloud = int(starter.stdout.readline())
        os.kill(cloud, 0)
        starter.send_signal(how)
        starter.wait(timeout=10)
        assert gone(cloud)
    finally:
        starter.kill()
        starter.wait()


def gone(pid: int) -> bool:
    """Whether a process ends within a few seconds; a zombie counts as ended."""
    for _ in range(100):
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
        except OSError:
            return True
        if state in "ZX":
            return True
        time.sleep(0.05)
    return False


def test_a_program_that_hangs_is_ended(tmp_path, monkeypatch):
    monkeypatch.setattr(driver, "SILENCE_S", 3.0)
    where = Workspace(tmp_path / "workspace")
    shutil.copytree(workspace().infra, where.infra)
    (where.infra / "__main__.py").write_text("import time\ntime.sleep(3600)\n")
    with pytest.raises(SetsailError, match="S617 the Pulumi program has done nothing for 3 s"):
        driver.preview(small_plan(), where.infra, tmp_path, lambda _: None)
