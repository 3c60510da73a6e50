"""What a call is: its words, what every event does in every phase, its terms and its data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

import msgspec

from setsail.rooms.formats.clock import SteadyClock
from setsail.rooms.formats.transitions import Outcome, Table


class CallPhase(StrEnum):
    """How far a call is."""

    PREPARED = "prepared"
    CALLING = "calling"
    CONNECTING = "connecting"
    CONNECTED = "connected"
    ENDED = "ended"


class CallEvent(StrEnum):
    """What can happen to a call."""

    DIAL = "dial"
    BUSY = "busy"
    CANCEL = "cancel"
    ACCEPT = "accept"
    DECLINE = "decline"
    JOIN = "join"
    CONNECT = "connect"
    LOST = "lost"
    BACK = "back"
    HANG_UP = "hang-up"
    GONE = "gone"
    PREPARE_TIMEOUT = "prepare-timeout"
    RING_TIMEOUT = "ring-timeout"
    CONNECT_TIMEOUT = "connect-timeout"


class CallRefusal(StrEnum):
    """Why not."""

    NOT_IN_CALL = "not-in-call"
    NOT_YOURS = "not-yours"
    NOT_RINGING = "call-not-ringing"
    RINGING = "call-ringing"
    NOT_YET = "call-not-accepted"
    ACCEPTED = "call-accepted"
    ENDED = "call-ended"
    NOT_DUE = "timer-not-running"


class CallReason(StrEnum):
    """Why a call has ended."""

    CANCELLED = "cancelled"
    DECLINED = "declined"
    BUSY = "busy"
    PREPARE_TIMEOUT = "prepare-timeout"
    RING_TIMEOUT = "ring-timeout"
    CONNECT_TIMEOUT = "connect-timeout"
    HUNG_UP = "hung-up"
    PEER_GONE = "peer-gone"


_P, _E, _R = CallPhase, CallEvent, CallRefusal

# join: one side is in the voice room, and the other not yet. connect: now both are.
CALL: Table[CallPhase, CallEvent, CallRefusal] = Table(
    "call",
    CallPhase,
    CallEvent,
    CallRefusal,
    {
        #                    prepared        calling        connecting     connected     ended
        _E.DIAL:            (_P.CALLING,     _R.RINGING,    _R.ACCEPTED,   _R.ACCEPTED,  _R.ENDED),
        _E.BUSY:            (_P.ENDED,       _R.RINGING,    _R.ACCEPTED,   _R.ACCEPTED,  _R.ENDED),
        _E.CANCEL:          (_P.ENDED,       _P.ENDED,      _R.ACCEPTED,   _R.ACCEPTED,  _R.ENDED),
        _E.ACCEPT:          (_R.NOT_RINGING, _P.CONNECTING, _R.ACCEPTED,   _R.ACCEPTED,  _R.ENDED),
        _E.DECLINE:         (_R.NOT_RINGING, _P.ENDED,      _R.ACCEPTED,   _R.ACCEPTED,  _R.ENDED),
        _E.JOIN:            (_R.NOT_YET,     _R.NOT_YET,    _P.CONNECTING, _P.CONNECTED, _R.ENDED),
        _E.CONNECT:         (_R.NOT_YET,     _R.NOT_YET,    _P.CONNECTED,  _P.CONNECTED, _R.ENDED),
        _E.LOST:            (_P.PREPARED,    _P.CALLING,    _P.CONNECTING, _P.CONNECTED, _R.ENDED),
        _E.BACK:            (_P.PREPARED,    _P.CALLING,    _P.CONNECTING, _P.CONNECTED, _R.ENDED),
        _E.HANG_UP:         (_R.NOT_YET,     _R.NOT_YET,    _P.ENDED,      _P.ENDED,     _R.ENDED),
        _E.GONE:            (_P.ENDED,       _P.ENDED,      _P.ENDED,      _P.ENDED,     _R.ENDED),
        _E.PREPARE_TIMEOUT: (_P.ENDED,       _R.NOT_DUE,    _R.NOT_DUE,    _R.NOT_DUE,   _R.ENDED),
        _E.RING_TIMEOUT:    (_R.NOT_DUE,     _P.ENDED,      _R.NOT_DUE,    _R.NOT_DUE,   _R.ENDED),
        _E.CONNECT_TIMEOUT: (_R.NOT_DUE,     _R.NOT_DUE,    _P.ENDED,      _R.NOT_DUE,   _R.ENDED),
    },
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class CallTerms:
    """How long each step of a call may take, ms, all more than 0.

    Attributes:
        ring_timeout_ms: from dialling to an answer.
        connect_timeout_ms: from the answer until both can hear each other.
        grace_ms: how long a lost side is waited for.
        prepare_timeout_ms: how long it may lie there undialled, with its voice connection held.

    Raises:
        ValueError: one of them is not more than 0.
    """

    ring_timeout_ms: int
    connect_timeout_ms: int
    grace_ms: int
    prepare_timeout_ms: int = 120_000

    def __post_init__(self) -> None:
        times = (self.ring_timeout_ms, self.connect_timeout_ms, self.grace_ms)
        if min(*times, self.prepare_timeout_ms) <= 0:
            raise ValueError(f"a call needs time for every step: {self}")


@dataclass(frozen=True, slots=True)
class CallChange:
    """A call as it is after something has happened.

    Attributes:
        cause: what has happened.
        room: id of its voice room.
        phase: how far it is.
        ends_ms: when the phase is given up, wall clock; 0 where it may last.
        away: whose connection is lost at the moment.
        reason: why it has ended; None until then.
        by: who ended it, or who was lost; "" where it was nobody.
    """

    cause: CallEvent
    room: str
    phase: CallPhase
    ends_ms: int
    away: tuple[str, ...] = ()
    reason: CallReason | None = None
    by: str = ""


CallOutcome: TypeAlias = Outcome[CallChange, CallRefusal]


class CallState(msgspec.Struct):
    """The data of one call, to be saved; times are those of its clock, ms.

    Attributes:
        entered_ms: when it came into each phase.
        joined: sides that can hear and be heard.
        away_until_ms: how long a lost side is waited for.
    """

    caller: str
    callee: str
    room: str
    clock: SteadyClock = msgspec.field(default_factory=SteadyClock)
    phase: CallPhase = CallPhase.PREPARED
    deadline_ms: int = 0
    entered_ms: dict[CallPhase, int] = msgspec.field(default_factory=dict)
    joined: set[str] = msgspec.field(default_factory=set)
    away_until_ms: dict[str, int] = msgspec.field(default_factory=dict)
    reason: CallReason | None = None
    by: str = ""
