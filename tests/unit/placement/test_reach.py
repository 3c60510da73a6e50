import subprocess
import sys
from datetime import date

import pytest

from setsail.core.errors import SetsailError
from setsail.core.findings import Position
from setsail.placement.reach import (
    apportion,
    coverage,
    diagnose,
    edge_problem,
    floor_share,
    reach,
    scenarios,
    users_for_share,
)
from setsail.placement.round_trip import load_round_trips
from setsail.placement.sites import load_sites
from setsail.profiles.schema import Market
from tests.factories import make_market, workspace
from tests.unit.placement.problems import TODAY, make_problem

SITES = load_sites(workspace())
ROUND_TRIPS = load_round_trips(workspace())


def where(path: str) -> Position:
    return Position("profile.yaml", 1, len(path))


def failure(market: Market, today: date = TODAY) -> str:
    with pytest.raises(SetsailError) as caught:
        edge_problem(market, SITES, ROUND_TRIPS, today, where=where)
    (finding,) = caught.value.findings
    return finding.text()


def test_a_market_becomes_a_problem() -> None:
    market = make_market(edge={"allowed_sites": ["ap-southeast-3", "ap-southeast-1", "me-west-1"]})
    problem = edge_problem(market, SITES, ROUND_TRIPS, TODAY)
    assert [site.id for site in problem.sites] == ["ap-southeast-1", "ap-southeast-3"]
    assert problem.users == (8000, 2000)
    assert problem.users_within == 9000
    assert problem.nodes_for_peak == 3
    assert problem.failover_max_rtt_ms == problem.max_rtt_ms == 100
    jakarta = problem.round_trips[0][1]
    assert jakarta.median_ms == pytest.approx(12.4 + 25, abs=0.2)
    relaxed = make_market(edge={"failover_max_rtt_ms": 150})
    assert edge_problem(relaxed, SITES, ROUND_TRIPS, TODAY).failover_max_rtt_ms == 150
    asked = edge_problem(relaxed, SITES, ROUND_TRIPS, TODAY, failover_max_rtt_ms=180)
    assert asked.failover_max_rtt_ms == 180


def test_sites_that_open_later_do_not_count() -> None:
    market = make_market(edge={"allowed_sites": ["ap-southeast-5", "me-west-1"]})
    text = failure(market, date(2024, 8, 20))
    assert text.startswith(
        "profile.yaml:1:18 E520 edge.allowed_sites: none of the allowed sites is open on 2024-08-20"
    )
    assert "got ap-southeast-5, me-west-1" in text


def test_scenarios_are_the_normal_case_and_each_loss() -> None:
    problem = make_problem(
        [10], [[1, 2, 3]], groups=["a", "b", "a"], failover=True, failover_max_rtt_ms=200
    )
    assert [(s.lost, s.sites, s.max_rtt_ms) for s in scenarios(problem)] == [
        (None, (0, 1, 2), 100),
        ("a", (1,), 200),
        ("b", (0, 2), 200),
    ]
    assert len(scenarios(make_problem([10], [[1, 2]]))) == 1


def test_reach_names_the_smallest_limit_that_works() -> None:
    problem = make_problem([50, 30, 20], [[40, 90], [120.2, 110.3], [300, 250]], users_within=80)
    possible = reach(problem, scenarios(problem)[0])
    assert possible.share_within == 0.5
    assert possible.smallest_max_rtt_ms == 111
    assert not possible.enough
    assert diagnose(problem)
    relaxed = make_problem(
        [50, 30, 20], [[40, 90], [120.2, 110.3], [300, 250]], users_within=80, max_rtt_ms=111
    )
    assert diagnose(relaxed) == ()


def test_the_finding_says_which_limit_and_by_how_much() -> None:
    problem = make_problem([50, 30, 20], [[40, 90], [120, 110], [300, 250]], users_within=80)
    (finding,) = diagnose(problem, where)
    assert finding.text() == (
        "profile.yaml:1:15 E521 edge.max_rtt_ms: 50.0% of the users are within 100 ms of s0, s1; "
        "80.0% are asked for, got 100; raise max_rtt_ms to 110, or lower within_share to 0.5, "
        "or allow a nearer site"
    )


def test_the_loss_that_cannot_be_survived_is_named() -> None:
    problem = make_problem([10], [[40, 130]], failover=True)
    (finding,) = diagnose(problem, where)
    assert finding.code == "E522"
    assert finding.message.startswith("if 's0' fails, 0.0% of the users are within 100 ms of s1")
    assert finding.where == where("edge.max_rtt_ms")
    assert "set failover_max_rtt_ms to 130" in (finding.fix or "")
    assert "failover: false" in (finding.fix or "")
    assert "within_share" not in (finding.fix or "")


def test_a_limit_of_its_own_for_losses_is_where_the_finding_points() -> None:
    problem = make_problem([10], [[40, 130]], failover=True, failover_max_rtt_ms=120)
    (finding,) = diagnose(problem, where)
    assert finding.key == "edge.failover_max_rtt_ms"
    assert finding.where == where("edge.failover_max_rtt_ms")
    assert finding.got == "120"


def test_a_single_failure_group_cannot_fail_over() -> None:
    problem = make_problem([10], [[40, 50]], groups=["gulf", "gulf"], failover=True)
    (finding,) = diagnose(problem, where)
    assert finding.code == "E522"
    assert finding.where == where("edge.failover")
    assert "no allowed site is left" in finding.message


def test_every_scenario_that_fails_is_reported() -> None:
    problem = make_problem([10], [[140, 130]], failover=True)
    assert [finding.code for finding in diagnose(problem)] == ["E521", "E522", "E522"]


def test_cities_with_the_same_sites_in_reach_are_one_class() -> None:
    problem = make_problem([5, 6, 7, 0], [[1, 2], [3, 4], [1, 200], [200, 1]], max_rtt_ms=100)
    assert dict(coverage(problem, scenarios(problem)[0])) == {(0, 1): 11, (0,): 7}


def test_removing_a_site_removes_its_column() -> None:
    problem = make_problem([5], [[1, 2, 3]]).without("s1")
    assert [site.id for site in problem.sites] == ["s0", "s2"]
    assert [rtt.median_ms for rtt in problem.round_trips[0]] == [1, 3]


def test_people_are_whole() -> None:
    assert apportion(10, [1, 1, 1]) == (4, 3, 3)
    assert apportion(7, [5, 0, 2]) == (5, 0, 2)
    assert sum(apportion(120_001, [8, 3, 3, 1])) == 120_001
    assert users_for_share(0.9, 10) == 9
    assert users_for_share(0.07, 100) == 7
    assert users_for_share(0.91, 10) == 10
    assert floor_share(0.99999) == 0.999


def test_checking_needs_no_solver() -> None:
    code = (
        "import sys, setsail.placement.reach, setsail.placement.sites, setsail.placement.plan\n"
        "assert not {'scipy', 'numpy'} & set(sys.modules), 'a solver was imported'"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
