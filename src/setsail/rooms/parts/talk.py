"""What people say and give: chat with a slow mode, and gifts that are paid once."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from setsail.rooms.codes import RejectCode
from setsail.rooms.effects import Broadcast, Effect, EventCounter, Feel, Record, Reply, ack, reject
from setsail.rooms.messages import (
    MAX_TEXT_CHARS,
    Ack,
    Chat,
    ChatPosted,
    Gift,
    GiftSent,
    Like,
    Likes,
    Rejected,
)
from setsail.rooms.parts.economy import LedgerEntry, Purchase, Refused, Repeated, Wallets
from setsail.rooms.parts.floor import Floor
from setsail.rooms.parts.limits import clean_text, text_length
from setsail.rooms.parts.members import Member
from setsail.rooms.parts.settings import Settings
from setsail.rooms.parts.words import WordFilter
from setsail.rooms.spec import RoomSpec

CHAT_KEPT = 30
"""Last messages that a newcomer is shown."""


class Talk:
    """The chat and the gifts of one room.

    Args:
        spec: the room.
        room: its name, for the ledger.
        wallets: the users' coins.
        floor: whose seats gifts may go to.
        settings: how fast one may talk.
        events: numbers the room's events.

    Attributes:
        words: what is not passed on.
        likes: hearts so far.
    """

    def __init__(
        self,
        spec: RoomSpec,
        room: str,
        wallets: Wallets,
        floor: Floor,
        settings: Settings,
        events: EventCounter,
    ) -> None:
        self.words = WordFilter(spec.blocked_words)
        self.likes = 0
        self._room = room
        self._settings = settings
        self._gifts = {gift.id: gift for gift in spec.gifts}
        self._wallets = wallets
        self._floor = floor
        self._events = events
        self._said: deque[ChatPosted] = deque(maxlen=CHAT_KEPT)

    def snapshot(self) -> tuple[ChatPosted, ...]:
        """The last messages, oldest first."""
        return tuple(self._said)

    def forget(self) -> None:
        """Drop the messages: the next visitors are another company."""
        self._said.clear()

    def remember(self, said: Iterable[ChatPosted], likes: int) -> None:
        """Go on where a room left off."""
        self._said.extend(said)
        self.likes = likes

    def say(self, member: Member, message: Chat, now_ms: int) -> list[Effect]:
        """A chat message; a refused one does not count for the slow mode."""
        text = clean_text(message.text)
        if not text:
            return reject(member.conn, message, RejectCode.CHAT_EMPTY)
        if text_length(text) > MAX_TEXT_CHARS:
            return reject(member.conn, message, RejectCode.CHAT_TOO_LONG)
        if self.words.blocks(text):
            return reject(member.conn, message, RejectCode.CHAT_BLOCKED)
        before = member.chat_ms
        if before is not None and now_ms - before < self._settings.slow_mode_ms:
            return reject(member.conn, message, RejectCode.CHAT_TOO_FAST)
        member.chat_ms = now_ms
        posted = ChatPosted(self._events.next(), now_ms, member.user, member.name, text)
        self._said.append(posted)
        return [Broadcast(posted), ack(member.conn, message)]

    def like(self, member: Member, message: Like) -> list[Effect]:
        """Hearts: counted for the room, not for the person."""
        self.likes += message.count
        return [Feel(Likes(self.likes)), ack(member.conn, message)]

    def give(self, member: Member, message: Gift, now_ms: int) -> list[Effect]:
        """A gift: charged and recorded before anybody hears of it."""
        offer = self._gifts.get(message.gift)
        if offer is None:
            return reject(member.conn, message, RejectCode.GIFT_UNKNOWN)
        coins = offer.coins * message.count
        purchase = Purchase(message.gift, message.count, message.to_seat)
        # A repeated key is answered before the seat is looked at: who sat there may have left.
        if not self._wallets.paid(member.user, message.key):
            refusal = self._not_for_seat(member, message.to_seat)
            if refusal is not None:
                return reject(member.conn, message, refusal)
        match self._wallets.spend(member.user, message.key, purchase, coins):
            case Refused(code, missing):
                return [Reply(member.conn, Rejected(message.id, code, missing))]
            case Repeated(balance):
                return [Reply(member.conn, Ack(message.id, balance))]
            case charged:
                return self._sent(member, message, coins, charged.balance, now_ms)

    def _not_for_seat(self, member: Member, seat: int | None) -> RejectCode | None:
        if seat is None:
            return None
        receiver = self._floor.user_on(seat)
        if receiver is None:
            return RejectCode.SEAT_EMPTY
        # Giving to oneself would only dress up a ranking.
        return RejectCode.NOT_ALLOWED if receiver == member.user else None

    def _sent(
        self, member: Member, message: Gift, coins: int, balance: int, now_ms: int
    ) -> list[Effect]:
        seq = self._events.next()
        to_seat = message.to_seat
        entry = LedgerEntry(
            user=member.user,
            key=message.key,
            room=self._room,
            seq=seq,
            at_ms=now_ms,
            gift=message.gift,
            count=message.count,
            coins=coins,
            balance=balance,
            to_user=None if to_seat is None else self._floor.user_on(to_seat),
        )
        event = GiftSent(
            seq,
            now_ms,
            user=member.user,
            name=member.name,
            gift=message.gift,
            count=message.count,
            coins=coins,
            to_seat=to_seat,
        )
        return [Record(entry), Broadcast(event), Reply(member.conn, Ack(message.id, balance))]
