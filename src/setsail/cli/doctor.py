"""``setsail doctor``: what this machine has and what is missing."""

from __future__ import annotations

import click

from setsail.cli.options import json_option, workspace_here
from setsail.cli.output import show_json

MARKS = {"ok": ("✓", "green"), "absent": ("–", "yellow"), "missing": ("✗", "red")}


@click.command()
@json_option
def command(as_json: bool) -> int:
    """Say what this machine has and what is missing; exit 1 if a needed part is."""
    from setsail.rehearsal.doctor import examine  # noqa: PLC0415

    parts = examine(workspace_here())
    needed_missing = any(part.state == "missing" for part in parts)
    if as_json:
        show_json({"ok": not needed_missing, "parts": [part.to_json() for part in parts]})
        return int(needed_missing)
    for part in parts:
        mark, colour = MARKS[part.state]
        click.echo(f"{click.style(mark, fg=colour)} {part.name:<16} {part.found}")
        if part.state != "ok":
            click.echo(f"  {part.advice}")
    click.echo("everything needed is here" if not needed_missing else "a needed part is missing")
    return int(needed_missing)
