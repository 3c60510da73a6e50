"""How many room events a load worker takes per second of its processor time.

A server process floods one connection with frames as the gateway makes them
(an array of events per frame). Each client reads them all, parses the JSON,
checks the sequence numbers and records a latency. Peers do the same work with
the two WebSocket clients that load tests in Python usually use.

    python -m benchmarks.load_client [--quick] [--json]
"""

from __future__ import annotations

import argparse
import json
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress

import websocket as websocket_client
from websockets.sync.client import connect as websockets_connect

from loadtests.clock import PlayClock
from loadtests.frames import accept_key
from loadtests.users.audience import AudienceMember
from loadtests.users.visitor import Head, Play
from loadtests.websocket import connect
from setsail.campaigns.actions import Role, Session
from setsail.campaigns.histogram import Histogram
from setsail.campaigns.ledger import Recorder
from setsail.rooms.codec import encode, server_frame
from setsail.rooms.messages import ChatPosted, Snapshot

EVENTS_PER_FRAME = 4
TEXT = "Kak, masih ada stoknya? Ukuran M warna hitam ya"


def frames(events: int) -> list[bytes]:
    """WebSocket text frames of a server: a snapshot, then ``events`` chat lines."""
    snapshot = Snapshot("1", 0, "r", "id", "u", "n", 500, (), None, 1, ())
    payloads = [server_frame([encode(snapshot)])]
    now_ms = time.time_ns() // 1_000_000
    for first in range(1, events + 1, EVENTS_PER_FRAME):
        batch = range(first, min(first + EVENTS_PER_FRAME, events + 1))
        payloads.append(
            server_frame(
                [encode(ChatPosted(n, now_ms, f"user-{n % 97}", "Sari", TEXT)) for n in batch]
            )
        )
    return [_frame(payload) for payload in payloads]


def _frame(payload: bytes) -> bytes:
    size = len(payload)
    head = bytes((0x81, size)) if size < 126 else b"\x81\x7e" + size.to_bytes(2, "big")
    return head + payload


def serve(events: int) -> None:
    """Flood one connection, then wait for the client to go."""
    flood = b"".join(frames(events))
    with socket.create_server(("127.0.0.1", 0)) as listener:
        print(listener.getsockname()[1], flush=True)
        peer, _ = listener.accept()
        with peer:
            request = peer.recv(65_536).decode()
            key = next(
                line.split(":")[1].strip()
                for line in request.split("\r\n")
                if line.lower().startswith("sec-websocket-key")
            )
            peer.sendall(
                b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                b"Connection: Upgrade\r\nSec-WebSocket-Accept: "
                + accept_key(key).encode()
                + b"\r\n\r\n"
            )
            peer.sendall(flood)
            peer.recv(1)


class Enough(Exception):  # noqa: N818 - not an error, the end of a measurement
    """Everything has come."""


class Listener(AudienceMember):
    """A visitor that only listens, until ``events`` have come."""

    seen = 0

    def listen(self, events: int) -> int:
        """Receive with the visitor's own loop; returns how many events came."""
        self._events = events
        self._socket = connect(self.play.gateway, 10)
        with suppress(Enough):
            self._receive()
        self._socket.close()
        return self.seen

    def on_event(self, head: Head) -> None:  # noqa: ARG002
        """Count."""
        self.seen += 1
        if self.seen == self._events:
            raise Enough


def ours(url: str, events: int) -> int:
    """The visitor of the load tests."""
    recorder = Recorder(0)
    play = Play(url, PlayClock(time.time(), recorder.lag), recorder, 60, lambda *_: None)
    return Listener(Session(1, Role.AUDIENCE, "u", "n", "id", "r", 0, 1000), play).listen(events)


def _by_hand(receive: Callable[[], str | bytes], events: int) -> int:
    latency, last, seen = Histogram(), 0, 0
    while seen < events:
        now_ms = time.time() * 1000
        for message in json.loads(receive()):
            if message["type"] == "snapshot":
                last = message["seq"]
                continue
            if message["seq"] != last + 1:
                raise AssertionError("a gap")
            last = message["seq"]
            latency.record(now_ms - message["at_ms"])
            seen += 1
    return seen


def peer_websocket_client(url: str, events: int) -> int:
    """websocket-client, which Locust's own WebSocket users are built on."""
    client = websocket_client.create_connection(url, enable_multithread=False)
    found = _by_hand(client.recv, events)
    client.shutdown()
    return found


def peer_websockets(url: str, events: int) -> int:
    """The `websockets` library's blocking client."""
    with websockets_connect(url, compression=None, ping_interval=None, close_timeout=0.1) as client:
        return _by_hand(client.recv, events)


CLIENTS: dict[str, Callable[[str, int], int]] = {
    "setsail visitor (gevent)": ours,
    "websocket-client": peer_websocket_client,
    "websockets (sync)": peer_websockets,
}


def measure(run: Callable[[str, int], int], events: int) -> float:
    """Events per second of processor time of this process."""
    command = [sys.executable, "-m", "benchmarks.load_client", "--serve", str(events)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as server:
        assert server.stdout is not None
        port = int(server.stdout.readline())
        begun_s = time.process_time()
        seen = run(f"ws://127.0.0.1:{port}", events)
        spent_s = time.process_time() - begun_s
        server.wait(10)
    if seen != events:
        raise AssertionError(f"{seen} of {events} events came")
    return events / spent_s


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--serve", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.serve:
        serve(options.serve)
        return
    events = 40_000 if options.quick else 400_000
    rounds = 1 if options.quick else 3
    found = {
        name: max(measure(run, events) for _ in range(rounds)) for name, run in CLIENTS.items()
    }
    if options.json:
        print(json.dumps({"events": events, "events_per_cpu_s": found}))
        return
    print(f"room events taken per second of processor time ({events:,} events, best of {rounds})")
    for name, rate in found.items():
        print(f"  {name:28} {rate:>10,.0f}")


if __name__ == "__main__":
    main()
