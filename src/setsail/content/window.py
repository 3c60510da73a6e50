"""When tonight's show is: the day's evening peak as two instants."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from setsail.core.errors import SetsailError
from setsail.core.findings import error
from setsail.profiles.schema import Market, PeakWindow


@dataclass(frozen=True, slots=True)
class ShowWindow:
    """The stretch of time that a show fills.

    Attributes:
        day: local date on which it starts.
        starts_at: aware, UTC.
        ends_at: aware, UTC, later than ``starts_at``.
        zone: IANA name of the market's primary time zone.
        multiplier: arrivals relative to the day's mean.
        kind: ``weekday`` or ``weekend``, the profile's list that it came from.
    """

    day: date
    starts_at: datetime
    ends_at: datetime
    zone: str
    multiplier: float
    kind: str

    @property
    def duration_s(self) -> int:
        """Real seconds from start to end; a change of clocks inside counts."""
        return round((self.ends_at - self.starts_at).total_seconds())


def show_window(market: Market, day: date) -> ShowWindow:
    """The busiest window that starts on a day; the later one of two alike.

    A wall time that a change of clocks skips is taken as the moment after the
    change, one that happens twice as its first time.

    Args:
        market: the typed profile.
        day: date on the market's primary clock.

    Raises:
        SetsailError: C330, the clocks skip the whole window on that day.
    """
    nights = {weekday.iso_index for weekday in market.peaks.weekend_nights}
    kind = "weekend" if day.weekday() in nights else "weekday"
    windows = market.peaks.weekend if kind == "weekend" else market.peaks.weekday
    best = max(windows, key=lambda window: (window.multiplier, window.start))
    starts_at = _instant(day, best.start, market.zone)
    ends_at = _instant(_last_day(day, best), best.end, market.zone)
    if ends_at <= starts_at:
        raise SetsailError(
            error(
                "C330",
                f"on {day.isoformat()} the clocks skip the whole window",
                key=f"peaks.{kind}",
                got=f"{best.start:%H:%M} to {best.end:%H:%M} in {market.zone.key}",
                fix="choose another day or a longer window",
            )
        )
    return ShowWindow(day, starts_at, ends_at, market.zone.key, best.multiplier, kind)


def next_show(market: Market, moment: datetime) -> ShowWindow:
    """The show that is on at a moment, or else the next one.

    Args:
        market: the typed profile.
        moment: aware.

    Raises:
        SetsailError: C330, the clocks skip that day's window.
    """
    today = moment.astimezone(market.zone).date()
    day = today - timedelta(days=1)  # last night's show may run past midnight
    while True:
        window = show_window(market, day)
        if window.ends_at > moment:
            return window
        day += timedelta(days=1)


def _last_day(day: date, window: PeakWindow) -> date:
    return day if window.start < window.end else day + timedelta(days=1)


def _instant(day: date, wall: time, zone: ZoneInfo) -> datetime:
    """A wall time as UTC; the first of two, or the first moment after a gap."""
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
