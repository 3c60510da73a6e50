import pytest

from setsail.rooms.codes import RejectCode, RequestState, SeatMode, SeatState
from setsail.rooms.messages import (
    Ack,
    AnswerInvite,
    HostInvite,
    HostKickSeat,
    HostLockSeat,
    HostPickSeat,
    HostSeatMode,
    LeaveSeat,
    MuteSeat,
    SeatChanged,
    SeatInvite,
    TakeSeat,
)
from setsail.rooms.parts.limits import public_id
from setsail.rooms.room import Room
from tests.unit.rooms.build import NOW, QUIET_AT_23, enter, events, make_room, refusal, told

ANA_CONN, BO_CONN, HOST = 1, 2, 9
ANA, BO, HOST_ID = public_id("secret-1"), public_id("secret-2"), public_id("secret-9")


def house(**changes) -> Room:
    room = make_room(invite_timeout_s=60, **changes)
    enter(room, ANA_CONN, name="Ana")
    enter(room, BO_CONN, name="Bo")
    enter(room, HOST, host=True, name="Hana")
    return room


def invites(effects, conn):
    return [(m.state, m.seat) for m in told(effects, conn) if isinstance(m, SeatInvite)]


def seat_news(effects):
    return [(e.seat, e.state, e.user) for e in events(effects) if isinstance(e, SeatChanged)]


def test_an_invited_guest_comes_up():
    room = house()
    asked = room.receive(HOST, HostInvite("i", ANA, 2), NOW)
    (news,) = [m for m in told(asked, ANA_CONN) if isinstance(m, SeatInvite)]
    assert news == SeatInvite(2, RequestState.WAITING, ANA, "Ana", "Hana")
    assert invites(asked, HOST) == [(RequestState.WAITING, 2)]
    came = room.receive(ANA_CONN, AnswerInvite("a", accept=True), NOW + 1)
    assert seat_news(came) == [(2, SeatState.USED, ANA)]
    assert invites(came, HOST) == [(RequestState.ACCEPTED, 2)]
    again = room.receive(ANA_CONN, AnswerInvite("a2", accept=True), NOW + 2)
    assert refusal(again) is RejectCode.ALREADY_SEATED


def test_a_guest_may_say_no():
    room = house()
    room.receive(HOST, HostInvite("i", ANA, 2), NOW)
    no = room.receive(ANA_CONN, AnswerInvite("a", accept=False), NOW)
    assert (events(no), invites(no, HOST)) == ([], [(RequestState.DECLINED, 2)])
    again = room.receive(ANA_CONN, AnswerInvite("b", accept=True), NOW)
    assert refusal(again) is RejectCode.NO_REQUEST


def test_an_invitation_runs_out():
    room = house()
    room.receive(HOST, HostInvite("i", ANA, 2), NOW)
    assert invites(room.tick(NOW + 59_999, NOW), ANA_CONN) == []
    assert invites(room.tick(NOW + 60_000, NOW), ANA_CONN) == [(RequestState.TIMEOUT, 2)]
    late = room.receive(ANA_CONN, AnswerInvite("a", accept=True), NOW + 60_001)
    assert refusal(late) is RejectCode.NO_REQUEST


def test_an_invitation_stands_while_its_seat_is_taken():
    room = house()
    room.receive(HOST, HostInvite("i", ANA, 2), NOW)
    room.receive(BO_CONN, TakeSeat("t", 2), NOW)
    full = room.receive(ANA_CONN, AnswerInvite("a", accept=True), NOW)
    assert refusal(full) is RejectCode.SEAT_TAKEN
    room.receive(BO_CONN, LeaveSeat("l"), NOW)
    came = room.receive(ANA_CONN, AnswerInvite("b", accept=True), NOW)
    assert seat_news(came) == [(2, SeatState.USED, ANA)]


@pytest.mark.parametrize("gone", [ANA_CONN, HOST])
def test_an_invitation_ends_when_one_of_the_two_leaves(gone):
    room = house()
    room.receive(HOST, HostInvite("i", ANA, 2), NOW)
    left = room.disconnect(gone, NOW)
    stays = HOST if gone == ANA_CONN else ANA_CONN
    assert invites(left, stays) == [(RequestState.WITHDRAWN, 2)]
    assert room.tick(NOW + 60_000, NOW + 60_000) is not None


def test_who_cannot_be_invited():
    room = house()
    room.receive(BO_CONN, TakeSeat("t", 1), NOW)

    def invite(user, seat):
        return refusal(room.receive(HOST, HostInvite("i", user, seat), NOW))

    assert invite("u-nobody", 2) is RejectCode.USER_UNKNOWN
    assert invite(BO, 2) is RejectCode.ALREADY_SEATED
    assert invite(ANA, 1) is RejectCode.SEAT_TAKEN
    assert invite(ANA, 40) is RejectCode.SEAT_UNKNOWN
    assert invite(ANA, 0) is RejectCode.NOT_ALLOWED, "the host's seat is no guest's"
    room.receive(HOST, HostInvite("i", ANA, 2), NOW)
    assert invite(ANA, 3) is RejectCode.REQUEST_PENDING


def test_in_quiet_time_nobody_new_comes_up():
    room = house(quiet=QUIET_AT_23)
    room.receive(HOST, HostInvite("i", ANA, 2), NOW)
    room.tick(NOW, NOW)
    quiet = room.receive(ANA_CONN, AnswerInvite("a", accept=True), NOW)
    assert refusal(quiet) is RejectCode.QUIET
    assert refusal(room.receive(HOST, HostInvite("j", BO, 3), NOW)) is RejectCode.QUIET
    assert refusal(room.receive(HOST, HostPickSeat("p", BO, 3), NOW)) is RejectCode.QUIET


def test_a_host_picks_and_moves_people():
    room = house()
    assert seat_news(room.receive(HOST, HostPickSeat("p", ANA, 2), NOW)) == [
        (2, SeatState.USED, ANA)
    ]
    moved = room.receive(HOST, HostPickSeat("q", ANA, 3), NOW)
    assert seat_news(moved) == [(2, SeatState.IDLE, None), (3, SeatState.USED, ANA)]
    assert refusal(room.receive(HOST, HostPickSeat("r", BO, 3), NOW)) is RejectCode.SEAT_TAKEN
    assert refusal(room.receive(HOST, HostPickSeat("s", BO, 0), NOW)) is RejectCode.NOT_ALLOWED
    unknown = room.receive(HOST, HostPickSeat("t", "u0", 1), NOW)
    assert refusal(unknown) is RejectCode.USER_UNKNOWN


def test_who_is_picked_is_no_longer_invited():
    room = house()
    room.receive(HOST, HostInvite("i", ANA, 2), NOW)
    picked = room.receive(HOST, HostPickSeat("p", ANA, 3), NOW)
    assert invites(picked, ANA_CONN) == [(RequestState.WITHDRAWN, 2)]


def test_a_seat_is_taken_back():
    room = house()
    room.receive(ANA_CONN, TakeSeat("t", 2), NOW)
    kicked = room.receive(HOST, HostKickSeat("k", 2), NOW)
    assert seat_news(kicked) == [(2, SeatState.IDLE, None)]
    assert Ack("k") in list(told(kicked, HOST))
    assert refusal(room.receive(HOST, HostKickSeat("k", 2), NOW)) is RejectCode.SEAT_EMPTY


def test_hosts_do_not_take_each_others_seats():
    room = house()
    enter(room, 8, host=True)
    room.receive(HOST, TakeSeat("t", 0), NOW)
    assert refusal(room.receive(8, HostKickSeat("k", 0), NOW)) is RejectCode.NOT_ALLOWED
    assert seat_news(room.receive(HOST, HostKickSeat("k", 0), NOW)), "one's own may be given back"


def test_a_locked_seat_is_opened_again():
    room = house()
    assert seat_news(room.receive(HOST, HostLockSeat("l", 2, locked=True), NOW)) == [
        (2, SeatState.LOCKED, None)
    ]
    locked = room.receive(HOST, HostLockSeat("m", 2, locked=True), NOW)
    assert refusal(locked) is RejectCode.SEAT_LOCKED


def test_what_a_host_has_switched_off_only_a_host_switches_on():
    room = house()
    room.receive(ANA_CONN, TakeSeat("t", 2), NOW)

    def mute(conn, muted):
        effects = room.receive(conn, MuteSeat("m", 2, muted=muted), NOW)
        return [e.muted for e in events(effects)] or list(told(effects, conn))

    assert mute(ANA_CONN, True) == [True]
    assert mute(ANA_CONN, True) == [Ack("m")], "no change is no news"
    assert mute(ANA_CONN, False) == [False]
    assert mute(HOST, True) == [True]
    assert mute(ANA_CONN, False)[0].code is RejectCode.NOT_ALLOWED
    assert mute(BO_CONN, True)[0].code is RejectCode.NOT_ALLOWED
    assert mute(HOST, False) == [False]
    free = room.receive(HOST, MuteSeat("m", 3, muted=True), NOW)
    assert refusal(free) is RejectCode.SEAT_EMPTY


def test_a_host_switches_from_free_seats_to_asking():
    room = house()
    room.receive(HOST, HostSeatMode("s", SeatMode.APPLY_TO_TAKE), NOW)
    asked = room.receive(ANA_CONN, TakeSeat("t", 2), NOW)
    assert events(asked) == []
    timeouts = [m.state for m in told(room.tick(NOW + 60_000, NOW), ANA_CONN)]
    assert timeouts == [RequestState.TIMEOUT]
