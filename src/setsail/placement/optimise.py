"""The mixed-integer programs behind a placement, solved with HiGHS through scipy.

Two programs, one after the other. `cheapest` finds how many nodes to run where
at the least cost; `nearest` keeps that cost and moves nodes and users so that
the users' mean round trip is least. Costs are whole cents, so that "the same
cost" is exact.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil, inf, isfinite
from typing import Any

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_array

from setsail.placement.reach import (
    EdgeProblem,
    Scenario,
    ceil_div,
    coverage,
    inside,
    reach,
    scenarios,
)

# Cost coefficients are whole cents; anything closer than this is the same cost.
HALF_CENT = 0.5
# The tie-break orders equally cheap placements; a millionth of the mean round trip is enough.
TIE_BREAK_GAP = 1e-6


@dataclass(frozen=True, slots=True)
class Cheapest:
    """The least-cost numbers of nodes.

    Attributes:
        cost_cents: what they cost.
        bound_cents: no feasible placement costs less.
        nodes: by site of the problem; 0 where the site is not opened.
    """

    cost_cents: int
    bound_cents: int
    nodes: tuple[int, ...]

    @property
    def proven(self) -> bool:
        """Whether nothing cheaper exists."""
        return self.cost_cents <= self.bound_cents

    @property
    def gap(self) -> float:
        """How far the cost may be above the optimum, 0-1."""
        return max(0, self.cost_cents - self.bound_cents) / self.cost_cents


@dataclass(frozen=True, slots=True)
class Nearest:
    """Nodes and users of the placement with the least mean round trip at a given cost.

    Attributes:
        nodes: by site of the problem.
        flows: users by (city, site) index; only where there are any.
    """

    nodes: tuple[int, ...]
    flows: Mapping[tuple[int, int], int]


@dataclass(slots=True)
class _Program:
    """A mixed-integer program being written down."""

    costs: list[float] = field(default_factory=list)
    lower: list[float] = field(default_factory=list)
    upper: list[float] = field(default_factory=list)
    integral: list[int] = field(default_factory=list)
    row_bounds: list[tuple[float, float]] = field(default_factory=list)
    entries: list[tuple[int, int, float]] = field(default_factory=list)

    def column(self, cost: float, lower: float, upper: float, *, integral: bool) -> int:
        self.costs.append(cost)
        self.lower.append(lower)
        self.upper.append(upper)
        self.integral.append(int(integral))
        return len(self.costs) - 1

    def row(self, terms: Iterable[tuple[int, float]], lower: float, upper: float = inf) -> None:
        number = len(self.row_bounds)
        self.row_bounds.append((lower, upper))
        self.entries.extend((number, column, value) for column, value in terms)

    def solve(self, time_limit_s: float, gap: float) -> Any:
        rows, columns, values = zip(*self.entries, strict=True)
        matrix = coo_array(
            (np.array(values, dtype=float), (np.array(rows), np.array(columns))),
            shape=(len(self.row_bounds), len(self.costs)),
        )
        bounds = np.array(self.row_bounds)
        return milp(
            np.array(self.costs),
            integrality=np.array(self.integral),
            bounds=Bounds(np.array(self.lower), np.array(self.upper)),
            constraints=LinearConstraint(matrix.tocsc(), bounds[:, 0], bounds[:, 1]),
            options={"time_limit": time_limit_s, "mip_rel_gap": gap},
        )


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the decisions about sites stand in a program."""

    opened: tuple[int, ...]
    nodes: tuple[int, ...]
    prices: tuple[tuple[int, float], ...]


def cheapest(
    problem: EdgeProblem, time_limit_s: float, *, required: str | None = None
) -> Cheapest | None:
    """The least-cost nodes that serve every scenario.

    Args:
        problem: what to serve.
        time_limit_s: after this long the best placement so far is taken, unproven.
        required: id of a site that must be opened.

    Returns:
        None when nothing serves every scenario, or nothing was found in time;
        `setsail.placement.reach.diagnose` tells the two apart.
    """
    if not all(reach(problem, scenario).enough for scenario in scenarios(problem)):
        return None
    program = _Program()
    columns = _site_columns(program, problem, required)
    for scenario in scenarios(problem):
        _serve(program, problem, columns, scenario)
    for column, price in columns.prices:
        program.costs[column] = price
    found = program.solve(time_limit_s, gap=0.0)
    if found.x is None:
        return None
    nodes = tuple(round(found.x[column]) for column in columns.nodes)
    cost = cost_cents(problem, nodes)
    proven = found.status == 0
    # A bound of 1234.2 cents proves 1235: no placement costs a part of a cent.
    # Stopped early enough, the solver may have a solution but no bound yet.
    known = isfinite(found.mip_dual_bound)
    bound = max(0, ceil(found.mip_dual_bound - 1e-6)) if known else 0
    bound = cost if proven else bound
    return Cheapest(cost, bound, nodes)


def nearest(problem: EdgeProblem, best: Cheapest, time_limit_s: float) -> Nearest | None:
    """Among placements that cost no more than the best, the one nearest to its users.

    Nodes are chosen with users as a continuous flow, then whole people are sent
    to those nodes: since demands and capacities are whole, the flow that fits
    one way fits the other. When the time limit passes, the best nodes known are used.

    Returns:
        None when the time limit passes before whole people are assigned.
    """
    program = _Program()
    columns = _site_columns(program, problem, None)
    normal, *after_losses = scenarios(problem)
    for scenario in after_losses:
        _serve(program, problem, columns, scenario)
    _enough_nodes(program, problem, columns, normal)
    program.row(columns.prices, 0, best.cost_cents + HALF_CENT)
    flows = _assign(program, problem, unit=problem.users_per_node)
    for site, column in enumerate(columns.nodes):
        terms = [(flows[city, site], 1.0) for city in range(len(problem.cities))]
        program.row([*terms, (column, -1)], -inf, 0)
    found = program.solve(time_limit_s, gap=TIE_BREAK_GAP)
    nodes = best.nodes
    if found.x is not None:
        nodes = tuple(round(found.x[column]) for column in columns.nodes)
    served = send(problem, nodes, time_limit_s)
    return None if served is None else Nearest(nodes, served)


def send(
    problem: EdgeProblem, nodes: Sequence[int], time_limit_s: float
) -> Mapping[tuple[int, int], int] | None:
    """Send whole people to given nodes with the least mean round trip.

    Returns:
        Users by (city, site) index, only where there are any; None when the nodes
        do not do for the normal case, or the time limit passes.
    """
    program = _Program()
    flows = _assign(program, problem, unit=1)
    for site, count in enumerate(nodes):
        terms = ((flows[city, site], 1.0) for city in range(len(problem.cities)))
        program.row(terms, 0, count * problem.users_per_node)
    found = program.solve(time_limit_s, gap=TIE_BREAK_GAP)
    if found.x is None:
        return None
    served = {pair: round(found.x[column]) for pair, column in flows.items()}
    return {pair: users for pair, users in served.items() if users}


def _assign(program: _Program, problem: EdgeProblem, *, unit: int) -> dict[tuple[int, int], int]:
    """Send every user somewhere and enough of them within the normal limit.

    Args:
        program: what to write into.
        problem: who is to be served.
        unit: users per unit of flow; 1 keeps people whole, a node's worth of them
            keeps all numbers of a program with nodes alike in size.
    """
    every_site = range(len(problem.sites))
    flows = {
        (city, site): program.column(
            rtt.median_ms, 0, problem.users[city] / unit, integral=unit == 1
        )
        for city, row in enumerate(problem.round_trips)
        for site, rtt in enumerate(row)
    }
    for city, users in enumerate(problem.users):
        program.row(((flows[city, site], 1) for site in every_site), users / unit, users / unit)
    normal = scenarios(problem)[0]
    quick = (
        (city, site)
        for city in range(len(problem.cities))
        for site in inside(problem, normal, city)
    )
    program.row(((flows[pair], 1) for pair in quick), problem.users_within / unit)
    return flows


def cost_cents(problem: EdgeProblem, nodes: Iterable[int]) -> int:
    """What numbers of nodes cost, in hundredths of the catalogue's unit."""
    return sum(
        round(100 * (site.node_cost * count + site.site_cost))
        for site, count in zip(problem.sites, nodes, strict=True)
        if count
    )


def _site_columns(program: _Program, problem: EdgeProblem, required: str | None) -> _Columns:
    """One yes-or-no and one number of nodes per site; open means at least one node."""
    # A site that carries everybody gains nothing from a further node.
    most = problem.nodes_for_peak
    opened: list[int] = []
    nodes: list[int] = []
    prices: list[tuple[int, float]] = []
    for site in problem.sites:
        opened.append(program.column(0, int(site.id == required), 1, integral=True))
        nodes.append(program.column(0, 0, most, integral=True))
        prices += [
            (opened[-1], float(100 * site.site_cost)),
            (nodes[-1], float(100 * site.node_cost)),
        ]
        program.row([(nodes[-1], 1), (opened[-1], -most)], -inf, 0)
        program.row([(nodes[-1], 1), (opened[-1], -1)], 0)
    return _Columns(tuple(opened), tuple(nodes), tuple(prices))


def _enough_nodes(
    program: _Program, problem: EdgeProblem, columns: _Columns, scenario: Scenario
) -> None:
    """Demand whole nodes for everybody, and near nodes for the share asked for.

    The second demand is implied by the flows, but stated in whole nodes it saves
    the solver most of its search.
    """
    program.row(((columns.nodes[site], 1) for site in scenario.sites), problem.nodes_for_peak)
    near = {site for reached in coverage(problem, scenario) for site in reached}
    enough = ceil_div(problem.users_within, problem.users_per_node)
    program.row(((columns.nodes[site], 1) for site in sorted(near)), enough)


def _serve(program: _Program, problem: EdgeProblem, columns: _Columns, scenario: Scenario) -> None:
    """Demand that the nodes left in a scenario carry everybody, enough of them within the limit.

    Users beyond the share asked for may go to any node, so only the flow inside
    the limit needs variables, one per class of cities and site. They count a node's
    worth of users, which keeps the numbers of the program alike in size.
    """
    _enough_nodes(program, problem, columns, scenario)
    classes = coverage(problem, scenario)
    if len(classes) <= 1:
        return  # every node near one is near all: the whole-node demand says it all
    flows: dict[int, list[int]] = {}
    for reached, users in classes.items():
        loads = users / problem.users_per_node
        own = [program.column(0, 0, loads, integral=False) for _ in reached]
        program.row(((flow, 1) for flow in own), 0, loads)
        for site, flow in zip(reached, own, strict=True):
            flows.setdefault(site, []).append(flow)
    for site, inflow in flows.items():
        terms = [(flow, 1.0) for flow in inflow]
        program.row([*terms, (columns.nodes[site], -1)], -inf, 0)
    total = [(flow, 1.0) for inflow in flows.values() for flow in inflow]
    program.row(total, problem.users_within / problem.users_per_node)
