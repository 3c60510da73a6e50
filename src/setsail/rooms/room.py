"""One room: who is in it, who sits where, what is said and given. No socket, no clock.

The gateway tells the room what happened (`Room.connect`, `receive`, `disconnect`,
`tick`, `apply_decision`, `act`) and carries out the effects it returns, in order. All
times are arguments: ``now_ms`` is the wall clock, ``show_ms`` the clock of the
show, which a rehearsal may run faster; both are ms since 1970.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from setsail.content.director import Decision
from setsail.rooms.codes import CloseReason, RejectCode
from setsail.rooms.effects import Broadcast, Close, Effect, Feel, Record, Reply, ack, reject
from setsail.rooms.identity import VISITOR, Identity
from setsail.rooms.messages import (
    AnswerBattle,
    AnswerInvite,
    BattleChanged,
    BattleScores,
    Chat,
    ClientMessage,
    Gift,
    HostAnnounce,
    HostAnswerSeat,
    HostBan,
    HostClosePoll,
    HostEndBattle,
    HostExtendBattle,
    HostInvite,
    HostKick,
    HostKickSeat,
    HostLockSeat,
    HostMessage,
    HostMute,
    HostOpenPoll,
    HostPickSeat,
    HostRole,
    HostSeatMode,
    HostSlowMode,
    HostStartBattle,
    Join,
    LeaveSeat,
    Like,
    Moderated,
    MuteSeat,
    OpenProduct,
    Ping,
    PollChanged,
    PollCounts,
    Pong,
    ProductPinned,
    ProductUnpinned,
    Rejected,
    Report,
    RoleChanged,
    RoomEvent,
    SaleChanged,
    SeatChanged,
    SettingsChanged,
    StockChanged,
    Surrender,
    TakeSeat,
    Vote,
)
from setsail.rooms.parts.door import Door
from setsail.rooms.parts.economy import Wallets
from setsail.rooms.parts.house import House
from setsail.rooms.parts.limits import Limits, TokenBucket
from setsail.rooms.parts.members import NO_CONNECTION, PLATFORM, Member
from setsail.rooms.parts.moderation import FiledReport, refused_until
from setsail.rooms.parts.roles import may_send
from setsail.rooms.parts.saved import SavedRoom
from setsail.rooms.parts.saving import restore, save
from setsail.rooms.parts.whole import assemble
from setsail.rooms.phase import REFUSED, Phase
from setsail.rooms.spec import RoomSpec

_TALKING = (Join, TakeSeat, Chat, Gift)
_KEPT = (
    SeatChanged,
    RoleChanged,
    SettingsChanged,
    Moderated,
    ProductPinned,
    ProductUnpinned,
    SaleChanged,
    StockChanged,
    PollChanged,
    BattleChanged,
)
"""Events after which a room must be saved anew."""


@dataclass(slots=True)
class _Connection:
    number: int
    identity: Identity
    bucket: TokenBucket
    member: Member | None = None


class Room:
    """The state machine of one room.

    Args:
        spec: what it is.
        wallets: the users' coins, shared by the rooms of a gateway.
        name: its own name; the spec's id unless it is a further copy (``lounge-8~2``).
        epoch: names its numbering of events; another one after every new beginning.
        limits: what one connection may send.

    Attributes:
        opens: how often each product's details were opened, by SKU.
    """

    def __init__(
        self,
        spec: RoomSpec,
        wallets: Wallets,
        *,
        name: str | None = None,
        epoch: str = "",
        limits: Limits | None = None,
    ) -> None:
        self.opens: Counter[str] = Counter()
        self._limits = limits or Limits()
        self._parts = assemble(spec, name or spec.id, epoch, wallets)
        self._door = Door(self._parts)
        self._house = House(self._parts, self._door)
        self._connections: dict[int, _Connection] = {}
        self._unsaved = False

    @property
    def spec(self) -> RoomSpec:
        """What it is."""
        return self._parts.spec

    @property
    def name(self) -> str:
        """Its own name."""
        return self._parts.name

    @property
    def members(self) -> int:
        """People in the room."""
        return len(self._parts.roster)

    @property
    def seq(self) -> int:
        """Number of the last event; 0 before the first."""
        return self._parts.events.last

    @property
    def roster(self) -> tuple[Member, ...]:
        """Who is in the room."""
        return tuple(self._parts.roster)

    @property
    def reports(self) -> tuple[FiledReport, ...]:
        """The last reports, oldest first."""
        return tuple(self._parts.moderation.reports)

    # What is kept of it

    def take_saved(self) -> SavedRoom | None:
        """What must outlive the process, if it has changed since the last call."""
        if not self._unsaved:
            return None
        self._unsaved = False
        return save(self._parts)

    def restore(self, saved: SavedRoom, events: Sequence[RoomEvent], now_ms: int) -> None:
        """Go on where a room of the same epoch left off; nobody may have entered yet.

        Args:
            saved: the last `take_saved`.
            events: the last events, in order, the newest included.
            now_ms: wall clock.
        """
        restore(self._parts, saved, events, now_ms)

    # What happens

    def connect(self, conn: int, now_ms: int, identity: Identity = VISITOR) -> None:
        """A connection was opened.

        Args:
            conn: number that no open connection of the room has.
            now_ms: wall clock.
            identity: what the gateway knows of who is there.

        Raises:
            ValueError: the number is in use.
        """
        if conn in self._connections:
            raise ValueError(f"connection {conn} is open already")
        bucket = TokenBucket(self._limits.burst, self._limits.per_s, now_ms)
        self._connections[conn] = _Connection(conn, identity, bucket)

    def disconnect(self, conn: int, now_ms: int) -> list[Effect]:
        """A connection is gone; one that the room has closed itself is no news."""
        connection = self._connections.pop(conn, None)
        if connection is None or connection.member is None:
            return []
        return self._noted(self._door.let_go(connection.member, now_ms, keep_seat=True), now_ms)

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
        expires_ms = connection.identity.expires_ms
        if expires_ms is not None and expires_ms <= now_ms:
            return self._end(connection, CloseReason.EXPIRED, now_ms)
        refusal = REFUSED[self._phase(connection)].get(type(message))
        if refusal is not None:
            return reject(conn, message, refusal)
        return self._answer(connection, message, now_ms)

    def _answer(self, connection: _Connection, message: ClientMessage, now_ms: int) -> list[Effect]:
        if isinstance(message, Ping):
            return [Reply(connection.number, Pong(message.id))]
        self._parts.mood.acted(now_ms, talking=isinstance(message, _TALKING))
        if isinstance(message, Join):
            return self._noted(self._join(connection, message, now_ms), now_ms)
        member = connection.member
        assert member is not None, "REFUSED lets only members through"
        return self._noted(self._obey(member, message, now_ms), now_ms)

    def act(self, message: HostMessage, now_ms: int) -> tuple[RejectCode | None, list[Effect]]:
        """Do something on behalf of the platform's own staff, who outrank everybody.

        Returns:
            Why it was not done, or None; and what to do.
        """
        refusal: RejectCode | None = None
        effects: list[Effect] = []
        for effect in self._obey(PLATFORM, message, now_ms):
            if not (isinstance(effect, Reply) and effect.conn == NO_CONNECTION):
                effects.append(effect)
            elif isinstance(effect.message, Rejected):
                refusal = effect.message.code
        return refusal, self._noted(effects, now_ms)

    def apply_decision(self, decision: Decision, now_ms: int) -> list[Effect]:
        """The director has decided something; a decision that was applied before does nothing."""
        return self._noted(self._parts.stage.apply(decision, now_ms), now_ms)

    def tick(self, now_ms: int, show_ms: int) -> list[Effect]:
        """Time has passed; call it about once a second.

        Args:
            now_ms: wall clock: seat requests, sanctions, ice-breakers, idle rooms.
            show_ms: the show's clock: quiet windows.
        """
        parts = self._parts
        effects = [*parts.floor.tick(now_ms), *parts.stewards.tick(now_ms)]
        effects += [*self._house.tick(now_ms), *parts.polls.tick(now_ms)]
        effects += parts.battles.tick(now_ms)
        effects += parts.mood.keep_quiet(now_ms, show_ms)
        parts.floor.quiet_until_ms = parts.mood.quiet_until_ms
        if parts.roster and parts.stage.pinned is None:
            if parts.mood.idle(now_ms):
                effects += self._close_all(now_ms)
            else:
                effects += parts.mood.break_ice(now_ms)
        return self._noted(effects, now_ms)

    def _noted(self, effects: list[Effect], now_ms: int) -> list[Effect]:
        """Keep the events for those who come back, and notice what must be saved."""
        if any(isinstance(e, Broadcast) and isinstance(e.event, SeatChanged) for e in effects):
            effects = [*effects, *self._parts.battles.seated(now_ms)]
        for effect in effects:
            if isinstance(effect, Broadcast):
                self._parts.history.add(effect.event)
                self._unsaved = self._unsaved or isinstance(effect.event, _KEPT)
            elif isinstance(effect, Feel):
                # Votes and points must outlive the process; a few hearts need not.
                counted = isinstance(effect.message, PollCounts | BattleScores)
                self._unsaved = self._unsaved or counted
            elif isinstance(effect, Close):
                self._connections.pop(effect.conn, None)
        return effects

    def _phase(self, connection: _Connection) -> Phase:
        member, floor = connection.member, self._parts.floor
        if member is None:
            return Phase.NEW
        if floor.seated(member.user):
            return Phase.SEATED
        return Phase.ASKING if floor.asking(member.user) else Phase.LISTENING

    def _obey(self, member: Member, message: ClientMessage, now_ms: int) -> list[Effect]:  # noqa: PLR0911
        parts = self._parts
        if not may_send(member.rank, type(message)):
            return reject(member.conn, message, RejectCode.NOT_ALLOWED)
        match message:
            case TakeSeat() | LeaveSeat() | MuteSeat() | HostAnswerSeat():
                return parts.floor.obey(member, message, now_ms)
            case HostInvite() | AnswerInvite() | HostPickSeat() | HostKickSeat() | HostLockSeat():
                return parts.stewards.obey(member, message, now_ms)
            case HostRole() | HostMute() | HostKick() | HostBan() | Report():
                self._unsaved = True  # a report is kept and is no event
                return self._house.obey(member, message, now_ms)
            case HostSeatMode() | HostSlowMode() | HostAnnounce():
                return parts.settings.obey(member, message, now_ms)
            case HostOpenPoll() | HostClosePoll() | Vote():
                return parts.polls.obey(member, message, now_ms)
            case (
                HostStartBattle()
                | HostExtendBattle()
                | HostEndBattle()
                | AnswerBattle()
                | Surrender()
            ):
                return parts.battles.obey(member, message, now_ms)
            case Chat():
                return self._say(member, message, now_ms)
            case Gift():
                return self._give(member, message, now_ms)
            case Like():
                return parts.talk.like(member, message)
            case OpenProduct():
                return self._open_product(member, message)
            case Join() | Ping():  # pragma: no cover - receive() answers these
                raise TypeError(f"not a member's message: {message!r}")

    def _say(self, member: Member, message: Chat, now_ms: int) -> list[Effect]:
        muted_ms = self._parts.moderation.muted_until(member.user, now_ms)
        if muted_ms:
            return refused_until(member.conn, message, RejectCode.MUTED, muted_ms)
        return self._parts.talk.say(member, message, now_ms)

    def _give(self, member: Member, message: Gift, now_ms: int) -> list[Effect]:
        effects = self._parts.talk.give(member, message, now_ms)
        charged = (effect.entry for effect in effects if isinstance(effect, Record))
        for entry in charged:
            points = self._parts.battles.gift(message.to_seat, entry.coins, now_ms)
            self._unsaved = self._unsaved or bool(points)
            effects = [*effects, *points]
        return effects

    def _open_product(self, member: Member, message: OpenProduct) -> list[Effect]:
        if message.sku not in self.spec.cards:
            return reject(member.conn, message, RejectCode.PRODUCT_UNKNOWN)
        self.opens[message.sku] += 1
        return [ack(member.conn, message)]

    def _join(self, connection: _Connection, message: Join, now_ms: int) -> list[Effect]:
        conn, identity = connection.number, connection.identity
        connection.member, effects = self._door.admit(conn, identity, message, now_ms)
        return effects

    def _end(self, connection: _Connection, reason: CloseReason, now_ms: int) -> list[Effect]:
        """Close one connection; its seat is kept for a while, for a new token."""
        gone: list[Effect] = [Close(connection.number, reason)]
        if connection.member is not None:
            gone += self._door.let_go(connection.member, now_ms, keep_seat=True)
        return self._noted(gone, now_ms)

    def _close_all(self, now_ms: int) -> list[Effect]:
        """End the visit of everybody; whoever comes next finds the room as new."""
        members = list(self._parts.roster)
        effects: list[Effect] = [Close(member.conn, CloseReason.IDLE) for member in members]
        for member in members:
            effects += self._door.let_go(member, now_ms, keep_seat=False)
        self._parts.talk.forget()
        return effects
