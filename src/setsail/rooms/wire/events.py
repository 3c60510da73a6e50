"""What everyone in a room is told: events with a number, and how the room feels."""

from __future__ import annotations

from setsail.rooms.codes import Role, Sanction, SeatMode, SeatState
from setsail.rooms.wire.base import Ambient, Event


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
        muted: whether the microphone is off.
        away: whether their connection is lost; the seat is kept for some seconds.
    """

    seat: int
    state: SeatState
    user: str | None = None
    name: str | None = None
    muted: bool = False
    away: bool = False


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


class RoleChanged(Event, frozen=True, tag="role-changed"):
    """Somebody has another role now."""

    user: str
    name: str
    role: Role
    text: str = ""


class SettingsChanged(Event, frozen=True, tag="settings-changed"):
    """How the room is run has changed; every field is as it is from now on.

    Attributes:
        seat_mode: how guests get a seat.
        slow_mode_ms: between two messages of one person.
        announcement: the host's own text above the chat; "" for the template's.
    """

    seat_mode: SeatMode
    slow_mode_ms: int
    announcement: str


class Moderated(Event, frozen=True, tag="moderated"):
    """A moderator has acted.

    Attributes:
        user: public id of whom it is about.
        name: their nickname.
        sanction: what was done.
        until_ms: when it ends, ms since 1970; 0 where it has no end to come.
    """

    user: str
    name: str
    sanction: Sanction
    until_ms: int = 0
    text: str = ""


class Void(Event, frozen=True, tag="void"):
    """Nothing: a gift that could not be charged had been given this number."""


class Likes(Ambient, frozen=True, tag="likes"):
    """The hearts that the room has been given so far."""

    total: int
