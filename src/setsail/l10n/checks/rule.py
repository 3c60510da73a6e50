"""What every check module declares about the codes that it may tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from setsail.core.findings import Finding, Severity

if TYPE_CHECKING:  # Fluent's syntax trees, which those who only want a rule need not load
    from setsail.l10n.checks.view import View


@dataclass(frozen=True, slots=True)
class Rule:
    """One code of a check.

    Attributes:
        name: short, in kebab-case, such as ``missing-message``.
        severity: what its findings weigh unless a case of it says otherwise.
    """

    name: str
    severity: Severity


class CheckModule(Protocol):
    """A module of this package that is listed in `setsail.l10n.checks.table`.

    Attributes:
        CODES: the codes that it tells; its docstring is the manual of all of them.
    """

    CODES: Mapping[str, Rule]

    def check(self, view: View) -> Iterator[Finding]:
        """What is wrong with one locale."""
        ...
