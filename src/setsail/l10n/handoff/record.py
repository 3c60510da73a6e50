"""Which English each translation was made from, and who has read it since.

Each locale keeps it beside its texts, in ``translated.json``: one line per text, with marks
(`setsail.l10n.handoff.fluent_text.digest`) of the English that it was made from and of the
translation that was made, and the day on which somebody who speaks the language has read it.

    "room-join": {"from": "5f3c0d1a", "text": "90b1c2d3", "reviewed": "2026-11-26"}
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, Position, error, shown
from setsail.core.text_file import decode_utf8, read_bytes

FILE = "translated.json"
_MARK = re.compile(r"[0-9a-f]{8}")
_ABOUT = "Written by setsail l10n import and record: what each text was translated from."


class State(StrEnum):
    """How far the translation of one text is."""

    MISSING = "missing"
    UNRECORDED = "unrecorded"
    """It is there, and nobody has said which English it was made from."""
    STALE = "stale"
    """English has changed since."""
    EDITED = "edited"
    """It has been changed in the file since it was recorded."""
    TRANSLATED = "translated"
    REVIEWED = "reviewed"
    """Somebody who speaks the language has read it as it is."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known of one translation.

    Attributes:
        source: mark of the English that it was made from.
        target: mark of the translation as it was then.
        reviewed: the day on which it was read; None if it was not.
    """

    source: str
    target: str
    reviewed: date | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """What is known of a locale's translations.

    Attributes:
        entries: by id of the text.
    """

    entries: Mapping[str, Entry]

    def state(self, message_id: str, source: str, target: str) -> State:
        """How far a text is.

        Args:
            message_id: ``id`` or ``id.attribute``.
            source: mark of the English of today.
            target: mark of the translation of today; "" where there is none.
        """
        if not target:
            return State.MISSING
        entry = self.entries.get(message_id)
        if entry is None:
            return State.UNRECORDED
        if entry.source != source:
            return State.STALE
        if entry.target != target:
            return State.EDITED
        return State.REVIEWED if entry.reviewed else State.TRANSLATED

    def to_text(self) -> str:
        """The file: sorted, one line per text, so that changes of two people seldom meet."""
        lines = [
            f"    {json.dumps(name)}: {json.dumps(_fields(entry))}"
            for name, entry in sorted(self.entries.items())
        ]
        body = ",\n".join(lines)
        messages = f"{{\n{body}\n  }}" if lines else "{}"
        return f'{{\n  "about": {json.dumps(_ABOUT)},\n  "messages": {messages}\n}}\n'


def _fields(entry: Entry) -> dict[str, str]:
    fields = {"from": entry.source, "text": entry.target}
    return fields | ({"reviewed": entry.reviewed.isoformat()} if entry.reviewed else {})


def load_record(locales_dir: Path, tag: str) -> Record:
    """What a locale's ``translated.json`` says; nothing where there is none.

    Args:
        locales_dir: the tree with a folder per tag.
        tag: name of the folder.

    Raises:
        SetsailError: L267, the file cannot be taken as it is: every finding.
    """
    path = locales_dir / tag / FILE
    if not path.exists():
        return Record({})
    shown_path = f"{locales_dir.name}/{tag}/{FILE}"
    fix = "save it as UTF-8"
    text = decode_utf8(read_bytes(path, shown_path, "L267"), shown_path, "L267", fix)
    try:
        read = json.loads(text)
    except json.JSONDecodeError as problem:
        where = Position(shown_path, problem.lineno, problem.colno)
        raise SetsailError(_broken(f"no JSON: {problem.msg.lower()}", where)) from None
    except RecursionError:
        raise SetsailError(_broken("nested too deeply", Position(shown_path))) from None
    except ValueError:  # of more digits than Python reads
        raise SetsailError(_broken("a number without end", Position(shown_path))) from None
    messages = read.get("messages") if isinstance(read, dict) else None
    if not isinstance(messages, dict):
        raise SetsailError(_broken("there are no 'messages' in it", Position(shown_path)))
    entries, findings = _entries(messages, text, shown_path)
    if findings:
        raise SetsailError(findings)
    return Record(entries)


def _entries(
    messages: Mapping[str, Any], text: str, file: str
) -> tuple[dict[str, Entry], list[Finding]]:
    entries: dict[str, Entry] = {}
    findings = []
    for name, fields in messages.items():
        entry = _entry(fields)
        if entry:
            entries[name] = entry
        else:
            line = text.count("\n", 0, max(text.find(json.dumps(name)), 0)) + 1
            message = "not marks of eight digits in 'from' and 'text', and a day in 'reviewed'"
            got = shown(json.dumps(fields, ensure_ascii=False))
            findings.append(_broken(message, Position(file, line), name, got))
    return entries, findings


def _entry(fields: Any) -> Entry | None:
    if not isinstance(fields, dict) or fields.keys() - {"from", "text", "reviewed"}:
        return None
    source, target, reviewed = (fields.get(key) for key in ("from", "text", "reviewed"))
    if not all(isinstance(mark, str) and _MARK.fullmatch(mark) for mark in (source, target)):
        return None
    try:
        day = None if reviewed is None else date.fromisoformat(reviewed)
    except (TypeError, ValueError):
        return None
    return Entry(str(source), str(target), day)


def _broken(
    message: str, where: Position, key: str | None = None, got: str | None = None
) -> Finding:
    fix = "take the last good version back, or remove it and run: setsail l10n record"
    return error("L267", message, where=where, key=key, got=got, fix=fix)
