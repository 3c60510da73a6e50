"""One port for HTTP and WebSocket: uvicorn reads requests, picows takes over upgrades.

uvicorn hands a connection whose request asks for an upgrade to the class given
as ``ws=``. `Handover` is that class: it gives the connection to picows, which
speaks WebSocket from there on. `docs/adr/0002-one-port.md` says why.
"""

from __future__ import annotations

import asyncio
import contextlib
import errno
import logging
import re
import socket
from collections.abc import Callable, Iterator
from typing import TypeAlias

import uvicorn
from picows import (
    WSAutoPingStrategy,
    WSListener,
    WSUpgradeRequest,
    WSUpgradeResponseWithListener,
)
from picows.picows import WSProtocol  # type: ignore[attr-defined]  # not in its stub
from starlette.types import ASGIApp

from setsail.core.errors import UsageError
from setsail.core.findings import Finding, error

HANDSHAKE_TIMEOUT_S = 5.0
READ_BUFFER_BYTES = 1024  # half the memory per connection of the 16 KiB default
BACKLOG = 4096
# The kernel would otherwise hold megabytes for a reader that has stopped reading.
SEND_BUFFER_BYTES = 128 * 1024
# The protocol's own limit is far lower and answered politely; this one only bounds memory.
MAX_FRAME_BYTES = 64 * 1024

_CONNECTION = re.compile(rb"^connection:[^\r\n]*\r\n", re.IGNORECASE | re.MULTILINE)

Route: TypeAlias = Callable[[WSUpgradeRequest], WSListener | WSUpgradeResponseWithListener]


def listen(host: str, port: int) -> socket.socket:
    """Bind a TCP socket.

    Args:
        host: address or name to listen on.
        port: 0 takes a free one.

    Raises:
        UsageError: G702, the port is taken or the address is not this machine's.
    """
    try:
        family, kind, proto, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        sock = socket.socket(family, kind, proto)
    except OSError as problem:
        raise UsageError(_cannot_listen(host, port, problem)) from None
    try:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SEND_BUFFER_BYTES)
        sock.bind(address)
        sock.listen(BACKLOG)
    except OSError as problem:
        sock.close()
        raise UsageError(_cannot_listen(host, port, problem)) from None
    sock.setblocking(False)
    return sock


def _cannot_listen(host: str, port: int, problem: OSError) -> Finding:
    if problem.errno == errno.EADDRINUSE:
        return error(
            "G702",
            "the port is in use by another program",
            key="port",
            got=f"{host}:{port}",
            fix="stop that program, name another port, or use port 0 for any free one",
        )
    reason = problem.strerror or str(problem)
    return error(
        "G702",
        f"cannot listen: {reason.lower()}",
        key="host",
        got=f"{host}:{port}",
        fix="name an address of this machine, such as 127.0.0.1, and a port you may open",
    )


class HttpServer(uvicorn.Server):
    """uvicorn without its signal handlers: the gateway ends in its own order."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave the process's signal handlers alone."""
        yield


def http_server(app: ASGIApp, route: Route, heartbeat_s: float) -> HttpServer:
    """A server for both protocols; `uvicorn.Server.serve` takes the socket of `listen`.

    Args:
        app: answers HTTP requests.
        route: answers upgrade requests with a listener or a refusal.
        heartbeat_s: silence of a client after which it is pinged, and again
            after which it is taken for gone.
    """

    def handover(**_: object) -> asyncio.Protocol:
        return Handover(route, heartbeat_s)

    return HttpServer(
        uvicorn.Config(
            app,
            http="h11",
            ws=handover,  # type: ignore[arg-type]  # uvicorn only calls it
            lifespan="off",
            log_config=None,
            access_log=False,
            proxy_headers=False,
            server_header=False,
            workers=1,
            timeout_graceful_shutdown=1,
        )
    )


class Handover(asyncio.Protocol):
    """Takes an upgrade request from uvicorn and gives its connection to picows."""

    def __init__(self, route: Route, heartbeat_s: float) -> None:
        self._websocket = _websocket_protocol(route, heartbeat_s)
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Called by uvicorn with the connection that asked for the upgrade."""
        assert isinstance(transport, asyncio.Transport) or hasattr(transport, "set_protocol")
        self._transport = transport  # type: ignore[assignment]
        self._websocket.connection_made(transport)

    def data_received(self, data: bytes) -> None:
        """Called by uvicorn once, with the head of the request.

        uvicorn makes this object the connection's protocol right after, so the
        change to picows waits until it is done; nothing is read in between.
        """
        assert self._transport is not None
        self._transport.pause_reading()
        asyncio.get_running_loop().call_soon(self._hand_over, data)

    def connection_lost(self, exc: Exception | None) -> None:
        """The client went away before the change."""
        self._transport = None
        self._websocket.connection_lost(exc)

    def _hand_over(self, head: bytes) -> None:
        transport = self._transport
        if transport is None or transport.is_closing():
            return
        transport.set_protocol(self._websocket)
        # uvicorn has found the word among others, such as Firefox's "keep-alive, Upgrade";
        # picows wants it alone.
        feed(self._websocket, _CONNECTION.sub(b"connection: Upgrade\r\n", head, count=1))
        if not transport.is_closing():
            transport.resume_reading()


def feed(protocol: asyncio.BufferedProtocol, data: bytes) -> None:
    """Give bytes to a protocol that reads into its own buffer."""
    rest = memoryview(data)
    while rest:
        with memoryview(protocol.get_buffer(len(rest))) as room:
            size = min(len(room), len(rest))
            room[:size] = rest[:size]
        protocol.buffer_updated(size)
        rest = rest[size:]


def _websocket_protocol(route: Route, heartbeat_s: float) -> asyncio.BufferedProtocol:
    protocol: asyncio.BufferedProtocol = WSProtocol(
        host_port=None,
        ws_path=None,
        is_client_side=False,
        ws_listener_factory=route,
        logger=logging.getLogger("setsail.gateway.websocket"),
        disconnect_on_exception=True,
        websocket_handshake_timeout=HANDSHAKE_TIMEOUT_S,
        enable_auto_ping=True,
        auto_ping_idle_timeout=heartbeat_s,
        auto_ping_reply_timeout=heartbeat_s,
        auto_ping_strategy=WSAutoPingStrategy.PING_WHEN_IDLE,
        enable_auto_pong=True,
        max_frame_size=MAX_FRAME_BYTES,
        extra_headers=None,
        read_buffer_init_size=READ_BUFFER_BYTES,
    )
    return protocol
