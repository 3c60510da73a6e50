"""The run of show is drawn in its lanes, at its times, on the local clock."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from setsail.report.html import SLIM_PX, WIDE_PX
from setsail.report.payloads import RundownPayload, SegmentBar
from setsail.report.pictures.timeline import local_ticks, timeline
from tests.unit.report.pictures.drawing import coordinates, drawn, hints, of_class, outside, words
from tests.unit.report.samples import go_report

START = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def show(*rungs: str, seconds: float = 600) -> RundownPayload:
    segments = tuple(
        SegmentBar(
            i, rung, f"Item {i}", "", "Rp 1", START + timedelta(seconds=seconds * i), seconds, ""
        )
        for i, rung in enumerate(rungs)
    )
    ends_at = START + timedelta(seconds=seconds * len(rungs))
    return RundownPayload("Single host", "Asia/Jakarta", START, ends_at, segments)


@pytest.mark.parametrize("width", [WIDE_PX, SLIM_PX])
def test_every_segment_is_a_bar_inside_the_drawing(width):
    payload = go_report().stage("rundown").payload
    tree = drawn(timeline(payload, width))
    assert len(of_class(tree, "rung")) == len(payload.segments)
    assert len(hints(tree)) == len(payload.segments)
    assert outside(tree) == []


def test_ladder_climbs_upwards_and_the_host_is_at_the_bottom():
    tree = drawn(timeline(show("opening", "traffic", "bridge", "profit", "limited", "talk"), 1000))
    assert words(tree, "strong") == ["Limited", "Profit", "Bridge", "Traffic", "Host"]
    heights = [float(bar.get("y", "")) for bar in of_class(tree, "rung")]
    assert heights[1:5] == sorted(heights[1:5], reverse=True)
    assert heights[0] == heights[5] == max(heights)


def test_only_lanes_in_use_are_drawn():
    assert words(drawn(timeline(show("profit", "traffic"), 1000)), "strong") == [
        "Profit",
        "Traffic",
    ]


def test_bars_lie_end_to_end_in_proportion():
    payload = show("traffic", "traffic", "traffic", "traffic")
    bars = of_class(drawn(timeline(payload, 1000)), "rung")
    lefts = [float(bar.get("x", "")) for bar in bars]
    gaps = {round(b - a, 1) for a, b in pairwise(lefts)}
    assert len(gaps) == 1
    (climb,) = of_class(drawn(timeline(payload, 1000)), "climb")
    xs = [x for x, _ in coordinates(climb)]
    assert xs == sorted(xs)


def test_hint_tells_product_price_and_local_time():
    tree = drawn(timeline(show("traffic"), 1000))
    assert hints(tree) == ["1. Item 0 · Rp 1 · 19:00, 10:00 min"]


def test_numbers_are_left_out_where_they_do_not_fit():
    many = show(*["traffic"] * 120, seconds=90)
    assert words(drawn(timeline(many, SLIM_PX)), "in-bar") == []
    assert len(words(drawn(timeline(show("traffic"), SLIM_PX)), "in-bar")) == 1


def test_an_empty_show_draws_nothing():
    assert timeline(replace(show("traffic"), segments=()), 1000) == ""


def local(*when: int) -> datetime:
    return datetime(*when, tzinfo=UTC)


def test_ticks_are_round_local_times():
    starts = local(2026, 11, 23, 12, 10)
    ticks = local_ticks(starts, starts + timedelta(hours=2), "Asia/Jakarta", 5)
    assert ticks[0] == local(2026, 11, 23, 12, 30)
    assert {b - a for a, b in pairwise(ticks)} == {timedelta(minutes=30)}


def test_ticks_of_a_zone_with_a_half_hour():
    starts = local(2026, 11, 23, 12, 0)  # 17:30 in Kolkata
    ticks = local_ticks(starts, starts + timedelta(hours=4), "Asia/Kolkata", 4)
    assert [t.minute for t in ticks] == [30] * len(ticks)


def test_a_start_with_seconds_still_gives_whole_minutes():
    starts = local(2026, 11, 23, 12, 0, 40)
    ticks = local_ticks(starts, starts + timedelta(hours=1), "Asia/Jakarta", 8)
    assert {(t.minute % 10, t.second) for t in ticks} == {(0, 0)}


def test_ticks_cross_midnight_and_a_change_of_clocks():
    starts = local(2026, 9, 6, 2, 0)  # Santiago goes forward at 04:00 UTC that night
    ticks = local_ticks(starts, starts + timedelta(hours=4), "America/Santiago", 8)
    assert len(ticks) == 9
    assert ticks[-1] - ticks[0] == timedelta(hours=4)
