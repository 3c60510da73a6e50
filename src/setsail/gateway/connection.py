"""One WebSocket connection: frames in, frames out, and how it ends."""

from __future__ import annotations

import asyncio
from typing import Protocol

from picows import WSCloseCode, WSFrame, WSListener, WSMsgType, WSTransport

from setsail.rooms.codes import CloseReason

LINGER_S = 1.0
"""How long a closing connection may take to read what was sent and answer the close."""
SLOW_LINGER_S = 5.0
"""The same for one that is closed because it reads slowly."""

# Above this size picows 2.3 gives uvloop a view of a buffer for the head of the frame and
# writes the next frame's head into the same place; uvloop may not have sent it by then.
COPIED_BYTES = 8192
HEAD_BYTES = 14
"""Room that picows wants before a payload that it may not copy."""

_CODES = {
    CloseReason.SHUTDOWN: WSCloseCode.GOING_AWAY,
    CloseReason.TOO_SLOW: WSCloseCode.POLICY_VIOLATION,
    CloseReason.BAD_MESSAGES: WSCloseCode.POLICY_VIOLATION,
}


class Owner(Protocol):
    """Who is told what happens on a connection."""

    def opened(self, connection: Connection) -> None:
        """The handshake is done."""
        ...

    def received(self, connection: Connection, payload: bytes) -> None:
        """A whole text message has come."""
        ...

    def garbled(self, connection: Connection) -> None:
        """A frame has come that is not text, or a message that never ends."""
        ...

    def gone(self, connection: Connection) -> None:
        """The connection is over."""
        ...


class Connection(WSListener):
    """A client's connection, as a `setsail.gateway.delivery.Peer`.

    Args:
        number: unique within the gateway.
        owner: is told what happens.
        max_message_bytes: a message in several frames may be so long.
    """

    def __init__(self, number: int, owner: Owner, max_message_bytes: int) -> None:
        self.number = number
        self._owner = owner
        self._max_message_bytes = max_message_bytes
        self._transport: WSTransport | None = None
        self._unfinished: bytearray | None = None
        self._skipping = False
        self._ending: asyncio.TimerHandle | None = None

    # What picows tells us

    def on_ws_connected(self, transport: WSTransport) -> None:
        """The handshake is done."""
        self._transport = transport
        self._owner.opened(self)

    def on_ws_frame(self, transport: WSTransport, frame: WSFrame) -> None:
        """A frame has come; pings are answered by picows."""
        kind = frame.msg_type
        if kind == WSMsgType.CLOSE:
            if not transport.is_close_frame_sent:
                code = frame.get_close_code()
                # A client may close without a code; "none" itself must not go over the wire.
                transport.send_close(WSCloseCode.OK if code is WSCloseCode.NO_INFO else code)
            transport.disconnect()
        elif self._ending is not None:
            return  # we have said goodbye; what the client still sends does not count
        elif kind == WSMsgType.TEXT and frame.fin and self._unfinished is None:
            self._owner.received(self, frame.get_payload_as_bytes())
        elif kind in (WSMsgType.TEXT, WSMsgType.CONTINUATION):
            self._gather(frame)
        elif kind == WSMsgType.BINARY:
            self._owner.garbled(self)

    def on_ws_disconnected(self, transport: WSTransport) -> None:  # noqa: ARG002
        """The connection is over."""
        if self._ending is not None:
            self._ending.cancel()
        self._owner.gone(self)

    def pause_writing(self) -> None:
        """Nothing to do: the hub watches `backlog` itself."""

    def resume_writing(self) -> None:
        """Nothing to do: the hub watches `backlog` itself."""

    def _gather(self, frame: WSFrame) -> None:
        """Put a message together that comes in several frames."""
        starts = frame.msg_type == WSMsgType.TEXT
        if self._skipping and not starts:
            self._skipping = not frame.fin
            return
        if starts != (self._unfinished is None):
            self._unfinished = None
            self._owner.garbled(self)
            return
        if self._unfinished is None:
            self._unfinished = bytearray()
        self._unfinished += frame.get_payload_as_bytes()
        if len(self._unfinished) > self._max_message_bytes:
            self._unfinished = None
            self._skipping = not frame.fin
            self._owner.garbled(self)
        elif frame.fin:
            payload, self._unfinished = bytes(self._unfinished), None
            self._owner.received(self, payload)

    # What the hub does

    def send(self, frame: bytes) -> None:
        """Write a text frame; a connection that is over ignores it."""
        if self._transport is None:
            return
        if len(frame) <= COPIED_BYTES:
            self._transport.send(WSMsgType.TEXT, frame)
        else:
            buffer = bytearray(HEAD_BYTES + len(frame))
            buffer[HEAD_BYTES:] = frame
            self._transport.send_reuse_external_bytearray(WSMsgType.TEXT, buffer, HEAD_BYTES)

    def backlog(self) -> int:
        """Bytes that the network has not taken yet."""
        if self._transport is None:
            return 0
        size: int = self._transport.underlying_transport.get_write_buffer_size()
        return size

    def end(self, reason: CloseReason) -> None:
        """Close after what is written; cut off soon if the other side does not close."""
        transport = self._transport
        if transport is None or self._ending is not None:
            return
        transport.send_close(_CODES.get(reason, WSCloseCode.OK), reason.value)
        linger_s = SLOW_LINGER_S if reason is CloseReason.TOO_SLOW else LINGER_S
        loop = asyncio.get_running_loop()
        self._ending = loop.call_later(linger_s, transport.disconnect, False)
