"""All markets over one UTC day: when each is busy, and how many people are there at once.

Stands alone as a file, so it carries its own colours, for light and dark screens.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from setsail.profiles.calendar.overlap import CELLS, SunDay, SunRow, cell_start
from setsail.report.figures import count
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

STYLE = """
svg { background: #fff; font: 13px system-ui, "Noto Sans", sans-serif; }
text { fill: #2b2b2b; } .head { font-size: 17px; font-weight: 600; }
.tick, .note { fill: #666; font-size: 11.5px; } .name { font-weight: 600; }
.grid { stroke: #e3e3e3; } .base { stroke: #999; }
.total { fill: #f2b880; } .total-edge { stroke: #b35a00; stroke-width: 1.6; fill: none; }
.quiet { fill: #f4f4f2; } .cell { fill: #0b5d7a; } .peak { stroke: #b35a00; stroke-width: 2; }
@media (prefers-color-scheme: dark) {
  svg { background: #16191c; } text { fill: #e8e8e8; } .tick, .note { fill: #a8a8a8; }
  .grid { stroke: #2c3136; } .base { stroke: #777; } .quiet { fill: #1f2428; }
  .cell { fill: #5cc3e6; } .total { fill: #7a4b1d; } .total-edge { stroke: #f2b880; }
}
"""
WIDTH = 1040.0
LEFT, RIGHT = 190.0, 24.0
TOTAL_TOP, TOTAL_BOTTOM = 74.0, 190.0
ROW = 24.0
HOURS = 24


def follow_the_sun_picture(sun: SunDay) -> Markup:
    """The picture of a day: people over all markets, then a row of half hours per market."""
    x = Scale(0, CELLS, LEFT, WIDTH - RIGHT)
    top = TOTAL_BOTTOM + 44
    bottom = top + ROW * len(sun.rows)
    busiest = f"{cell_start(sun.day, sun.busiest):%H:%M}"
    most = count(round(sun.total[sun.busiest]))
    label = f"{len(sun.rows)} markets on {sun.day} in UTC; most people, {most}, at {busiest}"
    parts = [
        el("style", Markup(STYLE)),
        text(16, 30, f"Follow the sun · {sun.day:%A %d %B %Y}, UTC", "head"),
        text(16, 50, f"Most people at once: {most} at {busiest} UTC", "note"),
        *_total(sun, x),
        *_hours(x, TOTAL_TOP, bottom),
        *(part for n, row in enumerate(sun.rows) for part in _row(row, x, top + n * ROW)),
        text(
            LEFT,
            bottom + 38,
            "Darker: more of the market's own peak. Underlined: a peak window is open.",
            "note",
        ),
    ]
    return picture(WIDTH, bottom + 52, label, parts)


def _total(sun: SunDay, x: Scale) -> Iterator[Markup]:
    y = Scale(0, max(sun.total) * 1.08, TOTAL_BOTTOM, TOTAL_TOP)
    for tick in round_ticks(0, y.high, 3):
        yield line(LEFT, y(tick), WIDTH - RIGHT, y(tick), "grid" if tick else "base")
        yield text(LEFT - 8, y(tick) + 4, short(tick), "tick", "end")
    steps = [
        point
        for cell, users in enumerate(sun.total)
        for point in ((x(cell), y(users)), (x(cell + 1), y(users)))
    ]
    yield area(steps, TOTAL_BOTTOM, "total")
    yield polyline(steps, "total-edge")
    yield text(16, TOTAL_TOP + 16, "All markets", "name")


def _hours(x: Scale, top: float, bottom: float) -> Iterator[Markup]:
    for hour in range(0, HOURS + 1, 2):
        at = x(hour * CELLS / HOURS)
        yield line(at, top, at, bottom, "grid")
        yield text(at, TOTAL_BOTTOM + 22, f"{hour % HOURS:02}", "tick", "middle")
        yield text(at, bottom + 18, f"{hour % HOURS:02}", "tick", "middle")


def _row(row: SunRow, x: Scale, y: float) -> Iterator[Markup]:
    most = max(row.users)
    yield text(16, y + 16, f"{row.market}", "name")
    yield text(46, y + 16, row.name, "note")
    yield el("rect", x=x(0), y=y + 3, width=x(CELLS) - x(0), height=ROW - 6, class_="quiet")
    for cell, users in enumerate(row.users):
        yield el(
            "rect",
            el("title", f"{row.market} {cell * HOURS / CELLS:g} h UTC: {count(round(users))}"),
            x=x(cell),
            y=y + 3,
            width=x(cell + 1) - x(cell),
            height=ROW - 6,
            class_="cell",
            opacity=round((users / most) ** 2, 3) if most else 0,
        )
    for begin, end in _runs(row.peaks):
        yield line(x(begin), y + ROW - 2, x(end), y + ROW - 2, "peak")


def _runs(flags: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """First cell and the cell after the last of each run of true ones."""
    begin: int | None = None
    for cell, flag in enumerate((*flags, False)):
        if flag and begin is None:
            begin = cell
        elif not flag and begin is not None:
            yield begin, cell
            begin = None
