"""What was done in the peak hour, second by second."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta

from markupsafe import Markup

from setsail.report.figures import clock, count
from setsail.report.payloads import PeakPayload, SecondRow
from setsail.report.pictures.svg import (
    Scale,
    area,
    el,
    line,
    picture,
    polyline,
    round_ticks,
    short,
    text,
)

NARROW = 560
EDGE = 18.0  # half a clock label, so that the last one fits


def activity(peak: PeakPayload, width: float) -> Markup:
    """Sessions open, and actions due against actions answered, second by second."""
    rows = peak.seconds
    if not rows:
        return Markup("")
    panel = 96.0 if width < NARROW else 110.0
    left, right = 40.0, width - EDGE
    first, second = (22.0, 22.0 + panel), (22.0 + panel + 34, 22.0 + 2 * panel + 34)
    parts = [
        *_panel(rows, "Sessions open", lambda r: r.active, (left, right), first, "surface"),
        *_panel(
            rows, "Actions per second: due (line), answered (bars)",
            lambda r: r.done, (left, right), second, "bars",
            overlay=lambda r: r.intended,
        ),
        *_play_axis(peak, left, right, second[1]),
    ]  # fmt: skip
    most = max(r.active for r in rows)
    done = sum(r.done for r in rows)
    label = f"Over {len(rows)} seconds at most {count(most)} sessions; {count(done)} actions done"
    return picture(width, second[1] + 38, label, parts)


def deliveries(peak: PeakPayload, width: float) -> Markup:
    """Room events received per second, with what went missing or came twice."""
    rows = peak.seconds
    if not rows:
        return Markup("")
    left, right = 40.0, width - EDGE
    span = (22.0, 22.0 + (96.0 if width < NARROW else 110.0))
    parts = [
        *_panel(
            rows, "Room events received per second", lambda r: r.delivered, (left, right),
            span, "bars",
        ),
        *_faults(rows, (left, right), span),
        *_play_axis(peak, left, right, span[1]),
    ]  # fmt: skip
    label = (
        f"{count(peak.deliveries)} deliveries, {count(peak.missing)} missing, "
        f"{count(peak.doubled)} doubled"
    )
    return picture(width, span[1] + 38, label, parts)


def _seconds_scale(rows: Sequence[SecondRow], span: tuple[float, float]) -> Scale:
    return Scale(rows[0].second, rows[-1].second + 1, *span)


def _panel(
    rows: Sequence[SecondRow],
    title: str,
    value: Callable[[SecondRow], float],
    span: tuple[float, float],
    heights: tuple[float, float],
    kind: str,
    overlay: Callable[[SecondRow], float] | None = None,
) -> Iterator[Markup]:
    top, bottom = heights
    x = _seconds_scale(rows, span)
    highest = max(max(value(r), overlay(r) if overlay else 0) for r in rows)
    y = Scale(0.0, max(highest, 1.0) * 1.05, bottom, top)
    yield text(0, top - 8, title, "panel-title")
    for tick in round_ticks(0, y.high, 4):
        yield line(span[0], y(tick), span[1], y(tick), "grid" if tick else "base")
        yield text(span[0] - 6, y(tick) + 4, short(tick), "tick", "end")
    steps = [p for r in rows for p in ((x(r.second), y(value(r))), (x(r.second + 1), y(value(r))))]
    if kind == "surface":
        middles = [((x(r.second) + x(r.second + 1)) / 2, y(value(r))) for r in rows]
        edge = [(span[0], middles[0][1]), *middles, (span[1], middles[-1][1])]
        yield area(edge, bottom, "surface")
        yield polyline(edge, "surface-edge")
    else:
        yield area(steps, bottom, "bars")
    if overlay:
        due = [
            p
            for r in rows
            for p in ((x(r.second), y(overlay(r))), (x(r.second + 1), y(overlay(r))))
        ]
        yield polyline(due, "due")


def _faults(
    rows: Sequence[SecondRow], span: tuple[float, float], heights: tuple[float, float]
) -> Iterator[Markup]:
    x = _seconds_scale(rows, span)
    for row in rows:
        if row.missing or row.doubled:
            at = (x(row.second) + x(row.second + 1)) / 2
            hint = f"second {row.second}: {row.missing} missing, {row.doubled} doubled"
            yield line(at, heights[0], at, heights[1], "fault-line")
            yield el(
                "circle", el("title", hint), cx=at, cy=heights[0] + 4, r=4,
                class_="fault" if row.missing else "fault twice",
            )  # fmt: skip


def _play_axis(peak: PeakPayload, left: float, right: float, y: float) -> Iterator[Markup]:
    """Seconds of play, and under them the hours of the evening that they stand for."""
    rows = peak.seconds
    x = _seconds_scale(rows, (left, right))
    for tick in round_ticks(x.low, x.high, 6):
        yield text(x(tick), y + 16, f"{tick:g} s", "tick", "middle")
    evening_s = (peak.window_ends_at - peak.window_starts_at).total_seconds()
    for part in (0.0, 0.5, 1.0):
        moment = peak.window_starts_at + timedelta(seconds=evening_s * part)
        at = left + part * (right - left)
        yield text(at, y + 32, clock(moment, peak.zone), "axis", "middle")
