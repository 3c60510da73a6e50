from math import inf
from types import SimpleNamespace
from typing import Any

import pytest

from setsail.placement import optimise
from setsail.placement.optimise import Cheapest, cheapest, cost_cents, nearest, send
from setsail.placement.reach import EdgeProblem
from tests.unit.placement.problems import make_problem

LIMIT_S = 30.0


def best(problem: EdgeProblem, required: str | None = None) -> Cheapest:
    found = cheapest(problem, LIMIT_S, required=required)
    assert found is not None
    return found


def test_the_cheaper_of_two_sites_is_taken() -> None:
    found = best(make_problem([25], [[10, 10]], node_costs=["1.10", "1.00"]))
    assert found.nodes == (0, 3)
    assert found.cost_cents == 500
    assert found.proven
    assert found.gap == 0


def test_a_second_site_is_opened_only_where_the_first_is_too_far() -> None:
    near_one = make_problem([20, 20], [[10, 150], [150, 10]], users_within=20)
    assert sorted(best(near_one).nodes) == [0, 4]
    near_both = make_problem([20, 20], [[10, 150], [150, 10]], users_within=40)
    assert best(near_both).nodes == (2, 2)


def test_the_share_counts_users_not_cities() -> None:
    rtts = [[10, 150], [150, 10]]
    assert best(make_problem([35, 5], rtts, users_within=35)).nodes == (4, 0)
    assert best(make_problem([35, 5], rtts, users_within=36)).nodes == (4, 1)


def test_a_lost_group_leaves_enough_nodes() -> None:
    problem = make_problem([40], [[10, 10, 10]], failover=True)
    # Two of three sites must carry 4 nodes: 2+2+2 costs 12, 4+4 costs 12, 3+1+3 does not do.
    assert best(problem).cost_cents == 1200
    grouped = make_problem([40], [[10, 10, 10]], groups=["a", "a", "b"], failover=True)
    nodes = best(grouped).nodes
    assert nodes[2] == 4
    assert nodes[0] + nodes[1] == 4


def test_a_solution_without_any_bound_is_unproven(monkeypatch: pytest.MonkeyPatch) -> None:
    solved = optimise.milp

    def stopped(*args: Any, **options: Any) -> Any:
        """The optimum, told as by a solver that was stopped before it had a bound."""
        return SimpleNamespace(x=solved(*args, **options).x, status=1, mip_dual_bound=-inf)

    monkeypatch.setattr(optimise, "milp", stopped)
    found = best(make_problem([25], [[10]]))
    assert (found.bound_cents, found.proven, found.gap) == (0, False, 1.0)


def test_a_required_site_is_opened() -> None:
    problem = make_problem([25], [[10, 10]], node_costs=["5.00", "1.00"])
    found = best(problem, required="s0")
    assert found.nodes[0] >= 1
    assert found.cost_cents == 1100


def test_the_impossible_has_no_answer() -> None:
    assert cheapest(make_problem([25], [[101, 102]]), LIMIT_S) is None
    assert cheapest(make_problem([25], [[10]], failover=True), LIMIT_S) is None


def test_equal_cost_goes_to_the_nearer_site() -> None:
    problem = make_problem([25], [[30, 10, 20]])
    found = nearest(problem, best(problem), LIMIT_S)
    assert found is not None
    assert found.nodes == (0, 3, 0)
    assert found.flows == {(0, 1): 25}


def test_a_city_is_split_when_the_nearer_site_is_full() -> None:
    problem = make_problem([30], [[10, 20]], failover=True)
    cheap = best(problem)
    found = nearest(problem, cheap, LIMIT_S)
    assert found is not None
    assert found.nodes == (3, 3)
    assert found.flows == {(0, 0): 30}
    tight = make_problem([40], [[10, 20, 30]], failover=True)
    found = nearest(tight, best(tight), LIMIT_S)
    assert found is not None
    assert sum(found.flows.values()) == 40
    assert cost_cents(tight, found.nodes) == 1200


def test_the_share_binds_the_assignment_too() -> None:
    # The far user would free the near site for nobody: who is within stays within.
    problem = make_problem(
        [10, 10], [[90, 10], [150, 20]], users_within=20, node_costs=["1.00", "4.00"]
    )
    found = nearest(problem, best(problem), LIMIT_S)
    assert found is not None
    within = sum(
        users
        for (city, site), users in found.flows.items()
        if problem.round_trips[city][site].median_ms <= 100
    )
    assert within == 20


def test_people_are_sent_only_where_there_is_room() -> None:
    problem = make_problem([25], [[10, 20]])
    assert send(problem, (2, 1), LIMIT_S) == {(0, 0): 20, (0, 1): 5}
    assert send(problem, (2, 0), LIMIT_S) is None


def test_the_gap_is_told() -> None:
    assert Cheapest(1000, 950, (1,)).gap == 0.05
    assert not Cheapest(1000, 950, (1,)).proven
    assert Cheapest(1000, 1000, (1,)).proven
