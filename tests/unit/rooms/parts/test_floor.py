import pytest

from setsail.rooms.codes import RejectCode, RequestState, SeatState
from setsail.rooms.effects import Broadcast, Reply
from setsail.rooms.messages import (
    Ack,
    Gift,
    HostAnswerSeat,
    HostLockSeat,
    LeaveSeat,
    Rejected,
    SeatChanged,
    SeatRequest,
    TakeSeat,
)
from setsail.rooms.parts.limits import public_id
from setsail.rooms.room import Room
from tests.unit.rooms.build import (
    ASKING,
    NOW,
    QUIET_AT_23,
    enter,
    events,
    make_room,
    refusal,
    told,
)

GUEST, OTHER, HOST = 1, 2, 9
ANA = public_id("secret-1")


@pytest.fixture
def free() -> Room:
    room = make_room()
    enter(room, GUEST, name="Ana")
    enter(room, OTHER, name="Bo")
    enter(room, HOST, host=True, name="Host")
    return room


@pytest.fixture
def hosted() -> Room:
    room = make_room(**ASKING)
    enter(room, GUEST, name="Ana")
    enter(room, OTHER, name="Bo")
    enter(room, HOST, host=True, name="Host")
    return room


def states(effects, conn):
    return [m.state for m in told(effects, conn) if isinstance(m, SeatRequest)]


def test_a_free_seat_is_taken_and_left(free):
    seq = free.seq
    assert free.receive(GUEST, TakeSeat("t", 2), NOW) == [
        Broadcast(SeatChanged(seq + 1, NOW, 2, SeatState.USED, ANA, "Ana")),
        Reply(GUEST, Ack("t")),
    ]
    assert refusal(free.receive(OTHER, TakeSeat("t", 2), NOW)) is RejectCode.SEAT_TAKEN
    assert free.receive(GUEST, LeaveSeat("l"), NOW + 1) == [
        Broadcast(SeatChanged(seq + 2, NOW + 1, 2, SeatState.IDLE)),
        Reply(GUEST, Ack("l")),
    ]


def test_a_seat_that_is_not_there(free):
    assert refusal(free.receive(GUEST, TakeSeat("t", 4), NOW)) is RejectCode.SEAT_UNKNOWN
    assert refusal(free.receive(HOST, HostLockSeat("t", 63, locked=True), NOW)) is (
        RejectCode.SEAT_UNKNOWN
    )


def test_the_hosts_seat_is_the_hosts(free):
    assert refusal(free.receive(GUEST, TakeSeat("t", 0), NOW)) is RejectCode.NOT_ALLOWED
    (event,) = events(free.receive(HOST, TakeSeat("t", 0), NOW))
    assert event.name == "Host"


def test_a_host_locks_and_opens_a_seat(free):
    (event,) = events(free.receive(HOST, HostLockSeat("k", 3, locked=True), NOW))
    assert event == SeatChanged(free.seq, NOW, 3, SeatState.LOCKED)
    assert refusal(free.receive(GUEST, TakeSeat("t", 3), NOW)) is RejectCode.SEAT_LOCKED
    free.receive(HOST, HostLockSeat("k", 3, locked=False), NOW)
    assert events(free.receive(GUEST, TakeSeat("t", 3), NOW))
    assert refusal(free.receive(HOST, HostLockSeat("k", 3, locked=True), NOW)) is (
        RejectCode.SEAT_TAKEN
    )


def test_only_a_host_locks_and_answers(free):
    for message in (HostLockSeat("k", 3, locked=True), HostAnswerSeat("a", ANA, accept=True)):
        assert refusal(free.receive(GUEST, message, NOW)) is RejectCode.NOT_ALLOWED


def test_a_guest_asks_and_the_host_says_yes(hosted):
    asked = hosted.receive(GUEST, TakeSeat("t", 2), NOW)
    waiting = SeatRequest(2, RequestState.WAITING, ANA, "Ana")
    assert asked == [Reply(GUEST, Ack("t")), Reply(GUEST, waiting), Reply(HOST, waiting)]
    seq = hosted.seq
    accepted = SeatRequest(2, RequestState.ACCEPTED, ANA, "Ana")
    assert hosted.receive(HOST, HostAnswerSeat("a", ANA, accept=True), NOW + 1) == [
        Broadcast(SeatChanged(seq + 1, NOW + 1, 2, SeatState.USED, ANA, "Ana")),
        Reply(HOST, Ack("a")),
        Reply(GUEST, accepted),
        Reply(HOST, accepted),
    ]


def test_the_host_says_no_and_the_guest_may_ask_again(hosted):
    hosted.receive(GUEST, TakeSeat("t", 2), NOW)
    effects = hosted.receive(HOST, HostAnswerSeat("a", ANA, accept=False), NOW)
    assert not events(effects)
    assert states(effects, GUEST) == [RequestState.DECLINED]
    again = hosted.receive(GUEST, TakeSeat("t", 2), NOW)
    assert states(again, GUEST) == [RequestState.WAITING]


def test_an_answer_needs_a_request(hosted):
    answer = HostAnswerSeat("a", ANA, accept=True)
    assert refusal(hosted.receive(HOST, answer, NOW)) is RejectCode.NO_REQUEST


def test_of_two_who_ask_for_a_seat_one_gets_it(hosted):
    hosted.receive(GUEST, TakeSeat("t", 2), NOW)
    hosted.receive(OTHER, TakeSeat("t", 2), NOW)
    hosted.receive(HOST, HostAnswerSeat("a", ANA, accept=True), NOW)
    other = HostAnswerSeat("b", public_id("secret-2"), accept=True)
    assert refusal(hosted.receive(HOST, other, NOW)) is RejectCode.SEAT_TAKEN


def test_a_request_that_nobody_answers_times_out(hosted):
    hosted.receive(GUEST, TakeSeat("t", 2), NOW)
    assert states(hosted.tick(NOW + 19_999, NOW), GUEST) == []
    late = hosted.tick(NOW + 20_000, NOW)
    assert states(late, GUEST) == states(late, HOST) == [RequestState.TIMEOUT]
    assert states(hosted.tick(NOW + 20_001, NOW), GUEST) == []


def test_a_request_is_withdrawn_by_hand_and_by_leaving(hosted):
    hosted.receive(GUEST, TakeSeat("t", 2), NOW)
    effects = hosted.receive(GUEST, LeaveSeat("l"), NOW)
    assert states(effects, HOST) == [RequestState.WITHDRAWN]
    assert Reply(GUEST, Ack("l")) in effects
    hosted.receive(GUEST, TakeSeat("t", 2), NOW)
    assert states(hosted.disconnect(GUEST, NOW), HOST) == [RequestState.WITHDRAWN]
    assert not hosted.tick(NOW + 20_000, NOW)


def test_where_no_host_could_answer_a_guest_sits_down_at_once(hosted):
    hosted.disconnect(HOST, NOW)
    (event,) = events(hosted.receive(GUEST, TakeSeat("t", 2), NOW))
    assert (event.seat, event.user) == (2, ANA)


def test_in_quiet_time_nobody_new_sits_down():
    room = make_room(**ASKING, quiet=QUIET_AT_23)
    enter(room, GUEST)
    enter(room, HOST, host=True)
    room.receive(GUEST, TakeSeat("t", 2), NOW)
    room.tick(NOW, NOW)
    until_ms = NOW + 20 * 60_000
    quiet = Rejected("x", RejectCode.QUIET, until_ms=until_ms)
    assert room.receive(HOST, TakeSeat("x", 0), NOW) == [Reply(HOST, quiet)]
    yes = HostAnswerSeat("x", ANA, accept=True)
    assert room.receive(HOST, yes, NOW) == [Reply(HOST, quiet)]
    room.tick(NOW, until_ms)
    assert events(room.receive(HOST, yes, NOW)), "the request still waits"


def test_a_gift_may_go_to_whoever_sits_there(free):
    free.receive(OTHER, TakeSeat("t", 1), NOW)
    (event,) = events(free.receive(GUEST, Gift("g", "rose", 1, "k", to_seat=1), NOW))
    assert event.to_seat == 1
