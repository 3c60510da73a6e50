"""The director at work: plays a rundown on the show's clock into the rooms of a hub."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta
from typing import Protocol

from setsail.content.director import (
    Decision,
    DirectorEvent,
    DirectorState,
    Metrics,
    Tick,
    initial_state,
    next_due,
    step,
)
from setsail.gateway.clock import ShowClock, to_datetime, to_ms
from setsail.gateway.config import Playback

LONGEST_PAUSE_S = 0.25
SHORTEST_PAUSE_S = 0.01


class Rooms(Protocol):
    """What a show needs of a hub."""

    def apply(self, decision: Decision) -> None:
        """Carry a decision out in every room that has the show."""
        ...

    def members(self, name: str) -> int:
        """People in a room now."""
        ...


def show_clock(playback: Playback | None, wall_ms: int) -> ShowClock:
    """The clock of a show that begins to play now; without a show, the wall clock."""
    if playback is None:
        return ShowClock(wall_ms, wall_ms)
    start = playback.rundown.starts_at + timedelta(seconds=playback.offset_s)
    return ShowClock(wall_ms, to_ms(start), playback.time_scale)


class Show:
    """A show that is being played.

    Args:
        playback: what to play.
        clock: of the show.
        rooms: where to.
        main_room: whose audience the director watches.
    """

    def __init__(self, playback: Playback, clock: ShowClock, rooms: Rooms, main_room: str) -> None:
        self._policy = playback.rundown.policy
        self._state = initial_state(playback.rundown)
        self._clock = clock
        self._rooms = rooms
        self._main_room = main_room

    @property
    def state(self) -> DirectorState:
        """Where the show is."""
        return self._state

    def advance(self, wall_ms: int) -> None:
        """Everything that has fallen due by a wall time, with the audience of now."""
        now = to_datetime(self._clock.show_ms(wall_ms))
        self._take(Tick(now))
        if self._state.running:
            self._take(Metrics(now, now, self._rooms.members(self._main_room)))

    def _take(self, event: DirectorEvent) -> None:
        self._state, decisions = step(self._state, event, self._policy)
        for decision in decisions:
            self._rooms.apply(decision)

    def pause_s(self, wall_ms: int) -> float | None:
        """How long nothing falls due, in wall seconds, at most `LONGEST_PAUSE_S`; None: over."""
        due = next_due(self._state, self._policy)
        if due is None:
            return None
        ahead_ms = to_ms(due) - self._clock.show_ms(wall_ms)
        pause_s = ahead_ms / 1000 / self._clock.scale
        # Fast shows: measure the audience before the last figures count as stale.
        freshest_s = self._policy.fresh_s / self._clock.scale / 3
        return max(SHORTEST_PAUSE_S, min(pause_s, freshest_s, LONGEST_PAUSE_S))

    async def run(self, wall_ms: Callable[[], int]) -> None:
        """Play until the show is over."""
        while True:
            self.advance(wall_ms())
            pause_s = self.pause_s(wall_ms())
            if pause_s is None:
                return
            await asyncio.sleep(pause_s)
