"""What a running show is made of: events that come in, decisions that go out, the state between."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

from setsail.content.catalogue import Rung
from setsail.content.parts.audience import Audience
from setsail.content.parts.vocabulary import ItemState
from setsail.content.segments import Rundown, Segment


class Override(StrEnum):
    """What the host may ask for; it wins over plan and figures, never over stock."""

    HOLD = "hold"
    RESUME = "resume"
    NEXT = "next"
    DROP = "drop"


@dataclass(frozen=True, slots=True)
class Tick:
    """Time has passed. ``now`` is aware; an earlier time than the last is taken as the last."""

    now: datetime


@dataclass(frozen=True, slots=True)
class Sold:
    """Units of a product were sold; each sale is reported once."""

    now: datetime
    sku: str
    units: int


@dataclass(frozen=True, slots=True)
class Metrics:
    """The room's figures.

    Attributes:
        now: when the director gets them, aware.
        measured_at: the end of the window they were measured over, aware.
        viewers: people in the room; None when the measurement failed.
    """

    now: datetime
    measured_at: datetime
    viewers: int | None


@dataclass(frozen=True, slots=True)
class HostOverride:
    """The host took over. ``sku`` is what `Override.DROP` takes out of the show."""

    now: datetime
    what: Override
    sku: str | None = None


DirectorEvent: TypeAlias = Tick | Sold | Metrics | HostOverride


class Action(StrEnum):
    """What the director decides; the first seven are a playbook's `CueAction`."""

    TEASE = "tease"
    PIN = "pin"
    PROMPT_HOST = "prompt-host"
    COUNTDOWN = "countdown"
    OPEN_SALE = "open-sale"
    CLOSE_SALE = "close-sale"
    UNPIN = "unpin"
    SWITCH_RUNG = "switch-rung"
    SKIP = "skip"
    HOLD = "hold"
    RESUME = "resume"
    RESCUE = "rescue"
    END_SHOW = "end-show"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One thing the room is to do.

    Attributes:
        action: what.
        at: when it fell due, aware, UTC; at most the ``now`` of the event it answers.
        segment: index in the rundown.
        reason: why, in plain English, for the log and the host's screen.
        idempotency_key: the same decision of the same show has the same key; do it once.
        rung: step of the ladder; None without a product.
        sku: the product; None without one.
        message_id: Fluent id of the host's line; its arguments are ``product``,
            ``price`` and ``count``.
        count: the number the line speaks of: seconds for a countdown, else units left.
        units_left: what may still be sold; None without a product.
        price_minor: price per unit in ISO 4217 minor units; None without a product.
    """

    action: Action
    at: datetime
    segment: int
    reason: str
    idempotency_key: str
    rung: Rung | None = None
    sku: str | None = None
    message_id: str | None = None
    count: int | None = None
    units_left: int | None = None
    price_minor: int | None = None


class Mode(StrEnum):
    """The show as a whole, for the host's screen."""

    WAITING = "waiting"
    OPENING = "opening"
    SELLING = "selling"
    TALKING = "talking"
    CLOSING = "closing"
    RESCUE = "rescue"
    HOLD = "hold"
    ENDED = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectorState:
    """A show at one moment; `setsail.content.director.step` makes the next one.

    Attributes:
        rundown: the plan.
        left: sku → units that may still be sold in the show. Never written to.
        now: latest time seen; None before the first event.
        index: running segment; -1 before the show, ``len(segments)`` after it.
        started_at: when the running segment began.
        ends_at: when it ends, as things stand; after a hold perhaps behind the show's
            end, which then comes first.
        next_cue: its first cue that has not fallen yet; past the last when they were cut.
        item: how far its product has come.
        left_at_start: units of its product when it began.
        held_since: when the host said hold; None when not held.
        rung: rung of the last product shown.
        left_rung: (wave, rung) that the crowd's growth has ended.
        dropped: skus that the host took out.
        overrides: how often the host has taken over; keeps keys apart.
        told_last: skus whose last units were announced.
        audience: the room's figures.
    """

    rundown: Rundown
    left: Mapping[str, int]
    now: datetime | None = None
    index: int = -1
    started_at: datetime
    ends_at: datetime
    next_cue: int = 0
    item: ItemState = ItemState.QUEUED
    left_at_start: int = 0
    held_since: datetime | None = None
    rung: Rung | None = None
    left_rung: tuple[int, Rung] | None = None
    dropped: frozenset[str] = frozenset()
    told_last: frozenset[str] = frozenset()
    overrides: int = 0
    audience: Audience = field(default_factory=Audience)

    @property
    def running(self) -> bool:
        """Whether the show has begun and not ended."""
        return 0 <= self.index < len(self.rundown.segments)

    @property
    def segment(self) -> Segment | None:
        """The running segment."""
        return self.rundown.segments[self.index] if self.running else None

    @property
    def sku(self) -> str | None:
        """The product of the running segment."""
        segment = self.segment
        return segment.sku if segment else None

    @property
    def mode(self) -> Mode:
        """The show as a whole: the host's hold first, then the room's trouble, then the plan."""
        segment = self.segment
        if segment is None:
            return Mode.WAITING if self.index < 0 else Mode.ENDED
        if self.held_since is not None or self.audience.stale:
            return Mode.HOLD
        if self.audience.falling:
            return Mode.RESCUE
        by_kind = {"opening": Mode.OPENING, "closing": Mode.CLOSING, "talk": Mode.TALKING}
        return by_kind.get(segment.kind.value, Mode.SELLING)


def initial_state(rundown: Rundown) -> DirectorState:
    """The show before its first event; nothing is sold yet."""
    left = {s.sku: s.unit_cap or 0 for s in rundown.segments if s.sku is not None}
    return DirectorState(
        rundown=rundown, left=left, started_at=rundown.starts_at, ends_at=rundown.starts_at
    )
