"""What every role has in common: come in, act when it is due, leave with everything heard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote, urlencode

import gevent
import msgspec
from gevent.event import Event

from loadtests.clock import PlayClock
from loadtests.deliveries import Deliveries
from loadtests.frames import ProtocolError
from loadtests.websocket import DisconnectedError, HandshakeError, WebSocket, connect
from setsail.campaigns.actions import (
    OPERATIONS,
    REFUSALS_BY_RULE,
    Action,
    Chat,
    OpenProduct,
    Operation,
    Session,
)
from setsail.campaigns.ledger import Connection, End, Recorder
from setsail.rooms import messages as wire
from setsail.rooms.codec import encode

ANSWERS_CHECKED_EVERY_S = 0.02


class SeatHead(msgspec.Struct):
    """What a visitor needs of a seat in a snapshot."""

    seat: int
    state: str
    host: bool = False


class Head(msgspec.Struct):
    """What a visitor needs of any server message; the rest is skipped, not built."""

    type: str
    id: str = ""
    seq: int = 0
    at_ms: int = 0
    code: str = ""
    reason: str = ""
    seat: int = -1
    state: str = ""
    seats: tuple[SeatHead, ...] = ()


_heads = msgspec.json.Decoder(tuple[Head, ...] | Head)


@dataclass(frozen=True, slots=True)
class Play:
    """What all visits of a worker share.

    Attributes:
        gateway: ``ws://host:port``.
        clock: time of play.
        recorder: where everything is written down.
        answer_timeout_s: an answer later than this is none.
        on_done: told of each finished operation: its name, its response time
            in ms and what failed, or None.
    """

    gateway: str
    clock: PlayClock
    recorder: Recorder
    answer_timeout_s: float
    on_done: Callable[[Operation, float, str | None], None]


@dataclass(frozen=True, slots=True)
class Pending:
    """A message that waits for its answer; times of play."""

    operation: Operation
    intended_ms: float
    sent_ms: float


class Visitor:
    """One session, played at its due times whether or not answers have come."""

    counted = True
    """Whether the visitor's operations belong to the schedule."""

    def __init__(self, session: Session, play: Play) -> None:
        self.session = session
        self.play = play
        self.deliveries: Deliveries | None = None
        self.joined_ms: float | None = None
        self._socket: WebSocket | None = None
        self._reader: gevent.Greenlet | None = None
        self._pending: dict[str, Pending] = {}
        self._number = 0
        self._progress = Event()
        self._lost: str | None = None
        self._turned_away = False
        self._flushed_wall_ms: float | None = None
        self._to_do = list(session.actions[::-1])
        self._leaving = False

    def run(self) -> None:
        """Play the session; everything that happens goes to the recorder."""
        try:
            self._join()
            if not self._turned_away:
                self._stay()
        finally:
            self._account()

    def message(self, action: Action, id_: str) -> wire.ClientMessage | None:
        """What to send for an action; None when its occasion did not arise."""
        match action:
            case Chat():
                return wire.Chat(id_, action.text)
            case OpenProduct():
                return wire.OpenProduct(id_, action.sku)
            case _:
                raise TypeError(f"{type(self).__name__} cannot do {action!r}")

    def on_snapshot(self, head: Head) -> None:
        """The room as it was at the join; roles that look at it override this."""

    def on_event(self, head: Head) -> None:
        """A room event, each once; roles that look at events override this."""

    def on_outcome(self, operation: Operation, *, accepted: bool) -> None:
        """An answer came; roles whose next action depends on it override this."""

    # Coming in

    def _join(self) -> None:
        session, clock = self.session, self.play.clock
        begun_ms = clock.now_ms()
        query = urlencode({"locale": session.locale, "name": session.name})
        url = f"{self.play.gateway}/ws/rooms/{quote(session.room, safe='~')}?{query}"
        try:
            self._socket = connect(url, self.play.answer_timeout_s)
        except (HandshakeError, OSError) as problem:
            self._lost = str(problem) or type(problem).__name__
            self._fail(Operation.JOIN, session.joins_at_ms, self._lost)
            return
        self._reader = gevent.spawn(self._receive)
        id_ = self._next_id()
        self._pending[id_] = Pending(Operation.JOIN, session.joins_at_ms, begun_ms)
        self._send(wire.Join(id_, session.name, session.locale, session.user))
        self._wait_for(lambda: self.joined_ms is not None or self._turned_away)
        if self.joined_ms is None and not self._turned_away:
            self._lose("no snapshot in time")

    # Acting

    def _stay(self) -> None:
        while self._to_do:
            self.play.clock.wait_until(self._to_do[-1].at_ms)
            self._act(self._to_do.pop())
        self.play.clock.wait_until(self.session.leaves_at_ms)
        self._leave()

    def _act(self, action: Action) -> None:
        operation = OPERATIONS[type(action)]
        if self._lost is not None:
            self._fail(operation, action.at_ms, self._lost)
            return
        id_ = self._next_id()
        message = self.message(action, id_)
        if message is None:
            self.play.recorder.void(operation, action.at_ms)
            return
        self._pending[id_] = Pending(operation, action.at_ms, self.play.clock.now_ms())
        self._send(message)

    def _next_id(self) -> str:
        self._number += 1
        return f"{self.session.number}-{self._number}"

    def _send(self, message: wire.ClientMessage) -> None:
        if self._socket is None:
            return
        try:
            self._socket.send_text(encode(message))
        except DisconnectedError as problem:
            self._lose(str(problem))

    # Hearing

    def _receive(self) -> None:
        assert self._socket is not None
        try:
            while (payload := self._socket.receive()) is not None:
                found = _heads.decode(payload)
                for head in found if isinstance(found, tuple) else (found,):
                    self._take(head)
        except (DisconnectedError, ProtocolError, msgspec.MsgspecError) as problem:
            self._lose(f"{type(problem).__name__}: {problem}")
        else:
            self._lose("the server said goodbye")

    def _take(self, head: Head) -> None:
        if head.type == "snapshot":
            self.deliveries = Deliveries(head.seq)
            self.joined_ms = self.play.clock.now_ms()
            self.on_snapshot(head)
            self._answer(head)
        elif head.seq:
            self._delivery(head)
        elif head.type in ("ack", "rejected", "pong"):
            self._answer(head)
        elif head.type == "closing":
            self._lose(f"closing: {head.reason}")

    def _delivery(self, head: Head) -> None:
        if self.deliveries is None:
            self.play.recorder.problems["a room event came before the snapshot"] += 1
        elif self.deliveries.take(head.seq):
            clock = self.play.clock
            self.play.recorder.delivery(clock.now_ms(), clock.wall_ms() - head.at_ms)
            self.on_event(head)

    def _answer(self, head: Head) -> None:
        pending = self._pending.pop(head.id, None)
        self._progress.set()
        if pending is None:
            if head.type == "rejected":
                self.play.recorder.problems[f"rejected without a cause: {head.code}"] += 1
            return
        operation = pending.operation
        now_ms = self.play.clock.now_ms()
        if now_ms - pending.sent_ms > self.play.answer_timeout_s * 1000:
            self._fail(operation, pending.intended_ms, "the answer came too late")
        elif head.type != "rejected":
            self._done(pending, now_ms)
            self.on_outcome(operation, accepted=True)
        elif self.counted and head.code in REFUSALS_BY_RULE[operation]:
            self._done(pending, now_ms, head.code)
            self._turned_away = operation is Operation.JOIN
            self.on_outcome(operation, accepted=False)
        else:
            why = f"rejected: {head.code}"
            self._fail(operation, pending.intended_ms, why)
            if operation is Operation.JOIN:
                self._lose(why)

    # Leaving

    def _leave(self) -> None:
        """Ask for a last answer, so that everything accepted before has come, then go."""
        self._leaving = True
        if self._lost is not None:
            self._fail(Operation.LEAVE, self.session.leaves_at_ms, self._lost)
            return
        id_, wall_ms = self._next_id(), self.play.clock.wall_ms()
        now_ms = self.play.clock.now_ms()
        self._pending[id_] = Pending(Operation.LEAVE, self.session.leaves_at_ms, now_ms)
        self._send(wire.Ping(id_))
        self._wait_for(lambda: not self._pending)
        if id_ not in self._pending and self._lost is None:
            self._flushed_wall_ms = wall_ms

    def _wait_for(self, ready: Callable[[], bool]) -> None:
        """Wait until something is so, the connection is lost or the time is over."""
        until_ms = self.play.clock.now_ms() + self.play.answer_timeout_s * 1000
        while not ready() and self._lost is None and self.play.clock.now_ms() < until_ms:
            self._progress.clear()
            self._progress.wait(ANSWERS_CHECKED_EVERY_S)

    def _lose(self, why: str) -> None:
        if self._lost is None:
            self._lost = why
        self._progress.set()

    # Writing down

    def _done(self, pending: Pending, now_ms: float, code: str | None = None) -> None:
        if not self.counted:
            return
        times = (pending.intended_ms, pending.sent_ms, now_ms)
        if code is None:
            self.play.recorder.answered(pending.operation, *times)
        else:
            self.play.recorder.refused(pending.operation, *times, code)
        self.play.on_done(pending.operation, now_ms - pending.intended_ms, None)

    def _fail(self, operation: Operation, intended_ms: float, problem: str) -> None:
        if not self.counted:
            self.play.recorder.problems[f"observer: {problem}"] += 1
            return
        self.play.recorder.failure(operation, intended_ms, problem)
        waited_ms = self.play.clock.now_ms() - intended_ms
        self.play.on_done(operation, waited_ms, problem)

    def _settle_the_rest(self) -> None:
        """What was begun or still to come has failed; it is void for who was turned away."""
        why = self._lost or "no answer"
        for pending in self._pending.values():
            self._fail(pending.operation, pending.intended_ms, why)
        self._pending.clear()
        left = [(OPERATIONS[type(action)], action.at_ms) for action in self._to_do]
        if not self._leaving:
            left.append((Operation.LEAVE, self.session.leaves_at_ms))
        for operation, intended_ms in left:
            if self._turned_away:
                self.play.recorder.void(operation, intended_ms)
            else:
                self._fail(operation, intended_ms, why)
        self._to_do.clear()

    def _account(self) -> None:
        """Close the connection and note what it received; also when play was cut short."""
        left_ms = self.play.clock.now_ms()
        if self._reader is not None:
            self._reader.kill()
        if self._socket is not None:
            self._socket.close()
        self._settle_the_rest()
        heard = self.deliveries
        end = End.LEFT if self._flushed_wall_ms is not None else End.LOST
        self.play.recorder.connections.append(
            Connection(
                session=self.session.number,
                role=self.session.role,
                room=self.session.room,
                end=end if heard is not None else End.NEVER_JOINED,
                joined_ms=None if self.joined_ms is None else round(self.joined_ms),
                left_ms=round(left_ms),
                first_seq=None if heard is None else heard.first,
                last_seq=0 if heard is None else heard.last,
                received=0 if heard is None else heard.received,
                missing=0 if heard is None else heard.missing,
                doubled=0 if heard is None else heard.doubled,
                late=0 if heard is None else heard.late,
                flushed_wall_ms=(
                    None if self._flushed_wall_ms is None else round(self._flushed_wall_ms)
                ),
            )
        )
