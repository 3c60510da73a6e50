"""What the verbs of the hand-off share: the locale that is meant, and its record written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from setsail.cli.l10n.places import all_markets, meant_tag
from setsail.core.errors import SetsailError, UsageError
from setsail.core.findings import error, errors_in
from setsail.core.nearest import did_you_mean

if TYPE_CHECKING:
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
        UsageError: L213 the tag is malformed, L214 it has no folder, L414 it is English.
        SetsailError: files that cannot be read, or broken syntax in them: every finding.
    """
    from setsail.l10n.chain import REFERENCE  # noqa: PLC0415
    from setsail.l10n.gate.folders import views_of  # noqa: PLC0415  (fluent.syntax)
    from setsail.l10n.gate.terms import terms_of  # noqa: PLC0415
    from setsail.l10n.source import locale_tags  # noqa: PLC0415

    wanted = meant_tag(workspace, tag)
    folders = locale_tags(workspace.locales)
    if wanted == REFERENCE:
        fix = "name a locale that is translated from it"
        raise UsageError(error("L414", "English is what is translated from", got=tag, fix=fix))
    if wanted not in folders:
        fix = did_you_mean(wanted, folders)
        raise UsageError(error("L214", "no folder for the locale", got=f"'{tag}'", fix=fix))
    terms = [terms_of(market) for market in all_markets(workspace)] if markets else []
    views, unread = views_of(workspace.locales, (wanted,), terms)
    broken = [f for view in views for f in (*view.reference.findings, *view.target.findings)]
    if unread or errors_in(broken):
        raise SetsailError((*unread, *errors_in(broken)))
    return views[0]


def write_record(workspace: Workspace, tag: str, record: Record) -> None:
    """Write a locale's ``translated.json``.

    Raises:
        SetsailError: it cannot be written.
    """
    from setsail.l10n.handoff.record import FILE  # noqa: PLC0415
    from setsail.report.writing import write_atomic  # noqa: PLC0415

    path = workspace.locales / tag / FILE
    write_atomic(path, record.to_text().encode("utf-8"), "record")
