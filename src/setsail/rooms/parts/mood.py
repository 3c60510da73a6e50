"""The room's own sense of time: quiet windows, silence that wants breaking, idleness."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from setsail.rooms.effects import Broadcast, Effect, EventCounter
from setsail.rooms.messages import Cue, Quiet
from setsail.rooms.spec import RoomSpec

ICEBREAKER = "icebreaker"
MINUTE_MS = 60_000


class Mood:
    """Notices that time passes.

    Args:
        spec: the room.
        events: numbers the room's events.

    Attributes:
        quiet_until_ms: end of the quiet time on the show's clock; 0 when there is none.
    """

    def __init__(self, spec: RoomSpec, events: EventCounter) -> None:
        self.quiet_until_ms = 0
        self._spec = spec
        self._events = events
        self._zone = ZoneInfo(spec.time_zone)
        self._acted_ms = 0
        self._talked_ms = 0
        self._asked = 0
        self._silence_broken = False

    def acted(self, now_ms: int, *, talking: bool) -> None:
        """Somebody did something; ``talking`` ends a silence."""
        self._acted_ms = now_ms
        if talking:
            self._talked_ms = now_ms
            self._silence_broken = False

    def idle(self, now_ms: int) -> bool:
        """Whether nobody has acted for so long that the room should close."""
        return now_ms - self._acted_ms >= self._spec.idle_close_s * 1000

    def break_ice(self, now_ms: int) -> list[Effect]:
        """An ice-breaker, once in each silence; the template's questions take turns."""
        silent_ms = now_ms - self._talked_ms
        if self._silence_broken or silent_ms < self._spec.icebreaker_after_s * 1000:
            return []
        self._silence_broken = True
        questions = self._spec.icebreakers
        question = questions[self._asked % len(questions)]
        self._asked += 1
        return [Broadcast(Cue(self._events.next(), now_ms, ICEBREAKER, question, for_host=False))]

    def keep_quiet(self, now_ms: int, show_ms: int) -> list[Effect]:
        """A quiet time's begin, its end, or a new end because another one goes on from it."""
        until_ms = self._quiet_end(show_ms)
        # Windows are in minutes; less than one is rounding, not news.
        if abs(until_ms - self.quiet_until_ms) < MINUTE_MS:
            return []
        self.quiet_until_ms = until_ms
        return [Broadcast(Quiet(self._events.next(), now_ms, until_ms))]

    def _quiet_end(self, show_ms: int) -> int:
        """When the quiet time that covers an instant ends; 0 outside one.

        A change of the clocks inside the window would move its end by that hour;
        clocks change at night, prayers and curfews are announced by wall time.
        """
        if not self._spec.quiet:
            return 0
        local = datetime.fromtimestamp(show_ms / 1000, UTC).astimezone(self._zone)
        minute = local.hour * 60 + local.minute + (local.second + local.microsecond / 1e6) / 60
        remaining = max(span.remaining(minute) for span in self._spec.quiet)
        return show_ms + round(remaining * MINUTE_MS) if remaining else 0
