from __future__ import annotations

from dataclasses import dataclass, field
from typing import cast

from msgspec.structs import replace

from setsail.gateway.batch import Batch, Channel, Member
from setsail.gateway.delivery import Delivery
from setsail.rooms.codec import decode_server
from setsail.rooms.codes import CloseReason
from setsail.rooms.effects import Broadcast, Close, Enter, Record, Reply
from setsail.rooms.messages import (
    ChatPosted,
    Closing,
    MemberJoined,
    PersonalMessage,
    Pong,
    RoomEvent,
    ServerMessage,
)
from setsail.rooms.parts.economy import LedgerEntry
from setsail.rooms.room import Room


@dataclass
class Peer:
    number: int

    def send(self, frame: bytes) -> None:
        raise AssertionError("a batch only builds deliveries")

    def backlog(self) -> int:
        return 0

    def end(self, reason: CloseReason) -> None:
        raise AssertionError("a batch only builds deliveries")


@dataclass
class Shouting:
    """Renders a locale into the text and counts how often."""

    rendered: list[tuple[int, str]] = field(default_factory=list)

    def event(self, event: RoomEvent, locale: str) -> RoomEvent:
        self.rendered.append((event.seq, locale))
        return replace(event, listeners_text=locale) if isinstance(event, MemberJoined) else event

    def personal(self, message: PersonalMessage, locale: str) -> PersonalMessage:
        return replace(message, text=locale) if isinstance(message, Closing) else message


def channel_of(*numbers: int) -> Channel:
    channel = Channel(cast(Room, None), Shouting())
    for number in numbers:
        channel.members[number] = Member(Peer(number), channel, "en")
    return channel


def chat(seq: int) -> Broadcast:
    return Broadcast(ChatPosted(seq, 0, "u", "n", f"t{seq}"))


def sent(batch: Batch) -> dict[int, list[ServerMessage]]:
    return {
        mail.member.peer.number: list(decode_server(delivery.frame))
        for mail, delivery in batch.deliveries()
    }


def brief(messages: list[ServerMessage]) -> list[int | str]:
    return [getattr(m, "seq", None) or getattr(m, "id", None) or type(m).__name__ for m in messages]


def test_who_enters_gets_what_follows_and_answers_keep_their_place() -> None:
    channel = channel_of(1, 2)
    channel.carry_out([Enter(1, "en", 0), chat(1), Reply(1, Pong("a")), chat(2)])
    channel.carry_out([Reply(2, Pong("b")), Enter(2, "en", 2), Reply(2, Pong("c")), chat(3)])
    got = sent(channel.take())
    assert brief(got[1]) == [1, "a", 2, 3]
    assert brief(got[2]) == ["b", "c", 3]


def test_who_has_not_entered_gets_only_answers() -> None:
    channel = channel_of(1, 2)
    channel.carry_out([chat(1), Reply(2, Pong("x")), chat(2)])
    assert {n: brief(m) for n, m in sent(channel.take()).items()} == {2: ["x"]}


def test_the_next_batch_begins_anew() -> None:
    channel = channel_of(1)
    channel.carry_out([chat(1), Enter(1, "en", 1), chat(2)])
    assert brief(sent(channel.take())[1]) == [2]
    assert not channel.waiting
    channel.carry_out([chat(3)])
    assert brief(sent(channel.take())[1]) == [3]
    assert sent(channel.take()) == {}


def test_an_event_is_rendered_once_per_locale_and_its_frame_shared() -> None:
    channel = channel_of(1, 2, 3, 4)
    for number, locale in ((1, "en"), (2, "ar"), (3, "en"), (4, "ar")):
        channel.carry_out([Enter(number, locale, 0)])
    channel.take()
    channel.carry_out([Broadcast(MemberJoined(1, 0, "u", "n", 4)), chat(2)])
    batch = channel.take()
    by_number = {mail.member.peer.number: d for mail, d in batch.deliveries()}
    assert by_number[1] is by_number[3]
    assert by_number[2] is by_number[4]
    texts = [decode_server(d.frame)[0] for d in (by_number[1], by_number[2])]
    assert [t.listeners_text for t in texts if isinstance(t, MemberJoined)] == ["en", "ar"]
    rendered = cast(Shouting, channel.renders).rendered
    assert sorted(rendered) == [(1, "ar"), (1, "en"), (2, "ar"), (2, "en")]


def test_a_closed_connection_gets_what_happened_before_and_goodbye_last() -> None:
    channel = channel_of(1, 2)
    channel.carry_out([Enter(1, "ar", 0), Enter(2, "en", 0), chat(1)])
    channel.carry_out([Close(1, CloseReason.REPLACED), chat(2)])
    batch = channel.take()
    got = sent(batch)
    assert brief(got[1]) == [1, "Closing"]
    assert got[1][-1] == Closing(CloseReason.REPLACED, text="ar")
    assert brief(got[2]) == [1, 2]
    assert [m.ended for m in batch.mail] == [CloseReason.REPLACED, None]
    assert 1 not in channel.members


def test_a_message_for_a_connection_that_is_gone_is_dropped() -> None:
    channel = channel_of()
    channel.carry_out([Reply(9, Pong("x")), Close(9, CloseReason.IDLE)])
    assert not channel.waiting


def test_gifts_are_handed_over_with_the_batch() -> None:
    gift = LedgerEntry("u", "k", "r", 1, 0, "rose", 1, 1, 9)
    channel = channel_of(1)
    channel.carry_out([Record(gift)])
    assert channel.waiting
    assert channel.take().records == [gift]
    assert channel.take().records == []


def test_a_delivery_knows_which_parts_are_events() -> None:
    channel = channel_of(1)
    channel.carry_out([Enter(1, "en", 0), chat(1), Reply(1, Pong("a")), chat(2)])
    [(_, delivery)] = channel.take().deliveries()
    assert delivery.events == (True, False, True)
    assert delivery.frame == Delivery.of(delivery.parts, delivery.events).frame
