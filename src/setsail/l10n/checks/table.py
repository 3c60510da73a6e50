"""Every check of a locale, in the order in which a translator would mend things.

Add a check: write ``checks/<name>.py`` with its manual as docstring, ``CODES`` and ``check``,
and add a line here. A **core** check runs in ``setsail check`` too, which must be quick for
all locales together; the others only in ``setsail l10n check`` and in a rehearsal.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import cast

from setsail.core.findings import Finding
from setsail.l10n.checks.rule import CheckModule
from setsail.l10n.checks.view import View


@dataclass(frozen=True, slots=True)
class Listed:
    """A line of the table.

    Attributes:
        name: of the module.
        core: whether it runs in ``setsail check`` too.
    """

    name: str
    core: bool = False

    def module(self) -> CheckModule:
        """The module, imported when it is first asked for."""
        return cast(CheckModule, import_module(f"setsail.l10n.checks.{self.name}"))


CHECKS: tuple[Listed, ...] = (
    Listed("syntax", core=True),
    Listed("missing", core=True),
    Listed("variables", core=True),
    Listed("documented", core=True),
    Listed("categories", core=True),
    Listed("bidi", core=True),
    Listed("references", core=True),
    Listed("functions", core=True),
    Listed("surface"),
    Listed("length"),
    Listed("taboo"),
    Listed("terms"),
    Listed("same"),
    Listed("endings"),
    Listed("marks"),
    Listed("spaces"),
    Listed("characters"),
    Listed("parity"),
    Listed("scripts"),
    Listed("money"),
    Listed("percent"),
    Listed("ids"),
    Listed("stale"),
)


def run_checks(view: View, checks: Iterable[Listed]) -> Iterator[Finding]:
    """The findings of one locale, check by check.

    Args:
        view: the locale.
        checks: lines of the table.
    """
    for listed in checks:
        yield from listed.module().check(view)
