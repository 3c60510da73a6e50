"""What all wire messages share: bounds of their fields, and a base for each way they go."""

from __future__ import annotations

from typing import Annotated

import msgspec

MAX_TEXT_CHARS = 280
MAX_NAME_CHARS = 24
MAX_GIFT_COUNT = 999
MAX_LIKES = 100
MAX_SANCTION_S = 366 * 24 * 3600

# Wire fields are bounded so that no frame can name a user or a key of any length.
Id = Annotated[str, msgspec.Meta(min_length=1, max_length=64)]
Word = Annotated[str, msgspec.Meta(min_length=1, max_length=64)]
Name = Annotated[str, msgspec.Meta(max_length=120)]
SeatIndex = Annotated[int, msgspec.Meta(ge=0, lt=64)]
GiftCount = Annotated[int, msgspec.Meta(ge=1, le=MAX_GIFT_COUNT)]
LikeCount = Annotated[int, msgspec.Meta(ge=1, le=MAX_LIKES)]
EventNumber = Annotated[int, msgspec.Meta(ge=0, lt=1 << 53)]
SanctionSeconds = Annotated[int, msgspec.Meta(ge=0, le=MAX_SANCTION_S)]


class Client(msgspec.Struct, frozen=True, tag_field="type", forbid_unknown_fields=True):
    """Base of what a client may send.

    Attributes:
        id: the client's own; it comes back in the answer.
    """

    id: Id


class Personal(msgspec.Struct, frozen=True, tag_field="type", omit_defaults=True):
    """Base of what the server tells one connection."""


class Event(msgspec.Struct, frozen=True, tag_field="type", omit_defaults=True):
    """Base of what the server tells everyone in the room.

    Attributes:
        seq: consecutive within the room, from 1.
        at_ms: server wall clock when the cause was accepted, ms since 1970.
    """

    seq: int
    at_ms: int


class Ambient(msgspec.Struct, frozen=True, tag_field="type", omit_defaults=True):
    """Base of what everyone is told about how the room feels.

    It has no ``seq``: only the last one of a kind counts, and a slow reader may miss some.
    """
