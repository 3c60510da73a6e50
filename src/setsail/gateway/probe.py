"""A first visitor: is the gateway healthy, do its pages speak, does a product come up?"""

from __future__ import annotations

import asyncio
import http.client
import time
from collections.abc import Sequence
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import quote

from picows import WSError, WSFrame, WSListener, WSMsgType, WSTransport, ws_connect

from setsail.core.errors import SetsailError
from setsail.core.findings import error
from setsail.rooms.codec import decode_server, encode
from setsail.rooms.messages import (
    Closing,
    Join,
    ProductPinned,
    Rejected,
    ServerMessage,
    Snapshot,
)

HTTP_TIMEOUT_S = 10.0


@dataclass(frozen=True, slots=True)
class PageSeen:
    """A room's page in one language.

    Attributes:
        locale: the language that was asked for.
        status: HTTP status.
        lang: the document's ``lang``.
        direction: the document's ``dir``.
    """

    locale: str
    status: int
    lang: str
    direction: str


@dataclass(frozen=True, slots=True)
class Visit:
    """What a visitor met.

    Attributes:
        joined_ms: from connecting to the room's snapshot, milliseconds.
        pinned_sku: the product that was up, or came up; empty when none did in time.
    """

    joined_ms: float
    pinned_sku: str


def status_of(host: str, port: int, path: str) -> int:
    """The HTTP status of a path; 0 when nobody answers."""
    return _get(host, port, path)[0]


def see_page(host: str, port: int, room: str, locale: str) -> PageSeen:
    """Open a room's page as a browser would, without running it."""
    status, body = _get(host, port, f"/rooms/{quote(room)}?locale={quote(locale)}")
    root = _Root()
    root.feed(body)
    return PageSeen(locale, status, root.lang, root.direction)


def _get(host: str, port: int, path: str) -> tuple[int, str]:
    connection = http.client.HTTPConnection(host, port, timeout=HTTP_TIMEOUT_S)
    try:
        connection.request("GET", path)
        response = connection.getresponse()
        return response.status, response.read().decode("utf-8", "replace")
    except (OSError, http.client.HTTPException):
        return 0, ""
    finally:
        connection.close()


class _Root(HTMLParser):
    """Reads the attributes of ``<html>``."""

    def __init__(self) -> None:
        super().__init__()
        self.lang = ""
        self.direction = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "html":
            found = dict(attrs)
            self.lang = found.get("lang") or ""
            self.direction = found.get("dir") or ""


def visit(host: str, port: int, room: str, locale: str, timeout_s: float) -> Visit:
    """Join a room and wait until a product is up.

    Raises:
        SetsailError: G790, the room cannot be joined or says goodbye.
    """
    try:
        return asyncio.run(_visit(host, port, room, locale, timeout_s))
    except (OSError, WSError) as problem:
        raise _not_joined(room, str(problem) or "no answer in time") from None


def _not_joined(room: str, got: str) -> SetsailError:
    fix = "see the gateway's log; an HTTP status of 503 means that it is full or closing"
    return SetsailError(error("G790", "the room cannot be joined", key=room, got=got, fix=fix))


async def _visit(host: str, port: int, room: str, locale: str, timeout_s: float) -> Visit:
    begun = time.perf_counter()
    url = f"ws://{host}:{port}/ws/rooms/{quote(room)}?locale={quote(locale)}"
    inbox: asyncio.Queue[ServerMessage] = asyncio.Queue()
    transport, _ = await asyncio.wait_for(ws_connect(lambda: _Visitor(inbox), url), timeout_s)
    try:
        join = Join(id="probe", name="setsail", locale=locale, user="setsail-probe")
        transport.send(WSMsgType.TEXT, encode(join))
        deadline = begun + timeout_s
        joined_ms, pinned = 0.0, ""
        while not pinned and (left := deadline - time.perf_counter()) > 0:
            try:
                message = await asyncio.wait_for(inbox.get(), left)
            except TimeoutError:
                break
            if isinstance(message, Snapshot):
                joined_ms = (time.perf_counter() - begun) * 1000
                pinned = message.product.sku if message.product else ""
            elif isinstance(message, ProductPinned):
                pinned = message.sku
            elif isinstance(message, Rejected):
                raise _not_joined(room, f"rejected: {message.code.value}")
            elif isinstance(message, Closing):
                raise _not_joined(room, f"goodbye: {message.reason.value}")
        if not joined_ms:
            raise TimeoutError
        return Visit(joined_ms, pinned)
    finally:
        transport.disconnect()


class _Visitor(WSListener):
    """Puts what the room says into a queue."""

    def __init__(self, inbox: asyncio.Queue[ServerMessage]) -> None:
        self.inbox = inbox

    def on_ws_frame(self, _: WSTransport, frame: WSFrame) -> None:
        if frame.msg_type == WSMsgType.TEXT:
            for message in decode_server(frame.get_payload_as_bytes()):
                self.inbox.put_nowait(message)


def pages_of(host: str, port: int, room: str, locales: Sequence[str]) -> tuple[PageSeen, ...]:
    """A room's page in each language."""
    return tuple(see_page(host, port, room, locale) for locale in locales)
