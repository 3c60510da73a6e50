"""Polls and battles of a room: wishes become steps of their machines, steps become events."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TypeAlias

from setsail.rooms.codes import RejectCode
from setsail.rooms.effects import Broadcast, Effect, EventCounter, Feel, ack, reject
from setsail.rooms.formats.battle import Battle
from setsail.rooms.formats.models.battle import (
    BattleChange,
    BattleEvent,
    BattleOutcome,
    BattlePhase,
    BattleRefusal,
    BattleState,
    BattleTerms,
)
from setsail.rooms.formats.poll import (
    Poll,
    PollChange,
    PollEvent,
    PollOutcome,
    PollPhase,
    PollRefusal,
    PollState,
    PollTerms,
)
from setsail.rooms.messages import (
    AnswerBattle,
    BattleChanged,
    BattleScores,
    HostClosePoll,
    HostEndBattle,
    HostExtendBattle,
    HostOpenPoll,
    HostStartBattle,
    PollChanged,
    PollCounts,
    Surrender,
    Vote,
)
from setsail.rooms.parts.floor import Floor
from setsail.rooms.parts.limits import clean_text
from setsail.rooms.parts.members import Member
from setsail.rooms.spec import BattleRules, RoomSpec

MAX_POLL_MS = 3_600_000

PollMessage: TypeAlias = HostOpenPoll | HostClosePoll | Vote
BattleMessage: TypeAlias = (
    HostStartBattle | HostExtendBattle | HostEndBattle | AnswerBattle | Surrender
)

_POLL_REFUSALS: Mapping[PollRefusal, RejectCode] = MappingProxyType(
    {
        PollRefusal.NO_POLL: RejectCode.NO_POLL,
        PollRefusal.OPEN: RejectCode.POLL_OPEN,
        PollRefusal.CLOSED: RejectCode.POLL_CLOSED,
        PollRefusal.OTHER_POLL: RejectCode.POLL_CLOSED,
        PollRefusal.BAD_QUESTION: RejectCode.POLL_UNFIT,
        PollRefusal.BAD_OPTIONS: RejectCode.POLL_UNFIT,
        PollRefusal.BAD_DURATION: RejectCode.POLL_UNFIT,
        PollRefusal.OPTION_UNKNOWN: RejectCode.POLL_UNFIT,
        PollRefusal.ALREADY_VOTED: RejectCode.ALREADY_VOTED,
    }
)
_BATTLE_REFUSALS: Mapping[BattleRefusal, RejectCode] = MappingProxyType(
    {
        BattleRefusal.NO_BATTLE: RejectCode.NO_BATTLE,
        BattleRefusal.ASKED: RejectCode.BATTLE_ON,
        BattleRefusal.RUNNING: RejectCode.BATTLE_ON,
        BattleRefusal.SETTLED: RejectCode.BATTLE_ON,
        BattleRefusal.TEAM_UNKNOWN: RejectCode.NOT_ALLOWED,
        BattleRefusal.TEAM_EMPTY: RejectCode.TEAM_EMPTY,
        BattleRefusal.TEAM_OUT: RejectCode.NOT_ALLOWED,
        BattleRefusal.ANSWERED: RejectCode.NOT_ALLOWED,
        BattleRefusal.NO_MORE_TIME: RejectCode.NO_MORE_TIME,
        BattleRefusal.BAD_POINTS: RejectCode.BAD_MESSAGE,
    }
)


class Polls:
    """The polls of one room; none where its template has none.

    Args:
        spec: the room.
        events: numbers the room's events.
    """

    def __init__(self, spec: RoomSpec, events: EventCounter) -> None:
        most = spec.max_poll_options
        self._poll = Poll(PollTerms(most, MAX_POLL_MS)) if most else None
        self._events = events

    @property
    def state(self) -> PollState | None:
        """What is to be saved."""
        return None if self._poll is None else self._poll.state

    def remember(self, state: PollState) -> None:
        """Go on where a room left off."""
        if self._poll is not None:
            self._poll = Poll(self._poll.terms, state)

    def snapshot(self, now_ms: int) -> PollChanged | None:
        """The poll that a newcomer should see."""
        if self._poll is None or self._poll.state.phase is PollPhase.NONE:
            return None
        return self._told(self._poll.look(PollEvent.OPEN), 0, now_ms)

    def obey(self, member: Member, message: PollMessage, now_ms: int) -> list[Effect]:
        """Do what a member asks about polls, or say why not."""
        poll = self._poll
        if poll is None:
            return reject(member.conn, message, RejectCode.NOT_ALLOWED)
        outcome = _ask_poll(poll, member, message, now_ms)
        effects = [self._effect(change, now_ms) for change in outcome.changes]
        if outcome.refusal is not None:
            code = _POLL_REFUSALS[outcome.refusal]
            return [*effects, *reject(member.conn, message, code)]
        return [*effects, ack(member.conn, message)]

    def tick(self, now_ms: int) -> list[Effect]:
        """Time has passed."""
        changes = () if self._poll is None else self._poll.tick(now_ms)
        return [self._effect(change, now_ms) for change in changes]

    def _effect(self, change: PollChange, now_ms: int) -> Effect:
        if change.cause is PollEvent.VOTE:
            return Feel(PollCounts(change.number, change.counts))
        return Broadcast(self._told(change, self._events.next(), now_ms))

    def _told(self, change: PollChange, seq: int, now_ms: int) -> PollChanged:
        return PollChanged(
            seq,
            now_ms,
            change.number,
            change.phase,
            change.question,
            change.options,
            change.counts,
            change.ends_ms,
        )


def _ask_poll(poll: Poll, member: Member, message: PollMessage, now_ms: int) -> PollOutcome:
    match message:
        case HostOpenPoll():
            options = tuple(clean_text(option) for option in message.options)
            question = clean_text(message.question)
            return poll.open(question, options, message.duration_s * 1000, now_ms)
        case HostClosePoll():
            return poll.close(now_ms)
        case Vote():
            return poll.vote(member.user, message.poll, message.option, now_ms)


class Battles:
    """The battles of one room; none where its template has none.

    Args:
        spec: the room.
        floor: who sits where.
        events: numbers the room's events.
    """

    def __init__(self, spec: RoomSpec, floor: Floor, events: EventCounter) -> None:
        self._battle = None if spec.battle is None else Battle(_terms(spec.battle))
        self._floor = floor
        self._events = events

    @property
    def state(self) -> BattleState | None:
        """What is to be saved."""
        return None if self._battle is None else self._battle.state

    @property
    def running(self) -> bool:
        """Whether gifts count for a side now."""
        return self._battle is not None and self._battle.state.phase is BattlePhase.RUNNING

    def remember(self, state: BattleState) -> None:
        """Go on where a room left off."""
        if self._battle is not None and len(state.scores) == len(self._battle.terms.teams):
            self._battle = Battle(self._battle.terms, state)

    def snapshot(self, now_ms: int) -> BattleChanged | None:
        """The battle that a newcomer should see."""
        if self._battle is None or self._battle.state.phase is BattlePhase.IDLE:
            return None
        return self._told(self._battle, self._battle.look(BattleEvent.SCORE), 0, now_ms)

    def obey(self, member: Member, message: BattleMessage, now_ms: int) -> list[Effect]:
        """Do what a member asks about battles, or say why not."""
        battle = self._battle
        if battle is None:
            return reject(member.conn, message, RejectCode.NOT_ALLOWED)
        outcome = self._ask(battle, member, message, now_ms)
        effects = self._effects(battle, outcome.changes, now_ms)
        if outcome.refusal is not None:
            code = _BATTLE_REFUSALS[outcome.refusal]
            return [*effects, *reject(member.conn, message, code)]
        return [*effects, ack(member.conn, message)]

    def _ask(
        self, battle: Battle, member: Member, message: BattleMessage, now_ms: int
    ) -> BattleOutcome:
        seat = self._floor.seats.seat_of(member.user)
        team = None if seat is None else battle.terms.team_of(seat)
        nobody = -1 if team is None else team
        match message:
            case HostStartBattle():
                # A host who looks on asks in the name of the first team.
                return battle.ask(team or 0, self._floor.occupied, now_ms)
            case HostExtendBattle():
                return battle.extend(message.by_s * 1000, now_ms)
            case HostEndBattle():
                return battle.close(now_ms)
            case AnswerBattle():
                return battle.answer(nobody, now_ms, accept=message.accept)
            case Surrender():
                return battle.surrender(nobody, now_ms)

    def gift(self, seat: int | None, coins: int, now_ms: int) -> list[Effect]:
        """A gift that was charged: points for the team of its seat."""
        battle = self._battle
        team = None if battle is None or seat is None else battle.terms.team_of(seat)
        if battle is None or team is None or not self.running:
            return []
        return self._effects(battle, battle.gift(team, coins, now_ms).changes, now_ms)

    def seated(self, now_ms: int) -> list[Effect]:
        """Somebody has taken or left a seat: a team without anybody has lost."""
        battle = self._battle
        if battle is None or battle.state.phase is BattlePhase.IDLE:
            return []
        changes = battle.seated(self._floor.occupied, now_ms).changes
        return self._effects(battle, changes, now_ms)

    def tick(self, now_ms: int) -> list[Effect]:
        """Time has passed."""
        battle = self._battle
        return [] if battle is None else self._effects(battle, battle.tick(now_ms), now_ms)

    def _effects(
        self, battle: Battle, changes: Iterable[BattleChange], now_ms: int
    ) -> list[Effect]:
        return [
            Feel(BattleScores(change.number, change.scores))
            if change.cause is BattleEvent.SCORE
            else Broadcast(self._told(battle, change, self._events.next(), now_ms))
            for change in changes
        ]

    def _told(self, battle: Battle, change: BattleChange, seq: int, now_ms: int) -> BattleChanged:
        teams = battle.terms.teams
        asker = min(battle.state.agreed, default=0) if change.phase is BattlePhase.ASKED else None
        named = change.winner if asker is None else asker
        sitters = () if named is None else map(self._floor.seats.on, teams[named])
        return BattleChanged(
            seq,
            now_ms,
            change.number,
            change.phase,
            teams,
            change.scores,
            change.ends_ms,
            change.out,
            change.winner,
            change.ending,
            next((sitter.name for sitter in sitters if sitter is not None), ""),
        )


def _terms(rules: BattleRules) -> BattleTerms:
    return BattleTerms(
        teams=rules.teams,
        duration_ms=rules.duration_s * 1000,
        response_timeout_ms=rules.response_timeout_s * 1000,
        showing_ms=rules.showing_s * 1000,
        extension_cap_ms=rules.extension_cap_s * 1000,
    )
