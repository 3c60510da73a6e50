"""Why each allowed site was opened or not, in figures a launch team can argue with.

An opened site is explained by what dropping it would do, a site left out by
what opening it would do: both are solved anew, not guessed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from setsail.placement.optimise import Cheapest, cheapest, nearest
from setsail.placement.plan import PlacedSite, Placement
from setsail.placement.reach import EdgeProblem, diagnose, edge_problem
from setsail.placement.round_trip import RoundTripModel
from setsail.placement.sites import CostBasis, Site, SiteCatalogue, Status
from setsail.placement.solve import TIME_LIMIT_S
from setsail.profiles.schema import Market


class Reason(StrEnum):
    """Why a site was opened (first three) or not."""

    NEEDED = "needed"
    SAVES = "saves"
    NEARER = "nearer"
    CLOSED = "closed"
    OUT_OF_REACH = "out-of-reach"
    COSTS_MORE = "costs-more"
    NOT_NEARER = "not-nearer"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class SiteReason:
    """The case for or against one site.

    Attributes:
        site_id: as in the site catalogue.
        chosen: whether the placement opens it.
        reason: the kind of argument.
        cost_change: cost added by deciding otherwise, relative units; None when
            deciding otherwise is impossible or was not computed.
        text: the argument as one line, without the site's name and size.
    """

    site_id: str
    chosen: bool
    reason: Reason
    cost_change: float | None
    text: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """A placement in words.

    Attributes:
        summary: a few lines about the whole.
        sites: what was opened, by ascending id.
        reasons: one per allowed site, chosen ones first, each group by id.
    """

    summary: tuple[str, ...]
    sites: tuple[PlacedSite, ...]
    reasons: tuple[SiteReason, ...]

    def lines(self) -> tuple[str, ...]:
        """Everything as text lines, an opened site's size and role included."""
        does = {
            site.site_id: (
                f"{_count(site.nodes, 'node')}, {_count(site.users, 'user')}, {site.role}; "
            )
            for site in self.sites
        }
        reasons = (
            f"{'+' if reason.chosen else '-'} {reason.site_id}: "
            f"{does.get(reason.site_id, '')}{reason.text}"
            for reason in self.reasons
        )
        return (*self.summary, *reasons)


def explain(
    market: Market,
    sites: SiteCatalogue,
    round_trips: RoundTripModel,
    today: date,
    placement: Placement,
    *,
    time_limit_s: float = TIME_LIMIT_S,
) -> Explanation:
    """Explain a placement that `solve` returned for the same inputs.

    Raises:
        SetsailError: the inputs do not make a problem; see `reach.edge_problem`.
    """
    problem = edge_problem(
        market,
        sites,
        round_trips,
        today,
        failover_max_rtt_ms=placement.failover_max_rtt_ms,
    )
    chosen = [_why_chosen(problem, placement, site, time_limit_s) for site in placement.sites]
    opened = {site.site_id for site in placement.sites}
    usable = {site.id for site in problem.sites}
    left_out = []
    for site_id in sorted(set(market.edge.allowed_sites) - opened):
        site = sites.find(site_id)
        if site is None or site_id not in usable:
            left_out.append(_closed(site_id, site, today))
        else:
            left_out.append(_why_not(problem, placement, site, time_limit_s))
    return Explanation(_summary(placement), placement.sites, (*chosen, *left_out))


def _summary(placement: Placement) -> tuple[str, ...]:
    proof = "no cheaper placement exists" if placement.proven else f"gap {placement.gap:.1%}"
    assumed = any(placed.site.cost_basis is CostBasis.ASSUMPTION for placed in placement.sites)
    lines = [
        f"{_count(len(placement.sites), 'site')} with {_count(placement.nodes, 'node')} for "
        f"{_count(placement.peak, 'user')}; cost {placement.cost:.2f}"
        f"{' (assumed prices)' if assumed else ''}, {proof}",
        f"{placement.share_within:.1%} of the users are within {placement.max_rtt_ms} ms by the "
        f"median path, {placement.share_within_p75:.1%} by the slower quartile; "
        f"mean {placement.user_weighted_rtt_ms:.0f} ms, "
        f"worst city {placement.worst_rtt_ms:.0f} ms",
    ]
    for case in placement.failover:
        served = "everybody is served" if case.capacity_ok else "capacity falls short"
        asked = "" if case.required else " (failover is not asked for)"
        lines.append(
            f"if '{case.group}' fails, {served} and {case.share_within:.1%} of the users "
            f"can be within {placement.failover_max_rtt_ms} ms{asked}"
        )
    return tuple(lines)


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _why_chosen(
    problem: EdgeProblem, placement: Placement, site: PlacedSite, time_limit_s: float
) -> SiteReason:
    rest = problem.without(site.site_id)
    if not rest.sites:
        text = "it is the only allowed site that is open"
        return SiteReason(site.site_id, True, Reason.NEEDED, None, text)
    problems = diagnose(rest)
    if problems:
        text = f"without it nothing works: {problems[0].message}"
        return SiteReason(site.site_id, True, Reason.NEEDED, None, text)
    other = cheapest(rest, time_limit_s)
    if other is None or not (other.proven and placement.proven):
        return _undecided(site.site_id, chosen=True)
    change = other.cost_cents / 100 - placement.cost
    if round(change, 2) > 0:
        text = f"without it the cost rises by {change:.2f} ({change / placement.cost:.1%})"
        return SiteReason(site.site_id, True, Reason.SAVES, round(change, 2), text)
    text = f"without it the cost is the same{_farther(rest, other, placement, time_limit_s)}"
    return SiteReason(site.site_id, True, Reason.NEARER, 0.0, text)


def _farther(rest: EdgeProblem, other: Cheapest, placement: Placement, time_limit_s: float) -> str:
    found = nearest(rest, other, time_limit_s)
    if found is None:
        return ""
    total = sum(
        rest.round_trips[city][site].median_ms * users
        for (city, site), users in found.flows.items()
    )
    change = total / rest.peak - placement.user_weighted_rtt_ms
    return f" and the mean round trip {change:+.1f} ms"


def _why_not(
    problem: EdgeProblem, placement: Placement, site: Site, time_limit_s: float
) -> SiteReason:
    index = problem.sites.index(site)
    best_ms, city = min(
        (row[index].median_ms, name)
        for row, name in zip(problem.round_trips, problem.cities, strict=True)
    )
    limit = max(problem.max_rtt_ms, problem.failover_max_rtt_ms)
    if best_ms > limit:
        text = f"its nearest city, {city}, is {best_ms:.0f} ms away, beyond {limit} ms"
        return SiteReason(site.id, False, Reason.OUT_OF_REACH, None, text)
    forced = cheapest(problem, time_limit_s, required=site.id)
    if forced is None or not (forced.proven and placement.proven):
        return _undecided(site.id, chosen=False)
    change = forced.cost_cents / 100 - placement.cost
    if round(change, 2) > 0:
        text = f"opening it would add {change:.2f} to the cost ({change / placement.cost:.1%})"
        return SiteReason(site.id, False, Reason.COSTS_MORE, round(change, 2), text)
    text = "opening it would cost the same but bring the users no nearer"
    return SiteReason(site.id, False, Reason.NOT_NEARER, 0.0, text)


def _closed(site_id: str, site: Site | None, today: date) -> SiteReason:
    if site is None:
        text = "no such site in the catalogue"
    elif site.status is Status.PLANNED:
        text = "announced but not open"
    else:
        text = f"opens on {site.open_from()}, after {today}"
    return SiteReason(site_id, False, Reason.CLOSED, None, text)


def _undecided(site_id: str, *, chosen: bool) -> SiteReason:
    text = "the solver ran out of time for the comparison"
    return SiteReason(site_id, chosen, Reason.UNDECIDED, None, text)
