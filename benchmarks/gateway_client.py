"""Members of a room, all in one process: they talk at intended times and count what they hear.

One in fifty decodes every frame and measures from the *intended* time of each event; the others
count a mark that each event carries once. Talks to the gateway, or to any server that sends
every text frame to everyone.

    python -m benchmarks.gateway_client '{"url": …, "members": 2000, …}'
"""

from __future__ import annotations

import asyncio
import base64
import json
import os
import re
import sys
import time
from dataclasses import dataclass

import msgspec
import uvloop

from setsail.rooms.codec import decode_server, encode
from setsail.rooms.messages import Chat, Join, Snapshot

MARK = "§".encode()
"""Once in each event; its two bytes cannot be the length of a frame that a tick makes."""
STAMP = re.compile(MARK + rb"(\d{16})")
DECODING = 50
EVENT_BYTES = 200
JOINS_PER_S = 400
# What the gateway writes around the text of a chat line.
ENVELOPE_BYTES = 118
DRAIN_S = 1.0


class Plan(msgspec.Struct, frozen=True):
    """What a client process does.

    Attributes:
        host: of the server.
        port: of the server.
        path: of the room, with ``{n}`` for the number of the room.
        members: connections in all.
        rooms: rooms that they are spread over.
        rate: events per second in all.
        warm_s: how long it talks before it measures.
        seconds: how long it measures.
        joins: whether the server wants a join.
    """

    host: str
    port: int
    path: str
    members: int
    rate: float
    seconds: float
    rooms: int = 1
    warm_s: float = 2.0
    joins: bool = True


@dataclass(slots=True)
class Tally:
    """What all members heard so far."""

    deliveries: int = 0
    gaps: int = 0
    in_room: int = 0
    lost: int = 0


class Member(asyncio.Protocol):
    """One connection."""

    __slots__ = (
        "_buffer",
        "_joins",
        "_last",
        "_open",
        "_seq",
        "_waits",
        "late_us",
        "number",
        "tally",
        "transport",
    )

    def __init__(self, number: int, tally: Tally, *, joins: bool) -> None:
        self.number = number
        self.tally = tally
        self.transport: asyncio.Transport | None = None
        self.late_us: list[int] = []
        self._buffer = bytearray()
        self._open = False
        self._last = b""
        self._joins = joins
        self._waits = joins
        self._seq = 0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Connected."""
        self.transport = transport  # type: ignore[assignment]

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002
        """Over: nobody should leave while it is measured."""
        self.tally.lost += 1

    def data_received(self, data: bytes) -> None:
        """Bytes have come."""
        if not self._open:
            self._buffer += data
            head, found, rest = bytes(self._buffer).partition(b"\r\n\r\n")
            if not found:
                return
            assert head.startswith(b"HTTP/1.1 101"), head
            self._open = True
            self._buffer.clear()
            data = rest
        if self.number % DECODING == 0:
            self._decode(data)
            return
        if self._waits and b'"snapshot"' in data:
            self._waits = False
            self.tally.in_room += 1
        self.tally.deliveries += (self._last + data).count(MARK)
        self._last = data[-1:] if data[-1:] == MARK[:1] else b""

    def _decode(self, data: bytes) -> None:
        self._buffer += data
        now_us = time.time_ns() // 1000
        while (frame := _frame(self._buffer)) is not None:
            payload = bytes(frame)
            if self._joins:
                self._read(payload)
            for stamp in STAMP.findall(payload):
                self.tally.deliveries += 1
                self.late_us.append(now_us - int(stamp))

    def _read(self, payload: bytes) -> None:
        for message in decode_server(payload):
            seq = getattr(message, "seq", None)
            if seq is None:
                continue
            if isinstance(message, Snapshot):
                self.tally.in_room += 1
            elif seq != self._seq + 1:
                self.tally.gaps += 1
            self._seq = seq

    def say(self, frame: bytes) -> None:
        """Send a text message."""
        assert self.transport is not None
        size = len(frame)
        # Masked with zeros: the same work for the server, none for us.
        head = bytes((0x81, 0x80 | size)) if size < 126 else b"\x81\xfe" + size.to_bytes(2, "big")
        self.transport.write(head + bytes(4) + frame)


def _frame(buffer: bytearray) -> bytearray | None:
    """Take a whole unmasked frame out of a buffer."""
    if len(buffer) < 2:
        return None
    size, start = buffer[1], 2
    if size == 126:
        size, start = int.from_bytes(buffer[2:4], "big"), 4
    elif size == 127:
        size, start = int.from_bytes(buffer[2:10], "big"), 10
    if len(buffer) < start + size:
        return None
    payload = buffer[start : start + size]
    del buffer[: start + size]
    return payload


def _text(at_us: int, size: int) -> str:
    text = f"§{at_us}"
    return text + "x" * (size - len(text.encode()))


async def connected(plan: Plan, tally: Tally) -> list[Member]:
    """Open every connection and join, evenly in time."""
    loop = asyncio.get_running_loop()
    members = []
    start = loop.time()
    for number in range(plan.members):
        member = Member(number, tally, joins=plan.joins)
        path = plan.path.replace("{n}", str(number % plan.rooms + 1))
        local = (f"127.0.0.{2 + number % 8}", 0)
        transport, _ = await loop.create_connection(
            lambda member=member: member,  # type: ignore[misc]
            plan.host, plan.port, local_addr=local,
        )  # fmt: skip
        key = base64.b64encode(os.urandom(16)).decode()
        transport.write(
            f"GET {path} HTTP/1.1\r\nHost: {plan.host}:{plan.port}\r\nUpgrade: websocket\r\n"
            f"Connection: Upgrade\r\nSec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n"
            .encode()
        )  # fmt: skip
        members.append(member)
        ahead = number / JOINS_PER_S - (loop.time() - start)
        while not member._open:
            await asyncio.sleep(0)
        if plan.joins:
            member.say(encode(Join("j", f"m{number}", "en", f"user-{number}")))
        if ahead > 0:
            await asyncio.sleep(ahead)
    while plan.joins and tally.in_room < plan.members:
        await asyncio.sleep(0.01)
    return members


async def talk(plan: Plan, members: list[Member], seconds: float) -> int:
    """Say ``rate`` things a second at their intended times; returns how many."""
    loop = asyncio.get_running_loop()
    start, wall_us = loop.time(), time.time_ns() // 1000
    said = 0
    while (due := said / plan.rate) < seconds:
        wait = start + due - loop.time()
        if wait > 0:
            await asyncio.sleep(wait)
        stamp = wall_us + int(due * 1_000_000)
        member = members[said * 7919 % len(members)]
        if plan.joins:
            member.say(encode(Chat("c", _text(stamp, EVENT_BYTES - ENVELOPE_BYTES))))
        else:
            member.say(_text(stamp, EVENT_BYTES).encode())
        said += 1
    return said


def say_line(**told: object) -> None:
    """One line for whoever runs us."""
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()


async def run(plan: Plan) -> None:
    """Connect, warm up, measure, and tell."""
    tally = Tally()
    members = await connected(plan, tally)
    say_line(connected=plan.members)
    if not await _told("go"):
        return
    await talk(plan, members, plan.warm_s)
    await asyncio.sleep(DRAIN_S)
    tally.deliveries = tally.gaps = 0
    for member in members:
        member.late_us.clear()
    say_line(measuring=True)
    cpu, wall = time.process_time(), time.perf_counter()
    said = await talk(plan, members, plan.seconds)
    busy = (time.process_time() - cpu) / (time.perf_counter() - wall)
    say_line(talked=True)
    await asyncio.sleep(DRAIN_S)
    late = sorted(us for member in members for us in member.late_us)
    per_event = plan.members // plan.rooms
    say_line(
        said=said,
        deliveries=tally.deliveries,
        expected=said * per_event,
        gaps=tally.gaps,
        gone=tally.lost,
        client_busy=round(busy, 2),
        p50_ms=late[len(late) // 2] / 1000 if late else None,
        p99_ms=late[len(late) * 99 // 100] / 1000 if late else None,
    )
    await _told("end")


async def _told(word: str) -> bool:
    line = await asyncio.to_thread(sys.stdin.readline)
    return line.strip() == word


if __name__ == "__main__":
    plan = msgspec.json.decode(sys.argv[1], type=Plan)
    uvloop.run(run(plan))
