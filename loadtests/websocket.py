"""A WebSocket client on gevent sockets, as light as a load worker needs it."""

from __future__ import annotations

import base64
import os
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import gevent
from gevent import socket

from loadtests.frames import (
    FrameReader,
    Message,
    Opcode,
    ProtocolError,
    accept_key,
    close_payload,
    encode_frame,
)

READ_BYTES = 64 * 1024
MAX_HEAD_BYTES = 16 * 1024
NORMAL_CLOSURE = 1000
PROTOCOL_ERROR = 1002


class HandshakeError(Exception):
    """The server did not open the WebSocket; the text says what it said instead."""


class DisconnectedError(Exception):
    """The connection is gone without a farewell."""


class WebSocket:
    """One open connection; made by `connect`.

    One greenlet may receive while others send.
    """

    def __init__(
        self, sock: Any, rest: bytes, random_bytes: Callable[[int], bytes] = os.urandom
    ) -> None:
        self._sock = sock
        self._random_bytes = random_bytes
        self._reader = FrameReader()
        self._ready: list[Message] = []
        self._rest = rest
        self._said_goodbye = False

    def send_text(self, text: bytes) -> None:
        """Send a text message (UTF-8).

        Raises:
            DisconnectedError: the connection is gone.
        """
        self._send(Opcode.TEXT, text)

    def receive(self) -> bytes | None:
        """The next text or binary message; None once the server has said goodbye.

        Pings are answered here, so a client stays alive as long as it receives.

        Raises:
            DisconnectedError: the connection ended without a close frame.
            ProtocolError: the server broke the protocol.
        """
        while True:
            while self._ready:
                message = self._ready.pop()
                if message.opcode in (Opcode.TEXT, Opcode.BINARY):
                    return message.payload
                if message.opcode is Opcode.PING:
                    self._send(Opcode.PONG, message.payload)
                elif message.opcode is Opcode.CLOSE:
                    self._goodbye(message.payload[:2])
                    return None
            self._read()

    def close(self) -> None:
        """Say goodbye, without waiting for the answer, and let the socket go."""
        try:
            self._goodbye(close_payload(NORMAL_CLOSURE))
        except DisconnectedError:
            pass
        finally:
            self._sock.close()

    def _read(self) -> None:
        data, self._rest = self._rest, b""
        try:
            data = data or self._sock.recv(READ_BYTES)
        except OSError as problem:
            raise DisconnectedError(str(problem)) from None
        if not data:
            raise DisconnectedError("the server closed the connection without a farewell")
        try:
            # Taken from the end: the list is turned round once, not shifted per message.
            self._ready = self._reader.feed(data)[::-1]
        except ProtocolError:
            self._goodbye(close_payload(PROTOCOL_ERROR))
            raise

    def _goodbye(self, payload: bytes) -> None:
        if not self._said_goodbye:
            self._said_goodbye = True
            self._send(Opcode.CLOSE, payload)

    def _send(self, opcode: Opcode, payload: bytes) -> None:
        try:
            self._sock.sendall(encode_frame(opcode, payload, self._random_bytes(4)))
        except OSError as problem:
            raise DisconnectedError(str(problem)) from None


def connect(url: str, timeout_s: float) -> WebSocket:
    """Open a WebSocket.

    Args:
        url: ``ws://host:port/path?query``; TLS is not spoken.
        timeout_s: for connection and handshake together.

    Raises:
        HandshakeError: the server answered something else, or nothing in time.
        OSError: there is nobody at that address.
    """
    parts = urlsplit(url)
    if parts.scheme != "ws" or not parts.hostname:
        raise ValueError(f"not a ws:// address: {url}")
    sock: Any = None
    timeout = gevent.Timeout(timeout_s)
    timeout.start()
    try:
        sock = socket.create_connection((parts.hostname, parts.port or 80))
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        key = base64.b64encode(os.urandom(16)).decode("ascii")
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        sock.sendall(_request(parts.netloc, target, key))
        head, rest = _read_head(sock)
        _check(head, key)
        opened, sock = WebSocket(sock, rest), None
    except gevent.Timeout as problem:
        if problem is not timeout:
            raise
        raise HandshakeError(f"no answer to the handshake within {timeout_s:g} s") from None
    else:
        return opened
    finally:
        timeout.close()
        if sock is not None:
            sock.close()


def _request(host: str, target: str, key: str) -> bytes:
    return (
        f"GET {target} HTTP/1.1\r\n"
        f"Host: {host}\r\n"
        "Upgrade: websocket\r\n"
        "Connection: Upgrade\r\n"
        f"Sec-WebSocket-Key: {key}\r\n"
        "Sec-WebSocket-Version: 13\r\n"
        "\r\n"
    ).encode("ascii")


def _read_head(sock: Any) -> tuple[bytes, bytes]:
    data = b""
    while (end := data.find(b"\r\n\r\n")) < 0 and len(data) <= MAX_HEAD_BYTES:
        chunk = sock.recv(READ_BYTES)
        if not chunk:
            raise HandshakeError("the server closed the connection during the handshake")
        data += chunk
    if not 0 <= end <= MAX_HEAD_BYTES:
        raise HandshakeError("the answer to the handshake is too long")
    return data[:end], data[end + 4 :]


def _check(head: bytes, key: str) -> None:
    status, *lines = head.decode("latin-1").split("\r\n")
    if " 101" not in status[:13]:
        raise HandshakeError(status)
    headers = {}
    for line in lines:
        name, _, value = line.partition(":")
        headers[name.strip().lower()] = value.strip()
    if headers.get("sec-websocket-accept") != accept_key(key):
        raise HandshakeError("the server's handshake key is wrong")
    if "sec-websocket-extensions" in headers:
        raise HandshakeError("the server chose an extension that was not offered")
