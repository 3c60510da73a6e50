"""The gateway's HTTP interface as an OpenAPI document.

Source: OpenAPI 3.1.0.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import msgspec

from setsail.rooms.protocol import REFERENCES
from setsail.rooms.spec import RoomSpec

JSON, HTML, TEXT = "application/json", "text/html", "text/plain"


@dataclass(frozen=True, slots=True)
class Answer:
    """One way in which an endpoint answers.

    Attributes:
        about: when it does.
        media: type of the body.
        schema: JSON Schema of it, for JSON.
    """

    about: str
    media: str
    schema: Mapping[str, Any] = field(default_factory=lambda: {"type": "string"})


@dataclass(frozen=True, slots=True)
class Endpoint:
    """What can be asked for with GET.

    Attributes:
        name: operationId.
        about: what it gives, in a sentence.
        answers: by HTTP status.
        localised: whether ``?locale=`` chooses its language.
    """

    name: str
    about: str
    answers: Mapping[int, Answer]
    localised: bool = False


_DOCUMENT: Mapping[str, Any] = {"type": "object"}
_LOBBY = Answer("The rooms that there are.", HTML)

ENDPOINTS: Mapping[str, Endpoint] = {
    "/healthz": Endpoint("health", "Whether the process lives.", {200: Answer("It does.", TEXT)}),
    "/readyz": Endpoint(
        "readiness",
        "Whether people may be sent here.",
        {200: Answer("They may.", TEXT), 503: Answer("It is ending.", TEXT)},
    ),
    "/metrics": Endpoint(
        "metrics", "Figures for Prometheus.", {200: Answer("In its text format.", TEXT)}
    ),
    "/openapi.json": Endpoint(
        "openapi", "This document.", {200: Answer("OpenAPI 3.1.", JSON, _DOCUMENT)}
    ),
    "/asyncapi.json": Endpoint(
        "asyncapi",
        "The protocol of the WebSocket at /ws/rooms/{room}.",
        {200: Answer("AsyncAPI 3.0.", JSON, _DOCUMENT)},
    ),
    "/": Endpoint("lobby", "A page with every room.", {200: _LOBBY}, localised=True),
    "/rooms/{room}": Endpoint(
        "room",
        "The page of a room, or of a copy of it: lounge-8, lounge-8~2.",
        {200: Answer("The room.", HTML), 404: _LOBBY},
        localised=True,
    ),
    "/rooms/{room}/spec.json": Endpoint(
        "roomSpec",
        "What a client needs to draw a room, in one language.",
        {
            200: Answer("The room.", JSON, {"$ref": REFERENCES.format(name=RoomSpec.__name__)}),
            404: _LOBBY,
        },
        localised=True,
    ),
}
"""By path; the application answers these and the files below /static, and nothing else."""


def openapi(version: str) -> dict[str, Any]:
    """The document.

    Args:
        version: of the gateway.
    """
    _, components = msgspec.json.schema_components((RoomSpec,), ref_template=REFERENCES)
    # As JSON has it: a default that is a tuple here is an array there.
    schemas = msgspec.json.decode(msgspec.json.encode(components))
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "setsail gateway",
            "version": version,
            "summary": "Pages and figures of the rooms; the rooms themselves speak WebSocket.",
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "paths": {path: {"get": _operation(path, e)} for path, e in ENDPOINTS.items()},
        "components": {"schemas": schemas},
    }


def _operation(path: str, endpoint: Endpoint) -> dict[str, Any]:
    parameters: list[dict[str, Any]] = []
    if "{room}" in path:
        about = "Id of a room."
        parameters.append(_parameter("room", "path", about, required=True))
    if endpoint.localised:
        about = "BCP 47 tag; one that the room does not speak falls back to its first."
        parameters.append(_parameter("locale", "query", about, required=False))
    return {
        "operationId": endpoint.name,
        "summary": endpoint.about,
        **({"parameters": parameters} if parameters else {}),
        "responses": {
            str(status): {
                "description": answer.about,
                "content": {answer.media: {"schema": dict(answer.schema)}},
            }
            for status, answer in endpoint.answers.items()
        },
    }


def _parameter(name: str, place: str, about: str, *, required: bool) -> dict[str, Any]:
    schema = {"type": "string"}
    return {
        "name": name,
        "in": place,
        "description": about,
        "required": required,
        "schema": schema,
    }
