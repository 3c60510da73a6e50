"""How long the actions of the peak hour took."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from markupsafe import Markup

from setsail.report.figures import ms, operation
from setsail.report.payloads import Distribution, OperationRow
from setsail.report.pictures.svg import (
    Box,
    Scale,
    el,
    group,
    line,
    log_ticks,
    picture,
    polyline,
    short,
    text,
    text_width,
)

NARROW = 560
LINES = 6  # as many line colours as the style sheet knows
TAIL_MARKS = (0.0, 0.5, 0.9, 0.99, 0.999, 0.9999)


def latency_ranges(operations: Sequence[OperationRow], width: float) -> Markup:
    """One row per operation: median to p95 thick, to p99 thin, the limit as a mark.

    Args:
        operations: those without a sample are left out; without any, nothing is drawn.
        width: of the drawing in CSS pixels.
    """
    rows = [row for row in operations if row.count]
    if not rows:
        return Markup("")
    narrow = width < NARROW
    left, right = (8.0, width - 14.0) if narrow else (150.0, width - 30.0)
    height = 44.0 if narrow else 34.0
    top, bottom = 8.0, 8.0 + height * len(rows)
    values = [v for r in rows for v in (r.p50_ms, r.p99_ms, r.limit_ms) if v and math.isfinite(v)]
    x = _log_scale(values, left, right)
    parts: list[Markup] = []
    for tick in log_ticks(x.low, x.high):
        parts.append(line(x(tick), top, x(tick), bottom, "grid"))
        parts.append(text(x(tick), bottom + 18, short(tick), "tick", "middle"))
    parts.append(text(right, bottom + 34, "milliseconds, logarithmic", "axis", "end"))
    for i, row in enumerate(rows):
        y = top + i * height
        parts.append(_range_row(row, x, y, height, narrow))
    label = "Latency by operation: " + "; ".join(
        f"{operation(r.operation)} p50 {ms(r.p50_ms)}, p95 {ms(r.p95_ms)}, p99 {ms(r.p99_ms)}"
        for r in rows
    )
    return picture(width, bottom + 42, label, parts)


def _log_scale(values: Sequence[float], start: float, end: float) -> Scale:
    low, high = min(values, default=1.0), max(values, default=1000.0)
    return Scale(max(low, 0.01) / 1.5, max(high, 0.02) * 1.5, start, end, log=True)


def _range_row(row: OperationRow, x: Scale, y: float, height: float, narrow: bool) -> Markup:
    middle = y + (height - 13 if narrow else height / 2)
    # A latency of zero cannot lie on a logarithmic axis: it is held at its low end.
    p50, p95, p99 = (x(max(v, x.low)) for v in (row.p50_ms, row.p95_ms, row.p99_ms))
    name = operation(row.operation)
    label_at = (8.0, y + 16, "start") if narrow else (x.start - 14, middle + 4, "end")
    parts = [
        text(label_at[0], label_at[1], name, "label strong", label_at[2]),
        line(p50, middle, p99, middle, "range thin"),
        line(p50, middle, p95, middle, "range thick"),
        el("circle", cx=p50, cy=middle, r=5, class_="dot p50"),
        el("circle", cx=p95, cy=middle, r=5, class_="dot p95"),
        el("circle", cx=p99, cy=middle, r=3.5, class_="dot p99"),
    ]
    if row.limit_ms:
        at = x(row.limit_ms)
        parts.append(line(at, middle - 10, at, middle + 10, "limit"))
        words = f"{row.limit_at} ≤ {ms(row.limit_ms)}".strip()
        if not narrow:
            fits = at + 8 + text_width(words, 11) <= x.end + 28
            parts.append(
                text(at + 8, middle + 4, words, "limit-label")
                if fits
                else text(at - 8, middle - 8, words, "limit-label", "end")
            )
        else:
            parts.append(text(x.end, y + 16, words, "limit-label", "end"))
    return group(parts)


def latency_tail(distributions: Sequence[Distribution], width: float) -> Markup:
    """Latency against percentile, stretched so that the tail is readable.

    Args:
        distributions: at most `LINES` are drawn; those without a sample are left out.
        width: of the drawing in CSS pixels.
    """
    known = [d for d in distributions if d.counts][:LINES]
    if not known:
        return Markup("")
    narrow = width < NARROW
    height = 260.0 if narrow else 300.0
    y = _log_scale([v for d in known for v, _ in d.counts if v > 0], height - 40, 12.0)
    depth = max(-math.log10(1 - _reach(d)) for d in known)
    x = Scale(0.0, depth, 40.0, width - (12.0 if narrow else 130.0))
    parts = [*_percentile_ticks(x, y), text(x.start, y.start + 34, "ms by percentile", "axis")]
    for tick in log_ticks(y.low, y.high):
        parts.append(line(x.start, y(tick), x.end, y(tick), "grid"))
        parts.append(text(x.start - 6, y(tick) + 4, short(tick), "tick", "end"))
    ends: list[tuple[float, float, int, str]] = []
    for i, spread in enumerate(known):
        points = [(x(place), y(max(value, y.low))) for place, value in _quantiles(spread)]
        parts.append(polyline(points, f"line line-{i + 1}"))
        ends.append((*points[-1], i + 1, operation(spread.operation)))
    if not narrow:
        parts += _end_labels(ends)
    names = ", ".join(operation(d.operation) for d in known)
    return picture(width, height, f"Latency by percentile for {names}", parts)


def _percentile_ticks(x: Scale, y: Scale) -> Iterator[Markup]:
    """Verticals at the percentiles people speak of; a name without room is left out."""
    free_from = 0.0
    for mark in TAIL_MARKS:
        place = -math.log10(1 - mark)
        if place > x.high:
            break
        yield line(x(place), y.end, x(place), y.start, "grid")
        name = f"p{mark * 100:g}" if mark else "min"
        half = text_width(name, 12) / 2
        if x(place) - half >= free_from:
            yield text(x(place), y.start + 18, name, "tick", "middle")
            free_from = x(place) + half


def _reach(spread: Distribution) -> float:
    """The highest percentile that a sample size can speak of, 0–1."""
    return 1 - 1 / (sum(n for _, n in spread.counts) + 1)


def _quantiles(spread: Distribution) -> Iterator[tuple[float, float]]:
    """(place on the stretched axis, milliseconds), thinned to what a screen can show."""
    total = sum(n for _, n in spread.counts)
    seen, last = 0, -1.0
    for i, (value, n) in enumerate(spread.counts):
        begin, seen = seen, seen + n
        place = -math.log10(1 - begin / (total + 1))
        if place - last >= 0.01 or i == len(spread.counts) - 1:
            yield place, value
            last = place
    yield -math.log10(1 - total / (total + 1)), spread.counts[-1][0]


def _end_labels(ends: list[tuple[float, float, int, str]]) -> Iterator[Markup]:
    """Names at the lines' ends; one that would cover another moves down."""
    taken: list[Box] = []
    for x, y, colour, name in sorted(ends, key=lambda end: end[1]):
        left, right = x + 6, x + 6 + text_width(name, 12)
        box = Box(left, y - 8, right, y + 7)
        while any(box.meets(other) for other in taken):
            box = Box(left, box.top + 3, right, box.bottom + 3)
        taken.append(box)
        yield text(left, box.top + 12, name, f"line-name name-{colour}")
