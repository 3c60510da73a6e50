"""``setsail l10n status``: what is translated, stale and reviewed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from setsail.cli.l10n.handed import each_translated
from setsail.cli.options import json_option, workspace_here
from setsail.cli.output import show_json, show_whole

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from setsail.l10n.handoff.record import State
    from setsail.l10n.handoff.status import LocaleStatus


@click.command()
@click.argument("locales", nargs=-1, metavar="[LOCALE]...")
@json_option
def command(locales: tuple[str, ...], as_json: bool) -> int:
    """Show how far LOCALE is, or every locale: covered, stale, reviewed.

    With one locale: per file, and each text that is waiting for somebody.
    """
    from setsail.l10n.chain import REFERENCE  # noqa: PLC0415
    from setsail.l10n.handoff.record import load_record  # noqa: PLC0415
    from setsail.l10n.handoff.status import status_of  # noqa: PLC0415
    from setsail.l10n.source import locale_tags  # noqa: PLC0415

    workspace = workspace_here()
    tags = locales or [tag for tag in locale_tags(workspace.locales) if tag != REFERENCE]
    found = [
        status_of(view, load_record(workspace.locales, view.target.tag))
        for view in each_translated(workspace, tags)
    ]
    if as_json:
        show_json({"locales": [status.to_json() for status in found]})
    elif len(locales) == 1:
        _show_one(found[0])
    else:
        _show_all(found)
    return 0


def _show_all(found: Sequence[LocaleStatus]) -> None:
    rows = [
        (status.tag, f"over {status.parents[0]}" if status.parents else "", status.counts)
        for status in found
    ]
    _table("locale", rows)


def _show_one(status: LocaleStatus) -> None:
    from setsail.l10n.handoff.status import DONE  # noqa: PLC0415

    rows = [(file, "", counts) for file, counts in status.of_files().items()]
    _table(status.tag, [*rows, ("all", "", status.counts)])
    for text in status.texts:
        if text.state not in DONE:
            click.echo(f"{text.where} {text.state.value}: {text.id}")
    for name in status.obsolete:
        click.echo(f"recorded, but said no more: {name}")


def _table(head: str, rows: Sequence[tuple[str, str, Mapping[State, int]]]) -> None:
    from rich.box import SIMPLE  # noqa: PLC0415
    from rich.table import Column, Table  # noqa: PLC0415

    from setsail.l10n.handoff.record import State  # noqa: PLC0415

    seen = [state for state in State if any(counts.get(state) for _, _, counts in rows)]
    numbers = (Column(name, justify="right") for name in ("texts", "there", *seen))
    table = Table(head, "", *numbers, box=SIMPLE)
    for name, about, counts in rows:
        texts = sum(counts.values())
        there = texts - counts.get(State.MISSING, 0)
        share = f"{there * 100 // texts} %" if texts else "–"
        table.add_row(name, about, str(texts), share, *(str(counts.get(s, 0) or "·") for s in seen))
    show_whole([table])
