"""Figures, limits and moments as people read them in English."""

from __future__ import annotations

import math
from datetime import datetime
from zoneinfo import ZoneInfo

from setsail.core.findings import errors_in
from setsail.report.evidence import (
    Comparison,
    Criterion,
    Evidence,
    LaunchReport,
    Verdict,
    shown,
)

_WORDS = {
    Comparison.AT_MOST: "at most",
    Comparison.AT_LEAST: "at least",
    Comparison.EQUALS: "exactly",
}
_SIGNS = {Comparison.AT_MOST: "≤", Comparison.AT_LEAST: "≥", Comparison.EQUALS: "="}
# A word joiner would hyphenate; a no-break space keeps the figure and its unit on one line.
NBSP = "\u00a0"


def count(number: float) -> str:
    """A whole number with thousands set apart: ``120,000``."""
    return f"{round(number):,}"


def ms(value: float | None) -> str:
    """Milliseconds with as many digits as mean something: ``0.42 ms``, ``4.1 ms``, ``412 ms``."""
    return "–" if value is None else f"{bare_ms(value)}{NBSP}ms"


def bare_ms(value: float) -> str:
    """Like `ms` without the unit, for a column whose head names it."""
    if not math.isfinite(value):
        return "∞"
    if value < 1:
        return f"{value:.2g}"
    return f"{value:.1f}" if value < 10 else count(value)


def seconds(value: float) -> str:
    """A duration: ``0.42 s``, ``12.3 s``, ``2 min 05 s``."""
    if value < 1:
        return f"{value:.2f}{NBSP}s"
    if value < 59.95:
        return f"{value:.1f}{NBSP}s"
    whole = round(value)
    return f"{whole // 60}{NBSP}min{NBSP}{whole % 60:02d}{NBSP}s"


def length(value: float) -> str:
    """A length of a segment or a show: ``3:30``, ``2:05:00``."""
    whole = round(value)
    hours, rest = divmod(whole, 3600)
    minutes, left = divmod(rest, 60)
    return f"{hours}:{minutes:02d}:{left:02d}" if hours else f"{minutes}:{left:02d}"


def percent(share: float) -> str:
    """A share of 0–1: ``97.4 %``; a tiny one keeps its leading digit: ``0.017 %``.

    A share below one is never rounded up to ``100 %``, nor one above zero down to ``0 %``:
    either would hide the very miss that a reader looks for.
    """
    value = share * 100
    if value in (0, 100):
        return f"{value:.0f}{NBSP}%"
    if abs(value) < 1:
        return f"{value:.2g}{NBSP}%"
    if 99.95 <= value < 100:
        digits = -math.floor(math.log10(100 - value))
        return f"{value:.{digits}f}".rstrip("0") + f"{NBSP}%"
    return f"{value:.1f}{NBSP}%".replace(f".0{NBSP}", NBSP)


def grouped(number: float | None) -> str:
    """A criterion's number with thousands set apart."""
    if number is not None and not math.isfinite(number):
        return "unbounded"
    if number is not None and abs(number) >= 1000:
        return f"{number:,.0f}" if number == int(number) else f"{number:,.1f}"
    return shown(number)


def figure(criterion: Criterion) -> str:
    """What was measured, with its unit."""
    if criterion.figure is None:
        return "not measured"
    return _with_unit(grouped(criterion.figure), criterion.unit)


def limit(criterion: Criterion) -> str:
    """What is allowed: ``≤ 600 ms``."""
    sign = _SIGNS[criterion.comparison]
    return f"{sign}{NBSP}{_with_unit(grouped(criterion.limit), criterion.unit)}"


def _with_unit(number: str, unit: str) -> str:
    return f"{number}{NBSP}{unit}" if unit else number


def clock(moment: datetime, zone: str) -> str:
    """Wall time in a zone: ``19:30``."""
    return moment.astimezone(ZoneInfo(zone)).strftime("%H:%M")


def clock_seconds(moment: datetime, zone: str) -> str:
    """Wall time to the second: ``19:30:05``."""
    return moment.astimezone(ZoneInfo(zone)).strftime("%H:%M:%S")


def day(moment: datetime, zone: str) -> str:
    """A day in a zone: ``Mon 23 Nov 2026``."""
    local = moment.astimezone(ZoneInfo(zone))
    return f"{local:%a} {local.day} {local:%b %Y}"


def sentence(words: str) -> str:
    """Words as a sentence: a capital first and a full stop last; nothing else is touched."""
    words = words.strip()
    if not words:
        return ""
    return f"{words[0].upper()}{words[1:]}" + ("" if words[-1] in ".!?…" else ".")


def reason(report: LaunchReport) -> str:
    """Why the launch is go or no-go, in one line."""
    ran = [s for s in report.stages if s.verdict is not Verdict.NOT_RUN]
    failed = [s for s in ran if s.verdict is Verdict.NO_GO]
    if not ran:
        return "No stage ran."
    if not failed:
        every = len(ran) == len(report.stages)
        which = f"All {len(ran)} stages" if every else f"{len(ran)} of {len(report.stages)} stages"
        return f"{which} ran and held every criterion."
    more = "" if len(failed) == 1 else f" {len(failed)} of {len(ran)} stages fail."
    return f"{failed[0].stage.capitalize()} fails. {sentence(_why(failed[0]))}{more}"


def _why(evidence: Evidence) -> str:
    """The criterion that fails with its figure, and the first error when there is one."""
    head, errors = evidence.headline, errors_in(evidence.findings)
    told = errors[0].message if errors else ""
    if errors and errors[0].key:
        told = f"{errors[0].key}: {told}"
    if head is None:
        return told or "no criterion was measured"
    if head.holds:
        return told
    asked = f"{_WORDS[head.comparison]} {_with_unit(grouped(head.limit), head.unit)}"
    return f"{head.name}: {figure(head)}, should be {asked}" + (f" ({told})" if told else "")
