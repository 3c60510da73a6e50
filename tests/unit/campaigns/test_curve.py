from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from setsail.campaigns.curve import curve, level
from tests.factories import make_market
from tests.unit.campaigns.kit import EVENING, Window

JAKARTA = ZoneInfo("Asia/Jakarta")


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=JAKARTA)


def test_inside_a_window_the_multiplier_counts_and_outside_the_base() -> None:
    market = make_market()
    assert level(market, at(23, 20, 30), 40) == pytest.approx(2.8)
    assert level(market, at(23, 12), 40) == 1.0


def test_an_edge_rises_around_the_windows_start() -> None:
    market = make_market()
    rise = [
        level(market, at(23, 18, 40 + m) if m < 20 else at(23, 19, m - 20), 40) for m in (0, 20)
    ]
    assert rise == [pytest.approx(1.0), pytest.approx(1.9)]
    assert level(market, at(23, 19, 20), 40) == pytest.approx(2.8)


def test_without_a_rise_the_window_is_a_step() -> None:
    market = make_market()
    assert level(market, at(23, 18, 59), 0) == 1.0
    assert level(market, at(23, 19), 0) == 2.8


def test_weekend_nights_follow_the_weekend_windows() -> None:
    market = make_market()
    saturday, monday = at(28, 22, 15), at(23, 22, 40)
    assert level(market, saturday, 0) == 3.0
    assert level(market, monday, 0) == 1.0


def test_a_window_over_midnight_belongs_to_the_evening_it_began() -> None:
    window = {"start": "22:00", "end": "02:00", "multiplier": 2}
    market = make_market(peaks={"weekday": [window], "weekend": [{**window, "multiplier": 3}]})
    assert level(market, at(24, 1), 0) == 2.0  # Tuesday, 01:00, after Monday's window
    assert level(market, at(29, 1), 0) == 3.0  # Sunday, 01:00, after Saturday's


def test_a_window_across_a_change_of_clocks_ends_on_the_local_clock() -> None:
    window = {"start": "20:00", "end": "04:00", "multiplier": 2}
    market = make_market(
        calendar={"time_zones": ["America/New_York"]},
        peaks={"weekday": [window], "weekend": [window]},
    )
    new_york = ZoneInfo("America/New_York")
    # In the night of the change 01:30 comes twice; the window still ends at 04:00.
    assert level(market, datetime(2026, 11, 1, 3, 59, tzinfo=new_york), 0) == 2.0
    assert level(market, datetime(2026, 11, 1, 4, 1, tzinfo=new_york), 0) == 1.0


def test_the_curve_is_relative_to_its_highest_cell() -> None:
    market = make_market()
    shape = curve(market, EVENING, 180, 40)
    assert len(shape) == 180
    assert max(shape) == 1.0
    assert shape[0] == pytest.approx(1.9 / 2.8, abs=0.03)
    assert shape[:20] == tuple(sorted(shape[:20]))


def test_where_windows_overlap_the_higher_counts() -> None:
    windows = [
        {"start": "19:00", "end": "22:00", "multiplier": 2},
        {"start": "20:00", "end": "21:00", "multiplier": 3},
    ]
    market = make_market(peaks={"weekday": windows})
    span = Window(datetime(2026, 11, 23, 12, tzinfo=UTC), datetime(2026, 11, 23, 15, tzinfo=UTC))
    shape = curve(market, span, 3, 0)
    assert shape == (pytest.approx(2 / 3), 1.0, pytest.approx(2 / 3))
