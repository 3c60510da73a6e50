"""The report on a terminal and in a log."""

from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from setsail.core.findings import error
from setsail.report.evidence import Evidence
from setsail.report.text import finding_lines, plain_text, verdict_line, verdict_table
from tests.unit.report.samples import go_report, no_go_report, only_report

GOLDEN = Path(__file__).resolve().parents[2] / "golden" / "report"


@pytest.mark.parametrize(
    ("name", "build"), [("go", go_report), ("no-go", no_go_report), ("only", only_report)]
)
def test_plain_text_is_as_agreed(name, build):
    assert plain_text(build()) == (GOLDEN / f"{name}.txt").read_text("utf-8")


def printed(report, colour=False) -> str:
    out = StringIO()
    console = Console(file=out, width=140, force_terminal=colour, color_system="standard")
    console.print(verdict_table(report))
    return out.getvalue()


def test_table_has_a_row_per_stage():
    shown = printed(no_go_report())
    for stage in no_go_report().stages:
        assert f" {stage.stage} " in shown
    assert "deliveries missing or doubled" in shown
    assert "it is being made" in shown


def test_table_colours_the_verdict_and_the_figure_that_fails():
    shown = printed(no_go_report(), colour=True)
    assert "\x1b[1;31mno-go\x1b[0m" in shown
    assert "\x1b[32mgo\x1b[0m" in shown
    assert "\x1b[1;31m1\x1b[0m" in shown
    assert "\x1b[31m" not in printed(go_report(), colour=True)


def test_words_in_brackets_are_not_markup():
    report = replace(go_report(), stages=(Evidence("serve", not_run="[red]no[/red] port"),))
    assert "[red]no[/red] port" in printed(report)


def test_findings_are_told_errors_first_and_once():
    report = no_go_report()
    again = replace(report.stages[1], findings=report.stages[0].findings)
    report = replace(report, stages=(*report.stages[:1], again, *report.stages[2:]))
    lines = list(finding_lines(report))
    assert len(lines) == 5
    assert lines[0].startswith("error: regions/middle-east/saudi-arabia.yaml:33:5 P112 peaks.")
    assert lines[-1].startswith("warning: examples/catalogues/SA.csv:12:12 C340")


def test_verdict_line():
    assert verdict_line(go_report()) == "GO: All 8 stages ran and held every criterion."
    lost = Evidence("peak", findings=(error("T801", "a worker died"),))
    assert verdict_line(replace(go_report(), stages=(lost,))) == "NO-GO: Peak fails. A worker died."
