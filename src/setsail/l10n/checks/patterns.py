"""Checks of what stands inside a text: plurals, references, functions, invisible characters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from setsail.core.findings import Finding, error, warning
from setsail.core.nearest import did_you_mean
from setsail.l10n.checks.plurals import CATEGORIES, PluralRules, plural_rules
from setsail.l10n.facts import Select
from setsail.l10n.source import LocaleSource, Unit
from setsail.l10n.text import BIDI_CONTROLS, BIDI_RUNS

NUMBER_OPTIONS = (
    "style",
    "currency",
    "currencyDisplay",
    "useGrouping",
    "minimumIntegerDigits",
    "minimumFractionDigits",
    "maximumFractionDigits",
    "minimumSignificantDigits",
    "maximumSignificantDigits",
)
FUNCTIONS: Mapping[str, tuple[str, ...]] = {
    "NUMBER": NUMBER_OPTIONS,
    "DATETIME": ("dateStyle", "timeStyle"),
}
_BIDI = re.compile(f"[{''.join(sorted(BIDI_CONTROLS))}]")
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{6}))")


def check_plurals(reference: LocaleSource, target: LocaleSource) -> Iterator[Finding]:
    """L208, L209: a select on a number names the plural categories of its language.

    Bad (L208) in Arabic: ``[one]`` and ``*[other]`` alone; two, few, many and zero are
    missing. A literal such as ``[2]`` stands for a category that holds nothing else.
    Bad (L209) in Indonesian: ``[one]``, which never matches.
    Source: CLDR plural rules as Babel carries them.
    """
    rules = plural_rules(target.tag)
    for unit in target.units.values():
        original = reference.units.get(unit.id)
        numbers = (
            {n for n, kind in original.documented.items() if kind == "number"}
            if original
            else set()
        )
        for select in unit.facts.selects:
            if _is_plural(select, numbers):
                yield from _plural_findings(unit, select, rules, target.tag)


def _is_plural(select: Select, numbers: set[str]) -> bool:
    words = {use.name for use in select.words}
    if words & (CATEGORIES - {"other"}):
        return words <= CATEGORIES
    return select.variable in numbers and select.default == "other"


def _plural_findings(unit: Unit, select: Select, rules: PluralRules, tag: str) -> Iterator[Finding]:
    words = {use.name for use in select.words}
    missing = [name for name in rules.needed(select.numbers) if name not in words]
    if missing:
        yield error(
            "L208",
            f"the plural lacks {', '.join(f'[{name}]' for name in missing)} of {tag}",
            where=unit.file.position(select.start),
            key=unit.id,
            got=" ".join(f"[{use.name}]" for use in select.words),
            fix="add the variant, also where its text is the same",
        )
    for use in select.words:
        if use.name not in rules.categories and use.name != select.default:
            yield warning(
                "L209",
                f"[{use.name}] never matches: {tag} has no such plural category",
                where=unit.file.position(use.start),
                key=unit.id,
                fix=f"remove it; {tag} has {', '.join(rules.categories)}",
            )


def check_bidi(_reference: LocaleSource, target: LocaleSource) -> Iterator[Finding]:
    """L210: no bidi control in a file, raw or as an escape that opens or closes a run.

    They are invisible to whoever edits the line next. Fluent isolates each value by
    itself; a direction mark that is really needed is written as an escape.
    """
    for file in target.files:
        for match in _BIDI.finditer(file.text):
            yield error(
                "L210",
                f"invisible bidi control U+{ord(match[0]):04X}",
                where=file.position(match.start()),
                fix="remove it; Fluent isolates values by itself",
            )
    for unit in target.units.values():
        for literal in unit.facts.literals:
            for match in _ESCAPE.finditer(literal.name):
                code = int(match[1] or match[2], 16)
                if code in map(ord, BIDI_RUNS):
                    yield error(
                        "L210",
                        f"escape of the bidi control U+{code:04X}, which opens or closes a run",
                        where=unit.file.position(literal.start + 1 + match.start()),
                        key=unit.id,
                        fix="remove it; Fluent isolates values by itself",
                    )


def check_references(_reference: LocaleSource, target: LocaleSource) -> Iterator[Finding]:
    """L211: a message or term that is referred to exists in the same locale, and not in a ring.

    Bad: ``{ -brand }`` in a locale whose files never define ``-brand``.
    """
    for unit in target.units.values():
        for use in unit.facts.references:
            problem = None
            if use.name not in target.units:
                problem = f"{use.name} does not exist in {target.tag}"
            elif _reaches(target, use.name, unit.id):
                problem = f"{use.name} leads back to {unit.id}"
            if problem:
                yield error(
                    "L211",
                    problem,
                    where=unit.file.position(use.start),
                    key=unit.id,
                    fix=did_you_mean(use.name, target.units.keys() - {unit.id, use.name}),
                )


def _reaches(source: LocaleSource, start: str, goal: str) -> bool:
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        name = waiting.pop()
        if name == goal:
            return True
        if name in seen or name not in source.units:
            continue
        seen.add(name)
        waiting += [use.name for use in source.units[name].facts.references]
    return False


def check_functions(_reference: LocaleSource, target: LocaleSource) -> Iterator[Finding]:
    """L217: only NUMBER and DATETIME exist, with the options that they take.

    A wrong value of an option shows when the message is rendered.
    """
    for unit in target.units.values():
        for call in unit.facts.calls:
            options = FUNCTIONS.get(call.name)
            if options is None:
                yield error(
                    "L217",
                    f"no function {call.name}()",
                    where=unit.file.position(call.start),
                    key=unit.id,
                    fix=did_you_mean(call.name, FUNCTIONS),
                )
                continue
            for option in call.options:
                if option.name not in options:
                    yield error(
                        "L217",
                        f"{call.name}() has no option {option.name}",
                        where=unit.file.position(option.start),
                        key=unit.id,
                        fix=did_you_mean(option.name, options),
                    )
