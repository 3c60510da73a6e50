"""What the media server should allow, and what it has not heard yet. No socket, no clock.

Per member the last wish wins: what was wanted before and never told is
forgotten. One thing is told to the server about one member at a time, so that
the order cannot be lost. Whoever loses something comes before whoever gains.
"""

from __future__ import annotations

import heapq
import itertools
from collections import deque
from dataclasses import dataclass, field
from typing import NamedTuple

from setsail.media.livekit.permissions import LISTENING, Outcome, Permission

FIRST_RETRY_S = 0.25
LONGEST_RETRY_S = 2.0
"""A seat that was lost must not be heard for long once the server is back."""
MEMORY_S = 600.0
"""LiveKit renews the tokens of who is connected for ten minutes (server 1.13): for so long
somebody who was sent away may come back on their own, and is sent away again."""


class Target(NamedTuple):
    """A member in a media room."""

    room: str
    identity: str


@dataclass(slots=True)
class _Wish:
    """What is known of one member.

    Attributes:
        wanted: by the room.
        told: what the server has been told or shows; None while that is not known.
        telling: what is on its way to the server now.
        leave_s: who is sent away may stay and listen until then.
        until_s: a token lets them in until then.
        due_s: when the server is told next; None while there is nothing to tell.
        tries: that failed, one after the other.
        forget_s: when somebody who was sent away is forgotten.
        met: whether they had a token or were seen on the server.
    """

    wanted: Permission = LISTENING
    told: Permission | None = None
    telling: Permission | None = None
    leave_s: float = 0.0
    until_s: float = 0.0
    due_s: float | None = None
    tries: int = 0
    forget_s: float = 0.0
    met: bool = False

    def step(self, now_s: float) -> Permission:
        """What to tell the server now; what is wanted, or what comes before it."""
        return self.wanted if self.wanted.inside or now_s >= self.leave_s else LISTENING


@dataclass(order=True, slots=True)
class _Turn:
    due_s: float
    number: int
    target: Target = field(compare=False)


class Wishes:
    """The wishes of a gateway's rooms. All times are of one clock that never goes back."""

    def __init__(self) -> None:
        self._wishes: dict[Target, _Wish] = {}
        self._revokes: list[_Turn] = []
        self._grants: list[_Turn] = []
        self._leaving: deque[tuple[float, Target]] = deque()
        self._numbers = itertools.count()
        self._held_until_s = 0.0
        self._failures = 0

    def __len__(self) -> int:
        return len(self._wishes)

    @property
    def open(self) -> int:
        """Members of whom the server has yet to hear."""
        return sum(w.due_s is not None or w.telling is not None for w in self._wishes.values())

    def wanted(self, target: Target) -> Permission:
        """What a member may do, as the room says."""
        wish = self._wishes.get(target)
        return LISTENING if wish is None else wish.wanted

    def want(
        self, target: Target, permission: Permission, now_s: float, *, stay_s: float = 0.0
    ) -> None:
        """The room has decided what a member may do.

        Who is sent away may stay and listen for ``stay_s``: they may be coming back.
        """
        wish = self._wishes.get(target)
        if wish is None:
            if not permission.can_publish:
                return  # who has had neither token nor seat is not there
            wish = self._wishes[target] = _Wish()
        if wish.wanted == permission and now_s + stay_s >= wish.leave_s:
            return
        wish.wanted, wish.tries, wish.leave_s = permission, 0, now_s + stay_s
        if not permission.inside:
            wish.forget_s = now_s + MEMORY_S
            self._leaving.append((wish.forget_s, target))
        self._plan(target, wish, now_s)

    def admit(self, target: Target, permission: Permission, until_s: float) -> None:
        """A token was given that lets a member in with a permission until ``until_s``."""
        wish = self._wishes.setdefault(target, _Wish())
        wish.until_s = max(wish.until_s, until_s)
        wish.met = True
        if wish.due_s is None and wish.telling is None:
            wish.told = permission

    def seen(self, target: Target, permission: Permission, now_s: float) -> bool:
        """The server shows what a member may do there; what differs is told anew.

        What agrees changes nothing: the picture may be older than what was told since.

        Returns:
            Whether it differs from what the server should have by now.
        """
        wish = self._wishes.setdefault(target, _Wish(told=permission))
        wish.met = True
        if wish.wanted.inside and wish.wanted.sources == permission.sources:
            return False
        if wish.due_s is not None and not wish.tries:
            return False  # it is about to hear
        self.repeat(target, now_s, told=permission)
        return True

    def repeat(self, target: Target, now_s: float, *, told: Permission | None = None) -> None:
        """Tell the server once more, which has it otherwise (``told``) or may have."""
        wish = self._wishes.setdefault(target, _Wish())
        wish.told = told
        self._plan(target, wish, now_s)

    def forget(self, room: str) -> None:
        """A room is over, and with it what anybody may do there."""
        for target in [target for target in self._wishes if target.room == room]:
            del self._wishes[target]

    def take(self, now_s: float) -> tuple[Target, Permission] | None:
        """Who is to be told of next, and what; None where nobody is due."""
        self._drop_gone(now_s)
        if now_s < self._held_until_s:
            return None
        for turns in (self._revokes, self._grants):
            while turns and turns[0].due_s <= now_s:
                turn = heapq.heappop(turns)
                wish = self._wishes.get(turn.target)
                if wish is None or wish.due_s != turn.due_s or wish.telling is not None:
                    continue  # planned anew since, or over
                wish.due_s, wish.telling = None, wish.step(now_s)
                return turn.target, wish.telling
        return None

    def settle(self, target: Target, outcome: Outcome, now_s: float) -> None:
        """The server has answered about a member whom `take` has given, or has not."""
        self._hold(outcome, now_s)
        wish = self._wishes.get(target)
        if wish is None or wish.telling is None:
            return  # the room is over
        told, wish.telling = wish.telling, None
        if outcome is Outcome.DONE:
            wish.told, wish.tries = told, 0
            self._plan(target, wish, now_s)
        elif outcome is Outcome.ABSENT and wish.until_s <= now_s:
            # Nobody can come in with what they had: the next token says what is right.
            wish.told, wish.tries, wish.due_s = wish.wanted, 0, None
        else:
            wish.told, wish.tries = None, wish.tries + 1
            self._plan(target, wish, now_s, wait_s=_patience_s(wish.tries))
        if not (wish.met or wish.wanted.can_publish) and wish.due_s is None:
            del self._wishes[target]

    def next_due_s(self) -> float | None:
        """When `take` may have something; None while nobody waits."""
        heads = [turns[0].due_s for turns in (self._revokes, self._grants) if turns]
        return max(min(heads), self._held_until_s) if heads else None

    def _plan(self, target: Target, wish: _Wish, now_s: float, *, wait_s: float = 0.0) -> None:
        if wish.telling is not None:
            return  # settle() plans on
        told, step = wish.told, wish.step(now_s)
        if told == step == wish.wanted:
            wish.due_s = None
            return
        wish.due_s = wish.leave_s if told == step else now_s + wait_s
        loses = not step.can_publish if told is None else step.takes_from(told)
        turns = self._revokes if loses or told == step else self._grants
        heapq.heappush(turns, _Turn(wish.due_s, next(self._numbers), target))

    def _hold(self, outcome: Outcome, now_s: float) -> None:
        """While the server does not answer, one try after another is enough."""
        if outcome is Outcome.UNREACHABLE:
            self._failures += 1
            self._held_until_s = now_s + _patience_s(self._failures)
        else:
            self._failures, self._held_until_s = 0, 0.0

    def _drop_gone(self, now_s: float) -> None:
        """Forget who has left so long ago that no token of theirs is good any more."""
        while self._leaving and self._leaving[0][0] <= now_s:
            _, target = self._leaving.popleft()
            wish = self._wishes.get(target)
            if wish is None or wish.wanted.inside or wish.forget_s > now_s:
                continue  # back again, or sent away again since
            if wish.due_s is None and wish.telling is None:
                del self._wishes[target]
            else:
                wish.forget_s = now_s + MEMORY_S
                self._leaving.append((wish.forget_s, target))


def _patience_s(tries: int) -> float:
    return min(FIRST_RETRY_S * 2.0 ** (min(tries, 16) - 1), LONGEST_RETRY_S)
