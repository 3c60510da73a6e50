"""The clock of play: the same zero in every worker, steady, in milliseconds."""

from __future__ import annotations

import time

import gevent

from setsail.campaigns.histogram import Histogram


class PlayClock:
    """Milliseconds since the start of play.

    Args:
        starts_at_wall_s: the agreed start, seconds since 1970. Read once and
            carried on a steady clock, so that a step of the wall clock does
            not touch the schedule.
        lag: where each wait notes how late it ended.
    """

    def __init__(self, starts_at_wall_s: float, lag: Histogram) -> None:
        self._zero_s = time.monotonic() + (starts_at_wall_s - time.time())
        self._lag = lag

    def now_ms(self) -> float:
        """Time of play; negative before the start."""
        return (time.monotonic() - self._zero_s) * 1000

    def wait_until(self, due_ms: float) -> None:
        """Sleep until a time of play; a time that has passed is not waited for."""
        waited = False
        while (remaining_ms := due_ms - self.now_ms()) > 0:
            gevent.sleep(remaining_ms / 1000)
            waited = True
        if waited:
            self._lag.record(self.now_ms() - due_ms)

    @staticmethod
    def wall_ms() -> float:
        """The wall clock, which servers stamp their events with; ms since 1970."""
        return time.time() * 1000
