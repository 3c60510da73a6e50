"""The words that playbook, rundown and director share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class CueAction(StrEnum):
    """What a playbook's cue may ask for."""

    TEASE = "tease"
    PIN = "pin"
    PROMPT_HOST = "prompt-host"
    COUNTDOWN = "countdown"
    OPEN_SALE = "open-sale"
    CLOSE_SALE = "close-sale"
    UNPIN = "unpin"


class ItemState(StrEnum):
    """How far one product has come in its segment."""

    QUEUED = "queued"
    TEASED = "teased"
    PINNED = "pinned"
    COUNTDOWN = "countdown"
    ON_SALE = "on-sale"
    SOLD_OUT = "sold-out"
    CLOSED = "closed"
    COOLED = "cooled"


TRANSITIONS: Mapping[tuple[ItemState, CueAction], ItemState] = MappingProxyType(
    {
        (ItemState.QUEUED, CueAction.TEASE): ItemState.TEASED,
        (ItemState.QUEUED, CueAction.PIN): ItemState.PINNED,
        (ItemState.TEASED, CueAction.PIN): ItemState.PINNED,
        (ItemState.PINNED, CueAction.COUNTDOWN): ItemState.COUNTDOWN,
        (ItemState.PINNED, CueAction.OPEN_SALE): ItemState.ON_SALE,
        (ItemState.COUNTDOWN, CueAction.OPEN_SALE): ItemState.ON_SALE,
        (ItemState.ON_SALE, CueAction.CLOSE_SALE): ItemState.CLOSED,
        (ItemState.CLOSED, CueAction.UNPIN): ItemState.COOLED,
    }
)
"""Every step that a cue may take a product; what is not here is a mistake in the playbook."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectorPolicy:
    """The director's thresholds; a playbook's ``director`` section, flat and JSON-able.

    Attributes:
        min_dwell_share: part of a segment that must have passed before figures may end
            it, and that must be left for it to start at all, 0–1.
        fresh_s: figures older than this many seconds are stale.
        min_audience: viewers under which figures are chance and decide nothing.
        sold_out_pause_s: seconds to thank the buyers before moving on.
        baseline_s: time constant of the room's own mean audience, seconds.
        last_units_share: part of the real stock that counts as the last units, 0–1.
        rescue_below: viewers relative to the room's mean under which it is falling.
        rescue_recovered: viewers relative to the mean from which it is well again.
        rescue_cooldown_s: shortest time between two prompts, seconds.
        switch_rung_message: Fluent id of the host's line at a new rung.
        last_units_message: at the last units; speaks of ``count``.
        sold_out_message: when stock is gone; speaks of ``product``.
        hold_message: when figures are stale.
        rescue_message: when the room is falling.
    """

    min_dwell_share: float
    fresh_s: int
    min_audience: int
    sold_out_pause_s: int
    baseline_s: int
    last_units_share: float
    rescue_below: float
    rescue_recovered: float
    rescue_cooldown_s: int
    switch_rung_message: str
    last_units_message: str
    sold_out_message: str
    hold_message: str
    rescue_message: str
