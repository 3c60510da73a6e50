"""Figures, limits and moments as people read them in English."""

from __future__ import annotations

import math
from datetime import datetime
from zoneinfo import ZoneInfo

from setsail.core.findings import errors_in
from setsail.report import evidence
from setsail.report.evidence import (
    SHARE,
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
    """A share of 0–1 as `setsail.report.evidence.percent` writes it, on one line."""
    return evidence.percent(share).replace(" ", NBSP)


def grouped(number: float) -> str:
    """A criterion's number with thousands set apart."""
    if math.isfinite(number) and abs(number) >= 1000:
        return f"{number:,.0f}" if number == int(number) else f"{number:,.1f}"
    return shown(number)


def figure(criterion: Criterion) -> str:
    """What was measured, with its unit."""
    return _amount(criterion.figure, criterion.unit)


def limit(criterion: Criterion) -> str:
    """What is allowed: ``≤ 600 ms``."""
    sign = _SIGNS[criterion.comparison]
    return f"{sign}{NBSP}{_amount(criterion.limit, criterion.unit)}"


def _amount(number: float | None, unit: str) -> str:
    if number is None:
        return "not measured"
    if unit == SHARE:
        return percent(number)
    return f"{grouped(number)}{NBSP}{unit}" if unit else grouped(number)


def operation(name: str) -> str:
    """An operation of the load test as a label: ``Open product``."""
    return name.replace("-", " ").capitalize()


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


def _why(stage: Evidence) -> str:
    """The criterion that fails with its figure, and the first error when there is one."""
    head, errors = stage.headline, errors_in(stage.findings)
    told = errors[0].message if errors else ""
    if errors and errors[0].key:
        told = f"{errors[0].key}: {told}"
    if head is None:
        return told or "no criterion was measured"
    if head.holds:
        return told
    asked = _amount(head.limit, head.unit)
    if head.limit != 0 or head.comparison is not Comparison.AT_MOST:
        asked = f"{_WORDS[head.comparison]} {asked}"
    return f"{head.name}: {figure(head)}, should be {asked}" + (f" ({told})" if told else "")
