"""When sessions begin and how long they last: a non-homogeneous Poisson process.

Intensity is piecewise constant over short cells and chosen so that, with the
given stays, the expected number of users at once follows a target.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from random import Random

from setsail.campaigns.scenario import SessionLength


def intensities(
    targets: Sequence[float], cell_s: float, lengths: SessionLength
) -> tuple[float, ...]:
    """Expected joins per cell.

    Args:
        targets: users at once wanted at the end of each cell.
        cell_s: width of a cell, seconds.
        lengths: how long users stay.

    Returns:
        Expected joins, one per cell, never negative: an audience shrinks only
        as fast as its stays end.
    """
    survival = [staying(cell_s * age, lengths) for age in range(len(targets))]
    joins: list[float] = []
    for cell, target in enumerate(targets):
        still_here = sum(n * survival[cell - born] for born, n in enumerate(joins))
        joins.append(max(0.0, target - still_here))
    return tuple(joins)


def draw_times(joins: Sequence[float], cell_s: float, doors: int, rng: Random) -> tuple[float, ...]:
    """Join times in ascending order, seconds from the start.

    Who comes in through the doors was there before the window began: their
    number is planned, only their order is chance. Everyone later is drawn by
    running a unit-rate Poisson process through the cumulated intensity.

    Args:
        joins: expected joins per cell.
        cell_s: width of a cell, seconds.
        doors: cells at the beginning in which the first audience comes in.
        rng: source of chance.
    """
    ends = tuple(accumulate(joins))
    first = ends[doors - 1] if doors else 0.0
    marks = sorted(rng.random() * first for _ in range(round(first)))
    due = first + rng.expovariate(1)
    while due < ends[-1]:
        marks.append(due)
        due += rng.expovariate(1)
    times = []
    for mark in marks:
        cell = bisect_right(ends, mark)
        times.append((cell + 1 - (ends[cell] - mark) / joins[cell]) * cell_s)
    return tuple(times)


def staying(age_s: float, lengths: SessionLength) -> float:
    """Share of sessions that last longer than ``age_s``."""
    low, high = _phi(lengths.min_s, lengths), _phi(lengths.max_s, lengths)
    age = min(max(age_s, lengths.min_s), lengths.max_s)
    return (high - _phi(age, lengths)) / (high - low)


def draw_length(lengths: SessionLength, rng: Random) -> float:
    """One stay in seconds: log-normal, drawn anew until inside the bounds."""
    while True:
        length = rng.lognormvariate(math.log(lengths.median_s), lengths.sigma)
        if lengths.min_s <= length <= lengths.max_s:
            return length


def _phi(value_s: float, lengths: SessionLength) -> float:
    """Log-normal distribution function."""
    z = (math.log(value_s) - math.log(lengths.median_s)) / lengths.sigma
    return 0.5 * (1 + math.erf(z / math.sqrt(2)))
