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


class Mute(Enum):
    """Why a seat's microphone is off."""

    SELF = auto()
    HOST = auto()


@dataclass(slots=True)
class Sitter:
    """Somebody on a seat.

    Attributes:
        user: public id.
        name: nickname, kept here because their connection may be gone.
        mute: why their microphone is off; None while it is on.
        away_until_ms: the seat is kept so long for a lost connection; None while they are there.
    """

    user: str
    name: str
    mute: Mute | None = None
    away_until_ms: int | None = None


class Seats:
    """The seats of one room and who asks for one.

    Args:
        count: how many there are, numbered from 0.
    """

    __slots__ = ("_requests", "_seat_of", "_sitters", "_states")

    def __init__(self, count: int) -> None:
        self._states = [SeatState.IDLE] * count
        self._sitters: dict[int, Sitter] = {}
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

    def on(self, seat: int) -> Sitter | None:
        """Who sits there."""
        return self._sitters.get(seat)

    def seat_of(self, user: str) -> int | None:
        """Where the user sits."""
        return self._seat_of.get(user)

    def sitter(self, user: str) -> Sitter | None:
        """The user as they sit; None when they do not."""
        seat = self._seat_of.get(user)
        return None if seat is None else self._sitters[seat]

    def away(self) -> tuple[Sitter, ...]:
        """Those whose seats are kept although their connections are lost."""
        return tuple(s for s in self._sitters.values() if s.away_until_ms is not None)

    def take(self, seat: int, user: str, name: str) -> RejectCode | None:
        """Put a user on a seat; returns why not, or None when done."""
        if user in self._seat_of:
            return RejectCode.ALREADY_SEATED
        refusal = self._move(seat, Verb.TAKE)
        if refusal is None:
            self._sitters[seat] = Sitter(user, name)
            self._seat_of[user] = seat
            self._requests.pop(user, None)
        return refusal

    def leave(self, user: str) -> int | None:
        """Free the user's seat; returns which one, or None when there was none."""
        seat = self._seat_of.pop(user, None)
        if seat is not None:
            self._move(seat, Verb.LEAVE)
            del self._sitters[seat]
        return seat

    def free(self, seat: int) -> RejectCode | None:
        """Why nobody can be put on a seat; None when somebody can."""
        if not 0 <= seat < len(self._states):
            return RejectCode.SEAT_UNKNOWN
        outcome = TRANSITIONS[self._states[seat], Verb.TAKE]
        return outcome if isinstance(outcome, RejectCode) else None

    def remember(self, seat: int, state: SeatState, sitter: Sitter | None) -> None:
        """Put a seat as it was when the room left off.

        Raises:
            IndexError: no such seat.
            ValueError: a seat is used by nobody, or its user has another one.
        """
        if (sitter is None) == (state is SeatState.USED):
            raise ValueError(f"seat {seat} is {state} with {sitter}")
        if sitter is not None:
            if sitter.user in self._seat_of:
                raise ValueError(f"{sitter.user} has two seats")
            self._sitters[seat], self._seat_of[sitter.user] = sitter, seat
        self._states[seat] = state

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
        refusal = self.free(seat)
        if refusal is None:
            self._requests[user] = Request(user, seat, expires_ms)
        return refusal

    def request_of(self, user: str) -> Request | None:
        """The user's request, while it waits."""
        return self._requests.get(user)

    def requests(self) -> tuple[Request, ...]:
        """Those that wait, oldest first."""
        return tuple(self._requests.values())

    def drop_request(self, user: str) -> Request | None:
        """Forget a request; returns it, or None when there was none."""
        return self._requests.pop(user, None)

    def expired(self, now_ms: int) -> Iterator[Request]:
        """Take out the requests that nobody answered in time, oldest first."""
        late = [request for request in self._requests.values() if request.expires_ms <= now_ms]
        for request in sorted(late, key=lambda r: r.expires_ms):
            del self._requests[request.user]
            yield request
