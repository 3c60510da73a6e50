"""Coming back: by number after a lost connection, to a kept seat, with another token."""

import pytest

from setsail.rooms.codes import CloseReason, RejectCode, Role, SeatState
from setsail.rooms.effects import Close, Enter, Feel, Replay, Reply
from setsail.rooms.identity import Identity
from setsail.rooms.messages import (
    Chat,
    ChatPosted,
    Join,
    Like,
    Likes,
    MemberJoined,
    MemberLeft,
    Ping,
    Resumed,
    SeatChanged,
    SeatRequest,
    Snapshot,
    TakeSeat,
)
from setsail.rooms.parts.economy import Wallets
from setsail.rooms.parts.limits import member_id, public_id
from setsail.rooms.room import Room
from tests.unit.rooms.build import ASKING, NOW, enter, events, make_room, make_spec, refusal, told

ANA = public_id("secret-1")


def a_room(**changes) -> Room:
    return Room(make_spec(**changes), Wallets(), epoch="e1")


def come_back(room, conn, since, epoch="e1", now_ms=NOW):
    room.connect(conn, now_ms)
    return room.receive(conn, Join("back", "Ana", "en", "secret-1", since, epoch), now_ms)


def test_who_comes_back_is_told_what_they_have_missed():
    room = a_room()
    enter(room, 1)
    seen = room.seq
    enter(room, 2)
    room.disconnect(1, NOW)
    room.receive(2, Chat("c", "halo"), NOW)
    effects = come_back(room, 3, seen)
    _, entered, answer, replay = effects
    assert entered == Enter(3, "en", room.seq)
    assert answer == Reply(3, Resumed("back", room.seq, ANA, 100))
    assert isinstance(replay, Replay)
    assert [type(event) for event in replay.events] == [
        MemberJoined,
        MemberLeft,
        ChatPosted,
        MemberJoined,
    ]
    assert [event.seq for event in replay.events] == list(range(seen + 1, room.seq + 1))


@pytest.mark.parametrize(("since", "epoch"), [(1, "e0"), (99, "e1"), (None, "e1"), (1, "")])
def test_who_cannot_go_on_begins_anew(since, epoch):
    room = a_room()
    enter(room, 1)
    room.disconnect(1, NOW)
    (answer,) = told(come_back(room, 3, since, epoch), 3)
    assert isinstance(answer, Snapshot)
    assert (answer.epoch, answer.seq) == ("e1", room.seq)


def test_a_seat_is_kept_for_a_lost_connection():
    room = a_room(seat_grace_s=4)
    enter(room, 1)
    room.receive(1, TakeSeat("t", 2), NOW)
    away, left = events(room.disconnect(1, NOW))
    assert (away.seat, away.state, away.away, type(left)) == (2, SeatState.USED, True, MemberLeft)
    effects = come_back(room, 3, room.seq, now_ms=NOW + 3999)
    joined, back = events(effects)
    assert (type(joined), back.away, back.user) == (MemberJoined, False, ANA)
    (resumed,) = told(effects, 3)
    assert resumed.seat == 2


def test_a_seat_that_is_kept_is_nobody_elses_and_is_freed_in_time():
    room = a_room(seat_grace_s=4)
    enter(room, 1)
    enter(room, 2)
    room.receive(1, TakeSeat("t", 2), NOW)
    room.disconnect(1, NOW)
    assert refusal(room.receive(2, TakeSeat("t", 2), NOW)) is RejectCode.SEAT_TAKEN
    assert events(room.tick(NOW + 3999, NOW)) == []
    (freed,) = events(room.tick(NOW + 4000, NOW))
    assert (freed.seat, freed.state, freed.user) == (2, SeatState.IDLE, None)
    assert events(room.tick(NOW + 8000, NOW)) == []


def test_who_leaves_a_seat_before_the_connection_is_lost_has_none():
    room = a_room(seat_grace_s=4)
    enter(room, 1)
    assert [type(e) for e in events(room.disconnect(1, NOW))] == [MemberLeft]


def test_another_connection_keeps_seat_and_request():
    room = a_room(**ASKING)
    enter(room, 9, host=True)
    enter(room, 1)
    room.receive(1, TakeSeat("t", 2), NOW)
    effects = come_back(room, 3, room.seq)
    assert effects[0] == Close(1, CloseReason.REPLACED)
    assert events(effects) == []
    pending = room.receive(3, TakeSeat("u", 1), NOW)
    assert refusal(pending) is RejectCode.REQUEST_PENDING


def test_a_host_who_comes_in_hears_who_is_waiting():
    room = a_room(**ASKING)
    enter(room, 9, host=True)
    enter(room, 1)
    room.receive(1, TakeSeat("t", 2), NOW)
    room.connect(8, NOW, Identity(Role.CO_HOST))
    news = list(told(room.receive(8, Join("j", "Co", "id", "secret-8"), NOW), 8))
    assert [(n.seat, n.user) for n in news if isinstance(n, SeatRequest)] == [(2, ANA)]


def test_a_named_person_is_the_same_whatever_secret_they_bring():
    room = a_room()
    room.connect(1, NOW, Identity(Role.SPEAKER, "person-7"))
    (first,) = told(room.receive(1, Join("j", "Ana", "id", "s1"), NOW), 1)
    assert (first.user, first.role) == (member_id("person-7"), Role.SPEAKER)
    room.connect(2, NOW)
    (stranger,) = told(room.receive(2, Join("j", "Eve", "id", "person-7"), NOW), 2)
    assert stranger.user != first.user


def test_an_access_that_has_ended_is_over_and_the_seat_is_kept():
    room = a_room(seat_grace_s=4)
    room.connect(1, NOW, Identity(Role.SPEAKER, "person-7", expires_ms=NOW + 1000))
    room.receive(1, Join("j", "Ana", "id", "s1"), NOW)
    room.receive(1, TakeSeat("t", 2), NOW)
    effects = room.receive(1, Ping("p"), NOW + 1000)
    assert effects[0] == Close(1, CloseReason.EXPIRED)
    assert [type(e) for e in events(effects)] == [SeatChanged, MemberLeft]
    assert room.receive(1, Ping("p"), NOW + 1001) == []


def test_hearts_are_counted_for_the_room():
    room = make_room()
    enter(room, 1)
    effects = room.receive(1, Like("l", 5), NOW)
    assert Feel(Likes(5)) in effects
    assert Feel(Likes(7)) in room.receive(1, Like("l", 2), NOW)
    assert enter(room, 2).likes == 7
