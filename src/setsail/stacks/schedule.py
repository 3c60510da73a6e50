"""When the media fleet grows and shrinks: the market's peak windows as cron lines.

The windows are local wall time, and so are the cron lines: the cloud keeps the
time zone with each line, so a change of daylight saving moves the fleet with
the people.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import time
from itertools import pairwise
from math import ceil
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:  # the Pulumi program imports this module without the profiles
    from setsail.profiles.schema import PeakWindow

DAY_MIN = 24 * 60
WEEK_MIN = 7 * DAY_MIN
# A node takes minutes to start and join; leaving early would cut off late rooms.
LEAD_MIN = 30
DRAIN_MIN = 15


class CapacityStep(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A time at which the fleet changes its size.

    Attributes:
        name: unique in its site, such as ``to-12-at-1930-on-12345``.
        cron: ``minute hour * * days`` in the plan's time zone, Sunday is 0.
        nodes: size from then on.
    """

    name: str
    cron: str
    nodes: int


def nodes_at(multiplier: float, top: float, nodes: int) -> int:
    """Nodes that a load needs, when ``nodes`` carry the load of the ``top`` multiplier.

    Never less than one node: a site without any takes minutes to wake.
    """
    # 3 · 1.1 / 3.3 is one node, though in floats it is a little more than one.
    return max(1, min(nodes, ceil(round(nodes * multiplier / top, 6))))


def base_nodes(weekday: Sequence[PeakWindow], weekend: Sequence[PeakWindow], nodes: int) -> int:
    """Nodes that carry the day's mean, which is what runs outside the windows."""
    return nodes_at(1.0, _top(weekday, weekend), nodes)


def capacity_steps(
    weekday: Sequence[PeakWindow],
    weekend: Sequence[PeakWindow],
    weekend_days: Collection[int],
    nodes: int,
) -> tuple[CapacityStep, ...]:
    """The fleet's week as scheduled changes.

    Each window is held from `LEAD_MIN` before its start to `DRAIN_MIN` after its
    end; where windows meet, the larger need counts, so that the end of one never
    shrinks the fleet in the middle of the next.

    Args:
        weekday: windows of ordinary days.
        weekend: windows of weekend nights.
        weekend_days: 0 for Monday to 6 for Sunday.
        nodes: size at the busiest window.

    Returns:
        One step per time of day and size, in the order of the week; empty if the
        size never changes.
    """
    level = _levels(weekday, weekend, weekend_days, nodes)
    changes: dict[tuple[int, int], list[int]] = {}
    # The week is a ring: its last minute is followed by its first.
    for minute, (before, after) in enumerate(pairwise([level[-1], *level])):
        if before != after:
            changes.setdefault((minute % DAY_MIN, after), []).append(minute // DAY_MIN)
    ordered = sorted(changes.items(), key=lambda item: (item[1][0], item[0]))
    return tuple(_step(minute, size, days) for (minute, size), days in ordered)


def _levels(
    weekday: Sequence[PeakWindow],
    weekend: Sequence[PeakWindow],
    weekend_days: Collection[int],
    nodes: int,
) -> list[int]:
    """Nodes needed in each minute of the week from Monday 00:00; shape (10080,)."""
    top = _top(weekday, weekend)
    level = [base_nodes(weekday, weekend, nodes)] * WEEK_MIN
    for day in range(7):
        for window in weekend if day in weekend_days else weekday:
            start = _minutes(window.start) - LEAD_MIN
            length = (_minutes(window.end) - _minutes(window.start)) % DAY_MIN
            need = nodes_at(window.multiplier, top, nodes)
            for offset in range(LEAD_MIN + length + DRAIN_MIN):
                minute = (day * DAY_MIN + start + offset) % WEEK_MIN
                level[minute] = max(level[minute], need)
    return level


def _step(minute: int, size: int, days: Sequence[int]) -> CapacityStep:
    hour, rest = divmod(minute, 60)
    cron_days = sorted((day + 1) % 7 for day in days)
    name = f"to-{size}-at-{hour:02}{rest:02}-on-" + "".join(map(str, cron_days))
    return CapacityStep(name, f"{rest} {hour} * * {','.join(map(str, cron_days))}", size)


def _top(weekday: Sequence[PeakWindow], weekend: Sequence[PeakWindow]) -> float:
    return max((window.multiplier for window in (*weekday, *weekend)), default=1.0)


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute
