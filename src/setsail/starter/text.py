"""YAML text for people to edit: values quoted only where they must be, comments wrapped."""

from __future__ import annotations

import json
import re
import textwrap
import unicodedata
from collections.abc import Iterable

WIDTH = 98
# Words that a reader other than ours takes for true, false or nothing: NO is Norway.
_OTHER_MEANING = frozenset({"yes", "no", "on", "off", "y", "n", "true", "false", "null", "~"})
_PLAIN = re.compile(r"[^\W_][^\n:#,\[\]{}\"]*[^\s:#,\[\]{}\"]|[^\W_]")


def scalar(value: str | float) -> str:
    """One value, fit for a list or a mapping on one line too."""
    if not isinstance(value, str):
        return str(value)
    if _PLAIN.fullmatch(value) and value.casefold() not in _OTHER_MEANING:
        return value
    return json.dumps(value, ensure_ascii=False)


def listed(values: Iterable[str | int]) -> str:
    """A list on one line."""
    return f"[{', '.join(scalar(value) for value in values)}]"


def inline(**entries: str | float) -> str:
    """A mapping on one line."""
    return "{ " + ", ".join(f"{key}: {scalar(value)}" for key, value in entries.items()) + " }"


def comment(text: str, indent: int = 0) -> list[str]:
    """A comment, wrapped, as lines that stand at an indentation."""
    lead = " " * indent + "# "
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=lead,
        subsequent_indent=lead,
        break_long_words=False,
        break_on_hyphens=False,
    )


def kebab(name: str) -> str:
    """A name as an id or a file name: ``Côte d’Ivoire`` is cote-divoire; may be empty."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    kept = re.sub(r"[’']", "", plain.casefold())
    return re.sub(r"[^a-z0-9]+", "-", kept).strip("-")
