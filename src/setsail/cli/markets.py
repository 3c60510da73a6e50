"""``setsail markets``: the markets at a glance."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import click

from setsail.cli.options import json_option, now, workspace_here
from setsail.cli.output import show_findings, show_json, show_whole
from setsail.core.errors import SetsailError
from setsail.core.findings import Finding
from setsail.profiles.compile import CompiledMarket, placed

DAY = timedelta(days=1)


@click.command()
@json_option
def command(as_json: bool) -> int:
    """List the markets with their locales, currency, next peak and what is not sourced."""
    from setsail.profiles.compile import compile_all  # noqa: PLC0415

    markets, findings = compile_all(workspace_here())
    moment = now()
    rows = []
    for compiled in sorted(markets, key=lambda m: m.market.code):
        row, problems = _row(compiled, moment)
        rows.append(row)
        findings = (*findings, *problems)
    if as_json:
        show_json({"markets": rows, "findings": [finding.to_json() for finding in findings]})
    else:
        _table(rows)
        show_findings(findings, to_stderr=True)
    return 1 if findings else 0


def _row(compiled: CompiledMarket, moment: datetime) -> tuple[dict[str, Any], tuple[Finding, ...]]:
    """One market, and why its next peak is not known, if so."""
    market = compiled.market
    peak, problems = _next_peak(compiled, moment)
    return {
        "code": market.code,
        "name": market.name,
        "region": market.region,
        "locales": list(market.language.locales),
        "currency": market.currency.code,
        **peak,
        "facts": len(compiled.facts),
        "assumed_facts": sum(fact.assumed for fact in compiled.facts),
        "unsourced_facts": sum(fact.source is None for fact in compiled.facts),
    }, problems


def _next_peak(
    compiled: CompiledMarket, moment: datetime
) -> tuple[dict[str, Any], tuple[Finding, ...]]:
    """The first peak window that is still to begin, and whether one is open now."""
    from setsail.profiles.calendar.resolve import windows_between  # noqa: PLC0415

    today = moment.date()
    try:
        windows = windows_between(compiled.market, today - 2 * DAY, today + 3 * DAY)
    except SetsailError as problem:
        told = {"next_peak_utc": None, "peak_now": None}
        return told, placed(problem.findings, compiled)
    peaks = [window for window in windows if window.is_peak]
    coming = next((window for window in peaks if window.starts_at > moment), None)
    return {
        "next_peak_utc": f"{coming.starts_at:%Y-%m-%d %H:%M}" if coming else None,
        "peak_now": any(window.starts_at <= moment < window.ends_at for window in peaks),
    }, ()


def _table(rows: list[dict[str, Any]]) -> None:
    from rich.box import SIMPLE  # noqa: PLC0415
    from rich.table import Column, Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    heads = ("code", "name", "locales", "currency", "next peak (UTC)", "unsourced", "assumed")
    table = Table(*(Column(head, no_wrap=True) for head in heads), box=SIMPLE)
    for row in rows:
        cells = (
            row["code"],
            row["name"],
            " ".join(row["locales"]),
            row["currency"],
            (row["next_peak_utc"] or "—") + (" · on now" if row["peak_now"] else ""),
            str(row["unsourced_facts"]),
            f"{row['assumed_facts']} of {row['facts']}",
        )
        table.add_row(*map(Text, cells))  # text, not markup: a name may hold brackets
    show_whole([table])
