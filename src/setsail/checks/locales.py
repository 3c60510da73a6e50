"""L220, L221 and the L2xx of the files: the market's languages exist and are whole.

Each tag of ``language.locales`` needs a folder in ``locales/``, of its own or
of a language it falls back to; its files are held against the reference by the core checks of
`setsail.l10n.checks.table`, less what ``locales/exceptions.yaml`` leaves out today. Other
markets' languages are not looked at; `setsail l10n check` is the whole gate.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from setsail.checks.context import CheckContext
from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, Position, error
from setsail.core.nearest import did_you_mean
from setsail.l10n.chain import REFERENCE, message_chain, parent_tags
from setsail.l10n.gate.suppressions import NO_EXCEPTIONS


def check(context: CheckContext) -> Iterator[Finding]:
    """The market's locales: there, and without findings."""
    state = context.locales
    yield from _unreadable(context)
    if REFERENCE not in state.tags:
        if REFERENCE not in state.unreadable:
            yield error(
                "L221",
                "the reference locale is missing: every other is held against it",
                where=Position(f"{context.workspace.locales.name}/{REFERENCE}"),
                fix="restore the folder; `setsail new workspace` writes a whole tree",
            )
        return
    exceptions = NO_EXCEPTIONS
    try:
        exceptions = context.shelf.language_exceptions()
    except SetsailError as problem:
        yield from problem.findings
    told: set[str] = set()
    for number, tag in enumerate(context.compiled.market.language.locales):
        where = context.compiled.where(f"language.locales.{number}")
        try:
            folder = next(name for name in own_chain(tag) if name in state.tags)
        except (StopIteration, SetsailError):
            yield error(
                "L220",
                "there is no such locale",
                where=where,
                key=f"language.locales.{number}",
                got=f"'{tag}'",
                fix=did_you_mean(tag, state.folders),
            )
            continue
        for name in (folder, *parent_tags(folder, state.tags)):
            if name not in told:
                told.add(name)
                yield from (
                    finding
                    for finding in state.findings[name]
                    if not exceptions.row_for(name, finding, context.today)
                )


def _unreadable(context: CheckContext) -> Iterator[Finding]:
    """Folders that could not be read and that this market's texts come from."""
    wanted = {name.casefold() for name in wanted_tags(context.compiled.market.language.locales)}
    for folder, findings in context.locales.unreadable.items():
        # A misspelt folder, such as pt_br, is told to those who look for pt-BR.
        if folder.replace("_", "-").casefold() in wanted:
            yield from findings


def wanted_tags(locales: tuple[str, ...]) -> tuple[str, ...]:
    """The reference and every folder that a market's texts may come from."""
    wanted = {REFERENCE: None}
    for tag in locales:
        with suppress(SetsailError):  # a malformed tag is told as L220
            wanted.update(dict.fromkeys(message_chain(tag)))
    return tuple(wanted)


def own_chain(tag: str) -> tuple[str, ...]:
    """The chain without English, which stands behind every language, for all but English.

    Raises:
        SetsailError: L213, the tag is malformed or its language does not exist.
    """
    chain = message_chain(tag)
    return chain if chain[0].split("-")[0] == REFERENCE else chain[:-1]
