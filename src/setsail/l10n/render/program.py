"""From a Fluent pattern to a program: text, holes for values, and choices by number.

A program says what fluent.runtime does with a pattern once references are followed and the
isolates (U+2068 … U+2069) that it sets around values are written down as text. Three kinds of
message are covered: those that never change, those with values in them, and those that also
choose by a number. A pattern with anything else has no program, and fluent.runtime renders it.

Programs are tuples of str, int and None all the way down, so that they can be kept on disk.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from fluent.syntax import ast

FSI, PDI = "\u2068", "\u2069"

Hole: TypeAlias = tuple[str]
"""The name of a variable that is printed."""

Choice: TypeAlias = tuple[str, tuple[str | int, ...], int, tuple["Program", ...]]
"""A choice by a number: its variable, the keys, the index of the default, a program for each."""

Program: TypeAlias = "tuple[str | Hole | Choice, ...]"
"""Text, holes and choices, in order."""

# A value of the quick way is at most this long, with its isolates; longer ones leave it.
VALUE_LENGTH = 202
# fluent.runtime gives up beyond 2,500 characters in a placeable and 1,000 parts in a message.
_MOST_LENGTH, _MOST_PARTS = 2_400, 900

Entries: TypeAlias = Mapping[str, ast.Pattern]
"""Patterns of a locale by ``id``, ``id.attr``, ``-term`` or ``-term.attr``."""


class _NotCoveredError(Exception):
    """A pattern holds something that programs have no word for."""


def entries_of(resources: tuple[ast.Resource, ...]) -> dict[str, ast.Pattern]:
    """Every pattern of a locale's files; the first of a duplicate wins, as in Fluent."""
    entries: dict[str, ast.Pattern] = {}
    seen: set[str] = set()
    for resource in resources:
        for entry in resource.body:
            if not isinstance(entry, ast.Message | ast.Term):
                continue
            name = f"-{entry.id.name}" if isinstance(entry, ast.Term) else entry.id.name
            if name in seen:
                continue
            seen.add(name)
            if entry.value:
                entries[name] = entry.value
            # The last of two attributes alike wins, as in fluent.runtime's mapping of them.
            entries.update({f"{name}.{a.id.name}": a.value for a in entry.attributes})
    return entries


def program_of(name: str, entries: Entries) -> Program | None:
    """The program of a pattern, or None where fluent.runtime has to render it.

    Args:
        name: of the pattern in ``entries``.
        entries: every pattern of its locale; references are followed in them.
    """
    try:
        program = _pattern(entries[name], entries, (name,))
    except _NotCoveredError:
        return None
    length, parts = _bounds(program)
    return program if length <= _MOST_LENGTH and parts <= _MOST_PARTS else None


def variables_of(program: Program) -> tuple[str, ...]:
    """Names of the variables that a program asks for, each once, in order."""
    names: dict[str, None] = {}
    for part in program:
        if isinstance(part, str):
            continue
        names[part[0]] = None
        if len(part) == 4:
            for branch in part[3]:
                names.update(dict.fromkeys(variables_of(branch)))
    return tuple(names)


def _pattern(pattern: ast.Pattern, entries: Entries, path: tuple[str, ...]) -> Program:
    elements = pattern.elements
    alone = len(elements) == 1
    parts: list[str | Hole | Choice] = []
    for element in elements:
        if isinstance(element, ast.TextElement):
            _add(parts, element.value)
            continue
        if not isinstance(element, ast.Placeable):
            raise _NotCoveredError
        expression = element.expression
        if isinstance(expression, ast.StringLiteral):
            _add(parts, expression.parse()["value"])  # never isolated
            continue
        inner = _expression(expression, entries, path)
        for part in inner if alone else (FSI, *inner, PDI):
            _add(parts, part)
    return tuple(parts)


def _add(parts: list[str | Hole | Choice], part: str | Hole | Choice) -> None:
    if isinstance(part, str) and parts and isinstance(parts[-1], str):
        parts[-1] += part
    else:
        parts.append(part)


def _expression(node: object, entries: Entries, path: tuple[str, ...]) -> Program:
    match node:
        case ast.VariableReference():
            return ((node.id.name,),)
        case ast.MessageReference():
            return _reference(node, "", entries, path)
        case ast.TermReference(arguments=None):
            program = _reference(node, "-", entries, path)
            if variables_of(program):  # a term does not see the message's values
                raise _NotCoveredError
            return program
        case ast.SelectExpression(selector=ast.VariableReference() as selector):
            keys = tuple(_key(variant.key) for variant in node.variants)
            default = next(i for i, variant in enumerate(node.variants) if variant.default)
            branches = tuple(_pattern(v.value, entries, path) for v in node.variants)
            return ((selector.id.name, keys, default, branches),)
    raise _NotCoveredError


def _reference(
    node: ast.MessageReference | ast.TermReference,
    sigil: str,
    entries: Entries,
    path: tuple[str, ...],
) -> Program:
    name = f"{sigil}{node.id.name}{f'.{node.attribute.name}' if node.attribute else ''}"
    if name in path or name not in entries:
        raise _NotCoveredError
    return _pattern(entries[name], entries, (*path, name))


def _key(key: ast.Identifier | ast.NumberLiteral) -> str | int:
    if isinstance(key, ast.Identifier):
        return str(key.name)
    if key.value.isdecimal() and int(key.value) < 1000:
        return int(key.value)
    raise _NotCoveredError


def _bounds(program: Program) -> tuple[int, int]:
    """The most characters and parts that a program can come to."""
    length, parts = 0, len(program)
    for part in program:
        if isinstance(part, str):
            length += len(part)
        elif len(part) == 1:
            length += VALUE_LENGTH
        else:
            inner = [_bounds(branch) for branch in part[3]]
            length += max(chars for chars, _ in inner)
            parts += max(count for _, count in inner)
    return length, parts
