"""A Fluent pattern in one canonical form: choices first, then whole texts.

Fluent lets a select expression stand in the middle of a sentence. A translator needs whole
sentences, so every select is drawn out to the front: ``a { $n -> [one] b *[other] c }`` is
the choice of ``a b`` or ``a c``. Two patterns that always render the same through the same
choices have the same tree, whatever their layout in the file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from fluent.syntax import ast
from fluent.syntax.serializer import serialize_expression, serialize_variant_key

MOST_WAYS = 2000
"""Texts that one pattern may come to: six categories of four numbers are 1,296."""
MOST_CHOICES = 40
"""Choices that may lead to one text; trees are walked by functions that call themselves."""


@dataclass(frozen=True, slots=True)
class Code:
    """A placeable that prints something: what stands between the braces, as Fluent has it."""

    source: str


Leaf = tuple[str | Code, ...]
"""One whole text. No two strings follow each other; () stands for a text that is missing."""


@dataclass(frozen=True, slots=True)
class Branch:
    """A variant of a select expression and the texts that it leads to."""

    key: str
    default: bool
    tree: Tree


@dataclass(frozen=True, slots=True)
class Node:
    """A select expression that was drawn out.

    Attributes:
        selector: what it selects on, as Fluent has it, such as ``$count``.
        branches: its variants in order; one of them is the default.
    """

    selector: str
    branches: tuple[Branch, ...]

    @property
    def fallback(self) -> Branch:
        """The default variant."""
        return next(branch for branch in self.branches if branch.default)


Tree = Leaf | Node


@dataclass(frozen=True, slots=True)
class Choice:
    """A step of the way to one text: the variant ``key`` of the select on ``selector``."""

    selector: str
    key: str
    default: bool

    def __str__(self) -> str:
        return f"{self.selector} -> {'*' if self.default else ''}[{self.key}]"


@dataclass(frozen=True, slots=True)
class Way:
    """One text of a pattern and the choices that lead to it, outer before inner."""

    choices: tuple[Choice, ...]
    leaf: Leaf


class TooManyWaysError(ValueError):
    """The pattern comes to more than `MOST_WAYS` texts, or one of more than `MOST_CHOICES`."""


class BrokenWaysError(ValueError):
    """The ways do not belong to one pattern; the text says why."""


def tree_of(pattern: ast.Pattern) -> Tree:
    """The canonical form of a parsed pattern.

    Variants that an earlier one with the same key hides are left out. A second select with
    the same selector and keys as one further out follows the choice made there.

    Raises:
        TooManyWaysError: it comes to more than `MOST_WAYS` texts, or to one that more than
            `MOST_CHOICES` choices lead to.
    """
    return _Drawing().draw(list(pattern.elements), (), {})


class _Drawing:
    """One walk through a pattern; counts the texts."""

    def __init__(self) -> None:
        self._leaves = 0

    def draw(
        self,
        elements: Sequence[ast.SyntaxNode],
        before: Leaf,
        chosen: Mapping[tuple[str, ...], str],
    ) -> Tree:
        waiting = list(reversed(elements))
        while waiting:
            node = _inner(waiting.pop())
            if not isinstance(node, ast.SelectExpression):
                before = _append(before, _part(node))
                continue
            variants = _variants(node)
            selector = str(serialize_expression(node.selector))
            identity = (selector, *(f"{'*' * v.default}{k}" for k, v in variants.items()))
            if identity in chosen:
                waiting += reversed(variants[chosen[identity]].value.elements)
                continue
            if len(chosen) == MOST_CHOICES:
                raise TooManyWaysError
            rest = waiting[::-1]
            branches = (
                Branch(
                    key.removeprefix("*"),
                    bool(variant.default),
                    self.draw([*variant.value.elements, *rest], before, {**chosen, identity: key}),
                )
                for key, variant in variants.items()
            )
            return Node(selector, tuple(branches))
        self._leaves += 1
        if self._leaves > MOST_WAYS:
            raise TooManyWaysError
        return before


def _variants(node: ast.SelectExpression) -> dict[str, ast.Variant]:
    """Variants by key; a default whose key an earlier variant has stands under ``*key``."""
    found: dict[str, ast.Variant] = {}
    for variant in node.variants:
        key = str(serialize_variant_key(variant.key))
        if key not in found:
            found[key] = variant
        elif variant.default:
            found[f"*{key}"] = variant
    return found


def _inner(element: ast.SyntaxNode) -> ast.SyntaxNode:
    """What stands in a placeable, also in one within another."""
    while isinstance(element, ast.Placeable):
        element = element.expression
    return element


def _part(node: ast.SyntaxNode) -> str | Code:
    if isinstance(node, ast.TextElement):
        return str(node.value)
    return Code(str(serialize_expression(cast(ast.Expression, node))))


def _append(leaf: Leaf, part: str | Code) -> Leaf:
    if isinstance(part, str) and leaf and isinstance(leaf[-1], str):
        return (*leaf[:-1], leaf[-1] + part)
    return (*leaf, part)


def joined(parts: Sequence[str | Code]) -> Leaf:
    """A text of parts: neighbouring strings become one, empty ones vanish."""
    leaf: Leaf = ()
    for part in parts:
        if part != "":
            leaf = _append(leaf, part)
    return leaf


def ways(tree: Tree, before: tuple[Choice, ...] = ()) -> Iterator[Way]:
    """Every text of a tree, in order."""
    if not isinstance(tree, Node):
        yield Way(before, tree)
        return
    for branch in tree.branches:
        choice = Choice(tree.selector, branch.key, branch.default)
        yield from ways(branch.tree, (*before, choice))


def tree_from(listed: Sequence[Way]) -> Tree:
    """The tree that `ways` came from.

    Args:
        listed: its ways; the variants of a select in the order in which they first appear.

    Raises:
        BrokenWaysError: a way is there twice, two selects stand where one can, a select has
            no default or two of them.
    """
    if len(listed) == 1 and not listed[0].choices:
        return listed[0].leaf
    groups: dict[Choice, list[Way]] = {}
    for way in listed:
        if not way.choices:
            raise BrokenWaysError("the text stands beside its own variants, or is there twice")
        groups.setdefault(way.choices[0], []).append(Way(way.choices[1:], way.leaf))
    selectors = {choice.selector for choice in groups}
    if len(selectors) > 1:
        raise BrokenWaysError(f"variants of {' and '.join(sorted(selectors))} are mixed")
    if sum(choice.default for choice in groups) != 1:
        raise BrokenWaysError("exactly one variant is the default, marked with *")
    branches = (
        Branch(choice.key, choice.default, tree_from(inner)) for choice, inner in groups.items()
    )
    return Node(selectors.pop(), tuple(branches))


def without_gaps(tree: Tree) -> Tree:
    """The tree without variants whose texts are all missing; () when every text is."""
    if not isinstance(tree, Node):
        return tree
    kept = [Branch(b.key, b.default, without_gaps(b.tree)) for b in tree.branches]
    kept = [branch for branch in kept if branch.tree != ()]
    if not kept:
        return ()
    return Node(tree.selector, tuple(kept))
