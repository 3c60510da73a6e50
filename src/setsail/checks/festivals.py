"""P140 to P143: festivals, paydays and Ramadan can be worked out for the year ahead.

A Hijri rule needs ``calendar.hijri`` and years that the Umm al-Qura calendar knows; a rule
that ends by another must end. A date that is announced each year and has not been is told
as a note: the plan goes on without it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from setsail.checks.context import CheckContext
from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, Severity
from setsail.profiles.calendar.moments import not_announced
from setsail.profiles.calendar.resolve import days_of

AHEAD = timedelta(days=365)


def check(context: CheckContext) -> Iterator[Finding]:
    """Every dated rule of the profile, from the day of the check for a year."""
    compiled, today = context.compiled, context.today
    try:
        end = today + AHEAD
    except OverflowError:
        end = date.max
    try:
        days_of(compiled.market, today, end)
    except SetsailError as problem:
        for found in problem.findings:
            yield replace(found, where=compiled.where(found.key or "festivals"))
    for path, moment, year in not_announced(compiled.market, today, today):
        key = f"{path}.rule"
        yield Finding(
            "P142",
            Severity.INFO,
            f"no date of {moment.name} was announced for {year}",
            where=compiled.where(key),
            key=key,
            fix="add its first day to 'dates' once it is known",
        )
