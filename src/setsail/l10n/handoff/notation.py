"""Ways and texts as a translator's tool carries them, and back.

A way is the name of a unit: ``room-listeners: $count -> *[other]``. A text keeps its
placeables between braces as in Fluent: ``{ $count } people listening``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from setsail.l10n.handoff.fluent_text import canonical_code
from setsail.l10n.handoff.tree import MOST_CHOICES, Choice, Code, Leaf, joined

_QUOTED = r'"(?:\\.|[^"\\])*"'
_CHOICE = re.compile(
    rf"(?P<selector>(?:{_QUOTED}|[^\";])+?) -> (?P<default>\*?)\[(?P<key>[\w.-]+)\](?:; |\Z)"
)
_PLACEABLE = re.compile(rf"\{{((?:{_QUOTED}|[^\"{{}}])*)\}}")
_BRACE = re.compile("[{}]")
_MARK = re.compile("[0-9a-f]{8}")
_LINE_ENDS = re.compile(r"\r\n?")


def unit_name(message_id: str, choices: Sequence[Choice]) -> str:
    """A message and the variants that lead to one of its texts, in one line."""
    way = "; ".join(map(str, choices))
    return f"{message_id}: {way}" if way else message_id


def read_way(text: str) -> tuple[Choice, ...] | None:
    """The choices in what `unit_name` wrote behind the id.

    Returns:
        None where it is nothing of the kind, or more than `MOST_CHOICES` of them.
    """
    choices: list[Choice] = []
    at = 0
    while at < len(text):
        found = _CHOICE.match(text, at)
        if not found or len(choices) == MOST_CHOICES:
            return None
        choices.append(Choice(found["selector"], found["key"], bool(found["default"])))
        at = found.end()
    return tuple(choices)


def read_leaf(text: str) -> Leaf | int:
    """The text that somebody typed, its placeables between braces.

    Blanks around the text go, as Fluent does not keep them.

    Returns:
        The text; or, where a brace is none of a placeable, how many characters stand before it.
    """
    parts: list[str | Code] = []
    at = 0
    while brace := _BRACE.search(text, at):
        found = _PLACEABLE.match(text, brace.start())
        code = canonical_code(found[1].strip()) if found else None
        if found is None or code is None:
            return brace.start()
        parts += [text[at : brace.start()], code]
        at = found.end()
    parts.append(text[at:])
    return tidied(joined(parts))


def marked(mark: str) -> str:
    """A mark (`fluent_text.digest`) as no spreadsheet takes it for a number."""
    return f"m:{mark}" if mark else ""


def read_mark(text: str) -> str | None:
    """A mark as it came back, with or without what `marked` adds.

    Returns:
        "" for no mark; None for one that a tool has damaged, so that nobody can rely on it.
    """
    mark = text.strip().removeprefix("m:")
    return mark if not mark or _MARK.fullmatch(mark) else None


def braces_in(text: str) -> bool:
    """Whether a text holds a brace, which Fluent would take for the edge of a placeable."""
    return "{" in text or "}" in text


def tidied(leaf: Leaf) -> Leaf:
    """A text without blanks around it, with line feeds alone as line ends."""
    parts = [part if isinstance(part, Code) else _LINE_ENDS.sub("\n", part) for part in leaf]
    if parts and isinstance(parts[0], str):
        parts[0] = parts[0].lstrip(" \n")
    if parts and isinstance(parts[-1], str):
        parts[-1] = parts[-1].rstrip(" \n")
    return joined(parts)
