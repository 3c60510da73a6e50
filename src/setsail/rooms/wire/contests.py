"""Polls and battles: what people send about them, and what everyone is told."""

from __future__ import annotations

from typing import Annotated

import msgspec

from setsail.rooms.formats.models.battle import BattleEnding, BattlePhase
from setsail.rooms.formats.poll import PollPhase
from setsail.rooms.wire.base import Ambient, Client, Event, SeatIndex
from setsail.rooms.wire.host import Host

MAX_POLL_OPTIONS = 8
PollText = Annotated[str, msgspec.Meta(min_length=1, max_length=120)]
PollSeconds = Annotated[int, msgspec.Meta(ge=5, le=3600)]
ExtraSeconds = Annotated[int, msgspec.Meta(ge=5, le=600)]
ContestNumber = Annotated[int, msgspec.Meta(ge=0, lt=1 << 31)]


class Vote(Client, frozen=True, tag="vote"):
    """Choose an answer of the open poll; another vote replaces it.

    Attributes:
        poll: its ``number``.
        option: counted from 0.
    """

    poll: ContestNumber
    option: SeatIndex


class AnswerBattle(Client, frozen=True, tag="answer-battle"):
    """From a seat of the team that was asked: accept or decline a battle."""

    accept: bool


class Surrender(Client, frozen=True, tag="surrender"):
    """From a seat of a team: give the battle up."""


class HostOpenPoll(Host, frozen=True, tag="host-open-poll"):
    """Ask the room a question; it closes by itself after ``duration_s``."""

    question: PollText
    options: Annotated[
        tuple[PollText, ...], msgspec.Meta(min_length=2, max_length=MAX_POLL_OPTIONS)
    ]
    duration_s: PollSeconds = 60


class HostClosePoll(Host, frozen=True, tag="host-close-poll"):
    """Close the open poll now."""


class HostStartBattle(Host, frozen=True, tag="host-start-battle"):
    """Begin a battle between the teams of the seats, or ask the other team for one."""


class HostExtendBattle(Host, frozen=True, tag="host-extend-battle"):
    """Give the battle more time, as far as the template allows."""

    by_s: ExtraSeconds


class HostEndBattle(Host, frozen=True, tag="host-end-battle"):
    """End the battle: by its points so far while it runs."""


class PollChanged(Event, frozen=True, tag="poll-changed"):
    """A poll was opened or has closed; `PollCounts` tells of votes in between.

    Attributes:
        number: which poll of the room, from 1.
        counts: votes for each option.
        ends_ms: when it closes by itself, wall clock; 0 when it has closed.
    """

    number: int
    phase: PollPhase
    question: str
    options: tuple[str, ...]
    counts: tuple[int, ...]
    ends_ms: int
    text: str = ""


class BattleChanged(Event, frozen=True, tag="battle-changed"):
    """A battle is asked for, begins, gets more time, is settled or over.

    `BattleScores` tells of points in between.

    Attributes:
        number: which battle of the room, from 1.
        teams: the seats of each team.
        scores: points of each team, a coin is a point.
        ends_ms: when the phase ends by itself, wall clock; 0 when it does not.
        out: teams that gave up or left.
        winner: the team that has won; null for a draw, and until it is settled.
        ending: why it was settled.
        name: nickname on the first seat of the team that asked, or has won.
    """

    number: int
    phase: BattlePhase
    teams: tuple[tuple[int, ...], ...]
    scores: tuple[int, ...]
    ends_ms: int
    out: tuple[int, ...] = ()
    winner: int | None = None
    ending: BattleEnding | None = None
    name: str = ""
    text: str = ""


class PollCounts(Ambient, frozen=True, tag="poll-counts"):
    """Votes of the open poll so far."""

    number: int
    counts: tuple[int, ...]


class BattleScores(Ambient, frozen=True, tag="battle-scores"):
    """Points of the running battle so far."""

    number: int
    scores: tuple[int, ...]
