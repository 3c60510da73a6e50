"""Coming in, coming back and leaving."""

from __future__ import annotations

from setsail.rooms.codes import CloseReason, RejectCode
from setsail.rooms.effects import Broadcast, Close, Effect, Enter, Replay, Reply, reject
from setsail.rooms.identity import Identity
from setsail.rooms.messages import Join, MemberJoined, MemberLeft, Resumed, Snapshot
from setsail.rooms.parts.limits import clean_name, member_id, public_id
from setsail.rooms.parts.members import Member
from setsail.rooms.parts.moderation import refused_until
from setsail.rooms.parts.whole import Parts


class Door:
    """Who may come in, and what they find.

    Args:
        parts: the room.
    """

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def admit(
        self, conn: int, identity: Identity, message: Join, now_ms: int
    ) -> tuple[Member | None, list[Effect]]:
        """Let somebody in, in place of their earlier connection if they had one.

        Returns:
            The member, or None where they may not come in; and what to do.
        """
        parts = self._parts
        name = clean_name(message.name)
        if not name:
            return None, reject(conn, message, RejectCode.NAME_EMPTY)
        if parts.talk.words.blocks(name):
            return None, reject(conn, message, RejectCode.NAME_BLOCKED)
        user = public_id(message.user) if identity.user is None else member_id(identity.user)
        banned_ms = parts.moderation.banned_until(user, now_ms)
        if banned_ms:
            return None, refused_until(conn, message, RejectCode.BANNED, banned_ms)
        before = parts.roster.get(user)
        if before is None and len(parts.roster) >= parts.spec.max_members:
            return None, reject(conn, message, RejectCode.ROOM_FULL)
        since = self._seen(message)
        role = parts.roles.get(user, identity.role)
        member = Member(conn, user, name, role, identity)
        news = self._appear(member, now_ms) if before is None else self._replace(before, member)
        return member, [*news, *self._answer(member, message, news, since, now_ms)]

    def _appear(self, member: Member, now_ms: int) -> list[Effect]:
        parts = self._parts
        parts.roster.add(member)
        parts.wallets.open(member.user, parts.spec.starting_coins)
        seq, count = parts.events.next(), len(parts.roster)
        joined = Broadcast(MemberJoined(seq, now_ms, member.user, member.name, count))
        return [joined, *parts.floor.welcome_back(member.user, member.name, now_ms)]

    def _replace(self, before: Member, member: Member) -> list[Effect]:
        """Another connection of somebody who is here: for the others nothing changes.

        They keep the nickname they came with, their seat and what they have asked for.
        """
        member.name, member.chat_ms = before.name, before.chat_ms
        self._parts.roster.remove(before)
        self._parts.roster.add(member)
        return [Close(before.conn, CloseReason.REPLACED)]

    def _seen(self, message: Join) -> int | None:
        """The last event that a returning client has seen, if the rest is still at hand."""
        parts = self._parts
        if message.since is None or message.epoch != parts.epoch:
            return None
        known = parts.history.after(message.since, parts.events.last)
        return None if known is None else message.since

    def _answer(
        self, member: Member, message: Join, news: list[Effect], since: int | None, now_ms: int
    ) -> list[Effect]:
        parts = self._parts
        conn, last = member.conn, parts.events.last
        locale = parts.spec.locale_for(message.locale)
        effects: list[Effect] = [Enter(conn, locale, last)]
        if since is None:
            effects.append(Reply(conn, self._snapshot(member, message.id, locale, now_ms)))
        else:
            coins = parts.wallets.balance(member.user)
            seat = parts.floor.seats.seat_of(member.user)
            effects.append(Reply(conn, Resumed(message.id, last, member.user, coins, seat)))
            now = tuple(effect.event for effect in news if isinstance(effect, Broadcast))
            before = parts.history.after(since, last - len(now))
            assert before is not None, "_seen has looked"
            effects.append(Replay(conn, (*before, *now)))
        if member.staff:
            effects += [Reply(conn, request) for request in parts.floor.requests()]
        return effects

    def let_go(self, member: Member, now_ms: int, *, keep_seat: bool) -> list[Effect]:
        """Somebody is gone; a seat is kept for a while where ``keep_seat`` and the template say."""
        floor = self._parts.floor
        freed = floor.keep if keep_seat else floor.release
        effects = [*self._parts.stewards.forget(member.user), *freed(member.user, now_ms)]
        return [*effects, self._goodbye(member, now_ms)]

    def _goodbye(self, member: Member, now_ms: int) -> Effect:
        parts = self._parts
        parts.roster.remove(member)
        left = len(parts.roster)
        gone = MemberLeft(parts.events.next(), now_ms, member.user, member.name, left)
        return Broadcast(gone)

    def _snapshot(self, member: Member, reply_to: str, locale: str, now_ms: int) -> Snapshot:
        parts = self._parts
        return Snapshot(
            id=reply_to,
            seq=parts.events.last,
            epoch=parts.epoch,
            room=parts.name,
            locale=locale,
            user=member.user,
            name=member.name,
            role=member.role,
            coins=parts.wallets.balance(member.user),
            seats=parts.floor.snapshot(),
            product=parts.stage.pinned,
            members=len(parts.roster),
            chat=parts.talk.snapshot(),
            seat_mode=parts.settings.seat_mode,
            slow_mode_ms=parts.settings.slow_mode_ms,
            announcement=parts.settings.announcement,
            likes=parts.talk.likes,
            poll=parts.polls.snapshot(now_ms),
            battle=parts.battles.snapshot(now_ms),
            quiet_until_ms=parts.mood.quiet_until_ms,
        )
