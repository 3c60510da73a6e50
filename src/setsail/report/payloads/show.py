"""What visitors hear and see: the room's languages and tonight's show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Direction = Literal["ltr", "rtl"]


@dataclass(frozen=True, slots=True)
class TextRow:
    """One rendered message.

    Attributes:
        message_id: Fluent id.
        surface: the file it is in without its ending, such as ``room``.
        text: as a visitor reads it.
    """

    message_id: str
    surface: str
    text: str


@dataclass(frozen=True, slots=True)
class FormatSample:
    """One value in the way of a locale.

    Attributes:
        kind: what it is, such as ``price``.
        value: the value before formatting, in a neutral form.
        text: the value as a visitor reads it.
    """

    kind: str
    value: str
    text: str


@dataclass(frozen=True, slots=True)
class LocalePayload:
    """The room's language in one locale.

    Attributes:
        tag: BCP 47 tag.
        own_name: the language's name in itself.
        direction: ltr or rtl.
        texts: rendered messages, in file order.
        samples: prices, dates and counts.
    """

    tag: str
    own_name: str
    direction: Direction
    texts: tuple[TextRow, ...]
    samples: tuple[FormatSample, ...]


@dataclass(frozen=True, slots=True)
class LanguagePayload:
    """Every locale of the market, the first is the one a new visitor gets."""

    locales: tuple[LocalePayload, ...]


@dataclass(frozen=True, slots=True)
class SegmentBar:
    """One segment of the show.

    Attributes:
        index: place in the show, from 0.
        rung: traffic, bridge, profit or limited; another word for a part
            without a product, such as ``opening``.
        name: product name in English, or what happens.
        local_name: product name in the market's language; empty when there is none.
        price_text: price as a visitor reads it; empty when there is none.
        starts_at: aware.
        duration_s: seconds.
        reason: why it is here, in a few words.
        sku: of the product; empty when there is none.
    """

    index: int
    rung: str
    name: str
    local_name: str
    price_text: str
    starts_at: datetime
    duration_s: float
    reason: str
    sku: str = ""


@dataclass(frozen=True, slots=True)
class RundownPayload:
    """Tonight's show.

    Attributes:
        playbook: title of the format.
        zone: IANA name of the zone whose clock the show runs on.
        starts_at: aware.
        ends_at: aware.
        segments: in order, covering the show.
        local_tag: language of ``local_name`` and ``price_text``.
        local_direction: its direction.
        host_tone: how a host speaks in this market.
    """

    playbook: str
    zone: str
    starts_at: datetime
    ends_at: datetime
    segments: tuple[SegmentBar, ...]
    local_tag: str = "en"
    local_direction: Direction = "ltr"
    host_tone: str = ""
