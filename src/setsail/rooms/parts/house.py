"""The rules of the house, enforced: roles given, people silenced and sent out, reports."""

from __future__ import annotations

from typing import TypeAlias

from setsail.rooms.codes import CloseReason, RejectCode
from setsail.rooms.effects import Broadcast, Close, Effect, ack, reject
from setsail.rooms.messages import HostBan, HostKick, HostMute, HostRole, Report, RoleChanged
from setsail.rooms.parts.door import Door
from setsail.rooms.parts.members import PLATFORM, Member
from setsail.rooms.parts.roles import RANK
from setsail.rooms.parts.seats import Mute
from setsail.rooms.parts.whole import Parts

HouseMessage: TypeAlias = HostRole | HostMute | HostKick | HostBan | Report


class House:
    """What those who run a room do about people.

    Args:
        parts: the room.
        door: by which people leave.
    """

    def __init__(self, parts: Parts, door: Door) -> None:
        self._parts = parts
        self._door = door

    def obey(self, actor: Member, message: HouseMessage, now_ms: int) -> list[Effect]:
        """Do what a moderator asks, or say why not."""
        moderation = self._parts.moderation
        if isinstance(message, Report):
            return moderation.report(actor, message, now_ms)
        if isinstance(message, HostRole):
            return self._appoint(actor, message, now_ms)
        refusal = moderation.refusal(actor, message)
        if refusal is not None:
            return reject(actor.conn, message, refusal)
        return self._sanction(actor, message, now_ms)

    def _sanction(
        self, actor: Member, message: HostMute | HostKick | HostBan, now_ms: int
    ) -> list[Effect]:
        moderation = self._parts.moderation
        match message:
            case HostMute():
                return self._mute(actor, message, now_ms)
            case HostKick():
                told = moderation.kick(actor, message, now_ms)
                return [*told, *self._send_out(message.user, CloseReason.KICKED, now_ms)]
            case HostBan():
                told = moderation.ban(actor, message, now_ms)
                if not message.for_s:
                    return told
                return [*told, *self._send_out(message.user, CloseReason.BANNED, now_ms)]

    def _mute(self, actor: Member, message: HostMute, now_ms: int) -> list[Effect]:
        parts = self._parts
        effects = parts.moderation.mute(actor, message, now_ms)
        sitter, seat = (
            parts.floor.seats.sitter(message.user),
            parts.floor.seats.seat_of(message.user),
        )
        if sitter is None or seat is None:
            return effects
        if message.for_s:
            effects += parts.floor.set_mute(seat, Mute.HOST, now_ms)
        elif sitter.mute is Mute.HOST:
            effects += parts.floor.set_mute(seat, None, now_ms)
        return effects

    def _send_out(self, user: str, reason: CloseReason, now_ms: int) -> list[Effect]:
        member = self._parts.roster.get(user)
        if member is None:
            return self._parts.floor.release(user, now_ms)
        gone = self._door.let_go(member, now_ms, keep_seat=False)
        return [Close(member.conn, reason), *gone]

    def _appoint(self, actor: Member, message: HostRole, now_ms: int) -> list[Effect]:
        parts = self._parts
        target = parts.roster.get(message.user)
        if target is None:
            return reject(actor.conn, message, RejectCode.USER_UNKNOWN)
        if actor.rank <= max(target.rank, RANK[message.role]):
            return reject(actor.conn, message, RejectCode.NOT_ALLOWED)
        done = ack(actor.conn, message)
        if target.role is message.role:
            return [done]
        target.role = parts.roles[target.user] = message.role
        parts.roster.add(target)
        seq = parts.events.next()
        changed = RoleChanged(seq, now_ms, target.user, target.name, target.role)
        return [Broadcast(changed), done]

    def tick(self, now_ms: int) -> list[Effect]:
        """Silences that are over: people hear that they may speak again."""
        over = self._parts.moderation.over(now_ms)
        return [
            effect
            for user in over
            for effect in self._mute(PLATFORM, HostMute("over", user, 0), now_ms)
        ]
