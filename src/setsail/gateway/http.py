"""The HTTP side: pages, static files, health and metrics."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import msgspec
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from starlette.applications import Starlette
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

import setsail
from setsail.gateway.hub import Hub
from setsail.gateway.openapi import openapi
from setsail.gateway.pages import FOLDER, Pages
from setsail.rooms.protocol import asyncapi
from setsail.rooms.spec import RoomSpec

# Nothing from elsewhere, nothing inline, no frame around it: the page needs none of these.
CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "content-security-policy": CONTENT_SECURITY_POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cache-control": "no-cache",
}


class SafeHeaders:
    """Sets `HEADERS` on every response.

    Args:
        app: what answers.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""

        async def send_safely(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
            await send(message)

        await self._app(scope, receive, send_safely)


def make_app(hub: Hub, pages: Pages) -> Starlette:
    """The gateway's HTTP application.

    Args:
        hub: the rooms.
        pages: how they look.
    """

    def locale_of(request: Request, spec: RoomSpec) -> str:
        return spec.locale_for(request.query_params.get("locale", ""))

    async def healthz(_: Request) -> Response:
        return PlainTextResponse("ok\n")

    async def readyz(_: Request) -> Response:
        if hub.closing:
            return PlainTextResponse("closing\n", status_code=503)
        return PlainTextResponse("ready\n")

    async def metrics(_: Request) -> Response:
        return Response(generate_latest(hub.metrics.registry), media_type=CONTENT_TYPE_LATEST)

    documents = {
        "/openapi.json": msgspec.json.encode(openapi(setsail.__version__)),
        "/asyncapi.json": msgspec.json.encode(asyncapi(setsail.__version__)),
    }

    async def document(request: Request) -> Response:
        return Response(documents[request.url.path], media_type="application/json")

    async def lobby(request: Request) -> Response:
        return HTMLResponse(pages.lobby(locale_of(request, pages.main_room)))

    def for_room(
        answer: Callable[[str, RoomSpec, str], Response],
    ) -> Callable[[Request], Awaitable[Response]]:
        async def endpoint(request: Request) -> Response:
            name = request.path_params["room"]
            spec = hub.spec_of(name)
            if spec is None:
                locale = locale_of(request, pages.main_room)
                return HTMLResponse(pages.lobby(locale, unknown=name), status_code=404)
            return answer(name, spec, locale_of(request, spec))

        return endpoint

    def room_page(name: str, spec: RoomSpec, locale: str) -> Response:
        return HTMLResponse(pages.room(name, spec, locale))

    def room_spec(name: str, spec: RoomSpec, locale: str) -> Response:
        # Whoever asks in one language needs no others.
        mine = msgspec.structs.replace(
            spec,
            id=name,
            texts={locale: spec.texts[locale]},
            directions={locale: spec.directions[locale]},
        )
        return Response(msgspec.json.encode(mine), media_type="application/json")

    return Starlette(
        routes=[
            Route("/healthz", healthz),
            Route("/readyz", readyz),
            Route("/metrics", metrics),
            *(Route(path, document) for path in documents),
            Route("/", lobby),
            Route("/rooms/{room}", for_room(room_page)),
            Route("/rooms/{room}/spec.json", for_room(room_spec)),
            Mount("/static", StaticFiles(directory=FOLDER / "static")),
        ],
        middleware=[Middleware(SafeHeaders)],
    )
