"""Judge locale folders as a whole; as a program, for a process that has other work.

    python -m setsail.l10n.judge LOCALES_DIR

prints the pickled `LocaleState` of every folder. Parsing Fluent in Python is most of the
work of checking all markets, and it needs nothing that the rest of the work makes.
"""

from __future__ import annotations

import gc
import pickle
import sys
from collections.abc import Iterable
from pathlib import Path

from setsail.core.findings import Finding
from setsail.l10n.chain import REFERENCE
from setsail.l10n.check import CORE, read_locales, view_of
from setsail.l10n.checks.table import run_checks
from setsail.l10n.source import LocaleSource, locale_tags
from setsail.l10n.state import LocaleState


def judge_locales(locales_dir: Path, wanted: Iterable[str] | None = None) -> LocaleState:
    """Read locale folders and check them against the reference.

    Args:
        locales_dir: the tree with a folder of ``.ftl`` files per tag.
        wanted: canonical tags of the folders to read, however they are spelt; every folder
            when None. The reference is always read.
    """
    every = folders = locale_tags(locales_dir)
    if wanted is not None:
        # A misspelt folder, such as pt_br, is told to those who look for pt-BR.
        names = {name.casefold() for name in (REFERENCE, *wanted)}
        folders = tuple(f for f in folders if f.replace("_", "-").casefold() in names)
    sources: dict[str, LocaleSource] = {}
    unreadable: dict[str, tuple[Finding, ...]] = {}
    for tag in folders:
        read, problems = read_locales(locales_dir, (tag,))
        sources.update(read)
        if problems:
            unreadable[tag] = tuple(problems)
    reference = sources.get(REFERENCE)
    return LocaleState(
        tuple(sources),
        every,
        unreadable,
        _findings(locales_dir, sources),
        _messages(reference) if reference else {},
    )


def _findings(
    locales_dir: Path, sources: dict[str, LocaleSource]
) -> dict[str, tuple[Finding, ...]]:
    views = {tag: view_of(locales_dir, sources, tag) for tag in sources}
    return {tag: tuple(run_checks(view, CORE)) for tag, view in views.items() if view}


def _messages(reference: LocaleSource) -> dict[str, frozenset[str]]:
    return {
        unit.id: frozenset(use.name for use in reference.variables(unit))
        for unit in reference.units.values()
        if not unit.is_term
    }


if __name__ == "__main__":
    gc.disable()  # it is over before collecting would pay
    sys.stdout.buffer.write(pickle.dumps(judge_locales(Path(sys.argv[1]))))
