from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from setsail.profiles.calendar.communities import communities, national
from setsail.profiles.calendar.overlap import CELLS, follow_the_sun
from setsail.profiles.calendar.resolve import DayKind, Window, day_windows, days_of, windows_between
from setsail.profiles.schema import Market
from tests.factories import MARKET, compiled, make_market

HIJRI = {"shift_days": 0, "tolerance_days": 1}


def of_day(market: Market, day: str, kind: DayKind | None = None) -> list[Window]:
    one = date.fromisoformat(day)
    found = day_windows(days_of(market, one, one), one, national(market))
    return [window for window in found if kind is None or window.kind is kind]


def clock(window: Window) -> str:
    return f"{window.starts_at:%d %H:%M}–{window.ends_at:%d %H:%M}"


def market_with(peaks: dict[str, Any], **sections: Any) -> Market:
    return make_market(peaks=peaks, **sections)


def test_a_window_past_midnight_ends_the_next_day() -> None:
    market = market_with({"weekday": [{"start": "21:00", "end": "01:00", "multiplier": 2}]})
    (window,) = of_day(market, "2026-11-23")
    assert clock(window) == "23 14:00–23 18:00"  # Jakarta is seven hours ahead
    assert window.day == date(2026, 11, 23)


def test_weekend_nights_follow_the_weekend_windows() -> None:
    market = market_with({"weekend_nights": ["thu", "fri"]})
    assert [of_day(market, f"2026-11-{d}")[0].kind.value for d in (25, 26, 27, 28)] == [
        "weekday",
        "weekend",
        "weekend",
        "weekday",
    ]


def test_days_of_ramadan_follow_its_windows() -> None:
    ramadan = [{"start": "20:30", "end": "03:30", "multiplier": 3.2}]
    market = market_with({"ramadan": ramadan}, calendar={"hijri": HIJRI})
    kinds = {
        day: of_day(market, day)[0].kind
        for day in ("2027-02-07", "2027-02-08", "2027-03-08", "2027-03-09")
    }
    assert [kind.value for kind in kinds.values()] == ["weekend", "ramadan", "ramadan", "weekday"]


def test_a_dead_zone_is_cut_out_of_a_peak() -> None:
    market = market_with(
        {
            "weekday": [{"start": "11:00", "end": "15:00", "multiplier": 2}],
            "weekend": [{"start": "11:00", "end": "15:00", "multiplier": 2}],
            "dead_zones": [{"start": "11:30", "end": "13:30", "multiplier": 0.3, "days": ["fri"]}],
        }
    )
    friday = of_day(market, "2026-11-27")
    assert [(clock(w), w.multiplier) for w in friday] == [
        ("27 04:00–27 04:30", 2),
        ("27 06:30–27 08:00", 2),
        ("27 04:30–27 06:30", 0.3),
    ]
    assert [w.is_peak for w in friday] == [True, True, False]
    assert len(of_day(market, "2026-11-26")) == 1


def test_a_dead_zone_of_the_day_before_reaches_past_midnight() -> None:
    market = market_with(
        {
            "weekday": [{"start": "00:00", "end": "02:00", "multiplier": 2}],
            "dead_zones": [{"start": "23:00", "end": "01:00", "multiplier": 0.5, "days": ["mon"]}],
        }
    )
    (tuesday,) = of_day(market, "2026-11-24")
    assert clock(tuesday) == "23 18:00–23 19:00"


def test_festivals_multiply_and_add_windows_on_their_first_day() -> None:
    sale = {
        "name": "Sale",
        "kind": "shopping",
        "rule": {"type": "fixed", "month": 11, "day": 11},
        "days": 2,
        "multiplier": 1.5,
        "windows": [{"start": "00:00", "end": "02:00", "multiplier": 3}],
    }
    market = Market.model_validate({**MARKET, "festivals": {"sale": sale}})
    first, second = of_day(market, "2026-11-11"), of_day(market, "2026-11-12")
    assert [(w.kind.value, w.multiplier, w.because) for w in first] == [
        ("weekday", 4.2, ("sale",)),
        ("festival", 3, ("sale",)),
    ]
    assert [(w.kind.value, w.multiplier) for w in second] == [("weekday", 4.2)]
    assert of_day(market, "2026-11-13")[0].multiplier == 2.8


def test_a_quiet_day_and_a_sale_work_against_each_other() -> None:
    rule = {"type": "fixed", "month": 11, "day": 11}
    sale = {"name": "Sale", "kind": "shopping", "rule": rule, "multiplier": 2}
    quiet = {"name": "Quiet", "kind": "quiet", "rule": rule, "multiplier": 0.5}
    market = Market.model_validate({**MARKET, "festivals": {"sale": sale, "quiet": quiet}})
    (window,) = of_day(market, "2026-11-11")
    assert (window.multiplier, window.because) == (2.8, ("quiet", "sale"))


def test_a_discontinued_festival_is_not_held() -> None:
    sale = {
        "name": "Sale",
        "kind": "shopping",
        "rule": {"type": "fixed", "month": 11, "day": 11},
        "multiplier": 2,
        "discontinued": "2026-01-01",
    }
    market = Market.model_validate({**MARKET, "festivals": {"sale": sale}})
    assert of_day(market, "2025-11-11")[0].because == ("sale",)
    assert of_day(market, "2026-11-11")[0].because == ()


def test_cities_of_another_zone_have_their_own_evening() -> None:
    cities = [
        {**MARKET["audience"]["cities"][0], "population": 3},
        {**MARKET["audience"]["cities"][1], "population": 1, "time_zone": "Asia/Makassar"},
    ]
    market = make_market(
        audience={"cities": cities},
        calendar={"time_zones": ["Asia/Jakarta", "Asia/Makassar"]},
    )
    day = date(2026, 11, 23)
    found = windows_between(market, day, day)
    assert [(clock(w), w.zones, w.share) for w in found] == [
        ("23 11:00–23 14:00", ("Asia/Makassar",), 0.25),
        ("23 12:00–23 15:00", ("Asia/Jakarta",), 0.75),
    ]


def test_zones_with_one_clock_share_a_window() -> None:
    found = windows_between(compiled("BR").market, date(2026, 11, 23), date(2026, 11, 23))
    shares = {w.zones: round(w.share, 2) for w in found}
    assert len(found) == 2  # Manaus is an hour behind the rest
    assert sum(shares.values()) == pytest.approx(1)
    assert ("America/Manaus",) in shares


def test_a_state_keeps_its_own_weekend() -> None:
    cities = [
        {**MARKET["audience"]["cities"][0], "population": 9},
        {**MARKET["audience"]["cities"][1], "population": 1, "state": "Kelantan"},
    ]
    market = make_market(
        audience={"cities": cities},
        calendar={"states": {"Kelantan": {"weekend": ["fri", "sat"]}}},
    )
    friday = windows_between(market, date(2026, 11, 27), date(2026, 11, 27))
    assert {(w.kind.value, w.states, round(w.share, 2)) for w in friday} == {
        ("weekday", (), 0.9),
        ("weekend", ("Kelantan",), 0.1),
    }
    saturday = windows_between(market, date(2026, 11, 28), date(2026, 11, 28))
    assert [(w.states, w.share) for w in saturday] == [((), 1.0)]


def test_a_state_may_name_its_weekend_nights() -> None:
    city = {**MARKET["audience"]["cities"][0], "state": "Sharjah"}
    law = {"weekend": ["fri", "sat", "sun"], "weekend_nights": ["thu", "fri", "sat"]}
    market = make_market(audience={"cities": [city]}, calendar={"states": {"Sharjah": law}})
    days = [date(2026, 11, number) for number in (26, 27, 28, 29)]  # Thursday to Sunday
    kinds = [windows_between(market, day, day)[0].kind.value for day in days]
    assert kinds == ["weekend", "weekend", "weekend", "weekday"]


def test_shares_of_communities_are_everybody() -> None:
    for code in ("ID", "SA", "BR"):
        found = communities(compiled(code).market)
        assert sum(one.share for one in found) == pytest.approx(1)
        assert found[0].zone == compiled(code).market.calendar.time_zones[0]


def test_follow_the_sun_counts_the_declared_peak() -> None:
    market = compiled("SA").market
    sun = follow_the_sun([market], date(2026, 11, 26))  # a Thursday: weekend night
    (row,) = sun.rows
    assert len(row.users) == len(sun.total) == CELLS
    assert max(row.users) == pytest.approx(market.audience.peak_concurrent)
    assert [cell for cell, busy in enumerate(row.peaks) if busy] == list(range(36, 48))
    assert sun.busiest == 36  # 18:00 UTC is 21:00 in Riyadh


def test_follow_the_sun_falls_in_a_dead_zone() -> None:
    (row,) = follow_the_sun([compiled("SA").market], date(2026, 11, 27)).rows
    prayer = [row.users[cell] for cell in range(17, 21)]  # 11:30 to 13:30 in Riyadh
    assert max(prayer) < row.users[30]


@pytest.mark.parametrize("day", ["2026-04-24", "2026-10-29", "2026-10-30"])
def test_every_half_hour_of_a_day_with_a_change_of_clocks_is_there(day: str) -> None:
    market = make_market(
        calendar={"time_zones": ["Africa/Cairo"]},
        audience={"cities": [{**MARKET["audience"]["cities"][0], "time_zone": "Africa/Cairo"}]},
    )
    (row,) = follow_the_sun([market], date.fromisoformat(day)).rows
    busy_h = sum(row.peaks) / 2
    windows = windows_between(market, date.fromisoformat(day), date.fromisoformat(day))
    start = datetime.fromisoformat(f"{day}T00:00+00:00").astimezone(UTC)
    inside = sum(
        (
            min(w.ends_at, start + timedelta(days=1)) - max(w.starts_at, start)
            for w in windows
            if w.ends_at > start
        ),
        timedelta(),
    )
    assert busy_h == inside / timedelta(hours=1)
