"""The keys of a file, read off the model that checks it.

What the reference says can therefore not differ from what is enforced.
"""

from __future__ import annotations

import types
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, time
from decimal import Decimal
from enum import Enum
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

WORDS: Mapping[Any, str] = {
    str: "text",
    int: "whole number",
    float: "number",
    Decimal: "number",
    bool: "true or false",
    date: "date as YYYY-MM-DD",
    time: "time as HH:MM",
}
UNIONS = (Union, types.UnionType)
LIMITS = {"ge": "at least", "gt": "over", "lt": "under", "le": "at most"}


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


@dataclass(frozen=True, slots=True)
class Choice:
    """Keys of one of several kinds; one of the keys says which.

    Attributes:
        tag: the key that tells the kinds apart.
        kinds: the model of each, by what the tag says.
        paths: where in the file such keys stand.
    """

    tag: str
    kinds: dict[str, type[BaseModel]]
    paths: tuple[str, ...] = ()


def keys_of(model: type[BaseModel], prefix: str = "") -> Iterator[Key]:
    """Every key of a model, parents before their children; those of a choice are left out."""
    for path, info in _fields(model, prefix):
        yield Key(path, _kind(info.annotation, info.metadata), info.is_required(), _text(info))


def choices_of(model: type[BaseModel]) -> tuple[Choice, ...]:
    """The choices of a model, each with every place where it is given."""
    found: list[Choice] = []
    for path, info in _fields(model, ""):
        below = _below(info.annotation)
        if isinstance(below, Choice):
            same = next((choice for choice in found if choice.kinds == below.kinds), below)
            found = [choice for choice in found if choice is not same]
            found.append(replace(same, paths=(*same.paths, path)))
    return tuple(found)


def meaning(model: type) -> str:
    """What a model or a list of words stands for: the first line of its docstring."""
    lines = (model.__doc__ or "").strip().splitlines()
    return lines[0] if lines else ""


def _fields(model: type[BaseModel], prefix: str) -> Iterator[tuple[str, FieldInfo]]:
    for name, info in model.model_fields.items():
        path = f"{prefix}{name}"
        yield path, info
        below = _below(info.annotation)
        if isinstance(below, type):
            yield from _fields(below, f"{path}{_step(info.annotation)}")


def _step(annotation: Any) -> str:
    origin = get_origin(_plain(annotation))
    return {tuple: "[].", list: "[].", dict: ".<id>."}.get(origin, ".") if origin else "."


def _text(info: FieldInfo) -> str:
    if info.description:
        return info.description
    plain = _plain(info.annotation)
    below = _below(plain)
    typed = below if isinstance(below, type) else plain if isinstance(plain, type) else None
    ours = typed is not None and issubclass(typed, BaseModel | Enum)
    return meaning(typed) if typed is not None and ours else ""


def _below(annotation: Any) -> type[BaseModel] | Choice | None:
    """The model or the choice below a key."""
    annotation = _plain(annotation)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    choice = _choice(annotation)
    if choice is not None:
        return choice
    return next((below for below in map(_below, get_args(annotation)) if below is not None), None)


def _choice(annotation: Any) -> Choice | None:
    """A union of models that a key of theirs tells apart, each by one word."""
    models = get_args(annotation) if get_origin(annotation) in UNIONS else ()
    if not models or not all(isinstance(m, type) and issubclass(m, BaseModel) for m in models):
        return None
    for tag, info in models[0].model_fields.items():
        if get_origin(info.annotation) is Literal:
            words = [get_args(model.model_fields[tag].annotation)[0] for model in models]
            return Choice(tag, dict(zip(words, models, strict=True)))
    return None


def _without_null(annotation: Any) -> Any:
    if get_origin(annotation) in UNIONS:
        options = [
            option
            for option in get_args(annotation)
            if option is not type(None) and getattr(option, "__origin__", None) is not type(None)
        ]
        return options[0] if len(options) == 1 else annotation
    return annotation


def _plain(annotation: Any) -> Any:
    """An annotation without None and Annotated."""
    annotation = _without_null(annotation)
    if hasattr(annotation, "__metadata__"):
        return _plain(annotation.__origin__)
    return annotation


def _kind(annotation: Any, metadata: Iterable[Any] = ()) -> str:
    annotation = _without_null(annotation)
    if get_origin(annotation) is Annotated:
        return _kind(annotation.__origin__, (*metadata, *annotation.__metadata__))
    origin, arguments = get_origin(annotation), get_args(annotation)
    choice = _choice(annotation)
    if origin in (tuple, list):
        kind = f"list of {_kind(arguments[0])}"
    elif origin is dict:
        kind = f"mapping of {_kind(arguments[1])}"
    elif origin is Literal:
        kind = " · ".join(str(value) for value in arguments)
    elif choice is not None:
        kind = f"keys by `{choice.tag}`, see below"
    elif origin in UNIONS:
        kind = " or ".join(_kind(option) for option in arguments)
    elif isinstance(annotation, type) and issubclass(annotation, Enum):
        kind = " · ".join(str(member.value) for member in annotation)
    elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
        kind = "keys"
    else:
        known = WORDS.get(annotation, getattr(annotation, "__name__", str(annotation)))
        kind = f"{known} {_limits(metadata)}".rstrip()
    return kind


def _limits(metadata: Iterable[Any]) -> str:
    """Such as ``from 1 to 12``, or ``over 0, at most 100``."""
    flat = [e for entry in metadata for e in getattr(entry, "metadata", (entry,))]
    told = {
        name: getattr(limit, name)
        for name in LIMITS
        for limit in flat
        if getattr(limit, name, None) is not None
    }
    if "ge" in told and "le" in told:
        return f"from {told['ge']} to {told['le']}"
    return ", ".join(f"{LIMITS[name]} {value}" for name, value in told.items())
