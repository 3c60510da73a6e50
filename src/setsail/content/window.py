"""When tonight's show is: the day's evening peak as two instants."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from setsail.core.errors import SetsailError
from setsail.core.findings import error
from setsail.profiles.calendar.communities import national
from setsail.profiles.calendar.resolve import day_windows, days_of
from setsail.profiles.schema import Market


@dataclass(frozen=True, slots=True)
class ShowWindow:
    """The stretch of time that a show fills.

    Attributes:
        day: local date on which it starts.
        starts_at: aware, UTC.
        ends_at: aware, UTC, later than ``starts_at``.
        zone: IANA name of the market's primary time zone.
        multiplier: arrivals relative to the day's mean.
        kind: ``weekday``, ``weekend``, ``ramadan`` or ``festival``: where it came from.
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

    Festivals, paydays and Ramadan count: the day's windows are those of
    `setsail.profiles.calendar`. A wall time that a change of clocks skips is taken as the
    moment after the change, one that happens twice as its first time.

    Args:
        market: the typed profile.
        day: date on the market's primary clock.

    Raises:
        SetsailError: C330, nothing is left of the windows on that day; a rule that cannot
            be worked out for that year.
    """
    days = days_of(market, day, day)
    windows = [one for one in day_windows(days, day, national(market)) if one.is_peak]
    if not windows:
        raise SetsailError(
            error(
                "C330",
                f"on {day.isoformat()} no window is left: the clocks or a dead zone take it all",
                key="peaks",
                got=market.zone.key,
                fix="choose another day or a longer window",
            )
        )
    best = max(windows, key=lambda one: (one.multiplier, one.starts_at))
    return ShowWindow(
        day, best.starts_at, best.ends_at, market.zone.key, best.multiplier, best.kind.value
    )
