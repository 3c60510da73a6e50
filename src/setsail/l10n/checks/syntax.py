"""L201, L202, L212: every message of a file can be read, and is written once.

Fluent drops what it cannot read without a word and takes the first of two messages of one
name, so a missing brace costs a message and a copied block hides the newer text.

Bad (L201), the brace is never closed:

    room-join = Join { $name

Bad (L202), the second one is never shown:

    room-join = Join
    room-join = Enter

Bad (L212): a file that is not UTF-8, or that cannot be opened.

Good:

    room-join = Join { $name }

Source: Fluent 1.0 grammar, as fluent.syntax reads it.
"""

from __future__ import annotations

from collections.abc import Iterator

from setsail.core.findings import Finding, Severity
from setsail.l10n.checks.rule import Rule
from setsail.l10n.checks.view import View

CODES = {
    "L201": Rule("syntax", Severity.ERROR),
    "L202": Rule("duplicate", Severity.ERROR),
    "L212": Rule("unreadable-file", Severity.ERROR),
}


def check(view: View) -> Iterator[Finding]:
    """What reading the locale's files brought up."""
    yield from view.target.findings
