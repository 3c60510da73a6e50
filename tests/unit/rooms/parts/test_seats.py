from itertools import product

import pytest

from setsail.rooms.codes import RejectCode, SeatState
from setsail.rooms.parts.seats import TRANSITIONS, Request, Seats, Sitter, Verb


def test_the_table_says_what_every_verb_does_in_every_state():
    assert set(TRANSITIONS) == set(product(SeatState, Verb))


def test_a_seat_is_taken_and_left():
    seats = Seats(3)
    assert len(seats) == 3
    assert seats.take(1, "ana", "Ana") is None
    assert (seats.state(1), seats.on(1), seats.seat_of("ana")) == (
        SeatState.USED,
        Sitter("ana", "Ana"),
        1,
    )
    assert seats.leave("ana") == 1
    assert (seats.state(1), seats.on(1), seats.sitter("ana")) == (SeatState.IDLE, None, None)
    assert seats.leave("ana") is None


def test_one_seat_has_one_user_and_one_user_one_seat():
    seats = Seats(3)
    seats.take(1, "ana", "Ana")
    assert seats.take(1, "bo", "Bo") is RejectCode.SEAT_TAKEN
    assert seats.take(2, "ana", "Ana") is RejectCode.ALREADY_SEATED
    assert seats.on(1) == Sitter("ana", "Ana")
    assert seats.state(2) is SeatState.IDLE


@pytest.mark.parametrize("seat", [-1, 3, 64])
def test_a_seat_that_is_not_there(seat):
    seats = Seats(3)
    assert seats.take(seat, "ana", "Ana") is RejectCode.SEAT_UNKNOWN
    assert seats.ask(seat, "ana", 10) is RejectCode.SEAT_UNKNOWN
    assert seats.lock(seat, locked=True) is RejectCode.SEAT_UNKNOWN
    assert seats.on(seat) is None
    assert seats.free(seat) is RejectCode.SEAT_UNKNOWN
    assert seats.seat_of("ana") is None


def test_a_locked_seat_is_nobodys():
    seats = Seats(2)
    assert seats.lock(0, locked=True) is None
    assert seats.state(0) is SeatState.LOCKED
    assert seats.take(0, "ana", "Ana") is RejectCode.SEAT_LOCKED
    assert seats.ask(0, "ana", 10) is RejectCode.SEAT_LOCKED
    assert seats.lock(0, locked=True) is RejectCode.SEAT_LOCKED
    assert seats.lock(0, locked=False) is None
    assert seats.lock(0, locked=False) is RejectCode.NOT_ALLOWED
    assert seats.take(0, "ana", "Ana") is None
    assert seats.lock(0, locked=True) is RejectCode.SEAT_TAKEN


def test_a_request_ends_with_the_seat():
    seats = Seats(2)
    assert seats.ask(0, "ana", 500) is None
    assert seats.request_of("ana") == Request("ana", 0, 500)
    assert seats.ask(1, "ana", 500) is RejectCode.REQUEST_PENDING
    seats.take(0, "ana", "Ana")
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


def test_seats_are_put_as_they_were():
    seats = Seats(3)
    seats.remember(0, SeatState.LOCKED, None)
    seats.remember(1, SeatState.USED, Sitter("ana", "Ana", away_until_ms=9))
    assert seats.state(0) is SeatState.LOCKED
    assert (seats.seat_of("ana"), seats.away()) == (1, (Sitter("ana", "Ana", away_until_ms=9),))
    with pytest.raises(ValueError, match="ana has two seats"):
        seats.remember(2, SeatState.USED, Sitter("ana", "Ana"))
    with pytest.raises(ValueError, match="seat 2 is used with None"):
        seats.remember(2, SeatState.USED, None)
    with pytest.raises(IndexError):
        seats.remember(3, SeatState.IDLE, None)
