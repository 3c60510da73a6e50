"""A planned show as data: segments, their cues, and the rundown that holds them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

import msgspec

from setsail.content.catalogue import Rung
from setsail.content.parts.vocabulary import CueAction, DirectorPolicy


class Kind(StrEnum):
    """What fills a segment."""

    OPENING = "opening"
    ITEM = "item"
    RECAP = "recap"
    TALK = "talk"
    CLOSING = "closing"


class Anchor(StrEnum):
    """Which end of its segment a cue moves with when the segment gets longer."""

    START = "start"
    END = "end"


@dataclass(frozen=True, slots=True)
class Cue:
    """One thing that happens in a segment.

    Attributes:
        offset_s: seconds after the segment's start, if it lasts as long as planned.
        action: what happens.
        message_id: Fluent id of the host's line, if there is one.
        anchor: the end of the segment that it keeps its distance to.
    """

    offset_s: int
    action: CueAction
    message_id: str | None
    anchor: Anchor


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch of the show with one product, or with none.

    Attributes:
        index: place in the rundown, from 0.
        kind: what fills it.
        wave: climb of the ladder that it belongs to, from 1; 0 for opening and closing.
        rung: step of the ladder; None without a product.
        sku: the product; None without one.
        starts_at: aware, UTC.
        duration_s: planned seconds.
        cues: in the order in which they fall.
        reason: why this product is here, in plain English.
        unit_cap: most units of the product that the whole show may sell.
        stock: units on hand before the show.
        price_minor: price per unit in ISO 4217 minor units.
        floor_price_minor: lowest price at which it may be sold.
        longest_s: the director never lets it run longer unless the host asks; None: as
            long as it takes.
        exit_sold_share: part of its units that, once sold, ends it early.
        exit_audience_growth: viewers relative to its start that end its rung early.
    """

    index: int
    kind: Kind
    wave: int
    starts_at: datetime
    duration_s: int
    cues: tuple[Cue, ...]
    reason: str
    rung: Rung | None = None
    sku: str | None = None
    unit_cap: int | None = None
    stock: int | None = None
    price_minor: int | None = None
    floor_price_minor: int | None = None
    longest_s: int | None = None
    exit_sold_share: float | None = None
    exit_audience_growth: float | None = None

    @property
    def ends_at(self) -> datetime:
        """Planned end, aware, UTC."""
        return self.starts_at + timedelta(seconds=self.duration_s)


@dataclass(frozen=True, slots=True)
class Rundown:
    """A planned show. The segments follow each other without a gap and fill the window.

    Attributes:
        market: market code.
        playbook: id of the format.
        starts_at: aware, UTC.
        ends_at: aware, UTC.
        time_zone: IANA name for showing local times.
        waves: climbs of the ladder.
        seed: what the choice of products was drawn with.
        policy: how the director is to play it.
        segments: in order.
    """

    market: str
    playbook: str
    starts_at: datetime
    ends_at: datetime
    time_zone: str
    waves: int
    seed: int
    policy: DirectorPolicy
    segments: tuple[Segment, ...]

    @property
    def show_id(self) -> str:
        """Market and local start, such as ``ID-20261123T1900``; the same for the same show."""
        local = self.starts_at.astimezone(ZoneInfo(self.time_zone))
        return f"{self.market}-{local:%Y%m%dT%H%M}"

    def to_json(self) -> bytes:
        """The rundown as one JSON object; `from_json` reads it back equal."""
        return msgspec.json.encode(self)

    @classmethod
    def from_json(cls, data: bytes | str) -> Rundown:
        """A rundown that `to_json` wrote.

        Raises:
            msgspec.ValidationError: it is not one.
        """
        return msgspec.json.decode(data, type=cls)
