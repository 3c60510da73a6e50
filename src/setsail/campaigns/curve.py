"""How a market's audience swells and ebbs around its peak windows."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Protocol

from setsail.profiles.calendar.communities import national
from setsail.profiles.calendar.resolve import Window, day_windows, days_of
from setsail.profiles.schema import Market

BASE = 1.0
DAY = timedelta(days=1)


class Span(Protocol):
    """A stretch of time, such as tonight's show window."""

    @property
    def starts_at(self) -> datetime:
        """Aware."""

    @property
    def ends_at(self) -> datetime:
        """Aware, after ``starts_at``."""


def level(market: Market, moment: datetime, rise_min: float) -> float:
    """Arrivals at a moment, relative to the mean of the day outside peak windows.

    A window's edge is a half cosine over ``rise_min`` minutes, centred on the edge; where
    windows overlap the higher one counts. A dead zone pulls down what the peaks left.

    Args:
        market: whose windows, by its primary clock; Ramadan, festivals and paydays count.
        moment: aware.
        rise_min: how long an edge takes, minutes; 0 makes a step.

    Raises:
        SetsailError: a rule that cannot be worked out for that year.
    """
    moment = moment.astimezone(UTC)
    return _level(tuple(_around(market, moment, moment)), moment, rise_min)


def _level(windows: Iterable[Window], moment: datetime, rise_min: float) -> float:
    half = timedelta(minutes=rise_min / 2)
    best, quiet = BASE, BASE
    for window in windows:
        inside = min(_edge(moment - window.starts_at, half), _edge(window.ends_at - moment, half))
        there = BASE + (window.multiplier - BASE) * inside
        if window.is_peak:
            best = max(best, there)
        else:
            quiet = min(quiet, there)
    return best * quiet


def curve(market: Market, window: Span, points: int, rise_min: float) -> tuple[float, ...]:
    """The window's level at ``points`` equally wide cells, relative to its highest.

    Returns:
        Values in (0, 1], one per cell, taken in the cell's middle; the highest is 1.

    Raises:
        SetsailError: a rule that cannot be worked out for that year.
    """
    # In UTC: differences of local times would ignore a change of clocks between them.
    starts_at, ends_at = window.starts_at.astimezone(UTC), window.ends_at.astimezone(UTC)
    around = tuple(_around(market, starts_at, ends_at))
    length = ends_at - starts_at
    levels = [
        _level(around, starts_at + length * ((cell + 0.5) / points), rise_min)
        for cell in range(points)
    ]
    top = max(levels)
    return tuple(value / top for value in levels)


def _around(market: Market, starts_at: datetime, ends_at: datetime) -> Iterator[Window]:
    """What of the primary clock's days can reach a stretch of time."""
    first = starts_at.astimezone(market.zone).date() - DAY
    last = ends_at.astimezone(market.zone).date() + DAY
    days = days_of(market, first, last)
    for offset in range((last - first).days + 1):
        yield from day_windows(days, first + offset * DAY, national(market))


def _edge(distance: timedelta, half: timedelta) -> float:
    """0 well outside, 1 well inside, a half cosine between."""
    if not half:
        return 1.0 if distance >= timedelta(0) else 0.0
    position = max(-1.0, min(1.0, distance / half))
    return 0.5 * (1 + math.sin(position * math.pi / 2))
