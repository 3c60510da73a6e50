"""WebSocket framing (RFC 6455) of a client, without a socket.

Small on purpose: a load worker's processor time is what limits a campaign, so
a frame costs one slice and no object per byte. No extensions are offered, so
a frame with a reserved bit is an error.
"""

from __future__ import annotations

import base64
import hashlib
import struct
from dataclasses import dataclass
from enum import IntEnum

ACCEPT_GUID = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
MAX_MESSAGE_BYTES = 16 * 1024 * 1024
MAX_CONTROL_BYTES = 125
_SHORT = 126
_LONG = 127


class Opcode(IntEnum):
    """Kinds of frames."""

    CONTINUATION = 0x0
    TEXT = 0x1
    BINARY = 0x2
    CLOSE = 0x8
    PING = 0x9
    PONG = 0xA


OPCODES = {int(opcode): opcode for opcode in Opcode}


class ProtocolError(Exception):
    """The server broke the protocol; the connection cannot go on."""


@dataclass(frozen=True, slots=True)
class Message:
    """A whole message: text and binary are put together, control frames as they come."""

    opcode: Opcode
    payload: bytes


def accept_key(key: str) -> str:
    """What a server must answer to a ``Sec-WebSocket-Key``."""
    digest = hashlib.sha1(key.encode("ascii") + ACCEPT_GUID, usedforsecurity=False).digest()
    return base64.b64encode(digest).decode("ascii")


def encode_frame(opcode: Opcode, payload: bytes, mask: bytes) -> bytes:
    """One whole frame as a client sends it.

    Args:
        opcode: kind of the frame; it is always the last of its message.
        payload: its content; at most 125 bytes for control frames.
        mask: four bytes that the server cannot foresee.
    """
    size = len(payload)
    if size < _SHORT:
        head = struct.pack("!BB", 0x80 | opcode, 0x80 | size)
    elif size < 1 << 16:
        head = struct.pack("!BBH", 0x80 | opcode, 0x80 | _SHORT, size)
    else:
        head = struct.pack("!BBQ", 0x80 | opcode, 0x80 | _LONG, size)
    return head + mask + apply_mask(payload, mask)


def apply_mask(payload: bytes, mask: bytes) -> bytes:
    """The payload masked, or unmasked: the operation is its own inverse."""
    size = len(payload)
    if not size:
        return b""
    stream = (mask * (size // 4 + 1))[:size]
    masked = int.from_bytes(payload, "big") ^ int.from_bytes(stream, "big")
    return masked.to_bytes(size, "big")


def close_payload(code: int) -> bytes:
    """Content of a close frame without a reason."""
    return struct.pack("!H", code)


class FrameReader:
    """Turns received bytes into messages, however they were cut."""

    def __init__(self) -> None:
        self._buffer = bytearray()
        self._parts: list[bytes] = []
        self._parts_bytes = 0
        self._kind: Opcode | None = None

    def feed(self, data: bytes) -> list[Message]:
        """The messages that ``data`` completes, in order.

        Raises:
            ProtocolError: bytes that no server may send.
        """
        self._buffer += data
        found: list[Message] = []
        start = 0
        while (frame := self._frame_at(start)) is not None:
            fin, opcode, payload, start = frame
            message = self._take(fin, opcode, payload)
            if message is not None:
                found.append(message)
        del self._buffer[:start]
        return found

    def _frame_at(self, start: int) -> tuple[bool, Opcode, bytes, int] | None:
        """Final bit, kind, payload and end of the frame at ``start``; None when incomplete."""
        buffer = self._buffer
        if len(buffer) < start + 2:
            return None
        first, second = buffer[start], buffer[start + 1]
        opcode = OPCODES.get(first & 0x0F)
        if opcode is None or first & 0x70:
            raise ProtocolError(f"unknown frame 0x{first:02x}")
        if second & 0x80:
            raise ProtocolError("the server masked a frame")
        size, body = second, start + 2
        if size == _SHORT:
            body += 2
        elif size == _LONG:
            body += 8
        if len(buffer) < body:
            return None
        if size >= _SHORT:
            size = int.from_bytes(buffer[start + 2 : body], "big")
        if size > MAX_MESSAGE_BYTES:
            raise ProtocolError(f"a frame of {size} bytes")
        end = body + size
        if len(buffer) < end:
            return None
        return bool(first & 0x80), opcode, bytes(buffer[body:end]), end

    def _take(self, fin: bool, opcode: Opcode, payload: bytes) -> Message | None:
        if opcode >= Opcode.CLOSE:
            if not fin or len(payload) > MAX_CONTROL_BYTES:
                raise ProtocolError("a control frame that is cut or too long")
            return Message(opcode, payload)
        if (opcode is Opcode.CONTINUATION) is (self._kind is None):
            raise ProtocolError("fragments out of order")
        if fin and self._kind is None:
            return Message(opcode, payload)
        self._parts_bytes += len(payload)
        if self._parts_bytes > MAX_MESSAGE_BYTES:
            raise ProtocolError(f"a message of more than {MAX_MESSAGE_BYTES} bytes")
        self._parts.append(payload)
        if self._kind is None:
            self._kind = opcode
        if not fin:
            return None
        whole = Message(self._kind, b"".join(self._parts))
        self._parts, self._parts_bytes, self._kind = [], 0, None
        return whole
