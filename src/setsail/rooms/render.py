"""From what happened to what a reader sees: events and answers in one language.

The room knows no language. A gateway renders an event once per locale in use
and sends the same bytes to every connection of that locale.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from types import MappingProxyType

from msgspec.structs import replace

from setsail.l10n.bundle import Argument, MessageBundle
from setsail.l10n.formats import Money, When
from setsail.rooms.codes import CloseReason, RejectCode, RequestState, Role, Sanction
from setsail.rooms.formats.models.battle import BattlePhase
from setsail.rooms.formats.poll import PollPhase
from setsail.rooms.messages import (
    BattleChanged,
    Closing,
    Cue,
    GiftSent,
    MemberJoined,
    MemberLeft,
    Moderated,
    PersonalMessage,
    PollChanged,
    ProductPinned,
    Quiet,
    Rejected,
    Reported,
    RoleChanged,
    RoomEvent,
    SeatInvite,
    SeatRequest,
    Snapshot,
    StockChanged,
)
from setsail.rooms.spec import RoomSpec

REJECTIONS: Mapping[RejectCode, str] = MappingProxyType(
    {
        RejectCode.BAD_MESSAGE: "error-bad-message",
        RejectCode.NOT_JOINED: "error-bad-message",
        RejectCode.ALREADY_JOINED: "error-bad-message",
        RejectCode.ROOM_FULL: "room-full",
        RejectCode.NAME_EMPTY: "room-name-placeholder",
        RejectCode.NAME_BLOCKED: "visit-name-blocked",
        RejectCode.BANNED: "visit-banned",
        RejectCode.RATE_LIMITED: "error-rate-limited",
        RejectCode.NOT_ALLOWED: "error-not-allowed",
        RejectCode.USER_UNKNOWN: "error-bad-message",
        RejectCode.SEAT_UNKNOWN: "error-bad-message",
        RejectCode.SEAT_TAKEN: "error-seat-taken",
        RejectCode.SEAT_LOCKED: "seat-locked",
        RejectCode.SEAT_EMPTY: "seat-empty",
        RejectCode.ALREADY_SEATED: "error-bad-message",
        RejectCode.NOT_SEATED: "error-bad-message",
        RejectCode.REQUEST_PENDING: "seat-request-sent",
        RejectCode.NO_REQUEST: "error-bad-message",
        RejectCode.QUIET: "quiet-window",
        RejectCode.MUTED: "chat-muted",
        RejectCode.CHAT_EMPTY: "chat-placeholder",
        RejectCode.CHAT_TOO_LONG: "chat-too-long",
        RejectCode.CHAT_TOO_FAST: "chat-too-fast",
        RejectCode.CHAT_BLOCKED: "moderation-word-blocked",
        RejectCode.GIFT_UNKNOWN: "error-bad-message",
        RejectCode.KEY_REUSED: "error-bad-message",
        RejectCode.NOT_ENOUGH_COINS: "gift-not-enough-coins",
        RejectCode.PRODUCT_UNKNOWN: "error-bad-message",
        RejectCode.NO_POLL: "error-not-allowed",
        RejectCode.POLL_OPEN: "error-not-allowed",
        RejectCode.POLL_CLOSED: "error-not-allowed",
        RejectCode.POLL_UNFIT: "error-bad-message",
        RejectCode.ALREADY_VOTED: "error-not-allowed",
        RejectCode.NO_BATTLE: "error-not-allowed",
        RejectCode.BATTLE_ON: "error-not-allowed",
        RejectCode.TEAM_EMPTY: "error-not-allowed",
        RejectCode.NO_MORE_TIME: "error-not-allowed",
    }
)
REQUESTS: Mapping[RequestState, str] = MappingProxyType(
    {
        RequestState.WAITING: "seat-request-sent",
        RequestState.ACCEPTED: "seat-request-accepted",
        RequestState.DECLINED: "seat-request-declined",
        RequestState.TIMEOUT: "seat-request-timeout",
    }
)
INVITES: Mapping[RequestState, str] = MappingProxyType(
    {
        RequestState.ACCEPTED: "seat-invite-accepted",
        RequestState.DECLINED: "seat-invite-declined",
        RequestState.TIMEOUT: "seat-invite-over",
        RequestState.WITHDRAWN: "seat-invite-over",
    }
)
ROLES: Mapping[Role, str] = MappingProxyType({role: f"role-{role.value}" for role in Role})
SANCTIONS: Mapping[Sanction, str] = MappingProxyType(
    {
        Sanction.MUTED: "moderated-muted",
        Sanction.UNMUTED: "moderated-unmuted",
        Sanction.KICKED: "moderated-removed",
        Sanction.BANNED: "moderated-removed",
    }
)
CLOSINGS: Mapping[CloseReason, str] = MappingProxyType(
    {
        CloseReason.SHUTDOWN: "room-closed",
        CloseReason.IDLE: "room-closed",
        CloseReason.REPLACED: "error-too-many",
        CloseReason.KICKED: "moderation-removed",
        CloseReason.BANNED: "visit-banned",
        CloseReason.EXPIRED: "visit-expired",
        CloseReason.MOVED: "visit-moving",
        CloseReason.TOO_SLOW: "room-reconnecting",
        CloseReason.BAD_MESSAGES: "error-bad-message",
    }
)


class Renderer:
    """Fills the texts of one room's messages.

    Args:
        spec: the room.
        bundle: the market's languages.
    """

    def __init__(self, spec: RoomSpec, bundle: MessageBundle) -> None:
        self._spec = spec
        self._bundle = bundle
        self._gift_names = {gift.id: gift.message for gift in spec.gifts}

    def event(self, event: RoomEvent, locale: str) -> RoomEvent:  # noqa: PLR0911  (a table)
        """The event with its texts in one of the room's locales.

        Raises:
            KeyError: the room does not speak the locale.
        """
        match event:
            case MemberJoined() | MemberLeft():
                return replace(event, listeners_text=self._listeners(locale, event.members))
            case GiftSent():
                return replace(event, text=self._gift(locale, event))
            case ProductPinned():
                return self._product(locale, event)
            case StockChanged():
                left = self._say(locale, "product-stock-left", count=event.left)
                return replace(event, left_text=left)
            case Cue() | Quiet():
                return replace(event, text=self._line(locale, event))
            case RoleChanged():
                role = self._say(locale, ROLES[event.role])
                text = self._say(locale, "role-changed", name=event.name, role=role)
                return replace(event, text=text)
            case PollChanged():
                return replace(event, text=self._poll(locale, event))
            case BattleChanged():
                return replace(event, text=self._battle(locale, event))
            case Moderated() if event.sanction in SANCTIONS:
                text = self._say(locale, SANCTIONS[event.sanction], name=event.name)
                return replace(event, text=text)
            case _:
                return event

    def personal(  # noqa: PLR0911  (a table)
        self, message: PersonalMessage, locale: str
    ) -> PersonalMessage:
        """A message to one connection with its texts in one of the room's locales."""
        match message:
            case Snapshot():
                return self._snapshot(locale, message)
            case Rejected():
                return replace(message, text=self._rejection(locale, message))
            case SeatRequest() if message.state in REQUESTS:
                return replace(message, text=self._say(locale, REQUESTS[message.state]))
            case SeatInvite():
                return replace(message, text=self._invite(locale, message))
            case Reported():
                text = self._say(locale, "reported", name=message.name)
                return replace(message, text=text)
            case Closing():
                return replace(message, text=self._say(locale, CLOSINGS[message.reason]))
            case _:
                return message

    def _say(self, locale: str, message: str, /, **args: Argument) -> str:
        # What needs no value was rendered when the room was built.
        static = None if args else self._spec.texts[locale].get(message)
        return self._bundle.render(locale, message, **args) if static is None else static

    def _poll(self, locale: str, poll: PollChanged) -> str:
        """When a poll closes; once it has, what the room has chosen."""
        if poll.phase is PollPhase.OPEN:
            closes = datetime.fromtimestamp(poll.ends_ms / 1000, UTC)
            return self._say(locale, "poll-closes", time=When(closes, "time"))
        votes = sum(poll.counts)
        if not votes:
            return self._say(locale, "poll-votes", count=0)
        most = max(poll.counts)
        answer = poll.options[poll.counts.index(most)]
        return self._say(locale, "poll-result", answer=answer, percent=100 * most // votes)

    def _battle(self, locale: str, battle: BattleChanged) -> str:
        match battle.phase:
            case BattlePhase.ASKED:
                return self._say(locale, "battle-invite", name=battle.name)
            case BattlePhase.RUNNING:
                return self._say(locale, "battle-started")
            case BattlePhase.SETTLED if battle.winner is not None:
                return self._say(locale, "battle-won", name=battle.name)
            case BattlePhase.SETTLED:
                return self._say(locale, "battle-draw")
            case BattlePhase.IDLE:
                return ""

    def _invite(self, locale: str, invite: SeatInvite) -> str:
        if invite.state in INVITES:
            return self._say(locale, INVITES[invite.state])
        return self._say(locale, "seat-invite", host=invite.host, seat=invite.seat + 1)

    def _listeners(self, locale: str, members: int) -> str:
        return self._say(locale, "room-listeners", count=members)

    def _gift(self, locale: str, event: GiftSent) -> str:
        gift = self._spec.text(locale, self._gift_names[event.gift])
        return self._say(locale, "gift-sent", name=event.name, gift=gift, count=event.count)

    def _product(self, locale: str, event: ProductPinned) -> ProductPinned:
        card = self._spec.cards[event.sku]
        was = discount = ""
        if event.price_minor < card.price_minor:
            was = self._say(locale, "product-was-price", price=self._money(card.price_minor))
            percent = 100 * (card.price_minor - event.price_minor) // card.price_minor
            # Rounded down, a discount below one percent is none.
            discount = self._say(locale, "product-discount", percent=percent) if percent else ""
        price = self._say(locale, "product-price", price=self._money(event.price_minor))
        limit = self._say(locale, "product-limit-per-person", count=card.per_user_limit)
        return replace(
            event,
            name=card.name_in(locale),
            price_text=price,
            was_text=was,
            discount_text=discount,
            rung_text=self._say(locale, f"rung-{event.rung}"),
            left_text=self._say(locale, "product-stock-left", count=event.left),
            limit_text=limit,
        )

    def _line(self, locale: str, event: Cue | Quiet) -> str:
        if isinstance(event, Quiet):
            return self._quiet(locale, event.until_ms)
        args: dict[str, Argument] = {}
        if event.sku is not None:
            args["product"] = self._spec.cards[event.sku].name_in(locale)
        if event.price_minor is not None:
            args["price"] = self._money(event.price_minor)
        if event.count is not None:
            args["count"] = event.count
        return self._say(locale, event.message, **args)

    def _quiet(self, locale: str, until_ms: int) -> str:
        if not until_ms:
            return ""
        until = datetime.fromtimestamp(until_ms / 1000, UTC)
        return self._say(locale, "quiet-window", time=When(until, "time"))

    def _snapshot(self, locale: str, snapshot: Snapshot) -> Snapshot:
        product, poll, battle = snapshot.product, snapshot.poll, snapshot.battle
        return replace(
            snapshot,
            product=None if product is None else self._product(locale, product),
            poll=None if poll is None else replace(poll, text=self._poll(locale, poll)),
            battle=None if battle is None else replace(battle, text=self._battle(locale, battle)),
            listeners_text=self._listeners(locale, snapshot.members),
            welcome_text=self._say(locale, "room-welcome", name=snapshot.name),
            quiet_text=self._quiet(locale, snapshot.quiet_until_ms),
        )

    def _rejection(self, locale: str, rejected: Rejected) -> str:
        message = REJECTIONS[rejected.code]
        if rejected.code is RejectCode.NOT_ENOUGH_COINS:
            return self._say(locale, message, count=rejected.missing)
        if rejected.code is RejectCode.QUIET:
            return self._quiet(locale, rejected.until_ms)
        return self._say(locale, message)

    def _money(self, amount_minor: int) -> Money:
        return Money(amount_minor, self._spec.currency)
