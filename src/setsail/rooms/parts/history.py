"""The room's last events, for those who come back after a lost connection."""

from __future__ import annotations

from collections import deque
from itertools import islice

from setsail.rooms.messages import RoomEvent

KEPT = 4096
"""Events kept per room: ten seconds of the busiest room that a gateway holds."""


class History:
    """A bounded run of events whose numbers have no gap.

    Args:
        kept: how many events at most.
    """

    __slots__ = ("_events",)

    def __init__(self, kept: int = KEPT) -> None:
        self._events: deque[RoomEvent] = deque(maxlen=kept)

    def add(self, event: RoomEvent) -> None:
        """Keep one more event, the next in number."""
        self._events.append(event)

    def after(self, seq: int, last: int) -> tuple[RoomEvent, ...] | None:
        """The events from ``seq + 1`` to ``last``; None when some are no longer kept.

        Args:
            seq: the last that somebody has seen.
            last: the last that there is.
        """
        missing = last - seq
        if not 0 <= missing <= len(self._events):
            return None
        return tuple(islice(self._events, len(self._events) - missing, None))
