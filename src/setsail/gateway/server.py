"""One gateway from its configuration to its end."""

from __future__ import annotations

import asyncio
import itertools
import os
import secrets
import signal
import socket
import time
from collections.abc import Callable
from contextlib import ExitStack, closing, suppress
from http import HTTPStatus
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import msgspec
from picows import WSListener, WSUpgradeRequest, WSUpgradeResponse, WSUpgradeResponseWithListener

from setsail.gateway.batch import Member
from setsail.gateway.config import GatewayConfig
from setsail.gateway.connection import LINGER_S, Connection
from setsail.gateway.delivery import Outlet, send_all
from setsail.gateway.http import make_app
from setsail.gateway.hub import Hub
from setsail.gateway.ledger import Ledger, open_ledger
from setsail.gateway.metrics import Metrics
from setsail.gateway.pages import make_pages
from setsail.gateway.play import Show, show_clock
from setsail.gateway.transport import MAX_FRAME_BYTES, http_server, listen
from setsail.l10n.bundle import MessageBundle, Mode, load_bundle
from setsail.rooms.protocol import WEBSOCKET_PATH
from setsail.rooms.render import Renderer

ROOM_TICK_S = 0.25


class Ready(msgspec.Struct, frozen=True):
    """The line that says a gateway can be used."""

    host: str
    port: int
    pid: int
    ready: bool = True


def wall_ms() -> int:
    """The wall clock, ms since 1970."""
    return time.time_ns() // 1_000_000


class Session:
    """Tells the hub what happens on one connection."""

    def __init__(self, hub: Hub, room: str, locale: str, *, host: bool) -> None:
        self._hub = hub
        self._room = room
        self._locale = locale
        self._host = host
        self._member: Member | None = None

    def opened(self, connection: Connection) -> None:
        """The handshake is done."""
        self._member = self._hub.connect(connection, self._room, self._locale, host=self._host)

    def received(self, _: Connection, payload: bytes) -> None:
        """A whole text message has come."""
        if self._member is not None:
            self._hub.receive(self._member, payload)

    def garbled(self, _: Connection) -> None:
        """A frame has come that is no text message."""
        if self._member is not None:
            self._hub.garbled(self._member)

    def gone(self, _: Connection) -> None:
        """The connection is over."""
        if self._member is not None:
            self._hub.disconnect(self._member)


class Upgrades:
    """Answers requests for a WebSocket.

    Args:
        hub: the rooms.
        config: limits and the host's key.
    """

    def __init__(self, hub: Hub, config: GatewayConfig) -> None:
        self._hub = hub
        self._config = config
        self._numbers = itertools.count(1)

    def __call__(self, request: WSUpgradeRequest) -> WSListener | WSUpgradeResponseWithListener:
        """A listener for a room's connection, or a refusal."""
        try:
            target = urlsplit(request.path.decode("latin-1"))
        except ValueError:
            return _refuse(HTTPStatus.BAD_REQUEST, "the request's address cannot be read")
        path = unquote(target.path)
        if not path.startswith(WEBSOCKET_PATH):
            return _refuse(HTTPStatus.NOT_FOUND, "rooms are at /ws/rooms/<room>")
        room = path.removeprefix(WEBSOCKET_PATH)
        if self._hub.spec_of(room) is None:
            return _refuse(HTTPStatus.NOT_FOUND, "no such room")
        full = self._hub.open_peers >= self._config.tuning.max_connections
        if full or self._hub.closing:
            return _refuse(HTTPStatus.SERVICE_UNAVAILABLE, "no place left, try again later")
        query = parse_qs(target.query)
        key = self._config.host_key
        shown = query.get("host_key", [""])[0]
        host = bool(key) and secrets.compare_digest(shown.encode(), key.encode())
        session = Session(self._hub, room, query.get("locale", [""])[0], host=host)
        return Connection(next(self._numbers), session, MAX_FRAME_BYTES)


def _refuse(status: HTTPStatus, why: str) -> WSUpgradeResponseWithListener:
    response = WSUpgradeResponse.create_error_response(status, f"{why}\n".encode())
    return WSUpgradeResponseWithListener(response, None)


async def serve(
    config: GatewayConfig,
    on_ready: Callable[[Ready], None],
    stop: asyncio.Event,
    outlet: Outlet = send_all,
) -> None:
    """Run a gateway until it is told to stop.

    Args:
        config: what to run.
        on_ready: called once, when the gateway answers.
        stop: ends it in order: everyone hears goodbye first.
        outlet: the way deliveries take; anything but `send_all` is for tests.

    Raises:
        UsageError: G702, the address cannot be listened on.
        SetsailError: the languages or the ledger cannot be used (L2xx, G703), or
            gifts could no longer be stored (G704).
    """
    bundle = load_bundle(
        Path(config.locales_dir),
        config.locales,
        config.market,
        config.policy,
        mode=Mode.PRODUCTION,
        cache_dir=Path(config.cache_dir) if config.cache_dir else None,
    )
    with ExitStack() as owned:
        sock = owned.enter_context(closing(listen(config.host, config.port)))
        ledger = owned.enter_context(closing(open_ledger(Path(config.ledger))))
        gateway = _Gateway(config, bundle, ledger, outlet)
        await gateway.run(sock, on_ready, stop)


class _Gateway:
    """The parts of a running gateway."""

    def __init__(
        self, config: GatewayConfig, bundle: MessageBundle, ledger: Ledger, outlet: Outlet
    ) -> None:
        specs = {spec.id: spec for spec in config.rooms}
        clock = show_clock(config.playback, wall_ms())
        self._hub = Hub(
            specs,
            {spec.id: Renderer(spec, bundle) for spec in config.rooms},
            ledger,
            clock,
            wall_ms,
            config.tuning,
            Metrics(bundle.counts),
            outlet,
        )
        pages = make_pages(config.rooms, bundle, self._hub.members)
        upgrades = Upgrades(self._hub, config)
        app = make_app(self._hub, pages)
        self._server = http_server(app, upgrades, config.tuning.heartbeat_s)
        self._show = None
        if config.playback is not None:
            self._show = Show(config.playback, clock, self._hub, config.rooms[0].id)

    async def run(
        self, sock: socket.socket, on_ready: Callable[[Ready], None], stop: asyncio.Event
    ) -> None:
        serving = asyncio.create_task(self._server.serve([sock]), name="http")
        while not self._server.started and not serving.done():
            await asyncio.sleep(0.005)
        background = [
            asyncio.create_task(self._hub.run(), name="sending"),
            asyncio.create_task(self._tick(), name="room time"),
        ]
        if self._show is not None:
            background.append(asyncio.create_task(self._show.run(wall_ms), name="show"))
        host, port = sock.getsockname()[:2]
        on_ready(Ready(host, port, os.getpid()))
        try:
            await _until(stop, serving, background)
        finally:
            await self._end(serving, background)

    async def _tick(self) -> None:
        while True:
            self._hub.tick()
            await asyncio.sleep(ROOM_TICK_S)

    async def _end(self, serving: asyncio.Task[None], background: list[asyncio.Task[None]]) -> None:
        for task in background:
            task.cancel()
        await asyncio.gather(*background, return_exceptions=True)
        await self._hub.close()
        self._server.should_exit = True
        with suppress(TimeoutError):
            async with asyncio.timeout(LINGER_S + 0.5):
                while self._hub.open_peers:
                    await asyncio.sleep(0.02)
        await serving


async def _until(
    stop: asyncio.Event, serving: asyncio.Task[None], background: list[asyncio.Task[None]]
) -> None:
    """Wait for the order to stop, or for the failure of something that must not fail."""
    stopping = asyncio.create_task(stop.wait())
    watched: set[asyncio.Task[object]] = {stopping, serving, *background}
    try:
        while not stopping.done():
            done, watched = await asyncio.wait(watched, return_when=asyncio.FIRST_COMPLETED)
            for task in done - {stopping}:
                task.result()  # a show that is over is no failure, an exception is
    finally:
        stopping.cancel()


def install_stop_signals(stop: asyncio.Event) -> None:
    """Make SIGTERM and SIGINT set ``stop``."""
    loop = asyncio.get_running_loop()
    for signum in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(signum, stop.set)
