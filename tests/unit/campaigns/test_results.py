from __future__ import annotations

import pytest

from setsail.campaigns.histogram import Histogram
from setsail.campaigns.results import (
    DeliveryFigures,
    Distribution,
    OperationFigures,
    quantile,
)
from tests.unit.campaigns.test_merge import plan_and_result


def evenly(count: int) -> Histogram:
    histogram = Histogram()
    for number in range(1, count + 1):
        histogram.record(number)
    return histogram


def test_a_percentile_is_less_certain_the_fewer_samples_there_are() -> None:
    many = quantile(evenly(1000), 95)
    assert many.value_ms == pytest.approx(950, rel=0.001)
    # Ranks 95 % ± 1.35 points at a thousand samples.
    assert (many.low_ms, many.high_ms) == (
        pytest.approx(937, rel=0.002),
        pytest.approx(964, rel=0.002),
    )
    few = quantile(evenly(20), 95)
    assert few.high_ms == pytest.approx(20, rel=0.001)
    assert few.high_ms - few.low_ms > 0.1 * few.value_ms


def test_a_distribution_holds_every_value_once() -> None:
    figures = Distribution.of(evenly(100))
    assert figures is not None
    assert figures.count == 100 == sum(count for _, count in figures.counts)
    assert figures.p50_ms == pytest.approx(50, rel=0.001)
    assert figures.max_ms == pytest.approx(100, rel=0.001)


def test_nothing_recorded_is_no_distribution() -> None:
    assert Distribution.of(Histogram()) is None


def test_shares_of_nothing_are_not_measured() -> None:
    assert DeliveryFigures(0, 0, 0, 0, 0, None).wrong_share is None
    assert DeliveryFigures(200, 199, 1, 1, 0, None).wrong_share == 0.01


def test_figures_are_found_by_name() -> None:
    _, result = plan_and_result()
    assert isinstance(result.figures("join"), OperationFigures)
    with pytest.raises(KeyError):
        result.figures("dance")
