"""Gateways for tests: real rooms of the checkout's markets, real processes, typed clients."""

from __future__ import annotations

import asyncio
import itertools
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

import msgspec
from websockets.asyncio.client import ClientConnection, connect

from setsail.content.catalogue import load_catalogue
from setsail.content.playbook import load_playbook
from setsail.content.rundown import plan_rundown
from setsail.content.window import show_window
from setsail.core.process import OwnedProcess
from setsail.gateway.config import GatewayConfig, Playback, Tuning, write_config
from setsail.l10n.bundle import load_bundle
from setsail.l10n.formats import policy_for
from setsail.rooms import messages as wire
from setsail.rooms.codec import decode_server
from setsail.rooms.spec import build_room
from setsail.rooms.template import load_template
from tests.factories import compiled, workspace

DAY = date(2026, 11, 27)
READY_S = 20.0
T = TypeVar("T")


def make_config(
    folder: Path,
    code: str = "ID",
    *,
    templates: tuple[str, ...] = (),
    time_scale: float | None = None,
    offset_s: float = 0.0,
    tuning: Tuning | None = None,
    port: int = 0,
    host_key: str = "",
) -> GatewayConfig:
    """A gateway for a market of the checkout; with a ``time_scale`` it plays a show."""
    market = compiled(code).market
    here = workspace()
    policy = policy_for(market)
    bundle = load_bundle(here.locales, market.language.locales, code, policy)
    catalogue = load_catalogue(here.catalogues / f"{code}.csv", market)
    playbook = load_playbook(here, market.content.playbook)
    rundown = plan_rundown(market, catalogue, playbook, show_window(market, DAY), seed=7)
    names = templates or market.rooms.templates
    rooms = tuple(
        build_room(market, load_template(here, name), bundle, catalogue, rundown) for name in names
    )
    playback = None if time_scale is None else Playback(rundown, time_scale, offset_s)
    return GatewayConfig(
        market=code,
        locales=market.language.locales,
        locales_dir=str(here.locales),
        policy=policy,
        rooms=rooms,
        ledger=str(folder / "gifts.sqlite"),
        playback=playback,
        port=port,
        host_key=host_key,
        tuning=tuning or Tuning(),
    )


@dataclass
class Running:
    """A gateway process."""

    process: OwnedProcess
    port: int
    folder: Path

    def http(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    def ws(self, room: str, query: str = "") -> str:
        return f"ws://127.0.0.1:{self.port}/ws/rooms/{room}{query}"


@contextmanager
def gateway(
    config: GatewayConfig, folder: Path, module: str = "setsail.gateway"
) -> Iterator[Running]:
    """A real gateway process that ends with the block."""
    path = folder / "gateway.json"
    write_config(config, path)
    command = [sys.executable, "-m", module, "--config", str(path)]
    with OwnedProcess.start("gateway", command, folder / "gateway.log") as process:
        ready = process.read_ready_line(READY_S)
        yield Running(process, ready["port"], folder)


@dataclass
class Guest:
    """A client in a room that remembers everything it was sent."""

    socket: ClientConnection
    seen: list[wire.ServerMessage] = field(default_factory=list)
    _ids: Iterator[int] = field(default_factory=itertools.count)
    _unread: list[wire.ServerMessage] = field(default_factory=list)

    @classmethod
    async def enter(cls, url: str, name: str = "Sari", locale: str = "en", **options: Any) -> Self:
        """Connect and join."""
        guest = cls(await connect(url, compression=None, ping_interval=None, **options))
        await guest.send(wire.Join, name=name, locale=locale, user=f"{name}-{id(guest)}", id="join")
        await guest.until(wire.Snapshot)
        return guest

    async def send(self, kind: type[wire.Client], **fields: Any) -> str:
        """Send a message; returns its id."""
        fields.setdefault("id", f"m{next(self._ids)}")
        await self.socket.send(msgspec.json.encode(kind(**fields)).decode())
        return str(fields["id"])

    async def until(
        self, kind: type[T], fits: Callable[[T], bool] = lambda _: True, timeout_s: float = 10.0
    ) -> T:
        """Read on until a message of a kind comes that fits; the others are kept in `seen`."""
        async with asyncio.timeout(timeout_s):
            while True:
                while self._unread:
                    message = self._unread.pop(0)
                    self.seen.append(message)
                    if isinstance(message, kind) and fits(message):
                        return message
                self._unread += decode_server(await self.socket.recv())

    async def answer(self, kind: type[wire.Client], **fields: Any) -> wire.Personal:
        """Send a message and read its answer."""
        own = await self.send(kind, **fields)
        return await self.until(wire.Personal, lambda answer: getattr(answer, "id", None) == own)

    @property
    def snapshot(self) -> wire.Snapshot:
        return next(m for m in self.seen if isinstance(m, wire.Snapshot))

    @property
    def seqs(self) -> list[int]:
        """Numbers of the room events seen so far."""
        return [m.seq for m in self.seen if isinstance(m, wire.Event)]

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.socket.close()
