"""A call between two people: ``prepared → calling → connecting → connected → ended``.

While it is prepared and while it rings, both sides can open their voice
connections already: that is what makes the time from accepting to hearing short.
The time of every step is kept, so that it can be reported.
"""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType

from setsail.rooms.formats.models.call import (
    CALL,
    CallChange,
    CallEvent,
    CallOutcome,
    CallPhase,
    CallReason,
    CallRefusal,
    CallState,
    CallTerms,
)
from setsail.rooms.formats.transitions import Outcome

_TIMERS = MappingProxyType(
    {
        CallPhase.PREPARED: CallEvent.PREPARE_TIMEOUT,
        CallPhase.CALLING: CallEvent.RING_TIMEOUT,
        CallPhase.CONNECTING: CallEvent.CONNECT_TIMEOUT,
    }
)
_REASONS = MappingProxyType(
    {
        CallEvent.CANCEL: CallReason.CANCELLED,
        CallEvent.DECLINE: CallReason.DECLINED,
        CallEvent.BUSY: CallReason.BUSY,
        CallEvent.PREPARE_TIMEOUT: CallReason.PREPARE_TIMEOUT,
        CallEvent.RING_TIMEOUT: CallReason.RING_TIMEOUT,
        CallEvent.CONNECT_TIMEOUT: CallReason.CONNECT_TIMEOUT,
        CallEvent.HANG_UP: CallReason.HUNG_UP,
        CallEvent.GONE: CallReason.PEER_GONE,
    }
)
_CALLER, _CALLEE = "caller", "callee"
# Everything else either of the two may do.
_ONLY = MappingProxyType(
    {
        CallEvent.DIAL: _CALLER,
        CallEvent.BUSY: _CALLER,
        CallEvent.CANCEL: _CALLER,
        CallEvent.ACCEPT: _CALLEE,
        CallEvent.DECLINE: _CALLEE,
    }
)


def prepare(
    caller: str, callee: str, new_room: Callable[[], str], terms: CallTerms, now_ms: int
) -> Call:
    """A new call, not ringing yet.

    Args:
        caller: who calls.
        callee: whom.
        new_room: gives an id of a voice room that no call has had.
        terms: how long each step may take.
        now_ms: wall clock.

    Raises:
        ValueError: somebody calls themselves.
    """
    if caller == callee:
        raise ValueError(f"{caller} calls themselves")
    call = Call(terms, CallState(caller, callee, new_room()))
    at_ms = call.state.clock.read(now_ms)
    call.state.entered_ms[CallPhase.PREPARED] = at_ms
    call.state.deadline_ms = at_ms + terms.prepare_timeout_ms
    return call


class Call:
    """One call; the next one has another room and another machine. See `prepare`.

    Args:
        terms: how long each step may take.
        state: of a call, to go on with.
    """

    __slots__ = ("state", "terms")

    def __init__(self, terms: CallTerms, state: CallState) -> None:
        self.terms = terms
        self.state = state

    def look(self, cause: CallEvent) -> CallChange:
        """The call as it is, told as the result of ``cause``."""
        s = self.state
        return CallChange(
            cause=cause,
            room=s.room,
            phase=s.phase,
            ends_ms=s.clock.wall(s.deadline_ms) if s.phase in _TIMERS else 0,
            away=tuple(sorted(s.away_until_ms)),
            reason=s.reason,
            by=s.by,
        )

    def step_ms(self, start: CallPhase, end: CallPhase) -> int | None:
        """Time from entering one phase to entering another, ms; None if it did not come so far.

        From connecting to connected is what users feel; from calling to connecting they ring.
        """
        entered = self.state.entered_ms
        if start not in entered or end not in entered:
            return None
        return entered[end] - entered[start]

    def dial(self, user: str, now_ms: int, *, callee_busy: bool = False) -> CallOutcome:
        """The caller presses the button; it rings, or ends at once for a callee in another call."""
        event = CallEvent.BUSY if callee_busy else CallEvent.DIAL
        return self._do(event, user, now_ms)

    def accept(self, user: str, now_ms: int) -> CallOutcome:
        """The callee takes the call."""
        return self._do(CallEvent.ACCEPT, user, now_ms)

    def decline(self, user: str, now_ms: int) -> CallOutcome:
        """The callee does not want it."""
        return self._do(CallEvent.DECLINE, user, now_ms)

    def cancel(self, user: str, now_ms: int) -> CallOutcome:
        """The caller thinks better of it."""
        return self._do(CallEvent.CANCEL, user, now_ms)

    def hang_up(self, user: str, now_ms: int) -> CallOutcome:
        """Either of them ends it."""
        return self._do(CallEvent.HANG_UP, user, now_ms)

    def joined(self, user: str, now_ms: int) -> CallOutcome:
        """A side can hear and be heard; when both can, the call is connected."""
        both = self.state.joined | {user} >= {self.state.caller, self.state.callee}
        return self._do(CallEvent.CONNECT if both else CallEvent.JOIN, user, now_ms)

    def lost(self, user: str, now_ms: int) -> CallOutcome:
        """A side's connection is gone; they have a while to come back."""
        return self._do(CallEvent.LOST, user, now_ms)

    def back(self, user: str, now_ms: int) -> CallOutcome:
        """A side has come back; one that was not away changes nothing."""
        return self._do(CallEvent.BACK, user, now_ms)

    def tick(self, now_ms: int) -> tuple[CallChange, ...]:
        """Time has passed."""
        return self._begin(now_ms)[1]

    def _do(self, event: CallEvent, user: str, now_ms: int) -> CallOutcome:
        at_ms, changes = self._begin(now_ms)
        refusal = self._refusal(event, user)
        if refusal is not None or self._idle(event, user):
            return Outcome(changes, refusal)
        self._note(event, user, at_ms)
        return Outcome((*changes, self._fire(event, at_ms, user)))

    def _refusal(self, event: CallEvent, user: str) -> CallRefusal | None:
        s = self.state
        role = {s.caller: _CALLER, s.callee: _CALLEE}.get(user)
        if role is None:
            return CallRefusal.NOT_IN_CALL
        refusal = CALL.refusal(s.phase, event)
        if refusal is None and _ONLY.get(event, role) != role:
            return CallRefusal.NOT_YOURS
        return refusal

    def _idle(self, event: CallEvent, user: str) -> bool:
        """Whether an event that is allowed would change nothing, as it was told before."""
        s = self.state
        return (
            (event in (CallEvent.JOIN, CallEvent.CONNECT) and user in s.joined)
            or (event is CallEvent.LOST and user in s.away_until_ms)
            or (event is CallEvent.BACK and user not in s.away_until_ms)
        )

    def _note(self, event: CallEvent, user: str, at_ms: int) -> None:
        """Who is there."""
        s = self.state
        if event is CallEvent.LOST:
            s.joined.discard(user)
            s.away_until_ms[user] = at_ms + self.terms.grace_ms
        elif event in (CallEvent.JOIN, CallEvent.CONNECT):
            s.joined.add(user)
            s.away_until_ms.pop(user, None)
        elif event is CallEvent.BACK:
            del s.away_until_ms[user]

    def _begin(self, now_ms: int) -> tuple[int, tuple[CallChange, ...]]:
        """The steady time, and what has ended by it: at most one thing, as that ends the call."""
        s = self.state
        at_ms = s.clock.read(now_ms)
        due = [(until_ms, CallEvent.GONE, user) for user, until_ms in s.away_until_ms.items()]
        if s.phase in _TIMERS:
            due.append((s.deadline_ms, _TIMERS[s.phase], ""))
        first = min(due, default=None)
        if s.phase is CallPhase.ENDED or first is None or first[0] > at_ms:
            return at_ms, ()
        return at_ms, (self._fire(first[1], first[0], first[2]),)

    def _fire(self, event: CallEvent, at_ms: int, user: str) -> CallChange:
        """Take a step that is allowed."""
        s, terms = self.state, self.terms
        before, s.phase = s.phase, CALL.after(s.phase, event)
        if s.phase is not before:
            s.entered_ms[s.phase] = at_ms
            lasts_ms = {
                CallPhase.CALLING: terms.ring_timeout_ms,
                CallPhase.CONNECTING: terms.connect_timeout_ms,
            }
            s.deadline_ms = at_ms + lasts_ms.get(s.phase, 0)
        if s.phase is CallPhase.ENDED:
            s.reason, s.by = _REASONS[event], user
            s.away_until_ms.clear()
        return self.look(event)
