from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import pytest
from picows import WSCloseCode, WSMsgType

from setsail.gateway.connection import Connection
from setsail.rooms.codes import CloseReason


@dataclass
class Transport:
    """Stands in for picows' transport, which only a real socket can make."""

    sent: list[tuple[object, bytes]] = field(default_factory=list)
    closes: list[tuple[object, object]] = field(default_factory=list)
    disconnects: list[bool] = field(default_factory=list)
    is_close_frame_sent: bool = False
    underlying_transport: Any = field(
        default_factory=lambda: SimpleNamespace(get_write_buffer_size=lambda: 77)
    )

    def send(self, kind: object, payload: bytes) -> None:
        self.sent.append((kind, payload))

    def send_reuse_external_bytearray(self, kind: object, buffer: bytearray, offset: int) -> None:
        self.sent.append((kind, bytes(buffer[offset:])))

    def send_close(self, code: object, reason: object = None) -> None:
        self.closes.append((code, reason))
        self.is_close_frame_sent = True

    def disconnect(self, graceful: bool = True) -> None:
        self.disconnects.append(graceful)


@dataclass
class Owner:
    heard: list[object] = field(default_factory=list)

    def opened(self, _: object) -> None:
        self.heard.append("opened")

    def received(self, _: object, payload: bytes) -> None:
        self.heard.append(payload)

    def garbled(self, _: object) -> None:
        self.heard.append("garbled")

    def gone(self, _: object) -> None:
        self.heard.append("gone")


def frame(
    kind: WSMsgType,
    payload: bytes = b"",
    *,
    fin: bool = True,
    code: WSCloseCode = WSCloseCode.OK,
) -> Any:
    return SimpleNamespace(
        msg_type=kind,
        fin=fin,
        get_payload_as_bytes=lambda: payload,
        get_close_code=lambda: code,
    )


def opened() -> tuple[Connection, Any, Owner]:
    owner, transport = Owner(), Transport()
    connection = Connection(7, owner, max_message_bytes=10)
    connection.on_ws_connected(transport)  # type: ignore[arg-type]
    return connection, transport, owner


TEXT, MORE, BINARY = WSMsgType.TEXT, WSMsgType.CONTINUATION, WSMsgType.BINARY


@pytest.mark.parametrize(
    ("frames", "heard"),
    [
        ([frame(TEXT, b"a"), frame(TEXT, b"b")], [b"a", b"b"]),
        ([frame(TEXT, b"a", fin=False), frame(MORE, b"b", fin=False), frame(MORE, b"c")], [b"abc"]),
        ([frame(BINARY, b"a")], ["garbled"]),
        ([frame(MORE, b"a")], ["garbled"]),
        ([frame(TEXT, b"a", fin=False), frame(TEXT, b"b"), frame(TEXT, b"c")], ["garbled", b"c"]),
    ],
    ids=["whole", "in pieces", "binary", "a piece of nothing", "a second beginning"],
)
def test_frames_become_messages(frames: list[Any], heard: list[object]) -> None:
    connection, transport, owner = opened()
    for one in frames:
        connection.on_ws_frame(transport, one)
    assert owner.heard == ["opened", *heard]


def test_a_message_without_end_is_not_kept() -> None:
    connection, transport, owner = opened()
    connection.on_ws_frame(transport, frame(TEXT, b"123456", fin=False))
    connection.on_ws_frame(transport, frame(MORE, b"789012", fin=False))
    connection.on_ws_frame(transport, frame(MORE, b"345", fin=False))
    assert owner.heard == ["opened", "garbled"]
    connection.on_ws_frame(transport, frame(MORE, b"tail"))
    connection.on_ws_frame(transport, frame(TEXT, b"next"))
    assert owner.heard == ["opened", "garbled", b"next"]


@pytest.mark.parametrize("pieces", [2, 9], ids=["in its last piece", "long before its end"])
def test_a_message_that_is_too_long_is_told_once(pieces: int) -> None:
    connection, transport, owner = opened()
    connection.on_ws_frame(transport, frame(TEXT, b"1234567", fin=False))
    for left in reversed(range(pieces - 1)):
        connection.on_ws_frame(transport, frame(MORE, b"7654321", fin=left == 0))
    assert owner.heard == ["opened", "garbled"]


def test_a_close_is_answered_once() -> None:
    connection, transport, _ = opened()
    connection.on_ws_frame(transport, frame(WSMsgType.CLOSE))
    assert transport.closes == [(WSCloseCode.OK, None)]
    assert transport.disconnects == [True]


def test_a_close_without_a_code_is_answered_with_one_that_may_be_sent() -> None:
    connection, transport, _ = opened()
    connection.on_ws_frame(transport, frame(WSMsgType.CLOSE, code=WSCloseCode.NO_INFO))
    assert transport.closes == [(WSCloseCode.OK, None)]


def test_an_end_says_why_and_what_comes_after_does_not_count() -> None:
    async def play() -> None:
        connection, transport, owner = opened()
        connection.end(CloseReason.TOO_SLOW)
        connection.end(CloseReason.SHUTDOWN)
        assert transport.closes == [(WSCloseCode.POLICY_VIOLATION, "too-slow")]
        connection.on_ws_frame(transport, frame(TEXT, b"late"))
        connection.on_ws_frame(transport, frame(WSMsgType.CLOSE))
        assert len(transport.closes) == 1
        assert transport.disconnects == [True]
        connection.on_ws_disconnected(transport)
        assert owner.heard == ["opened", "gone"]

    asyncio.run(play())


def test_before_the_handshake_there_is_nothing_to_send_to() -> None:
    connection = Connection(1, Owner(), 10)
    connection.send(b"[]")
    connection.end(CloseReason.SHUTDOWN)
    assert connection.backlog() == 0


def test_sending_and_the_backlog_are_the_transports() -> None:
    connection, transport, _ = opened()
    connection.send(b"[1]")
    connection.send(b"[" + b"1" * 20_000 + b"]")
    assert transport.sent == [(TEXT, b"[1]"), (TEXT, b"[" + b"1" * 20_000 + b"]")]
    assert connection.backlog() == 77
