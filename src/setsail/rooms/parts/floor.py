"""Who may sit where: taking, leaving, asking for, muting and locking seats, told as effects.

`setsail.rooms.parts.stewards` does what hosts do with other people's seats.
"""

from __future__ import annotations

from typing import TypeAlias

from setsail.rooms.codes import RejectCode, RequestState, Role, SeatMode
from setsail.rooms.effects import Broadcast, Effect, EventCounter, Reply, ack, reject
from setsail.rooms.messages import (
    ClientMessage,
    HostAnswerSeat,
    LeaveSeat,
    MuteSeat,
    Rejected,
    Seat,
    SeatChanged,
    SeatRequest,
    TakeSeat,
)
from setsail.rooms.parts.members import Member, Roster
from setsail.rooms.parts.moderation import Moderation
from setsail.rooms.parts.seats import Mute, Request, Seats
from setsail.rooms.parts.settings import Settings
from setsail.rooms.spec import RoomSpec

ASK_TIMEOUT_S = 60
"""How long a request waits in a room whose template knows no requests, seconds."""

SeatMessage: TypeAlias = TakeSeat | LeaveSeat | MuteSeat | HostAnswerSeat


class Floor:
    """The seats of a room and the rules of its template.

    Args:
        spec: the room.
        roster: who is there.
        settings: how the room is run.
        moderation: who is silenced.
        events: numbers the room's events.

    Attributes:
        quiet_until_ms: while it is not 0 nobody new gets a seat; show's clock.
        seats: who sits where.
    """

    def __init__(
        self,
        spec: RoomSpec,
        roster: Roster,
        settings: Settings,
        moderation: Moderation,
        events: EventCounter,
    ) -> None:
        self.quiet_until_ms = 0
        self.seats = Seats(spec.seat_count)
        self._spec = spec
        self._roster = roster
        self._settings = settings
        self._moderation = moderation
        self._events = events

    def seated(self, user: str) -> bool:
        """Whether the user holds a seat."""
        return self.seats.seat_of(user) is not None

    def asking(self, user: str) -> bool:
        """Whether the user waits for a seat."""
        return self.seats.request_of(user) is not None

    def user_on(self, seat: int) -> str | None:
        """Public id of who sits there; None for a free seat and for one that is not there."""
        sitter = self.seats.on(seat)
        return None if sitter is None else sitter.user

    @property
    def occupied(self) -> tuple[int, ...]:
        """Seats with somebody on them."""
        seats = range(len(self.seats))
        return tuple(seat for seat in seats if self.seats.on(seat) is not None)

    def snapshot(self) -> tuple[Seat, ...]:
        """All seats, in order."""
        return tuple(self._seat(seat) for seat in range(len(self.seats)))

    def requests(self) -> tuple[SeatRequest, ...]:
        """Everyone who waits for an answer, for a host who comes in."""
        return tuple(
            SeatRequest(r.seat, RequestState.WAITING, r.user, self._roster[r.user].name)
            for r in self.seats.requests()
        )

    def obey(self, member: Member, message: SeatMessage, now_ms: int) -> list[Effect]:
        """Do what a member asks about seats, or say why not."""
        match message:
            case TakeSeat():
                return self._take(member, message, now_ms)
            case LeaveSeat():
                return [*self.release(member.user, now_ms), ack(member.conn, message)]
            case MuteSeat():
                return self._mute(member, message, now_ms)
            case HostAnswerSeat():
                return self._answer(member, message, now_ms)

    def _take(self, member: Member, message: TakeSeat, now_ms: int) -> list[Effect]:
        """Sit down, or ask to where the room wants it and a host is there to answer."""
        if self.quiet_until_ms:
            return self.not_now(member, message)
        if not self.fits(member, message.seat):
            return reject(member.conn, message, RejectCode.NOT_ALLOWED)
        apply = self._settings.seat_mode is SeatMode.APPLY_TO_TAKE
        may_sit = member.staff or member.role is Role.SPEAKER
        # Where no host is in the room, asking would only be waiting for the timeout.
        if apply and not may_sit and self._roster.hosts:
            return self._ask(member, message, now_ms)
        refusal = self.sit(message.seat, member, now_ms)
        if refusal is not None:
            return reject(member.conn, message, refusal)
        return [self.changed(message.seat, now_ms), ack(member.conn, message)]

    def sit(self, seat: int, member: Member, now_ms: int) -> RejectCode | None:
        """Put a member on a seat, silent if they are silenced; returns why not."""
        refusal = self.seats.take(seat, member.user, member.name)
        sitter = self.seats.sitter(member.user)
        if refusal is None and sitter is not None:
            silenced = self._moderation.muted_until(member.user, now_ms)
            sitter.mute = Mute.HOST if silenced else None
        return refusal

    def fits(self, member: Member, seat: int) -> bool:
        """Whether a free seat could be this member's: some are for hosts only."""
        return member.staff or seat not in self._spec.host_indexes

    def not_now(self, member: Member, message: ClientMessage) -> list[Effect]:
        """Say until when nobody new gets a seat."""
        refusal = Rejected(message.id, RejectCode.QUIET, until_ms=self.quiet_until_ms)
        return [Reply(member.conn, refusal)]

    def _ask(self, member: Member, message: TakeSeat, now_ms: int) -> list[Effect]:
        # A room that a host has switched to asking may have no time-out in its template.
        timeout_s = self._spec.request_timeout_s or ASK_TIMEOUT_S
        expires_ms = now_ms + timeout_s * 1000
        refusal = self.seats.ask(message.seat, member.user, expires_ms)
        if refusal is not None:
            return reject(member.conn, message, refusal)
        request = Request(member.user, message.seat, expires_ms)
        return [ack(member.conn, message), *self._tell(request, RequestState.WAITING)]

    def release(self, user: str, now_ms: int) -> list[Effect]:
        """Free whatever the user holds or asks for."""
        effects = self.withdraw(user)
        seat = self.seats.leave(user)
        if seat is not None:
            effects.append(self.changed(seat, now_ms))
        return effects

    def withdraw(self, user: str) -> list[Effect]:
        """Take back what the user asks for; the hosts are told."""
        request = self.seats.drop_request(user)
        if request is None:
            return []
        asker = self._roster.get(user)
        name = "" if asker is None else asker.name
        news = SeatRequest(request.seat, RequestState.WITHDRAWN, user, name)
        return [Reply(host.conn, news) for host in self._roster.hosts]

    # Lost connections

    def keep(self, user: str, now_ms: int) -> list[Effect]:
        """A connection is lost: its user's seat is kept for as long as the template says."""
        sitter = self.seats.sitter(user)
        grace_ms = round(self._spec.seat_grace_s * 1000)
        if sitter is None or not grace_ms:
            return self.release(user, now_ms)
        sitter.away_until_ms = now_ms + grace_ms
        seat = self.seats.seat_of(user)
        assert seat is not None
        return [*self.withdraw(user), self.changed(seat, now_ms)]

    def welcome_back(self, user: str, name: str, now_ms: int) -> list[Effect]:
        """Somebody came in; who had a seat that was kept has it again."""
        sitter = self.seats.sitter(user)
        seat = self.seats.seat_of(user)
        if sitter is None or seat is None:
            return []
        if sitter.away_until_ms is None and sitter.name == name:
            return []
        sitter.away_until_ms, sitter.name = None, name
        return [self.changed(seat, now_ms)]

    # Microphones

    def _mute(self, member: Member, message: MuteSeat, now_ms: int) -> list[Effect]:
        """Switch a microphone: one's own, or as a host anybody's."""
        sitter = self.seats.on(message.seat)
        if sitter is None:
            return reject(member.conn, message, RejectCode.SEAT_EMPTY)
        mine = sitter.user == member.user
        by_host = member.staff and not mine
        if not (mine or by_host) or (mine and sitter.mute is Mute.HOST and not member.staff):
            return reject(member.conn, message, RejectCode.NOT_ALLOWED)
        wanted = (Mute.HOST if by_host else Mute.SELF) if message.muted else None
        return [*self.set_mute(message.seat, wanted, now_ms), ack(member.conn, message)]

    def set_mute(self, seat: int, mute: Mute | None, now_ms: int) -> list[Effect]:
        """Switch the microphone of a seat that is used; no change is no news."""
        sitter = self.seats.on(seat)
        assert sitter is not None
        heard = (sitter.mute is None) != (mute is None)
        sitter.mute = mute
        return [self.changed(seat, now_ms)] if heard else []

    # Hosts

    def _answer(self, member: Member, message: HostAnswerSeat, now_ms: int) -> list[Effect]:
        """A host says yes or no to a request."""
        request = self.seats.request_of(message.user)
        if request is None:
            return reject(member.conn, message, RejectCode.NO_REQUEST)
        if not message.accept:
            self.seats.drop_request(message.user)
            return [ack(member.conn, message), *self._tell(request, RequestState.DECLINED)]
        if self.quiet_until_ms:
            return self.not_now(member, message)
        refusal = self.sit(request.seat, self._roster[request.user], now_ms)
        if refusal is not None:
            return reject(member.conn, message, refusal)
        told = self._tell(request, RequestState.ACCEPTED)
        return [self.changed(request.seat, now_ms), ack(member.conn, message), *told]

    def tick(self, now_ms: int) -> list[Effect]:
        """Requests that nobody answered in time, and seats that were kept long enough."""
        effects = [
            effect
            for request in self.seats.expired(now_ms)
            for effect in self._tell(request, RequestState.TIMEOUT)
        ]
        for sitter in self.seats.away():
            if sitter.away_until_ms is not None and sitter.away_until_ms <= now_ms:
                effects += self.release(sitter.user, now_ms)
        return effects

    def _tell(self, request: Request, state: RequestState) -> list[Effect]:
        """News of a request, to who asked and to every host."""
        asker = self._roster[request.user]
        news = SeatRequest(request.seat, state, asker.user, asker.name)
        return [Reply(one.conn, news) for one in (asker, *self._roster.hosts)]

    def _seat(self, seat: int) -> Seat:
        sitter = self.seats.on(seat)
        host, state = seat in self._spec.host_indexes, self.seats.state(seat)
        if sitter is None:
            return Seat(seat, state, host)
        muted, away = sitter.mute is not None, sitter.away_until_ms is not None
        return Seat(seat, state, host, sitter.user, sitter.name, muted, away)

    def changed(self, seat: int, now_ms: int) -> Broadcast:
        """The news that a seat is as it is now."""
        now = self._seat(seat)
        seq = self._events.next()
        return Broadcast(
            SeatChanged(seq, now_ms, seat, now.state, now.user, now.name, now.muted, now.away)
        )
