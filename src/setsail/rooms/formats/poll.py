"""A poll: a question to the room with a few answers, one vote each.

``none → open → closed``; the result of a closed one stays until the next is
opened or it is cleared away.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

import msgspec

from setsail.rooms.formats.clock import SteadyClock
from setsail.rooms.formats.transitions import Outcome, Table


class PollPhase(StrEnum):
    """How far a poll is."""

    NONE = "none"
    OPEN = "open"
    CLOSED = "closed"


class PollEvent(StrEnum):
    """What can happen to a poll."""

    OPEN = "open"
    VOTE = "vote"
    TIME_UP = "time-up"
    CLOSE = "close"
    CLEAR = "clear"


class PollRefusal(StrEnum):
    """Why not."""

    NO_POLL = "no-poll"
    OPEN = "poll-open"
    CLOSED = "poll-closed"
    OTHER_POLL = "other-poll"
    BAD_QUESTION = "bad-question"
    BAD_OPTIONS = "bad-options"
    BAD_DURATION = "bad-duration"
    OPTION_UNKNOWN = "option-unknown"
    ALREADY_VOTED = "already-voted"


_P, _E, _R = PollPhase, PollEvent, PollRefusal

POLL: Table[PollPhase, PollEvent, PollRefusal] = Table(
    "poll",
    PollPhase,
    PollEvent,
    PollRefusal,
    {
        #           none         open       closed
        _E.OPEN:    (_P.OPEN,    _R.OPEN,   _P.OPEN),
        _E.VOTE:    (_R.NO_POLL, _P.OPEN,   _R.CLOSED),
        _E.TIME_UP: (_R.NO_POLL, _P.CLOSED, _R.CLOSED),
        _E.CLOSE:   (_R.NO_POLL, _P.CLOSED, _R.CLOSED),
        _E.CLEAR:   (_R.NO_POLL, _R.OPEN,   _P.NONE),
    },
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PollTerms:
    """What polls a room allows.

    Attributes:
        max_options: answers to choose from, at least 2.
        max_duration_ms: how long one may be open, more than 0.
        may_change: whether a vote may be changed while the poll is open.

    Raises:
        ValueError: nothing could be asked.
    """

    max_options: int
    max_duration_ms: int
    may_change: bool = True

    def __post_init__(self) -> None:
        if self.max_options < 2 or self.max_duration_ms <= 0:
            raise ValueError(f"no poll fits {self}")


@dataclass(frozen=True, slots=True)
class PollChange:
    """A poll as it is after something has happened.

    Attributes:
        cause: what has happened.
        number: which poll of the room, from 1.
        phase: how far it is.
        question: what is asked.
        options: the answers.
        counts: votes for each of them.
        ends_ms: when it closes by itself, wall clock; 0 unless it is open.
    """

    cause: PollEvent
    number: int
    phase: PollPhase
    question: str
    options: tuple[str, ...]
    counts: tuple[int, ...]
    ends_ms: int


PollOutcome: TypeAlias = Outcome[PollChange, PollRefusal]


class PollState(msgspec.Struct):
    """The data of a room's polls, to be saved; times are those of its clock, ms."""

    clock: SteadyClock = msgspec.field(default_factory=SteadyClock)
    phase: PollPhase = PollPhase.NONE
    number: int = 0
    question: str = ""
    options: tuple[str, ...] = ()
    votes: dict[str, int] = msgspec.field(default_factory=dict)
    counts: list[int] = msgspec.field(default_factory=list)
    deadline_ms: int = 0


class Poll:
    """The polls of one room, one at a time.

    Args:
        terms: what is allowed.
        state: of an earlier machine, to go on with.
    """

    __slots__ = ("state", "terms")

    def __init__(self, terms: PollTerms, state: PollState | None = None) -> None:
        self.terms = terms
        self.state = state or PollState()

    def look(self, cause: PollEvent) -> PollChange:
        """The poll as it is, told as the result of ``cause``."""
        s = self.state
        ends_ms = s.clock.wall(s.deadline_ms) if s.phase is PollPhase.OPEN else 0
        counts = tuple(s.counts)
        return PollChange(cause, s.number, s.phase, s.question, s.options, counts, ends_ms)

    def vote_of(self, user: str) -> int | None:
        """The option that a user has chosen."""
        return self.state.votes.get(user)

    def open(
        self, question: str, options: tuple[str, ...], duration_ms: int, now_ms: int
    ) -> PollOutcome:
        """Ask the room something.

        Args:
            question: not blank.
            options: two or more answers, none blank, none twice.
            duration_ms: how long it is open.
            now_ms: wall clock.
        """
        at_ms, changes = self._begin(now_ms)
        refusal = POLL.refusal(self.state.phase, PollEvent.OPEN)
        refusal = refusal or self._unfit(question, options, duration_ms)
        if refusal is not None:
            return Outcome(changes, refusal)
        self.state = PollState(
            clock=self.state.clock,
            phase=self.state.phase,
            number=self.state.number + 1,
            question=question,
            options=options,
            counts=[0] * len(options),
            deadline_ms=at_ms + duration_ms,
        )
        return Outcome((*changes, self._fire(PollEvent.OPEN)))

    def _unfit(
        self, question: str, options: tuple[str, ...], duration_ms: int
    ) -> PollRefusal | None:
        if not question.strip():
            return PollRefusal.BAD_QUESTION
        told_apart = {option.strip().casefold() for option in options} - {""}
        if not 2 <= len(options) <= self.terms.max_options or len(told_apart) < len(options):
            return PollRefusal.BAD_OPTIONS
        fits = 0 < duration_ms <= self.terms.max_duration_ms
        return None if fits else PollRefusal.BAD_DURATION

    def vote(self, user: str, number: int, option: int, now_ms: int) -> PollOutcome:
        """A user chooses; the vote stays when they leave the room.

        Args:
            user: who.
            number: the poll that they saw; a vote that comes too late for it is not
                counted in the next one.
            option: counted from 0; the same again changes nothing.
            now_ms: wall clock.
        """
        _, changes = self._begin(now_ms)
        s = self.state
        refusal = POLL.refusal(s.phase, PollEvent.VOTE)
        before = s.votes.get(user)
        if refusal is None and number != s.number:
            refusal = PollRefusal.OTHER_POLL
        if refusal is None and not 0 <= option < len(s.options):
            refusal = PollRefusal.OPTION_UNKNOWN
        if refusal is None and before not in (None, option) and not self.terms.may_change:
            refusal = PollRefusal.ALREADY_VOTED
        if refusal is not None or before == option:
            return Outcome(changes, refusal)
        if before is not None:
            s.counts[before] -= 1
        s.counts[option] += 1
        s.votes[user] = option
        return Outcome((*changes, self._fire(PollEvent.VOTE)))

    def close(self, now_ms: int) -> PollOutcome:
        """Stop taking votes."""
        return self._host(PollEvent.CLOSE, now_ms)

    def clear(self, now_ms: int) -> PollOutcome:
        """Take the result of a closed poll away."""
        return self._host(PollEvent.CLEAR, now_ms)

    def tick(self, now_ms: int) -> tuple[PollChange, ...]:
        """Time has passed."""
        return self._begin(now_ms)[1]

    def _host(self, event: PollEvent, now_ms: int) -> PollOutcome:
        _, changes = self._begin(now_ms)
        refusal = POLL.refusal(self.state.phase, event)
        if refusal is not None:
            return Outcome(changes, refusal)
        return Outcome((*changes, self._fire(event)))

    def _begin(self, now_ms: int) -> tuple[int, tuple[PollChange, ...]]:
        """The steady time, and what has ended by it."""
        at_ms = self.state.clock.read(now_ms)
        if self.state.phase is PollPhase.OPEN and self.state.deadline_ms <= at_ms:
            return at_ms, (self._fire(PollEvent.TIME_UP),)
        return at_ms, ()

    def _fire(self, event: PollEvent) -> PollChange:
        """Take a step that is allowed."""
        self.state.phase = POLL.after(self.state.phase, event)
        return self.look(event)
