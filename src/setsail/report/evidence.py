"""What a rehearsal proves: per stage a criterion, the figure measured, and the limit.

A stage passes when each of its criteria holds and none of its findings is an
error. The launch is *go* when every stage that was asked for passes.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from setsail.core.findings import Finding, errors_in

# Unit of figures from 0 to 1: JSON keeps them, people read per cent.
SHARE = "share"

STAGES = ("check", "language", "rundown", "edges", "provision", "serve", "peak", "report")


class Verdict(StrEnum):
    """How a stage or a launch came out."""

    GO = "go"
    NO_GO = "no-go"
    NOT_RUN = "not-run"


class Comparison(StrEnum):
    """How a figure is held against its limit."""

    AT_MOST = "<="
    AT_LEAST = ">="
    EQUALS = "=="


@dataclass(frozen=True, slots=True)
class Criterion:
    """One thing that must hold, with the figure that was measured.

    Attributes:
        name: what is asked, such as ``95 % of joins answered``.
        figure: what was measured; None when it could not be measured, which fails.
        limit: what is allowed.
        comparison: how the two compare.
        unit: unit of both, such as ``ms``; `SHARE` for 0 to 1; empty for counts.
    """

    name: str
    figure: float | None
    limit: float
    comparison: Comparison
    unit: str = ""

    @property
    def holds(self) -> bool:
        """Whether the figure is on the right side of the limit."""
        if self.figure is None:
            return False
        if self.comparison is Comparison.AT_MOST:
            return self.figure <= self.limit
        if self.comparison is Comparison.AT_LEAST:
            return self.figure >= self.limit
        return self.figure == self.limit

    def text(self) -> str:
        """Such as ``joins p95: 412 ms <= 600 ms``."""
        return (
            f"{self.name}: {amount(self.figure, self.unit)} {self.comparison} "
            f"{amount(self.limit, self.unit)}"
        )

    def to_json(self) -> dict[str, Any]:
        """The criterion as a flat JSON object."""
        return {
            "criterion": self.name,
            "figure": self.figure,
            "comparison": self.comparison.value,
            "limit": self.limit,
            "unit": self.unit,
            "holds": self.holds,
        }


def amount(figure: float | None, unit: str) -> str:
    """A figure with its unit: ``412 ms``, ``98.6 %``, ``not measured``."""
    if figure is None:
        return shown(figure)
    if unit == SHARE:
        return percent(figure)
    return f"{shown(figure)} {unit}" if unit else shown(figure)


def percent(share: float) -> str:
    """A share of 0–1: ``97.4 %``; a tiny one keeps its leading digit: ``0.017 %``.

    A share below one is never rounded up to ``100 %``, nor one above zero down to ``0 %``:
    either would hide the very miss that a reader looks for.
    """
    value = share * 100
    if value in (0, 100):
        return f"{value:.0f} %"
    if abs(value) < 1:
        return f"{value:.2g} %"
    if 99.95 <= value < 100:
        digits = -math.floor(math.log10(100 - value))
        return f"{value:.{digits}f}".rstrip("0") + " %"
    return f"{value:.1f} %".replace(".0 %", " %")


def shown(figure: float | None) -> str:
    """A figure as people read it: no needless decimals."""
    if figure is None:
        return "not measured"
    if not math.isfinite(figure):
        return "unbounded"
    if figure == int(figure):
        return f"{int(figure)}"
    return f"{figure:.3g}" if abs(figure) < 1 else f"{figure:.1f}"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one stage found.

    Attributes:
        stage: one of `STAGES`.
        duration_s: wall time of the stage, seconds.
        criteria: what was asked; the first is the stage's headline.
        findings: everything noticed, errors first decide the verdict too.
        payload: the stage's result for the report's pictures, typed by the
            stage that made it; not part of the JSON.
        not_run: why the stage did not run; None when it did.
    """

    stage: str
    duration_s: float = 0.0
    criteria: tuple[Criterion, ...] = ()
    findings: tuple[Finding, ...] = ()
    payload: Any = None
    not_run: str | None = None

    @property
    def verdict(self) -> Verdict:
        """Go only when every criterion holds and no finding is an error."""
        if self.not_run is not None:
            return Verdict.NOT_RUN
        ok = bool(self.criteria) and all(c.holds for c in self.criteria)
        return Verdict.GO if ok and not errors_in(self.findings) else Verdict.NO_GO

    @property
    def headline(self) -> Criterion | None:
        """The criterion to show in one line: the first that fails, else the first."""
        failing = [c for c in self.criteria if not c.holds]
        return next(iter([*failing, *self.criteria]), None)

    def to_json(self) -> dict[str, Any]:
        """The stage as a JSON object with duration, criterion, figure and verdict."""
        headline = self.headline
        return {
            "verdict": self.verdict.value,
            "duration_s": round(self.duration_s, 3),
            "criterion": headline.text() if headline else None,
            "figure": headline.figure if headline else None,
            "limit": headline.limit if headline else None,
            "unit": headline.unit if headline else None,
            "criteria": [c.to_json() for c in self.criteria],
            "findings": [f.to_json() for f in self.findings],
            "not_run": self.not_run,
        }


@dataclass(frozen=True, slots=True)
class LaunchReport:
    """A whole rehearsal.

    Attributes:
        market_code: such as ``ID``.
        market_name: such as ``Indonesia``.
        started_at: aware, UTC.
        seed: of every random choice.
        scale: part of the market's real peak audience that was played, 0–1.
        stages: one per entry of `STAGES`, in that order.
        report_path: where the HTML lies; None when none was asked for.
    """

    market_code: str
    market_name: str
    started_at: datetime
    seed: int
    scale: float
    stages: tuple[Evidence, ...]
    report_path: str | None = None

    @property
    def verdict(self) -> Verdict:
        """Go when at least one stage ran and every one that ran is go.

        A stage that could not run because an earlier one failed does not save
        the launch: the earlier one is already no-go.
        """
        ran = [s.verdict for s in self.stages if s.verdict is not Verdict.NOT_RUN]
        return Verdict.GO if ran and all(v is Verdict.GO for v in ran) else Verdict.NO_GO

    def stage(self, name: str) -> Evidence:
        """The evidence of one stage.

        Raises:
            KeyError: no such stage.
        """
        for evidence in self.stages:
            if evidence.stage == name:
                return evidence
        raise KeyError(name)

    def to_json(self) -> dict[str, Any]:
        """The rehearsal as one JSON object with a field per stage."""
        head: dict[str, Any] = {
            "market": self.market_code,
            "name": self.market_name,
            "verdict": self.verdict.value,
            "started_at": self.started_at.isoformat(),
            "seed": self.seed,
            "scale": self.scale,
            "report_path": self.report_path,
        }
        return head | {evidence.stage: evidence.to_json() for evidence in self.stages}
