"""The clock of the show, which may run faster than the one on the wall."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class ShowClock:
    """Maps wall time to show time.

    Attributes:
        wall_start_ms: wall clock when the show clock was started, ms since 1970.
        show_start_ms: what the show clock showed then, ms since 1970.
        scale: show seconds per wall second.
    """

    wall_start_ms: int
    show_start_ms: int
    scale: float = 1.0

    def show_ms(self, wall_ms: int) -> int:
        """The show clock at a wall time; before its start, its start."""
        return self.show_start_ms + round(max(0, wall_ms - self.wall_start_ms) * self.scale)


def to_datetime(ms: int) -> datetime:
    """An instant given in ms since 1970, aware, UTC."""
    return _EPOCH + timedelta(milliseconds=ms)


def to_ms(instant: datetime) -> int:
    """An aware datetime in ms since 1970."""
    return round((instant - _EPOCH) / timedelta(milliseconds=1))
