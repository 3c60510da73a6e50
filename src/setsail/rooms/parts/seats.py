"""Seats: one user has at most one, one seat has at most one user, and the server decides.

A seat that is used knows its user, and the user is looked up by seat and the
seat by user in the same object, so that the two cannot tell different stories.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from types import MappingProxyType

from setsail.rooms.codes import RejectCode, SeatState


class Verb(Enum):
    """What can be done to a seat."""

    TAKE = auto()
    LEAVE = auto()
    LOCK = auto()
    UNLOCK = auto()


TRANSITIONS: Mapping[tuple[SeatState, Verb], SeatState | RejectCode] = MappingProxyType(
    {
        (SeatState.IDLE, Verb.TAKE): SeatState.USED,
        (SeatState.IDLE, Verb.LEAVE): RejectCode.NOT_SEATED,
        (SeatState.IDLE, Verb.LOCK): SeatState.LOCKED,
        (SeatState.IDLE, Verb.UNLOCK): RejectCode.NOT_ALLOWED,
        (SeatState.USED, Verb.TAKE): RejectCode.SEAT_TAKEN,
        (SeatState.USED, Verb.LEAVE): SeatState.IDLE,
        (SeatState.USED, Verb.LOCK): RejectCode.SEAT_TAKEN,
        (SeatState.USED, Verb.UNLOCK): RejectCode.NOT_ALLOWED,
        (SeatState.LOCKED, Verb.TAKE): RejectCode.SEAT_LOCKED,
        (SeatState.LOCKED, Verb.LEAVE): RejectCode.NOT_SEATED,
        (SeatState.LOCKED, Verb.LOCK): RejectCode.SEAT_LOCKED,
        (SeatState.LOCKED, Verb.UNLOCK): SeatState.IDLE,
    }
)


@dataclass(frozen=True, slots=True)
class Request:
    """Somebody waits for a seat until ``expires_ms``."""

    user: str
    seat: int
    expires_ms: int


class Seats:
    """The seats of one room and who asks for one.

    Args:
        count: how many there are, numbered from 0.
    """

    __slots__ = ("_requests", "_seat_of", "_states", "_user_on")

    def __init__(self, count: int) -> None:
        self._states = [SeatState.IDLE] * count
        self._user_on: dict[int, str] = {}
        self._seat_of: dict[str, int] = {}
        self._requests: dict[str, Request] = {}

    def __len__(self) -> int:
        return len(self._states)

    def state(self, seat: int) -> SeatState:
        """What the seat is doing.

        Raises:
            IndexError: no such seat.
        """
        return self._states[seat]

    def user_on(self, seat: int) -> str | None:
        """Who sits there."""
        return self._user_on.get(seat)

    def seat_of(self, user: str) -> int | None:
        """Where the user sits."""
        return self._seat_of.get(user)

    def take(self, seat: int, user: str) -> RejectCode | None:
        """Put a user on a seat; returns why not, or None when done."""
        if user in self._seat_of:
            return RejectCode.ALREADY_SEATED
        refusal = self._move(seat, Verb.TAKE)
        if refusal is None:
            self._user_on[seat] = user
            self._seat_of[user] = seat
            self._requests.pop(user, None)
        return refusal

    def leave(self, user: str) -> int | None:
        """Free the user's seat; returns which one, or None when there was none."""
        seat = self._seat_of.pop(user, None)
        if seat is not None:
            self._move(seat, Verb.LEAVE)
            del self._user_on[seat]
        return seat

    def lock(self, seat: int, *, locked: bool) -> RejectCode | None:
        """Lock a free seat or open a locked one; returns why not, or None when done."""
        return self._move(seat, Verb.LOCK if locked else Verb.UNLOCK)

    def _move(self, seat: int, verb: Verb) -> RejectCode | None:
        if not 0 <= seat < len(self._states):
            return RejectCode.SEAT_UNKNOWN
        outcome = TRANSITIONS[self._states[seat], verb]
        if isinstance(outcome, RejectCode):
            return outcome
        self._states[seat] = outcome
        return None

    def ask(self, seat: int, user: str, expires_ms: int) -> RejectCode | None:
        """Note that a user would like a seat; returns why not, or None when noted."""
        if user in self._requests:
            return RejectCode.REQUEST_PENDING
        if user in self._seat_of:
            return RejectCode.ALREADY_SEATED
        if not 0 <= seat < len(self._states):
            return RejectCode.SEAT_UNKNOWN
        outcome = TRANSITIONS[self._states[seat], Verb.TAKE]
        if isinstance(outcome, RejectCode):
            return outcome
        self._requests[user] = Request(user, seat, expires_ms)
        return None

    def request_of(self, user: str) -> Request | None:
        """The user's request, while it waits."""
        return self._requests.get(user)

    def drop_request(self, user: str) -> Request | None:
        """Forget a request; returns it, or None when there was none."""
        return self._requests.pop(user, None)

    def expired(self, now_ms: int) -> Iterator[Request]:
        """Take out the requests that nobody answered in time, oldest first."""
        late = [request for request in self._requests.values() if request.expires_ms <= now_ms]
        for request in sorted(late, key=lambda r: r.expires_ms):
            del self._requests[request.user]
            yield request
