"""``setsail markets``: the markets at a glance."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import click

from setsail.cli.options import json_option, now, workspace_here
from setsail.cli.output import show_findings, show_json, show_whole
from setsail.profiles.compile import CompiledMarket


@click.command()
@json_option
def command(as_json: bool) -> int:
    """List the markets with their locales, currency, next peak and what is not sourced."""
    from setsail.profiles.compile import compile_all  # noqa: PLC0415

    markets, findings = compile_all(workspace_here())
    moment = now()
    rows = [_row(compiled, moment) for compiled in sorted(markets, key=lambda m: m.market.code)]
    if as_json:
        show_json({"markets": rows, "findings": [finding.to_json() for finding in findings]})
    else:
        _table(rows)
        show_findings(findings, to_stderr=True)
    return 1 if findings else 0


def _row(compiled: CompiledMarket, moment: datetime) -> dict[str, Any]:
    from setsail.content.window import next_show  # noqa: PLC0415

    market = compiled.market
    return {
        "code": market.code,
        "name": market.name,
        "region": market.region,
        "locales": list(market.language.locales),
        "currency": market.currency.code,
        "next_peak_utc": next_show(market, moment).starts_at.strftime("%Y-%m-%d %H:%M"),
        "facts": len(compiled.facts),
        "assumed_facts": sum(fact.assumed for fact in compiled.facts),
        "unsourced_facts": sum(fact.source is None for fact in compiled.facts),
    }


def _table(rows: list[dict[str, Any]]) -> None:
    from rich.box import SIMPLE  # noqa: PLC0415
    from rich.table import Column, Table  # noqa: PLC0415

    heads = ("code", "name", "locales", "currency", "next peak (UTC)", "unsourced", "assumed")
    table = Table(*(Column(head, no_wrap=True) for head in heads), box=SIMPLE)
    for row in rows:
        table.add_row(
            row["code"],
            row["name"],
            " ".join(row["locales"]),
            row["currency"],
            row["next_peak_utc"],
            str(row["unsourced_facts"]),
            f"{row['assumed_facts']} of {row['facts']}",
        )
    show_whole([table])
