"""L211: a message or term that is referred to exists in the same locale, and not in a ring.

Fluent looks a reference up in the files of one locale only; what it does not find there is
printed as ``{-brand}`` in front of everybody.

Bad, where the locale's files never define ``-brand``:

    greeting = Welcome to { -brand }

Bad, each includes the other:

    price-line = { price-note } today
    price-note = Our { price-line }

Good:

    -brand = Laya
    greeting = Welcome to { -brand }

Source: Fluent 1.0, resolution of references.
"""

from __future__ import annotations

from collections.abc import Iterator

from setsail.core.findings import Finding, Severity, error
from setsail.core.nearest import did_you_mean
from setsail.l10n.checks.rule import Rule
from setsail.l10n.checks.view import View
from setsail.l10n.source import LocaleSource

CODES = {"L211": Rule("broken-reference", Severity.ERROR)}


def check(view: View) -> Iterator[Finding]:
    """References to nothing, and rings."""
    target = view.target
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
                    fix=did_you_mean(use.name, _alike(target, use.name) - {unit.id, use.name}),
                )


def _alike(source: LocaleSource, name: str) -> set[str]:
    """Terms where a term was meant, messages otherwise."""
    return {known for known in source.units if known.startswith("-") == name.startswith("-")}


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
