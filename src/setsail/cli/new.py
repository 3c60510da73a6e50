"""``setsail new``: start something new."""

from __future__ import annotations

from pathlib import Path

import click

from setsail.core.workspace import copy_workspace, packaged_workspace


@click.group()
def command() -> None:
    """Start something new."""


@command.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=True))
def workspace(folder: Path) -> None:
    """Copy an editable regions, locales, infra, loadtests and examples tree to FOLDER.

    Every verb run inside FOLDER uses that tree.
    """
    made = copy_workspace(packaged_workspace(), folder)
    click.echo(f"{made.root} is ready; next:\n  cd {folder}\n  setsail check --all")
