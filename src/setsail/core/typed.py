"""From a YAML tree to a typed model: every mistake a finding with its place."""

from __future__ import annotations

import types
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict, ValidationError

from setsail.core.complaints import KINDS, readable
from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, Position, error, shown
from setsail.core.nearest import did_you_mean
from setsail.core.yaml_tree import MappingNode, Node, Scalar, find, position_of, read_tree, to_plain

Loc = tuple[str | int, ...]


class Strict(BaseModel):
    """Base of every model read from a file: frozen; unknown keys and NaN are errors."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        str_strip_whitespace=True,
        allow_inf_nan=False,
        defer_build=True,
    )


ModelT = TypeVar("ModelT", bound=BaseModel)

KEY = "[key]"
"""Pydantic's last step where a mapping's key is wrong, not what stands behind it."""
MOST_OF_A_KIND = 100
"""So many mistakes of one kind are told of a file; a broken list of thousands buries the rest."""


def load_model(
    path: Path, model: type[ModelT], code: str, shown_as: str | None = None
) -> tuple[ModelT, MappingNode]:
    """Read a YAML file into a model.

    Args:
        path: the file.
        model: pydantic model with ``extra="forbid"``.
        code: code of the findings for values that do not fit, such as ``R401``.
        shown_as: how findings name the file.

    Returns:
        The model and the tree it came from (for positions of later findings).

    Raises:
        SetsailError: all findings of the file.
    """
    tree = read_tree(path, shown_as)
    value, findings = validate(tree, model, code)
    if value is None:
        raise SetsailError(findings)
    return value, tree


def validate(
    tree: MappingNode, model: type[ModelT], code: str
) -> tuple[ModelT | None, tuple[Finding, ...]]:
    """Type a tree; returns the model or None, and the findings."""
    try:
        return model.model_validate(to_plain(tree)), ()
    except ValidationError as problem:
        details = problem.errors(include_url=False, include_input=False)
    return None, tuple(_findings(tree, model, code, _one_for_each_mistake(details)))


def _one_for_each_mistake(details: Sequence[Any]) -> list[Any]:
    """Without the lists that are short only because pydantic left out the items that are wrong."""
    above = {detail["loc"][:steps] for detail in details for steps in range(len(detail["loc"]))}
    return [
        detail for detail in details if detail["type"] != "too_short" or detail["loc"] not in above
    ]


def _findings(
    tree: MappingNode, model: type[BaseModel], code: str, details: Iterable[Any]
) -> Iterator[Finding]:
    """The first complaints of each kind in each file, then how many more there are."""
    told: Counter[tuple[str, str]] = Counter()
    first_untold: dict[tuple[str, str], Position] = {}
    for detail in details:
        where = position_of(tree, _real_loc(tree, detail["loc"]))
        kind = (where.file, detail["type"])
        told[kind] += 1
        if told[kind] <= MOST_OF_A_KIND:
            yield _finding(tree, model, code, detail)
        else:
            first_untold.setdefault(kind, where)
    for kind, where in first_untold.items():
        message = f"from here on, {told[kind] - MOST_OF_A_KIND} more of this kind"
        yield error(code, message, where=where, fix="mend those above first, then look again")


def _finding(tree: MappingNode, model: type[BaseModel], code: str, detail: Any) -> Finding:
    loc: Loc = _real_loc(tree, detail["loc"])
    kind: str = detail["type"]
    node = find(tree, loc)
    key = ".".join(str(step) for step in loc) or None
    where = position_of(tree, loc)
    if kind == "extra_forbidden":
        suggestion = did_you_mean(str(loc[-1]), fields_at(model, loc[:-1]))
        return error(code, "unknown key", where=where, key=key, fix=suggestion)
    if kind in ("union_tag_invalid", "union_tag_not_found"):
        return _tag_finding(tree, code, loc, detail["ctx"])
    if kind == "missing":
        fix = "add the key, here or in a parent profile"
        return error(code, "the key is missing", where=where, key=key, fix=fix)
    message, advice = readable(detail)
    if detail["loc"][-1:] == (KEY,):
        return error(code, message, where=where, key=key, got=shown(str(loc[-1])), fix=advice)
    if node is not None and not isinstance(node, MappingNode):
        where = node.position
    got = _got(node, blocks=kind in KINDS)
    return error(code, message, where=where, key=key, got=got, fix=advice)


def _tag_finding(tree: MappingNode, code: str, loc: Loc, context: Any) -> Finding:
    """A mapping of several kinds whose kind is unknown or not said."""
    tag = str(context["discriminator"]).strip("'")
    path = (*loc, tag)
    key, where = ".".join(str(step) for step in path), position_of(tree, path)
    node = find(tree, path)
    if node is None or "expected_tags" not in context:
        message = f"the key is missing: it says which kind of {loc[-1]} it is"
        return error(code, message, where=where, key=key, fix="add it")
    known = [name.strip().strip("'") for name in str(context["expected_tags"]).split(",")]
    fix = did_you_mean(str(context["tag"]), known)
    got = _got(node, blocks=True)
    return error(code, f"there is no such {tag}", where=node.position, key=key, got=got, fix=fix)


def _real_loc(tree: MappingNode, loc: Loc) -> Loc:
    """Pydantic's location without the steps it adds for unions and validators."""
    real: Loc = ()
    for number, step in enumerate(loc):
        parent = find(tree, real)
        last = number == len(loc) - 1
        if isinstance(parent, MappingNode) and _is_tag(parent, step):
            continue
        exists = parent is not None and find(parent, (step,)) is not None
        if exists or (last and isinstance(parent, MappingNode) and "[" not in str(step)):
            real = (*real, step)
    return real


def _is_tag(parent: MappingNode, step: str | int) -> bool:
    """Whether a step only says which kind of mapping its parent is."""
    if step in parent.entries:
        return False
    return any(
        name == "type" and isinstance(value, Scalar) and value.text == step
        for name, value in parent.entries.items()
    )


def _got(node: Node | None, *, blocks: bool) -> str | None:
    """A value as it was written; of a list or mapping only that it is one, and if asked for."""
    if isinstance(node, Scalar):
        return "null" if node.text is None else shown(node.text)
    if node is None or not blocks:
        return None
    return "'key: value' lines" if isinstance(node, MappingNode) else "a list"


def fields_at(model: type[BaseModel], loc: Loc) -> tuple[str, ...]:
    """The keys that a model allows at a location, for suggestions."""
    current: Any = model
    for step in loc:
        current = _step_into(_concrete(current), step)
    current = _concrete(current)
    if isinstance(current, type) and issubclass(current, BaseModel):
        return tuple(current.model_fields)
    return ()


def _concrete(annotation: Any) -> Any:
    """An annotation without None and Annotated."""
    origin = get_origin(annotation)
    if origin in (Union, types.UnionType):
        options = [a for a in get_args(annotation) if a is not type(None)]
        return _concrete(options[0]) if options else None
    return annotation


def _step_into(annotation: Any, step: str | int) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        field = annotation.model_fields.get(str(step))
        return field.annotation if field else None
    origin, args = get_origin(annotation), get_args(annotation)
    if origin in (tuple, list) and args:
        return args[0]
    if origin is dict and len(args) == 2:
        return args[1]
    return None
