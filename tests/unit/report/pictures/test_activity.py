"""What was due, done and delivered, second by second."""

from dataclasses import replace

import pytest

from setsail.report.html import SLIM_PX, WIDE_PX
from setsail.report.payloads import SecondRow
from setsail.report.pictures.activity import activity, deliveries
from tests.unit.report.pictures.drawing import coordinates, drawn, hints, of_class, outside, words
from tests.unit.report.samples import go_report, no_go_report

PEAK = go_report().stage("peak").payload
LOST = no_go_report().stage("peak").payload


@pytest.mark.parametrize("width", [WIDE_PX, SLIM_PX])
@pytest.mark.parametrize("draw", [activity, deliveries])
def test_drawings_stay_inside(draw, width):
    assert outside(drawn(draw(LOST, width))) == []


def test_what_was_not_answered_shows_as_a_gap_under_the_line():
    rows = (SecondRow(0, 10, 10, 5, 50), SecondRow(1, 10, 4, 5, 50))
    tree = drawn(activity(replace(PEAK, seconds=rows), WIDE_PX))
    (due,), (done,) = of_class(tree, "due"), of_class(tree, "bars")
    line, surface = coordinates(due), coordinates(done)[1:-1]
    assert [y for _, y in line[:2]] == [y for _, y in surface[:2]]
    assert surface[2][1] > line[2][1]


def test_axis_tells_seconds_and_the_evening_they_stand_for():
    told = words(drawn(activity(PEAK, WIDE_PX)))
    assert {"0 s", "15 s", "30 s", "19:00", "20:30", "22:00"} <= set(told)


def test_lost_and_doubled_deliveries_are_marked_in_their_second():
    tree = drawn(deliveries(LOST, WIDE_PX))
    bad = [row for row in LOST.seconds if row.missing or row.doubled]
    assert len(of_class(tree, "fault")) == len(bad) > 0
    assert hints(tree)[0] == f"second 5: {bad[0].missing} missing, {bad[0].doubled} doubled"
    assert of_class(drawn(deliveries(PEAK, WIDE_PX)), "fault") == []


def test_doubled_without_missing_looks_different():
    rows = (SecondRow(0, 1, 1, 1, 9, 0, 2), SecondRow(1, 1, 1, 1, 9, 1, 0))
    tree = drawn(deliveries(replace(PEAK, seconds=rows), WIDE_PX))
    assert len(of_class(tree, "twice")) == 1


def test_a_play_of_one_idle_second():
    idle = replace(PEAK, seconds=(SecondRow(0, 0, 0, 0, 0),))
    assert outside(drawn(activity(idle, SLIM_PX))) == []
    assert outside(drawn(deliveries(idle, SLIM_PX))) == []


def test_nothing_played_draws_nothing():
    empty = replace(PEAK, seconds=())
    assert activity(empty, WIDE_PX) == ""
    assert deliveries(empty, WIDE_PX) == ""
