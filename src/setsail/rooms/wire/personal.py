"""What one connection is told."""

from __future__ import annotations

import msgspec

from setsail.rooms.codes import (
    CloseReason,
    RejectCode,
    ReportReason,
    RequestState,
    Role,
    SeatMode,
    SeatState,
)
from setsail.rooms.wire.base import Personal
from setsail.rooms.wire.contests import BattleChanged, PollChanged
from setsail.rooms.wire.events import ChatPosted, ProductPinned


class Seat(msgspec.Struct, frozen=True, omit_defaults=True):
    """One seat in a snapshot."""

    seat: int
    state: SeatState
    host: bool = False
    user: str | None = None
    name: str | None = None
    muted: bool = False
    away: bool = False


class Ack(Personal, frozen=True, tag="ack"):
    """Done. After a gift, ``coins`` is the balance that is left."""

    id: str
    coins: int | None = None


class Rejected(Personal, frozen=True, tag="rejected"):
    """Not done, and why; ``id`` is empty when the message had none.

    Attributes:
        missing: coins that the gift would have needed, otherwise 0.
        until_ms: when quiet time ends, on the show's clock, or when a sanction
            ends, ms since 1970; otherwise 0.
    """

    id: str
    code: RejectCode
    missing: int = 0
    until_ms: int = 0
    text: str = ""


class Snapshot(Personal, frozen=True, tag="snapshot", omit_defaults=False):
    """The room as it is, in answer to `Join`.

    Attributes:
        id: of the `Join`.
        seq: of the last event that the snapshot already contains.
        room: the room's name, such as ``lounge-8`` or ``lounge-8~2``.
        locale: the tag that texts are in.
        user: public id of the reader.
        name: the reader's nickname as others see it.
        coins: the reader's balance.
        seats: all of them, in order.
        product: the pinned product with the stock of now.
        members: people in the room, the reader included.
        chat: the last messages, oldest first.
        quiet_until_ms: end of the quiet time, on the show's clock; 0 when none.
        epoch: names the room's numbering; give it back with ``since`` when returning.
        role: the reader's.
        seat_mode: how guests get a seat.
        slow_mode_ms: between two messages of one person.
        announcement: the host's own text above the chat; "" for the template's.
        likes: hearts so far.
        poll: the poll that is open or has just closed; its ``seq`` is 0.
        battle: the battle that is asked for, on or just settled; its ``seq`` is 0.
    """

    id: str
    seq: int
    room: str
    locale: str
    user: str
    name: str
    coins: int
    seats: tuple[Seat, ...]
    product: ProductPinned | None
    members: int
    chat: tuple[ChatPosted, ...]
    quiet_until_ms: int = 0
    listeners_text: str = ""
    welcome_text: str = ""
    quiet_text: str = ""
    epoch: str = ""
    role: Role = Role.LISTENER
    seat_mode: SeatMode = SeatMode.FREE_TO_TAKE
    slow_mode_ms: int = 0
    announcement: str = ""
    likes: int = 0
    poll: PollChanged | None = None
    battle: BattleChanged | None = None


class Resumed(Personal, frozen=True, tag="resumed"):
    """Welcome back, in answer to a `Join` that said ``since``: every event after it follows.

    Attributes:
        id: of the `Join`.
        seq: the last event before the next new one; those up to it follow at once.
        user: public id of the reader.
        coins: the reader's balance.
        seat: the seat that was kept; null when there is none.
    """

    id: str
    seq: int
    user: str
    coins: int
    seat: int | None = None


class SeatRequest(Personal, frozen=True, tag="seat-request"):
    """News of a request, to who asked and, while waiting, to the host."""

    seat: int
    state: RequestState
    user: str
    name: str
    text: str = ""


class SeatInvite(Personal, frozen=True, tag="seat-invite"):
    """News of an invitation, to who was invited and to the host who did.

    Attributes:
        user: public id of who was invited.
        name: their nickname.
        host: nickname of who invites.
    """

    seat: int
    state: RequestState
    user: str
    name: str
    host: str
    text: str = ""


class Reported(Personal, frozen=True, tag="reported"):
    """To moderators: somebody was reported. Who reported is not told.

    Attributes:
        user: public id of whom it is about.
        name: their nickname.
        at_ms: when, ms since 1970.
        seq: the event that shows it, if there is one.
    """

    user: str
    name: str
    reason: ReportReason
    at_ms: int
    seq: int | None = None
    text: str = ""


class Pong(Personal, frozen=True, tag="pong"):
    """The server is there."""

    id: str


class Closing(Personal, frozen=True, tag="closing"):
    """The server ends the connection.

    Attributes:
        to: where the room is now, the address of its WebSocket; "" where the same one will do.
    """

    reason: CloseReason
    text: str = ""
    to: str = ""
