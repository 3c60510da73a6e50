"""A clock that does not run back."""

from __future__ import annotations

import msgspec


class SteadyClock(msgspec.Struct):
    """The wall clock without its jumps back.

    When the wall clock is set back, this one stands for a moment and goes on from
    where it was, so that what was to last a minute does not last a day. A jump
    forward is taken for time that has passed: a process that was held looks the same.

    Attributes:
        last_ms: what it last showed.
        ahead_ms: how far it is ahead of the wall clock.
    """

    last_ms: int = 0
    ahead_ms: int = 0

    def read(self, now_ms: int) -> int:
        """The time, ms since 1970 plus the jumps back; never less than before.

        Args:
            now_ms: wall clock.
        """
        self.ahead_ms = max(self.ahead_ms, self.last_ms - now_ms)
        self.last_ms = now_ms + self.ahead_ms
        return self.last_ms

    def wall(self, steady_ms: int) -> int:
        """What the wall clock shows at a time of this one, if it does not jump again."""
        return steady_ms - self.ahead_ms
