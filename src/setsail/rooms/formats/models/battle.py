"""What a battle is: its words, what every event does in every phase, its terms and its data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

import msgspec

from setsail.rooms.formats.clock import SteadyClock
from setsail.rooms.formats.transitions import Outcome, Table


class BattlePhase(StrEnum):
    """How far a battle is."""

    IDLE = "idle"
    ASKED = "asked"
    RUNNING = "running"
    SETTLED = "settled"


class BattleEvent(StrEnum):
    """What can happen to a battle."""

    ASK = "ask"
    START = "start"
    AGREE = "agree"
    ACCEPT = "accept"
    DECLINE = "decline"
    RESPONSE_TIMEOUT = "response-timeout"
    SCORE = "score"
    EXTEND = "extend"
    DROP = "drop"
    SURRENDER = "surrender"
    GONE = "gone"
    TIME_UP = "time-up"
    CLOSE = "close"
    SHOWN = "shown"


class BattleRefusal(StrEnum):
    """Why not."""

    NO_BATTLE = "no-battle"
    ASKED = "battle-asked"
    RUNNING = "battle-running"
    SETTLED = "battle-settled"
    TEAM_UNKNOWN = "team-unknown"
    TEAM_EMPTY = "team-empty"
    TEAM_OUT = "team-out"
    ANSWERED = "already-answered"
    NO_MORE_TIME = "no-more-time"
    BAD_POINTS = "bad-points"


class BattleEnding(StrEnum):
    """Why a battle was settled."""

    TIME = "time"
    HOST = "host"
    SURRENDER = "surrender"
    GONE = "gone"


_P, _E, _R = BattlePhase, BattleEvent, BattleRefusal

# agree: one of several teams says yes. accept: the last that was asked does, and it begins.
# drop: a team is out and at least two play on. surrender, gone: only one is left, or none.
BATTLE: Table[BattlePhase, BattleEvent, BattleRefusal] = Table(
    "battle",
    BattlePhase,
    BattleEvent,
    BattleRefusal,
    {
        #                    idle           asked        running     settled
        _E.ASK:              (_P.ASKED,     _R.ASKED,    _R.RUNNING, _R.SETTLED),
        _E.START:            (_P.RUNNING,   _R.ASKED,    _R.RUNNING, _R.SETTLED),
        _E.AGREE:            (_R.NO_BATTLE, _P.ASKED,    _R.RUNNING, _R.SETTLED),
        _E.ACCEPT:           (_R.NO_BATTLE, _P.RUNNING,  _R.RUNNING, _R.SETTLED),
        _E.DECLINE:          (_R.NO_BATTLE, _P.IDLE,     _R.RUNNING, _R.SETTLED),
        _E.RESPONSE_TIMEOUT: (_R.NO_BATTLE, _P.IDLE,     _R.RUNNING, _R.SETTLED),
        _E.SCORE:            (_R.NO_BATTLE, _R.ASKED,    _P.RUNNING, _R.SETTLED),
        _E.EXTEND:           (_R.NO_BATTLE, _R.ASKED,    _P.RUNNING, _R.SETTLED),
        _E.DROP:             (_R.NO_BATTLE, _R.ASKED,    _P.RUNNING, _R.SETTLED),
        _E.SURRENDER:        (_R.NO_BATTLE, _R.ASKED,    _P.SETTLED, _R.SETTLED),
        _E.GONE:             (_R.NO_BATTLE, _P.IDLE,     _P.SETTLED, _R.SETTLED),
        _E.TIME_UP:          (_R.NO_BATTLE, _R.ASKED,    _P.SETTLED, _R.SETTLED),
        _E.CLOSE:            (_R.NO_BATTLE, _P.IDLE,     _P.SETTLED, _P.IDLE),
        _E.SHOWN:            (_R.NO_BATTLE, _R.ASKED,    _R.RUNNING, _P.IDLE),
    },
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class BattleTerms:
    """How a room's battles go.

    Attributes:
        teams: the seats of each team; a team that plays in another room has none here.
        duration_ms: how long one lasts, more than 0.
        response_timeout_ms: how long the others may think; 0 where nobody is asked.
        showing_ms: how long the result stays.
        extension_cap_ms: at most so much is added to one battle.
        points_per_like: 0 where only gifts count.

    Raises:
        ValueError: fewer than two teams, a seat in two of them, or a time out of range.
    """

    teams: tuple[tuple[int, ...], ...]
    duration_ms: int
    response_timeout_ms: int = 0
    showing_ms: int = 0
    extension_cap_ms: int = 0
    points_per_like: int = 0

    def __post_init__(self) -> None:
        seats = [seat for team in self.teams for seat in team]
        others = (self.response_timeout_ms, self.showing_ms, self.extension_cap_ms)
        if len(self.teams) < 2 or len(set(seats)) < len(seats):
            raise ValueError(f"no two teams with seats of their own: {self.teams}")
        if self.duration_ms <= 0 or min(*others, self.points_per_like) < 0:
            raise ValueError(f"a battle cannot last {self.duration_ms} ms with {others}")

    def team_of(self, seat: int) -> int | None:
        """Which team a seat fights for; None for a seat that looks on."""
        return next((number for number, team in enumerate(self.teams) if seat in team), None)


@dataclass(frozen=True, slots=True)
class BattleChange:
    """A battle as it is after something has happened.

    Attributes:
        cause: what has happened.
        number: which battle of the room, from 1.
        phase: how far it is.
        ends_ms: when the phase ends by itself, wall clock; 0 when idle.
        scores: points of each team.
        out: teams that gave up or left.
        winner: the team that has won; None for a draw, and until it is settled.
        ending: why it was settled; None until then.
    """

    cause: BattleEvent
    number: int
    phase: BattlePhase
    ends_ms: int
    scores: tuple[int, ...]
    out: tuple[int, ...] = ()
    winner: int | None = None
    ending: BattleEnding | None = None


BattleOutcome: TypeAlias = Outcome[BattleChange, BattleRefusal]


class BattleState(msgspec.Struct):
    """The data of a room's battles, to be saved; times are those of its clock, ms."""

    clock: SteadyClock = msgspec.field(default_factory=SteadyClock)
    phase: BattlePhase = BattlePhase.IDLE
    number: int = 0
    agreed: set[int] = msgspec.field(default_factory=set)
    scores: list[int] = msgspec.field(default_factory=list)
    out: set[int] = msgspec.field(default_factory=set)
    keys: set[str] = msgspec.field(default_factory=set)
    deadline_ms: int = 0
    extended_ms: int = 0
    winner: int | None = None
    ending: BattleEnding | None = None
