"""HTTP and WebSocket on one port, as `docs/adr/0002-one-port.md` decides."""

from __future__ import annotations

import asyncio
import socket
import urllib.request
from collections.abc import Iterator
from contextlib import closing

import pytest
import uvloop
from starlette.applications import Starlette
from websockets.asyncio.client import connect

from setsail.gateway.connection import Connection
from setsail.gateway.transport import http_server, listen
from setsail.rooms.codes import CloseReason
from tests.gateway_kit import Running, gateway, make_config

pytestmark = pytest.mark.integration

UPGRADE = (
    b"GET /ws/rooms/lounge-8 HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\n"
    b"Connection: keep-alive, Upgrade\r\nSec-WebSocket-Version: 13\r\n"
    b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
)
# A control frame, masked with zeros.
PING_FRAME = b"\x89\x84\x00\x00\x00\x00ping"
# What a page's `socket.close()` sends: no code.
CLOSE_FRAME = b"\x88\x80\x00\x00\x00\x00"


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    folder = tmp_path_factory.mktemp("gateway")
    with gateway(make_config(folder), folder) as process:
        yield process


def talk(port: int, *sends: bytes) -> list[bytes]:
    """Send byte strings one after another on one connection; returns each answer."""
    answers = []
    with socket.create_connection(("127.0.0.1", port), timeout=5) as sock:
        for data in sends:
            sock.sendall(data)
            answers.append(sock.recv(65536))
    return answers


def test_a_page_and_then_an_upgrade_on_one_connection(running: Running) -> None:
    # HEAD: a body might come in a packet of its own.
    page, upgraded, pong = talk(
        running.port, b"HEAD /healthz HTTP/1.1\r\nHost: x\r\n\r\n", UPGRADE, PING_FRAME
    )
    assert page.startswith(b"HTTP/1.1 200 ")
    assert upgraded.startswith(b"HTTP/1.1 101 ")
    assert b"s3pPLMBiTxaQ9kYGzzhZRbK+xOo=" in upgraded
    assert pong == b"\x8a\x04ping"


def test_a_close_without_a_code_is_answered_as_a_normal_one(running: Running) -> None:
    _, closed = talk(running.port, UPGRADE, CLOSE_FRAME)
    assert closed == b"\x88\x02" + (1000).to_bytes(2, "big")


def test_an_upgrade_whose_head_comes_in_pieces(running: Running) -> None:
    with socket.create_connection(("127.0.0.1", running.port), timeout=5) as sock:
        for place in range(0, len(UPGRADE), 40):
            sock.sendall(UPGRADE[place : place + 40])
        assert sock.recv(65536).startswith(b"HTTP/1.1 101 ")


def test_a_head_larger_than_the_read_buffer(running: Running) -> None:
    padded = UPGRADE.replace(b"Host: x\r\n", b"Host: x\r\nX-Pad: " + b"a" * 9000 + b"\r\n")
    [answer] = talk(running.port, padded)
    assert answer.startswith(b"HTTP/1.1 101 ")


@pytest.mark.parametrize(
    ("request_head", "status"),
    [
        (UPGRADE.replace(b"Sec-WebSocket-Version: 13\r\n", b""), b"400"),
        (UPGRADE.replace(b"/ws/rooms/lounge-8", b"/rooms/lounge-8"), b"404"),
        (UPGRADE.replace(b"GET ", b"POST "), b"400"),
        (UPGRADE.replace(b"/ws/rooms/lounge-8", b"//["), b"400"),
        (b"nonsense\r\n\r\n", b"400"),
        (b"GET /ws/rooms/lounge-8 HTTP/1.1\r\nHost: x\r\n\r\n", b"404"),
    ],
    ids=["no version", "another path", "not a GET", "no address", "not HTTP", "no upgrade"],
)
def test_what_is_no_upgrade_is_refused(
    running: Running, request_head: bytes, status: bytes
) -> None:
    [answer] = talk(running.port, request_head)
    assert answer.startswith(b"HTTP/1.1 " + status + b" ")


def test_many_connections_come_and_go(running: Running) -> None:
    async def scene() -> None:
        async def visit() -> None:
            async with connect(running.ws("lounge-8"), compression=None) as client:
                await client.send('{"type":"ping","id":"a"}')
                assert await client.recv() == '[{"type":"pong","id":"a"}]'

        await asyncio.gather(*(visit() for _ in range(200)))

    asyncio.run(asyncio.wait_for(scene(), 30))
    with urllib.request.urlopen(running.http("/healthz"), timeout=5) as answer:
        assert answer.read() == b"ok\n"


def test_frames_of_every_size_arrive_whole_when_sent_at_once() -> None:
    """Frames large and small, written in one turn of the loop to a reader that is behind.

    picows keeps one buffer for the heads of frames; this is where a mix-up shows.
    """
    sizes = [20_000, 3, 9_000, 8_192, 8_193, 70_000, 5, 200_000, 1]

    async def scene() -> None:
        def route(_: object) -> Connection:
            return Connection(1, Sender(), 4096)

        class Sender:
            def opened(self, connection: Connection) -> None:
                for number, size in enumerate(sizes * 4):
                    connection.send(bytes([65 + number % 26]) * size)
                connection.end(CloseReason.SHUTDOWN)

            def received(self, connection: Connection, payload: bytes) -> None: ...
            def garbled(self, connection: Connection) -> None: ...
            def gone(self, connection: Connection) -> None: ...

        server = http_server(Starlette(), route, heartbeat_s=5)
        with closing(listen("127.0.0.1", 0)) as sock:
            serving = asyncio.create_task(server.serve([sock]))
            url = f"ws://127.0.0.1:{sock.getsockname()[1]}/"
            async with connect(url, compression=None, max_queue=1) as client:
                client.transport.pause_reading()
                await asyncio.sleep(0.1)
                client.transport.resume_reading()
                got = [frame async for frame in client]
                assert client.close_code == 1001
            server.should_exit = True
            await serving
        expected = [chr(65 + n % 26) * size for n, size in enumerate(sizes * 4)]
        assert [len(frame) for frame in got] == [len(frame) for frame in expected]
        assert [frame.decode() if isinstance(frame, bytes) else frame for frame in got] == expected

    uvloop.run(asyncio.wait_for(scene(), 20))
