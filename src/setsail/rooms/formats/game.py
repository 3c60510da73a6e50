"""A board game at the seats: who plays, whose turn it is, who has won.

``idle → playing → over → idle``. The board itself is played on the clients or by
the platform: this machine keeps the turns, so that a game goes on when somebody
leaves or falls asleep. Ludo gives another turn after a six; domino does not.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

import msgspec

from setsail.rooms.formats.clock import SteadyClock
from setsail.rooms.formats.transitions import Outcome, Table


class GamePhase(StrEnum):
    """How far a game is."""

    IDLE = "idle"
    PLAYING = "playing"
    OVER = "over"


class GameEvent(StrEnum):
    """What can happen to a game."""

    START = "start"
    TURN = "turn"
    SKIP = "skip"
    FORFEIT = "forfeit"
    WIN = "win"
    LAST_LEFT = "last-left"
    CLEAR = "clear"


class GameRefusal(StrEnum):
    """Why not."""

    NO_GAME = "no-game"
    PLAYING = "game-playing"
    OVER = "game-over"
    BAD_PLAYERS = "bad-players"
    NOT_A_PLAYER = "not-a-player"
    NOT_YOUR_TURN = "not-your-turn"


_P, _E, _R = GamePhase, GameEvent, GameRefusal

# skip: the time of a turn is up. last-left: all others have forfeited.
GAME: Table[GamePhase, GameEvent, GameRefusal] = Table(
    "game",
    GamePhase,
    GameEvent,
    GameRefusal,
    {
        #             idle         playing      over
        _E.START:     (_P.PLAYING, _R.PLAYING,  _P.PLAYING),
        _E.TURN:      (_R.NO_GAME, _P.PLAYING,  _R.OVER),
        _E.SKIP:      (_R.NO_GAME, _P.PLAYING,  _R.OVER),
        _E.FORFEIT:   (_R.NO_GAME, _P.PLAYING,  _R.OVER),
        _E.WIN:       (_R.NO_GAME, _P.OVER,     _R.OVER),
        _E.LAST_LEFT: (_R.NO_GAME, _P.OVER,     _R.OVER),
        _E.CLEAR:     (_R.NO_GAME, _R.PLAYING,  _P.IDLE),
    },
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class GameTerms:
    """How a room's games go.

    Attributes:
        max_players: at least 2.
        turn_ms: how long one may think, more than 0.
        max_skips: who lets so many turns in a row pass has forfeited, at least 1.

    Raises:
        ValueError: nobody could play.
    """

    max_players: int
    turn_ms: int
    max_skips: int = 2

    def __post_init__(self) -> None:
        if self.max_players < 2 or self.turn_ms <= 0 or self.max_skips < 1:
            raise ValueError(f"no game fits {self}")


@dataclass(frozen=True, slots=True)
class GameChange:
    """A game as it is after something has happened.

    Attributes:
        cause: what has happened.
        number: which game of the room, from 1.
        phase: how far it is.
        players: those who play, in turn; who has forfeited is not among them.
        turn: whose turn it is; "" when nobody's.
        ends_ms: when the turn ends by itself, wall clock; 0 when nobody's.
        by: who acted, or let the time pass.
        winner: who has won; "" until it is over.
    """

    cause: GameEvent
    number: int
    phase: GamePhase
    players: tuple[str, ...]
    turn: str
    ends_ms: int
    by: str = ""
    winner: str = ""


GameOutcome: TypeAlias = Outcome[GameChange, GameRefusal]


class GameState(msgspec.Struct):
    """The data of a room's games, to be saved; times are those of its clock, ms.

    Attributes:
        turn: place in ``players`` of whose turn it is.
        skips: turns in a row that each player has let pass.
    """

    clock: SteadyClock = msgspec.field(default_factory=SteadyClock)
    phase: GamePhase = GamePhase.IDLE
    number: int = 0
    players: list[str] = msgspec.field(default_factory=list)
    turn: int = 0
    skips: dict[str, int] = msgspec.field(default_factory=dict)
    deadline_ms: int = 0
    winner: str = ""


class Game:
    """The games of one room, one at a time.

    Args:
        terms: how they go.
        state: of an earlier machine, to go on with.
    """

    __slots__ = ("state", "terms")

    def __init__(self, terms: GameTerms, state: GameState | None = None) -> None:
        self.terms = terms
        self.state = state or GameState()

    def look(self, cause: GameEvent, by: str = "") -> GameChange:
        """The game as it is, told as the result of ``cause``."""
        s = self.state
        playing = s.phase is GamePhase.PLAYING
        turn = s.players[s.turn] if playing else ""
        ends_ms = s.clock.wall(s.deadline_ms) if playing else 0
        players = tuple(s.players)
        return GameChange(cause, s.number, s.phase, players, turn, ends_ms, by, s.winner)

    def start(self, players: tuple[str, ...], now_ms: int, first: int = 0) -> GameOutcome:
        """Begin a game.

        Args:
            players: in the order of their seats, each once.
            now_ms: wall clock.
            first: place in ``players`` of who begins.
        """
        at_ms, changes = self._begin(now_ms)
        refusal = GAME.refusal(self.state.phase, GameEvent.START)
        fits = 2 <= len(players) <= self.terms.max_players
        each_once = len(set(players)) == len(players)
        if refusal is None and not (fits and each_once and 0 <= first < len(players)):
            refusal = GameRefusal.BAD_PLAYERS
        if refusal is not None:
            return Outcome(changes, refusal)
        s = self.state
        number = s.number + 1
        self.state = GameState(s.clock, s.phase, number, players=list(players), turn=first)
        self.state.deadline_ms = at_ms + self.terms.turn_ms
        return Outcome((*changes, self._fire(GameEvent.START)))

    def end_turn(self, user: str, now_ms: int, *, again: bool = False) -> GameOutcome:
        """A player has played; the next one is on, or they are once more."""
        at_ms, changes = self._begin(now_ms)
        s = self.state
        refusal = self._refusal(GameEvent.TURN, user)
        if refusal is None and s.players[s.turn] != user:
            refusal = GameRefusal.NOT_YOUR_TURN
        if refusal is not None:
            return Outcome(changes, refusal)
        s.skips.pop(user, None)
        self._pass_on(0 if again else 1, at_ms)
        return Outcome((*changes, self._fire(GameEvent.TURN, user)))

    def leave(self, user: str, now_ms: int) -> GameOutcome:
        """A player gives up or has left their seat; the last one left wins."""
        at_ms, changes = self._begin(now_ms)
        refusal = self._refusal(GameEvent.FORFEIT, user)
        if refusal is not None:
            return Outcome(changes, refusal)
        return Outcome((*changes, self._forfeit(user, at_ms)))

    def won(self, user: str, now_ms: int) -> GameOutcome:
        """The board says that a player has won."""
        _, changes = self._begin(now_ms)
        refusal = self._refusal(GameEvent.WIN, user)
        if refusal is not None:
            return Outcome(changes, refusal)
        self.state.winner = user
        return Outcome((*changes, self._fire(GameEvent.WIN, user)))

    def clear(self, now_ms: int) -> GameOutcome:
        """Take the result of a game away."""
        _, changes = self._begin(now_ms)
        refusal = GAME.refusal(self.state.phase, GameEvent.CLEAR)
        if refusal is not None:
            return Outcome(changes, refusal)
        s = self.state
        self.state = GameState(s.clock, s.phase, s.number)
        return Outcome((*changes, self._fire(GameEvent.CLEAR)))

    def tick(self, now_ms: int) -> tuple[GameChange, ...]:
        """Time has passed."""
        return self._begin(now_ms)[1]

    def _begin(self, now_ms: int) -> tuple[int, tuple[GameChange, ...]]:
        """The steady time, and what has come of turns whose time was up."""
        s = self.state
        at_ms = s.clock.read(now_ms)
        changes: list[GameChange] = []
        while s.phase is GamePhase.PLAYING and s.deadline_ms <= at_ms:
            user = s.players[s.turn]
            s.skips[user] = s.skips.get(user, 0) + 1
            if s.skips[user] >= self.terms.max_skips:
                changes.append(self._forfeit(user, s.deadline_ms))
            else:
                self._pass_on(1, s.deadline_ms)
                changes.append(self._fire(GameEvent.SKIP, user))
        return at_ms, tuple(changes)

    def _refusal(self, event: GameEvent, user: str) -> GameRefusal | None:
        refusal = GAME.refusal(self.state.phase, event)
        if refusal is None and user not in self.state.players:
            return GameRefusal.NOT_A_PLAYER
        return refusal

    def _pass_on(self, places: int, at_ms: int) -> None:
        s = self.state
        s.turn = (s.turn + places) % len(s.players)
        s.deadline_ms = at_ms + self.terms.turn_ms

    def _forfeit(self, user: str, at_ms: int) -> GameChange:
        """Take a player out; whoever is on stays on, and keeps the time that they had."""
        s = self.state
        place = s.players.index(user)
        on = place == s.turn
        s.players.remove(user)
        if place < s.turn:
            s.turn -= 1
        elif on:
            self._pass_on(0, at_ms)
        if len(s.players) > 1:
            return self._fire(GameEvent.FORFEIT, user)
        s.winner = s.players[0]
        return self._fire(GameEvent.LAST_LEFT, user)

    def _fire(self, event: GameEvent, by: str = "") -> GameChange:
        """Take a step that is allowed."""
        self.state.phase = GAME.after(self.state.phase, event)
        return self.look(event, by)
