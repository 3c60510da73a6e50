"""Elements, scales and ticks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from setsail.report.pictures.svg import (
    Box,
    Scale,
    area,
    el,
    group,
    log_ticks,
    number,
    round_ticks,
    short,
    text_width,
)


@pytest.mark.parametrize(
    ("value", "shown"),
    [(1.0, "1"), (1.25, "1.25"), (1.006, "1.01"), (-0.001, "0"), (100.0, "100"), (0.0, "0")],
)
def test_numbers_are_short(value, shown):
    assert number(value) == shown


def test_texts_and_values_are_escaped_and_elements_are_not():
    made = el("text", "<b>", el("tspan", "a&b"), class_='x"y', stroke_width=1.5, fill=None)
    assert made == '<text class="x&#34;y" stroke-width="1.5">&lt;b&gt;<tspan>a&amp;b</tspan></text>'
    assert el("rect", x=1) == '<rect x="1"/>'


def test_an_empty_group_is_nothing():
    assert group([]) == ""
    assert group([Markup("<a/>")], class_="b") == '<g class="b"><a/></g>'


def test_scale_maps_and_holds_at_the_edge():
    scale = Scale(0, 10, 100, 200)
    assert [scale(v) for v in (-5, 0, 5, 10, 50)] == [100, 100, 150, 200, 200]
    assert Scale(1, 100, 0, 2, log=True)(10) == pytest.approx(1)
    assert Scale(5, 5, 1, 2)(5) == 1


def test_area_closes_on_its_floor():
    assert 'points="0,9 0,1 5,2 5,9"' in area([(0, 1), (5, 2)], 9, "a")
    assert area([], 9, "a") == ""


@pytest.mark.parametrize(
    ("low", "high", "about", "ticks"),
    [
        (0, 100, 5, (0, 20, 40, 60, 80, 100)),
        (0, 0.35, 3, (0, 0.2)),
        (0, 30, 6, (0, 5, 10, 15, 20, 25, 30)),
        (7, 7, 4, (7,)),
    ],
)
def test_round_ticks(low, high, about, ticks):
    assert round_ticks(low, high, about) == pytest.approx(ticks)


@given(st.floats(0.001, 1e6), st.floats(1e-3, 1e6), st.integers(1, 9))
def test_round_ticks_stay_inside_and_few(low, span, about):
    ticks = round_ticks(low, low + span, about)
    assert all(low - span * 1e-6 <= t <= low + span * (1 + 1e-6) for t in ticks)
    assert len(ticks) <= about + 1


@pytest.mark.parametrize(
    ("low", "high", "ticks"),
    [
        (1.5, 900, (2, 5, 10, 20, 50, 100, 200, 500)),
        (0.5, 500, (1, 3, 10, 30, 100, 300)),
        (2, 60, (2, 5, 10, 20, 50)),
        (0.5, 60_000, (1, 10, 100, 1000, 10_000)),
    ],
)
def test_log_ticks(low, high, ticks):
    assert [t for t in log_ticks(low, high) if low <= t <= high] == pytest.approx(ticks)


@pytest.mark.parametrize(
    ("value", "shown"), [(0.5, "0.5"), (20, "20"), (1500, "1.5k"), (2e6, "2M"), (0, "0")]
)
def test_short(value, shown):
    assert short(value) == shown


def test_wide_letters_count_double():
    assert text_width("直播", 10) == pytest.approx(20)
    assert text_width("il", 10) < text_width("mm", 10)


def test_boxes_that_only_touch_do_not_meet():
    box = Box(0, 0, 10, 10)
    assert box.meets(Box(9, 9, 20, 20))
    assert not box.meets(Box(10, 0, 20, 10))
    assert not box.meets(Box(0, 11, 10, 20))
