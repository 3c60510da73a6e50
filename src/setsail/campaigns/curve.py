"""How a market's audience swells and ebbs around its peak windows."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Protocol

from setsail.profiles.schema import Market, PeakWindow

BASE = 1.0


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

    A window's edge is a half cosine over ``rise_min`` minutes, centred on the
    edge; where windows overlap the higher one counts.

    Args:
        market: whose windows, in the local time of its first zone.
        moment: aware.
        rise_min: how long an edge takes, minutes; 0 makes a step.
    """
    # In UTC: differences of local times would ignore a change of clocks between them.
    moment = moment.astimezone(UTC)
    local_day = moment.astimezone(market.zone).date()
    half = timedelta(minutes=rise_min / 2)
    best = BASE
    for day in (local_day - timedelta(days=1), local_day, local_day + timedelta(days=1)):
        for starts_at, ends_at, multiplier in _windows(market, day):
            inside = min(_edge(moment - starts_at, half), _edge(ends_at - moment, half))
            best = max(best, BASE + (multiplier - BASE) * inside)
    return best


def curve(market: Market, window: Span, points: int, rise_min: float) -> tuple[float, ...]:
    """The window's level at ``points`` equally wide cells, relative to its highest.

    Returns:
        Values in (0, 1], one per cell, taken in the cell's middle; the highest is 1.
    """
    length = window.ends_at - window.starts_at
    levels = [
        level(market, window.starts_at + length * ((cell + 0.5) / points), rise_min)
        for cell in range(points)
    ]
    top = max(levels)
    return tuple(value / top for value in levels)


def _windows(market: Market, day: date) -> Iterator[tuple[datetime, datetime, float]]:
    nights = {weekday.iso_index for weekday in market.peaks.weekend_nights}
    weekend = day.weekday() in nights
    for window in market.peaks.weekend if weekend else market.peaks.weekday:
        yield (*_bounds(market, day, window), window.multiplier)


def _bounds(market: Market, day: date, window: PeakWindow) -> tuple[datetime, datetime]:
    last_day = day + timedelta(days=1) if window.end < window.start else day
    return (
        datetime.combine(day, window.start, market.zone).astimezone(UTC),
        datetime.combine(last_day, window.end, market.zone).astimezone(UTC),
    )


def _edge(distance: timedelta, half: timedelta) -> float:
    """0 well outside, 1 well inside, a half cosine between."""
    if not half:
        return 1.0 if distance >= timedelta(0) else 0.0
    position = max(-1.0, min(1.0, distance / half))
    return 0.5 * (1 + math.sin(position * math.pi / 2))
