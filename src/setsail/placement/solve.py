"""The cheapest placement that does what the profile asks, with its proof.

Cities may be split between sites (a user is sent somewhere at the door, by
weight), users are whole people, nodes are whole nodes. Cost comes first; among
equally cheap placements the one with the least mean round trip is taken.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from datetime import date

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import maximum_flow

from setsail.core.errors import SetsailError
from setsail.core.findings import error
from setsail.placement.optimise import Cheapest, Nearest, cheapest, cost_cents, nearest
from setsail.placement.plan import Assignment, FailoverCase, PlacedSite, Placement
from setsail.placement.reach import (
    EdgeProblem,
    Scenario,
    Where,
    coverage,
    diagnose,
    edge_problem,
    losses,
)
from setsail.placement.round_trip import RoundTripModel
from setsail.placement.sites import SiteCatalogue
from setsail.profiles.schema import Market

TIME_LIMIT_S = 60.0


def solve(
    market: Market,
    sites: SiteCatalogue,
    round_trips: RoundTripModel,
    today: date,
    *,
    failover_max_rtt_ms: int | None = None,
    where: Where | None = None,
    time_limit_s: float = TIME_LIMIT_S,
    clock: Callable[[], float] = time.perf_counter,
) -> Placement:
    """Place a market's edge.

    Args:
        market: the typed profile; its ``edge`` section is the requirement.
        sites: the site catalogue.
        round_trips: the round-trip model.
        today: only sites open on this day are considered.
        failover_max_rtt_ms: the limit while a failure group is lost, instead of the
            market's own.
        where: finds the position of a profile value, such as ``compiled.where``.
        time_limit_s: for each of the two programs; when it passes, the best placement
            so far is returned with ``proven`` false and its gap.
        clock: seconds, to tell how long it took.

    Raises:
        SetsailError: no site is open (E520), a limit cannot be met (E521), or not after a
            loss (E522), each with what would work; nothing was found in time (E523).
    """
    problem = edge_problem(
        market, sites, round_trips, today, failover_max_rtt_ms=failover_max_rtt_ms, where=where
    )
    return solve_problem(problem, where=where, time_limit_s=time_limit_s, clock=clock)


def solve_problem(
    problem: EdgeProblem,
    *,
    where: Where | None = None,
    time_limit_s: float = TIME_LIMIT_S,
    clock: Callable[[], float] = time.perf_counter,
) -> Placement:
    """Place an edge for a problem already stated; see `solve`."""
    findings = diagnose(problem, where)
    if findings:
        raise SetsailError(findings)
    started = clock()
    best = cheapest(problem, time_limit_s)
    chosen = nearest(problem, best, time_limit_s) if best is not None else None
    if best is None or chosen is None:
        raise SetsailError(
            error(
                "E523",
                f"the solver found no placement for {problem.market} in time",
                got=f"{time_limit_s:g} s, {len(problem.cities)} cities, {len(problem.sites)} sites",
                fix="allow it more time, or allow fewer sites",
            )
        )
    return _placement(problem, best, chosen, clock() - started)


def _placement(problem: EdgeProblem, best: Cheapest, chosen: Nearest, seconds: float) -> Placement:
    assignments = tuple(
        Assignment(
            problem.cities[city], problem.sites[site].id, users, problem.round_trips[city][site]
        )
        for (city, site), users in sorted(chosen.flows.items())
    )
    rtts = [(part.rtt, part.users) for part in assignments]
    limit, peak = problem.max_rtt_ms, problem.peak
    return Placement(
        market=problem.market,
        sites=_placed_sites(problem, chosen),
        assignments=assignments,
        max_rtt_ms=limit,
        failover_max_rtt_ms=problem.failover_max_rtt_ms,
        share_within=sum(users for rtt, users in rtts if rtt.median_ms <= limit) / peak,
        share_within_p75=sum(users for rtt, users in rtts if rtt.p75_ms <= limit) / peak,
        user_weighted_rtt_ms=sum(rtt.median_ms * users for rtt, users in rtts) / peak,
        worst_rtt_ms=max(rtt.median_ms for rtt, _ in rtts),
        cost=cost_cents(problem, chosen.nodes) / 100,
        gap=best.gap,
        proven=best.proven,
        failover=failover_cases(problem, chosen.nodes),
        seconds_to_solve=seconds,
    )


def _placed_sites(problem: EdgeProblem, chosen: Nearest) -> tuple[PlacedSite, ...]:
    served = [0] * len(problem.sites)
    for (_, site), users in chosen.flows.items():
        served[site] += users
    return tuple(
        PlacedSite(
            site=site,
            nodes=count,
            users=users,
            role="primary" if users else "failover",
            cost=float(site.node_cost * count + site.site_cost),
        )
        for site, count, users in zip(problem.sites, chosen.nodes, served, strict=True)
        if count
    )


def failover_cases(problem: EdgeProblem, nodes: Sequence[int]) -> tuple[FailoverCase, ...]:
    """What the loss of each failure group or shared risk with an open site would mean.

    Computed exactly, in whole users, from the nodes alone: it does not trust the solver.
    """
    cases = []
    for loss in losses(problem):
        kept = sum(nodes[site] for site in loss.sites)
        if loss.lost is None or kept == sum(nodes):
            continue  # nothing of it is open
        capacity = problem.users_per_node * kept
        within = users_within(problem, loss, nodes)
        cases.append(
            FailoverCase(
                group=loss.lost,
                share_within=within / problem.peak,
                capacity_ok=capacity >= problem.peak,
                required=problem.failover,
                holds=not problem.failover
                or (capacity >= problem.peak and within >= problem.users_within),
            )
        )
    return tuple(cases)


def users_within(problem: EdgeProblem, scenario: Scenario, nodes: Sequence[int]) -> int:
    """The most users that the nodes can serve inside a scenario's limit (maximum flow)."""
    classes = sorted(coverage(problem, scenario).items())
    if not classes:
        return 0
    source, sink = 0, 1 + len(classes) + len(problem.sites)
    edges: list[tuple[int, int, int]] = []
    for number, (reached, users) in enumerate(classes, start=1):
        edges.append((source, number, users))
        edges += [(number, 1 + len(classes) + site, users) for site in reached]
    for site, count in enumerate(nodes):
        # A capacity beyond the peak is as good as the peak, and a profile's peak fits 32 bits.
        carried = min(problem.peak, count * problem.users_per_node)
        edges.append((1 + len(classes) + site, sink, carried))
    tails, heads, capacities = zip(*edges, strict=True)
    graph = csr_array(
        (np.array(capacities, dtype=np.int32), (np.array(tails), np.array(heads))),
        shape=(sink + 1, sink + 1),
    )
    return int(maximum_flow(graph, source, sink).flow_value)
