"""A room as it is kept outside its process, so that another one can go on with it.

What can be told again is not kept: who is in the room (they come back), requests
and invitations (they are asked again), the quiet time (the clock knows it), the
chat (the events have it).
"""

from __future__ import annotations

import msgspec

from setsail.rooms.codes import Role, SeatMode, SeatState
from setsail.rooms.formats.models.battle import BattleState
from setsail.rooms.formats.poll import PollState
from setsail.rooms.messages import ProductPinned
from setsail.rooms.parts.moderation import FiledReport


class SavedSeat(msgspec.Struct, frozen=True, omit_defaults=True, array_like=True):
    """One seat: its state, and who sits there with what kind of mute (``self`` or ``host``)."""

    state: SeatState
    user: str = ""
    name: str = ""
    mute: str = ""


class SavedRoom(msgspec.Struct, frozen=True, omit_defaults=True):
    """Everything about a room that must outlive its process.

    Attributes:
        epoch: names the room's numbering.
        seq: of the last event that this already contains.
        seats: all, in order.
        roles: given in this room, by public id.
        muted: until when, ms since 1970, by public id.
        banned: the same.
        reports: the last ones, oldest first.
        seat_mode: how guests get a seat.
        slow_mode_ms: between two messages of one person.
        announcement: the host's own text.
        likes: hearts so far.
        pinned: the product on show.
        left: units still to be had, by SKU.
        applied: keys of the director's decisions that were carried out.
        poll: the room's polls.
        battle: the room's battles.
    """

    epoch: str
    seq: int
    seats: tuple[SavedSeat, ...]
    roles: dict[str, Role]
    muted: dict[str, int]
    banned: dict[str, int]
    reports: tuple[FiledReport, ...]
    seat_mode: SeatMode
    slow_mode_ms: int
    announcement: str
    likes: int
    pinned: ProductPinned | None
    left: dict[str, int]
    applied: tuple[str, ...]
    poll: PollState | None = None
    battle: BattleState | None = None


def pack(saved: SavedRoom) -> bytes:
    """A saved room as JSON."""
    return msgspec.json.encode(saved)


def unpack(data: bytes) -> SavedRoom:
    """A saved room from `pack`.

    Raises:
        msgspec.MsgspecError: it is none.
    """
    return msgspec.json.decode(data, type=SavedRoom)
