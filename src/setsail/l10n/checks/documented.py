"""L207: English tells translators what a text is for and what its values are.

A translator sees one line out of its place; without a comment they guess. A text without
variables may also stand under a ``##`` group comment. The kind of a variable, in brackets,
is String, Number, Money, Time or Duration: samples, checks and the hand-off go by it.

Bad:

    joined = { $name } joined

Good:

    # Line in the chat when someone enters.
    # Surface: chat
    # Variables:
    #  $name (String): nickname of who joined
    joined = { $name } joined

Source: our own rule; the layout is the usual one for Fluent comments.
"""

from __future__ import annotations

from collections.abc import Iterator

from setsail.core.findings import Finding, Severity, warning
from setsail.core.nearest import did_you_mean
from setsail.l10n.checks.rule import Rule
from setsail.l10n.checks.view import View
from setsail.l10n.source import KINDS, Unit

CODES = {"L207": Rule("undocumented", Severity.WARNING)}


def check(view: View) -> Iterator[Finding]:
    """Comments of English; a translation needs none."""
    if not view.is_reference:
        return
    for unit in view.target.units.values():
        if not (unit.comment or unit.group):
            fix = "say in a comment above it where it appears"
            yield warning(
                "L207", "no comment for translators", where=unit.where, key=unit.id, fix=fix
            )
        yield from _kinds(unit)
        yield from _unexplained(unit)


def _kinds(unit: Unit) -> Iterator[Finding]:
    for name, kind in unit.documented.items():
        if kind not in KINDS:
            yield warning(
                "L207",
                f"${name} is of no kind that messages take",
                where=unit.where,
                key=unit.id,
                got=kind or "nothing",
                fix=did_you_mean(kind, KINDS),
            )


def _unexplained(unit: Unit) -> Iterator[Finding]:
    if unit.is_term:
        return
    seen = set(unit.documented)
    for use in unit.facts.variables:
        if use.name not in seen:
            seen.add(use.name)
            yield warning(
                "L207",
                f"${use.name} is not explained",
                where=unit.file.position(use.start),
                key=unit.id,
                fix=f"under '# Variables:' add '#   ${use.name} (String): what it is'",
            )
