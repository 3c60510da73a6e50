"""The manual of every code that the gate may tell."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from setsail.core.errors import UsageError
from setsail.core.findings import Severity, error
from setsail.core.nearest import did_you_mean
from setsail.l10n.checks.rule import Rule
from setsail.l10n.checks.table import CHECKS
from setsail.l10n.gate import baseline, folders, suppressions


@dataclass(frozen=True, slots=True)
class Manual:
    """What there is to know of one code.

    Attributes:
        code: such as ``L208``.
        name: short, in kebab-case.
        severity: what its findings usually weigh.
        check: the module that tells it, such as ``categories``.
        core: whether ``setsail check`` runs it too.
        text: the manual, as reStructuredText; shared by all codes of the check.
    """

    code: str
    name: str
    severity: Severity
    check: str
    core: bool
    text: str

    @property
    def summary(self) -> str:
        """The manual's first sentence, without the codes."""
        return " ".join(self.text.split("\n\n", maxsplit=1)[0].split()).partition(": ")[2]


def manuals() -> dict[str, Manual]:
    """Every code, in the order of the table, then those about folders, exceptions, baselines."""
    return {manual.code: manual for manual in _every()}


def _every() -> Iterator[Manual]:
    for listed in CHECKS:
        yield from _of(listed.name, listed.module(), core=listed.core)
    yield from _of("folders", folders, core=True)
    yield from _of("suppressions", suppressions, core=False)
    yield from _of("baseline", baseline, core=False)


def _of(name: str, module: Any, *, core: bool) -> Iterator[Manual]:
    codes: Mapping[str, Rule] = module.CODES
    text = inspect.cleandoc(module.__doc__)
    for code, rule in codes.items():
        yield Manual(code, rule.name, rule.severity, name, core, text)


def manual_of(code: str) -> Manual:
    """The manual of a code, any case.

    Raises:
        UsageError: L299, there is no such code.
    """
    known = manuals()
    found = known.get(code.strip().upper())
    if found is None:
        fix = did_you_mean(code, known)
        raise UsageError(error("L299", "the gate has no such code", got=f"'{code}'", fix=fix))
    return found
