from itertools import product
from typing import get_args

import pytest

from setsail.content.director import Action
from setsail.rooms.codes import CloseReason, RejectCode, ReportReason, Role, SeatMode, SeatState
from setsail.rooms.effects import Broadcast, Close, Enter, Reply
from setsail.rooms.messages import (
    Ack,
    AnswerBattle,
    AnswerInvite,
    Chat,
    ClientMessage,
    Gift,
    HostAnnounce,
    HostAnswerSeat,
    HostBan,
    HostClosePoll,
    HostEndBattle,
    HostExtendBattle,
    HostInvite,
    HostKick,
    HostKickSeat,
    HostLockSeat,
    HostMute,
    HostOpenPoll,
    HostPickSeat,
    HostRole,
    HostSeatMode,
    HostSlowMode,
    HostStartBattle,
    Join,
    LeaveSeat,
    Like,
    MemberJoined,
    MemberLeft,
    MuteSeat,
    OpenProduct,
    Ping,
    Pong,
    Report,
    Seat,
    SeatChanged,
    Snapshot,
    Surrender,
    TakeSeat,
    Vote,
)
from setsail.rooms.parts.economy import Wallets
from setsail.rooms.parts.limits import Limits, public_id
from setsail.rooms.parts.roles import NEEDED
from setsail.rooms.phase import REFUSED, Phase
from setsail.rooms.room import Room
from tests.unit.rooms.build import ASKING, NOW, decision, enter, events, make_room, make_spec
from tests.unit.rooms.build import refusal as refused

SAMPLES: dict[type, ClientMessage] = {
    Join: Join("x", "Eve", "id", "secret-eve"),
    TakeSeat: TakeSeat("x", 2),
    LeaveSeat: LeaveSeat("x"),
    Chat: Chat("x", "hi"),
    Gift: Gift("x", "rose", 1, "k"),
    OpenProduct: OpenProduct("x", "A"),
    Ping: Ping("x"),
    HostAnswerSeat: HostAnswerSeat("x", "u1", accept=True),
    HostLockSeat: HostLockSeat("x", 3, locked=True),
    MuteSeat: MuteSeat("x", 1, muted=True),
    AnswerInvite: AnswerInvite("x", accept=True),
    Like: Like("x", 5),
    Report: Report("x", "u1", ReportReason.SPAM),
    HostInvite: HostInvite("x", "u1", 2),
    HostPickSeat: HostPickSeat("x", "u1", 2),
    HostKickSeat: HostKickSeat("x", 1),
    HostSeatMode: HostSeatMode("x", SeatMode.FREE_TO_TAKE),
    HostRole: HostRole("x", "u1", Role.SPEAKER),
    HostMute: HostMute("x", "u1", 60),
    HostKick: HostKick("x", "u1"),
    HostBan: HostBan("x", "u1", 60),
    HostAnnounce: HostAnnounce("x", "hello"),
    HostSlowMode: HostSlowMode("x", 5),
    Vote: Vote("x", 1, 0),
    AnswerBattle: AnswerBattle("x", accept=True),
    Surrender: Surrender("x"),
    HostOpenPoll: HostOpenPoll("x", "Tea?", ("yes", "no")),
    HostClosePoll: HostClosePoll("x"),
    HostStartBattle: HostStartBattle("x"),
    HostExtendBattle: HostExtendBattle("x", 30),
    HostEndBattle: HostEndBattle("x"),
}


# What these need besides the phase is tested where it is decided.
ELSEWHERE = {
    MuteSeat: RejectCode.SEAT_EMPTY,
    AnswerInvite: RejectCode.NO_REQUEST,
    Report: RejectCode.USER_UNKNOWN,
    Vote: RejectCode.NOT_ALLOWED,
    AnswerBattle: RejectCode.NOT_ALLOWED,
    Surrender: RejectCode.NOT_ALLOWED,
}


def in_phase(phase: Phase) -> Room:
    """A room in which connection 1 has come as far as the phase."""
    room = make_room(**ASKING)
    if phase is Phase.ASKING:
        enter(room, 9, host=True)
    if phase is Phase.NEW:
        room.connect(1, NOW)
    else:
        enter(room, 1)
    if phase in (Phase.ASKING, Phase.SEATED):
        room.receive(1, TakeSeat("seat", 1), NOW)
    return room


def test_samples_and_table_know_every_message():
    assert set(SAMPLES) == set(get_args(ClientMessage))
    assert set(REFUSED) == set(Phase)


@pytest.mark.parametrize(("phase", "kind"), list(product(Phase, SAMPLES)))
def test_each_message_in_each_phase_is_answered_as_the_table_says(phase, kind):
    room = in_phase(phase)
    effects = room.receive(1, SAMPLES[kind], NOW)
    answers = [e.message for e in effects if isinstance(e, Reply) and e.conn == 1]
    answers = [a for a in answers if getattr(a, "id", None) == "x"]
    assert len(answers) == 1, "every message has one answer of its id"
    code = REFUSED[phase].get(kind)
    if code is not None:
        assert refused(effects) is code
    elif (phase, kind) == (Phase.SEATED, MuteSeat):
        assert isinstance(answers[0], Ack)
    elif kind in NEEDED:
        assert refused(effects) is RejectCode.NOT_ALLOWED, "let through, but not a host"
    elif kind in ELSEWHERE:
        assert refused(effects) is ELSEWHERE[kind]
    else:
        assert isinstance(answers[0], Ack | Pong | Snapshot)


def test_a_newcomer_is_announced_then_enters_then_sees_the_room():
    room = make_room()
    enter(room, 1, name="Ana")
    room.receive(1, TakeSeat("2", 1), NOW)
    room.receive(1, Chat("3", "halo"), NOW)
    room.apply_decision(decision(Action.PIN, "p", "A", price_minor=1_000_000), NOW)
    room.connect(2, NOW)
    effects = room.receive(2, Join("j", "Bo", "en-GB", "s2"), NOW + 5)
    announced, entered, answer = effects
    bo = public_id("s2")
    assert announced == Broadcast(MemberJoined(5, NOW + 5, bo, "Bo", 2))
    assert entered == Enter(2, "en", 5)
    assert isinstance(answer, Reply)
    snapshot = answer.message
    assert isinstance(snapshot, Snapshot)
    assert (snapshot.id, snapshot.seq, snapshot.user, snapshot.name) == ("j", 5, bo, "Bo")
    assert (snapshot.room, snapshot.locale, snapshot.coins) == ("lounge-8", "en", 100)
    assert snapshot.members == room.members == 2
    ana = public_id("secret-1")
    assert snapshot.seats == (
        Seat(0, SeatState.IDLE, host=True),
        Seat(1, SeatState.USED, user=ana, name="Ana"),
        Seat(2, SeatState.IDLE),
        Seat(3, SeatState.IDLE),
    )
    assert [line.text for line in snapshot.chat] == ["halo"]
    assert snapshot.product is not None
    assert (snapshot.product.sku, snapshot.product.price_minor) == ("A", 1_000_000)
    assert room.seq == 5


def test_leaving_frees_the_seat_before_the_member_is_gone():
    room = make_room()
    enter(room, 1, name="Ana")
    enter(room, 2)
    room.receive(1, TakeSeat("2", 1), NOW)
    seq = room.seq
    ana = public_id("secret-1")
    assert room.disconnect(1, NOW + 1) == [
        Broadcast(SeatChanged(seq + 1, NOW + 1, 1, SeatState.IDLE)),
        Broadcast(MemberLeft(seq + 2, NOW + 1, ana, "Ana", 1)),
    ]
    assert room.disconnect(1, NOW + 2) == []
    assert room.receive(1, Chat("3", "still here?"), NOW) == []


def test_a_connection_that_never_joined_leaves_no_trace():
    room = make_room()
    room.connect(1, NOW)
    assert room.disconnect(1, NOW) == []
    assert room.seq == 0


def test_a_connection_is_opened_once():
    room = make_room()
    room.connect(1, NOW)
    with pytest.raises(ValueError, match="connection 1 is open already"):
        room.connect(1, NOW)


def test_the_same_user_again_replaces_the_old_connection():
    room = make_room()
    enter(room, 1)
    room.receive(1, TakeSeat("2", 1), NOW)
    room.connect(2, NOW)
    effects = room.receive(2, Join("j", "Ana again", "id", "secret-1"), NOW)
    assert effects[0] == Close(1, CloseReason.REPLACED)
    assert events(effects) == [], "for the others nothing has changed"
    snapshot = effects[-1].message
    assert (snapshot.name, snapshot.seats[1].user) == ("user 1", snapshot.user)
    assert room.members == 1
    assert room.receive(1, Ping("p"), NOW) == []
    assert room.disconnect(1, NOW) == []
    assert room.members == 1


def test_a_full_room_takes_nobody_but_lets_its_own_come_back():
    room = make_room(max_members=2)
    enter(room, 1)
    enter(room, 2)
    room.connect(3, NOW)
    assert refused(room.receive(3, Join("j", "Cy", "id", "s3"), NOW)) is RejectCode.ROOM_FULL
    room.connect(4, NOW)
    room.receive(4, Join("j", "Ana", "id", "secret-1"), NOW)
    assert room.members == 2


def test_a_name_that_shows_nothing_is_no_name():
    room = make_room()
    room.connect(1, NOW)
    answer = room.receive(1, Join("j", " \u202e ", "id", "s"), NOW)
    assert refused(answer) is RejectCode.NAME_EMPTY
    assert events(room.receive(1, Join("j", "Ana", "id", "s"), NOW)), "may try again"


def test_a_wallet_outlives_a_visit_and_is_shared_between_rooms():
    wallets = Wallets()
    first, second = (Room(make_spec(), wallets, name=f"lounge-8~{n}") for n in (1, 2))
    enter(first, 1)
    first.receive(1, Gift("g", "ship", 1, "k"), NOW)
    first.disconnect(1, NOW)
    assert enter(second, 1).coins == 40
    assert second.name == "lounge-8~2"


def test_too_many_messages_are_refused_until_the_bucket_fills():
    room = Room(make_spec(), Wallets(), limits=Limits(burst=3, per_s=1))
    enter(room, 1)
    assert [type(e.message) for e in room.receive(1, Ping("1"), NOW)] == [Pong]
    room.receive(1, Ping("2"), NOW)
    assert refused(room.receive(1, Ping("3"), NOW)) is RejectCode.RATE_LIMITED
    assert room.receive(1, Ping("4"), NOW + 1000) == [Reply(1, Pong("4"))]


def test_opening_a_product_is_counted():
    room = make_room()
    enter(room, 1)
    assert room.receive(1, OpenProduct("o", "A"), NOW) == [Reply(1, Ack("o"))]
    room.receive(1, OpenProduct("o", "A"), NOW)
    assert refused(room.receive(1, OpenProduct("o", "Z"), NOW)) is RejectCode.PRODUCT_UNKNOWN
    assert room.opens == {"A": 2}


def test_an_idle_room_sends_everybody_home_and_opens_as_new():
    room = make_room(idle_close_s=600)
    enter(room, 1)
    enter(room, 2)
    room.receive(2, TakeSeat("2", 1), NOW)
    room.receive(1, Chat("c", "halo"), NOW + 1000)
    assert not [e for e in room.tick(NOW + 600_999, NOW) if isinstance(e, Close)]
    room.receive(2, Ping("p"), NOW + 600_999)
    effects = room.tick(NOW + 601_000, NOW)
    assert effects[:2] == [Close(1, CloseReason.IDLE), Close(2, CloseReason.IDLE)]
    assert room.members == 0
    assert room.tick(NOW + 900_000, NOW) == []
    seq = room.seq
    snapshot = enter(room, 3, NOW + 900_000)
    assert (snapshot.seq, snapshot.members, snapshot.chat) == (seq + 1, 1, ())
    assert all(seat.state is SeatState.IDLE for seat in snapshot.seats)


def test_a_room_with_a_product_on_show_is_not_idle():
    room = make_room(idle_close_s=600)
    enter(room, 1)
    room.apply_decision(decision(Action.PIN, "p", "A"), NOW)
    assert room.tick(NOW + 10_000_000, NOW) == []
    room.apply_decision(decision(Action.UNPIN, "u", "A"), NOW)
    assert Close(1, CloseReason.IDLE) in room.tick(NOW + 10_000_000, NOW)
