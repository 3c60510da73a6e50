"""The texts that a pattern may come to: one for each way through its select expressions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, product

from fluent.syntax import ast

from setsail.l10n.facts import Select, key_text, reference_name, select_of, start_of

HOLE = "\ufffc"
"""Stands for a placeable where a variant is looked at as text."""
MOST_VARIANTS = 2000
"""So many ways through a pattern are looked at: six categories of four numbers are 1,296."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a variant.

    Attributes:
        kind: ``text`` as written; ``literal`` for ``{ "…" }`` and ``{ 5 }``; ``variable``, also
            inside a function; ``reference`` to a message or term; ``other`` for what is none.
        value: the text, with the escapes of a literal as written; a variable's name without
            ``$``; a reference's name.
        start: offset in the file's text, in characters.
    """

    kind: str
    value: str
    start: int


@dataclass(frozen=True, slots=True)
class Choice:
    """A variant of a select expression that was taken.

    Attributes:
        select: the expression.
        key: of the variant, as written.
        start: offset of the key.
    """

    select: Select
    key: str
    start: int


@dataclass(frozen=True, slots=True)
class Variant:
    """One text that a pattern may come to.

    Attributes:
        choices: the variants that lead to it, outer before inner; empty for a plain pattern.
        parts: what it is made of, in order.
    """

    choices: tuple[Choice, ...]
    parts: tuple[Part, ...]

    @property
    def shown(self) -> frozenset[str]:
        """Names of the variables that it prints."""
        return frozenset(part.value for part in self.parts if part.kind == "variable")

    @property
    def text(self) -> str:
        """What is written, with `HOLE` for each placeable that is no text."""
        return "".join(p.value if p.kind in ("text", "literal") else HOLE for p in self.parts)


# English is held against each locale, and a text is looked at by many checks.
@lru_cache(maxsize=8192)
def variants_of(pattern: ast.Pattern) -> tuple[Variant, ...]:
    """Every text that a pattern may come to, in the order of its keys.

    A pattern with more than `MOST_VARIANTS` ways through it gives the first of them.
    """
    return tuple(islice(_ways(pattern), MOST_VARIANTS))


def _ways(pattern: ast.Pattern) -> Iterator[Variant]:
    plain = _plain(pattern)
    if plain is not None:
        yield Variant((), plain)
        return
    elements = [tuple(islice(_element(e), MOST_VARIANTS)) for e in pattern.elements]
    for way in product(*elements):
        choices = tuple(choice for variant in way for choice in variant.choices)
        yield Variant(choices, tuple(part for variant in way for part in variant.parts))


def _plain(pattern: ast.Pattern) -> tuple[Part, ...] | None:
    """The parts of a pattern without a select expression, as most are."""
    parts: list[Part] = []
    for element in pattern.elements:
        node = _inner(element)
        if isinstance(node, ast.SelectExpression):
            return None
        parts.append(_part(node))
    return tuple(parts)


def _element(element: ast.TextElement | ast.Placeable) -> Iterator[Variant]:
    node = _inner(element)
    if not isinstance(node, ast.SelectExpression):
        yield Variant((), (_part(node),))
        return
    select = select_of(node)
    for variant in node.variants:
        choice = Choice(select, key_text(variant.key), start_of(variant.key))
        for inner in _ways(variant.value):
            yield Variant((choice, *inner.choices), inner.parts)


def _inner(element: ast.SyntaxNode) -> ast.SyntaxNode:
    """What stands in a placeable, also in one within another."""
    while isinstance(element, ast.Placeable):
        element = element.expression
    return element


def _part(node: ast.SyntaxNode) -> Part:
    start = start_of(node)
    match node:
        case ast.TextElement():
            part = Part("text", node.value, start)
        case ast.StringLiteral():
            part = Part("literal", node.value, start + 1)
        case ast.NumberLiteral():
            part = Part("literal", node.value, start)
        case ast.VariableReference():
            part = Part("variable", node.id.name, start)
        case ast.MessageReference() | ast.TermReference():
            part = Part("reference", reference_name(node), start)
        case ast.FunctionReference(arguments=ast.CallArguments(positional=[inner, *_])):
            part = _part(inner)
        case _:
            part = Part("other", "", start)
    return part


def offset_of(text: str, part: Part, index: int) -> int:
    """Offset in the file of a character of a part.

    Text over several lines is written with an indentation that its value does not have.

    Args:
        text: the file's.
        part: of one of its patterns.
        index: of the character in the part's value; its length for the place behind it.
    """
    value_start = part.value.rfind("\n", 0, index) + 1
    value_end = part.value.find("\n", value_start)
    line = part.value[value_start : value_end if value_end >= 0 else None].rstrip()
    line_start = part.start
    for _ in range(part.value.count("\n", 0, index)):
        line_start = text.index("\n", line_start) + 1
    return max(text.find(line, line_start), line_start) + index - value_start
