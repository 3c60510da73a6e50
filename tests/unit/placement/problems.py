"""Small placement inputs whose answers can be worked out by hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from setsail.core.workspace import Workspace
from setsail.placement.reach import EdgeProblem
from setsail.placement.round_trip import RoundTrip, Tier
from setsail.placement.sites import Site

TODAY = date(2026, 11, 23)
SITE: dict[str, Any] = {
    "id": "s0",
    "provider": "aws",
    "kind": "aws-region",
    "city": "Singapore",
    "country": "SG",
    "lat": "1.29",
    "lon": "103.85",
    "status": "open",
    "launched": "2010",
    "launch_basis": "sourced",
    "zones": "3",
    "failure_group": "s0",
    "group_basis": "own",
    "node_cost": "1.00",
    "site_cost": "2.00",
    "cost_basis": "assumption",
    "source": "a test",
    "as_of": "2026-11-22",
}


def make_site(**changes: Any) -> Site:
    """A valid site; its failure group is its own unless given."""
    changes.setdefault("failure_group", changes.get("id", SITE["id"]))
    return Site.model_validate({**SITE, **changes})


def flat(median_ms: float) -> RoundTrip:
    """A round trip without spread."""
    return RoundTrip(median_ms, median_ms, median_ms, Tier.MACRO_PAIR, "a test")


def make_problem(
    users: Sequence[int],
    rtts_ms: Sequence[Sequence[float]],
    *,
    groups: Sequence[str] | None = None,
    node_costs: Sequence[str] | None = None,
    site_costs: Sequence[str] | None = None,
    **changes: Any,
) -> EdgeProblem:
    """A problem with cities c0, c1 … and sites s0, s1 … of the given round trips [city][site]."""
    count = len(rtts_ms[0])
    sites = tuple(
        make_site(
            id=f"s{index}",
            failure_group=groups[index] if groups else f"s{index}",
            node_cost=Decimal(node_costs[index] if node_costs else "1.00"),
            site_cost=Decimal(site_costs[index] if site_costs else "2.00"),
        )
        for index in range(count)
    )
    settings: dict[str, Any] = {
        "market": "XX",
        "users_per_node": 10,
        "users_within": sum(users),
        "max_rtt_ms": 100,
        "failover": False,
        "failover_max_rtt_ms": changes.get("max_rtt_ms", 100),
    }
    return EdgeProblem(
        cities=tuple(f"c{index}" for index in range(len(users))),
        users=tuple(users),
        sites=sites,
        round_trips=tuple(tuple(flat(rtt) for rtt in row) for row in rtts_ms),
        **{**settings, **changes},
    )


def write_edge(root: Path, sites: str, factors: str, macros: str) -> Workspace:
    """A workspace that holds only edge data."""
    rtt = root / "regions" / "edge" / "rtt"
    rtt.mkdir(parents=True)
    (root / "regions" / "edge" / "sites.csv").write_text(sites, encoding="utf-8")
    (rtt / "macro_factors.csv").write_text(factors, encoding="utf-8")
    (rtt / "macro_regions.csv").write_text(macros, encoding="utf-8")
    return Workspace(root)


SITES_HEADER = ",".join(Site.model_fields)
FACTORS_HEADER = "city_macro,site_macro,samples,k_p25,k_median,k_p75,base_ms"
MACROS_HEADER = "country,macro,basis"


def site_line(**changes: str) -> str:
    """One line of a sites.csv."""
    changes.setdefault("failure_group", changes.get("id", SITE["id"]))
    cells = {**SITE, **changes}
    return ",".join(str(cells.get(column, "")) for column in Site.model_fields)
