"""Runs the stages in order, times them, and leaves nothing behind."""

from __future__ import annotations

import re
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from setsail.core.errors import SetsailError, UsageError
from setsail.core.files import as_finding, writable_folder
from setsail.core.findings import Finding, error
from setsail.core.yaml_tree import Scalar
from setsail.profiles.compile import CompiledMarket, compile_market
from setsail.profiles.inherit import ProfileFiles, find_market
from setsail.rehearsal.board import Board, scaled
from setsail.rehearsal.inputs import Inputs
from setsail.rehearsal.stages import check, edges, language, peak, provision, rundown, serve
from setsail.rehearsal.stages.report import publish
from setsail.report.evidence import STAGES, Comparison, Criterion, Evidence, LaunchReport, Verdict


class Watch(Protocol):
    """Somebody who looks on."""

    def started(self, stage: str) -> None:
        """A stage begins."""
        ...

    def note(self, stage: str, text: str) -> None:
        """What the stage is doing."""
        ...

    def done(self, evidence: Evidence) -> None:
        """A stage ended, or was passed over."""
        ...


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage and the stages whose results it uses."""

    run: Callable[[Board], Evidence]
    needs: tuple[str, ...]


STAGE_TABLE: dict[str, Stage] = {
    "check": Stage(check.run, ()),
    "language": Stage(language.run, ("check",)),
    "rundown": Stage(rundown.run, ("check", "language")),
    "edges": Stage(edges.run, ("check",)),
    "provision": Stage(provision.run, ("check", "edges")),
    "serve": Stage(serve.run, ("check", "language", "rundown")),
    "peak": Stage(peak.run, ("check", "language", "rundown", "serve")),
}


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """How a rehearsal ended.

    Attributes:
        report: the evidence.
        bug: an exception that no stage should raise; the caller reports it as ours.
    """

    report: LaunchReport
    bug: Exception | None


def stages_for(only: str | None) -> tuple[str, ...]:
    """The stages to run: all, or one and those that it needs, and the report."""
    if only is None or only == "report":
        return STAGES
    wanted = {only, "report", *STAGE_TABLE[only].needs}
    return tuple(stage for stage in STAGES if stage in wanted)


def rehearse(inputs: Inputs, watch: Watch, now: datetime, only: str | None = None) -> Rehearsed:
    """Rehearse a market's launch.

    Args:
        inputs: what is asked for.
        watch: told of each stage.
        now: aware; the day of the market's clock is taken from it.
        only: one of `STAGES`, or None for all.

    Raises:
        UsageError: no such market.
        SetsailError: the folder for the report cannot be written to.
        KeyboardInterrupt: after everything that was started is stopped.
    """
    try:
        compiled = compile_market(inputs.workspace, inputs.reference, inputs.campaign)
    except UsageError:
        raise
    except SetsailError as problem:
        writable_folder(inputs.out_dir)
        report = _refused(inputs, watch, now, problem)
        return Rehearsed(_published(inputs, watch, report, only), None)
    writable_folder(inputs.out_dir)
    with tempfile.TemporaryDirectory(prefix="setsail-") as scratch, ExitStack() as cleanup:
        play = _Play(watch, _board(inputs, compiled, now, Path(scratch), cleanup))
        evidence = play.run(stages_for(only))
    report = _report(play.board, now, evidence)
    return Rehearsed(_published(inputs, watch, report, only), play.bug)


def _board(
    inputs: Inputs,
    compiled: CompiledMarket,
    now: datetime,
    scratch: Path,
    cleanup: ExitStack,
) -> Board:
    today = now.astimezone(compiled.market.zone).date()
    return Board(
        inputs=inputs,
        compiled=compiled,
        day=inputs.day or today,
        scratch=scratch,
        cleanup=cleanup,
        note=lambda _: None,  # each stage gets its own
    )


class _Play:
    """The stages of one rehearsal, up to the report."""

    def __init__(self, watch: Watch, board: Board) -> None:
        self.watch = watch
        self.board = board
        self.bug: Exception | None = None

    def run(self, wanted: Sequence[str]) -> dict[str, Evidence]:
        done: dict[str, Evidence] = {}
        for name, stage in STAGE_TABLE.items():
            reason = _blocked(stage, done) if name in wanted else "not asked for"
            if reason is None:
                done[name] = self._timed(name, stage)
            else:
                done[name] = Evidence(name, not_run=reason)
            self.watch.done(done[name])
        return done

    def _timed(self, name: str, stage: Stage) -> Evidence:
        self.watch.started(name)
        self.board.note = lambda text: self.watch.note(name, text)
        begun = time.perf_counter()
        try:
            evidence = stage.run(self.board)
        except SetsailError as problem:
            evidence = _failed(name, problem.findings)
        except OSError as problem:
            evidence = _failed(name, (as_finding(problem),))
        except Exception as problem:  # a bug of ours must not cost the reader the report
            self.bug = self.bug or problem
            what = f"{type(problem).__name__}: {problem}"
            evidence = _failed(
                name, (error("W999", "the stage failed by a bug of ours", got=what),)
            )
        return replace(evidence, duration_s=time.perf_counter() - begun)


def _blocked(stage: Stage, done: dict[str, Evidence]) -> str | None:
    for need in stage.needs:
        if done[need].verdict is not Verdict.GO:
            return f"{need} is {done[need].verdict.value.replace('not-run', 'not run')}"
    return None


def _failed(name: str, findings: Iterable[Finding]) -> Evidence:
    """Evidence of a stage that could not measure what it is asked."""
    ran = Criterion("stage ran to its end", 0, 1, Comparison.EQUALS)
    return Evidence(name, criteria=(ran,), findings=tuple(findings))


def _refused(inputs: Inputs, watch: Watch, now: datetime, problem: SetsailError) -> LaunchReport:
    """The report of a profile that does not compile: nothing is started."""
    errors = Criterion("errors in the profile", len(problem.findings), 0, Comparison.AT_MOST)
    done = {"check": Evidence("check", criteria=(errors,), findings=problem.findings)}
    for name in STAGE_TABLE:
        done.setdefault(name, Evidence(name, not_run="the profile does not compile"))
        watch.done(done[name])
    return LaunchReport(
        market_code=_code_of(inputs),
        market_name=inputs.reference.strip(),
        started_at=now.astimezone(UTC),
        seed=inputs.seed,
        scale=inputs.scale or 0.0,
        stages=tuple(done.values()),
    )


def _code_of(inputs: Inputs) -> str:
    """The code that names the report, from a profile that does not compile.

    Asked for by its name, the market still gets the report in the place of its last
    one: a go from yesterday must not lie beside today's refusal. Where the profile does
    not even tell its code, the name asked for stands in, without what a path may not hold.
    """
    files = ProfileFiles(inputs.workspace)
    with suppress(SetsailError):
        code = files.tree(find_market(files, inputs.reference)).entries.get("code")
        if isinstance(code, Scalar) and code.text and code.text.isalpha():
            return code.text.upper()
    return re.sub(r"[^\w-]+", "-", inputs.reference.strip().upper()).strip("-") or "market"


def _report(board: Board, now: datetime, evidence: dict[str, Evidence]) -> LaunchReport:
    return LaunchReport(
        market_code=board.market.code,
        market_name=board.market.name,
        started_at=now.astimezone(UTC),
        seed=board.inputs.seed,
        scale=scaled(board),
        stages=tuple(evidence.values()),
    )


def _published(
    inputs: Inputs, watch: Watch, report: LaunchReport, only: str | None
) -> LaunchReport:
    watch.started("report")
    watch.note("report", "drawing")
    finished = publish(report, inputs, only)
    watch.done(finished.stage("report"))
    return finished
