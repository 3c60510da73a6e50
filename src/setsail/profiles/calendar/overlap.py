"""Follow the sun: how many people all markets together hold at each hour of a UTC day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

from setsail.profiles.calendar.communities import Community, communities
from setsail.profiles.calendar.resolve import Days, Window, day_windows, days_of
from setsail.profiles.schema import Market

BASE = 1.0
CELL = timedelta(minutes=30)
CELLS = timedelta(days=1) // CELL


@dataclass(frozen=True, slots=True)
class SunRow:
    """One market over a UTC day.

    Attributes:
        market: its code.
        name: its name.
        region: its region.
        users: people at once, mean of each cell of half an hour; shape (48,).
        peaks: whether any community is in a peak window, by cell; shape (48,).
        because: ids of the festivals and paydays that change its day.
    """

    market: str
    name: str
    region: str
    users: tuple[float, ...]
    peaks: tuple[bool, ...]
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SunDay:
    """All markets over one UTC day.

    Attributes:
        day: the day, in UTC.
        rows: one per market, in the order of their busiest cell.
        total: people at once over all markets, by cell; shape (48,).
    """

    day: date
    rows: tuple[SunRow, ...]
    total: tuple[float, ...]

    @property
    def busiest(self) -> int:
        """The cell in which most people are there."""
        return self.total.index(max(self.total))


def cell_start(day: date, cell: int) -> datetime:
    """When a cell of half an hour begins, UTC."""
    return datetime.combine(day, time(), UTC) + cell * CELL


def follow_the_sun(markets: Iterable[Market], day: date) -> SunDay:
    """Lay all markets over one UTC day.

    A market's ``audience.peak_concurrent`` is there in its strongest weekly window; other
    times follow the multipliers, people outside any window count as 1.

    Raises:
        SetsailError: every rule that cannot be worked out for this day.
    """
    return laid_together((sun_row(market, day) for market in markets), day)


def laid_together(rows: Iterable[SunRow], day: date) -> SunDay:
    """Rows of one day in the order of their busiest cell, and their sum."""
    ordered = tuple(sorted(rows, key=lambda row: _order(row.users)))
    total = tuple(sum(row.users[cell] for row in ordered) for cell in range(CELLS))
    return SunDay(day, ordered, total)


def _order(users: tuple[float, ...]) -> tuple[int, float]:
    top = max(users)
    return users.index(top), -top


def sun_row(market: Market, day: date) -> SunRow:
    """One market over a UTC day.

    Raises:
        SetsailError: every rule that cannot be worked out for this day.
    """
    # Local days that touch the UTC day: clocks run up to 14 hours ahead and 12 behind.
    start, end = day - timedelta(days=2), day + timedelta(days=1)
    days = days_of(market, start, end)
    top = max(w.multiplier for w in (*market.peaks.weekday, *market.peaks.weekend))
    per_level = market.audience.peak_concurrent / top
    users, peaks = [0.0] * CELLS, [False] * CELLS
    because: dict[str, None] = {}
    for community in communities(market):
        windows = _windows(days, start, end, community)
        for cell in range(CELLS):
            begins = cell_start(day, cell)
            level, busy = _level(windows, begins, begins + CELL)
            users[cell] += per_level * community.share * level
            peaks[cell] = peaks[cell] or busy
        first, last = cell_start(day, 0), cell_start(day, CELLS)
        because.update(
            (name, None)
            for window in windows
            if window.starts_at < last and window.ends_at > first
            for name in window.because
        )
    return SunRow(
        market.code, market.name, market.region, tuple(users), tuple(peaks), tuple(because)
    )


def _windows(days: Days, start: date, end: date, community: Community) -> list[Window]:
    count = (end - start).days + 1
    return [
        window
        for offset in range(count)
        for window in day_windows(days, start + timedelta(days=offset), community)
    ]


def _level(windows: Iterable[Window], begins: datetime, ends: datetime) -> tuple[float, bool]:
    """The mean level of a stretch, and whether a peak window touches it."""
    edges = {begins, ends}
    touching = [w for w in windows if w.starts_at < ends and w.ends_at > begins]
    for window in touching:
        edges.update(e for e in (window.starts_at, window.ends_at) if begins < e < ends)
    ordered = sorted(edges)
    area = 0.0
    for left, right in pairwise(ordered):
        area += level_at(touching, left) * ((right - left) / (ends - begins))
    return area, any(window.is_peak for window in touching)


def level_at(windows: Iterable[Window], moment: datetime) -> float:
    """Arrivals at a moment relative to the day's mean: the dead zone's, or the highest peak's."""
    level = BASE
    for window in windows:
        if window.starts_at <= moment < window.ends_at:
            if not window.is_peak:
                return window.multiplier
            level = max(level, window.multiplier)
    return level
