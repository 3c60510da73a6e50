"""What a showroom is: its words, what every event does in every phase, its terms and its data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

import msgspec

from setsail.rooms.formats.clock import SteadyClock
from setsail.rooms.formats.meter import Charge, Meter, Price
from setsail.rooms.formats.transitions import Outcome, Table


class ShowroomPhase(StrEnum):
    """What the host of a showroom is doing."""

    ON_SHOW = "on-show"
    HANDING_OVER = "handing-over"
    IN_CALL = "in-call"
    RESUMING = "resuming"
    CLOSED = "closed"


class ShowroomEvent(StrEnum):
    """What can happen in a showroom."""

    ASK = "ask"
    WITHDRAW = "withdraw"
    TAKE = "take"
    CONNECTED = "connected"
    FAILED = "failed"
    HAND_OVER_TIMEOUT = "hand-over-timeout"
    CHARGE = "charge"
    PAID = "paid"
    BROKE = "broke"
    ENDED = "ended"
    RESUMED = "resumed"
    RESUME_TIMEOUT = "resume-timeout"
    HOST_AWAY = "host-away"
    HOST_BACK = "host-back"
    HOST_GONE = "host-gone"
    CLOSE = "close"


class ShowroomRefusal(StrEnum):
    """Why not."""

    ON_SHOW = "on-show"
    TAKEN = "host-taken"
    IN_CALL = "in-call"
    WAIT = "host-resuming"
    CLOSED = "showroom-closed"
    NO_CALL = "no-call"
    EARLY = "not-connected"
    OTHER_CALL = "other-call"
    IS_HOST = "is-host"
    WAITING = "already-waiting"
    NOT_WAITING = "not-waiting"
    LIST_FULL = "list-full"
    CHARGE_UNKNOWN = "charge-unknown"


_P, _E, _R = ShowroomPhase, ShowroomEvent, ShowroomRefusal
_OVER = ShowroomRefusal.CLOSED

SHOWROOM: Table[ShowroomPhase, ShowroomEvent, ShowroomRefusal] = Table(
    "showroom",
    ShowroomPhase,
    ShowroomEvent,
    ShowroomRefusal,
    {
        #                      on-show          handing-over     in-call      resuming     closed
        _E.ASK:               (_P.ON_SHOW,      _P.HANDING_OVER, _P.IN_CALL,  _P.RESUMING, _OVER),
        _E.WITHDRAW:          (_P.ON_SHOW,      _P.HANDING_OVER, _P.IN_CALL,  _P.RESUMING, _OVER),
        _E.TAKE:              (_P.HANDING_OVER, _R.TAKEN,        _R.IN_CALL,  _R.WAIT,     _OVER),
        _E.CONNECTED:         (_R.NO_CALL,      _P.IN_CALL,      _R.IN_CALL,  _R.NO_CALL,  _OVER),
        _E.FAILED:            (_R.NO_CALL,      _P.RESUMING,     _R.IN_CALL,  _R.NO_CALL,  _OVER),
        _E.HAND_OVER_TIMEOUT: (_R.NO_CALL,      _P.RESUMING,     _R.IN_CALL,  _R.NO_CALL,  _OVER),
        _E.CHARGE:            (_R.NO_CALL,      _R.EARLY,        _P.IN_CALL,  _R.NO_CALL,  _OVER),
        _E.PAID:              (_R.NO_CALL,      _R.EARLY,        _P.IN_CALL,  _R.NO_CALL,  _OVER),
        _E.BROKE:             (_R.NO_CALL,      _R.EARLY,        _P.RESUMING, _R.NO_CALL,  _OVER),
        _E.ENDED:             (_R.NO_CALL,      _R.EARLY,        _P.RESUMING, _R.NO_CALL,  _OVER),
        _E.RESUMED:           (_R.ON_SHOW,      _R.TAKEN,        _R.IN_CALL,  _P.ON_SHOW,  _OVER),
        _E.RESUME_TIMEOUT:    (_R.ON_SHOW,      _R.TAKEN,        _R.IN_CALL,  _P.CLOSED,   _OVER),
        _E.HOST_AWAY:         (_P.ON_SHOW,      _P.HANDING_OVER, _P.IN_CALL,  _P.RESUMING, _OVER),
        _E.HOST_BACK:         (_P.ON_SHOW,      _P.HANDING_OVER, _P.IN_CALL,  _P.RESUMING, _OVER),
        _E.HOST_GONE:         (_P.CLOSED,       _P.CLOSED,       _P.CLOSED,   _P.CLOSED,   _OVER),
        _E.CLOSE:             (_P.CLOSED,       _P.CLOSED,       _P.CLOSED,   _P.CLOSED,   _OVER),
    },
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ShowroomTerms:
    """How a showroom goes; times in ms, all more than 0.

    Attributes:
        price: of a call with the host.
        max_waiting: people on the list.
        hand_over_timeout_ms: from taking a guest until the call is connected.
        resume_timeout_ms: from the end of a call until the host must be on show again.
        host_away_ms: how long a lost host is waited for.

    Raises:
        ValueError: one of them is not more than 0.
    """

    price: Price
    max_waiting: int
    hand_over_timeout_ms: int
    resume_timeout_ms: int
    host_away_ms: int

    def __post_init__(self) -> None:
        times = (self.hand_over_timeout_ms, self.resume_timeout_ms, self.host_away_ms)
        if min(*times, self.max_waiting) <= 0:
            raise ValueError(f"a showroom needs time for every step: {self}")


@dataclass(frozen=True, slots=True)
class ShowroomChange:
    """A showroom as it is after something has happened.

    Attributes:
        cause: what has happened.
        phase: what the host is doing.
        publishing: whether the host is heard in the showroom.
        waiting: who would like a call, in turn.
        guest: whom the host calls, or called last; "" before the first.
        room: id of that call's voice room; where the phase is not ``in-call`` or
            ``handing-over`` any more, the call is to be ended.
        ends_ms: when the phase is given up, wall clock; 0 where it may last.
        host_away: whether the host's connection is lost.
        last_minute: the guest's coins do not reach for another one.
    """

    cause: ShowroomEvent
    phase: ShowroomPhase
    publishing: bool
    waiting: tuple[str, ...]
    guest: str
    room: str
    ends_ms: int
    host_away: bool
    last_minute: bool = False


ShowroomNews: TypeAlias = ShowroomChange | Charge
ShowroomOutcome: TypeAlias = Outcome[ShowroomNews, ShowroomRefusal]


class ShowroomState(msgspec.Struct):
    """The data of a showroom, to be saved; times are those of its clock, ms.

    Attributes:
        away_until_ms: how long the lost host is waited for; None while they are there.
        meter: of the call; None for one that costs nothing, and before and after it.
        last_minute: the guest's coins do not reach for another one.
    """

    host: str
    clock: SteadyClock = msgspec.field(default_factory=SteadyClock)
    phase: ShowroomPhase = ShowroomPhase.ON_SHOW
    waiting: list[str] = msgspec.field(default_factory=list)
    guest: str = ""
    room: str = ""
    deadline_ms: int = 0
    away_until_ms: int | None = None
    meter: Meter | None = None
    last_minute: bool = False
