"""How fast and how good placements are, against other ways to find them.

Peers, on the same problems in the same run: a greedy heuristic with a pruning
pass; the textbook program (one flow per city, site and scenario) given to the
same HiGHS; and, where OR-tools is installed, the textbook program given to SCIP.

    python -m benchmarks.placement [--quick] [--json]
"""

from __future__ import annotations

import argparse
import ctypes
import importlib.util
import json
import os
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_array

from setsail.core.workspace import packaged_workspace
from setsail.placement.optimise import cheapest, cost_cents, nearest
from setsail.placement.reach import EdgeProblem, apportion, diagnose, scenarios
from setsail.placement.round_trip import RoundTripModel, load_round_trips
from setsail.placement.sites import Site, load_sites
from setsail.placement.solve import users_within

TODAY = date(2026, 11, 23)
LIMIT_S = 20.0
USERS_PER_NODE = 4000

Textbook = tuple[np.ndarray, coo_array, np.ndarray, np.ndarray, np.ndarray, int]


def instance(
    sites: tuple[Site, ...], model: RoundTripModel, cities: int, site_count: int, seed: int
) -> EdgeProblem:
    """Cities scattered around real sites, sizes as skewed as real ones, one group may be lost."""
    dice = random.Random(seed)
    while True:
        some = tuple(sorted(dice.sample(sites, site_count), key=lambda site: site.id))
        homes = [dice.choice(some) for _ in range(cities)]
        places = [
            (max(-89.0, min(89.0, home.lat + dice.gauss(0, 5))), home.lon + dice.gauss(0, 5))
            for home in homes
        ]
        peak = dice.randint(100_000, 300_000)
        limit = dice.choice((110, 130, 150))
        problem = EdgeProblem(
            market="XX",
            cities=tuple(f"c{index}" for index in range(cities)),
            users=apportion(peak, [int(1e6 / (rank + 1)) for rank in range(cities)]),
            sites=some,
            round_trips=tuple(
                tuple(model.estimate(lat, lon, home.country, site, 25.0) for site in some)
                for (lat, lon), home in zip(places, homes, strict=True)
            ),
            users_per_node=USERS_PER_NODE,
            users_within=int(0.9 * peak),
            max_rtt_ms=limit,
            failover=True,
            failover_max_rtt_ms=2 * limit,
        )
        if not diagnose(problem):
            return problem


def feasible(problem: EdgeProblem, nodes: list[int]) -> bool:
    return all(
        sum(nodes[site] for site in scenario.sites) >= problem.nodes_for_peak
        and users_within(problem, scenario, nodes) >= problem.users_within
        for scenario in scenarios(problem)
    )


def greedy(problem: EdgeProblem) -> list[int]:
    """Add the node that serves most open demand for its cost, then prune what is not needed."""
    states = scenarios(problem)
    medians = np.array([[rtt.median_ms for rtt in row] for row in problem.round_trips])
    near = np.zeros((len(states), *medians.shape), dtype=bool)
    for index, state in enumerate(states):
        near[index][:, list(state.sites)] = (medians <= state.max_rtt_ms)[:, list(state.sites)]
    waiting = np.tile(np.array(problem.users, dtype=float), (len(states), 1))
    missing = np.full(len(states), problem.nodes_for_peak)
    nodes = [0] * len(problem.sites)
    up = np.array([[site in state.sites for site in range(len(nodes))] for state in states])
    spare = problem.peak - problem.users_within
    while (short := (waiting.sum(axis=1) > spare)).any() or (missing > 0).any():
        best, best_site = -1.0, 0
        for number, site in enumerate(problem.sites):
            reach = np.minimum((waiting * near[:, :, number]).sum(axis=1), USERS_PER_NODE)
            gain = (reach * short).sum() + 0.1 * USERS_PER_NODE * (
                up[:, number] & (missing > 0)
            ).sum()
            price = float(site.node_cost) + (0 if nodes[number] else float(site.site_cost))
            if gain / price > best:
                best, best_site = gain / price, number
        nodes[best_site] += 1
        missing -= up[:, best_site]
        for index in np.flatnonzero(up[:, best_site]):
            room = float(USERS_PER_NODE)
            # First the cities that the fewest sites reach.
            for city in np.argsort(near[index].sum(axis=1), kind="stable"):
                if near[index][city, best_site]:
                    taken = min(room, waiting[index, city])
                    waiting[index, city] -= taken
                    room -= taken
    return prune(problem, nodes)


def prune(problem: EdgeProblem, nodes: list[int]) -> list[int]:
    for site in sorted(range(len(nodes)), key=lambda i: -problem.sites[i].node_cost):
        while nodes[site]:
            nodes[site] -= 1
            if not feasible(problem, nodes):
                nodes[site] += 1
                break
    return nodes


def textbook(problem: EdgeProblem) -> Textbook:
    """One flow variable per scenario, city and site; nothing merged, nothing implied."""
    count, cities = len(problem.sites), len(problem.cities)
    states = scenarios(problem)
    total = 2 * count + len(states) * cities * count
    costs = np.zeros(total)
    upper = np.full(total, float(problem.peak))
    for number, site in enumerate(problem.sites):
        costs[number], costs[count + number] = float(site.site_cost), float(site.node_cost)
        upper[number], upper[count + number] = 1, problem.nodes_for_peak
    entries: list[tuple[int, int, float]] = []
    low: list[float] = []
    high: list[float] = []

    def row(terms: list[tuple[int, float]], lower: float, upper: float) -> None:
        entries.extend((len(low), column, value) for column, value in terms)
        low.append(lower)
        high.append(upper)

    for number in range(count):
        row([(count + number, 1), (number, -problem.nodes_for_peak)], -np.inf, 0)
    for index, state in enumerate(states):
        start = 2 * count + index * cities * count
        inside = []
        for city, users in enumerate(problem.users):
            row([(start + city * count + site, 1) for site in state.sites], users, users)
            inside += [
                (start + city * count + site, 1.0)
                for site in state.sites
                if problem.round_trips[city][site].median_ms <= state.max_rtt_ms
            ]
        for site in state.sites:
            flow = [(start + city * count + site, 1.0) for city in range(cities)]
            row([*flow, (count + site, -USERS_PER_NODE)], -np.inf, 0)
        row(inside, problem.users_within, np.inf)
    rows, columns, values = zip(*entries, strict=True)
    matrix = coo_array((values, (rows, columns)), shape=(len(low), total))
    return costs, matrix, np.array(low), np.array(high), upper, 2 * count


def textbook_highs(problem: EdgeProblem) -> float | None:
    costs, matrix, low, high, upper, integers = textbook(problem)
    found = milp(
        costs,
        integrality=(np.arange(len(costs)) < integers).astype(int),
        bounds=Bounds(np.zeros(len(costs)), upper),
        constraints=LinearConstraint(matrix.tocsc(), low, high),
        options={"time_limit": LIMIT_S, "mip_rel_gap": 0.0},
    )
    return float(found.fun) if found.status == 0 else None


def textbook_scip(problem: EdgeProblem) -> float | None:
    from ortools.linear_solver import pywraplp  # noqa: PLC0415  (optional)

    costs, matrix, low, high, upper, integers = textbook(problem)
    solver = pywraplp.Solver.CreateSolver("SCIP")
    solver.SetTimeLimit(int(1000 * LIMIT_S))
    variables = [
        solver.IntVar(0, upper[i], "") if i < integers else solver.NumVar(0, upper[i], "")
        for i in range(len(costs))
    ]
    rows = [solver.Constraint(float(a), float(b)) for a, b in zip(low, high, strict=True)]
    for number, column, value in zip(matrix.row, matrix.col, matrix.data, strict=True):
        rows[number].SetCoefficient(variables[column], float(value))
    for variable, cost in zip(variables, costs, strict=True):
        solver.Objective().SetCoefficient(variable, float(cost))
    solver.Objective().SetMinimization()
    exact = pywraplp.MPSolverParameters()
    exact.SetDoubleParam(exact.RELATIVE_MIP_GAP, 0.0)
    done = solver.Solve(exact) == pywraplp.Solver.OPTIMAL
    return float(solver.Objective().Value()) if done else None


PEERS: dict[str, Callable[[EdgeProblem], float | None]] = {
    "greedy": lambda problem: cost_cents(problem, greedy(problem)) / 100,
    "textbook, HiGHS": textbook_highs,
}
if importlib.util.find_spec("ortools"):
    PEERS["textbook, SCIP"] = textbook_scip


def measure(problem: EdgeProblem) -> dict[str, float | None]:
    """Seconds and cost of setsail and of each peer; a peer's cost is None beyond the limit."""
    start = time.perf_counter()
    best = cheapest(problem, LIMIT_S)
    cost_s = time.perf_counter() - start
    assert best is not None
    near = nearest(problem, best, LIMIT_S)
    figures: dict[str, float | None] = {
        "seconds": time.perf_counter() - start,
        "seconds_for_cost": cost_s,
        "cost": best.cost_cents / 100,
        "gap": best.gap,
    }
    assert near is not None
    assert feasible(problem, list(near.nodes))
    for name, peer in PEERS.items():
        start = time.perf_counter()
        cost = peer(problem)
        figures[f"{name}: seconds"] = time.perf_counter() - start
        figures[f"{name}: cost"] = cost
    return figures


def summarise(runs: list[dict[str, float | None]]) -> dict[str, float | int | None]:
    """Medians and worst cases over the problems of one size."""

    def middle(key: str) -> float:
        return statistics.median(run[key] or 0.0 for run in runs)

    summary: dict[str, float | int | None] = {
        "problems": len(runs),
        "median_s": middle("seconds"),
        "worst_s": max(run["seconds"] or 0.0 for run in runs),
        "median_s_for_cost": middle("seconds_for_cost"),
        "proven": sum(run["gap"] == 0 for run in runs),
        "worst_gap": max(run["gap"] or 0.0 for run in runs),
    }
    for name in PEERS:
        pairs = [(run[f"{name}: cost"], run["cost"]) for run in runs]
        over = [peer / ours - 1 for peer, ours in pairs if peer is not None and ours]
        summary[f"{name}: median_s"] = middle(f"{name}: seconds")
        summary[f"{name}: finished"] = len(over)
        summary[f"{name}: median_cost_over"] = statistics.median(over) if over else None
        summary[f"{name}: worst_cost_over"] = max(over) if over else None
        summary[f"{name}: lowest_cost_over"] = min(over) if over else None
    return summary


@contextmanager
def stdout_to_stderr() -> Iterator[None]:
    """HiGHS prints a line now and then, past Python: keep it out of the figures."""
    sys.stdout.flush()
    kept = os.dup(1)
    os.dup2(2, 1)
    try:
        yield
    finally:
        # The line sits in C's own buffer until someone flushes it.
        ctypes.CDLL(None).fflush(None)
        os.dup2(kept, 1)
        os.close(kept)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer and smaller problems")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    workspace = packaged_workspace()
    model = load_round_trips(workspace)
    sites = tuple(site for site in load_sites(workspace).sites if site.is_open(TODAY))
    sizes = [(10, 6, 5)] if options.quick else [(10, 6, 20), (40, 12, 5), (40, 30, 2)]
    results = {}
    for cities, site_count, problems in sizes:
        with stdout_to_stderr():
            runs = [
                measure(instance(sites, model, cities, site_count, seed))
                for seed in range(problems)
            ]
        results[f"{cities} cities, {site_count} sites"] = summarise(runs)
    if options.json:
        print(json.dumps(results, indent=2))
        return
    for size, figures in results.items():
        print(
            f"{size}: {figures['median_s']:.3f} s (worst {figures['worst_s']:.3f}, cost alone "
            f"{figures['median_s_for_cost']:.3f}); {figures['proven']} of "
            f"{figures['problems']} proven optimal, worst gap {figures['worst_gap']:.2%}"
        )
        for name in PEERS:
            over = figures[f"{name}: median_cost_over"]
            worst = figures[f"{name}: worst_cost_over"]
            quality = "no result" if over is None else f"cost {over:+.1%} (worst {worst:+.1%})"
            print(
                f"  {name:<16} {figures[f'{name}: median_s']:.3f} s, {quality}, "
                f"{figures[f'{name}: finished']} of {figures['problems']} finished"
            )


if __name__ == "__main__":
    main()
