from __future__ import annotations

import asyncio
from collections.abc import Iterator, MutableMapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import pytest
from starlette.applications import Starlette
from starlette.routing import Route

import setsail
from setsail.gateway.clock import ShowClock
from setsail.gateway.config import Tuning
from setsail.gateway.http import CONTENT_SECURITY_POLICY, make_app
from setsail.gateway.hub import Hub
from setsail.gateway.ledger import open_ledger
from setsail.gateway.metrics import Metrics
from setsail.gateway.openapi import ENDPOINTS, openapi
from setsail.gateway.pages import make_pages
from setsail.l10n.bundle import load_bundle
from setsail.rooms.protocol import asyncapi
from setsail.rooms.render import Renderer
from setsail.rooms.spec import RoomSpec
from tests.gateway_kit import make_config


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    body: str


@dataclass
class Site:
    app: Starlette
    hub: Hub

    def get(self, target: str, method: str = "GET") -> Answer:
        return asyncio.run(self._get(target, method))

    async def _get(self, target: str, method: str) -> Answer:
        path, _, query = target.partition("?")
        scope = {
            "type": "http", "method": method, "path": path, "raw_path": path.encode(),
            "query_string": query.encode(), "headers": [(b"host", b"test")], "root_path": "",
            "http_version": "1.1", "scheme": "http", "server": ("test", 80),
            "client": ("test", 1), "state": {},
        }  # fmt: skip
        sent: list[MutableMapping[str, Any]] = []

        asked = [{"type": "http.request", "body": b"", "more_body": False}]

        async def receive() -> dict[str, Any]:
            if not asked:
                await asyncio.Event().wait()  # the client neither sends more nor leaves
            return asked.pop()

        async def send(message: MutableMapping[str, Any]) -> None:
            sent.append(message)

        await self.app(scope, receive, send)
        headers = {k.decode(): v.decode() for k, v in sent[0]["headers"]}
        body = b"".join(m.get("body", b"") for m in sent[1:])
        return Answer(sent[0]["status"], headers, body.decode())


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    config = make_config(tmp_path, "SA")
    bundle = load_bundle(Path(config.locales_dir), config.locales, config.market, config.policy)
    specs = {spec.id: spec for spec in config.rooms}
    renders = {spec.id: Renderer(spec, bundle) for spec in config.rooms}
    with closing(open_ledger(Path(config.ledger))) as ledger:
        clock = ShowClock(0, 0)
        hub = Hub(specs, renders, ledger, clock, lambda: 0, Tuning(), Metrics(bundle.counts))
        yield Site(make_app(hub, make_pages(config.rooms, bundle, hub.members)), hub)


def test_the_lobby_is_in_the_markets_first_language(site: Site) -> None:
    answer = site.get("/")
    assert answer.status == 200
    assert '<html lang="ar-SA" dir="rtl">' in answer.body
    assert 'href="/rooms/majlis?locale=ar-SA"' in answer.body


@pytest.mark.parametrize("asked", ["en", "en-GB"])
def test_a_reader_may_ask_for_a_language(site: Site, asked: str) -> None:
    assert '<html lang="en" dir="ltr">' in site.get(f"/rooms/majlis?locale={asked}").body


@pytest.mark.parametrize("asked", ["xx", "%00", "a" * 5000, "../../etc"])
def test_a_language_that_nobody_speaks_gets_the_first(site: Site, asked: str) -> None:
    answer = site.get(f"/rooms/majlis?locale={asked}")
    assert answer.status == 200
    assert '<html lang="ar-SA" dir="rtl">' in answer.body


@pytest.mark.parametrize(
    "target", ["/", "/rooms/majlis", "/rooms/none", "/static/main.js", "/healthz", "/nowhere"]
)
def test_every_answer_has_the_safe_headers(site: Site, target: str) -> None:
    headers = site.get(target).headers
    assert headers["content-security-policy"] == CONTENT_SECURITY_POLICY
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


def test_an_unknown_room_is_not_found_in_the_readers_language(site: Site) -> None:
    answer = site.get("/rooms/majliss?locale=en")
    assert answer.status == 404
    assert "find that room" in answer.body
    assert answer.body.index("/rooms/majlis?") < answer.body.index("/rooms/lounge-8?")


@pytest.mark.parametrize("target", ["/static/../http.py", "/static/%2e%2e/http.py", "/static/"])
def test_static_files_are_only_those(site: Site, target: str) -> None:
    assert site.get(target).status == 404


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("main.js", "javascript"), ("state.js", "javascript"), ("view.js", "javascript"),
        ("link.js", "javascript"), ("page.css", "text/css"),
    ],
)  # fmt: skip
def test_the_pages_files_are_served(site: Site, name: str, kind: str) -> None:
    answer = site.get(f"/static/{name}")
    assert answer.status == 200
    assert kind in answer.headers["content-type"]


def test_a_spec_comes_in_one_language(site: Site) -> None:
    answer = site.get("/rooms/majlis~2/spec.json?locale=en")
    spec = msgspec.json.decode(answer.body, type=RoomSpec)
    assert spec.id == "majlis~2"
    assert list(spec.texts) == list(spec.directions) == ["en"]
    assert spec.gifts


def test_health_readiness_and_metrics(site: Site) -> None:
    assert site.get("/healthz").body == "ok\n"
    assert site.get("/readyz").status == 200
    assert "setsail_gateway_connections 0.0" in site.get("/metrics").body
    asyncio.run(site.hub.close())
    assert site.get("/readyz").status == 503
    assert site.get("/healthz").status == 200


def test_other_methods_are_refused(site: Site) -> None:
    assert site.get("/rooms/majlis", "POST").status == 405


def test_the_documents_are_what_the_generators_write(site: Site) -> None:
    for path, made in (("/openapi.json", openapi), ("/asyncapi.json", asyncapi)):
        answer = site.get(path)
        assert (answer.status, answer.headers["content-type"]) == (200, "application/json")
        assert msgspec.json.decode(answer.body) == made(setsail.__version__)


def test_the_document_names_every_route(site: Site) -> None:
    routes = {route.path for route in site.app.routes if isinstance(route, Route)}
    assert routes == set(ENDPOINTS)


@pytest.mark.parametrize("path", sorted(ENDPOINTS))
def test_an_endpoint_answers_as_the_document_says(site: Site, path: str) -> None:
    endpoint = ENDPOINTS[path]
    asked = {200: path.replace("{room}", "lounge-8"), 404: path.replace("{room}", "nowhere")}
    for status, told in endpoint.answers.items():
        if status in asked:
            answer = site.get(asked[status])
            assert answer.status == status
            assert answer.headers["content-type"].startswith(told.media)
