from __future__ import annotations

import base64
import hashlib
import socket
import time
from collections.abc import Callable

import gevent
import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.server import ServerConnection

from loadtests.frames import ACCEPT_GUID, ProtocolError
from loadtests.websocket import DisconnectedError, HandshakeError, connect
from tests.unit.loadtests.servers import raw_server, websocket_server


def echo(peer: ServerConnection) -> None:
    for message in peer:
        peer.send(message)


@pytest.mark.parametrize("size", [0, 1, 125, 126, 4096, 65_535, 65_536, 1_000_000])
def test_messages_of_every_size_come_back(size: int) -> None:
    with websocket_server(echo) as url:
        client = connect(url, 5)
        client.send_text(b"a" * size)
        assert client.receive() == b"a" * size
        client.close()


def test_many_messages_keep_their_order() -> None:
    with websocket_server(echo) as url:
        client = connect(url, 5)
        sent = [f"message {number} é ع".encode() for number in range(300)]
        writer = gevent.spawn(lambda: [client.send_text(text) for text in sent])
        assert [client.receive() for _ in sent] == sent
        writer.join()
        client.close()


def test_path_and_query_reach_the_server() -> None:
    seen: list[str] = []

    def handle(peer: ServerConnection) -> None:
        assert peer.request is not None
        seen.append(peer.request.path)

    with websocket_server(handle) as url:
        client = connect(f"{url}/ws/rooms/lounge-8~2?locale=pt-BR&name=Ana", 5)
        assert client.receive() is None
        client.close()
    assert seen == ["/ws/rooms/lounge-8~2?locale=pt-BR&name=Ana"]


def test_pings_are_answered_while_receiving() -> None:
    answered: list[bool] = []

    def handle(peer: ServerConnection) -> None:
        answered.append(peer.ping(b"are you there").wait(5))
        peer.send("after the ping")

    with websocket_server(handle) as url:
        client = connect(url, 5)
        assert client.receive() == b"after the ping"
        assert client.receive() is None
        client.close()
    assert answered == [True]


def test_a_farewell_is_answered_with_the_same_code() -> None:
    codes: list[int | None] = []

    def handle(peer: ServerConnection) -> None:
        peer.close(4001, "later")
        codes.append(peer.protocol.close_rcvd.code if peer.protocol.close_rcvd else None)

    with websocket_server(handle) as url:
        client = connect(url, 5)
        assert client.receive() is None
        client.close()
        deadline = time.monotonic() + 5
        while not codes and time.monotonic() < deadline:
            gevent.sleep(0.01)
    assert codes == [4001]


def test_our_own_farewell_is_a_normal_one() -> None:
    seen: list[int] = []

    def handle(peer: ServerConnection) -> None:
        with pytest.raises(ConnectionClosed) as closed:
            peer.recv()
        if closed.value.rcvd is not None:
            seen.append(closed.value.rcvd.code)

    with websocket_server(handle) as url:
        connect(url, 5).close()
        deadline = time.monotonic() + 5
        while not seen and time.monotonic() < deadline:
            gevent.sleep(0.01)
    assert seen == [1000]


def accepted(request: bytes) -> bytes:
    key = next(
        line.split(b":")[1].strip()
        for line in request.split(b"\r\n")
        if line.lower().startswith(b"sec-websocket-key")
    )
    accept = base64.b64encode(hashlib.sha1(key + ACCEPT_GUID).digest())
    return (
        b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        b"Sec-WebSocket-Accept: " + accept + b"\r\n"
    )


def saying(answer: Callable[[bytes], bytes]) -> Callable[[socket.socket, bytes], None]:
    def run(peer: socket.socket, request: bytes) -> None:
        peer.sendall(answer(request))
        peer.recv(1024)  # until the client goes

    return run


def test_frames_that_come_with_the_handshake_are_not_lost() -> None:
    with raw_server(saying(lambda r: accepted(r) + b"\r\n\x81\x02hi")) as url:
        client = connect(url, 5)
        assert client.receive() == b"hi"
        client.close()


def test_a_flood_behind_the_handshake_is_no_long_head() -> None:
    flood = b"\x82\x7f" + (200_000).to_bytes(8, "big") + b"z" * 200_000
    with raw_server(saying(lambda r: accepted(r) + b"\r\n" + flood)) as url:
        client = connect(url, 5)
        assert client.receive() == b"z" * 200_000
        client.close()


@pytest.mark.parametrize(
    ("answer", "complaint"),
    [
        (lambda _: b"HTTP/1.1 503 Service Unavailable\r\n\r\n", "503 Service Unavailable"),
        (
            lambda _: b"HTTP/1.1 101 Switching Protocols\r\nSec-WebSocket-Accept: x\r\n\r\n",
            "handshake key is wrong",
        ),
        (
            lambda r: accepted(r) + b"Sec-WebSocket-Extensions: permessage-deflate\r\n\r\n",
            "an extension that was not offered",
        ),
        (lambda _: b"HTTP/1.1 101 " + b"x" * 20_000, "too long"),
    ],
)
def test_an_answer_that_opens_nothing(answer: Callable[[bytes], bytes], complaint: str) -> None:
    with raw_server(saying(answer)) as url, pytest.raises(HandshakeError, match=complaint):
        connect(url, 5)


def test_a_server_that_hangs_up_during_the_handshake() -> None:
    with (
        raw_server(lambda peer, _: peer.close()) as url,
        pytest.raises(HandshakeError, match="closed the connection during"),
    ):
        connect(url, 5)


def test_a_server_that_says_nothing_is_given_up() -> None:
    with (
        raw_server(lambda peer, _: peer.recv(1024) and None) as url,
        pytest.raises(HandshakeError, match=r"no answer to the handshake within 0\.2 s"),
    ):
        connect(url, 0.2)


def test_nobody_there_is_an_ordinary_error() -> None:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    with pytest.raises(ConnectionRefusedError):
        connect(f"ws://127.0.0.1:{port}", 5)


@pytest.mark.parametrize("url", ["http://127.0.0.1:1", "ws:///path"])
def test_only_plain_websocket_addresses(url: str) -> None:
    with pytest.raises(ValueError, match="not a ws:// address"):
        connect(url, 1)


def test_a_connection_cut_without_a_farewell() -> None:
    with raw_server(lambda peer, r: peer.sendall(accepted(r) + b"\r\n\x81\x05hal")) as url:
        client = connect(url, 5)
        with pytest.raises(DisconnectedError, match="without a farewell"):
            client.receive()
        client.close()


def test_a_broken_protocol_ends_the_connection() -> None:
    with raw_server(saying(lambda r: accepted(r) + b"\r\n\xff\x00")) as url:
        client = connect(url, 5)
        with pytest.raises(ProtocolError):
            client.receive()
        client.close()
