"""The run of show: segments over the local clock, one lane per rung, climbing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from markupsafe import Markup

from setsail.report.figures import clock, length
from setsail.report.payloads import RundownPayload, SegmentBar
from setsail.report.pictures.svg import Scale, el, group, line, picture, polyline, text, text_width

LADDER = ("traffic", "bridge", "profit", "limited")
HOST = "host"  # the lane of opening, talk and closing, which belong to no rung
NARROW = 560
EDGE = 6.0
STEPS_MIN = (5, 10, 15, 30, 60, 120, 180)


def timeline(show: RundownPayload, width: float) -> Markup:
    """Draw the show.

    Args:
        show: with at least one segment; without any, nothing is drawn.
        width: of the drawing in CSS pixels; below `NARROW` lanes are named above the bars.
    """
    if not show.segments:
        return Markup("")
    narrow = width < NARROW
    lanes = _lanes(show)
    left, right = (6.0 if narrow else 92.0), width - EDGE
    top, lane_height = (8.0, 54.0 if narrow else 44.0)
    bottom = top + lane_height * len(lanes)
    total_s = (show.ends_at - show.starts_at).total_seconds()
    x = Scale(0.0, max(total_s, 1.0), left, right)
    lane_top = {rung: top + i * lane_height for i, rung in enumerate(lanes)}
    bar_offset, bar_height = (22.0, 26.0) if narrow else (8.0, 28.0)
    label = (
        f"Timeline of {len(show.segments)} segments from {clock(show.starts_at, show.zone)} "
        f"to {clock(show.ends_at, show.zone)}, lanes {', '.join(reversed(lanes))}"
    )
    parts = [
        *_lane_marks(lanes, lane_top, lane_height, (left, right), narrow),
        *_ticks(show, x, top, bottom, 4 if narrow else 8),
        _climb(show, x, lane_top, bar_offset + bar_height / 2),
        group(
            _bar(segment, show, x, lane_top[_lane(segment)] + bar_offset, bar_height)
            for segment in show.segments
        ),
    ]
    return picture(width, bottom + 26, label, parts)


def _lanes(show: RundownPayload) -> tuple[str, ...]:
    """Top to bottom: the ladder's highest rung first, the host's own parts last."""
    used = {_lane(segment) for segment in show.segments}
    return tuple(lane for lane in (*reversed(LADDER), HOST) if lane in used)


def _lane(segment: SegmentBar) -> str:
    return segment.rung if segment.rung in LADDER else HOST


def _lane_marks(
    lanes: tuple[str, ...],
    lane_top: dict[str, float],
    height: float,
    span: tuple[float, float],
    narrow: bool,
) -> Iterator[Markup]:
    left, right = span
    for i, rung in enumerate(lanes):
        y = lane_top[rung]
        if i % 2 == 0:
            yield el("rect", x=0, y=y, width=right + EDGE, height=height, class_="lane", rx=4)
        if narrow:
            yield text(left + 4, y + 15, rung.capitalize(), "label strong")
        else:
            yield text(left - 12, y + height / 2 + 4, rung.capitalize(), "label strong", "end")


def _ticks(
    show: RundownPayload, x: Scale, top: float, bottom: float, about: int
) -> Iterator[Markup]:
    for moment in local_ticks(show.starts_at, show.ends_at, show.zone, about):
        at = x((moment - show.starts_at).total_seconds())
        yield line(at, top, at, bottom, "grid")
        words = clock(moment, show.zone)
        half = text_width(words, 12) / 2
        centre = min(max(at, half), x.end + EDGE - half)
        yield text(centre, bottom + 18, words, "tick", "middle")


def local_ticks(
    starts_at: datetime, ends_at: datetime, zone: str, about: int
) -> tuple[datetime, ...]:
    """Round wall times within a show, at most ``about`` and some.

    Steps are counted from the local midnight and laid out in elapsed time, so a
    tick keeps its true place even on a night when the clocks change.
    """
    minutes = (ends_at - starts_at).total_seconds() / 60
    step = next((s for s in STEPS_MIN if minutes / s <= about), STEPS_MIN[-1])
    local = starts_at.astimezone(ZoneInfo(zone))
    past_min = (local.hour * 60 + local.minute) % step + local.second / 60
    moment = starts_at + timedelta(minutes=(step - past_min) % step)
    ticks: list[datetime] = []
    while moment <= ends_at:
        ticks.append(moment)
        moment += timedelta(minutes=step)
    return tuple(ticks)


def _climb(show: RundownPayload, x: Scale, lane_top: dict[str, float], offset: float) -> Markup:
    points: list[tuple[float, float]] = []
    for segment in show.segments:
        begin = (segment.starts_at - show.starts_at).total_seconds()
        y = lane_top[_lane(segment)] + offset
        points += [(x(begin), y), (x(begin + segment.duration_s), y)]
    return polyline(points, "climb")


def _bar(segment: SegmentBar, show: RundownPayload, x: Scale, y: float, height: float) -> Markup:
    begin = (segment.starts_at - show.starts_at).total_seconds()
    left, right = x(begin), x(begin + segment.duration_s)
    width = max(right - left - 1.0, 1.0)
    hint = " · ".join(
        filter(
            None,
            (
                f"{segment.index + 1}. {segment.name}",
                segment.price_text,
                f"{clock(segment.starts_at, show.zone)}, {length(segment.duration_s)} min",
            ),
        )
    )
    kind = _lane(segment)
    number = str(segment.index + 1)
    fits = text_width(number, 11) + 2 <= width
    middle = (left + right) / 2
    parts = [
        el("title", hint),
        el("rect", x=left + 0.5, y=y, width=width, height=height, rx=2, class_=f"rung {kind}"),
    ]
    if fits:
        parts.append(text(middle, y + height / 2 + 4, number, f"in-bar on-{kind}", "middle"))
    return group(parts)
