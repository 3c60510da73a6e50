"""Places land where they should, and names look for room."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from setsail.report.pictures.projection import Name, fit

SHAPES = (0.4, 0.6)
PLACES = st.lists(st.tuples(st.floats(-60, 70), st.floats(-180, 180)), min_size=1, max_size=12)


@given(PLACES, st.sampled_from([346.0, 1040.0]))
def test_every_place_is_inside(places, width):
    projection = fit(places, width, SHAPES)
    assert SHAPES[0] * width - 0.01 <= projection.height <= SHAPES[1] * width + 0.01
    for lat, lon in places:
        x, y = projection.point(lat, lon)
        assert -0.5 <= x <= width + 0.5
        assert -0.5 <= y <= projection.height + 0.5


def test_north_is_up_and_east_is_right():
    projection = fit([(-6, 106), (3, 98)], 1000, SHAPES)
    jakarta, medan = projection.point(-6, 106), projection.point(3, 98)
    assert jakarta[0] > medan[0]
    assert jakarta[1] > medan[1]


def test_a_market_across_the_180th_meridian_is_not_torn():
    projection = fit([(-18, 178), (-17, -179)], 1000, SHAPES)
    west, east = projection.point(-18, 178), projection.point(-17, -179)
    assert 0 < east[0] - west[0] < 1000


def test_a_single_place_is_in_the_middle():
    projection = fit([(1.3, 103.8)], 1000, SHAPES)
    assert projection.point(1.3, 103.8) == pytest.approx((500, projection.height / 2))


def test_a_name_tries_every_side_and_then_fewer_words():
    name = Name((100, 100), 5, ("a long name", "short"), "map-city")
    places = list(name.places())
    assert places[0][2] == "start"
    assert places[0][1].left == 105
    assert places[1][1].right == 95
    assert [words for words, _, _ in places] == ["a long name"] * 16 + ["short"] * 16
