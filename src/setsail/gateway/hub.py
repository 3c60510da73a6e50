"""Every room of a gateway: what happens is gathered, committed and sent per tick.

Within a tick every room event is rendered and encoded once per locale; all
connections that only listen share one frame. Gifts are on disk before the frame
that announces them leaves.
"""

from __future__ import annotations

import asyncio
import secrets
import time
from collections.abc import Callable, Mapping
from contextlib import suppress

from setsail.content.director import Decision
from setsail.gateway.batch import Batch, Channel, Member, Renders
from setsail.gateway.clock import ShowClock
from setsail.gateway.config import Tuning
from setsail.gateway.delivery import Outlet, Peer, send_all
from setsail.gateway.ledger import Ledger
from setsail.gateway.metrics import Metrics
from setsail.rooms.codec import BadMessage, decode_client
from setsail.rooms.codes import CloseReason, RejectCode
from setsail.rooms.effects import Effect, Reply
from setsail.rooms.identity import HOST, VISITOR
from setsail.rooms.messages import Rejected
from setsail.rooms.parts.economy import Wallets
from setsail.rooms.room import Room
from setsail.rooms.spec import RoomSpec

COPY_MARK = "~"


def random_epoch() -> str:
    """A name that no other numbering of events has."""
    return secrets.token_hex(8)


class Hub:
    """The rooms of one gateway and the connections in them.

    Args:
        specs: rooms that may be entered, by id.
        renders: per room id, what fills in its texts.
        ledger: where gifts are stored.
        clock: of the show.
        wall_ms: the wall clock, ms since 1970.
        tuning: limits.
        metrics: what is counted.
        outlet: the way deliveries take; anything but `send_all` is for tests.

    Attributes:
        new_epoch: names the numbering of a room that opens; no two may be the same.
    """

    def __init__(
        self,
        specs: Mapping[str, RoomSpec],
        renders: Mapping[str, Renders],
        ledger: Ledger,
        clock: ShowClock,
        wall_ms: Callable[[], int],
        tuning: Tuning,
        metrics: Metrics,
        outlet: Outlet = send_all,
    ) -> None:
        self.specs = specs
        self.metrics = metrics
        self.closing = False
        self._renders = renders
        self._ledger = ledger
        self._clock = clock
        self._wall_ms = wall_ms
        self._tuning = tuning
        self._outlet = outlet
        self.new_epoch = random_epoch
        self._wallets = Wallets()
        self._channels: dict[str, Channel] = {}
        self._played: list[tuple[Decision, int]] = []
        self._wake = asyncio.Event()
        self._open_peers = 0

    # Rooms

    def spec_of(self, name: str) -> RoomSpec | None:
        """The spec of a room such as ``lounge-8`` or its copy ``lounge-8~2``."""
        base, mark, copy = name.partition(COPY_MARK)
        if mark and not (copy.isdecimal() and copy.isascii() and copy[0] != "0"):
            return None
        if mark and not 2 <= int(copy[:9]) <= self._tuning.max_copies:
            return None
        return self.specs.get(base)

    def members(self, name: str) -> int:
        """People in a room now."""
        channel = self._channels.get(name)
        return channel.room.members if channel else 0

    @property
    def open_peers(self) -> int:
        """Connections that are not over, those that were told goodbye included."""
        return self._open_peers

    def _channel(self, name: str, spec: RoomSpec) -> Channel:
        channel = self._channels.get(name)
        if channel is None:
            room = Room(spec, self._wallets, name=name, epoch=self.new_epoch())
            channel = Channel(room, self._renders[spec.id])
            for decision, at_ms in self._played:
                channel.carry_out(room.apply_decision(decision, at_ms))
            channel.take()  # nobody was there to see it; the snapshot tells
            self._channels[name] = channel
        return channel

    # What connections do

    def connect(self, peer: Peer, name: str, locale: str, *, host: bool = False) -> Member:
        """A connection to a room was opened.

        Args:
            peer: the connection.
            name: of a room that `spec_of` knows.
            locale: what its reader asked for.
            host: whether it showed the host's key.

        Raises:
            KeyError: no such room.
        """
        spec = self.spec_of(name)
        if spec is None:
            raise KeyError(name)
        channel = self._channel(name, spec)
        member = Member(peer, channel, spec.locale_for(locale))
        channel.members[peer.number] = member
        channel.room.connect(peer.number, self._wall_ms(), HOST if host else VISITOR)
        self._open_peers += 1
        self.metrics.connections.set(self._open_peers)
        return member

    def receive(self, member: Member, payload: bytes) -> None:
        """A text message has come from a connection."""
        self.metrics.received.inc()
        try:
            message = decode_client(payload)
        except BadMessage as bad:
            self._refuse(member, bad.reason.value, bad.id)
            return
        effects = member.channel.room.receive(member.peer.number, message, self._wall_ms())
        self._carry_out(member.channel, effects)

    def garbled(self, member: Member) -> None:
        """Something has come that is no text message."""
        self._refuse(member, "not-text", "")

    def _refuse(self, member: Member, reason: str, reply_to: str) -> None:
        self.metrics.refused.labels(reason).inc()
        member.bad_frames += 1
        number = member.peer.number
        rejected = Rejected(reply_to, RejectCode.BAD_MESSAGE)
        self._carry_out(member.channel, [Reply(number, rejected)])
        if member.bad_frames >= self._tuning.max_bad_frames:
            self.expel(member, CloseReason.BAD_MESSAGES)

    def disconnect(self, member: Member) -> None:
        """A connection is over."""
        channel = member.channel
        self._open_peers -= 1
        self.metrics.connections.set(self._open_peers)
        channel.members.pop(member.peer.number, None)
        self._carry_out(channel, channel.room.disconnect(member.peer.number, self._wall_ms()))

    def expel(self, member: Member, reason: CloseReason) -> None:
        """End a connection for something the room does not know of."""
        channel = member.channel
        number = member.peer.number
        if number not in channel.members:
            return
        channel.close(number, reason)
        self._carry_out(channel, channel.room.disconnect(number, self._wall_ms()))

    # What the show and the clock do

    def apply(self, decision: Decision) -> None:
        """Carry a decision of the director out in every room that has the show."""
        now_ms = self._wall_ms()
        self._played.append((decision, now_ms))
        self.metrics.decisions.labels(decision.action.value).inc()
        for channel in self._channels.values():
            self._carry_out(channel, channel.room.apply_decision(decision, now_ms))

    def tick(self) -> None:
        """Let time pass in the rooms: requests run out, quiet times begin and end."""
        now_ms = self._wall_ms()
        show_ms = self._clock.show_ms(now_ms)
        for name, channel in list(self._channels.items()):
            self._carry_out(channel, channel.room.tick(now_ms, show_ms))
            self.metrics.members.labels(name).set(channel.room.members)

    def _carry_out(self, channel: Channel, effects: list[Effect]) -> None:
        for effect in effects:
            if isinstance(effect, Reply) and isinstance(effect.message, Rejected):
                self.metrics.rejected.labels(effect.message.code.value).inc()
        channel.carry_out(effects)
        if channel.waiting:
            self._wake.set()

    # Sending

    async def run(self) -> None:
        """Send, tick by tick, until cancelled.

        Raises:
            LedgerError: gifts cannot be stored; the gateway must end.
        """
        tick_s = self._tuning.tick_ms / 1000
        while True:
            await self._wake.wait()
            await asyncio.sleep(tick_s)
            flushing = asyncio.ensure_future(self.flush())
            try:
                await asyncio.shield(flushing)
            except asyncio.CancelledError:
                await flushing  # what was taken out to be stored is told, then we end
                raise

    async def flush(self) -> None:
        """Commit and send what was gathered so far.

        Raises:
            LedgerError: gifts cannot be stored; nothing was sent.
        """
        self._wake.clear()
        started_s = time.perf_counter()
        waiting = [channel for channel in self._channels.values() if channel.waiting]
        batches = [channel.take() for channel in waiting]
        records = [record for batch in batches for record in batch.records]
        if records:
            self.metrics.gifts.inc(await self._ledger.commit(records))
        for batch in batches:
            self._send(batch)
        if batches:
            self.metrics.flush_s.observe(time.perf_counter() - started_s)

    def _send(self, batch: Batch) -> None:
        self.metrics.events.inc(len(batch.events))
        sent = size = 0
        for mail, delivery in batch.deliveries():
            peer = mail.member.peer
            if delivery.parts:
                self._outlet(peer, delivery)
                sent += sum(delivery.events)
                size += len(delivery.frame)
            if mail.ended is not None:
                self.metrics.closed.labels(mail.ended.value).inc()
                peer.end(mail.ended)
            elif peer.backlog() > self._tuning.max_backlog_bytes:
                self.expel(mail.member, CloseReason.TOO_SLOW)
        self.metrics.deliveries.inc(sent)
        self.metrics.sent_bytes.inc(size)

    async def close(self) -> None:
        """Say goodbye to everyone; nobody is let in from now on."""
        self.closing = True
        now_ms = self._wall_ms()
        for channel in self._channels.values():
            for number in list(channel.members):
                channel.close(number, CloseReason.SHUTDOWN)
                # Everyone goes at once: nobody needs to hear that the others left.
                channel.room.disconnect(number, now_ms)
        with suppress(asyncio.CancelledError):
            await self.flush()
