"""What the room gateway and its clients say to each other, as JSON text frames.

A client sends one message per frame; the server sends an array of messages per
frame, because it gathers what happened within a tick. Every message is an
object whose ``type`` names it. The module needs nothing but msgspec, so that
load-test workers can import it under gevent. `setsail.rooms.codec` reads and
writes frames, `setsail.rooms.codes` holds the states and reasons.

Three families:

* client messages carry an ``id`` that the client chose; each is answered with
  `Ack`, `Rejected`, `Pong` or (for `Join`) `Snapshot` of the same ``id``;
* personal messages go to one connection and carry no ``seq``;
* room events carry ``seq``, consecutive within the room: a client that was
  given ``snapshot.seq`` receives every event from ``snapshot.seq + 1`` on.

Fields named ``text`` or ending in ``_text`` are in the reader's language: the
room leaves them empty, `setsail.rooms.render` fills them once per locale. On
the wire a field that has its default value is left out (except in `Snapshot`).
"""

from __future__ import annotations

from typing import Annotated, TypeAlias

import msgspec

from setsail.rooms.codes import CloseReason, RejectCode, RequestState, SeatState

MAX_TEXT_CHARS = 280
MAX_NAME_CHARS = 24
MAX_GIFT_COUNT = 999

# Wire fields are bounded so that no frame can name a user or a key of any length.
Id = Annotated[str, msgspec.Meta(min_length=1, max_length=64)]
Word = Annotated[str, msgspec.Meta(min_length=1, max_length=64)]
Name = Annotated[str, msgspec.Meta(max_length=120)]
SeatIndex = Annotated[int, msgspec.Meta(ge=0, lt=64)]
GiftCount = Annotated[int, msgspec.Meta(ge=1, le=MAX_GIFT_COUNT)]


class Client(msgspec.Struct, frozen=True, tag_field="type", forbid_unknown_fields=True):
    """Base of what a client may send.

    Attributes:
        id: the client's own; it comes back in the answer.
    """

    id: Id


class Join(Client, frozen=True, tag="join"):
    """Enter the room; must be the first message.

    Attributes:
        name: nickname; cleaned and shortened by the server.
        locale: BCP 47 tag the reader wants; one the room does not speak falls
            back to its first.
        user: a secret that only this client knows, such as a random UUID; the
            same one after a reconnect keeps wallet and identity. Others only
            ever see ``snapshot.user``, which is derived from it.
    """

    name: Name
    locale: Word
    user: Word


class TakeSeat(Client, frozen=True, tag="take-seat"):
    """Sit down, or ask to where the template says ``apply_to_take``; seats count from 0."""

    seat: SeatIndex


class LeaveSeat(Client, frozen=True, tag="leave-seat"):
    """Give one's seat back, or take back the request for one."""


class Chat(Client, frozen=True, tag="chat"):
    """Say something to everyone; of more than 280 characters nothing is said."""

    text: str


class Gift(Client, frozen=True, tag="gift"):
    """Send a gift.

    Attributes:
        gift: id, such as ``rose``.
        count: how many of it.
        key: idempotency key; a gift repeated with its key is charged once.
        to_seat: whose seat it is for; null for the room.
    """

    gift: Word
    count: GiftCount
    key: Id
    to_seat: SeatIndex | None = None


class OpenProduct(Client, frozen=True, tag="open-product"):
    """Open a product's details."""

    sku: Word


class Ping(Client, frozen=True, tag="ping"):
    """Ask whether the server is there."""


class HostAnswerSeat(Client, frozen=True, tag="host-answer-seat"):
    """Host only: accept or decline the seat request of a user (public id)."""

    user: Word
    accept: bool


class HostLockSeat(Client, frozen=True, tag="host-lock-seat"):
    """Host only: lock a free seat, or open a locked one."""

    seat: SeatIndex
    locked: bool


ClientMessage: TypeAlias = (
    Join | TakeSeat | LeaveSeat | Chat | Gift | OpenProduct | Ping | HostAnswerSeat | HostLockSeat
)


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


class MemberJoined(Event, frozen=True, tag="member-joined"):
    """Somebody came in; ``members`` are in the room now."""

    user: str
    name: str
    members: int
    listeners_text: str = ""


class MemberLeft(Event, frozen=True, tag="member-left"):
    """Somebody left; ``members`` are in the room now."""

    user: str
    name: str
    members: int
    listeners_text: str = ""


class SeatChanged(Event, frozen=True, tag="seat-changed"):
    """A seat changed hands or state.

    Attributes:
        seat: counted from 0.
        user: public id of who sits there.
        name: nickname of who sits there.
    """

    seat: int
    state: SeatState
    user: str | None = None
    name: str | None = None


class ChatPosted(Event, frozen=True, tag="chat-posted"):
    """Somebody said something."""

    user: str
    name: str
    text: str


class GiftSent(Event, frozen=True, tag="gift-sent"):
    """Somebody sent ``count`` of a gift, for ``coins`` in all."""

    user: str
    name: str
    gift: str
    count: int
    coins: int
    to_seat: int | None = None
    text: str = ""


class ProductPinned(Event, frozen=True, tag="product-pinned"):
    """A product is on show now; it replaces the one before.

    Attributes:
        sku: the catalogue's id.
        rung: traffic, bridge, profit or limited.
        price_minor: price now, in minor units of the room's currency.
        left: units still to be had.
        on_sale: whether it can be bought now.
        name: in the reader's language where the catalogue has it.
        price_text: with currency, in the market's digits.
        was_text: the catalogue's price, when that is higher.
        discount_text: by how much the price is lower, when it is.
        rung_text: what viewers see of the rung.
        left_text: such as "12 left".
        limit_text: how many one person may buy.
    """

    sku: str
    rung: str
    price_minor: int
    left: int
    on_sale: bool = False
    name: str = ""
    price_text: str = ""
    was_text: str = ""
    discount_text: str = ""
    rung_text: str = ""
    left_text: str = ""
    limit_text: str = ""


class ProductUnpinned(Event, frozen=True, tag="product-unpinned"):
    """The product is no longer on show."""

    sku: str


class SaleChanged(Event, frozen=True, tag="sale-changed"):
    """The sale of the pinned product opened or closed."""

    sku: str
    on_sale: bool


class StockChanged(Event, frozen=True, tag="stock-changed"):
    """Units still to be had of a product."""

    sku: str
    left: int
    left_text: str = ""


class Cue(Event, frozen=True, tag="cue"):
    """A line of the director.

    Attributes:
        action: the director's word for it, such as ``prompt-host``.
        message: Fluent id of the line.
        for_host: meant for the host's screen; pages of viewers do not show it.
        sku: the product it speaks of, if any.
        price_minor: the price it names, if any.
        count: the number it names, if any.
    """

    action: str
    message: str
    for_host: bool
    sku: str | None = None
    price_minor: int | None = None
    count: int | None = None
    text: str = ""


class Quiet(Event, frozen=True, tag="quiet"):
    """Quiet time lasts until ``until_ms`` of the show's clock, or has ended (0)."""

    until_ms: int
    text: str = ""


RoomEvent: TypeAlias = (
    MemberJoined
    | MemberLeft
    | SeatChanged
    | ChatPosted
    | GiftSent
    | ProductPinned
    | ProductUnpinned
    | SaleChanged
    | StockChanged
    | Cue
    | Quiet
)


class Seat(msgspec.Struct, frozen=True, omit_defaults=True):
    """One seat in a snapshot."""

    seat: int
    state: SeatState
    host: bool = False
    user: str | None = None
    name: str | None = None


class Ack(Personal, frozen=True, tag="ack"):
    """Done. After a gift, ``coins`` is the balance that is left."""

    id: str
    coins: int | None = None


class Rejected(Personal, frozen=True, tag="rejected"):
    """Not done, and why; ``id`` is empty when the message had none.

    Attributes:
        missing: coins that the gift would have needed, otherwise 0.
        until_ms: when quiet time ends, on the show's clock, otherwise 0.
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


class SeatRequest(Personal, frozen=True, tag="seat-request"):
    """News of a request, to who asked and, while waiting, to the host."""

    seat: int
    state: RequestState
    user: str
    name: str
    text: str = ""


class Pong(Personal, frozen=True, tag="pong"):
    """The server is there."""

    id: str


class Closing(Personal, frozen=True, tag="closing"):
    """The server ends the connection."""

    reason: CloseReason
    text: str = ""


PersonalMessage: TypeAlias = Ack | Rejected | Snapshot | SeatRequest | Pong | Closing
ServerMessage: TypeAlias = PersonalMessage | RoomEvent
