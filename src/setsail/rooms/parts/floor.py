"""Who may sit where: taking, leaving, asking for and locking seats, told as effects."""

from __future__ import annotations

from typing import TypeAlias

from setsail.rooms.codes import RejectCode, RequestState
from setsail.rooms.effects import Broadcast, Effect, EventCounter, Reply, ack, reject
from setsail.rooms.messages import (
    HostAnswerSeat,
    HostLockSeat,
    LeaveSeat,
    Rejected,
    Seat,
    SeatChanged,
    SeatRequest,
    TakeSeat,
)
from setsail.rooms.parts.members import Member, Roster
from setsail.rooms.parts.seats import Request, Seats
from setsail.rooms.spec import RoomSpec
from setsail.rooms.template import SeatMode

SeatMessage: TypeAlias = TakeSeat | LeaveSeat | HostAnswerSeat | HostLockSeat


class Floor:
    """The seats of a room and the rules of its template.

    Args:
        spec: the room.
        roster: who is there.
        events: numbers the room's events.

    Attributes:
        quiet_until_ms: while it is not 0 nobody new gets a seat; show's clock.
    """

    def __init__(self, spec: RoomSpec, roster: Roster, events: EventCounter) -> None:
        self.quiet_until_ms = 0
        self._spec = spec
        self._roster = roster
        self._events = events
        self._seats = Seats(spec.seat_count)

    def seated(self, user: str) -> bool:
        """Whether the user holds a seat."""
        return self._seats.seat_of(user) is not None

    def asking(self, user: str) -> bool:
        """Whether the user waits for a seat."""
        return self._seats.request_of(user) is not None

    def user_on(self, seat: int) -> str | None:
        """Public id of who sits there; None for a free seat and for one that is not there."""
        return self._seats.user_on(seat)

    def snapshot(self) -> tuple[Seat, ...]:
        """All seats, in order."""
        return tuple(self._seat(seat) for seat in range(len(self._seats)))

    def obey(self, member: Member, message: SeatMessage, now_ms: int) -> list[Effect]:
        """Do what a member asks about seats, or say why not."""
        match message:
            case TakeSeat():
                return self._take(member, message, now_ms)
            case LeaveSeat():
                return [*self.release(member, now_ms), ack(member.conn, message)]
            case HostAnswerSeat():
                return self._answer(member, message, now_ms)
            case HostLockSeat():
                return self._lock(member, message, now_ms)

    def _take(self, member: Member, message: TakeSeat, now_ms: int) -> list[Effect]:
        """Sit down, or ask to where the template wants it and a host is there to answer."""
        if self.quiet_until_ms:
            return self._not_now(member, message)
        if message.seat in self._spec.host_indexes and not member.host:
            return reject(member.conn, message, RejectCode.NOT_ALLOWED)
        apply = self._spec.seat_mode is SeatMode.APPLY_TO_TAKE and not member.host
        # Where no host is in the room, asking would only be waiting for the timeout.
        if apply and self._roster.hosts:
            return self._ask(member, message, now_ms)
        refusal = self._seats.take(message.seat, member.user)
        if refusal is not None:
            return reject(member.conn, message, refusal)
        return [self._changed(message.seat, now_ms), ack(member.conn, message)]

    def _not_now(self, member: Member, message: TakeSeat | HostAnswerSeat) -> list[Effect]:
        until_ms = self.quiet_until_ms
        refusal = Rejected(message.id, RejectCode.QUIET, until_ms=until_ms)
        return [Reply(member.conn, refusal)]

    def _ask(self, member: Member, message: TakeSeat, now_ms: int) -> list[Effect]:
        expires_ms = now_ms + self._spec.request_timeout_s * 1000
        refusal = self._seats.ask(message.seat, member.user, expires_ms)
        if refusal is not None:
            return reject(member.conn, message, refusal)
        request = Request(member.user, message.seat, expires_ms)
        return [ack(member.conn, message), *self._tell(request, RequestState.WAITING)]

    def release(self, member: Member, now_ms: int) -> list[Effect]:
        """Free whatever the member holds or asks for."""
        effects: list[Effect] = []
        request = self._seats.drop_request(member.user)
        if request is not None:
            news = SeatRequest(request.seat, RequestState.WITHDRAWN, member.user, member.name)
            effects += [Reply(host.conn, news) for host in self._roster.hosts]
        seat = self._seats.leave(member.user)
        if seat is not None:
            effects.append(self._changed(seat, now_ms))
        return effects

    def _answer(self, member: Member, message: HostAnswerSeat, now_ms: int) -> list[Effect]:
        """A host says yes or no to a request."""
        if not member.host:
            return reject(member.conn, message, RejectCode.NOT_ALLOWED)
        request = self._seats.request_of(message.user)
        if request is None:
            return reject(member.conn, message, RejectCode.NO_REQUEST)
        if not message.accept:
            self._seats.drop_request(message.user)
            return [ack(member.conn, message), *self._tell(request, RequestState.DECLINED)]
        if self.quiet_until_ms:
            return self._not_now(member, message)
        refusal = self._seats.take(request.seat, request.user)
        if refusal is not None:
            return reject(member.conn, message, refusal)
        told = self._tell(request, RequestState.ACCEPTED)
        return [self._changed(request.seat, now_ms), ack(member.conn, message), *told]

    def _lock(self, member: Member, message: HostLockSeat, now_ms: int) -> list[Effect]:
        """A host locks a free seat or opens a locked one."""
        if not member.host:
            return reject(member.conn, message, RejectCode.NOT_ALLOWED)
        refusal = self._seats.lock(message.seat, locked=message.locked)
        if refusal is not None:
            return reject(member.conn, message, refusal)
        return [self._changed(message.seat, now_ms), ack(member.conn, message)]

    def tick(self, now_ms: int) -> list[Effect]:
        """Requests that nobody answered in time."""
        return [
            effect
            for request in self._seats.expired(now_ms)
            for effect in self._tell(request, RequestState.TIMEOUT)
        ]

    def _tell(self, request: Request, state: RequestState) -> list[Effect]:
        """News of a request, to who asked and to every host."""
        asker = self._roster[request.user]
        news = SeatRequest(request.seat, state, asker.user, asker.name)
        return [Reply(one.conn, news) for one in (asker, *self._roster.hosts)]

    def _seat(self, seat: int) -> Seat:
        user = self._seats.user_on(seat)
        name = self._roster[user].name if user else None
        host = seat in self._spec.host_indexes
        return Seat(seat, self._seats.state(seat), host, user, name)

    def _changed(self, seat: int, now_ms: int) -> Broadcast:
        now = self._seat(seat)
        seq = self._events.next()
        return Broadcast(SeatChanged(seq, now_ms, seat, now.state, now.user, now.name))
