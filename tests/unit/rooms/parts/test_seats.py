from itertools import product

import pytest

from setsail.rooms.codes import RejectCode, SeatState
from setsail.rooms.parts.seats import TRANSITIONS, Request, Seats, Verb


def test_the_table_says_what_every_verb_does_in_every_state():
    assert set(TRANSITIONS) == set(product(SeatState, Verb))


def test_a_seat_is_taken_and_left():
    seats = Seats(3)
    assert len(seats) == 3
    assert seats.take(1, "ana") is None
    assert (seats.state(1), seats.user_on(1), seats.seat_of("ana")) == (SeatState.USED, "ana", 1)
    assert seats.leave("ana") == 1
    assert (seats.state(1), seats.user_on(1), seats.seat_of("ana")) == (SeatState.IDLE, None, None)
    assert seats.leave("ana") is None


def test_one_seat_has_one_user_and_one_user_one_seat():
    seats = Seats(3)
    seats.take(1, "ana")
    assert seats.take(1, "bo") is RejectCode.SEAT_TAKEN
    assert seats.take(2, "ana") is RejectCode.ALREADY_SEATED
    assert seats.user_on(1) == "ana"
    assert seats.state(2) is SeatState.IDLE


@pytest.mark.parametrize("seat", [-1, 3, 64])
def test_a_seat_that_is_not_there(seat):
    seats = Seats(3)
    assert seats.take(seat, "ana") is RejectCode.SEAT_UNKNOWN
    assert seats.ask(seat, "ana", 10) is RejectCode.SEAT_UNKNOWN
    assert seats.lock(seat, locked=True) is RejectCode.SEAT_UNKNOWN
    assert seats.user_on(seat) is None
    assert seats.seat_of("ana") is None


def test_a_locked_seat_is_nobodys():
    seats = Seats(2)
    assert seats.lock(0, locked=True) is None
    assert seats.state(0) is SeatState.LOCKED
    assert seats.take(0, "ana") is RejectCode.SEAT_LOCKED
    assert seats.ask(0, "ana", 10) is RejectCode.SEAT_LOCKED
    assert seats.lock(0, locked=True) is RejectCode.SEAT_LOCKED
    assert seats.lock(0, locked=False) is None
    assert seats.lock(0, locked=False) is RejectCode.NOT_ALLOWED
    assert seats.take(0, "ana") is None
    assert seats.lock(0, locked=True) is RejectCode.SEAT_TAKEN


def test_a_request_ends_with_the_seat():
    seats = Seats(2)
    assert seats.ask(0, "ana", 500) is None
    assert seats.request_of("ana") == Request("ana", 0, 500)
    assert seats.ask(1, "ana", 500) is RejectCode.REQUEST_PENDING
    seats.take(0, "ana")
    assert seats.request_of("ana") is None
    assert seats.ask(1, "ana", 500) is RejectCode.ALREADY_SEATED
    assert seats.ask(0, "bo", 500) is RejectCode.SEAT_TAKEN


def test_a_request_is_dropped_once():
    seats = Seats(2)
    seats.ask(0, "ana", 500)
    assert seats.drop_request("ana") == Request("ana", 0, 500)
    assert seats.drop_request("ana") is None


def test_late_requests_expire_in_the_order_of_their_time():
    seats = Seats(2)
    seats.ask(0, "ana", 500)
    seats.ask(0, "bo", 400)
    seats.ask(1, "cy", 501)
    assert [request.user for request in seats.expired(500)] == ["bo", "ana"]
    assert list(seats.expired(500)) == []
    assert seats.request_of("cy") is not None
