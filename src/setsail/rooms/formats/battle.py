"""A battle: teams of seats, or two rooms, collect points until the time is up.

``idle → asked → running → settled → idle``. Where the other side must agree, the
battle is asked for first. A settled battle shows its result for a while; hosts
use that time for the loser's forfeit.
"""

from __future__ import annotations

from collections.abc import Collection
from types import MappingProxyType

from setsail.rooms.formats.models.battle import (
    BATTLE,
    BattleChange,
    BattleEnding,
    BattleEvent,
    BattleOutcome,
    BattlePhase,
    BattleRefusal,
    BattleState,
    BattleTerms,
)
from setsail.rooms.formats.transitions import Outcome

_TIMERS = MappingProxyType(
    {
        BattlePhase.ASKED: BattleEvent.RESPONSE_TIMEOUT,
        BattlePhase.RUNNING: BattleEvent.TIME_UP,
        BattlePhase.SETTLED: BattleEvent.SHOWN,
    }
)
_ENDINGS = MappingProxyType(
    {
        BattleEvent.TIME_UP: BattleEnding.TIME,
        BattleEvent.CLOSE: BattleEnding.HOST,
        BattleEvent.SURRENDER: BattleEnding.SURRENDER,
        BattleEvent.GONE: BattleEnding.GONE,
    }
)


class Battle:
    """The battles of one room, one at a time.

    Args:
        terms: how they go.
        state: of an earlier machine with the same terms, to go on with.
    """

    __slots__ = ("state", "terms")

    def __init__(self, terms: BattleTerms, state: BattleState | None = None) -> None:
        self.terms = terms
        self.state = state or BattleState(scores=[0] * len(terms.teams))

    def look(self, cause: BattleEvent) -> BattleChange:
        """The battle as it is, told as the result of ``cause``."""
        s = self.state
        ends_ms = s.clock.wall(s.deadline_ms) if s.phase in _TIMERS else 0
        out = tuple(sorted(s.out))
        scores = tuple(s.scores)
        return BattleChange(cause, s.number, s.phase, ends_ms, scores, out, s.winner, s.ending)

    def ask(self, team: int, occupied: Collection[int], now_ms: int) -> BattleOutcome:
        """A team wants a battle; it begins at once where nobody is to be asked.

        Args:
            team: who wants it.
            occupied: seats with somebody on them.
            now_ms: wall clock.
        """
        at_ms, changes = self._begin(now_ms)
        event = BattleEvent.ASK if self.terms.response_timeout_ms else BattleEvent.START
        refusal = self._refusal(event, team)
        if refusal is None and self._empty(occupied):
            refusal = BattleRefusal.TEAM_EMPTY
        if refusal is not None:
            return Outcome(changes, refusal)
        s = self.state
        number, zeros = s.number + 1, [0] * len(self.terms.teams)
        self.state = BattleState(s.clock, s.phase, number, agreed={team}, scores=zeros)
        return Outcome((*changes, self._fire(event, at_ms)))

    def answer(self, team: int, now_ms: int, *, accept: bool) -> BattleOutcome:
        """A team that was asked says yes or no; the battle begins when all have said yes."""
        at_ms, changes = self._begin(now_ms)
        s = self.state
        event = BattleEvent.DECLINE
        if accept:
            missing = len(self.terms.teams) - len(s.agreed | {team})
            event = BattleEvent.AGREE if missing else BattleEvent.ACCEPT
        refusal = self._refusal(event, team)
        if refusal is None and team in s.agreed:
            refusal = BattleRefusal.ANSWERED
        if refusal is not None:
            return Outcome(changes, refusal)
        s.agreed.add(team)
        return Outcome((*changes, self._fire(event, at_ms)))

    def gift(self, team: int, coins: int, now_ms: int, key: str = "") -> BattleOutcome:
        """A gift to somebody in the team: a point for each coin.

        Args:
            team: who gets it.
            coins: its price, more than 0.
            now_ms: wall clock.
            key: a gift of a key that was counted in this battle counts no more; "" for one
                that the ledger has already told apart.
        """
        if key and key in self.state.keys:
            return Outcome(self.tick(now_ms))
        outcome = self._score(team, coins, now_ms)
        if key and outcome.refusal is None:
            self.state.keys.add(key)
        return outcome

    def like(self, team: int, likes: int, now_ms: int) -> BattleOutcome:
        """Hearts for a team; nothing changes where they do not count."""
        if not self.terms.points_per_like:
            return Outcome(self.tick(now_ms))
        return self._score(team, likes * self.terms.points_per_like, now_ms)

    def remote(self, team: int, total: int, now_ms: int) -> BattleOutcome:
        """The other room tells its team's points so far; late and repeated news change nothing."""
        known = self.state.scores[team] if self._known(team) else 0
        if 0 <= total <= known:
            return Outcome(self.tick(now_ms))
        return self._score(team, total - known, now_ms)

    def extend(self, by_ms: int, now_ms: int) -> BattleOutcome:
        """Give the battle more time, as far as the cap allows."""
        at_ms, changes = self._begin(now_ms)
        s = self.state
        refusal = self._refusal(BattleEvent.EXTEND)
        added_ms = min(by_ms, self.terms.extension_cap_ms - s.extended_ms)
        if refusal is None and added_ms <= 0:
            refusal = BattleRefusal.NO_MORE_TIME
        if refusal is not None:
            return Outcome(changes, refusal)
        s.extended_ms += added_ms
        s.deadline_ms += added_ms
        return Outcome((*changes, self._fire(BattleEvent.EXTEND, at_ms)))

    def surrender(self, team: int, now_ms: int) -> BattleOutcome:
        """A team gives up."""
        return self._drop({team}, BattleEvent.SURRENDER, now_ms)

    def gone(self, team: int, now_ms: int) -> BattleOutcome:
        """A team is not there any more, as a whole: its room is lost."""
        return self._drop({team}, BattleEvent.GONE, now_ms)

    def seated(self, occupied: Collection[int], now_ms: int) -> BattleOutcome:
        """Somebody has left a seat: teams that have nobody left are gone.

        Args:
            occupied: seats with somebody on them now.
            now_ms: wall clock.
        """
        changes = self.tick(now_ms)
        empty = self._empty(occupied) - self.state.out
        if not empty or self._refusal(BattleEvent.GONE):
            return Outcome(changes)
        outcome = self._drop(empty, BattleEvent.GONE, now_ms)
        return Outcome((*changes, *outcome.changes), outcome.refusal)

    def close(self, now_ms: int) -> BattleOutcome:
        """End what is there: the question, the battle by its points so far, or the result."""
        at_ms, changes = self._begin(now_ms)
        refusal = self._refusal(BattleEvent.CLOSE)
        if refusal is not None:
            return Outcome(changes, refusal)
        return Outcome((*changes, self._fire(BattleEvent.CLOSE, at_ms)))

    def tick(self, now_ms: int) -> tuple[BattleChange, ...]:
        """Time has passed."""
        return self._begin(now_ms)[1]

    def _begin(self, now_ms: int) -> tuple[int, tuple[BattleChange, ...]]:
        """The steady time, and what has ended by it."""
        at_ms = self.state.clock.read(now_ms)
        changes = []
        while self.state.phase in _TIMERS and self.state.deadline_ms <= at_ms:
            changes.append(self._fire(_TIMERS[self.state.phase], self.state.deadline_ms))
        return at_ms, tuple(changes)

    def _known(self, team: int) -> bool:
        return 0 <= team < len(self.terms.teams)

    def _empty(self, occupied: Collection[int]) -> set[int]:
        """Teams of this room with nobody on their seats."""
        teams = enumerate(self.terms.teams)
        return {team for team, seats in teams if seats and not set(seats) & set(occupied)}

    def _refusal(self, event: BattleEvent, team: int = 0) -> BattleRefusal | None:
        refusal = BATTLE.refusal(self.state.phase, event)
        if refusal is None and not self._known(team):
            return BattleRefusal.TEAM_UNKNOWN
        return refusal

    def _score(self, team: int, points: int, now_ms: int) -> BattleOutcome:
        at_ms, changes = self._begin(now_ms)
        refusal = self._refusal(BattleEvent.SCORE, team)
        if refusal is None and team in self.state.out:
            refusal = BattleRefusal.TEAM_OUT
        if refusal is None and points <= 0:
            refusal = BattleRefusal.BAD_POINTS
        if refusal is not None:
            return Outcome(changes, refusal)
        self.state.scores[team] += points
        return Outcome((*changes, self._fire(BattleEvent.SCORE, at_ms)))

    def _drop(self, teams: set[int], ending: BattleEvent, now_ms: int) -> BattleOutcome:
        """Teams are out; while two are left, those play on."""
        at_ms, changes = self._begin(now_ms)
        refusal = self._refusal(ending, min(teams))
        if refusal is None and teams <= self.state.out:
            refusal = BattleRefusal.TEAM_OUT
        if refusal is not None:
            return Outcome(changes, refusal)
        s = self.state
        playing = len(self.terms.teams) - len(s.out | teams)
        event = BattleEvent.DROP if s.phase is BattlePhase.RUNNING and playing > 1 else ending
        s.out |= teams
        return Outcome((*changes, self._fire(event, at_ms)))

    def _fire(self, event: BattleEvent, at_ms: int) -> BattleChange:
        """Take a step that is allowed; a new phase sets its timer."""
        s = self.state
        before, s.phase = s.phase, BATTLE.after(s.phase, event)
        if s.phase is not before:
            lasts_ms = {
                BattlePhase.IDLE: 0,
                BattlePhase.ASKED: self.terms.response_timeout_ms,
                BattlePhase.RUNNING: self.terms.duration_ms,
                BattlePhase.SETTLED: self.terms.showing_ms,
            }
            s.deadline_ms = at_ms + lasts_ms[s.phase]
        if s.phase is BattlePhase.SETTLED:
            s.winner, s.ending = self._winner(), _ENDINGS[event]
            s.keys.clear()
        return self.look(event)

    def _winner(self) -> int | None:
        """The team with the most points of those that are still there; None for a draw."""
        playing = [team for team in range(len(self.terms.teams)) if team not in self.state.out]
        scores = self.state.scores
        most = max((scores[team] for team in playing), default=0)
        best = [team for team in playing if scores[team] == most]
        return best[0] if len(best) == 1 else None
