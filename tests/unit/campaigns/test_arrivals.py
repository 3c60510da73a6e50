from __future__ import annotations

from itertools import pairwise
from random import Random
from statistics import median

import pytest

from setsail.campaigns.arrivals import draw_length, draw_times, intensities, staying
from setsail.campaigns.scenario import SessionLength

LENGTHS = SessionLength(median_s=158, sigma=1.361, min_s=4, max_s=7200)


def test_everybody_stays_the_shortest_time_and_nobody_longer_than_the_longest() -> None:
    assert staying(0, LENGTHS) == 1
    assert staying(4, LENGTHS) == 1
    assert staying(7200, LENGTHS) == 0
    assert 0.49 < staying(158, LENGTHS) < 0.51


def test_drawn_stays_follow_the_same_law() -> None:
    rng = Random(1)
    drawn = [draw_length(LENGTHS, rng) for _ in range(4000)]
    assert min(drawn) >= 4
    assert max(drawn) <= 7200
    assert median(drawn) == pytest.approx(158, rel=0.1)
    for age_s in (30, 600):
        share = sum(length > age_s for length in drawn) / len(drawn)
        assert share == pytest.approx(staying(age_s, LENGTHS), abs=0.03)


def test_the_expected_audience_meets_the_target() -> None:
    targets = [10.0, 20.0, 30.0, 30.0, 30.0, 40.0]
    joins = intensities(targets, 10.0, LENGTHS)
    for cell, target in enumerate(targets):
        here = sum(joins[born] * staying(10.0 * (cell - born), LENGTHS) for born in range(cell + 1))
        assert here == pytest.approx(target)


def test_an_audience_shrinks_only_as_its_stays_end() -> None:
    assert intensities([50.0, 0.0, 0.0], 1.0, LENGTHS) == (50.0, 0.0, 0.0)


def test_doors_let_in_exactly_who_was_there() -> None:
    times = draw_times([20.0, 40.0, 0.0, 0.0], 0.5, 2, Random(3))
    assert len(times) == 60
    assert all(0 <= time <= 1 for time in times)
    assert sum(time > 0.5 for time in times) == pytest.approx(40, abs=12)


def test_later_joins_are_a_poisson_process_in_order() -> None:
    times = draw_times([0.0, *[5.0] * 400], 1.0, 1, Random(5))
    assert list(times) == sorted(times)
    assert times[0] >= 1
    # 2,000 expected, standard deviation 45; gaps are exponential with mean 0.2 s.
    assert len(times) == pytest.approx(2000, abs=180)
    gaps = [later - earlier for earlier, later in pairwise(times)]
    assert sum(gap > 0.2 for gap in gaps) / len(gaps) == pytest.approx(0.368, abs=0.04)


def test_nobody_comes_where_nobody_is_wanted() -> None:
    assert draw_times([0.0, 0.0], 1.0, 1, Random(1)) == ()
