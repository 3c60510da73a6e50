"""``setsail compile``: a market after inheritance."""

from __future__ import annotations

import click

from setsail.cli.options import campaign_option, workspace_here
from setsail.cli.output import show_json


@click.command()
@click.argument("market")
@campaign_option
def command(market: str, campaign: str | None) -> None:
    """Print MARKET after inheritance: its values, the files they come from and its facts."""
    from setsail.profiles.compile import compile_market  # noqa: PLC0415

    compiled = compile_market(workspace_here(), market, campaign)
    show_json(
        {
            "market": compiled.market.model_dump(mode="json"),
            "files": [level.file for level in compiled.chain],
            "facts": {
                fact.path: fact.source.model_dump(mode="json") if fact.source else None
                for fact in compiled.facts
            },
        }
    )
