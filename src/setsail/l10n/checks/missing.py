"""L203, L204: a locale has the texts that English has, and no others.

L203: a text that English has and this locale lacks; people would read English. What a locale
of its own language behind it has (ar behind ar-EG) need not be said again. Terms are private
to a locale and are only missed where something refers to them (L211).

L204: a text that English no longer has, so nothing asks for it.

Bad, where ``en/room.ftl`` has ``room-join = Join`` and ``room-leave = Leave``:

    room-join = Gabung
    room-old = Lama

Good:

    room-join = Gabung
    room-leave = Keluar

Source: our own rule; the reference locale is the list of what is shown.
"""

from __future__ import annotations

from collections.abc import Iterator

from setsail.core.findings import Finding, Position, Severity, error, warning
from setsail.core.nearest import did_you_mean
from setsail.l10n.checks.rule import Rule
from setsail.l10n.checks.view import View

CODES = {
    "L203": Rule("missing-message", Severity.ERROR),
    "L204": Rule("obsolete-message", Severity.WARNING),
}


def check(view: View) -> Iterator[Finding]:
    """Texts that are not here, and texts that are here for nothing."""
    yield from _missing(view)
    yield from _obsolete(view)


def _missing(view: View) -> Iterator[Finding]:
    target = view.target
    broken = {f.key for f in target.findings if f.code == "L201"}
    inherited = {unit_id for parent in view.parents for unit_id in parent.units}
    for unit in view.reference.units.values():
        if unit.is_term or unit.id in target.units or unit.id in inherited:
            continue
        message = unit.id.partition(".")[0]
        if message in broken:  # it has its own finding
            continue
        here = target.units.get(message)
        yield error(
            "L203",
            f"missing; {view.reference.tag} has it at {unit.where}",
            where=here.where if here else Position(f"{target.shown}/{unit.file.name}"),
            key=unit.id,
            fix="translate it",
        )


def _obsolete(view: View) -> Iterator[Finding]:
    reference = view.reference
    known = [unit.id for unit in reference.units.values() if not unit.is_term]
    broken = {f.key for f in reference.findings if f.code == "L201"}
    for unit in view.target.units.values():
        if unit.is_term or unit.id in reference.units or unit.id.partition(".")[0] in broken:
            continue
        yield warning(
            "L204",
            f"{reference.tag} has no such message",
            where=unit.where,
            key=unit.id,
            fix=f"remove it; {did_you_mean(unit.id, known)}" if known else "remove it",
        )
