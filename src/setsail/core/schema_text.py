"""A JSON Schema as its file holds it: keywords in one order, texts as a hover shows them."""

from __future__ import annotations

import json
import re
from typing import Any, TypeAlias

Schema: TypeAlias = dict[str, Any]

# What a reader looks for first; keywords that are not here stand between, by alphabet.
FIRST = ("$schema", "title", "description", "$ref", "type", "enum", "const")
LAST = ("properties", "additionalProperties", "required", "if", "then", "else", "$defs")
# Keywords whose keys are names of the file's, in the order of the model.
BY_NAME = ("properties", "$defs")


def as_text(schema: Schema) -> str:
    """A schema as its file holds it."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def in_order(schema: Schema) -> Schema:
    """A schema with its keywords in one order, class names as words, docstrings as Markdown."""
    tidy: Schema = _tidy(schema)
    return tidy


def _tidy(value: Any, key: str = "") -> Any:
    """Keywords in one order, and texts as a hover shows them."""
    if isinstance(value, list):
        return [_tidy(item) for item in value]
    if not isinstance(value, dict):
        return value
    if key in BY_NAME:
        return {name: _tidy(below) for name, below in value.items()}
    told = {name: _tidy(value[name], name) for name in sorted(value, key=_rank)}
    if isinstance(told.get("title"), str):
        told["title"] = _words(told["title"])
    if isinstance(told.get("description"), str):
        told["description"] = _prose(told["description"])
    return told


def _rank(keyword: str) -> tuple[int, int, str]:
    if keyword in FIRST:
        return 0, FIRST.index(keyword), keyword
    return (2, LAST.index(keyword), keyword) if keyword in LAST else (1, 0, keyword)


def _words(name: str) -> str:
    """A class's name as words: ``PeakWindow`` is a peak window."""
    return re.sub(r"(?<=[a-z])[A-Z]", lambda capital: f" {capital[0].lower()}", name)


def _prose(text: str) -> str:
    """A docstring as Markdown, each paragraph on one line."""
    paragraphs = text.replace("``", "`").split("\n\n")
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)
