"""``setsail explain``: a value, where it comes from and its source."""

from __future__ import annotations

import json

import click

from setsail.cli.options import campaign_option, json_option, workspace_here
from setsail.cli.output import show_json


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
    for number, origin in enumerate(explanation.origins):
        # Keys below a path are merged file by file; anything else replaces what was there.
        merged = isinstance(origin.value, dict)
        over = "on top of" if merged else "instead of"
        verb = "set in" if number == 0 else over
        told = merged or number > 0
        shown = f" ({json.dumps(origin.value, ensure_ascii=False)})" if told else ""
        click.echo(f"  {verb} {origin.where} [{origin.level}]{shown}")
    for path_, source in explanation.sources:
        label = "source" if path_ == explanation.path else f"source of {path_}"
        click.echo(f"  {label}: {source}")
    if not explanation.sources:
        click.echo("  source: none; the value is our own choice or an assumption")
