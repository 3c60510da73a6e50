"""Calendars agree with the IANA database, and no peak window is lost or doubled."""

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from setsail.profiles.calendar.communities import communities, national
from setsail.profiles.calendar.resolve import DayKind, day_windows, days_of, windows_between
from setsail.profiles.calendar.wall import instant, span
from setsail.profiles.compile import compile_all
from setsail.profiles.schema import Market
from tests.factories import MARKET, make_market, workspace

FIRST, LAST = date(2026, 1, 1), date(2028, 12, 31)
DAY = timedelta(days=1)
MARKETS = {one.market.code: one.market for one in compile_all(workspace())[0]}
# Zones of markets with and without changes of clocks, and some of the oddest.
ZONES = sorted(
    {
        *(zone for market in MARKETS.values() for zone in market.calendar.time_zones),
        "Africa/Cairo",
        "America/Santiago",
        "America/Tijuana",
        "Australia/Lord_Howe",
        "Europe/Istanbul",
        "Asia/Riyadh",
    }
)


def changes(zone: ZoneInfo) -> list[date]:
    """Local days on which the zone's clocks change."""
    found, day = [], FIRST
    while day <= LAST:
        noon = datetime.combine(day, time(12), zone)
        if noon.utcoffset() != (noon - DAY).replace(fold=0).utcoffset():
            found += [day - DAY, day]
        day += DAY
    return found


WALL = st.times().map(lambda t: t.replace(second=0, microsecond=0))
DATES = st.dates(FIRST, LAST)


def test_some_of_our_zones_change_their_clocks() -> None:
    assert {"Africa/Cairo", "America/Santiago"} <= {z for z in ZONES if changes(ZoneInfo(z))}


@pytest.mark.parametrize("name", ZONES)
def test_wall_times_around_every_change_of_clocks(name: str) -> None:
    zone = ZoneInfo(name)
    for day in changes(zone):
        for minute in range(0, 24 * 60, 15):
            wall = time(*divmod(minute, 60))
            found = instant(day, wall, zone)
            assert found.tzinfo is UTC
            shown = found.astimezone(zone)
            if shown.replace(tzinfo=None) == datetime.combine(day, wall):
                # There: the first of two such moments.
                earlier = datetime.combine(day, wall, zone).astimezone(UTC)
                assert found == earlier
            else:
                # Skipped: the moment after the gap, when clocks first show a later time.
                before = (found - timedelta(seconds=1)).astimezone(zone)
                assert before.replace(tzinfo=None) < datetime.combine(day, wall)
                assert shown.replace(tzinfo=None) > datetime.combine(day, wall)


@given(DATES, WALL, st.sampled_from(ZONES))
def test_an_ordinary_wall_time_is_what_zoneinfo_says(day: date, wall: time, name: str) -> None:
    zone = ZoneInfo(name)
    local = datetime.combine(day, wall, zone)
    if local.utcoffset() == local.replace(fold=1).utcoffset():
        assert instant(day, wall, zone) == local.astimezone(UTC)


def _window(start: time, end: time, **more: Any) -> dict[str, Any]:
    return {"start": f"{start:%H:%M}", "end": f"{end:%H:%M}", **more}


PAIRS = st.tuples(WALL, WALL).filter(lambda pair: pair[0] != pair[1])
PEAKS = st.lists(PAIRS, min_size=1, max_size=3, unique=True)
QUIET = st.lists(PAIRS, max_size=3)


@settings(deadline=None)
@given(PEAKS, QUIET, DATES, st.sampled_from(ZONES))
def test_no_peak_window_is_lost_or_doubled(
    peaks: list[tuple[time, time]], quiet: list[tuple[time, time]], day: date, name: str
) -> None:
    windows = [_window(*pair, multiplier=2) for pair in peaks]
    zones = [_window(*pair, multiplier=0.5) for pair in quiet]
    market = _market(name, {"weekday": windows, "weekend": windows, "dead_zones": zones})
    days = days_of(market, day, day)
    found = day_windows(days, day, national(market))
    told = [w for w in found if w.is_peak]
    zone = ZoneInfo(name)
    spans = {span(day, *pair, zone) for pair in peaks}
    dead = [span(day + offset * DAY, *pair, zone) for pair in quiet for offset in (-1, 0, 1)]
    moment = datetime.combine(day, time(), UTC) - DAY
    for _ in range(4 * 24 * 4):
        inside = sum(a <= moment < b for a, b in spans)
        silent = any(a <= moment < b for a, b in dead)
        covered = sum(w.starts_at <= moment < w.ends_at for w in told)
        assert covered == (0 if silent else inside), moment
        moment += timedelta(minutes=15)


def _market(zone: str, peaks: dict[str, Any]) -> Market:
    city = {**MARKET["audience"]["cities"][0], "time_zone": zone}
    return make_market(calendar={"time_zones": [zone]}, audience={"cities": [city]}, peaks=peaks)


@pytest.mark.parametrize("code", sorted(MARKETS))
def test_every_day_of_three_years_has_its_windows_for_everybody(code: str) -> None:
    """Each day's windows come from one list, whole, and each reaches the whole audience."""
    market = MARKETS[code]
    lists = {
        DayKind.WEEKDAY: len(market.peaks.weekday),
        DayKind.WEEKEND: len(market.peaks.weekend),
        DayKind.RAMADAN: len(market.peaks.ramadan or ()),
    }
    days = days_of(market, FIRST, LAST)
    for community in communities(market):
        day = FIRST
        while day <= LAST:
            found = day_windows(days, day, community)
            kinds = Counter(w.kind for w in found if w.kind in lists)
            assert len(kinds) == 1, (code, day, community)
            (kind,) = kinds
            # A dead zone may cut one in two; it never takes one away whole, by our data.
            assert kinds[kind] >= lists[kind], (code, day, community)
            assert all(w.starts_at < w.ends_at for w in found)
            day += DAY


# Dead zones split windows, so the shares of their pieces would say nothing.
WHOLE = sorted(code for code, market in MARKETS.items() if not market.peaks.dead_zones)


@pytest.mark.parametrize("code", WHOLE)
def test_shares_of_every_day_add_up(code: str) -> None:
    market = MARKETS[code]
    for offset in range(0, 1096, 37):
        day = FIRST + timedelta(days=offset)
        base = [
            w
            for w in windows_between(market, day, day)
            if w.kind in (DayKind.WEEKDAY, DayKind.WEEKEND, DayKind.RAMADAN)
        ]
        kinds = {w.kind for w in base}
        expected = {
            DayKind.WEEKDAY: len(market.peaks.weekday),
            DayKind.WEEKEND: len(market.peaks.weekend),
            DayKind.RAMADAN: len(market.peaks.ramadan or ()),
        }
        if len(kinds) == 1:
            (kind,) = kinds
            assert sum(w.share for w in base) == pytest.approx(expected[kind])
