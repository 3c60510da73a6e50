"""A market's calendar, and all markets over one UTC day, on a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from setsail.profiles.calendar.agenda import Agenda, clock, local_date, places
from setsail.profiles.calendar.hijri import hijri_text
from setsail.profiles.calendar.moments import Occurrence
from setsail.profiles.calendar.overlap import CELLS, SunDay, cell_start
from setsail.report.figures import count

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Column

    from setsail.profiles.schema import Market

BLOCKS = " ▁▂▃▄▅▆▇█"
NAME_WIDTH = 26


def agenda_tables(told: Agenda) -> Iterator[RenderableType]:
    """The agenda as a heading, two tables and what is not dated."""
    from rich.text import Text  # noqa: PLC0415

    market = told.market
    yield Text(f"{market.name}, {told.start} to {told.end}, {market.zone.key}", style="bold")
    if told.moments or told.holidays:
        yield _moments(told)
    yield _windows(told)
    yield Text("+1 and -1: the day after and before; × is arrivals relative to the day's mean")
    for path, moment, year in told.unannounced:
        yield Text(f"not announced for {year}: {moment.name} ({path})")
    for path, moment in told.discontinued:
        yield Text(f"discontinued since {moment.discontinued}: {moment.name} ({path})")


def _moments(told: Agenda) -> RenderableType:
    from rich.box import SIMPLE  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    hijri = told.market.calendar.hijri
    table = Table(*_heads("days", "festival or payday", "kind", "×", "date may move"), box=SIMPLE)
    rows: list[tuple[date, tuple[str, str, str, str, str]]] = []
    for one in told.moments:
        days = _day(one.first) if one.first == one.last else f"{_day(one.first)} – {_day(one.last)}"
        moves = f"± {hijri.tolerance_days} d (moon)" if hijri and one.tolerance_applies else ""
        times = f"{one.moment.multiplier:g}" if one.moment.multiplier != 1 else ""
        rows.append((one.first, (days, title(one, told.market), one.kind, times, moves)))
    rows += [(day, (_day(day), name, "public holiday", "", "")) for day, name in told.holidays]
    for _, row in sorted(rows, key=lambda entry: entry[0]):
        table.add_row(*map(Text, row))  # text, not markup: a name may hold brackets
    return table


def _windows(told: Agenda) -> RenderableType:
    from rich.box import SIMPLE  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    market = told.market
    several = any(window.share < 0.9995 for window in told.windows)
    dated = any(local_date(window.day, market) for window in told.windows)
    heads = ["day", *([market.calendar.system.value] if dated else []), "peak", "local", "UTC", "×"]
    heads += [*(["where", "audience"] if several else []), "because"]
    table = Table(*_heads(*heads), box=SIMPLE)
    for window in told.windows:
        cells = [_day(window.day)]
        if dated:
            cells.append(local_date(window.day, market))
        kind = "dead zone" if not window.is_peak else window.kind.value
        cells += [kind, clock(window, window.zones[0]), clock(window, "UTC")]
        cells.append(f"{window.multiplier:g}")
        if several:
            cells += [places(window), f"{window.share:.0%}"]
        names = {one.id: one.moment.name for one in told.moments}
        cells.append(", ".join(names.get(name, name) for name in window.because))
        table.add_row(*map(Text, cells), style="dim" if not window.is_peak else "")
    return table


def _heads(*names: str) -> Iterator[Column]:
    from rich.table import Column  # noqa: PLC0415

    return (Column(name, no_wrap=True) for name in names)


def title(one: Occurrence, market: Market) -> str:
    """A moment's name, with its Islamic year where it follows that calendar."""
    year = hijri_text(one.first, market.calendar)[:4] if one.tolerance_applies else ""
    return f"{one.moment.name} {year}".rstrip()


def _day(day: date) -> str:
    return f"{day:%a} {day}"


def sun_lines(sun: SunDay) -> Iterator[str]:
    """One line of 48 blocks per market, each block half an hour of the UTC day."""
    hours = "".join(f"{hour:02}  " for hour in range(24))
    yield f"{sun.day:%A} {sun.day}, UTC; each block is half an hour"
    yield f"{'':{NAME_WIDTH}} {hours.rstrip()}"
    for row in sun.rows:
        name = f"{row.market} {row.name}"[:NAME_WIDTH]
        because = f"  {', '.join(row.because)}" if row.because else ""
        most = count(round(max(row.users)))
        yield f"{name:{NAME_WIDTH}} {_blocks(row.users)} {most:>9}{because}"
    if len(sun.rows) > 1:
        most = count(round(max(sun.total)))
        yield f"{'all markets':{NAME_WIDTH}} {_blocks(sun.total)} {most:>9}"
    begins = f"{cell_start(sun.day, sun.busiest):%H:%M}"
    yield f"most people at {begins} UTC: {count(round(sun.total[sun.busiest]))}"


def _blocks(users: tuple[float, ...]) -> str:
    most = max(users)
    if not most:
        return BLOCKS[0] * len(users)
    return "".join(BLOCKS[round((len(BLOCKS) - 1) * value / most)] for value in users)


def sun_json(sun: SunDay) -> dict[str, Any]:
    """The day as JSON: people at once per market and half hour."""
    return {
        "day": sun.day.isoformat(),
        "cells": [f"{cell_start(sun.day, cell):%H:%M}" for cell in range(CELLS)],
        "markets": [
            {
                "market": row.market,
                "name": row.name,
                "users": [round(value) for value in row.users],
                "peak": list(row.peaks),
                "because": list(row.because),
            }
            for row in sun.rows
        ],
        "total": [round(value) for value in sun.total],
        "busiest": f"{cell_start(sun.day, sun.busiest):%H:%M}",
    }
