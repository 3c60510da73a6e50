"""The launch report on a terminal and in a log."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len
from rich.table import Table
from rich.text import Text

from setsail.core.findings import Finding, Severity
from setsail.report.evidence import Evidence, LaunchReport, Verdict
from setsail.report.figures import NBSP, figure, limit, percent, reason, seconds
from setsail.report.view import by_severity

HEADS = ("stage", "verdict", "criterion", "figure", "limit", "time")
_RIGHT = frozenset({"figure", "limit", "time"})
_STYLES = {Verdict.GO: "green", Verdict.NO_GO: "bold red", Verdict.NOT_RUN: "dim"}


def verdict_table(report: LaunchReport) -> Table:
    """A row per stage with its headline criterion, for `rich` to print.

    Cells are `Text`, never markup: a finding that holds ``[red]`` is shown as it is.
    """
    table = Table(title=Text(f"{report.market_name} ({report.market_code})"), title_justify="left")
    for head in HEADS:
        table.add_column(head, justify="right" if head in _RIGHT else "left")
    for evidence in report.stages:
        style = _STYLES[evidence.verdict]
        cells = [Text(_searchable(cell)) for cell in _cells(evidence)]
        cells[1].stylize(style)
        if evidence.headline is not None and not evidence.headline.holds:
            cells[3].stylize(style)
        table.add_row(*cells)
    return table


def plain_text(report: LaunchReport) -> str:
    """The whole report as text without colour: table, findings, verdict, path."""
    return _searchable("\n".join(_lines(report))) + "\n"


def finding_lines(report: LaunchReport) -> Iterator[str]:
    """Every finding as one line, errors first; an empty text when nothing was found."""
    for group in by_severity(f for evidence in report.stages for f in evidence.findings):
        for finding in group.findings:
            yield _finding_line(finding)


def verdict_line(report: LaunchReport) -> str:
    """The verdict with its reason, such as ``GO: All 8 stages ran …``."""
    return _searchable(f"{report.verdict.value.upper()}: {reason(report)}")


def _searchable(words: str) -> str:
    """Ordinary spaces: on a terminal nothing wraps, and people search for ``23.5 ms``."""
    return words.replace(NBSP, " ")


def _lines(report: LaunchReport) -> Iterator[str]:
    started = f"{report.started_at:%Y-%m-%d %H:%M:%S %Z}".strip()
    yield f"{report.market_name} ({report.market_code}), rehearsed {started}"
    yield f"seed {report.seed}, {percent(report.scale)} of the peak audience"
    yield ""
    yield from _table([HEADS, *(_cells(evidence) for evidence in report.stages)])
    findings = list(finding_lines(report))
    if findings:
        yield ""
        yield from findings
    yield ""
    yield verdict_line(report)
    if report.report_path is not None:
        yield f"report: {report.report_path}"


def _cells(evidence: Evidence) -> tuple[str, ...]:
    head = evidence.headline
    if evidence.not_run is not None:
        middle = (evidence.not_run, "", "")
    elif head is None:
        middle = ("no criterion was measured", "", "")
    else:
        middle = (head.name, figure(head), limit(head))
    time = "" if evidence.not_run is not None else seconds(evidence.duration_s)
    return (evidence.stage, evidence.verdict.value, *middle, time)


def _table(rows: list[tuple[str, ...]]) -> Iterator[str]:
    widths = [max(cell_len(row[i]) for row in rows) for i in range(len(HEADS))]
    for row in rows:
        cells = []
        for head, cell, width in zip(HEADS, row, widths, strict=True):
            space = " " * (width - cell_len(cell))
            cells.append(space + cell if head in _RIGHT else cell + space)
        yield "  ".join(cells).rstrip()


def _finding_line(finding: Finding) -> str:
    weight = finding.severity.value if finding.severity is not Severity.INFO else "note"
    return f"{weight}: {finding.text()}"
