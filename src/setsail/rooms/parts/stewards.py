"""What hosts do with seats: invite, pick, kick, lock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from setsail.rooms.codes import RejectCode, RequestState
from setsail.rooms.effects import Effect, Reply, ack, reject
from setsail.rooms.messages import (
    AnswerInvite,
    HostInvite,
    HostKickSeat,
    HostLockSeat,
    HostPickSeat,
    SeatInvite,
)
from setsail.rooms.parts.floor import Floor
from setsail.rooms.parts.members import Member, Roster
from setsail.rooms.spec import RoomSpec

StewardMessage: TypeAlias = HostInvite | HostPickSeat | HostKickSeat | HostLockSeat | AnswerInvite


@dataclass(frozen=True, slots=True)
class Invite:
    """A host waits for somebody's answer until ``expires_ms``."""

    user: str
    seat: int
    host: str
    host_name: str
    expires_ms: int


class Stewards:
    """Seats that hosts give and take.

    Args:
        spec: the room.
        roster: who is there.
        floor: the seats.
    """

    def __init__(self, spec: RoomSpec, roster: Roster, floor: Floor) -> None:
        self._timeout_ms = spec.invite_timeout_s * 1000
        self._roster = roster
        self._floor = floor
        self._invites: dict[str, Invite] = {}

    def obey(self, member: Member, message: StewardMessage, now_ms: int) -> list[Effect]:
        """Do what a host asks about seats, or an invited guest answers; or say why not."""
        match message:
            case HostInvite():
                return self._invite(member, message, now_ms)
            case AnswerInvite():
                return self._answer(member, message, now_ms)
            case HostPickSeat():
                return self._pick(member, message, now_ms)
            case HostKickSeat():
                return self._kick(member, message, now_ms)
            case HostLockSeat():
                return self._lock(member, message, now_ms)

    def _invite(self, host: Member, message: HostInvite, now_ms: int) -> list[Effect]:
        floor = self._floor
        guest = self._roster.get(message.user)
        if guest is None:
            return reject(host.conn, message, RejectCode.USER_UNKNOWN)
        if floor.quiet_until_ms:
            return floor.not_now(host, message)
        refusal = floor.seats.free(message.seat)
        if refusal is None and floor.seated(guest.user):
            refusal = RejectCode.ALREADY_SEATED
        if refusal is None and guest.user in self._invites:
            refusal = RejectCode.REQUEST_PENDING
        if refusal is None and not floor.fits(guest, message.seat):
            refusal = RejectCode.NOT_ALLOWED
        if refusal is not None:
            return reject(host.conn, message, refusal)
        expires_ms = now_ms + self._timeout_ms
        invite = Invite(guest.user, message.seat, host.user, host.name, expires_ms)
        self._invites[guest.user] = invite
        return [ack(host.conn, message), *self._tell(invite, RequestState.WAITING)]

    def _answer(self, guest: Member, message: AnswerInvite, now_ms: int) -> list[Effect]:
        floor = self._floor
        invite = self._invites.get(guest.user)
        if invite is None:
            return reject(guest.conn, message, RejectCode.NO_REQUEST)
        if message.accept and floor.quiet_until_ms:
            return floor.not_now(guest, message)
        refusal = floor.seats.free(invite.seat) if message.accept else None
        if refusal is not None:
            # The invitation stands: the seat may be free again before it runs out.
            return reject(guest.conn, message, refusal)
        del self._invites[guest.user]
        if not message.accept:
            told = self._tell(invite, RequestState.DECLINED)
            return [ack(guest.conn, message), *told]
        withdrawn = floor.withdraw(guest.user)
        floor.sit(invite.seat, guest, now_ms)
        seated = [floor.changed(invite.seat, now_ms), ack(guest.conn, message)]
        return [*withdrawn, *seated, *self._tell(invite, RequestState.ACCEPTED)]

    def _pick(self, host: Member, message: HostPickSeat, now_ms: int) -> list[Effect]:
        """Put somebody on a seat; who sits elsewhere moves, and is asked nothing."""
        floor = self._floor
        guest = self._roster.get(message.user)
        if guest is None:
            return reject(host.conn, message, RejectCode.USER_UNKNOWN)
        if floor.quiet_until_ms and not floor.seated(guest.user):
            return floor.not_now(host, message)
        refusal = floor.seats.free(message.seat)
        if refusal is None and not floor.fits(guest, message.seat):
            refusal = RejectCode.NOT_ALLOWED
        if refusal is not None:
            return reject(host.conn, message, refusal)
        left = [*self.forget(guest.user), *floor.release(guest.user, now_ms)]
        floor.sit(message.seat, guest, now_ms)
        return [*left, floor.changed(message.seat, now_ms), ack(host.conn, message)]

    def _kick(self, host: Member, message: HostKickSeat, now_ms: int) -> list[Effect]:
        user = self._floor.user_on(message.seat)
        if user is None:
            return reject(host.conn, message, RejectCode.SEAT_EMPTY)
        sitter = self._roster.get(user)
        if sitter is not None and sitter is not host and sitter.rank >= host.rank:
            return reject(host.conn, message, RejectCode.NOT_ALLOWED)
        return [*self._floor.release(user, now_ms), ack(host.conn, message)]

    def _lock(self, host: Member, message: HostLockSeat, now_ms: int) -> list[Effect]:
        refusal = self._floor.seats.lock(message.seat, locked=message.locked)
        if refusal is not None:
            return reject(host.conn, message, refusal)
        return [self._floor.changed(message.seat, now_ms), ack(host.conn, message)]

    def forget(self, user: str) -> list[Effect]:
        """Take back the invitation of somebody who left, and those that they had made."""
        return self._drop(lambda invite: user in (invite.user, invite.host), RequestState.WITHDRAWN)

    def tick(self, now_ms: int) -> list[Effect]:
        """Invitations that nobody answered in time."""
        if not self._invites:
            return []
        return self._drop(lambda invite: invite.expires_ms <= now_ms, RequestState.TIMEOUT)

    def _drop(self, which: Callable[[Invite], bool], state: RequestState) -> list[Effect]:
        dropped = [invite for invite in self._invites.values() if which(invite)]
        for invite in dropped:
            del self._invites[invite.user]
        return [effect for invite in dropped for effect in self._tell(invite, state)]

    def _tell(self, invite: Invite, state: RequestState) -> list[Effect]:
        """News of an invitation, to the guest and to the host, as far as they are there."""
        guest, host = self._roster.get(invite.user), self._roster.get(invite.host)
        name = "" if guest is None else guest.name
        news = SeatInvite(invite.seat, state, invite.user, name, invite.host_name)
        return [Reply(one.conn, news) for one in (guest, host) if one is not None]
