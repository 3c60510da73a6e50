"""What a value means where its bare text is easily misread."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from setsail.core.yaml_tree import MappingNode, Node, Scalar, Sequence
from setsail.profiles.compile import CompiledMarket
from setsail.profiles.schema import Weekday
from setsail.profiles.schema.week import WeekendLaw

NAMES = {
    Weekday.MON: "Monday",
    Weekday.TUE: "Tuesday",
    Weekday.WED: "Wednesday",
    Weekday.THU: "Thursday",
    Weekday.FRI: "Friday",
    Weekday.SAT: "Saturday",
    Weekday.SUN: "Sunday",
}


def notes_for(compiled: CompiledMarket, path: str) -> tuple[str, ...]:
    """Notes on the value at a path and on those below it.

    Args:
        compiled: the market.
        path: dotted path that the market has.

    Returns:
        One line each; empty where the value speaks for itself.
    """
    steps = tuple(path.split("."))
    # The end of a window is told with its start, so a part of a window is looked at whole.
    whole = steps[:-1] if steps[-1] in ("start", "end") else steps
    node = compiled.node(".".join(whole))
    windows = tuple(_windows(node, ".".join(whole))) if node is not None else ()
    return (*_weekends(compiled, path), *windows)


def _windows(node: Node, path: str) -> Iterator[str]:
    if isinstance(node, MappingNode):
        start, end = _text(node, "start"), _text(node, "end")
        if start and end and end < start:
            yield f"{path}: {start}–{end} runs past midnight, to {end} of the next day"
        for key, value in node.entries.items():
            yield from _windows(value, f"{path}.{key}")
    elif isinstance(node, Sequence):
        for number, item in enumerate(node.items):
            yield from _windows(item, f"{path}.{number}")


def _text(node: MappingNode, key: str) -> str | None:
    value = node.entries.get(key)
    return value.text if isinstance(value, Scalar) else None


def _weekends(compiled: CompiledMarket, path: str) -> Iterator[str]:
    calendar = compiled.market.calendar
    if path in ("calendar", "calendar.weekend", "calendar.weekend_from", "calendar.weekend_before"):
        yield _weekend(calendar, "")
    if path in ("calendar", "calendar.weekend", "calendar.states") or path.startswith(
        "calendar.states."
    ):
        for state, law in calendar.states.items():
            if path in ("calendar", "calendar.weekend", "calendar.states") or state in path:
                yield _weekend(law, f" in {state}")


def _weekend(law: WeekendLaw, where: str) -> str:
    said = f"{days(law.weekend)} off{where}"
    if law.weekend_from and law.weekend_before:
        said += f", since {law.weekend_from}; before that {days(law.weekend_before)}"
    return said


def days(weekdays: Iterable[Weekday]) -> str:
    """Days of the week in words: a run as ``Saturday–Sunday``, others with commas."""
    ordered = list(weekdays)
    names = [NAMES[day] for day in ordered]
    run = all(
        (after.iso_index - before.iso_index) % len(Weekday) == 1
        for before, after in pairwise(ordered)
    )
    return f"{names[0]}–{names[-1]}" if run and len(names) > 1 else ", ".join(names)
