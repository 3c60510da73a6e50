"""Sanctions and reports: who is silenced, who is kept out, who was reported."""

from __future__ import annotations

from collections import deque

import msgspec

from setsail.rooms.codes import RejectCode, ReportReason, Sanction
from setsail.rooms.effects import Broadcast, Effect, EventCounter, Reply, ack, reject
from setsail.rooms.messages import (
    ClientMessage,
    HostBan,
    HostKick,
    HostMute,
    Moderated,
    Rejected,
    Report,
    Reported,
)
from setsail.rooms.parts.members import Member, Roster

REPORTS_KEPT = 200
REPORT_AGAIN_MS = 60_000
"""One person's reports of the same person within this time are one."""


class FiledReport(msgspec.Struct, frozen=True):
    """A report as the platform's staff reads it.

    Attributes:
        user: public id of whom it is about.
        by: public id of who reported.
        reason: what for.
        at_ms: when, ms since 1970.
        seq: the event that shows it, if there is one.
    """

    user: str
    by: str
    reason: ReportReason
    at_ms: int
    seq: int | None = None


class Moderation:
    """The sanctions of one room and the reports in it.

    Args:
        roster: who is there.
        events: numbers the room's events.

    Attributes:
        muted: until when, ms since 1970, by public id.
        banned: the same.
        reports: the last ones, oldest first.
    """

    def __init__(self, roster: Roster, events: EventCounter) -> None:
        self.muted: dict[str, int] = {}
        self.banned: dict[str, int] = {}
        self.reports: deque[FiledReport] = deque(maxlen=REPORTS_KEPT)
        self._names: dict[str, str] = {}
        self._roster = roster
        self._events = events

    def muted_until(self, user: str, now_ms: int) -> int:
        """When the user's silence ends; 0 when they may speak."""
        until_ms = self.muted.get(user, 0)
        return until_ms if until_ms > now_ms else 0

    def banned_until(self, user: str, now_ms: int) -> int:
        """When the user may come back; 0 when they may come now."""
        until_ms = self.banned.get(user, 0)
        if until_ms and until_ms <= now_ms:
            del self.banned[user]
            return 0
        return until_ms

    def over(self, now_ms: int) -> tuple[str, ...]:
        """Those whose silence has ended and who have not been told."""
        return tuple(user for user, until_ms in self.muted.items() if until_ms <= now_ms)

    def refusal(self, actor: Member, message: HostMute | HostKick | HostBan) -> RejectCode | None:
        """Why somebody may not be sanctioned by this actor; None when they may.

        Nobody acts on those who are as high as themselves, whatever they have paid.
        """
        target = self._roster.get(message.user)
        if target is None:
            lifted = isinstance(message, HostMute | HostBan) and not message.for_s
            known = message.user in self.muted or message.user in self.banned
            return None if lifted and known else RejectCode.USER_UNKNOWN
        return RejectCode.NOT_ALLOWED if target.rank >= actor.rank else None

    def mute(self, actor: Member, message: HostMute, now_ms: int) -> list[Effect]:
        """Silence somebody, or let them speak again."""
        done = Sanction.MUTED if message.for_s else Sanction.UNMUTED
        return self._sanction(self.muted, actor, message, done, now_ms)

    def ban(self, actor: Member, message: HostBan, now_ms: int) -> list[Effect]:
        """Keep somebody out, or let them in again; the room itself sends them out."""
        done = Sanction.BANNED if message.for_s else Sanction.UNBANNED
        return self._sanction(self.banned, actor, message, done, now_ms)

    def kick(self, actor: Member, message: HostKick, now_ms: int) -> list[Effect]:
        """Tell that somebody is sent out; the room itself does it."""
        told = self._tell(message.user, Sanction.KICKED, 0, now_ms)
        return [told, ack(actor.conn, message)]

    def _sanction(
        self,
        book: dict[str, int],
        actor: Member,
        message: HostMute | HostBan,
        done: Sanction,
        now_ms: int,
    ) -> list[Effect]:
        if message.for_s:
            until_ms = book[message.user] = now_ms + message.for_s * 1000
        else:
            until_ms = 0
            if book.pop(message.user, None) is None:
                return [ack(actor.conn, message)]
        return [self._tell(message.user, done, until_ms, now_ms), ack(actor.conn, message)]

    def _tell(self, user: str, done: Sanction, until_ms: int, now_ms: int) -> Broadcast:
        member = self._roster.get(user)
        if member is not None:
            self._names[user] = member.name
        name = self._names.get(user, "")
        if done is Sanction.UNBANNED or (done is Sanction.UNMUTED and user not in self.banned):
            self._names.pop(user, None)
        return Broadcast(Moderated(self._events.next(), now_ms, user, name, done, until_ms))

    def report(self, member: Member, message: Report, now_ms: int) -> list[Effect]:
        """Keep a report and tell the moderators; a repetition is thanked for and not kept."""
        target = self._roster.get(message.user)
        if target is None:
            return reject(member.conn, message, RejectCode.USER_UNKNOWN)
        if target is member:
            return reject(member.conn, message, RejectCode.NOT_ALLOWED)
        thanks = ack(member.conn, message)
        since_ms = now_ms - REPORT_AGAIN_MS
        mine = (r for r in self.reports if r.by == member.user and r.user == target.user)
        if any(report.at_ms > since_ms for report in mine):
            return [thanks]
        filed = FiledReport(target.user, member.user, message.reason, now_ms, message.seq)
        self.reports.append(filed)
        news = Reported(target.user, target.name, message.reason, now_ms, message.seq)
        moderators = (one for one in self._roster.moderators if one is not target)
        return [thanks, *(Reply(one.conn, news) for one in moderators)]


def refused_until(
    conn: int, message: ClientMessage, code: RejectCode, until_ms: int
) -> list[Effect]:
    """Tell a connection why not, and until when."""
    return [Reply(conn, Rejected(message.id, code, until_ms=until_ms))]
