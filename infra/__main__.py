"""A market's edge: from the stack plan to resources.

Run by the ``pulumi`` command with ``setsail:plan`` set to the plan's file, or by
setsail's emulated engine for a rehearsal; the program cannot tell the difference.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pulumi

# The pulumi command puts only this folder on the path, not the one above it.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from infra.components.alarms import Alarms, AlarmsArgs
from infra.components.common import SiteArgs
from infra.components.dns import Dns, DnsArgs
from infra.components.evidence import Evidence
from infra.components.firewall import Firewall, FirewallArgs
from infra.components.fleet import MediaFleet, MediaFleetArgs
from infra.components.identity import NodeIdentity, NodeIdentityArgs
from infra.components.ledger import Ledger
from infra.components.network import Network
from infra.components.signalling import Signalling, SignallingArgs
from setsail.core.errors import SetsailError
from setsail.stacks.plan import SitePlan, StackPlan, check_plan


def build(plan: StackPlan) -> None:
    """Declare the whole stack."""
    ledger = Ledger("ledger", plan)
    evidence = Evidence("evidence", plan)
    identity = NodeIdentity(
        "identity", NodeIdentityArgs(plan, ledger.table_arn, evidence.bucket_arn)
    )
    balancers = {}
    for number, site in enumerate(plan.sites):
        signalling = build_site(plan, site, identity, ledger if number == 0 else None)
        balancers[site.site] = (signalling.dns_name, signalling.zone_id)
    dns = Dns("dns", DnsArgs(plan, balancers))
    pulumi.export("rooms", f"rooms.{plan.domain}")
    pulumi.export("zone", dns.zone_id)
    pulumi.export("ledger", ledger.table_name)
    pulumi.export("evidence", evidence.bucket_name)


def build_site(
    plan: StackPlan, site: SitePlan, identity: NodeIdentity, ledger: Ledger | None
) -> Signalling:
    """Declare one site; the first one's alarms also watch the ledger."""
    at = SiteArgs(plan, site)
    network = Network(f"{site.site}-network", at)
    firewall = Firewall(f"{site.site}-firewall", FirewallArgs(at, network.vpc_id))
    signalling = Signalling(
        f"{site.site}-signalling",
        SignallingArgs(at, network.vpc_id, network.subnet_ids, firewall.signalling_id),
    )
    fleet = MediaFleet(
        f"{site.site}-fleet",
        MediaFleetArgs(
            at,
            network.subnet_ids,
            firewall.nodes_id,
            signalling.target_group_arns,
            identity.profile_name,
        ),
    )
    Alarms(
        f"{site.site}-alarms",
        AlarmsArgs(
            at,
            fleet.group_name,
            signalling.arn_suffix,
            signalling.target_group_suffix,
            ledger.table_name if ledger else None,
        ),
    )
    return signalling


def read_plan() -> StackPlan:
    """The plan that the configuration points to, refused if no cloud would take it."""
    path = Path(pulumi.Config("setsail").require("plan"))
    plan = StackPlan.from_json(path.read_bytes(), str(path))
    if problems := tuple(check_plan(plan)):
        raise SetsailError(problems)
    return plan


build(read_plan())
