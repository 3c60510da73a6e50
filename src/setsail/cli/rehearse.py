"""``setsail rehearse``: a market's launch on this machine, from profile to verdict."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import click

from setsail.cli.options import (
    Amount,
    TextPath,
    date_option,
    json_option,
    now,
    workspace_here,
)
from setsail.cli.progress import Lines, LiveTable
from setsail.report.evidence import STAGES, LaunchReport, Verdict

DEFAULT_OUT = Path("setsail-out")


@click.command()
@click.argument("market")
@click.option(
    "--out",
    "out_dir",
    type=TextPath(),
    default=DEFAULT_OUT,
    show_default=True,
    help="Folder for the report.",
)
@click.option(
    "--seed",
    type=click.IntRange(min=0),
    default=1,
    show_default=True,
    help="Of every random choice: the same seed gives the same plan.",
)
@click.option(
    "--scale",
    type=Amount(0, 1, min_open=True),
    help="Part of the peak audience to play, 0–1; about 200 at once by default.",
)
@click.option("--only", type=click.Choice(STAGES), help="Run one stage and those it needs.")
@click.option(
    "--catalogue",
    type=TextPath(),
    help="Product catalogue (CSV) instead of the workspace's example.",
)
@click.option(
    "--campaign",
    metavar="NAME",
    help="What the peak plays, a file of loadtests/campaigns; peak-hour by default.",
)
@date_option
@json_option
def command(
    market: str,
    out_dir: Path,
    seed: int,
    scale: float | None,
    only: str | None,
    catalogue: Path | None,
    campaign: str | None,
    day: date | None,
    as_json: bool,
) -> int:
    """Rehearse MARKET on this machine: exit 0 for go, 1 for no-go.

    Checks the profile, renders its languages, plans tonight's show, places the
    edge, provisions the stack on an emulated cloud, serves the rooms, plays the
    peak hour against them and writes one report.
    """
    from setsail.checks.programs import CAMPAIGN  # noqa: PLC0415
    from setsail.rehearsal.inputs import Inputs  # noqa: PLC0415
    from setsail.rehearsal.runner import rehearse  # noqa: PLC0415

    inputs = Inputs(
        workspace=workspace_here(),
        reference=market,
        out_dir=out_dir.resolve(),
        day=day,
        seed=seed,
        scale=scale,
        catalogue=catalogue.resolve() if catalogue else None,
        campaign=campaign or CAMPAIGN,
    )
    with _only_ours_on_stdout(wanted=as_json), _watch(as_json=as_json) as watch:
        rehearsed = rehearse(inputs, watch, now(), only)
    report = rehearsed.report
    if as_json:
        from setsail.report.json_report import json_text  # noqa: PLC0415

        sys.stdout.write(json_text(report))
    else:
        _show(report)
    if rehearsed.bug is not None:
        raise rehearsed.bug
    return 0 if report.verdict is Verdict.GO else 1


@contextmanager
def _only_ours_on_stdout(*, wanted: bool) -> Iterator[None]:
    """Send what native libraries print past Python (HiGHS does) to stderr meanwhile."""
    if not wanted:
        yield
        return
    ours = os.dup(1)
    os.dup2(2, 1)
    try:
        yield
    finally:
        os.dup2(ours, 1)
        os.close(ours)


def _watch(*, as_json: bool) -> Lines | LiveTable:
    """A live table for a person; lines for a log, on stderr when stdout is for JSON."""
    from rich.console import Console  # noqa: PLC0415

    stream = sys.stderr if as_json else sys.stdout
    return LiveTable(Console(file=stream)) if stream.isatty() else Lines(stream)


def _show(report: LaunchReport) -> None:
    """Table, findings, verdict and path: in colour for a person, in whole lines for a log."""
    from setsail.report.text import (  # noqa: PLC0415
        finding_lines,
        plain_text,
        verdict_line,
        verdict_table,
    )

    if not sys.stdout.isatty():
        click.echo(plain_text(report), nl=False)
        return
    from rich.console import Console  # noqa: PLC0415

    console = Console(highlight=False)
    console.print(verdict_table(report))
    for line in finding_lines(report):
        if not line.startswith("note:"):
            console.print(line, markup=False)
    style = "bold green" if report.verdict is Verdict.GO else "bold red"
    console.print(verdict_line(report), style=style, markup=False)
    console.print(f"report: {report.report_path}", markup=False, soft_wrap=True)
