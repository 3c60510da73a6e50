"""Values as they travel between a Pulumi program and its engine."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from google.protobuf import json_format, struct_pb2

STACK_TYPE = "pulumi:pulumi:Stack"
# Key with which the SDK marks a secret, an asset or a resource reference.
SPECIAL = "4dabf18193072939515e22adb298388d"
Plain = dict[str, Any]


def make_urn(project: str, stack: str, request: Any) -> str:
    """The URN of a registration, spelt as Pulumi spells it."""
    type_ = request.type
    if request.parent:
        inside = request.parent.split("::")[2]
        if inside != STACK_TYPE:
            type_ = f"{inside}${type_}"
    return f"urn:pulumi:{stack}::{project}::{type_}::{request.name}"


def plain(struct: struct_pb2.Struct) -> Plain:
    """A protocol struct as JSON values; whole numbers become ints, nulls are left out."""
    return {
        key: _plain(value)
        for key, value in struct.fields.items()
        if value.WhichOneof("kind") not in (None, "null_value")
    }


def _plain(value: struct_pb2.Value) -> Any:
    kind = value.WhichOneof("kind")
    if kind == "struct_value":
        return plain(value.struct_value)
    if kind == "list_value":
        return [_plain(item) for item in value.list_value.values]
    if kind == "number_value":
        number = value.number_value
        return int(number) if number.is_integer() else number
    if kind == "null_value" or kind is None:
        return None
    return getattr(value, kind)


def to_struct(values: Mapping[str, Any]) -> struct_pb2.Struct:
    """JSON values as a protocol struct."""
    return json_format.ParseDict(dict(values), struct_pb2.Struct())


def differing(old: Plain, new: Plain) -> Iterator[str]:
    """Keys whose values differ; a value not known yet differs from every old one."""
    for key in sorted({*old, *new}):
        if old.get(key) != new.get(key):
            yield key


def special_values(struct: struct_pb2.Struct) -> Iterator[str]:
    """Keys whose values carry the SDK's mark of something that is not plain JSON."""
    for key, value in struct.fields.items():
        if _marked(value):
            yield key


def _marked(value: struct_pb2.Value) -> bool:
    kind = value.WhichOneof("kind")
    if kind == "struct_value":
        fields = value.struct_value.fields
        return SPECIAL in fields or any(_marked(item) for item in fields.values())
    if kind == "list_value":
        return any(_marked(item) for item in value.list_value.values)
    return False
