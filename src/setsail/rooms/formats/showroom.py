"""A showroom whose host takes guests into a call, one after another.

``on-show → handing-over → in-call → resuming → on-show``. The showroom stays open
all the time; during a call its host is not heard in it. A call costs coins by the
minute and ends when they run out.
"""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType

from setsail.rooms.formats.meter import started
from setsail.rooms.formats.models.call import CallChange, CallPhase
from setsail.rooms.formats.models.showroom import (
    SHOWROOM,
    ShowroomChange,
    ShowroomEvent,
    ShowroomNews,
    ShowroomOutcome,
    ShowroomPhase,
    ShowroomRefusal,
    ShowroomState,
    ShowroomTerms,
)
from setsail.rooms.formats.transitions import Outcome

_TIMERS = MappingProxyType(
    {
        ShowroomPhase.HANDING_OVER: ShowroomEvent.HAND_OVER_TIMEOUT,
        ShowroomPhase.RESUMING: ShowroomEvent.RESUME_TIMEOUT,
    }
)


class Showroom:
    """One showroom.

    Args:
        terms: how it goes.
        state: ``ShowroomState(host)`` for a new one, or that of an earlier machine.
    """

    __slots__ = ("state", "terms")

    def __init__(self, terms: ShowroomTerms, state: ShowroomState) -> None:
        self.terms = terms
        self.state = state

    def look(self, cause: ShowroomEvent) -> ShowroomChange:
        """The showroom as it is, told as the result of ``cause``."""
        s = self.state
        return ShowroomChange(
            cause=cause,
            phase=s.phase,
            publishing=s.phase is ShowroomPhase.ON_SHOW,
            waiting=tuple(s.waiting),
            guest=s.guest,
            room=s.room,
            ends_ms=s.clock.wall(s.deadline_ms) if s.phase in _TIMERS else 0,
            host_away=s.away_until_ms is not None,
            last_minute=s.last_minute,
        )

    def ask(self, user: str, now_ms: int) -> ShowroomOutcome:
        """A guest would like a call, and is put at the end of the list."""
        at_ms, news = self._begin(now_ms)
        s = self.state
        refusal = SHOWROOM.refusal(s.phase, ShowroomEvent.ASK)
        if refusal is None and user == s.host:
            refusal = ShowroomRefusal.IS_HOST
        if refusal is None and user == s.guest and not self._free():
            refusal = ShowroomRefusal.IN_CALL
        if refusal is None and user in s.waiting:
            refusal = ShowroomRefusal.WAITING
        if refusal is None and len(s.waiting) >= self.terms.max_waiting:
            refusal = ShowroomRefusal.LIST_FULL
        if refusal is not None:
            return Outcome(news, refusal)
        s.waiting.append(user)
        return Outcome((*news, self._fire(ShowroomEvent.ASK, at_ms)))

    def withdraw(self, user: str, now_ms: int) -> ShowroomOutcome:
        """A guest on the list thinks better of it, or leaves the room."""
        at_ms, news = self._begin(now_ms)
        refusal = SHOWROOM.refusal(self.state.phase, ShowroomEvent.WITHDRAW)
        if refusal is None and user not in self.state.waiting:
            refusal = ShowroomRefusal.NOT_WAITING
        if refusal is not None:
            return Outcome(news, refusal)
        self.state.waiting.remove(user)
        return Outcome((*news, self._fire(ShowroomEvent.WITHDRAW, at_ms)))

    def take(
        self, new_room: Callable[[], str], now_ms: int, user: str | None = None
    ) -> ShowroomOutcome:
        """The host takes a guest from the list into a call.

        Args:
            new_room: gives an id of a voice room that no call has had.
            now_ms: wall clock.
            user: which guest; whoever waits longest if None.
        """
        at_ms, news = self._begin(now_ms)
        s = self.state
        guest = user if user is not None else next(iter(s.waiting), "")
        refusal = SHOWROOM.refusal(s.phase, ShowroomEvent.TAKE)
        if refusal is None and guest not in s.waiting:
            refusal = ShowroomRefusal.NOT_WAITING
        if refusal is not None:
            return Outcome(news, refusal)
        s.waiting.remove(guest)
        s.guest, s.room, s.last_minute = guest, new_room(), False
        return Outcome((*news, self._fire(ShowroomEvent.TAKE, at_ms)))

    def follow(self, call: CallChange, now_ms: int) -> ShowroomOutcome:
        """The call of host and guest has changed; only its being connected and its end matter."""
        s = self.state
        if call.phase not in (CallPhase.CONNECTED, CallPhase.ENDED):
            return Outcome(self.tick(now_ms))
        at_ms, news = self._begin(now_ms)
        if call.room != s.room:
            return Outcome(news, ShowroomRefusal.OTHER_CALL)
        if call.phase is CallPhase.CONNECTED:
            if s.phase is ShowroomPhase.IN_CALL:
                return Outcome(news)
            event = ShowroomEvent.CONNECTED
        else:
            before = s.phase is ShowroomPhase.HANDING_OVER
            event = ShowroomEvent.FAILED if before else ShowroomEvent.ENDED
        refusal = SHOWROOM.refusal(s.phase, event)
        if refusal is not None:
            return Outcome(news, refusal)
        change = self._fire(event, at_ms)
        # The first minute may be due in the moment in which the call is connected.
        return Outcome((*news, change, *self._begin(now_ms)[1]))

    def paid(self, key: str, balance: int, now_ms: int) -> ShowroomOutcome:
        """A charge was paid.

        Args:
            key: of the charge; told again it changes nothing.
            balance: coins that the guest has left.
            now_ms: wall clock.
        """
        return self._answer(ShowroomEvent.PAID, key, balance, now_ms)

    def unpaid(self, key: str, now_ms: int) -> ShowroomOutcome:
        """The guest's coins did not suffice for a charge: the call is over."""
        return self._answer(ShowroomEvent.BROKE, key, 0, now_ms)

    def resumed(self, now_ms: int) -> ShowroomOutcome:
        """The host is heard in the showroom again."""
        return self._plain(ShowroomEvent.RESUMED, now_ms)

    def host_away(self, now_ms: int) -> ShowroomOutcome:
        """The host's connection is lost; the showroom waits a while."""
        return self._plain(ShowroomEvent.HOST_AWAY, now_ms)

    def host_back(self, now_ms: int) -> ShowroomOutcome:
        """The host has come back; one who was not away changes nothing."""
        return self._plain(ShowroomEvent.HOST_BACK, now_ms)

    def close(self, now_ms: int) -> ShowroomOutcome:
        """The host ends the show."""
        return self._plain(ShowroomEvent.CLOSE, now_ms)

    def tick(self, now_ms: int) -> tuple[ShowroomNews, ...]:
        """Time has passed."""
        return self._begin(now_ms)[1]

    def _free(self) -> bool:
        return self.state.phase not in (ShowroomPhase.HANDING_OVER, ShowroomPhase.IN_CALL)

    def _plain(self, event: ShowroomEvent, now_ms: int) -> ShowroomOutcome:
        at_ms, news = self._begin(now_ms)
        s = self.state
        refusal = SHOWROOM.refusal(s.phase, event)
        away = s.away_until_ms is not None
        known = {ShowroomEvent.HOST_AWAY: away, ShowroomEvent.HOST_BACK: not away}
        if refusal is not None or known.get(event, False):
            return Outcome(news, refusal)
        if event is ShowroomEvent.HOST_AWAY:
            s.away_until_ms = at_ms + self.terms.host_away_ms
        elif event in (ShowroomEvent.HOST_BACK, ShowroomEvent.RESUMED):
            s.away_until_ms = None
        return Outcome((*news, self._fire(event, at_ms)))

    def _answer(self, event: ShowroomEvent, key: str, balance: int, now_ms: int) -> ShowroomOutcome:
        at_ms, news = self._begin(now_ms)
        s = self.state
        refusal = SHOWROOM.refusal(s.phase, event)
        if refusal is None and (s.meter is None or not s.meter.knows(key)):
            refusal = ShowroomRefusal.CHARGE_UNKNOWN
        if refusal is not None or s.meter is None or not s.meter.answer(key):
            return Outcome(news, refusal)
        s.last_minute = balance < self.terms.price.coins
        return Outcome((*news, self._fire(event, at_ms)))

    def _begin(self, now_ms: int) -> tuple[int, tuple[ShowroomNews, ...]]:
        """The steady time, and what has come due by it, in its order."""
        at_ms = self.state.clock.read(now_ms)
        news: list[ShowroomNews] = []
        while (due := self._due()) and due[0] <= at_ms:
            event = due[1]
            if event is ShowroomEvent.CHARGE and self.state.meter is not None:
                charge = self.state.meter.charge(self.terms.price.coins, at_ms)
                news += [] if charge is None else [charge]
            else:
                news.append(self._fire(event, due[0]))
        return at_ms, tuple(news)

    def _due(self) -> tuple[int, ShowroomEvent] | None:
        """What happens next by itself, and when."""
        s = self.state
        due = []
        if s.phase in _TIMERS:
            due.append((s.deadline_ms, _TIMERS[s.phase]))
        if s.away_until_ms is not None:
            due.append((s.away_until_ms, ShowroomEvent.HOST_GONE))
        if s.meter is not None:
            due.append((s.meter.due_ms, ShowroomEvent.CHARGE))
        return min(due, default=None)

    def _fire(self, event: ShowroomEvent, at_ms: int) -> ShowroomChange:
        """Take a step that is allowed; a new phase sets its timer and starts or stops the meter."""
        s, terms = self.state, self.terms
        before, s.phase = s.phase, SHOWROOM.after(s.phase, event)
        if s.phase is not before:
            lasts_ms = {
                ShowroomPhase.HANDING_OVER: terms.hand_over_timeout_ms,
                ShowroomPhase.RESUMING: terms.resume_timeout_ms,
            }
            s.deadline_ms = at_ms + lasts_ms.get(s.phase, 0)
            s.meter = None
            if s.phase is ShowroomPhase.IN_CALL and terms.price.coins:
                s.meter = started(terms.price, s.room, s.guest, at_ms)
        if s.phase is ShowroomPhase.CLOSED:
            s.waiting.clear()
            s.away_until_ms = None
        return self.look(event)
