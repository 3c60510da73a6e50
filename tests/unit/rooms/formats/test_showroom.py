import itertools

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from setsail.rooms.formats.meter import MINUTE_MS, Charge, FirstMinute, Price
from setsail.rooms.formats.models.call import CallChange, CallEvent, CallPhase
from setsail.rooms.formats.models.showroom import (
    ShowroomEvent,
    ShowroomPhase,
    ShowroomRefusal,
    ShowroomState,
    ShowroomTerms,
)
from setsail.rooms.formats.showroom import Showroom

NOW = 1_764_000_000_000


def terms(price: Price) -> ShowroomTerms:
    return ShowroomTerms(price, 3, 20_000, 10_000, 15_000)


PAID = terms(Price(10))
FREE = terms(Price(0))


def a_showroom(rules: ShowroomTerms = PAID) -> Showroom:
    return Showroom(rules, ShowroomState("host"))


def call(phase: CallPhase, room: str = "r1") -> CallChange:
    return CallChange(CallEvent.CONNECT, room, phase, 0)


def in_call(rules: ShowroomTerms = PAID) -> Showroom:
    room = a_showroom(rules)
    room.ask("ana", NOW)
    room.take(lambda: "r1", NOW)
    room.follow(call(CallPhase.CONNECTED), NOW)
    return room


def test_the_host_takes_a_guest_and_comes_back():
    room = a_showroom(FREE)
    room.ask("ana", NOW)
    room.ask("bo", NOW)
    (taken,) = room.take(lambda: "r1", NOW).changes
    assert (taken.phase, taken.guest, taken.room, taken.waiting, taken.publishing) == (
        ShowroomPhase.HANDING_OVER,
        "ana",
        "r1",
        ("bo",),
        False,
    )
    (talking,) = room.follow(call(CallPhase.CONNECTED), NOW).changes
    assert talking.phase is ShowroomPhase.IN_CALL
    (ended,) = room.follow(call(CallPhase.ENDED), NOW).changes
    assert (ended.phase, ended.publishing) == (ShowroomPhase.RESUMING, False)
    (on_show,) = room.resumed(NOW).changes
    assert (on_show.phase, on_show.publishing) == (ShowroomPhase.ON_SHOW, True)


def test_every_minute_is_charged_once():
    room = in_call()
    charges = [n.minute for n in room.tick(NOW + 3 * MINUTE_MS) if isinstance(n, Charge)]
    assert charges == [2], "minutes that nobody watched are not charged"
    room = a_showroom()
    room.ask("ana", NOW)
    room.take(lambda: "r1", NOW)
    news = [*room.follow(call(CallPhase.CONNECTED), NOW).changes]
    for second in range(1, 125):
        news += room.tick(NOW + second * 1000)
    keys = [n.key for n in news if isinstance(n, Charge)]
    assert keys == ["r1:1", "r1:2", "r1:3"]


def test_a_guest_without_coins_is_let_go():
    room = in_call()
    (last,) = room.paid("r1:1", 9, NOW).changes
    assert last.last_minute, "nine coins do not reach for another minute"
    assert room.paid("r1:1", 9, NOW).changes == (), "told again it changes nothing"
    room.tick(NOW + MINUTE_MS)
    (over,) = room.unpaid("r1:2", NOW + MINUTE_MS).changes
    assert (over.cause, over.phase) == (ShowroomEvent.BROKE, ShowroomPhase.RESUMING)
    assert room.paid("r1:2", 0, NOW + MINUTE_MS).refusal is ShowroomRefusal.NO_CALL


@pytest.mark.parametrize(
    ("first", "grace_ms", "due_ms", "minute"),
    [
        (FirstMinute.PAID, 0, 0, 1),
        (FirstMinute.GRACE, 10_000, 10_000, 1),
        (FirstMinute.FREE, 0, MINUTE_MS, 2),
    ],
)
def test_when_the_first_charge_comes(first, grace_ms, due_ms, minute):
    room = a_showroom(terms(Price(10, first, grace_ms)))
    room.ask("ana", NOW)
    room.take(lambda: "r1", NOW)
    news = [*room.follow(call(CallPhase.CONNECTED), NOW).changes]
    if due_ms:
        news += room.tick(NOW + due_ms - 1)
        assert not [n for n in news if isinstance(n, Charge)]
        news += room.tick(NOW + due_ms)
    assert [n.minute for n in news if isinstance(n, Charge)] == [minute]


def test_who_may_not_ask():
    room = in_call()
    assert room.ask("host", NOW).refusal is ShowroomRefusal.IS_HOST
    assert room.ask("ana", NOW).refusal is ShowroomRefusal.IN_CALL
    for user in ("b", "c", "d"):
        room.ask(user, NOW)
    assert room.ask("b", NOW).refusal is ShowroomRefusal.WAITING
    assert room.ask("e", NOW).refusal is ShowroomRefusal.LIST_FULL
    assert room.withdraw("z", NOW).refusal is ShowroomRefusal.NOT_WAITING
    assert room.take(lambda: "r2", NOW).refusal is ShowroomRefusal.IN_CALL


def test_a_call_that_is_not_connected_in_time_has_failed():
    room = a_showroom()
    room.ask("ana", NOW)
    room.take(lambda: "r1", NOW)
    (failed,) = room.tick(NOW + 20_000)
    assert (failed.cause, failed.phase) == (
        ShowroomEvent.HAND_OVER_TIMEOUT,
        ShowroomPhase.RESUMING,
    )
    other = room.follow(call(CallPhase.CONNECTED, "r0"), NOW + 20_000)
    assert other.refusal is ShowroomRefusal.OTHER_CALL


def test_a_lost_host_is_waited_for():
    room = a_showroom()
    room.host_away(NOW)
    assert room.host_back(NOW + 14_999).refusal is None
    room.host_away(NOW + 20_000)
    (gone,) = room.tick(NOW + 35_000)
    assert (gone.cause, gone.phase) == (ShowroomEvent.HOST_GONE, ShowroomPhase.CLOSED)
    assert room.ask("ana", NOW + 35_000).refusal is ShowroomRefusal.CLOSED


@pytest.mark.parametrize("price", [(-1,), (1, FirstMinute.GRACE, MINUTE_MS)])
def test_no_such_price(price):
    with pytest.raises(ValueError, match="not a price"):
        Price(*price)


verbs = ("ask", "withdraw", "take", "connected", "ended", "paid", "unpaid", "resumed", "away",
         "back", "tick")  # fmt: skip
steps = st.tuples(
    st.sampled_from(verbs), st.sampled_from(["ana", "bo", "host"]), st.integers(-5_000, 70_000)
)


@given(st.lists(steps, max_size=60), st.sampled_from([PAID, FREE]))
def test_whatever_happens_no_minute_is_charged_twice(walk, rules):
    room, now_ms, numbers, charges = a_showroom(rules), NOW, itertools.count(1), []
    for verb, user, later_ms in walk:
        now_ms += later_ms
        news = room.tick(now_ms)
        key = charges[-1].key if charges else "r0:1"
        match verb:
            case "ask" | "withdraw":
                news += getattr(room, verb)(user, now_ms).changes
            case "take":
                news += room.take(lambda: f"r{next(numbers)}", now_ms).changes
            case "connected" | "ended":
                phase = CallPhase.CONNECTED if verb == "connected" else CallPhase.ENDED
                news += room.follow(call(phase, room.state.room), now_ms).changes
            case "paid":
                news += room.paid(key, 100, now_ms).changes
            case "unpaid":
                news += room.unpaid(key, now_ms).changes
            case "resumed":
                news += room.resumed(now_ms).changes
            case "away":
                news += room.host_away(now_ms).changes
            case "back":
                news += room.host_back(now_ms).changes
        charges += [n for n in news if isinstance(n, Charge)]
        assert room.state.guest not in room.state.waiting or room.state.phase in (
            ShowroomPhase.ON_SHOW,
            ShowroomPhase.RESUMING,
        )
        saved = msgspec.json.decode(msgspec.json.encode(room.state), type=ShowroomState)
        assert saved == room.state
    assert len({c.key for c in charges}) == len(charges)
    assert rules is PAID or not charges
