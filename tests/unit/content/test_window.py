from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from setsail.content.window import show_window
from setsail.core.errors import SetsailError
from setsail.profiles.schema import Market
from tests.factories import compiled, make_market


def market(zone: str, *windows: tuple[str, str, float], **peaks: Any) -> Market:
    listed = [{"start": start, "end": end, "multiplier": times} for start, end, times in windows]
    return make_market(
        calendar={"time_zones": [zone]}, peaks={"weekday": listed, "weekend": listed, **peaks}
    )


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def test_the_busiest_window_and_the_later_of_two() -> None:
    windows = [("09:00", "11:00", 1.6), ("18:00", "20:00", 2.4), ("20:00", "22:00", 2.4)]
    window = show_window(market("Asia/Jakarta", *windows), date(2026, 11, 23))
    assert window.starts_at == utc("2026-11-23T13:00")
    assert (window.starts_at.tzinfo, window.kind, window.multiplier) == (UTC, "weekday", 2.4)
    assert (window.zone, window.duration_s) == ("Asia/Jakarta", 7200)


def test_weekend_nights_have_their_own_windows() -> None:
    saudi = compiled("SA").market
    thursday, sunday = (show_window(saudi, date(2026, 11, day)) for day in (26, 29))
    assert (thursday.kind, thursday.duration_s) == ("weekend", 6 * 3600)
    assert (sunday.kind, sunday.duration_s) == ("weekday", 4 * 3600)


def test_a_window_over_midnight_ends_on_the_next_day() -> None:
    window = show_window(market("Asia/Riyadh", ("21:00", "01:00", 2)), date(2026, 12, 31))
    assert window.ends_at == utc("2026-12-31T22:00")
    assert window.day == date(2026, 12, 31)


@pytest.mark.parametrize(
    ("start", "end", "day", "starts", "hours"),
    [
        # Cairo 2026: 24 April 00:00 becomes 01:00, 29 October 24:00 becomes 23:00.
        ("21:00", "01:00", "2026-04-23", "19:00", 3),
        ("21:00", "00:30", "2026-04-23", "19:00", 3),  # 00:30 does not exist: 01:00
        ("21:00", "01:00", "2026-10-29", "18:00", 5),
        ("21:00", "23:30", "2026-10-29", "18:00", 2.5),  # the first 23:30
        ("21:00", "01:00", "2026-06-10", "18:00", 4),
    ],
)
def test_changes_of_clocks(start: str, end: str, day: str, starts: str, hours: float) -> None:
    window = show_window(market("Africa/Cairo", (start, end, 2)), date.fromisoformat(day))
    assert window.starts_at == utc(f"{day}T{starts}")
    assert window.duration_s == hours * 3600


def test_a_start_that_is_skipped_is_the_moment_after_the_change() -> None:
    window = show_window(market("Africa/Cairo", ("00:20", "03:00", 2)), date(2026, 4, 24))
    assert window.starts_at == utc("2026-04-23T22:00")
    assert window.ends_at == utc("2026-04-24T00:00")


def test_a_window_that_is_skipped_as_a_whole() -> None:
    one = market("Africa/Cairo", ("00:10", "00:50", 2))
    with pytest.raises(SetsailError) as caught:
        show_window(one, date(2026, 4, 24))
    (finding,) = caught.value.findings
    assert (finding.code, finding.key) == ("C330", "peaks")
    assert finding.got == "Africa/Cairo"
