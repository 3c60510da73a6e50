"""The protocol's documents say what the messages are."""

from __future__ import annotations

import json
from typing import Any, get_args

import jsonschema
import msgspec
import pytest

from setsail.rooms.codec import encode
from setsail.rooms.codes import RejectCode, SeatState
from setsail.rooms.messages import (
    Ack,
    ClientMessage,
    Gift,
    Join,
    Rejected,
    Seat,
    SeatChanged,
    ServerMessage,
    Snapshot,
)
from setsail.rooms.protocol import FAMILIES, about, asyncapi, fields_of, tag_of

DOCUMENT = asyncapi("1.2.3")
EVERY = [message for family in FAMILIES for message in family.types]


def resolved(reference: str) -> Any:
    node: Any = DOCUMENT
    for step in reference.removeprefix("#/").split("/"):
        node = node[step]
    return node


def references(node: Any) -> list[str]:
    if isinstance(node, dict):
        own = [node["$ref"]] if "$ref" in node else []
        return own + [r for value in node.values() for r in references(value)]
    if isinstance(node, list):
        return [r for value in node for r in references(value)]
    return []


def holds(message: msgspec.Struct) -> bool:
    """Whether a message on the wire is what the document says of it."""
    schema = {
        "$ref": f"#/components/schemas/{type(message).__name__}",
        "components": DOCUMENT["components"],
    }
    wire = json.loads(encode(message))  # type: ignore[arg-type]
    return jsonschema.Draft202012Validator(schema).is_valid(wire)


def test_every_message_is_told_once() -> None:
    assert {*EVERY} == {*get_args(ClientMessage), *get_args(ServerMessage)}
    names = [DOCUMENT["components"]["messages"][m.__name__]["name"] for m in EVERY]
    assert names == [tag_of(message) for message in EVERY]
    assert len(set(names)) == len(names)


def test_every_reference_leads_somewhere() -> None:
    found = references(DOCUMENT)
    assert len(found) > len(EVERY)
    for reference in found:
        assert isinstance(resolved(reference), dict)


def test_clients_say_and_the_room_tells() -> None:
    said = [m["$ref"].rpartition("/")[2] for m in DOCUMENT["operations"]["say"]["messages"]]
    assert said == [message.__name__ for message in get_args(ClientMessage)]
    items = DOCUMENT["components"]["messages"]["ServerFrame"]["payload"]["items"]["oneOf"]
    told = {item["$ref"].rpartition("/")[2] for item in items}
    assert told == {message.__name__ for message in get_args(ServerMessage)}


@pytest.mark.parametrize("message", EVERY, ids=tag_of)
def test_a_message_says_what_it_is_for(message: type[msgspec.Struct]) -> None:
    assert about(message).endswith(".")
    assert "Attributes" not in about(message)
    names = [field.name for field in fields_of(message)]
    assert names == list(message.__struct_encode_fields__)


@pytest.mark.parametrize(
    ("message", "good"),
    [
        (Join("1", "Sara", "ar", "secret"), True),
        (Join("", "Sara", "ar", "secret"), False),
        (Gift("1", "rose", 1, "k"), True),
        (Gift("1", "rose", 0, "k"), False),
        (Gift("1", "rose", 1, "k", to_seat=64), False),
        (SeatChanged(1, 2, 3, SeatState.USED, "u", "n"), True),
        (Rejected("1", RejectCode.QUIET, until_ms=5), True),
        (Ack("1"), True),
        (Snapshot("1", 0, "r", "ar", "u", "n", 0, (Seat(0, SeatState.IDLE),), None, 1, ()), True),
    ],
)
def test_what_goes_over_the_wire_is_what_the_document_says(
    message: msgspec.Struct, good: bool
) -> None:
    assert holds(message) is good


def test_fields_are_explained_from_their_base_too() -> None:
    fields = {field.name: field for field in fields_of(SeatChanged)}
    assert fields["seq"].about == "consecutive within the room, from 1."
    assert (fields["user"].always, fields["seat"].always) == (False, True)
    snapshot = {field.name: field.always for field in fields_of(Snapshot)}
    assert snapshot["welcome_text"] is True  # a snapshot is always whole
    gift = {field.name: field.always for field in fields_of(Gift)}
    assert gift["to_seat"] is False


def test_the_version_is_the_gateways() -> None:
    assert DOCUMENT["info"]["version"] == "1.2.3"
    assert DOCUMENT["asyncapi"] == "3.0.0"
