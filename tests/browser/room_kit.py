"""People in rooms, with a real browser and without."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import Any, Self

from playwright.sync_api import Browser, ConsoleMessage, Page, Request
from websockets.sync.client import connect

from tests.gateway_kit import Running

HOST_KEY = "a-key-for-hosts"


@dataclass
class Visitor:
    """A browser window and everything suspicious that happened in it."""

    page: Page
    site: str
    errors: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)

    def watch(self) -> None:
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda problem: self.errors.append(str(problem)))
        self.page.on("request", self._request)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.errors.append(message.text)

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self.site, "data:")):
            self.outside.append(request.url)

    def open(self, room: str, locale: str) -> None:
        self.page.goto(f"{self.site}/rooms/{room}?locale={locale}")

    def join(self, name: str) -> None:
        self.page.fill("#name", name)
        self.page.keyboard.press("Enter")
        self.page.wait_for_selector("body[data-state=in]")


class OnTheWire:
    """Somebody in a room without a browser, from entering the block to its end."""

    def __init__(self, running: Running, room: str, name: str, host_key: str = "") -> None:
        query = f"?host_key={host_key}" if host_key else ""
        self._url = running.ws(room, query)
        self._name = name
        self._open = ExitStack()
        self._ids = itertools.count()
        self._seen: list[dict[str, Any]] = []

    def __enter__(self) -> Self:
        self._socket = self._open.enter_context(connect(self._url, compression=None))
        self.say({"type": "join", "name": self._name, "locale": "en", "user": self._name})
        self.next("snapshot")
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    def say(self, message: dict[str, Any]) -> None:
        self._socket.send(json.dumps({"id": f"w{next(self._ids)}", **message}))

    def next(self, kind: str, **fields: str) -> dict[str, Any]:
        """The next message of a kind with these fields; what comes before it is passed over."""
        while True:
            while self._seen:
                message = self._seen.pop(0)
                if message["type"] == kind and fields.items() <= message.items():
                    return message
            self._seen += json.loads(self._socket.recv(timeout=10))

    def user_named(self, name: str) -> str:
        """The public id of somebody who comes in now."""
        return str(self.next("member-joined", name=name)["user"])


@contextmanager
def visitor(
    browser: Browser, running: Running, width: int = 1280, **options: object
) -> Iterator[Visitor]:
    context = browser.new_context(viewport={"width": width, "height": 820}, **options)  # type: ignore[arg-type]
    context.set_default_timeout(10_000)
    one = Visitor(context.new_page(), running.http(""))
    one.watch()
    yield one
    context.close()
    assert one.errors == []
    assert one.outside == []


def isolated(text: str) -> str:
    """Text as a message renders it: values, here in brackets, are isolated from its direction."""
    return text.replace("[", "\u2068").replace("]", "\u2069")
