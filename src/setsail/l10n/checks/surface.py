"""L240: English says of every text on which surface it is shown.

The line tells translators how much room there is, `length` holds every language to it, and
the preview sets the text where it will stand. A message with attributes names theirs too.

Bad:

    # Button that enters the room.
    # Surface: buton
    room-join = Join the room

Good:

    # Button that enters the room.
    # Surface: button
    room-join = Join the room

Source: our own rule; the surfaces are those of `setsail.l10n.surfaces`.
"""

from __future__ import annotations

from collections.abc import Iterator

from setsail.core.findings import Finding, Severity, error
from setsail.core.nearest import did_you_mean
from setsail.l10n.checks.rule import Rule
from setsail.l10n.checks.view import View
from setsail.l10n.source import Unit
from setsail.l10n.surfaces import Surface, named_surfaces

CODES = {"L240": Rule("surface", Severity.ERROR)}

_KNOWN = tuple(surface.value for surface in Surface)


def check(view: View) -> Iterator[Finding]:
    """Texts of English without a surface, or on one that there is not."""
    if not view.is_reference:
        return
    units = view.reference.units
    for unit in units.values():
        if not unit.is_term:
            yield from _unit_findings(unit)
    told: set[str] = set()
    for unit in units.values():
        message = unit.id.partition(".")[0]
        if message in told:
            continue  # a message has one comment for all its texts
        told.add(message)
        for name in named_surfaces(unit.comment):
            known = f"{message}.{name}" if name else message
            if known not in units:
                yield error(
                    "L240",
                    f"the comment names a surface for {known}, which is no text",
                    where=unit.where,
                    key=unit.id,
                    fix=did_you_mean(known, [u for u in units if u.startswith(message)]),
                )


def _unit_findings(unit: Unit) -> Iterator[Finding]:
    attribute = unit.id.partition(".")[2]
    line = f"; .{attribute} line" if attribute else "# Surface: line"
    if unit.surface is None:
        yield error(
            "L240",
            "the comment does not say where it is shown",
            where=unit.where,
            key=unit.id,
            fix=f"add '{line}' to the comment; known: {', '.join(_KNOWN)}",
        )
    elif unit.surface not in _KNOWN:
        yield error(
            "L240",
            "there is no such surface",
            where=unit.where,
            key=unit.id,
            got=f"'{unit.surface}'",
            fix=did_you_mean(unit.surface, _KNOWN),
        )
