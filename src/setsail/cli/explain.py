"""``setsail explain``: a value, where it comes from and its source."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from setsail.cli.options import campaign_option, json_option, workspace_here
from setsail.cli.output import show_json

if TYPE_CHECKING:
    from setsail.profiles.told.explain import Origin


@click.command()
@click.argument("market")
@click.argument("path")
@campaign_option
@json_option
def command(market: str, path: str, campaign: str | None, as_json: bool) -> None:
    """Show the value at PATH of MARKET, the files it passed through and its source.

    PATH is dotted, such as peaks.weekday or edge.allowed_sites.
    """
    from setsail.profiles.compile import compile_market  # noqa: PLC0415
    from setsail.profiles.told.explain import explain  # noqa: PLC0415

    explanation = explain(compile_market(workspace_here(), market, campaign), path)
    if as_json:
        show_json(explanation.to_json())
        return
    click.echo(f"{explanation.path} = {json.dumps(explanation.value, ensure_ascii=False)}")
    for note in explanation.notes:
        click.echo(f"  {note}")
    for line in _history(explanation.origins):
        click.echo(f"  {line}")
    for path_, source in explanation.sources:
        label = "source" if path_ == explanation.path else f"source of {path_}"
        click.echo(f"  {label}: {source}")
    # Where a value was cleared there is none, and none is owed a source.
    if not explanation.sources and explanation.value is not None:
        click.echo("  source: none; the value is our own choice or an assumption")


def _history(origins: tuple[Origin, ...]) -> Iterator[str]:
    """A line per file, the one that decided first."""
    for number, origin in enumerate(origins):
        # Keys below a path are merged file by file; anything else replaces what was there.
        section = isinstance(origin.value, dict)
        merged = section and number > 0 and isinstance(origins[number - 1].value, dict)
        over = "on top of" if merged else "instead of"
        verb = "set in" if number == 0 else over
        shown = f" ({json.dumps(origin.value, ensure_ascii=False)})"
        if origin.value is None and number < len(origins) - 1:  # below the last is nothing to clear
            verb, shown = "cleared in", ""
        elif number == 0 and not section:
            shown = ""  # it is the value itself
        yield f"{verb} {origin.where} [{origin.level}]{shown}"
