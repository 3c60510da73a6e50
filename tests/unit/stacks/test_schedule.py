from __future__ import annotations

from datetime import time
from fractions import Fraction
from math import ceil
from types import SimpleNamespace

from hypothesis import given, settings
from hypothesis import strategies as st

from setsail.stacks.schedule import (
    DAY_MIN,
    DRAIN_MIN,
    LEAD_MIN,
    WEEK_MIN,
    base_nodes,
    capacity_steps,
    nodes_at,
)


def window(start: str, end: str, multiplier: float):
    return SimpleNamespace(
        start=time.fromisoformat(start), end=time.fromisoformat(end), multiplier=multiplier
    )


def test_an_evening_window_grows_before_it_and_shrinks_after_it():
    evening = [window("19:00", "22:00", 3.0)]
    steps = capacity_steps(evening, evening, {5, 6}, 30)
    assert [(s.cron, s.nodes) for s in steps] == [
        ("30 18 * * 0,1,2,3,4,5,6", 30),
        ("15 22 * * 0,1,2,3,4,5,6", 10),
    ]


@given(st.integers(1, 500), st.integers(11, 1000), st.integers(11, 1000))
def test_nodes_are_counted_as_exactly_as_the_profile_is_written(nodes, one, other):
    low, top = sorted((one, other))
    exact = ceil(Fraction(nodes * low, top))
    assert nodes_at(low / 10, top / 10, nodes) == exact


def test_a_friday_and_saturday_weekend_gets_a_line_of_its_own():
    # Saudi Arabia's weekend nights are Thursday and Friday: cron days 4 and 5.
    steps = capacity_steps(
        [window("21:00", "23:00", 2.0)], [window("21:00", "23:00", 4.0)], {3, 4}, 40
    )
    assert [(s.cron, s.nodes) for s in steps] == [
        ("30 20 * * 0,1,2,3,6", 20),
        ("15 23 * * 0,1,2,3,4,5,6", 10),
        ("30 20 * * 4,5", 40),
    ]


def test_a_window_past_midnight_ends_on_the_next_day():
    night = [window("21:00", "01:00", 2.0)]
    steps = capacity_steps([], night, {6}, 8)
    assert [(s.cron, s.nodes) for s in steps] == [("15 1 * * 1", 4), ("30 20 * * 0", 8)]


def test_a_window_just_after_midnight_starts_on_the_day_before():
    steps = capacity_steps([], [window("00:10", "02:00", 2.0)], {0}, 8)
    assert ("40 23 * * 0", 8) in [(s.cron, s.nodes) for s in steps]


def test_the_end_of_one_window_does_not_shrink_the_fleet_inside_the_next():
    steps = capacity_steps(
        [window("12:00", "19:00", 2.0), window("19:00", "22:00", 4.0)],
        [window("19:00", "22:00", 4.0)],
        {5, 6},
        40,
    )
    monday = [(s.cron.split(" * ")[0], s.nodes) for s in steps if "1" in s.cron.rsplit(" ", 1)[1]]
    assert monday == [("30 11", 20), ("30 18", 40), ("15 22", 10)]


def test_a_fleet_of_one_never_changes():
    evening = [window("19:00", "22:00", 3.0)]
    assert capacity_steps(evening, evening, {5, 6}, 1) == ()
    assert base_nodes(evening, evening, 1) == 1


def test_nodes_follow_the_multiplier_and_stay_within_the_fleet():
    assert nodes_at(3.5, 3.5, 40) == 40
    assert nodes_at(1.0, 3.5, 40) == 12
    assert nodes_at(9.0, 3.5, 40) == 40
    assert nodes_at(0.0, 3.5, 40) == 1


minutes = st.integers(0, DAY_MIN - 1)
windows = st.lists(
    st.tuples(minutes, minutes, st.sampled_from([1.5, 2.0, 3.0])).filter(lambda w: w[0] != w[1]),
    min_size=1,
    max_size=3,
).map(
    lambda rows: [
        SimpleNamespace(start=time(*divmod(a, 60)), end=time(*divmod(b, 60)), multiplier=m)
        for a, b, m in rows
    ]
)


# Twenty thousand minutes an example: slow on a busy machine, which proves nothing.
@settings(deadline=None)
@given(windows, windows, st.sets(st.integers(0, 6), max_size=3), st.integers(1, 50))
def test_replaying_the_cron_lines_gives_every_window_its_nodes(weekday, weekend, days, nodes):
    """The lines, replayed over two weeks, are the fleet that the windows ask for."""
    steps = capacity_steps(weekday, weekend, days, nodes)
    at: dict[int, int] = {}
    for step in steps:
        minute, hour, _, _, cron_days = step.cron.split()
        for cron_day in cron_days.split(","):
            moment = ((int(cron_day) - 1) % 7) * DAY_MIN + int(hour) * 60 + int(minute)
            assert moment not in at, "two changes at the same minute"
            at[moment] = step.nodes
    base = base_nodes(weekday, weekend, nodes)
    size, sizes = base, []
    for minute in range(2 * WEEK_MIN):
        size = at.get(minute % WEEK_MIN, size)
        sizes.append(size)
    top = max(w.multiplier for w in (*weekday, *weekend))
    wanted = [base] * WEEK_MIN
    for day in range(7):
        for w in weekend if day in days else weekday:
            start = w.start.hour * 60 + w.start.minute
            end = w.end.hour * 60 + w.end.minute
            length = (end - start) % DAY_MIN
            for offset in range(-LEAD_MIN, length + DRAIN_MIN):
                moment = (day * DAY_MIN + start + offset) % WEEK_MIN
                wanted[moment] = max(wanted[moment], nodes_at(w.multiplier, top, nodes))
    if steps:
        assert sizes[WEEK_MIN:] == wanted
    else:
        assert set(wanted) == {wanted[0]}
    assert len({step.name for step in steps}) == len(steps)
