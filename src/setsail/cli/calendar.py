"""``setsail calendar``: when a market is busy, or all of them over one UTC day."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from setsail.cli.options import (
    Day,
    TextPath,
    campaign_option,
    json_option,
    now,
    workspace_here,
)
from setsail.cli.output import show_findings, show_json, show_whole
from setsail.core.errors import SetsailError, UsageError

if TYPE_CHECKING:
    from setsail.core.findings import Finding
    from setsail.profiles.compile import CompiledMarket

OUT = Path("setsail-out")
DEFAULT_DAYS = 30


@click.command()
@click.argument("market", required=False)
@click.option("--all", "everything", is_flag=True, help="Every market; together with --utc.")
@click.option("--from", "start", type=Day(), help="First day on the market's clock; today.")
@click.option("--to", "end", type=Day(), help=f"Last day; {DEFAULT_DAYS} days after the first.")
@click.option("--utc", is_flag=True, help="One UTC day as a 24-hour view: follow the sun.")
@click.option(
    "--out",
    type=TextPath(),
    help=f"Where the .ics file, or with --utc the .svg, goes; a name in {OUT}/ if not said.",
)
@campaign_option
@json_option
def command(
    market: str | None,
    everything: bool,
    start: date | None,
    end: date | None,
    utc: bool,
    out: Path | None,
    campaign: str | None,
    as_json: bool,
) -> int:
    """Show the peak windows, festivals and paydays of MARKET, local and in UTC.

    Writes them as an .ics file too. With --utc: how busy MARKET, or every market with
    --all, is over the 24 hours of one UTC day (the one of --from), with a picture.
    """
    if (market is None) is not everything:
        raise click.UsageError("name one market, or say --all --utc")
    if everything and not utc:
        raise click.UsageError("with --all, say --utc: markets share no local day")
    if utc and end is not None:
        raise click.UsageError("--utc shows one day, the one of --from: leave out --to")
    if utc:
        markets, findings = _markets(market, campaign)
        return _sun(markets, findings, start or now().date(), out, as_json=as_json)
    assert market is not None  # seen to above
    return _agenda(market, campaign, start, end, out, as_json=as_json)


def _markets(
    market: str | None, campaign: str | None
) -> tuple[tuple[CompiledMarket, ...], tuple[Finding, ...]]:
    from setsail.profiles.compile import compile_all, compile_market  # noqa: PLC0415

    workspace = workspace_here()
    if market is not None:
        return (compile_market(workspace, market, campaign),), ()
    if campaign is not None:
        raise click.UsageError("--campaign goes with one market")
    return compile_all(workspace)


def _sun(
    compiled: tuple[CompiledMarket, ...],
    findings: tuple[Finding, ...],
    day: date,
    out: Path | None,
    *,
    as_json: bool,
) -> int:
    from setsail.profiles.calendar.overlap import laid_together, sun_row  # noqa: PLC0415
    from setsail.profiles.compile import placed  # noqa: PLC0415
    from setsail.report.calendar_text import sun_json, sun_lines  # noqa: PLC0415
    from setsail.report.pictures.follow_the_sun import follow_the_sun_picture  # noqa: PLC0415

    rows = []
    for one in compiled:
        try:
            rows.append(sun_row(one.market, day))
        except SetsailError as problem:  # the others can be shown
            findings = tuple(dict.fromkeys((*findings, *placed(problem.findings, one))))
    if not rows:
        show_findings(findings, to_stderr=True)
        return 1
    sun = laid_together(rows, day)
    who = rows[0].market if len(rows) == 1 else "all"
    path = out or OUT / f"follow-the-sun-{who}-{day}.svg"
    refused = _write(path, str(follow_the_sun_picture(sun)).encode(), "picture")
    findings += refused
    if as_json:
        show_json({**sun_json(sun), "picture": _told(path, refused), "findings": _json(findings)})
    else:
        for line in sun_lines(sun):
            click.echo(line)
        if not refused:
            click.echo(f"\npicture: {path}")
    show_findings(findings, to_stderr=True)
    return 1 if findings else 0


def _agenda(
    reference: str,
    campaign: str | None,
    start: date | None,
    end: date | None,
    out: Path | None,
    *,
    as_json: bool,
) -> int:
    from setsail.profiles.calendar.agenda import agenda  # noqa: PLC0415
    from setsail.profiles.calendar.ics import calendar_file  # noqa: PLC0415
    from setsail.profiles.compile import placed  # noqa: PLC0415
    from setsail.report.calendar_text import agenda_tables  # noqa: PLC0415

    (compiled,), _ = _markets(reference, campaign)
    market = compiled.market
    first = start or now().astimezone(market.zone).date()
    last = end or first + timedelta(days=DEFAULT_DAYS)
    try:
        told = agenda(market, first, last)
    except UsageError:
        raise
    except SetsailError as problem:
        raise SetsailError(placed(problem.findings, compiled)) from problem
    path = out or OUT / f"calendar-{market.code}-{first}-{last}.ics"
    events = calendar_file(market, told.windows, told.moments, now())
    refused = _write(path, events, "calendar file")
    if as_json:
        show_json({**told.to_json(), "ics": _told(path, refused), "findings": _json(refused)})
    else:
        show_whole(agenda_tables(told))
        if not refused:
            click.echo(f"calendar file: {path}")
    show_findings(refused, to_stderr=True)
    return 1 if refused else 0


def _write(path: Path, data: bytes, what: str) -> tuple[Finding, ...]:
    """Write the file, or say why not: what it holds is shown all the same."""
    from setsail.report.writing import write_atomic  # noqa: PLC0415

    try:
        write_atomic(path, data, what)
    except SetsailError as problem:
        return problem.findings
    return ()


def _told(path: Path, refused: tuple[Finding, ...]) -> str | None:
    return None if refused else str(path)


def _json(findings: tuple[Finding, ...]) -> list[dict[str, Any]]:
    return [finding.to_json() for finding in findings]
