"""HTTP and WebSocket on one port, as `docs/adr/0002-one-port.md` decides."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Iterator

import pytest
from websockets.asyncio.client import connect

from tests.gateway_kit import Running, gateway, make_config

pytestmark = pytest.mark.integration

UPGRADE = (
    b"GET /ws/rooms/lounge-8 HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\n"
    b"Connection: keep-alive, Upgrade\r\nSec-WebSocket-Version: 13\r\n"
    b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
)
# A control frame, masked with zeros.
PING_FRAME = b"\x89\x84\x00\x00\x00\x00ping"


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
    page, upgraded, pong = talk(
        running.port, b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n", UPGRADE, PING_FRAME
    )
    assert page.startswith(b"HTTP/1.1 200 ")
    assert upgraded.startswith(b"HTTP/1.1 101 ")
    assert b"s3pPLMBiTxaQ9kYGzzhZRbK+xOo=" in upgraded
    assert pong == b"\x8a\x04ping"


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
        (b"nonsense\r\n\r\n", b"400"),
        (b"GET /ws/rooms/lounge-8 HTTP/1.1\r\nHost: x\r\n\r\n", b"404"),
    ],
    ids=["no version", "another path", "not a GET", "not HTTP", "no upgrade"],
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
    [answer] = talk(running.port, b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
    assert answer.endswith(b"ok\n")
