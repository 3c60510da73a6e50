"""P123: a rule in force forbids what the profile asks for.

A gate of ``regulation:`` may list profile values that it ``blocks``, as
``path=value``. From its ``effective_from`` on, a market that has such a value
cannot be launched where the rule is hard; a soft rule warns. Values are compared as what
they mean: ``true``, ``True`` and ``yes`` are one, and a list has each of its items.

A gate that names a path or a value that no profile can have, or a whole section, blocks
nothing and is an error (P124): it would look like protection and be none.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ValidationError

from setsail.checks.context import CheckContext
from setsail.core.findings import Finding, error, warning
from setsail.core.nearest import did_you_mean
from setsail.core.yaml_tree import MappingNode, leaves, to_plain
from setsail.profiles.schema import Gate, GateStrength, Market

Steps = tuple[str, ...]


def check(context: CheckContext) -> Iterator[Finding]:
    """What the rules in force today forbid."""
    for name, gate in context.compiled.market.regulation.items():
        for number, blocked in enumerate(gate.blocks):
            path, _, value = blocked.partition("=")
            why = _impossible(context, path, value)
            if why is not None:
                message, fix = why
                yield error(
                    "P124",
                    message,
                    where=context.compiled.where(f"regulation.{name}.blocks.{number}"),
                    key=f"regulation.{name}.blocks",
                    got=f"'{blocked}'",
                    fix=fix,
                )
            elif gate.in_force(context.today) and _has(context, path, value):
                yield _finding(context, gate, path, value)


def _impossible(context: CheckContext, path: str, value: str) -> tuple[str, str] | None:
    """Why no profile can have the value, and what to write instead."""
    advice = "write path=value, such as content.checkout=in-room"
    node = context.compiled.node(path)
    if not value or isinstance(node, MappingNode):
        return "the rule blocks a value that profiles do not have", advice
    problem = _told(context, path, value)
    if problem == "extra_forbidden":
        known = {".".join(steps) for steps, _ in leaves(context.compiled.tree)}
        fix = f"{did_you_mean(path, known)}; {advice}"
        return "the rule blocks a value that profiles do not have", fix
    if problem is not None:
        return f"{path} can never be that value", f"{advice}, with a value that the key may have"
    return None


def _told(context: CheckContext, path: str, value: str) -> str | None:
    """What the schema says of the value at its place: the kind of its complaint, or nothing."""
    steps = tuple(path.split("."))
    try:
        _with_value(context, steps, value)
    except ValidationError as problem:
        for detail in problem.errors(include_url=False, include_input=False):
            place = tuple(str(step) for step in detail["loc"])
            if place[: len(steps)] == steps or (steps[: len(place)] == place and _unknown(detail)):
                return str(detail["type"])
    return None


def _unknown(detail: Any) -> bool:
    return bool(detail["type"] == "extra_forbidden")


def _with_value(context: CheckContext, steps: Steps, value: str) -> Market:
    """The market with the value at its place, in a list where it belongs into one.

    Raises:
        ValidationError: as the schema has it.
    """
    plain: Any = to_plain(context.compiled.tree)
    here = plain
    for step in steps[:-1]:
        below = here.get(step)
        here[step] = below if isinstance(below, dict) else {}
        here = here[step]
    here[steps[-1]] = [value] if isinstance(here.get(steps[-1]), list) else value
    try:
        return Market.model_validate(plain)
    except ValidationError as problem:
        if any(d["type"] in ("tuple_type", "list_type") for d in problem.errors()):
            here[steps[-1]] = [value]  # a list that this market does not set
            return Market.model_validate(plain)
        raise


def _has(context: CheckContext, path: str, value: str) -> bool:
    steps = tuple(path.split("."))
    there = _value(context.compiled.market, steps)
    try:
        blocked = _value(_with_value(context, steps, value), steps)
    except ValidationError:  # a rule between keys; the text is all there is to compare
        return str(there) == value
    if isinstance(there, tuple) and isinstance(blocked, tuple):
        return set(blocked) <= set(there)
    return bool(there == blocked)


def _value(model: BaseModel, steps: Steps) -> Any:
    here: Any = model
    for step in steps:
        here = here.get(step) if isinstance(here, dict) else getattr(here, step, None)
    return here


def _finding(context: CheckContext, gate: Gate, path: str, value: str) -> Finding:
    make = error if gate.strength is GateStrength.HARD else warning
    return make(
        "P123",
        f"a rule in force since {gate.effective_from} forbids it: {gate.rule}",
        where=context.compiled.where(path),
        key=path,
        got=f"'{value}'",
        fix="choose another value, or correct the rule's dates if it no longer binds",
    )
