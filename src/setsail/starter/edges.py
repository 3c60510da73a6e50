"""Where a new market's media may run at first, and the limits that can be held from there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil
from statistics import fmean

from setsail.core.errors import SetsailError
from setsail.core.findings import Position, error
from setsail.core.workspace import Workspace
from setsail.placement.reach import EdgeProblem, diagnose, edge_problem, losses, reach, scenarios
from setsail.placement.round_trip import RoundTripModel, load_round_trips
from setsail.placement.sites import Site, SiteCatalogue, SiteKind, load_sites
from setsail.profiles.schema import Market
from setsail.starter.clocks import Clock

SITES = 3
STEP_MS = 5
# The widest limits that a profile may have: with these a draft can be asked what would do.
WIDEST_MS = 1000


@dataclass(frozen=True, slots=True)
class Edges:
    """The ``edge`` block of a profile.

    Attributes:
        sites: ids of AWS regions, the nearest first.
        max_rtt_ms: round trip while everything runs.
        failover_max_rtt_ms: round trip while a failure group is lost.
    """

    sites: tuple[str, ...]
    max_rtt_ms: int = WIDEST_MS
    failover_max_rtt_ms: int = WIDEST_MS


@dataclass(frozen=True, slots=True)
class EdgeData:
    """What is known of sites and of the ways to them."""

    sites: SiteCatalogue
    round_trips: RoundTripModel


def load_edge_data(workspace: Workspace) -> EdgeData:
    """Read the site catalogue and the round-trip tables.

    Raises:
        SetsailError: every finding of the files.
    """
    return EdgeData(load_sites(workspace), load_round_trips(workspace))


def nearest_sites(cities: Sequence[Clock], code: str, data: EdgeData, today: date) -> Edges:
    """The open AWS regions with the smallest mean round trip, by the model's median.

    Args:
        cities: where the audience is; each counts the same.
        code: ISO 3166 code of their country.
        data: sites and round trips.
        today: sites that open later are left out.

    Returns:
        The sites, with limits still to be set. Not all of them can be lost together, if
        there is any other.

    Raises:
        SetsailError: E505, the country is in no macro region; E520, no AWS region is open.
    """
    _known(code, data.round_trips)
    usable = [
        site
        for site in data.sites.sites
        if site.kind is SiteKind.AWS_REGION and site.is_open(today)
    ]
    if not usable:
        where, fix = Position(data.sites.file), "correct the status of one"
        raise SetsailError(error("E520", f"no AWS region is open on {today}", where=where, fix=fix))

    def mean_ms(site: Site) -> float:
        # The last mile is the same to every site, so it decides nothing here.
        trips = (data.round_trips.estimate(c.lat, c.lon, code, site, 0.0) for c in cities)
        return fmean(trip.median_ms for trip in trips)

    ranked = sorted(usable, key=mean_ms)
    return Edges(tuple(site.id for site in _spread(ranked)))


def _known(code: str, round_trips: RoundTripModel) -> None:
    if code not in round_trips.macros:
        regions = ", ".join(sorted(set(round_trips.macros.values())))
        raise SetsailError(
            error(
                "E505",
                "the country has no macro region, so its round trips cannot be estimated",
                where=Position("regions/edge/rtt/macro_regions.csv"),
                got=f"'{code}'",
                fix=f"add the line '{code},MACRO,geography' there, with one of {regions}",
            )
        )


def _spread(ranked: Sequence[Site]) -> Iterable[Site]:
    """The first few, the last of them exchanged if one failure would take them all."""
    chosen = list(ranked[:SITES])
    groups = {site.failure_group for site in chosen}
    others = [site for site in ranked if site.failure_group not in groups]
    if len(groups) == 1 and others:
        chosen[SITES - 1 :] = others[:1]
    return chosen


def with_limits(edges: Edges, market: Market, data: EdgeData, today: date) -> Edges:
    """The smallest limits that the sites can hold, rounded up to 5 ms.

    Args:
        edges: the sites.
        market: the draft compiled, with the widest limits.
        data: sites and round trips.
        today: as for `nearest_sites`.

    Raises:
        SetsailError: E521, E522, no limit would do.
    """
    problem = edge_problem(market, data.sites, data.round_trips, today)
    findings = diagnose(problem)
    if findings:
        raise SetsailError(findings)
    max_rtt_ms = _rounded(_smallest_ms(problem, lost=False))
    after_losses_ms = _rounded(_smallest_ms(problem, lost=True))
    return Edges(edges.sites, max_rtt_ms, max(max_rtt_ms, after_losses_ms))


def _smallest_ms(problem: EdgeProblem, *, lost: bool) -> int:
    asked = losses(problem) if lost else scenarios(problem)[:1]
    found = (reach(problem, scenario).smallest_max_rtt_ms for scenario in asked)
    return max((limit for limit in found if limit is not None), default=0)


def _rounded(limit_ms: int) -> int:
    return ceil(limit_ms / STEP_MS) * STEP_MS
