"""What a market's edge must do, and whether its allowed sites can do it at all.

No solver is needed for that: nodes are not limited, so a placement exists
exactly when opening every allowed site would do. This keeps the answer, and
the nearest requirement that would work, cheap enough for `setsail check`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from math import ceil

from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, Position, error
from setsail.placement.round_trip import RoundTrip, RoundTripModel
from setsail.placement.sites import Site, SiteCatalogue
from setsail.profiles.schema import Market

Where = Callable[[str], Position]


@dataclass(frozen=True, slots=True)
class EdgeProblem:
    """Who must reach what; the input of the solver.

    Attributes:
        market: its code.
        cities: names of the audience's cities.
        users: users at the peak by city; whole people, their sum is the peak.
        sites: the allowed sites that are open, by ascending id.
        round_trips: estimate by ``[city][site]``.
        users_per_node: users that one node carries.
        users_within: users that must be inside the limit.
        max_rtt_ms: the limit while everything runs.
        failover: whether any one failure group may be lost.
        failover_max_rtt_ms: the limit while a failure group is lost.
        shared_risks: name and site ids of what may be lost together for this market
            beyond the sites' own failure groups.
    """

    market: str
    cities: tuple[str, ...]
    users: tuple[int, ...]
    sites: tuple[Site, ...]
    round_trips: tuple[tuple[RoundTrip, ...], ...]
    users_per_node: int
    users_within: int
    max_rtt_ms: int
    failover: bool
    failover_max_rtt_ms: int
    shared_risks: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def peak(self) -> int:
        """All users at the peak."""
        return sum(self.users)

    @property
    def nodes_for_peak(self) -> int:
        """Nodes that carry everybody."""
        return ceil_div(self.peak, self.users_per_node)

    @property
    def groups(self) -> tuple[str, ...]:
        """The failure groups of the sites, sorted."""
        return tuple(sorted({site.failure_group for site in self.sites}))

    def without(self, site_id: str) -> EdgeProblem:
        """The same problem with one site less."""
        kept = [index for index, site in enumerate(self.sites) if site.id != site_id]
        return replace(
            self,
            sites=tuple(self.sites[index] for index in kept),
            round_trips=tuple(tuple(row[index] for index in kept) for row in self.round_trips),
        )


@dataclass(frozen=True, slots=True)
class Scenario:
    """A state of the world in which the market must be served.

    Attributes:
        lost: the failure group or shared risk that is down; None while everything runs.
        sites: indexes of the sites that are left.
        max_rtt_ms: the limit that applies.
    """

    lost: str | None
    sites: tuple[int, ...]
    max_rtt_ms: int


@dataclass(frozen=True, slots=True)
class Reach:
    """What is possible in one scenario if every site left is opened.

    Attributes:
        scenario: the scenario.
        share_within: users that some site reaches inside the limit, 0-1.
        smallest_max_rtt_ms: the smallest limit that would do for the share asked
            for, whole ms; None when no site is left.
        enough: whether the share asked for is reached.
    """

    scenario: Scenario
    share_within: float
    smallest_max_rtt_ms: int | None
    enough: bool


def edge_problem(
    market: Market,
    sites: SiteCatalogue,
    round_trips: RoundTripModel,
    today: date,
    *,
    failover_max_rtt_ms: int | None = None,
    where: Where | None = None,
) -> EdgeProblem:
    """State a market's placement as a problem to solve.

    Args:
        market: the typed profile.
        sites: the site catalogue.
        round_trips: the round-trip model.
        today: sites that open later are left out.
        failover_max_rtt_ms: the limit while a failure group is lost, instead of the
            market's own.
        where: finds the position of a profile value, such as ``compiled.where``.

    Raises:
        SetsailError: none of the allowed sites is open (E520), the market's country or a
            site's has no macro region (E505).
    """
    edge, cities = market.edge, market.audience.cities
    peak = market.audience.peak_concurrent
    usable = _usable_sites(market, sites, today, where)
    return EdgeProblem(
        market=market.code,
        cities=tuple(city.name for city in cities),
        users=apportion(peak, [city.population for city in cities]),
        sites=usable,
        round_trips=tuple(
            tuple(
                round_trips.estimate(city.lat, city.lon, market.code, site, edge.access_rtt_ms)
                for site in usable
            )
            for city in cities
        ),
        users_per_node=edge.users_per_node,
        users_within=users_for_share(edge.within_share, peak),
        max_rtt_ms=edge.max_rtt_ms,
        failover=edge.failover,
        failover_max_rtt_ms=failover_max_rtt_ms or edge.failover_max_rtt_ms or edge.max_rtt_ms,
        shared_risks=tuple(edge.failover_groups.items()),
    )


def _usable_sites(
    market: Market, sites: SiteCatalogue, today: date, where: Where | None
) -> tuple[Site, ...]:
    """The allowed sites that are open, by ascending id."""
    allowed = sorted(set(market.edge.allowed_sites))
    found = (sites.find(site_id) for site_id in allowed)
    usable = tuple(site for site in found if site is not None and site.is_open(today))
    if not usable:
        raise SetsailError(
            error(
                "E520",
                f"none of the allowed sites is open on {today}",
                where=where("edge.allowed_sites") if where else None,
                key="edge.allowed_sites",
                got=", ".join(allowed),
                fix=f"allow a site that {sites.file} lists as open",
            )
        )
    return usable


def scenarios(problem: EdgeProblem) -> tuple[Scenario, ...]:
    """Everything the placement must survive: the normal case, then each loss in turn."""
    everything = tuple(range(len(problem.sites)))
    normal = Scenario(None, everything, problem.max_rtt_ms)
    return (normal, *losses(problem)) if problem.failover else (normal,)


def losses(problem: EdgeProblem) -> Iterator[Scenario]:
    """The loss of each failure group and shared risk, whether or not failover is asked for.

    A shared risk that takes the same sites as a failure group, or none, is not told twice.
    """
    sites = list(enumerate(problem.sites))
    told: set[tuple[int, ...]] = {tuple(index for index, _ in sites)}
    for group in problem.groups:
        left = tuple(index for index, site in sites if site.failure_group != group)
        told.add(left)
        yield Scenario(group, left, problem.failover_max_rtt_ms)
    for name, ids in problem.shared_risks:
        left = tuple(index for index, site in sites if site.id not in ids)
        if left not in told:
            told.add(left)
            yield Scenario(name, left, problem.failover_max_rtt_ms)


def inside(problem: EdgeProblem, scenario: Scenario, city: int) -> tuple[int, ...]:
    """The sites of a scenario that a city reaches within its limit, by median round trip."""
    row = problem.round_trips[city]
    return tuple(site for site in scenario.sites if row[site].median_ms <= scenario.max_rtt_ms)


def reach(problem: EdgeProblem, scenario: Scenario) -> Reach:
    """What a scenario allows at most."""
    covered = sum(
        users
        for city, users in enumerate(problem.users)
        if users and inside(problem, scenario, city)
    )
    return Reach(
        scenario,
        covered / problem.peak,
        _smallest_limit(problem, scenario),
        covered >= problem.users_within and bool(scenario.sites),
    )


def _smallest_limit(problem: EdgeProblem, scenario: Scenario) -> int | None:
    """The round trip that the last user needed has to the nearest site left."""
    if not scenario.sites:
        return None
    nearest = sorted(
        (min(row[site].median_ms for site in scenario.sites), users)
        for row, users in zip(problem.round_trips, problem.users, strict=True)
    )
    covered = 0
    for median_ms, users in nearest:
        covered += users
        if covered >= problem.users_within:
            return max(1, ceil(median_ms))
    raise AssertionError("users_within never exceeds the peak")


def diagnose(problem: EdgeProblem, where: Where | None = None) -> tuple[Finding, ...]:
    """Why no placement exists; empty when one does.

    Each scenario that cannot be served is a finding that names the smallest
    limit and the largest share that would work (E521 normal, E522 after a loss).
    """
    return tuple(
        _finding(problem, possible, where)
        for possible in (reach(problem, scenario) for scenario in scenarios(problem))
        if not possible.enough
    )


def _finding(problem: EdgeProblem, possible: Reach, where: Where | None) -> Finding:
    scenario = possible.scenario
    ids = ", ".join(problem.sites[site].id for site in scenario.sites)
    wanted = float(Decimal(problem.users_within) / problem.peak)
    if not scenario.sites:
        return error(
            "E522",
            f"if '{scenario.lost}' fails, no allowed site is left",
            where=where("edge.failover") if where else None,
            key="edge.failover",
            got="true",
            fix=f"allow an open site outside '{scenario.lost}', or set failover: false",
        )
    relaxed = floor_share(possible.share_within)
    limit = "raise max" if scenario.lost is None else "set failover_max"
    fixes = [f"{limit}_rtt_ms to {possible.smallest_max_rtt_ms}"]
    if relaxed > 0:
        fixes.append(f"lower within_share to {relaxed}")
    fixes.append("allow a nearer site")
    if scenario.lost is not None:
        fixes.append("set failover: false")
    state = f"if '{scenario.lost}' fails, " if scenario.lost is not None else ""
    # A market that does not set a limit for losses is held to the ordinary one.
    own_limit = scenario.max_rtt_ms == problem.max_rtt_ms
    key = "edge.max_rtt_ms" if own_limit else "edge.failover_max_rtt_ms"
    return error(
        "E521" if scenario.lost is None else "E522",
        f"{state}{possible.share_within:.1%} of the users are within "
        f"{scenario.max_rtt_ms} ms of {ids}; {wanted:.1%} are asked for",
        where=where(key) if where else None,
        key=key,
        got=str(scenario.max_rtt_ms),
        fix=", or ".join(fixes),
    )


def apportion(total: int, weights: Sequence[int]) -> tuple[int, ...]:
    """Split a whole number by weight (largest remainder; ties to the earlier)."""
    whole = sum(weights)
    parts = [total * weight // whole for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda i: (-(total * weights[i] % whole), i))
    for index in by_remainder[: total - sum(parts)]:
        parts[index] += 1
    return tuple(parts)


def users_for_share(share: float, peak: int) -> int:
    """The users a share stands for, rounded up; 0.9 of 10 is 9, whatever floats say."""
    return int((Decimal(repr(share)) * peak).to_integral_value(ROUND_CEILING))


def floor_share(share: float) -> float:
    """A share rounded down to three digits, so that asking for it works."""
    return float(Decimal(repr(share)).quantize(Decimal("0.001"), ROUND_FLOOR))


def ceil_div(dividend: int, divisor: int) -> int:
    """The quotient of whole numbers, rounded up."""
    return -(-dividend // divisor)


def coverage(problem: EdgeProblem, scenario: Scenario) -> Mapping[tuple[int, ...], int]:
    """Users by the set of sites that reach them within the limit; unreached users left out.

    Cities with the same set are interchangeable for every question of capacity.
    """
    classes: dict[tuple[int, ...], int] = {}
    for city, users in enumerate(problem.users):
        reached = inside(problem, scenario, city)
        if users and reached:
            classes[reached] = classes.get(reached, 0) + users
    return classes
