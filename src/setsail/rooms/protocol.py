"""The wire protocol, told from the message types: for people, for tools, for other languages.

`asyncapi` is the AsyncAPI document of the WebSocket; `families` and `fields_of` are what
``docs/protocol.md`` is written from. Nothing is said twice: names, bounds and explanations are
those of `setsail.rooms.messages`.

Source: AsyncAPI 3.0.0; JSON Schema 2020-12, as msgspec writes it.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, get_args

import msgspec
from msgspec.inspect import StructType, type_info

from setsail.rooms import codes
from setsail.rooms.codec import MAX_FRAME_BYTES
from setsail.rooms.formats.models.battle import BattleEnding, BattlePhase
from setsail.rooms.formats.poll import PollPhase
from setsail.rooms.messages import (
    Ambient,
    AmbientMessage,
    ClientMessage,
    Event,
    Personal,
    PersonalMessage,
    RoomEvent,
)

WEBSOCKET_PATH = "/ws/rooms/"
REFERENCES = "#/components/schemas/{name}"
_ATTRIBUTE = re.compile(r"^(\w+): (.*(?:\n[ ]{4,}.*)*)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Family:
    """Messages that go the same way.

    Attributes:
        name: short, such as ``events``.
        about: who says them to whom, in a sentence.
        types: the message types.
    """

    name: str
    about: str
    types: tuple[type[msgspec.Struct], ...]


FAMILIES = (
    Family(
        "client",
        "What a client may send, one message per frame. `id` is the client's own and comes back in "
        "the answer.",
        get_args(ClientMessage),
    ),
    Family(
        "personal",
        "What the server tells one connection.",
        get_args(PersonalMessage),
    ),
    Family(
        "events",
        "What the server tells everyone in the room. `seq` counts them without a gap.",
        get_args(RoomEvent),
    ),
    Family(
        "ambient",
        "What the server tells everyone about how the room feels. No `seq`: only the last of a "
        "kind counts, and a slow reader may miss some.",
        get_args(AmbientMessage),
    ),
)
"""The messages, by the way that they go."""
CODES: tuple[type[StrEnum], ...] = (
    codes.RejectCode,
    codes.CloseReason,
    codes.Role,
    codes.SeatMode,
    codes.SeatState,
    codes.RequestState,
    codes.Sanction,
    codes.ReportReason,
    PollPhase,
    BattlePhase,
    BattleEnding,
)
"""The words that fields may hold."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a message.

    Attributes:
        name: on the wire.
        kind: its JSON Schema.
        always: whether it is there even with its default.
        about: what it is; "" where its name says it.
    """

    name: str
    kind: Mapping[str, Any]
    always: bool
    about: str


def tag_of(message: type[msgspec.Struct]) -> str:
    """The ``type`` of a message on the wire."""
    return str(message.__struct_config__.tag)


def about(message: type) -> str:
    """What a message is for: its docstring without the attributes."""
    told = inspect.getdoc(message) or ""
    return " ".join(told.partition("Attributes:")[0].split())


def fields_of(message: type[msgspec.Struct]) -> Iterator[Field]:
    """The fields of a message in their order, without its ``type``."""
    _, components = msgspec.json.schema_components((message,), ref_template=REFERENCES)
    schema = components[message.__name__]
    told = _attributes(message)
    info = type_info(message)
    assert isinstance(info, StructType)
    from_server = issubclass(message, Personal | Event | Ambient)
    whole = from_server and not message.__struct_config__.omit_defaults
    for each in info.fields:
        name = each.encode_name
        yield Field(name, schema["properties"][name], each.required or whole, told.get(name, ""))


def _attributes(message: type) -> dict[str, str]:
    """What the docstrings of a message and its bases say of its fields."""
    told: dict[str, str] = {}
    for kind in reversed(message.__mro__):
        section = (inspect.cleandoc(kind.__doc__ or "")).partition("Attributes:\n")[2]
        for name, text in _ATTRIBUTE.findall(inspect.cleandoc(section)):
            told[name] = " ".join(text.split())
    return told


def asyncapi(version: str, title: str = "setsail room") -> dict[str, Any]:
    """The AsyncAPI 3 document of the room's WebSocket.

    Args:
        version: of the gateway.
        title: what readers see first.

    Returns:
        A JSON object; "receive" is what the gateway receives.
    """
    every = tuple(message for family in FAMILIES for message in family.types)
    _, components = msgspec.json.schema_components(every, ref_template=REFERENCES)
    # As JSON has it: a default that is a tuple here is an array there.
    schemas = msgspec.json.decode(msgspec.json.encode(components))
    messages = {message.__name__: _message(message) for message in every}
    from_server = [m.__name__ for family in FAMILIES[1:] for m in family.types]
    frame = {
        "name": "frame",
        "title": "A frame of the server",
        "summary": "What happened within a tick, in its order.",
        "contentType": "application/json",
        "payload": {
            "type": "array",
            "items": {"oneOf": [{"$ref": REFERENCES.format(name=name)} for name in from_server]},
        },
    }
    received = [message.__name__ for message in FAMILIES[0].types]
    return {
        "asyncapi": "3.0.0",
        "info": {
            "title": title,
            "version": version,
            "description": (
                "A room: its seats, chat, gifts and the show. JSON text frames; a client sends one "
                f"message per frame of at most {MAX_FRAME_BYTES} bytes, the server an array of "
                "them. The first message is a join; each is answered with its id."
            ),
            "license": {"name": "Apache-2.0"},
        },
        "defaultContentType": "application/json",
        "channels": {"room": _channel([*received, "ServerFrame"])},
        "operations": {
            "say": _operation("receive", "What a client may say.", received),
            "tell": _operation("send", "What the room tells it.", ["ServerFrame"]),
        },
        "components": {"messages": {**messages, "ServerFrame": frame}, "schemas": schemas},
    }


def _message(message: type[msgspec.Struct]) -> dict[str, Any]:
    return {
        "name": tag_of(message),
        "title": tag_of(message),
        "summary": about(message),
        "contentType": "application/json",
        "payload": {"$ref": REFERENCES.format(name=message.__name__)},
    }


def _channel(names: list[str]) -> dict[str, Any]:
    return {
        "address": f"{WEBSOCKET_PATH}{{room}}",
        "description": "One connection of one person to one room.",
        "parameters": {
            "room": {"description": "Id of the room, such as lounge-8, or of a copy: lounge-8~2."}
        },
        "messages": {name: {"$ref": f"#/components/messages/{name}"} for name in names},
        "bindings": {
            "ws": {
                "method": "GET",
                "query": {
                    "type": "object",
                    "properties": {
                        "locale": {
                            "type": "string",
                            "description": "BCP 47 tag for texts that are sent before the join.",
                        },
                        "host_key": {
                            "type": "string",
                            "description": "The host's key; without it nobody is the host.",
                        },
                    },
                },
                "bindingVersion": "0.1.0",
            }
        },
    }


def _operation(action: str, summary: str, names: list[str]) -> dict[str, Any]:
    messages = [{"$ref": f"#/channels/room/messages/{name}"} for name in names]
    return {
        "action": action,
        "channel": {"$ref": "#/channels/room"},
        "summary": summary,
        "messages": messages,
    }
