from __future__ import annotations

from random import Random

import pytest

from setsail.campaigns.histogram import CEILING_MS, Histogram


def test_merging_loses_nothing() -> None:
    rng = Random(1)
    values = [rng.lognormvariate(3, 1) for _ in range(3000)]
    parts = [Histogram() for _ in range(3)]
    whole, merged = Histogram(), Histogram()
    for number, value in enumerate(values):
        parts[number % 3].record(value)
        whole.record(value)
    for part in parts:
        merged.merge(part.encoded())
    assert merged.counts() == whole.counts()
    assert merged.count == 3000


def test_percentiles_are_exact_to_a_thousandth() -> None:
    rng = Random(2)
    values = sorted(rng.lognormvariate(3, 1) for _ in range(1000))
    histogram = Histogram()
    for value in values:
        histogram.record(value)
    for percent in (50, 90, 95, 99):
        exact = values[int(percent * 10) - 1]
        assert histogram.percentile(percent) == pytest.approx(exact, rel=0.002)


def test_a_limit_of_600_ms_is_decided_between_599_and_601() -> None:
    below, above = Histogram(), Histogram()
    below.record(599)
    above.record(601)
    assert below.percentile(95) < 600 < above.percentile(95)


def test_what_never_came_stands_at_the_ceiling() -> None:
    histogram = Histogram()
    histogram.record(5, 94)
    histogram.record_lost(6)
    histogram.record(CEILING_MS * 10)
    assert histogram.percentile(90) < 6
    assert histogram.percentile(95) == CEILING_MS
    assert histogram.counts()[-1] == (CEILING_MS, 7)


def test_clocks_that_disagree_by_a_hair_do_not_make_negative_latencies() -> None:
    histogram = Histogram()
    histogram.record(-0.4)
    assert histogram.counts() == ((0.001, 1),)
