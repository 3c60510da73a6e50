import itertools

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from setsail.rooms.formats.call import Call, prepare
from setsail.rooms.formats.models.call import (
    CallEvent,
    CallPhase,
    CallReason,
    CallRefusal,
    CallState,
    CallTerms,
)

NOW = 1_764_000_000_000
TERMS = CallTerms(ring_timeout_ms=30_000, connect_timeout_ms=5_000, grace_ms=4_000)


def a_call() -> Call:
    return prepare("ana", "bo", lambda: "room-1", TERMS, NOW)


def connected() -> Call:
    call = a_call()
    call.dial("ana", NOW + 100)
    call.accept("bo", NOW + 1_100)
    call.joined("ana", NOW + 1_300)
    call.joined("bo", NOW + 1_500)
    return call


def test_a_call_is_dialled_accepted_connected_and_ended():
    call = connected()
    assert call.state.phase is CallPhase.CONNECTED
    assert call.step_ms(CallPhase.CALLING, CallPhase.CONNECTING) == 1_000
    assert call.step_ms(CallPhase.CONNECTING, CallPhase.CONNECTED) == 400
    (ended,) = call.hang_up("bo", NOW + 60_000).changes
    assert (ended.phase, ended.reason, ended.by) == (CallPhase.ENDED, CallReason.HUNG_UP, "bo")
    assert call.hang_up("ana", NOW + 60_000).refusal is CallRefusal.ENDED


def test_each_side_does_its_own_part_only():
    call = a_call()
    assert call.dial("bo", NOW).refusal is CallRefusal.NOT_YOURS
    assert call.dial("eve", NOW).refusal is CallRefusal.NOT_IN_CALL
    call.dial("ana", NOW)
    assert call.accept("ana", NOW).refusal is CallRefusal.NOT_YOURS
    assert call.cancel("bo", NOW).refusal is CallRefusal.NOT_YOURS
    assert call.joined("ana", NOW).refusal is CallRefusal.NOT_YET


def test_nobody_calls_themselves():
    with pytest.raises(ValueError, match="ana calls themselves"):
        prepare("ana", "ana", lambda: "r", TERMS, NOW)


def test_somebody_in_another_call_is_busy():
    (change,) = a_call().dial("ana", NOW, callee_busy=True).changes
    assert (change.phase, change.reason) == (CallPhase.ENDED, CallReason.BUSY)


@pytest.mark.parametrize(
    ("steps", "at_ms", "reason"),
    [
        ((), 120_000, CallReason.PREPARE_TIMEOUT),
        (("dial",), 30_000, CallReason.RING_TIMEOUT),
        (("dial", "accept"), 5_000, CallReason.CONNECT_TIMEOUT),
    ],
)
def test_every_step_is_given_up_in_time(steps, at_ms, reason):
    call = a_call()
    for step in steps:
        getattr(call, step)({"dial": "ana", "accept": "bo"}[step], NOW)
    assert call.tick(NOW + at_ms - 1) == ()
    (change,) = call.tick(NOW + at_ms)
    assert (change.phase, change.reason) == (CallPhase.ENDED, reason)


def test_a_lost_side_may_come_back():
    call = connected()
    (lost,) = call.lost("bo", NOW + 2_000).changes
    assert (lost.phase, lost.away) == (CallPhase.CONNECTED, ("bo",))
    (back,) = call.back("bo", NOW + 5_999).changes
    assert back.away == ()
    assert call.back("bo", NOW + 6_000).changes == ()
    assert call.tick(NOW + 60_000) == ()


def test_a_side_that_does_not_come_back_ends_the_call():
    call = connected()
    call.lost("bo", NOW + 2_000)
    (gone,) = call.tick(NOW + 6_000)
    assert (gone.reason, gone.by) == (CallReason.PEER_GONE, "bo")


verbs = ("dial", "accept", "decline", "cancel", "hang_up", "joined", "lost", "back", "tick")
steps = st.tuples(
    st.sampled_from(verbs), st.sampled_from(["ana", "bo", "eve"]), st.integers(-9_000, 9_000)
)


@given(st.lists(steps, max_size=40))
def test_whatever_happens_a_call_ends_once_and_for_all(walk):
    call, now_ms, endings = a_call(), NOW, []
    for verb, user, later_ms in walk:
        now_ms += later_ms
        acted = () if verb == "tick" else getattr(call, verb)(user, now_ms).changes
        changes = (*acted, *call.tick(now_ms))
        endings += [change for change in changes if change.phase is CallPhase.ENDED]
        saved = msgspec.json.decode(msgspec.json.encode(call.state), type=CallState)
        assert Call(TERMS, saved).look(CallEvent.DIAL) == call.look(CallEvent.DIAL)
    assert len(endings) == (call.state.phase is CallPhase.ENDED)
    entered = [
        call.state.entered_ms[phase] for phase in CallPhase if phase in call.state.entered_ms
    ]
    assert all(later >= earlier for earlier, later in itertools.pairwise(entered))
    if call.state.phase is not CallPhase.CONNECTED:
        call.tick(now_ms + 10**9)
        assert call.state.phase is CallPhase.ENDED, "every timer ends"
