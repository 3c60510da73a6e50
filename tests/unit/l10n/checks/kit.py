"""What the tests of checks share: a locale judged by one check alone."""

from __future__ import annotations

from pathlib import Path

from setsail.core.findings import Finding
from setsail.l10n.check import check_locale
from setsail.l10n.checks.table import Listed

from ..conftest import WriteLocale


def judged(tree: Path, tag: str, name: str) -> list[Finding]:
    """The findings of one check in one locale of a tree."""
    return list(check_locale(tree, tag, (Listed(name),)))


def check(
    write_locale: WriteLocale, name: str, reference: str, translated: str, tag: str = "id"
) -> list[Finding]:
    """The findings of one check in a translation of ``room.ftl``."""
    write_locale("en", room=reference)
    return judged(write_locale(tag, room=translated), tag, name)


def found(findings: list[Finding]) -> list[tuple[str, str, str | None]]:
    """Code, line and column, and message id."""
    return [
        (f.code, str(f.where).rpartition("room.ftl")[2].removeprefix(":"), f.key) for f in findings
    ]
