"""Where a text is shown, and how long it may be there.

The reference locale says it in each comment, on a line of its own:

    # Button that enters the room.
    # Surface: button
    room-join = Join the room

A message with attributes names theirs behind semicolons:
``# Surface: title; .announcement banner; .welcome speech``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Surface(StrEnum):
    """A place on screen, or the ear."""

    BUTTON = "button"
    BADGE = "badge"
    TITLE = "title"
    LABEL = "label"
    FIELD = "field"
    LINE = "line"
    TOAST = "toast"
    BANNER = "banner"
    CHAT = "chat"
    CUE = "cue"
    SPEECH = "speech"


BUDGETS: Mapping[Surface, int] = MappingProxyType(
    {
        Surface.BUTTON: 28,
        Surface.BADGE: 24,
        Surface.TITLE: 40,
        Surface.LABEL: 40,
        Surface.FIELD: 32,
        Surface.LINE: 72,
        Surface.TOAST: 110,
        Surface.BANNER: 140,
        Surface.CHAT: 180,
        Surface.CUE: 140,
        Surface.SPEECH: 150,
    }
)
"""Graphemes that fit, whatever the language: a button is as wide in Tamil as in English.

What the room page shows at 320 px in two lines of its own type size (a button, badge or
field: one line); speech is what is said in about ten seconds. Assumption, ours.
"""

_LINE = re.compile(r"^\s*Surface:\s*(.*)$", re.MULTILINE)
_PART = re.compile(r"(?:\.([A-Za-z][\w-]*)\s+)?([A-Za-z-]+)")


def named_surfaces(comment: str) -> dict[str, str]:
    """Surfaces as a message's comment names them, known or not.

    Args:
        comment: the entry's comment, without ``#``.

    Returns:
        Surface's name by attribute; the value's is under "". Empty where nothing is said.
    """
    line = _LINE.search(comment)
    if not line:
        return {}
    parts = (_PART.fullmatch(part.strip()) for part in line[1].split(";"))
    return {part[1] or "": part[2] for part in parts if part}


def surface_named(name: str | None) -> Surface | None:
    """The surface of a name; None where there is none of it."""
    return Surface(name) if name in set(Surface) else None
