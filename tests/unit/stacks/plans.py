"""Plans and resources for tests of the stacks."""

from __future__ import annotations

from functools import cache
from typing import Any

from setsail.placement.plan import PlacedSite, Placement, Role
from setsail.placement.sites import SiteCatalogue, load_sites
from setsail.stacks.plan import StackPlan, plan_stack
from setsail.stacks.state import ResourceState
from tests.factories import make_market, workspace


@cache
def catalogue() -> SiteCatalogue:
    """The shipped sites."""
    return load_sites(workspace())


def placement(*sites: tuple[str, int, Role]) -> Placement:
    """A placement of (site id of the shipped catalogue, nodes, role)."""
    return Placement(
        market="ID",
        sites=tuple(_placed(*each) for each in sites),
        assignments=(),
        max_rtt_ms=100,
        failover_max_rtt_ms=100,
        share_within=1.0,
        share_within_p75=1.0,
        user_weighted_rtt_ms=20.0,
        worst_rtt_ms=40.0,
        cost=10.0,
        gap=0.0,
        proven=True,
        failover=(),
        seconds_to_solve=0.0,
    )


def _placed(site_id: str, nodes: int, role: Role) -> PlacedSite:
    site = catalogue().find(site_id)
    assert site is not None, site_id
    return PlacedSite(site, nodes, 0 if role == "failover" else 1000 * nodes, role, float(nodes))


def make_plan(
    *sites: tuple[str, int, Role], environment: str = "rehearsal", **market: Any
) -> StackPlan:
    """A plan of the factory's market; one small site in Jakarta by default."""
    chosen = sites or (("ap-southeast-3", 3, "primary"),)
    return plan_stack(make_market(**market), placement(*chosen), environment)


def state_of(
    name: str = "net",
    type_: str = "aws:ec2/vpc:Vpc",
    *,
    inputs: dict[str, Any] | None = None,
    identity: str = "vpc-1",
    depends_on: tuple[str, ...] = (),
    **more: Any,
) -> ResourceState:
    """One created resource."""
    return ResourceState(
        urn=f"urn:{name}",
        type=type_,
        name=name,
        custom=more.pop("custom", True),
        id=identity,
        inputs=inputs if inputs is not None else {},
        dependencies=tuple(f"urn:{each}" for each in depends_on),
        **more,
    )
