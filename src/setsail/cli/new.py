"""``setsail new``: start something new."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import click

from setsail.cli.options import TextPath, json_option, now, workspace_here
from setsail.cli.output import show_json
from setsail.core.workspace import Workspace, copy_workspace, packaged_workspace

if TYPE_CHECKING:
    from setsail.starter.market import NewMarket


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


@command.command()
@click.argument("country", metavar="CODE")
@click.option("--region", required=True, help="Folder of regions/ that the market belongs to.")
@json_option
def market(country: str, region: str, as_json: bool) -> None:
    """Write a first profile of a market; CODE is its ISO 3166 code, such as VN.

    What CLDR, tzdata and the holidays library know is filled in with its source; the
    rest is a guess that says so. The profile passes `setsail check` from the start.
    """
    from setsail.starter.market import begin_market  # noqa: PLC0415  (slow: the placement)

    here = workspace_here()
    begun = begin_market(here, country, region, now().date())
    if as_json:
        show_json({"code": begun.draft.territory.code, "path": str(begun.path)})
    else:
        _tell(begun, here)


def _tell(begun: NewMarket, here: Workspace) -> None:
    """What was written, what is missing and what comes next."""
    draft = begun.draft
    code = draft.territory.code
    file = here.relative(begun.path)
    click.echo(f"{file} is written: {draft.territory.name} in {', '.join(draft.locales.tags)}")
    if draft.locales.missing:
        missing = ", ".join(draft.locales.missing)
        click.echo(f"  official languages without a folder in locales/ yet: {missing}")
    if not draft.payments.known_here:
        click.echo(f"  no way to pay of regions/shared/payments.yaml lists {code} yet")
    click.echo(
        f"next:\n  edit {file}: each REPLACE marks a guess\n"
        f"  setsail check {code}\n"
        f"  write examples/catalogues/{code}.csv, see the README there\n"
        f"  setsail rehearse {code}"
    )
