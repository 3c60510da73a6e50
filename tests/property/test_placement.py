"""The solver against an exhaustive search that shares no code with it."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from setsail.placement.plan import Placement
from setsail.placement.reach import EdgeProblem, apportion, diagnose, users_for_share
from setsail.placement.solve import solve_problem
from tests.unit.placement.problems import make_problem

RTTS_MS = st.sampled_from([10.0, 35.5, 60.0, 100.0, 100.4, 160.0])
PRICES = st.sampled_from(["0.50", "1.00", "1.37", "2.00", "3.10"])


@st.composite
def problems(draw: st.DrawFn) -> EdgeProblem:
    """Up to 4 sites and 4 cities, at most 8 users, 2 or 3 to a node."""
    site_count = draw(st.integers(1, 4))
    users = draw(st.lists(st.integers(0, 3), min_size=1, max_size=4).filter(any))
    row = st.lists(RTTS_MS, min_size=site_count, max_size=site_count)
    prices = st.lists(PRICES, min_size=site_count, max_size=site_count)
    groups = st.lists(st.sampled_from("abc"), min_size=site_count, max_size=site_count)
    while sum(users) > 8:
        users[users.index(max(users))] -= 1
    return make_problem(
        users,
        [draw(row) for _ in users],
        groups=draw(groups),
        node_costs=draw(prices),
        site_costs=draw(prices),
        users_per_node=draw(st.integers(2, 3)),
        users_within=draw(st.integers(0, sum(users))),
        failover=draw(st.booleans()),
        failover_max_rtt_ms=draw(st.sampled_from([60, 100, 150])),
    )


def states(problem: EdgeProblem) -> list[tuple[set[int], int]]:
    """Sites that are up and the limit that holds, in every state to survive."""
    everything = set(range(len(problem.sites)))
    found = [(everything, problem.max_rtt_ms)]
    if problem.failover:
        for group in {site.failure_group for site in problem.sites}:
            left = {i for i in everything if problem.sites[i].failure_group != group}
            found.append((left, problem.failover_max_rtt_ms))
    return found


def survives(problem: EdgeProblem, nodes: tuple[int, ...], up: set[int], limit: int) -> bool:
    """Capacity for all, and by max-flow min-cut enough of them inside the limit."""
    room = {site: nodes[site] * problem.users_per_node for site in up}
    if sum(room.values()) < sum(problem.users):
        return False
    cities = range(len(problem.users))
    cuts = []
    for size in range(len(problem.users) + 1):
        for kept in combinations(cities, size):
            reached = {
                site for site in up for c in kept if problem.round_trips[c][site].median_ms <= limit
            }
            cut_off = sum(problem.users[c] for c in cities if c not in kept)
            cuts.append(cut_off + sum(room[site] for site in reached))
    return min(cuts) >= problem.users_within


def price(problem: EdgeProblem, nodes: tuple[int, ...]) -> int:
    return sum(
        int(100 * (site.site_cost + n * site.node_cost))
        for site, n in zip(problem.sites, nodes, strict=True)
        if n
    )


def exhaustive_cost(problem: EdgeProblem) -> tuple[int, list[tuple[int, ...]]] | None:
    """The least cost in cents and every number of nodes that attains it."""
    most = -(-sum(problem.users) // problem.users_per_node)
    fit = [
        nodes
        for nodes in product(range(most + 1), repeat=len(problem.sites))
        if all(survives(problem, nodes, up, limit) for up, limit in states(problem))
    ]
    if not fit:
        return None
    least = min(price(problem, nodes) for nodes in fit)
    return least, [nodes for nodes in fit if price(problem, nodes) == least]


def spreads(users: int, sites: int) -> list[tuple[int, ...]]:
    return [s for s in product(range(users + 1), repeat=sites) if sum(s) == users]


def least_mean_ms(problem: EdgeProblem, nodes: tuple[int, ...]) -> float:
    """The least mean round trip over every way to send whole users to whole nodes."""
    best = float("inf")
    limit = problem.max_rtt_ms
    for spread in product(*(spreads(n, len(nodes)) for n in problem.users)):
        load = [sum(column) for column in zip(*spread, strict=True)]
        if any(n > problem.users_per_node * room for n, room in zip(load, nodes, strict=True)):
            continue
        parts = [
            (rtt.median_ms, n)
            for row, counts in zip(problem.round_trips, spread, strict=True)
            for rtt, n in zip(row, counts, strict=True)
        ]
        if sum(n for ms, n in parts if ms <= limit) >= problem.users_within:
            best = min(best, sum(ms * n for ms, n in parts) / sum(problem.users))
    return best


def nodes_of(problem: EdgeProblem, placement: Placement) -> tuple[int, ...]:
    opened = {site.site_id: site.nodes for site in placement.sites}
    return tuple(opened.get(site.id, 0) for site in problem.sites)


@settings(max_examples=120, deadline=None)
@given(problems())
def test_the_solver_equals_exhaustive_search(problem: EdgeProblem) -> None:
    expected = exhaustive_cost(problem)
    if expected is None:
        assert diagnose(problem)
        return
    assert diagnose(problem) == ()
    placement = solve_problem(problem)
    least, ties = expected
    assert round(100 * placement.cost) == least
    assert placement.proven
    assert placement.gap == 0
    assert nodes_of(problem, placement) in ties


@settings(max_examples=40, deadline=None)
@given(problems().filter(lambda p: len(p.sites) <= 3 and sum(p.users) <= 6))
def test_among_the_cheapest_the_nearest_is_taken(problem: EdgeProblem) -> None:
    expected = exhaustive_cost(problem)
    if expected is None:
        return
    placement = solve_problem(problem)
    shortest = min(least_mean_ms(problem, nodes) for nodes in expected[1])
    assert abs(placement.user_weighted_rtt_ms - shortest) < 1e-3


@settings(max_examples=60, deadline=None)
@given(problems())
def test_a_placement_keeps_its_promises(problem: EdgeProblem) -> None:
    if diagnose(problem):
        return
    placement = solve_problem(problem)
    sent: dict[str, int] = {}
    for part in placement.assignments:
        assert part.users > 0
        sent[part.site_id] = sent.get(part.site_id, 0) + part.users
    for site in placement.sites:
        assert sent.get(site.site_id, 0) == site.users <= site.nodes * problem.users_per_node
    assert placement.peak == problem.peak
    assert placement.share_within * problem.peak >= problem.users_within - 1e-9
    assert placement.holds
    assert solve_problem(problem) == placement


@settings(max_examples=80, deadline=None)
@given(problems())
def test_the_limit_named_by_the_findings_is_the_smallest(problem: EdgeProblem) -> None:
    problem = replace(problem, failover_max_rtt_ms=problem.max_rtt_ms)
    findings = diagnose(problem)
    named = [f.fix.split("max_rtt_ms to ")[1] for f in findings if f.fix and "max_rtt" in f.fix]
    if len(named) != len(findings) or not findings:
        return  # a loss that leaves no site cannot be mended by any limit
    limit = max(int(text.split(",")[0]) for text in named)
    assert not diagnose(replace(problem, max_rtt_ms=limit, failover_max_rtt_ms=limit))
    assert diagnose(replace(problem, max_rtt_ms=limit - 1, failover_max_rtt_ms=limit - 1))


@settings(max_examples=80, deadline=None)
@given(problems())
def test_the_share_named_by_the_findings_works(problem: EdgeProblem) -> None:
    findings = diagnose(problem)
    named = [f.fix.split("within_share to ")[1] for f in findings if f.fix and "_share" in f.fix]
    if len(named) != len(findings) or not findings:
        return  # nobody is in reach: no share would do
    share = min(float(text.split(",")[0]) for text in named)
    assert not diagnose(replace(problem, users_within=users_for_share(share, problem.peak)))


@given(st.integers(0, 10**9), st.lists(st.integers(0, 10**7), min_size=1).filter(any))
def test_apportioned_parts_add_up(total: int, weights: list[int]) -> None:
    parts = apportion(total, weights)
    assert sum(parts) == total
    whole = sum(weights)
    assert all(
        abs(part - total * w / whole) < 1 + 1e-6 * total
        for part, w in zip(parts, weights, strict=True)
    )
