"""L220, L221 and the L2xx of the files: the market's languages exist and are whole.

Each tag of ``language.locales`` needs a folder in ``locales/``, of its own or
of a language it falls back to; its files are held against the reference. Other
markets' languages are not looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from setsail.checks.context import CheckContext
from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, Position, error
from setsail.core.nearest import did_you_mean
from setsail.l10n.chain import REFERENCE, message_chain
from setsail.l10n.check import check_source, parent_tags


def check(context: CheckContext) -> Iterator[Finding]:
    """The market's locales: there, and without findings."""
    sources = context.locales.sources
    yield from _unreadable(context)
    if REFERENCE not in sources:
        if not context.locales.findings.get(REFERENCE):
            yield error(
                "L221",
                "the reference locale is missing: every other is held against it",
                where=Position(f"{context.workspace.locales.name}/{REFERENCE}"),
                fix="restore the folder; `setsail new workspace` writes a whole tree",
            )
        return
    seen: set[str] = set()
    for number, tag in enumerate(context.compiled.market.language.locales):
        where = context.compiled.where(f"language.locales.{number}")
        try:
            folder = next(n for n in _own_chain(tag) if n in sources)
        except (StopIteration, SetsailError):
            yield error(
                "L220",
                "there is no such locale",
                where=where,
                key=f"language.locales.{number}",
                got=f"'{tag}'",
                fix=did_you_mean(tag, sources),
            )
            continue
        behind = parent_tags(folder, sources)
        for name in (folder, *behind):
            if name not in seen:
                seen.add(name)
                parents = [sources[parent] for parent in parent_tags(name, sources)]
                yield from check_source(sources[REFERENCE], sources[name], parents)


def _unreadable(context: CheckContext) -> Iterator[Finding]:
    """Folders that could not be read and that this market's texts come from."""
    wanted = {REFERENCE}
    for tag in context.compiled.market.language.locales:
        with suppress(SetsailError):  # a malformed tag is told as L220
            wanted.update(name.casefold() for name in message_chain(tag))
    for folder, findings in context.locales.findings.items():
        # A misspelt folder, such as pt_br, is told to those who look for pt-BR.
        if folder.replace("_", "-").casefold() in wanted:
            yield from findings


def _own_chain(tag: str) -> tuple[str, ...]:
    """The chain without English, which stands behind every language, for all but English."""
    chain = message_chain(tag)
    return chain if chain[0].split("-")[0] == REFERENCE else chain[:-1]
