"""The keys of a file, read off the model that checks it.

What the reference says can therefore not differ from what is enforced.
"""

from __future__ import annotations

import types
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

WORDS = {str: "text", int: "whole number", float: "number", bool: "true or false"}


@dataclass(frozen=True, slots=True)
class Key:
    """One key that a file may have.

    Attributes:
        path: dotted; ``[]`` stands for an item of a list, ``<id>`` for a name of one's own.
        kind: what to write.
        required: whether the merged file must have it.
        text: what it means.
    """

    path: str
    kind: str
    required: bool
    text: str


def keys_of(model: type[BaseModel], prefix: str = "") -> Iterator[Key]:
    """Every key of a model, parents before their children."""
    for name, info in model.model_fields.items():
        path = f"{prefix}{name}"
        yield Key(path, _kind(info.annotation), info.is_required(), _text(info))
        yield from _below(info.annotation, path)


def _text(info: FieldInfo) -> str:
    if info.description:
        return info.description
    plain = _plain(info.annotation)
    typed = _inner_model(plain) or (plain if isinstance(plain, type) else None)
    ours = typed is not None and issubclass(typed, BaseModel | Enum)
    lines = (typed.__doc__ or "").strip().splitlines() if typed and ours else []
    return lines[0] if lines else ""


def _below(annotation: Any, path: str) -> Iterator[Key]:
    model = _inner_model(annotation)
    if model is None:
        return
    origin = get_origin(_plain(annotation))
    step = {tuple: "[].", list: "[].", dict: ".<id>."}.get(origin, ".") if origin else "."
    yield from keys_of(model, f"{path}{step}")


def _inner_model(annotation: Any) -> type[BaseModel] | None:
    annotation = _plain(annotation)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in get_args(annotation):
        found = _inner_model(argument)
        if found is not None:
            return found
    return None


def _plain(annotation: Any) -> Any:
    """An annotation without None and Annotated."""
    if get_origin(annotation) in (Union, types.UnionType):
        options = [option for option in get_args(annotation) if option is not type(None)]
        return _plain(options[0]) if len(options) == 1 else annotation
    if hasattr(annotation, "__metadata__"):
        return _plain(annotation.__origin__)
    return annotation


def _kind(annotation: Any) -> str:
    plain = _plain(annotation)
    origin, arguments = get_origin(plain), get_args(plain)
    if origin in (tuple, list):
        kind = f"list of {_kind(arguments[0])}"
    elif origin is dict:
        kind = f"mapping of {_kind(arguments[1])}"
    elif origin is Literal:
        kind = " · ".join(str(value) for value in arguments)
    elif origin in (Union, types.UnionType):
        kind = " or ".join(_kind(option) for option in arguments)
    elif isinstance(plain, type) and issubclass(plain, Enum):
        kind = " · ".join(str(member.value) for member in plain)
    elif isinstance(plain, type) and issubclass(plain, BaseModel):
        kind = "keys"
    else:
        kind = WORDS.get(plain, getattr(plain, "__name__", str(plain)))
    return kind
