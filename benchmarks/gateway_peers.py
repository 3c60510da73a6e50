"""The servers that the gateway is measured beside: each sends every text frame to everyone.

    python -m benchmarks.gateway_peers websockets|starlette|picows

prints its port. `picows` sends one frame, made once, to each connection as it comes: what
the gateway's own transport does without rooms, ticks and texts.
"""

from __future__ import annotations

import asyncio
import signal
import socket
import sys

import uvloop


def told(port: int) -> None:
    """Say where it listens."""
    sys.stdout.write(f"{port}\n")
    sys.stdout.flush()


async def ended() -> None:
    """Wait for SIGTERM."""
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    await stop.wait()


async def with_websockets() -> None:
    """`websockets.broadcast`, without compression."""
    from websockets.asyncio.server import ServerConnection, broadcast, serve  # noqa: PLC0415
    from websockets.exceptions import ConnectionClosed  # noqa: PLC0415

    connections: set[ServerConnection] = set()

    async def handle(connection: ServerConnection) -> None:
        connections.add(connection)
        try:
            async for message in connection:
                broadcast(connections, message)
        except ConnectionClosed:
            pass
        finally:
            connections.discard(connection)

    async with serve(handle, "127.0.0.1", 0, compression=None, ping_interval=None) as server:
        told(next(iter(server.sockets)).getsockname()[1])
        await ended()


async def with_starlette() -> None:
    """Starlette on uvicorn: one await per connection, as its documentation shows."""
    import uvicorn  # noqa: PLC0415
    from starlette.applications import Starlette  # noqa: PLC0415
    from starlette.routing import WebSocketRoute  # noqa: PLC0415
    from starlette.websockets import WebSocket, WebSocketDisconnect  # noqa: PLC0415

    connections: set[WebSocket] = set()

    async def handle(connection: WebSocket) -> None:
        await connection.accept()
        connections.add(connection)
        try:
            while True:
                message = await connection.receive_text()
                for each in tuple(connections):
                    await each.send_text(message)
        except WebSocketDisconnect:
            pass
        finally:
            connections.discard(connection)

    app = Starlette(routes=[WebSocketRoute("/{room:path}", handle)])
    config = uvicorn.Config(
        app, ws="websockets-sansio", log_config=None, lifespan="off", ws_per_message_deflate=False,
        ws_ping_interval=None,
    )  # fmt: skip
    server = uvicorn.Server(config)
    sock = socket.create_server(("127.0.0.1", 0), backlog=4096)
    serving = asyncio.create_task(server.serve([sock]))
    while not server.started:
        await asyncio.sleep(0.01)
    told(sock.getsockname()[1])
    await serving


async def with_picows() -> None:
    """picows, one write per connection and event."""
    from picows import (  # noqa: PLC0415
        WSFrame,
        WSListener,
        WSMsgType,
        WSTransport,
        ws_create_server,
    )

    transports: set[WSTransport] = set()

    class Everyone(WSListener):  # type: ignore[misc]
        """Sends on what it hears."""

        def on_ws_connected(self, transport: WSTransport) -> None:
            transports.add(transport)

        def on_ws_disconnected(self, transport: WSTransport) -> None:
            transports.discard(transport)

        def on_ws_frame(self, transport: WSTransport, frame: WSFrame) -> None:  # noqa: ARG002
            if frame.msg_type == WSMsgType.TEXT:
                message = frame.get_payload_as_bytes()
                for each in transports:
                    each.send(WSMsgType.TEXT, message)

    server = await ws_create_server(lambda _: Everyone(), "127.0.0.1", 0)
    told(server.sockets[0].getsockname()[1])
    await ended()


SERVERS = {"websockets": with_websockets, "starlette": with_starlette, "picows": with_picows}

if __name__ == "__main__":
    uvloop.run(SERVERS[sys.argv[1]]())
