from dataclasses import replace
from itertools import count

import pytest

from setsail.core.errors import SetsailError
from setsail.placement.reach import scenarios
from setsail.placement.round_trip import RoundTrip, Tier, load_round_trips
from setsail.placement.sites import load_sites
from setsail.placement.solve import failover_cases, solve, solve_problem, users_within
from tests.factories import compiled, make_market, workspace
from tests.unit.placement.problems import TODAY, make_problem

SITES = load_sites(workspace())
ROUND_TRIPS = load_round_trips(workspace())


def test_a_market_is_placed() -> None:
    placement = solve(make_market(), SITES, ROUND_TRIPS, TODAY)
    assert placement.market == "ID"
    assert [(s.site_id, s.nodes, s.site.failure_group) for s in placement.sites] == [
        ("ap-southeast-1", 3, "ap-southeast-1"),
        ("ap-southeast-3", 3, "ap-southeast-3"),
    ]
    assert [(a.city, a.site_id, a.users) for a in placement.assignments] == [
        ("Jakarta", "ap-southeast-3", 8000),
        ("Medan", "ap-southeast-1", 2000),
    ]
    assert placement.peak == 10_000
    assert placement.nodes == 6
    assert placement.cost == pytest.approx(2 * (3 * 1.2 + 2.4))
    assert placement.proven
    assert placement.gap == 0
    assert placement.share_within == 1
    assert placement.worst_rtt_ms == max(a.rtt.median_ms for a in placement.assignments)
    mean = sum(a.rtt.median_ms * a.users for a in placement.assignments) / 10_000
    assert placement.user_weighted_rtt_ms == pytest.approx(mean)
    assert placement.holds


def test_the_order_of_the_profile_does_not_matter() -> None:
    one = make_market(edge={"allowed_sites": ["ap-southeast-3", "ap-southeast-1"]})
    two = make_market(edge={"allowed_sites": ["ap-southeast-1", "ap-southeast-3"]})
    ticks = count()
    first = solve(one, SITES, ROUND_TRIPS, TODAY, clock=lambda: float(next(ticks)))
    second = solve(two, SITES, ROUND_TRIPS, TODAY, clock=lambda: 7.0)
    assert first == second
    assert (first.seconds_to_solve, second.seconds_to_solve) == (1.0, 0.0)


def test_without_failover_one_site_is_enough() -> None:
    placement = solve(make_market(edge={"failover": False}), SITES, ROUND_TRIPS, TODAY)
    assert [site.site_id for site in placement.sites] == ["ap-southeast-3"]
    (case,) = placement.failover
    assert (case.group, case.share_within, case.capacity_ok) == ("ap-southeast-3", 0.0, False)
    assert not case.required
    assert case.holds


def test_an_impossible_limit_is_reported_at_the_profile_line() -> None:
    market = compiled("SA")
    limits = {"max_rtt_ms": 10, "failover_max_rtt_ms": None}
    edge = market.market.edge.model_copy(update=limits)
    with pytest.raises(SetsailError) as caught:
        solve(
            market.market.model_copy(update={"edge": edge}),
            SITES,
            ROUND_TRIPS,
            TODAY,
            where=market.where,
        )
    assert {finding.code for finding in caught.value.findings} == {"E521", "E522"}
    assert all(f.where == market.where("edge.max_rtt_ms") for f in caught.value.findings)


def test_the_limit_a_finding_names_works_and_one_less_does_not() -> None:
    problem = make_problem([50, 30, 20], [[40, 190], [120.2, 110.3], [300, 250]], failover=True)
    problem = replace(problem, users_within=80)
    with pytest.raises(SetsailError) as caught:
        solve_problem(problem)
    named = max(
        int((f.fix or "").split("max_rtt_ms to ")[1].split(",")[0]) for f in caught.value.findings
    )
    assert named == 190
    assert solve_problem(replace(problem, max_rtt_ms=named, failover_max_rtt_ms=named)).holds
    with pytest.raises(SetsailError):
        solve_problem(replace(problem, max_rtt_ms=named - 1, failover_max_rtt_ms=named - 1))


def test_a_relaxed_limit_after_a_loss_lets_a_far_site_stand_by() -> None:
    problem = make_problem([20], [[40, 170]], failover=True, failover_max_rtt_ms=180)
    placement = solve_problem(problem)
    assert [(s.role, s.nodes, s.users) for s in placement.sites] == [
        ("primary", 2, 20),
        ("failover", 2, 0),
    ]
    assert placement.share_within == 1
    assert [(c.group, c.share_within, c.holds) for c in placement.failover] == [
        ("s0", 1.0, True),
        ("s1", 1.0, True),
    ]
    with pytest.raises(SetsailError, match="E522"):
        solve_problem(replace(problem, failover_max_rtt_ms=100))


def test_the_slower_quartile_is_counted_apart() -> None:
    problem = make_problem([10, 10], [[50], [60]])
    slow = RoundTrip(50, 60, 140, Tier.MACRO_PAIR, "a test")
    problem = replace(problem, round_trips=(problem.round_trips[0], (slow,)))
    placement = solve_problem(problem)
    assert placement.share_within == 1
    assert placement.share_within_p75 == 0.5


def test_failover_cases_do_not_trust_the_solver() -> None:
    problem = make_problem([40], [[10, 10, 150]], failover=True)
    cases = failover_cases(problem, (4, 2, 2))
    assert [(c.group, c.share_within, c.capacity_ok, c.holds) for c in cases] == [
        ("s0", 0.5, True, False),
        ("s1", 1.0, True, True),
        ("s2", 1.0, True, True),
    ]
    short = failover_cases(problem, (4, 3, 0))
    assert [(c.group, c.capacity_ok, c.holds) for c in short] == [
        ("s0", False, False),
        ("s1", True, True),
    ]


def test_users_within_is_a_maximum_flow() -> None:
    problem = make_problem([15, 15], [[10, 10], [10, 150]])
    normal = scenarios(problem)[0]
    # c1 reaches only s0, so c0 must make room there and go to s1.
    assert users_within(problem, normal, (2, 1)) == 30 - 5 + 5
    assert users_within(problem, normal, (1, 2)) == 25
    assert users_within(problem, normal, (0, 1)) == 10
    far = make_problem([5], [[500]])
    assert users_within(far, scenarios(far)[0], (1,)) == 0


def test_no_placement_in_time_is_said_so() -> None:
    with pytest.raises(SetsailError, match="E523 the solver found no placement for XX in time"):
        solve_problem(make_problem([25], [[10, 10]], failover=True), time_limit_s=0.0)
