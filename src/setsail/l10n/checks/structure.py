"""Checks that compare a locale with the reference: which texts, which values, what comments say."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from setsail.core.findings import Finding, Position, error, warning
from setsail.core.nearest import did_you_mean
from setsail.l10n.source import KINDS, LocaleSource


def check_missing(
    reference: LocaleSource, target: LocaleSource, parents: Collection[LocaleSource] = ()
) -> Iterator[Finding]:
    """L203: a text that English has and this locale lacks; readers would get English.

    What a locale of its own language behind it has (``parents``: ar behind ar-EG) need not be
    said again.

    Bad: ``en/room.ftl`` has ``join = Join`` and ``id/room.ftl`` does not. Terms are
    private to a locale and are only missed where something refers to them (L211).
    """
    broken = {f.key for f in target.findings if f.code == "L201"}
    inherited = {unit_id for parent in parents for unit_id in parent.units}
    for unit in reference.units.values():
        if unit.id in inherited:
            continue
        # A message that did not parse has its own finding.
        if unit.is_term or unit.id in target.units or unit.id.partition(".")[0] in broken:
            continue
        parent = target.units.get(unit.id.partition(".")[0])
        yield error(
            "L203",
            f"missing; {reference.tag} has it at {unit.where}",
            where=parent.where if parent else Position(f"{target.shown}/{unit.file.name}"),
            key=unit.id,
            fix="translate it",
        )


def check_obsolete(reference: LocaleSource, target: LocaleSource) -> Iterator[Finding]:
    """L204: a text that English no longer has, so nothing asks for it."""
    known = [unit.id for unit in reference.units.values() if not unit.is_term]
    broken = {f.key for f in reference.findings if f.code == "L201"}
    for unit in target.units.values():
        if unit.is_term or unit.id in reference.units or unit.id.partition(".")[0] in broken:
            continue
        yield warning(
            "L204",
            f"{reference.tag} has no such message",
            where=unit.where,
            key=unit.id,
            fix=f"remove it; {did_you_mean(unit.id, known)}" if known else "remove it",
        )


def check_variables(reference: LocaleSource, target: LocaleSource) -> Iterator[Finding]:
    """L205, L206: the translation must speak of the same values as English.

    Bad (L205): ``{ $cuont }`` where English has ``{ $count }``: it would print a marker; so
    would ``{ other }`` where only ``other`` is given a value that it prints.
    Bad (L206): English prints ``{ $name }`` and no variant of the translation does.
    """
    if target is reference:
        return
    for unit in target.units.values():
        original = reference.units.get(unit.id)
        if unit.is_term or original is None:
            continue
        given = {use.name for use in reference.variables(original)} | original.documented.keys()
        for use in unit.facts.variables:
            if use.name not in given:
                yield error(
                    "L205",
                    f"${use.name} is not given to this message",
                    where=unit.file.position(use.start),
                    key=unit.id,
                    fix=did_you_mean(use.name, given),
                )
        included = {use.name for use in target.variables(unit)[len(unit.facts.variables) :]}
        for name in sorted(included - given - {use.name for use in unit.facts.variables}):
            yield error(
                "L205",
                f"${name}, used by a message that it includes, is not given to this message",
                where=unit.where,
                key=unit.id,
                fix="write the words out instead of including the message",
            )
        dropped = reference.shown_variables(original) - target.shown_variables(unit)
        for name in sorted(dropped):
            yield error(
                "L206",
                f"${name} is printed in {reference.tag} and in no variant here",
                where=unit.where,
                key=unit.id,
                fix=f"use {{ ${name} }} ({reference.tag}: {original.where})",
            )


def check_documented(reference: LocaleSource, target: LocaleSource) -> Iterator[Finding]:
    """L207: English tells translators what a text is for and what its values are.

    Good: a comment with ``# Variables:`` and ``#   $name (String): who joined``. A text
    without variables may also stand under a ``##`` group comment. The kind in brackets is
    String, Number, Money, Time or Duration.
    """
    if target is not reference:
        return
    for unit in target.units.values():
        if not (unit.comment or unit.group):
            fix = "say in a comment above it where it appears"
            yield warning(
                "L207", "no comment for translators", where=unit.where, key=unit.id, fix=fix
            )
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
        seen = set(unit.documented)
        for use in () if unit.is_term else unit.facts.variables:
            if use.name not in seen:
                seen.add(use.name)
                yield warning(
                    "L207",
                    f"${use.name} is not explained",
                    where=unit.file.position(use.start),
                    key=unit.id,
                    fix=f"under '# Variables:' add '#   ${use.name} (String): what it is'",
                )
