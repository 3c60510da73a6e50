"""L266, L267: no translation is of an English text that is no more.

``translated.json`` in the locale's folder holds which English each translation was made from.
L266: that has changed; somebody has to look at the translation again; ``setsail l10n export``
gives such texts to translators first. Where the translation still says the same, say so:
``setsail l10n record LOCALE MESSAGE``. A text that nobody has recorded is not told.

L267: ``translated.json`` cannot be read, so nobody can tell.

Bad: English now says "{ $count } seats left", Indonesian still tells how many are taken.

Good: the Indonesian text was translated anew, or recorded.

Source: our own rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, Severity, warning
from setsail.l10n.checks.rule import Rule
from setsail.l10n.checks.view import View
from setsail.l10n.handoff.fluent_text import mark_of
from setsail.l10n.handoff.record import load_record

CODES = {
    "L266": Rule("stale-translation", Severity.WARNING),
    "L267": Rule("unreadable-record", Severity.ERROR),
}


def check(view: View) -> Iterator[Finding]:
    """Translations of an English text that is no more."""
    if view.is_reference:
        return
    try:
        record = load_record(view.locales_dir, view.target.tag)
    except SetsailError as problem:
        yield from problem.findings
        return
    for unit in view.target.units.values():
        original = view.reference.units.get(unit.id)
        entry = record.entries.get(unit.id)
        if original and entry and entry.source != mark_of(original.facts.pattern):
            yield warning(
                "L266",
                f"its English has changed since it was translated ({original.where})",
                where=unit.where,
                key=unit.id,
                fix=f"translate it anew, or: setsail l10n record {view.target.tag} {unit.id}",
            )
