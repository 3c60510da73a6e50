"""A small real WebSocket room with faults on order, for tests of the load workers.

Run as ``python -m tests.integration.load_room [--drop-every N] …``; prints one
JSON ready line. It shares the wire messages with the gateway and nothing else.
"""

from __future__ import annotations

import argparse
import asyncio
import http
import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from websockets.asyncio.server import Request, Response, ServerConnection, serve

from setsail.rooms import messages as wire
from setsail.rooms.codec import BadMessage, decode_client, encode, server_frame
from setsail.rooms.codes import RejectCode, SeatState

TICK_S = 0.015
SEATS = 8


@dataclass
class Faults:
    drop_every: int = 0
    double_once_after: int = 0
    stall_after_s: float = 0.0
    stall_s: float = 0.0
    refuse: bool = False
    full: bool = False
    mute: bool = False
    hang_up_after: int = 0


@dataclass
class Guest:
    socket: ServerConnection
    user: str = ""
    out: list[bytes] = field(default_factory=list)


@dataclass
class Room:
    server: Server
    seq: int = 0
    guests: dict[str, Guest] = field(default_factory=dict)
    seats: dict[int, str] = field(default_factory=dict)

    def event(self, make: Callable[[int, int], wire.Event]) -> None:
        self.seq += 1
        encoded = encode(make(self.seq, time.time_ns() // 1_000_000))  # type: ignore[arg-type]
        for guest in self.guests.values():
            self.server.deliver(guest, encoded)

    def take(self, guest: Guest, message: wire.ClientMessage) -> None:
        match message:
            case wire.Join(id=id_) if self.server.faults.full:
                guest.out.append(encode(wire.Rejected(id_, RejectCode.ROOM_FULL)))
            case wire.Join(id=id_, user=user, locale=locale):
                guest.user = user
                self.event(lambda s, at: wire.MemberJoined(s, at, user, user, len(self.guests) + 1))
                self.guests[user] = guest
                seats = tuple(
                    wire.Seat(n, SeatState.USED if n in self.seats else SeatState.IDLE, host=n == 0)
                    for n in range(SEATS)
                )
                guest.out.append(
                    encode(
                        wire.Snapshot(
                            id=id_,
                            seq=self.seq,
                            room="r",
                            locale=locale,
                            user=user,
                            name=user,
                            coins=500,
                            seats=seats,
                            product=None,
                            members=len(self.guests),
                            chat=(),
                        )
                    )
                )
            case wire.TakeSeat(id=id_, seat=seat):
                if seat in self.seats:
                    guest.out.append(encode(wire.Rejected(id_, RejectCode.SEAT_TAKEN)))
                    return
                self.seats[seat] = guest.user
                self.event(lambda s, at: wire.SeatChanged(s, at, seat, SeatState.USED, guest.user))
                guest.out.append(encode(wire.Ack(id_)))
            case wire.LeaveSeat(id=id_):
                self.free(guest)
                guest.out.append(encode(wire.Ack(id_)))
            case wire.Chat(id=id_, text=text):
                self.event(lambda s, at: wire.ChatPosted(s, at, guest.user, "n", text))
                guest.out.append(encode(wire.Ack(id_)))
            case wire.Gift(id=id_, gift=gift, count=count):
                self.event(lambda s, at: wire.GiftSent(s, at, guest.user, "n", gift, count, 1))
                guest.out.append(encode(wire.Ack(id_, coins=1)))
            case wire.OpenProduct(id=id_):
                guest.out.append(encode(wire.Ack(id_)))
            case wire.Ping(id=id_):
                guest.out.append(encode(wire.Pong(id_)))

    def free(self, guest: Guest) -> None:
        for seat, user in list(self.seats.items()):
            if user == guest.user:
                del self.seats[seat]
                self.event(lambda s, at, seat=seat: wire.SeatChanged(s, at, seat, SeatState.IDLE))

    def drop(self, guest: Guest) -> None:
        self.free(guest)
        if self.guests.pop(guest.user, None):
            self.event(lambda s, at: wire.MemberLeft(s, at, guest.user, "n", len(self.guests)))


class Server:
    def __init__(self, faults: Faults) -> None:
        self.faults = faults
        self.rooms: dict[str, Room] = {}
        self.delivered = 0
        self.received = 0
        self.doubled = False
        self.first_s = 0.0

    def deliver(self, guest: Guest, encoded: bytes) -> None:
        self.delivered += 1
        if self.faults.drop_every and self.delivered % self.faults.drop_every == 0:
            return
        guest.out.append(encoded)
        after = self.faults.double_once_after
        if after and not self.doubled and self.delivered >= after:
            self.doubled = True
            guest.out.append(encoded)

    def gate(self, connection: ServerConnection, request: Request) -> Response | None:
        if self.faults.refuse:
            return connection.respond(http.HTTPStatus.SERVICE_UNAVAILABLE, "full\n")
        return None

    async def handle(self, socket: ServerConnection) -> None:
        assert socket.request is not None
        name = socket.request.path.split("?")[0].rsplit("/", 1)[1]
        room = self.rooms.setdefault(name, Room(self))
        guest = Guest(socket)
        writer = asyncio.create_task(self.write(guest))
        self.first_s = self.first_s or time.monotonic()
        try:
            async for frame in socket:
                self.received += 1
                if self.faults.hang_up_after and self.received == self.faults.hang_up_after:
                    socket.transport.abort()
                if not self.faults.mute:
                    room.take(guest, decode_client(frame))
        except (BadMessage, ConnectionError):
            pass
        finally:
            writer.cancel()
            room.drop(guest)

    async def write(self, guest: Guest) -> None:
        while True:
            if guest.out:
                out, guest.out = guest.out, []
                await guest.socket.send(server_frame(out).decode())
            await asyncio.sleep(TICK_S)

    async def stall(self) -> None:
        while not self.first_s:
            await asyncio.sleep(0.05)
        await asyncio.sleep(self.faults.stall_after_s)
        time.sleep(self.faults.stall_s)

    async def run(self) -> None:
        async with serve(
            self.handle, "127.0.0.1", 0, process_request=self.gate, compression=None
        ) as server:
            port = server.sockets[0].getsockname()[1]
            print(json.dumps({"ready": True, "port": port}), flush=True)  # noqa: T201
            if self.faults.stall_s:
                await self.stall()
            await asyncio.get_running_loop().create_future()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--drop-every", type=int, default=0)
    parser.add_argument("--double-once-after", type=int, default=0)
    parser.add_argument("--stall-after-s", type=float, default=0.0)
    parser.add_argument("--stall-s", type=float, default=0.0)
    parser.add_argument("--refuse", action="store_true")
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--mute", action="store_true")
    parser.add_argument("--hang-up-after", type=int, default=0)
    asyncio.run(Server(Faults(**vars(parser.parse_args()))).run())


if __name__ == "__main__":
    main()
