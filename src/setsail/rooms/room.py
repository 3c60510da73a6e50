"""One room: who is in it, who sits where, what is said and given. No socket, no clock.

The gateway tells the room what happened (`Room.connect`, `receive`, `disconnect`,
`tick`, `apply_decision`) and carries out the effects it returns, in order. All
times are arguments: ``now_ms`` is the wall clock, ``show_ms`` the clock of the
show, which a rehearsal may run faster; both are ms since 1970.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from types import MappingProxyType

from setsail.content.director import Decision
from setsail.rooms.codes import CloseReason, RejectCode
from setsail.rooms.effects import Broadcast, Close, Effect, Enter, EventCounter, Reply, ack, reject
from setsail.rooms.messages import (
    Chat,
    Client,
    ClientMessage,
    Gift,
    HostAnswerSeat,
    HostLockSeat,
    Join,
    LeaveSeat,
    MemberJoined,
    MemberLeft,
    OpenProduct,
    Ping,
    Pong,
    Snapshot,
    TakeSeat,
)
from setsail.rooms.parts.economy import Wallets
from setsail.rooms.parts.floor import Floor
from setsail.rooms.parts.limits import Limits, TokenBucket, clean_name, public_id
from setsail.rooms.parts.members import Member, Roster
from setsail.rooms.parts.mood import Mood
from setsail.rooms.parts.stage import Stage
from setsail.rooms.parts.talk import Talk
from setsail.rooms.spec import RoomSpec


class Phase(Enum):
    """How far a connection has come."""

    NEW = auto()
    LISTENING = auto()
    ASKING = auto()
    SEATED = auto()


REFUSED: Mapping[Phase, Mapping[type[Client], RejectCode]] = MappingProxyType(
    {
        Phase.NEW: {
            TakeSeat: RejectCode.NOT_JOINED,
            LeaveSeat: RejectCode.NOT_JOINED,
            Chat: RejectCode.NOT_JOINED,
            Gift: RejectCode.NOT_JOINED,
            OpenProduct: RejectCode.NOT_JOINED,
            HostAnswerSeat: RejectCode.NOT_JOINED,
            HostLockSeat: RejectCode.NOT_JOINED,
        },
        Phase.LISTENING: {
            Join: RejectCode.ALREADY_JOINED,
            LeaveSeat: RejectCode.NOT_SEATED,
        },
        Phase.ASKING: {
            Join: RejectCode.ALREADY_JOINED,
            TakeSeat: RejectCode.REQUEST_PENDING,
        },
        Phase.SEATED: {
            Join: RejectCode.ALREADY_JOINED,
            TakeSeat: RejectCode.ALREADY_SEATED,
        },
    }
)
"""What a connection may not send in each phase; everything else it may."""


@dataclass(slots=True)
class _Connection:
    number: int
    host: bool
    bucket: TokenBucket
    member: Member | None = None


class Room:
    """The state machine of one room.

    Args:
        spec: what it is.
        wallets: the users' coins, shared by the rooms of a gateway.
        name: its own name; the spec's id unless it is a further copy (``lounge-8~2``).
        limits: what one connection may send.

    Attributes:
        spec: what it is.
        name: its own name.
        opens: how often each product's details were opened, by SKU.
    """

    def __init__(
        self,
        spec: RoomSpec,
        wallets: Wallets,
        *,
        name: str | None = None,
        limits: Limits | None = None,
    ) -> None:
        self.spec = spec
        self.name = name or spec.id
        self.opens: Counter[str] = Counter()
        self._limits = limits or Limits()
        self._wallets = wallets
        self._events = EventCounter()
        self._roster = Roster()
        self._floor = Floor(spec, self._roster, self._events)
        self._talk = Talk(spec, self.name, wallets, self._floor, self._events)
        self._stage = Stage(spec, self._events)
        self._mood = Mood(spec, self._events)
        self._connections: dict[int, _Connection] = {}

    @property
    def members(self) -> int:
        """People in the room."""
        return len(self._roster)

    @property
    def seq(self) -> int:
        """Number of the last event; 0 before the first."""
        return self._events.last

    def connect(self, conn: int, now_ms: int, *, host: bool = False) -> None:
        """A connection was opened.

        Args:
            conn: number that no open connection of the room has.
            now_ms: wall clock.
            host: whether the gateway knows it for a host's.

        Raises:
            ValueError: the number is in use.
        """
        if conn in self._connections:
            raise ValueError(f"connection {conn} is open already")
        bucket = TokenBucket(self._limits.burst, self._limits.per_s, now_ms)
        self._connections[conn] = _Connection(conn, host, bucket)

    def disconnect(self, conn: int, now_ms: int) -> list[Effect]:
        """A connection is gone; one that the room has closed itself is no news."""
        connection = self._connections.pop(conn, None)
        if connection is None or connection.member is None:
            return []
        return self._drop(connection.member, now_ms)

    def receive(self, conn: int, message: ClientMessage, now_ms: int) -> list[Effect]:
        """A message has come; one from a connection that the room has closed is ignored.

        Args:
            conn: a connection that was given to `connect`.
            message: what it sent.
            now_ms: wall clock.

        Returns:
            What to do, in order; the answer to the message is among it.
        """
        connection = self._connections.get(conn)
        if connection is None:
            return []
        if not connection.bucket.take(now_ms):
            return reject(conn, message, RejectCode.RATE_LIMITED)
        refusal = REFUSED[self._phase(connection)].get(type(message))
        if refusal is not None:
            return reject(conn, message, refusal)
        if isinstance(message, Ping):
            return [Reply(conn, Pong(message.id))]
        self._mood.acted(now_ms, talking=isinstance(message, Join | TakeSeat | Chat | Gift))
        if isinstance(message, Join):
            return self._join(connection, message, now_ms)
        assert connection.member is not None, "REFUSED lets only members through"
        return self._obey(connection.member, message, now_ms)

    def apply_decision(self, decision: Decision, now_ms: int) -> list[Effect]:
        """The director has decided something; a decision that was applied before does nothing."""
        return self._stage.apply(decision, now_ms)

    def tick(self, now_ms: int, show_ms: int) -> list[Effect]:
        """Time has passed; call it about once a second.

        Args:
            now_ms: wall clock: seat requests, ice-breakers, idle rooms.
            show_ms: the show's clock: quiet windows.
        """
        effects = self._floor.tick(now_ms)
        effects += self._mood.keep_quiet(now_ms, show_ms)
        self._floor.quiet_until_ms = self._mood.quiet_until_ms
        on_show = self._stage.pinned is not None
        if not self._roster or on_show:
            return effects
        if self._mood.idle(now_ms):
            return [*effects, *self._close_all(now_ms)]
        return [*effects, *self._mood.break_ice(now_ms)]

    def _phase(self, connection: _Connection) -> Phase:
        member = connection.member
        if member is None:
            return Phase.NEW
        if self._floor.seated(member.user):
            return Phase.SEATED
        return Phase.ASKING if self._floor.asking(member.user) else Phase.LISTENING

    def _obey(self, member: Member, message: ClientMessage, now_ms: int) -> list[Effect]:
        match message:
            case TakeSeat() | LeaveSeat() | HostAnswerSeat() | HostLockSeat():
                return self._floor.obey(member, message, now_ms)
            case Chat():
                return self._talk.say(member, message, now_ms)
            case Gift():
                return self._talk.give(member, message, now_ms)
            case OpenProduct():
                return self._open_product(member, message)
            case Join() | Ping():  # pragma: no cover - receive() answers these
                raise TypeError(f"not a member's message: {message!r}")

    def _open_product(self, member: Member, message: OpenProduct) -> list[Effect]:
        if message.sku not in self.spec.cards:
            return reject(member.conn, message, RejectCode.PRODUCT_UNKNOWN)
        self.opens[message.sku] += 1
        return [ack(member.conn, message)]

    def _join(self, connection: _Connection, message: Join, now_ms: int) -> list[Effect]:
        conn = connection.number
        name = clean_name(message.name)
        if not name:
            return reject(conn, message, RejectCode.NAME_EMPTY)
        user = public_id(message.user)
        before = self._roster.get(user)
        if before is None and len(self._roster) >= self.spec.max_members:
            return reject(conn, message, RejectCode.ROOM_FULL)
        effects: list[Effect] = []
        if before is not None:
            del self._connections[before.conn]
            effects = [Close(before.conn, CloseReason.REPLACED), *self._drop(before, now_ms)]
        member = Member(conn, user, name, connection.host)
        connection.member = member
        self._roster.add(member)
        self._wallets.open(user, self.spec.starting_coins)
        joined = MemberJoined(self._events.next(), now_ms, user, name, len(self._roster))
        locale = self.spec.locale_for(message.locale)
        return [
            *effects,
            Broadcast(joined),
            Enter(conn, locale, self.seq),
            Reply(conn, self._snapshot(member, message.id, locale)),
        ]

    def _drop(self, member: Member, now_ms: int) -> list[Effect]:
        self._roster.remove(member)
        freed = self._floor.release(member, now_ms)
        left = len(self._roster)
        gone = MemberLeft(self._events.next(), now_ms, member.user, member.name, left)
        return [*freed, Broadcast(gone)]

    def _close_all(self, now_ms: int) -> list[Effect]:
        """End the visit of everybody; whoever comes next finds the room as new."""
        members = list(self._roster)
        effects: list[Effect] = [Close(member.conn, CloseReason.IDLE) for member in members]
        for member in members:
            del self._connections[member.conn]
            effects += self._drop(member, now_ms)
        self._talk.forget()
        return effects

    def _snapshot(self, member: Member, reply_to: str, locale: str) -> Snapshot:
        return Snapshot(
            id=reply_to,
            seq=self.seq,
            room=self.name,
            locale=locale,
            user=member.user,
            name=member.name,
            coins=self._wallets.balance(member.user),
            seats=self._floor.snapshot(),
            product=self._stage.pinned,
            members=len(self._roster),
            chat=self._talk.snapshot(),
            quiet_until_ms=self._mood.quiet_until_ms,
        )
