"""``setsail l10n record``: which texts translate the English of today, and who has read them."""

from __future__ import annotations

from datetime import date

import click

from setsail.cli.l10n.handed import translated, write_record
from setsail.cli.options import date_option, json_option, now, workspace_here
from setsail.cli.output import show_json


@click.command()
@click.argument("locale")
@click.argument("messages", nargs=-1, metavar="[MESSAGE]...")
@click.option("--reviewed", is_flag=True, help="Somebody who speaks the language has read them.")
@json_option
@date_option
def command(
    locale: str, messages: tuple[str, ...], reviewed: bool, as_json: bool, day: date | None
) -> int:
    """Note that MESSAGES of LOCALE, or all of them, translate the English of today.

    For texts that were written straight into the files, and for those whose English changed
    without changing what they say. It is kept in translated.json beside the texts.
    """
    from setsail.l10n.handoff.record import load_record  # noqa: PLC0415  (fluent.syntax)
    from setsail.l10n.handoff.status import recorded  # noqa: PLC0415

    workspace = workspace_here()
    view = translated(workspace, locale)
    tag = view.target.tag
    before = load_record(workspace.locales, tag)
    today = (day or now().date()) if reviewed else None
    record, changed = recorded(view, before, messages, today)
    if record != before:
        write_record(workspace, tag, record)
    if as_json:
        show_json({"locale": tag, "changed": list(changed), "recorded": len(record.entries)})
    else:
        what = "reviewed" if reviewed else "recorded"
        click.echo(f"{tag}: {len(changed)} texts {what}; {len(record.entries)} in the record")
    return 0
