"""From the seats of the rooms to the media server, without ever holding up a room.

The hub says what has happened, after it is on disk; the bridge notes it and
returns at once. A task of its own tells the media server, asks again what
failed, and from time to time compares what the server has with the seats: it
may have restarted, and a message may have been lost.
"""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import suppress

from setsail.gateway.voice.stages import Sitter, Stages
from setsail.gateway.voice.wishes import Target, Wishes
from setsail.media.livekit.permissions import OUTSIDE, MediaServer, Outcome, Permission
from setsail.media.livekit.room_config import VoiceRules
from setsail.media.livekit.tokens import TTL_S
from setsail.media.livekit.webhooks import MediaEvent, MediaNews
from setsail.rooms.codes import Sanction
from setsail.rooms.messages import (
    MemberJoined,
    MemberLeft,
    Moderated,
    RoomEvent,
    Seat,
    SeatChanged,
)

RETURN_S = 10.0
"""How long the media stays open for somebody whose room connection is lost."""
AT_ONCE = 8
"""Requests to the media server at a time; one takes about 4 ms."""
AUDIT_EVERY_S = 2.0
"""How often one room is compared, in turn."""

_LOG = logging.getLogger(__name__)


class VoiceBridge:
    """Tells one media server about the rooms of one gateway.

    Args:
        market: ISO 3166 code; part of the rooms' names on the server.
        server: the media server.
        rules_of: what a room's template says about voice.
        is_member: whether a user is in a room now.
        on_gone: called with a room and a user whose media connection is lost; the room
            may look whether they are still there, and free a ghost's seat.
        monotonic_s: a clock that never goes back, seconds.

    Attributes:
        outcomes: answers of the media server so far, by kind.
        corrected: differences that the server showed and was told of.
    """

    def __init__(
        self,
        market: str,
        server: MediaServer,
        rules_of: Callable[[str], VoiceRules],
        is_member: Callable[[str, str], bool],
        on_gone: Callable[[str, str], None],
        monotonic_s: Callable[[], float],
    ) -> None:
        self.outcomes: Counter[Outcome] = Counter()
        self.corrected = 0
        self._server = server
        self._is_member = is_member
        self._on_gone = on_gone
        self._now_s = monotonic_s
        self._wishes = Wishes()
        self._stages = Stages(market, rules_of)
        self._ending: set[str] = set()
        self._wake = asyncio.Event()

    @property
    def open(self) -> int:
        """Members of whom the media server has yet to hear."""
        return self._wishes.open

    # What the hub says

    def opened(self, room: str, seats: Iterable[Seat] = ()) -> None:
        """A room is open here, with these seats; after a move some are used already."""
        for user in self._stages.get(room).place(seats):
            self._want(room, user)

    def happened(self, room: str, event: RoomEvent) -> None:
        """Something has happened in a room, and is on disk."""
        match event:
            case SeatChanged():
                for user in self._stages.get(room).change(event):
                    self._want(room, user)
            case MemberJoined() | MemberLeft():
                self._want(room, event.user)
            case Moderated(sanction=Sanction.KICKED | Sanction.BANNED):
                self._send_away(room, event.user, stay_s=0.0)
            case _:
                pass

    def hush(self, room: str, users: Iterable[str], *, hushed: bool) -> None:
        """Members go into a private call, or come back from it; their seats stay theirs."""
        stage = self._stages.get(room)
        for user in users:
            (stage.hushed.add if hushed else stage.hushed.discard)(user)
            self._want(room, user)

    def open_call(self, room: str, call: str, users: Iterable[str], rules: VoiceRules) -> str:
        """Members of a room go into a call of their own.

        Args:
            room: where they come from.
            call: of `new_call`; never used before.
            users: who is in the call; all of them may speak.
            rules: of `call_rules`.

        Returns:
            The call's name, as a room for `admit` and `closed`.
        """
        name = self._stages.add_call(room, call, rules)
        sitting = self._stages.get(name).sitting
        sitting.update((n, Sitter(user, False)) for n, user in enumerate(users))
        return name

    def closed(self, room: str, *, moved: bool = False) -> None:
        """A room is over, and its media with it; or it has ``moved`` to another gateway."""
        stage = self._stages.pop(room)
        if stage is None:
            return
        self._wishes.forget(stage.name)
        if not moved:
            self._ending.add(stage.name)
            self._wake.set()

    # What the desk says

    def admit(self, room: str, user: str) -> tuple[str, Permission]:
        """A member gets a token now; returns for which media room, and what it must allow."""
        stage = self._stages.get(room)
        permission = stage.permission(user)
        self._ending.discard(stage.name)  # the room was over, and begins again
        self._want(room, user)
        self._wishes.admit(Target(stage.name, user), permission, self._now_s() + TTL_S)
        return stage.name, permission

    def seat_of(self, room: str, user: str) -> int | None:
        """Where a member sits."""
        stage = self._stages.known(room)
        return None if stage is None else stage.seat_of(user)

    def rules(self, room: str) -> VoiceRules:
        """What a room's template says about voice."""
        return self._stages.get(room).rules

    def heard(self, event: MediaEvent) -> None:
        """The media server has told something; that of other gateways' rooms is no news."""
        room = self._stages.room_of(event.room)
        if room is None or not event.identity:
            return
        target, now_s = Target(event.room, event.identity), self._now_s()
        if event.news in (MediaNews.LEFT, MediaNews.DROPPED):
            self._on_gone(room, event.identity)
        elif event.news is MediaNews.PUBLISHED and self._wishes.wanted(target).hushed:
            self._wishes.repeat(target, now_s)
        elif event.permission is not None and event.news in (MediaNews.JOINED, MediaNews.PUBLISHED):
            self.corrected += self._wishes.seen(target, event.permission, now_s)
        self._wake.set()

    # Telling

    async def run(self) -> None:
        """Tell the media server, until cancelled."""
        auditing = asyncio.create_task(self._audit_in_turn(), name="voice audit")
        telling: set[asyncio.Task[None]] = set()
        try:
            while True:
                self._wake.clear()
                self._start(telling)
                waking = asyncio.create_task(self._sleep(), name="voice")
                done, _ = await asyncio.wait(
                    {waking, *telling}, return_when=asyncio.FIRST_COMPLETED
                )
                waking.cancel()
                telling -= done
        finally:
            for task in (auditing, *telling):
                task.cancel()
            await asyncio.gather(auditing, *telling, return_exceptions=True)

    def _start(self, telling: set[asyncio.Task[None]]) -> None:
        while len(telling) < AT_ONCE:
            turn = self._wishes.take(self._now_s())
            if turn is not None:
                telling.add(asyncio.create_task(self._tell(*turn)))
            elif self._ending:
                telling.add(asyncio.create_task(self._end(self._ending.pop())))
            else:
                return

    async def _sleep(self) -> None:
        due_s = self._wishes.next_due_s()
        wait_s = None if due_s is None else max(0.0, due_s - self._now_s())
        with suppress(TimeoutError):
            await asyncio.wait_for(self._wake.wait(), wait_s)

    async def _tell(self, target: Target, permission: Permission) -> None:
        try:
            outcome = await self._server.allow(target.room, target.identity, permission)
        except Exception:
            _LOG.exception("voice failed, this is a mistake in setsail; the rooms go on")
            outcome = Outcome.REFUSED
        self.outcomes[outcome] += 1
        self._wishes.settle(target, outcome, self._now_s())

    async def _end(self, name: str) -> None:
        # A server that does not answer ends an empty room by itself, later.
        try:
            self.outcomes[await self._server.end(name)] += 1
        except Exception:
            _LOG.exception("voice failed, this is a mistake in setsail; the rooms go on")

    async def _audit_in_turn(self) -> None:
        while True:
            await asyncio.sleep(AUDIT_EVERY_S)
            for room in self._stages.names():
                try:
                    await self.audit(room)
                except Exception:
                    _LOG.exception("voice failed, this is a mistake in setsail; the rooms go on")
                await asyncio.sleep(AUDIT_EVERY_S)

    async def audit(self, room: str) -> None:
        """Compare a room on the media server with its seats; what differs is told anew."""
        stage = self._stages.known(room)
        present = None if stage is None else await self._server.present(stage.name)
        if stage is None or present is None or self._stages.known(room) is not stage:
            return
        for user, permission in present.items():
            self._want(room, user)
            target = Target(stage.name, user)
            self.corrected += self._wishes.seen(target, permission, self._now_s())
            self._want(room, user)  # of whom nothing was known until now
        self._wake.set()

    def _want(self, room: str, user: str) -> None:
        """Let the server know what somebody may do, as the room is now."""
        stage = self._stages.get(room)
        if stage.seat_of(user) is None and not self._is_member(room, user):
            self._send_away(room, user, stay_s=RETURN_S)
            return
        target = Target(stage.name, user)
        self._wishes.want(target, stage.permission(user), self._now_s())
        self._wake.set()

    def _send_away(self, room: str, user: str, *, stay_s: float) -> None:
        target = Target(self._stages.get(room).name, user)
        self._wishes.want(target, OUTSIDE, self._now_s(), stay_s=stay_s)
        self._wake.set()
