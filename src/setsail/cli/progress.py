"""What a rehearsal shows while it runs: a live table on a terminal, lines elsewhere."""

from __future__ import annotations

import time
from types import TracebackType
from typing import Self, TextIO

from rich.console import Console, Group, RenderableType
from rich.live import Live
from rich.spinner import Spinner
from rich.table import Table
from rich.text import Text

from setsail.report.evidence import STAGES, Evidence, Verdict

STYLES = {Verdict.GO: "bold green", Verdict.NO_GO: "bold red", Verdict.NOT_RUN: "dim"}
MARKS = {Verdict.GO: "✓", Verdict.NO_GO: "✗", Verdict.NOT_RUN: "–"}


class Lines:
    """One line per stage, for logs and pipes."""

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        return None

    def started(self, stage: str) -> None:
        """Nothing yet: the line is written when the stage is done."""

    def note(self, stage: str, text: str) -> None:
        """Too fine for a log."""

    def done(self, evidence: Evidence) -> None:
        """One line with verdict, time and headline."""
        middle = evidence.not_run or (evidence.headline.text() if evidence.headline else "")
        self.stream.write(
            f"{MARKS[evidence.verdict]} {evidence.stage:<10} {evidence.verdict:<8}"
            f" {evidence.duration_s:6.1f} s  {middle}\n"
        )
        self.stream.flush()


class LiveTable:
    """A table that fills as the stages run, with what is being done now."""

    def __init__(self, console: Console) -> None:
        self.evidence: dict[str, Evidence] = {}
        self.current = ""
        self.text = ""
        self.begun = time.monotonic()
        self.spinner = Spinner("dots")
        self.live = Live(self, console=console, refresh_per_second=8, transient=True)

    def __enter__(self) -> Self:
        self.live.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.live.stop()

    def started(self, stage: str) -> None:
        """The stage is the current one from now on."""
        self.current, self.text, self.begun = stage, "", time.monotonic()

    def note(self, stage: str, text: str) -> None:
        """What the current stage is doing."""
        if stage == self.current:
            self.text = text

    def done(self, evidence: Evidence) -> None:
        """The stage has its verdict."""
        self.evidence[evidence.stage] = evidence

    def __rich__(self) -> RenderableType:
        """The table as it stands."""
        table = Table.grid(padding=(0, 2))
        for stage in STAGES:
            table.add_row(*self._row(stage))
        return Group(table)

    def _row(self, stage: str) -> tuple[RenderableType, ...]:
        evidence = self.evidence.get(stage)
        if evidence is not None:
            style = STYLES[evidence.verdict]
            middle = evidence.not_run or (evidence.headline.text() if evidence.headline else "")
            ran = evidence.verdict is not Verdict.NOT_RUN
            return (
                Text(MARKS[evidence.verdict], style),
                Text(stage, style),
                Text(f"{evidence.duration_s:.1f} s" if ran else "", "dim"),
                Text(middle, "dim", no_wrap=True, overflow="ellipsis"),
            )
        if stage == self.current:
            elapsed = time.monotonic() - self.begun
            now = Text(self.text, no_wrap=True, overflow="ellipsis")
            return self.spinner, Text(stage, "bold"), Text(f"{elapsed:.0f} s"), now
        return Text("·", "dim"), Text(stage, "dim"), Text(""), Text("")
