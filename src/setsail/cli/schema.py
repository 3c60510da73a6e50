"""``setsail schema``: the JSON Schema of a kind of file, for editors."""

from __future__ import annotations

import click

from setsail.cli.options import json_option, workspace_here
from setsail.cli.output import show_json


@click.command()
@click.argument("kind", required=False)
@json_option
def command(kind: str | None, as_json: bool) -> None:
    """Print the JSON Schema of KIND; without one, list the kinds and where their files are.

    An editor with a YAML language server finds the schemas by itself: the first line
    of each file names its own, in regions/schema.
    """
    # Every model of every file: nothing that --help should wait for.
    from setsail.checks.kinds import KINDS, kind_named  # noqa: PLC0415

    if kind is not None:
        show_json(kind_named(kind).schema())
        return
    workspace = workspace_here()
    files = {one.name: [workspace.relative(path) for path in one.files(workspace)] for one in KINDS}
    if as_json:
        rows = [
            {"kind": one.name, "title": one.title, "where": one.where, "files": files[one.name]}
            for one in KINDS
        ]
        show_json({"kinds": rows})
        return
    widths = max(len(one.name) for one in KINDS), max(len(one.where) for one in KINDS)
    for one in KINDS:
        number = len(files[one.name])
        counted = "1 file" if number == 1 else f"{number} files"
        click.echo(f"{one.name:{widths[0]}}  {one.where:{widths[1]}}  {counted}")
    click.echo("\nprint one: setsail schema KIND")
