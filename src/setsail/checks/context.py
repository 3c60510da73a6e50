"""What a check may look at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TypeAlias

from setsail.checks.shelf import Shelf
from setsail.core.errors import UsageError
from setsail.core.findings import Finding
from setsail.core.workspace import Workspace
from setsail.l10n.state import LocaleState
from setsail.profiles.compile import CompiledMarket


@dataclass(frozen=True, slots=True)
class CheckContext:
    """One market with everything its profile may name.

    Attributes:
        shelf: reads the named files, each once.
        compiled: the market.
        today: the day that dates are held against.
        locales: what the workspace's locale folders hold.
        catalogue: the product catalogue to check.
    """

    shelf: Shelf
    compiled: CompiledMarket
    today: date
    locales: LocaleState
    catalogue: Path

    @property
    def workspace(self) -> Workspace:
        """Where the named files are."""
        return self.shelf.workspace

    def named_at(self, path: str, problem: UsageError) -> Iterator[Finding]:
        """The findings of a file that does not exist, at the profile value that names it."""
        where = self.compiled.where(path)
        return (replace(found, where=where, key=path) for found in problem.findings)


Check: TypeAlias = Callable[[CheckContext], Iterable[Finding]]
