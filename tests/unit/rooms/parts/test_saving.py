"""A room goes on elsewhere as it was."""

from msgspec.structs import replace

from setsail.content.director import Action
from setsail.rooms.codes import ReportReason, Role, SeatMode, SeatState
from setsail.rooms.messages import (
    Chat,
    HostAnnounce,
    HostBan,
    HostLockSeat,
    HostMute,
    HostRole,
    HostSeatMode,
    Join,
    Like,
    Report,
    Resumed,
    TakeSeat,
)
from setsail.rooms.parts.economy import Wallets
from setsail.rooms.parts.limits import public_id
from setsail.rooms.parts.saved import pack, unpack
from setsail.rooms.room import Room
from tests.unit.rooms.build import NOW, decision, enter, events, make_spec, told

SPEC = make_spec(seat_grace_s=4, max_members=9)
ANA, BO = public_id("secret-1"), public_id("secret-2")


def a_room() -> Room:
    return Room(SPEC, Wallets(), epoch="e1")


def a_lively_room():
    room, log = a_room(), []
    enter(room, 9, host=True)
    enter(room, 1, name="Ana")
    enter(room, 2, name="Bo")
    for conn, message in (
        (1, TakeSeat("1", 2)),
        (9, HostLockSeat("2", 3, locked=True)),
        (9, HostMute("3", ANA, 600)),
        (9, HostRole("4", BO, Role.MODERATOR)),
        (9, HostSeatMode("5", SeatMode.APPLY_TO_TAKE)),
        (9, HostAnnounce("6", "halo")),
        (2, Chat("7", "hi")),
        (2, Report("8", ANA, ReportReason.SPAM)),
        (2, Like("9", 4)),
    ):
        log += events(room.receive(conn, message, NOW))
    log += events(room.apply_decision(decision(Action.PIN, "p", "A", price_minor=5), NOW))
    return room, log


def as_seen_by_a_newcomer(room, conn=50):
    snapshot = enter(room, conn)
    return replace(snapshot, seq=0, members=0, user="", coins=0)


def test_a_room_goes_on_as_it_was():
    room, log = a_lively_room()
    saved = unpack(pack(room.take_saved()))
    other = a_room()
    other.restore(saved, log, NOW)
    assert other.seq == room.seq
    before, after = as_seen_by_a_newcomer(room), as_seen_by_a_newcomer(other)
    away = tuple(replace(s, away=s.state is SeatState.USED) for s in before.seats)
    assert after == replace(before, seats=away), "who sat is away until they come back"
    assert other.reports == room.reports


def test_who_sat_comes_back_to_their_seat_and_hears_what_they_missed():
    room, log = a_lively_room()
    other = a_room()
    other.restore(room.take_saved(), log, NOW)
    other.connect(1, NOW)
    seen = room.seq - 2
    effects = other.receive(1, Join("j", "Ana", "id", "secret-1", seen, "e1"), NOW)
    (resumed,) = told(effects, 1)
    assert isinstance(resumed, Resumed)
    assert resumed.seat == 2
    assert events(effects)[1].muted, "the silence goes on"


def test_who_does_not_come_back_loses_the_seat():
    room, log = a_lively_room()
    other = a_room()
    other.restore(room.take_saved(), log, NOW)
    (freed,) = events(other.tick(NOW + 4000, NOW))
    assert (freed.seat, freed.state, freed.seq) == (2, SeatState.IDLE, room.seq + 1)


def test_bans_and_carried_out_decisions_are_remembered():
    room, log = a_lively_room()
    log += events(room.receive(9, HostBan("b", BO, 600), NOW))
    other = a_room()
    other.restore(room.take_saved(), log, NOW)
    other.connect(1, NOW)
    assert len(other.receive(1, Join("j", "Bo", "id", "secret-2"), NOW)) == 1
    assert other.apply_decision(decision(Action.PIN, "p", "A", price_minor=5), NOW) == []


def test_what_changes_nothing_is_not_saved_again():
    room, _ = a_lively_room()
    assert room.take_saved() is not None
    assert room.take_saved() is None
    room.receive(2, Chat("c", "again"), NOW + 5000)
    assert room.take_saved() is None, "the events have the chat"
    room.receive(1, Report("r", BO, ReportReason.SPAM), NOW)
    assert room.take_saved() is not None, "a report is no event"


def test_a_rundown_that_has_changed_loses_its_old_product_only():
    room, log = a_lively_room()
    other = Room(replace(SPEC, cards={"B": SPEC.cards["B"]}), Wallets(), epoch="e1")
    other.restore(room.take_saved(), log, NOW)
    assert enter(other, 50).product is None
