"""Latency is drawn against its limit, and its tail to the depth that samples allow."""

import math
from dataclasses import replace
from itertools import pairwise

import pytest

from setsail.report.html import SLIM_PX, WIDE_PX
from setsail.report.payloads import Distribution, OperationRow
from setsail.report.pictures.latency import latency_ranges, latency_tail
from tests.unit.report.pictures.drawing import coordinates, drawn, of_class, outside, words
from tests.unit.report.samples import go_report

PEAK = go_report().stage("peak").payload
ROW = OperationRow("take-seat", 100, 0, 3, 5, 6, 9, 12, 250, "p95")


@pytest.mark.parametrize("width", [WIDE_PX, SLIM_PX])
def test_a_row_per_operation_inside_the_drawing(width):
    tree = drawn(latency_ranges(PEAK.operations, width))
    assert len(of_class(tree, "p50")) == len(PEAK.operations)
    assert len(of_class(tree, "limit")) == len(PEAK.operations)
    assert "Take seat" in words(tree, "strong")
    assert "p95 ≤ 600\u00a0ms" in words(tree, "limit-label")
    assert outside(tree) == []


def test_percentiles_stand_in_order_and_a_miss_is_right_of_its_limit():
    late = replace(ROW, p50_ms=300, p95_ms=400, p99_ms=500)
    tree = drawn(latency_ranges((late,), WIDE_PX))
    p50, p95, p99 = (float(of_class(tree, c)[0].get("cx", "")) for c in ("p50", "p95", "p99"))
    (limit,) = of_class(tree, "limit")
    assert float(limit.get("x1", "")) < p50 < p95 < p99


@pytest.mark.parametrize("value", [0.0, math.inf])
def test_values_that_no_logarithm_knows_are_held_at_the_edge(value):
    tree = drawn(latency_ranges((ROW, replace(ROW, p50_ms=value, p99_ms=value)), WIDE_PX))
    assert outside(tree) == []


def test_an_operation_without_limit_or_sample():
    tree = drawn(latency_ranges((replace(ROW, limit_ms=None), replace(ROW, count=0)), WIDE_PX))
    assert len(of_class(tree, "p50")) == 1
    assert of_class(tree, "limit") == []
    assert latency_ranges((replace(ROW, count=0),), WIDE_PX) == ""


@pytest.mark.parametrize("width", [WIDE_PX, SLIM_PX])
def test_tail_rises_to_the_right(width):
    tree = drawn(latency_tail(PEAK.distributions, width))
    lines = of_class(tree, "line")
    assert len(lines) == len(PEAK.distributions)
    for each in lines:
        points = coordinates(each)
        assert [x for x, _ in points] == sorted(x for x, _ in points)
        assert [y for _, y in points] == sorted((y for _, y in points), reverse=True)
    assert outside(tree) == []


def test_tail_claims_no_percentile_that_the_samples_cannot_speak_of():
    few = Distribution("join", ((5.0, 60), (9.0, 30)))
    assert words(drawn(latency_tail((few,), WIDE_PX)), "tick")[:3] == ["min", "p50", "p90"]
    assert "p99" not in words(drawn(latency_tail((few,), WIDE_PX)))
    many = Distribution("join", ((5.0, 6000), (9.0, 3000)))
    assert "p99.9" in words(drawn(latency_tail((many,), WIDE_PX)))


def test_names_at_the_ends_do_not_cover_each_other():
    same = tuple(Distribution(f"operation {i}", ((5.0, 60), (9.0, 30))) for i in range(6))
    tree = drawn(latency_tail(same, WIDE_PX))
    heights = sorted(float(e.get("y", "")) for e in of_class(tree, "line-name"))
    assert len(heights) == 6
    assert all(b - a >= 14 for a, b in pairwise(heights))


@pytest.mark.parametrize("counts", [((4.0, 1),), ((4.0, 7),), ((0.0, 3), (0.5, 2))])
def test_tail_of_few_or_equal_samples(counts):
    tree = drawn(latency_tail((Distribution("join", counts),), WIDE_PX))
    assert len(of_class(tree, "line")) == 1
    assert outside(tree) == []


def test_tail_without_samples_draws_nothing():
    assert latency_tail((), WIDE_PX) == ""
    assert latency_tail((Distribution("join", ()),), WIDE_PX) == ""
