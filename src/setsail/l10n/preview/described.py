"""What the reference says of its messages, for people to read beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from fluent.syntax import ast

from setsail.l10n.bundle import MessageInfo
from setsail.l10n.preview.page import Variable

_ABOUT = re.compile(r"\A(.*?)(?=^\s*(?:Surface|Variables):|\Z)", re.DOTALL | re.MULTILINE)
_VARIABLE = re.compile(r"^\s*\$([\w-]+)\s*(?:\((\w+)\))?:?\s*(.*)$", re.MULTILINE)


def about_message(comment: str) -> str:
    """What a comment says before it comes to surfaces and variables, on one line."""
    found = _ABOUT.match(comment)
    return " ".join(found[1].split()) if found else ""


def about_file(body: Iterable[ast.EntryType]) -> str:
    """The ``###`` comments of a file, on one line."""
    told = (entry.content or "" for entry in body if isinstance(entry, ast.ResourceComment))
    return " ".join(" ".join(told).split())


def variables_of(comment: str, info: MessageInfo, shown: Mapping[str, str]) -> tuple[Variable, ...]:
    """The variables that a comment explains, in its order, those that the message has.

    Args:
        comment: of the message.
        info: the message.
        shown: what variables are filled in with, those that are always the same.
    """
    return tuple(
        Variable(name, kind, about, shown.get(name, ""))
        for name, kind, about in _VARIABLE.findall(comment)
        if name in info.variables
    )
