"""What a person sees while a rehearsal runs."""

import io
import subprocess
import sys

from rich.console import Console

from setsail.cli.progress import Lines, LiveTable
from setsail.report.evidence import Comparison, Criterion, Evidence
from tests.factories import ROOT

GO = Evidence("check", 1.25, (Criterion("errors", 0, 0, Comparison.AT_MOST),))
NO_GO = Evidence("edges", 0.5, (Criterion("gap", 0.2, 0, Comparison.AT_MOST),))


def shown(table: LiveTable) -> str:
    console = Console(file=io.StringIO(), width=100)
    console.print(table)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_lines_tell_verdict_time_and_headline() -> None:
    stream = io.StringIO()
    with Lines(stream) as lines:
        lines.started("check")
        lines.note("check", "reading")
        lines.done(GO)
        lines.done(NO_GO)
        lines.done(Evidence("peak", not_run="serve is no-go"))
    assert stream.getvalue().splitlines() == [
        "✓ check      go          1.2 s  errors: 0 <= 0",
        "✗ edges      no-go       0.5 s  gap: 0.2 <= 0",
        "– peak       not-run     0.0 s  serve is no-go",
    ]


def test_the_table_shows_done_running_and_waiting_stages() -> None:
    table = LiveTable(Console(file=io.StringIO()))
    table.done(GO)
    table.started("edges")
    table.note("edges", "solving the placement")
    table.note("check", "too late to be shown")
    text = shown(table)
    assert "✓" in text
    assert "errors: 0 <= 0" in text
    assert "solving the placement" in text
    assert "too late" not in text
    assert "· " in text


def test_the_table_has_no_time_for_what_did_not_run() -> None:
    table = LiveTable(Console(file=io.StringIO()))
    table.done(Evidence("peak", not_run="serve is no-go"))
    (line,) = [line for line in shown(table).splitlines() if "serve is no-go" in line]
    assert "0.0 s" not in line


def test_a_closed_stdout_is_nobody_reading_not_a_bug() -> None:
    for arguments in (["compile", "ID"], ["markets"], ["--help"]):
        command = [sys.executable, "-m", "setsail", *arguments]
        ended = subprocess.run(
            ["sh", "-c", 'exec "$@" >&-', "sh", *command],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert (ended.returncode, ended.stderr) == (0, "")


def test_the_table_comes_and_goes_with_its_context() -> None:
    stream = io.StringIO()
    with LiveTable(Console(file=stream, force_terminal=True)) as table:
        table.started("check")
    assert "check" in stream.getvalue()
