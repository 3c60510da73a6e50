"""P145: peak windows of one list do not overlap.

Where two windows share a stretch, one says it is twice as busy as the other: which holds is
anybody's guess, and both would stand in the calendar.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import time
from itertools import combinations

from setsail.checks.context import CheckContext
from setsail.core.findings import Finding, error
from setsail.profiles.schema import PeakWindow

DAY_MIN = 24 * 60


def check(context: CheckContext) -> Iterator[Finding]:
    """The weekday, weekend and Ramadan windows."""
    peaks = context.compiled.market.peaks
    lists = {"weekday": peaks.weekday, "weekend": peaks.weekend, "ramadan": peaks.ramadan or ()}
    for name, windows in lists.items():
        for first, second in _overlapping(windows):
            key = f"peaks.{name}.{second}"
            one, other = windows[first], windows[second]
            yield error(
                "P145",
                f"the window overlaps that of {one.start:%H:%M}–{one.end:%H:%M} in the same list",
                where=context.compiled.where(key),
                key=key,
                got=f"{other.start:%H:%M}–{other.end:%H:%M}",
                fix="let one end where the other begins, or make them one",
            )


def _overlapping(windows: Sequence[PeakWindow]) -> Iterator[tuple[int, int]]:
    for (first, one), (second, other) in combinations(enumerate(windows), 2):
        if set(_minutes(one)) & set(_minutes(other)):
            yield first, second


def _minutes(window: PeakWindow) -> Iterator[int]:
    """Each minute of the day that a window covers; what is past midnight counts as early."""
    start, end = _of_day(window.start), _of_day(window.end)
    length = (end - start) % DAY_MIN
    return (minute % DAY_MIN for minute in range(start, start + length))


def _of_day(at: time) -> int:
    return at.hour * 60 + at.minute
