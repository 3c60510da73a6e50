"""What the verbs of the hand-off share: the locale that is meant, and its record written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from setsail.cli.l10n.places import all_markets, meant_tag
from setsail.core.errors import SetsailError, UsageError
from setsail.core.findings import error, errors_in
from setsail.core.nearest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from setsail.core.findings import Finding
    from setsail.core.workspace import Workspace
    from setsail.l10n.checks.view import View
    from setsail.l10n.handoff.record import Record


def translated(workspace: Workspace, tag: str, *, markets: bool = False) -> View:
    """A locale that is translated, with what it is held against.

    Args:
        workspace: where the locales are.
        tag: BCP 47, any case.
        markets: whether the markets that speak it are needed too.

    Raises:
        UsageError: as `each_translated`.
        SetsailError: as `each_translated`.
    """
    return each_translated(workspace, (tag,), markets=markets)[0]


def each_translated(
    workspace: Workspace, tags: Iterable[str], *, markets: bool = False
) -> list[View]:
    """Locales that are translated, each file read once.

    Args:
        workspace: where the locales are.
        tags: BCP 47, any case.
        markets: whether the markets that speak them are needed too.

    Raises:
        UsageError: L213 a tag is malformed, L214 it has no folder, L414 it is English: all
            of them.
        SetsailError: files that cannot be read, or broken syntax in them: every finding.
    """
    from setsail.l10n.gate.folders import views_of  # noqa: PLC0415  (fluent.syntax)
    from setsail.l10n.gate.terms import terms_of  # noqa: PLC0415

    wanted = _folders(workspace, tags)
    terms = [terms_of(market) for market in all_markets(workspace)] if markets else []
    views, unread = views_of(workspace.locales, wanted, terms)
    sources = {s.tag: s for view in views for s in (view.reference, view.target)}
    broken = errors_in(f for source in sources.values() for f in source.findings)
    if unread or broken:
        raise SetsailError((*unread, *broken))
    return views


def _folders(workspace: Workspace, tags: Iterable[str]) -> list[str]:
    """The folders that are meant."""
    from setsail.l10n.chain import REFERENCE  # noqa: PLC0415
    from setsail.l10n.source import locale_tags  # noqa: PLC0415

    folders = locale_tags(workspace.locales)
    wanted: list[str] = []
    problems: list[Finding] = []
    for tag in tags:
        try:
            meant = meant_tag(workspace, tag)
        except UsageError as problem:
            problems += problem.findings
            continue
        if meant == REFERENCE:
            fix = "name a locale that is translated from it"
            problems.append(error("L414", "English is what is translated from", got=tag, fix=fix))
        elif meant not in folders:
            fix = did_you_mean(meant, folders)
            problems.append(error("L214", "no folder for the locale", got=f"'{tag}'", fix=fix))
        else:
            wanted.append(meant)
    if problems:
        raise UsageError(problems)
    return wanted


def write_record(workspace: Workspace, tag: str, record: Record) -> None:
    """Write a locale's ``translated.json``.

    Raises:
        SetsailError: it cannot be written.
    """
    from setsail.l10n.handoff.record import FILE  # noqa: PLC0415
    from setsail.report.writing import write_atomic  # noqa: PLC0415

    path = workspace.locales / tag / FILE
    write_atomic(path, record.to_text().encode("utf-8"), "record")
