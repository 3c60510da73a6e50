"""The schedule's vocabulary: roles, operations, actions and sessions; JSON-able."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import TypeAlias

import msgspec

from setsail.rooms.codes import RejectCode


class Role(StrEnum):
    """Who a session is; each has its user class in ``loadtests/users/``."""

    AUDIENCE = "audience"
    GIFTER = "gifter"
    SPEAKER = "speaker"
    OBSERVER = "observer"


class Operation(StrEnum):
    """What is timed."""

    JOIN = "join"
    CHAT = "chat"
    OPEN_PRODUCT = "open-product"
    GIFT = "gift"
    TAKE_SEAT = "take-seat"
    LEAVE_SEAT = "leave-seat"
    LEAVE = "leave"


# What the market's action SLO is about; join has its own, leave has none.
ACTIONS = (
    Operation.CHAT,
    Operation.OPEN_PRODUCT,
    Operation.GIFT,
    Operation.TAKE_SEAT,
    Operation.LEAVE_SEAT,
)

# A person may run into these, however well everything works. Any other refusal is a failure.
REFUSALS_BY_RULE: Mapping[Operation, frozenset[RejectCode]] = MappingProxyType(
    {
        Operation.JOIN: frozenset({RejectCode.ROOM_FULL}),
        Operation.CHAT: frozenset(
            {RejectCode.RATE_LIMITED, RejectCode.CHAT_TOO_FAST, RejectCode.QUIET}
        ),
        Operation.OPEN_PRODUCT: frozenset({RejectCode.RATE_LIMITED}),
        Operation.GIFT: frozenset(
            {RejectCode.RATE_LIMITED, RejectCode.NOT_ENOUGH_COINS, RejectCode.QUIET}
        ),
        Operation.TAKE_SEAT: frozenset(
            {
                RejectCode.RATE_LIMITED,
                RejectCode.SEAT_TAKEN,
                RejectCode.SEAT_LOCKED,
                RejectCode.REQUEST_PENDING,
                RejectCode.ALREADY_SEATED,
                RejectCode.QUIET,
            }
        ),
        # A seat that was asked for may be refused or time out before it is given back.
        Operation.LEAVE_SEAT: frozenset({RejectCode.RATE_LIMITED, RejectCode.NOT_SEATED}),
        Operation.LEAVE: frozenset(),
    }
)


class Planned(msgspec.Struct, frozen=True, tag_field="do", forbid_unknown_fields=True):
    """Base of an action; ``at_ms`` counts from the start of play."""

    at_ms: int


class Chat(Planned, frozen=True, tag="chat"):
    """Write a line."""

    text: str


class OpenProduct(Planned, frozen=True, tag="open-product"):
    """Open a product card."""

    sku: str


class Gift(Planned, frozen=True, tag="gift"):
    """Send one gift; ``key`` is its idempotency key."""

    gift: str
    key: str


class TakeSeat(Planned, frozen=True, tag="take-seat"):
    """Tap a seat: of those that look free, the one at share ``pick`` (0–1) of the list."""

    pick: float


class LeaveSeat(Planned, frozen=True, tag="leave-seat"):
    """Give the seat back; void when the seat was never had."""


Action: TypeAlias = Chat | OpenProduct | Gift | TakeSeat | LeaveSeat

OPERATIONS: Mapping[type[Planned], Operation] = MappingProxyType(
    {
        Chat: Operation.CHAT,
        OpenProduct: Operation.OPEN_PRODUCT,
        Gift: Operation.GIFT,
        TakeSeat: Operation.TAKE_SEAT,
        LeaveSeat: Operation.LEAVE_SEAT,
    }
)


class Session(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One visit to one room.

    Attributes:
        number: unique in the plan; worker ``number % workers`` plays it.
        user: the visitor's secret, unique in the plan.
        joins_at_ms: intended join, from the start of play.
        leaves_at_ms: intended end, from the start of play.
        actions: in order of time, all between join and leave.
    """

    number: int
    role: Role
    user: str
    name: str
    locale: str
    room: str
    joins_at_ms: int
    leaves_at_ms: int
    actions: tuple[Action, ...] = ()
