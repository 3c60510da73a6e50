"""Wall time as instants, across every change of clocks."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo


def instant(day: date, wall: time, zone: ZoneInfo) -> datetime:
    """A wall time as UTC.

    Args:
        day: local date.
        wall: local time of day.
        zone: whose clock.

    Returns:
        Aware, UTC: the first of two moments with that wall time, or the first moment after
        a gap that skips it.
    """
    local = datetime.combine(day, wall, zone)
    first, second = local.astimezone(UTC), local.replace(fold=1).astimezone(UTC)
    if first <= second:
        return first
    # In a gap the two readings lie on either side of the change: close in on it.
    before, after = second, first
    offset = before.astimezone(zone).utcoffset()
    while after - before > timedelta(seconds=1):
        middle = before + (after - before) // 2
        middle = middle.replace(microsecond=0)
        if middle.astimezone(zone).utcoffset() == offset:
            before = middle
        else:
            after = middle
    return after


def span(day: date, start: time, end: time, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """A stretch of a local day as two UTC instants; an end before the start is next day's.

    The second is not after the first only where a change of clocks skips the whole stretch.
    """
    last = day if start < end else day + timedelta(days=1)
    return instant(day, start, zone), instant(last, end, zone)
