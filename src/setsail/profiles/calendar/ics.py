"""A market's peak windows, festivals and paydays as an iCalendar file.

Times are UTC, so that a planner in any country sees them on its own clock.
Source of the format: RFC 5545.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from setsail.profiles.calendar.moments import Occurrence
from setsail.profiles.calendar.resolve import Window
from setsail.profiles.schema import Market

PRODUCT = "-//setsail//market calendar//EN"


def calendar_file(
    market: Market, windows: Iterable[Window], moments: Iterable[Occurrence], now: datetime
) -> bytes:
    """Write the calendar.

    Args:
        market: whose.
        windows: peak windows; dead zones are marked as such.
        moments: festivals and paydays, as whole local days.
        now: when it is written, aware; the stamp of every event.

    Returns:
        The file's bytes; the same input gives the same bytes.
    """
    import icalendar  # noqa: PLC0415  (only where a file is written)

    written = icalendar.Calendar()
    written.add("prodid", PRODUCT)
    written.add("version", "2.0")
    # The library escapes only the names of the standard by itself.
    written.add("x-wr-calname", icalendar.vText(f"setsail {market.code} {market.name}"))
    for window in windows:
        written.add_component(_event(market, _title(window), _uid(market, window), window, now))
    for one in moments:
        written.add_component(_days(market, one, now))
    return bytes(written.to_ical())


def _title(window: Window) -> str:
    what = "quiet" if not window.is_peak else f"{window.kind.value} peak"
    return f"{what} × {window.multiplier:g}"


def _uid(market: Market, window: Window) -> str:
    places = "+".join((*window.zones, *window.states)).replace("/", "-").replace(" ", "-")
    begins = f"{window.starts_at:%Y%m%dT%H%M}"
    return f"{market.code}-{window.kind.value}-{begins}-{window.ends_at:%H%M}-{places}@setsail"


def _event(market: Market, title: str, uid: str, window: Window, now: datetime):  # type: ignore[no-untyped-def]
    import icalendar  # noqa: PLC0415

    event = icalendar.Event()
    event.add("uid", uid)
    event.add("dtstamp", now)
    event.add("dtstart", window.starts_at)
    event.add("dtend", window.ends_at)
    event.add("summary", f"{market.code} {title}")
    where = ", ".join((*window.states, *window.zones))
    because = f"; {', '.join(window.because)}" if window.because else ""
    event.add("description", f"{where}: {window.share:.0%} of the audience{because}")
    event.add("categories", [window.kind.value])
    event.add("transp", "TRANSPARENT")
    return event


def _days(market: Market, one: Occurrence, now: datetime):  # type: ignore[no-untyped-def]
    import icalendar  # noqa: PLC0415

    event = icalendar.Event()
    event.add("uid", f"{market.code}-{one.path}-{one.first:%Y%m%d}@setsail")
    event.add("dtstamp", now)
    event.add("dtstart", one.first)
    event.add("dtend", _after(one.last))
    moved = " (the moon may move it)" if one.tolerance_applies else ""
    event.add("summary", f"{market.code} {one.moment.name}{moved}")
    event.add("categories", [one.kind])
    event.add("transp", "TRANSPARENT")
    return event


def _after(day: date) -> date:
    """The end of whole days is the day after the last, as RFC 5545 has it."""
    return day + timedelta(days=1)
