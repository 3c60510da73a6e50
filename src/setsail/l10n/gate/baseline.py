"""L295, L296, L297: findings that were there before are known, until a day.

A team that takes the gate up with hundreds of findings writes them down once and mends them
in time; what is new is told at once. The file says until when it holds, so that it cannot
become the way things are: from the day after, every finding counts again.

    setsail l10n check --all --write-baseline known.json
    setsail l10n check --all --baseline known.json

L295: the file is no baseline. L296: it has expired. L297: it, or an exception, expires
within two weeks.

Bad: ``{"version": 1, "findings": {}}``, which never expires.

Good: ``{"version": 1, "expires": "2027-02-28", "findings": {"<mark>": "<what it was>"}}``.

Source: our own rule.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, Position, Severity, error, shown, warning
from setsail.core.text_file import decode_utf8, read_bytes
from setsail.l10n.checks.rule import Rule

CODES = {
    "L295": Rule("baseline-unreadable", Severity.ERROR),
    "L296": Rule("baseline-expired", Severity.WARNING),
    "L297": Rule("expires-soon", Severity.INFO),
}
VERSION = 1
LASTS = timedelta(days=90)
"""How long a new baseline holds."""
SOON = timedelta(days=14)
"""How long before its end an exception or a baseline is told to end."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """What was known on the day that it was written.

    Attributes:
        file: as findings name it.
        expires: the last day on which it holds.
        known: by fingerprint, the finding as it was told.
    """

    file: str
    expires: date
    known: Mapping[str, str]

    def holds(self, today: date) -> bool:
        """Whether it still counts."""
        return today <= self.expires

    def findings(self, today: date) -> tuple[Finding, ...]:
        """Whether it has expired, or will soon."""
        where = Position(self.file)
        fix = "mend what it lists, or write it anew with --write-baseline"
        got = self.expires.isoformat()
        if not self.holds(today):
            message = "the baseline has expired: all that it lists counts again"
            return (warning("L296", message, where=where, got=got, fix=fix),)
        return (
            (soon("the baseline", self.expires, where, today),)
            if ends_soon(self.expires, today)
            else ()
        )

    def to_text(self) -> str:
        """As it is written to a file: sorted by what was told, so that differences are short."""
        known = dict(sorted(self.known.items(), key=lambda item: (item[1], item[0])))
        value = {"version": VERSION, "expires": self.expires.isoformat(), "findings": known}
        return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def ends_soon(end: date, today: date) -> bool:
    """Whether a last day is near, and not past."""
    return today <= end < today + SOON


def soon(what: str, end: date, where: Position, today: date, key: str | None = None) -> Finding:
    """That something ends within the next days."""
    days = (end - today).days
    left = "today" if not days else f"in {days} day{'s' if days > 1 else ''}"
    message = f"{what} expires {left}"
    fix = "mend what it stands for before that day"
    return Finding("L297", Severity.INFO, message, where, key, end.isoformat(), fix)


def read_baseline(path: Path, shown_as: str) -> Baseline:
    """Read a baseline.

    Args:
        path: the file.
        shown_as: how findings name it.

    Raises:
        SetsailError: L295, it cannot be read or is no baseline; at the line that is wrong,
            where JSON says which.
    """
    text = decode_utf8(read_bytes(path, shown_as, "L295"), shown_as, "L295", "save it as UTF-8")
    try:
        value = json.loads(text)
    except json.JSONDecodeError as problem:
        where = Position(shown_as, problem.lineno, problem.colno)
        message = f"the baseline is not JSON: {problem.msg.lower()}"
        raise SetsailError(_wrong(message, where)) from None
    except RecursionError:
        raise SetsailError(
            _wrong("the baseline is nested too deeply", Position(shown_as))
        ) from None
    reason = _problem(value)
    if reason:
        raise SetsailError(_wrong(reason, Position(shown_as)))
    return Baseline(shown_as, date.fromisoformat(value["expires"]), value["findings"])


def _problem(value: Any) -> str:
    """What is wrong with the content of a baseline; "" when nothing is."""
    if not isinstance(value, dict) or value.keys() != {"version", "expires", "findings"}:
        return "the baseline does not have exactly the keys version, expires and findings"
    if value["version"] != VERSION:
        return f"the baseline is of version {shown(str(value['version']))}, not {VERSION}"
    known = value["findings"]
    if not isinstance(known, dict) or not all(isinstance(v, str) for v in known.values()):
        return "the baseline's findings are not texts by their fingerprints"
    try:
        date.fromisoformat(value["expires"])
    except (TypeError, ValueError):
        return (
            f"the baseline does not say its last day as YYYY-MM-DD: {shown(str(value['expires']))}"
        )
    return ""


def _wrong(message: str, where: Position) -> Finding:
    fix = "write it anew with `setsail l10n check --all --write-baseline FILE`"
    return error("L295", message, where=where, fix=fix)
