"""A room's connections, and what a tick gathers for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Protocol, assert_never

from setsail.gateway.delivery import Delivery, Peer
from setsail.rooms.codec import encode
from setsail.rooms.codes import CloseReason
from setsail.rooms.effects import Broadcast, Close, Effect, Enter, Feel, Record, Replay, Reply
from setsail.rooms.messages import AmbientMessage, Closing, Event, PersonalMessage, RoomEvent
from setsail.rooms.parts.economy import LedgerEntry
from setsail.rooms.room import Room


class Renders(Protocol):
    """Fills in the texts of a message for readers of a locale."""

    def event(self, event: RoomEvent, locale: str) -> RoomEvent:
        """A room event with its texts."""
        ...

    def personal(self, message: PersonalMessage, locale: str) -> PersonalMessage:
        """A personal message with its texts."""
        ...


@dataclass(slots=True, eq=False)
class Member:
    """A connection in a room, from its handshake to its end.

    Attributes:
        peer: the connection.
        channel: its room.
        locale: tag that its texts are in.
        bad_frames: unreadable ones so far.
        since: of the events gathered now, the first that it gets; None before it entered.
        personal: messages for it alone, each with the number of events before it; events
            are among them that it has missed earlier.
    """

    peer: Peer
    channel: Channel
    locale: str
    bad_frames: int = 0
    since: int | None = None
    personal: list[tuple[int, PersonalMessage | RoomEvent]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Mail:
    """What one member gets of a batch: events from ``since`` to before ``until``.

    Who ``feels`` gets the ambient messages after them.
    """

    member: Member
    since: int
    until: int
    personal: tuple[tuple[int, PersonalMessage | RoomEvent], ...]
    feels: bool = False
    ended: CloseReason | None = None


@dataclass(slots=True)
class Channel:
    """One open room and its connections.

    Attributes:
        room: the state machine.
        renders: fills in texts.
        members: by connection number.
        events: gathered since the last batch.
        records: gifts gathered since the last batch.
        ended: mail of members that were closed since the last batch.
        mood: the last ambient message of each kind since the last batch.
        wake: called when there is something to send.
    """

    room: Room
    renders: Renders
    members: dict[int, Member] = field(default_factory=dict)
    events: list[RoomEvent] = field(default_factory=list)
    records: list[LedgerEntry] = field(default_factory=list)
    ended: list[Mail] = field(default_factory=list)
    mood: dict[type[AmbientMessage], AmbientMessage] = field(default_factory=dict)
    _mailed: bool = False

    def carry_out(self, effects: Iterable[Effect]) -> None:
        """Gather what the room wants done, in its order."""
        for effect in effects:
            match effect:
                case Broadcast():
                    self.events.append(effect.event)
                case Reply():
                    self.tell(effect.conn, effect.message)
                case Enter():
                    member = self.members[effect.conn]
                    member.locale, member.since = effect.locale, len(self.events)
                case Record():
                    self.records.append(effect.entry)
                case Close():
                    self.close(effect.conn, effect.reason)
                case Replay():
                    for event in effect.events:
                        self.tell(effect.conn, event)
                case Feel():
                    self.mood[type(effect.message)] = effect.message
                case _:
                    assert_never(effect)

    def tell(self, conn: int, message: PersonalMessage | RoomEvent) -> None:
        """Gather a message for one connection; one that is gone misses it."""
        member = self.members.get(conn)
        if member is not None:
            member.personal.append((len(self.events), message))
            self._mailed = True

    def close(self, conn: int, reason: CloseReason) -> None:
        """Say goodbye to a connection; it gets nothing that happens after this."""
        member = self.members.pop(conn, None)
        if member is None:
            return
        until = len(self.events)
        goodbye = (until, Closing(reason))
        since = until if member.since is None else member.since
        self.ended.append(Mail(member, since, until, (*member.personal, goodbye), ended=reason))

    @property
    def waiting(self) -> bool:
        """Whether there is anything to commit or send."""
        return bool(self.events or self.records or self.ended or self.mood or self._mailed)

    def take(self) -> Batch:
        """What was gathered; gathering begins anew."""
        until = len(self.events)
        mail = self.ended
        for member in self.members.values():
            since = member.since
            feels = since is not None and bool(self.mood)
            if member.personal or feels or (since is not None and since < until):
                first = until if since is None else since
                mail.append(Mail(member, first, until, tuple(member.personal), feels))
                member.personal.clear()
            if since is not None:
                member.since = 0
        batch = Batch(self, self.events, self.records, mail, tuple(self.mood.values()))
        self.events, self.records, self.ended, self._mailed = [], [], [], False
        self.mood = {}
        return batch


@dataclass(slots=True)
class Batch:
    """What one tick gathered in one room.

    Attributes:
        channel: the room.
        events: in order.
        records: gifts to store before anything is sent.
        mail: who gets what.
        mood: ambient messages, the same in every language.
    """

    channel: Channel
    events: list[RoomEvent]
    records: list[LedgerEntry]
    mail: list[Mail]
    mood: tuple[AmbientMessage, ...] = ()
    _encoded: dict[str, tuple[bytes, ...]] = field(default_factory=dict)
    _shared: dict[str, Delivery] = field(default_factory=dict)

    def deliveries(self) -> Iterator[tuple[Mail, Delivery]]:
        """Each mail with its messages, encoded; those who get the same share it."""
        for mail in self.mail:
            yield mail, self._delivery(mail)

    def _delivery(self, mail: Mail) -> Delivery:
        locale = mail.member.locale
        encoded = self._encoded.get(locale)
        if encoded is None:
            render = self.channel.renders.event
            encoded = tuple(encode(render(event, locale)) for event in self.events)
            self._encoded[locale] = encoded
        partly = mail.since or mail.until != len(encoded) or mail.feels < bool(self.mood)
        if mail.personal or partly:
            return self._own(mail, encoded)
        shared = self._shared.get(locale)
        if shared is None:
            mood = tuple(encode(message) for message in self.mood)
            events = (True,) * len(encoded) + (False,) * len(mood)
            shared = self._shared[locale] = Delivery.of(encoded + mood, events)
        return shared

    def _own(self, mail: Mail, encoded: tuple[bytes, ...]) -> Delivery:
        """Events with personal messages between them, where they happened."""
        parts: list[bytes] = []
        events: list[bool] = []
        done = mail.since
        for place, message in mail.personal:
            parts += encoded[done:place]
            events += [True] * max(0, place - done)
            done = max(done, place)
            parts.append(self._filled(message, mail.member.locale))
            events.append(isinstance(message, Event))
        parts += encoded[done : mail.until]
        events += [True] * max(0, mail.until - done)
        if mail.feels:
            parts += [encode(message) for message in self.mood]
            events += [False] * len(self.mood)
        return Delivery.of(tuple(parts), tuple(events))

    def _filled(self, message: PersonalMessage | RoomEvent, locale: str) -> bytes:
        renders = self.channel.renders
        if isinstance(message, Event):
            return encode(renders.event(message, locale))
        return encode(renders.personal(message, locale))
