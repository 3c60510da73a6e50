from datetime import UTC, datetime

from setsail.content.director import Action
from setsail.rooms.messages import Chat, Cue, Quiet, TakeSeat
from setsail.rooms.spec import QuietSpan
from tests.unit.rooms.build import NOW, QUIET_AT_23, decision, enter, events, make_room

MINUTE = 60_000


def test_silence_is_broken_once_and_the_questions_take_turns():
    room = make_room(icebreaker_after_s=60)
    enter(room, 1)
    assert room.tick(NOW + 59_999, NOW) == []
    (first,) = events(room.tick(NOW + 60_000, NOW))
    assert first == Cue(room.seq, NOW + 60_000, "icebreaker", "ask-1", for_host=False)
    assert room.tick(NOW + 300_000, NOW) == []
    room.receive(1, Chat("c", "me!"), NOW + 300_000)
    (second,) = events(room.tick(NOW + 360_000, NOW))
    assert second.message == "ask-2"
    room.receive(1, TakeSeat("t", 1), NOW + 360_000)
    (third,) = events(room.tick(NOW + 420_000, NOW))
    assert third.message == "ask-1"


def test_nobody_is_asked_in_an_empty_room_or_during_a_sale():
    room = make_room()
    assert room.tick(NOW, NOW) == []
    enter(room, 1)
    room.apply_decision(decision(Action.PIN, "p", "A"), NOW)
    assert room.tick(NOW + 100_000, NOW) == []


def test_quiet_time_follows_the_shows_clock():
    room = make_room(quiet=QUIET_AT_23)
    enter(room, 1)
    assert room.tick(NOW, NOW - 1) == []
    (begin,) = events(room.tick(NOW, NOW + 5 * MINUTE))
    assert begin == Quiet(room.seq, NOW, NOW + 20 * MINUTE)
    assert enter(room, 2).quiet_until_ms == NOW + 20 * MINUTE
    assert room.tick(NOW, NOW + 20 * MINUTE - 1) == []
    (end,) = events(room.tick(NOW, NOW + 20 * MINUTE))
    assert end == Quiet(room.seq, NOW, 0)
    assert room.tick(NOW, NOW + 21 * MINUTE) == []


def test_a_quiet_time_that_runs_on_into_the_next_says_its_new_end():
    windows = (QuietSpan(23 * 60, 23 * 60 + 20), QuietSpan(23 * 60 + 10, 23 * 60 + 40))
    room = make_room(quiet=windows)
    enter(room, 1)
    (begin,) = events(room.tick(NOW, NOW + 1))
    assert begin.until_ms == NOW + 20 * MINUTE
    assert room.tick(NOW, NOW + 5 * MINUTE + 333) == []
    (longer,) = events(room.tick(NOW, NOW + 10 * MINUTE))
    assert longer.until_ms == NOW + 40 * MINUTE
    assert events(room.tick(NOW, NOW + 40 * MINUTE)) == [Quiet(room.seq, NOW, 0)]


def test_quiet_time_may_run_past_midnight_and_comes_back_every_day():
    room = make_room(quiet=(QuietSpan(23 * 60 + 50, 10),), time_zone="America/Sao_Paulo")
    enter(room, 1)
    midnight = int(datetime(2026, 11, 24, 3, tzinfo=UTC).timestamp() * 1000)
    (begin,) = events(room.tick(NOW, midnight + 1))
    assert begin.until_ms == midnight + 10 * MINUTE
    assert events(room.tick(NOW, midnight + 11 * MINUTE)) == [Quiet(room.seq, NOW, 0)]
    assert len(events(room.tick(NOW, midnight + 24 * 60 * MINUTE))) == 1
