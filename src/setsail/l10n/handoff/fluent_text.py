"""Fluent syntax for a canonical tree, laid out as our files are."""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache

from fluent.syntax import FluentParser, ast

from setsail.l10n.handoff.tree import (
    Branch,
    Code,
    Leaf,
    Node,
    TooManyWaysError,
    Tree,
    joined,
    tree_of,
)

INDENT = "    "
DIGEST_DIGITS = 8
# What Fluent would read as syntax at the beginning of a line.
_SYNTAX_AT_START = re.compile(r"^[.*\[}]")
_SYNTAX_AFTER_BREAK = re.compile(r"(\n[ ]*)([.*\[}])")
_BLANK_LINE = re.compile(r"\n[ ]+(?=\n)")


def digest(tree: Tree | None) -> str:
    """Eight hexadecimal digits that stand for a text; "" for no text.

    They change with every word, placeable or variant and not with the layout of the file.
    """
    if not tree:
        return ""
    text = pattern_text(tree)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:DIGEST_DIGITS]


# English is held against each locale.
@lru_cache(maxsize=4096)
def mark_of(pattern: ast.Pattern) -> str:
    """The mark of a parsed text; "" of one that comes to too many texts to be handed over."""
    try:
        return digest(tree_of(pattern))
    except TooManyWaysError:
        return ""


def pattern_text(tree: Tree, depth: int = 0) -> str:
    """What stands behind the ``=`` of a message, with its leading blank.

    Args:
        tree: a pattern without missing texts, escaped where need be (`escaped`).
        depth: levels of indentation of the line that the pattern begins on.
    """
    inner = INDENT * (depth + 1)
    if isinstance(tree, Node):
        lines = "".join(_branch_text(branch, depth + 2) for branch in tree.branches)
        return f"\n{inner}{{ {tree.selector} ->{lines}\n{inner}}}"
    text = leaf_text(tree).replace("\n", f"\n{inner}")
    return f"\n{inner}{text}" if _has_lines(tree) else f" {text}"


def _branch_text(branch: Branch, depth: int) -> str:
    before = INDENT * depth
    if branch.default:
        before = f"{before[:-1]}*"
    return f"\n{before}[{branch.key}]{pattern_text(branch.tree, depth)}"


def leaf_text(leaf: Leaf) -> str:
    """One text in Fluent syntax, without indentation."""
    return "".join(f"{{ {part.source} }}" if isinstance(part, Code) else part for part in leaf)


def _has_lines(leaf: Leaf) -> bool:
    return any(isinstance(part, str) and "\n" in part for part in leaf)


def ready(tree: Tree) -> Tree:
    """The tree with texts that can be written (`escaped`)."""
    if not isinstance(tree, Node):
        return escaped(tree)
    branches = (Branch(b.key, b.default, ready(b.tree)) for b in tree.branches)
    return Node(tree.selector, tuple(branches))


def escaped(leaf: Leaf) -> Leaf:
    """The text with its syntax signs at the beginning of lines written as literals.

    Blank lines lose their spaces, which Fluent does not keep.
    """
    parts: list[str | Code] = []
    for place, part in enumerate(leaf):
        if isinstance(part, Code):
            parts.append(part)
            continue
        text = _BLANK_LINE.sub("\n", part)
        if place == 0 and _has_lines(leaf) and _SYNTAX_AT_START.match(text):
            parts.append(Code(f'"{text[0]}"'))
            text = text[1:]
        pieces = _SYNTAX_AFTER_BREAK.split(text)
        parts.append(pieces[0])
        for blank, sign, rest in zip(pieces[1::3], pieces[2::3], pieces[3::3], strict=True):
            parts += [blank, Code(f'"{sign}"'), rest]
    return joined(parts)


def parsed(text: str) -> Tree | None:
    """The tree of what `pattern_text` wrote; None where it is no pattern.

    Args:
        text: what stands behind the ``=``.

    Raises:
        TooManyWaysError: it comes to too many texts.
    """
    try:
        entries = FluentParser(with_spans=False).parse(f"a ={text}\n").body
    except RecursionError:  # the parser calls itself for each brace
        return None
    entry = entries[0]
    if len(entries) > 1 or not isinstance(entry, ast.Message) or entry.attributes:
        return None
    return tree_of(entry.value) if entry.value else None


def canonical_code(source: str) -> Code | None:
    """A placeable as `tree_of` would give it, from what somebody typed between braces."""
    tree = parsed(f" {{ {source} }}")
    if isinstance(tree, tuple) and len(tree) == 1 and isinstance(tree[0], Code):
        return tree[0]
    return None
