"""Real servers on loopback for the gevent client: they run in threads of their own."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from websockets.asyncio.server import serve as serve_async
from websockets.sync.server import ServerConnection, serve

from tests.integration.load_room import Faults, Server


@contextmanager
def websocket_server(handle: Callable[[ServerConnection], None]) -> Iterator[str]:
    """A `websockets` server; yields its address."""
    with serve(handle, "127.0.0.1", 0, compression=None) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"ws://127.0.0.1:{server.socket.getsockname()[1]}"
        server.shutdown()
        thread.join(5)


@contextmanager
def raw_server(answer: Callable[[socket.socket, bytes], None]) -> Iterator[str]:
    """A socket that reads one request and lets ``answer`` do the rest."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def run() -> None:
            try:
                peer, _ = listener.accept()
            except OSError:
                return
            with peer:
                answer(peer, peer.recv(65_536))

        thread = threading.Thread(target=run, daemon=True)
        thread.start()
        yield f"ws://127.0.0.1:{listener.getsockname()[1]}"
    thread.join(5)


@contextmanager
def room_server(faults: Faults | None = None) -> Iterator[tuple[str, Server]]:
    """The small room of the integration tests; yields its address and itself."""
    server = Server(faults or Faults())
    ready = threading.Event()
    state: dict[str, object] = {}

    async def run() -> None:
        async with serve_async(
            server.handle, "127.0.0.1", 0, process_request=server.gate, compression=None
        ) as listening:
            state["port"] = listening.sockets[0].getsockname()[1]
            state["loop"] = asyncio.get_running_loop()
            state["stop"] = stop = asyncio.Event()
            ready.set()
            await stop.wait()

    thread = threading.Thread(target=lambda: asyncio.run(run()), daemon=True)
    thread.start()
    assert ready.wait(5)
    try:
        yield f"ws://127.0.0.1:{state['port']}", server
    finally:
        loop, stop = state["loop"], state["stop"]
        assert isinstance(loop, asyncio.AbstractEventLoop)
        assert isinstance(stop, asyncio.Event)
        loop.call_soon_threadsafe(stop.set)
        thread.join(10)
