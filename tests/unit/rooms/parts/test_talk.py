import pytest

from setsail.rooms.codes import RejectCode
from setsail.rooms.effects import Broadcast, Record, Reply
from setsail.rooms.messages import (
    MAX_TEXT_CHARS,
    Ack,
    Chat,
    ChatPosted,
    Gift,
    GiftSent,
    LeaveSeat,
    Rejected,
    TakeSeat,
)
from setsail.rooms.parts.economy import LedgerEntry
from setsail.rooms.parts.limits import public_id
from setsail.rooms.parts.talk import CHAT_KEPT
from setsail.rooms.room import Room
from tests.unit.rooms.build import NOW, enter, events, make_room, refusal

ANA, BO = public_id("secret-1"), public_id("secret-2")


@pytest.fixture
def room() -> Room:
    room = make_room()
    enter(room, 1, name="Ana")
    enter(room, 2, name="Bo")
    return room


def test_a_message_is_posted_clean(room):
    assert room.receive(1, Chat("c", "  halo\u202e semua "), NOW) == [
        Broadcast(ChatPosted(room.seq, NOW, ANA, "Ana", "halo semua")),
        Reply(1, Ack("c")),
    ]


@pytest.mark.parametrize("text", ["", "   ", "\u200f", "\n\t"])
def test_nothing_is_no_message(room, text):
    assert refusal(room.receive(1, Chat("c", text), NOW)) is RejectCode.CHAT_EMPTY


def test_a_message_has_an_end(room):
    too_long = Chat("c", "x" * (MAX_TEXT_CHARS + 1))
    assert refusal(room.receive(1, too_long, NOW)) is RejectCode.CHAT_TOO_LONG
    (event,) = events(room.receive(1, Chat("c", "مَ" * MAX_TEXT_CHARS), NOW))
    assert len(event.text) == 2 * MAX_TEXT_CHARS


def test_slow_mode_holds_for_each_person_alone(room):
    room.receive(1, Chat("c", "one"), NOW)
    assert events(room.receive(2, Chat("c", "two"), NOW))
    assert refusal(room.receive(1, Chat("c", "three"), NOW + 999)) is RejectCode.CHAT_TOO_FAST
    assert events(room.receive(1, Chat("c", "four"), NOW + 1000)), "a refusal does not prolong it"


def test_a_newcomer_sees_the_last_messages_oldest_first(room):
    for number in range(CHAT_KEPT + 2):
        room.receive(1, Chat("c", f"{number}"), NOW + 1000 * number)
    snapshot = enter(room, 3)
    assert [line.text for line in snapshot.chat] == [str(n) for n in range(2, CHAT_KEPT + 2)]


def test_a_gift_is_recorded_then_announced_then_answered(room):
    room.receive(2, TakeSeat("t", 1), NOW)
    seq = room.seq + 1
    effects = room.receive(1, Gift("g", "rose", 3, "k", to_seat=1), NOW + 7)
    assert effects == [
        Record(LedgerEntry(ANA, "k", "lounge-8", seq, NOW + 7, "rose", 3, 3, 97, BO)),
        Broadcast(GiftSent(seq, NOW + 7, ANA, "Ana", "rose", 3, 3, to_seat=1)),
        Reply(1, Ack("g", 97)),
    ]


def test_a_repeated_gift_is_answered_and_nothing_else(room):
    room.receive(2, TakeSeat("t", 1), NOW)
    gift = Gift("g", "ship", 1, "k", to_seat=1)
    room.receive(1, gift, NOW)
    room.receive(2, LeaveSeat("l"), NOW)
    assert room.receive(1, gift, NOW) == [Reply(1, Ack("g", 40))], "though the seat is empty now"
    other = Gift("g", "rose", 1, "k")
    assert refusal(room.receive(1, other, NOW)) is RejectCode.KEY_REUSED


def test_a_gift_beyond_the_balance_says_what_is_missing(room):
    assert room.receive(1, Gift("g", "ship", 2, "k"), NOW) == [
        Reply(1, Rejected("g", RejectCode.NOT_ENOUGH_COINS, missing=20))
    ]


def test_a_gift_must_exist_and_reach_somebody_else(room):
    room.receive(1, TakeSeat("t", 2), NOW)
    for gift, code in (
        (Gift("g", "yacht", 1, "k"), RejectCode.GIFT_UNKNOWN),
        (Gift("g", "rose", 1, "k", to_seat=1), RejectCode.SEAT_EMPTY),
        (Gift("g", "rose", 1, "k", to_seat=63), RejectCode.SEAT_EMPTY),
        (Gift("g", "rose", 1, "k", to_seat=2), RejectCode.NOT_ALLOWED),
    ):
        assert refusal(room.receive(1, gift, NOW)) is code
    assert enter(room, 3).coins == 100
