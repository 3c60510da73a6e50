"""``setsail new``: start something new."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from setsail.cli.options import TextPath
from setsail.core.workspace import copy_workspace, packaged_workspace


@click.group()
def command() -> None:
    """Start something new."""


@command.command()
@click.argument("folder", type=TextPath())
def workspace(folder: Path) -> None:
    """Copy an editable regions, locales, infra, loadtests and examples tree to FOLDER.

    Every verb run inside FOLDER uses that tree.
    """
    made = copy_workspace(packaged_workspace(), folder)
    click.echo(
        f"{made.root} is ready; next:\n  cd {shlex.quote(str(folder))}\n  setsail check --all"
    )
