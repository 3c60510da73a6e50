"""SVG elements, scales and ticks: the little that the pictures need."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from unicodedata import east_asian_width

from markupsafe import Markup, escape

Attribute = str | float | int | None


def number(value: float) -> str:
    """A coordinate with at most two decimals; never ``-0``."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def el(tag: str, *children: str, **attributes: Attribute) -> Markup:
    """An element; children and attribute values are escaped unless they are `Markup`.

    Args:
        tag: element name.
        children: text or elements.
        attributes: names with ``_`` for ``-`` (``class_`` for ``class``); None leaves one out.
    """
    parts = [f"<{tag}"]
    for name, value in attributes.items():
        if value is None:
            continue
        shown = number(value) if isinstance(value, float | int) else escape(value)
        parts.append(f' {name.rstrip("_").replace("_", "-")}="{shown}"')
    inside = "".join(str(escape(child)) for child in children)
    parts.append(f">{inside}</{tag}>" if children else "/>")
    return Markup("".join(parts))


def group(children: Iterable[Markup], **attributes: Attribute) -> Markup:
    """A ``<g>`` around elements; nothing when there are none."""
    inside = Markup("").join(children)
    return el("g", inside, **attributes) if inside else Markup("")


def picture(width: float, height: float, label: str, children: Iterable[Markup]) -> Markup:
    """The outer ``<svg>`` with a label for those who cannot see it."""
    return el(
        "svg",
        el("title", label),
        Markup("").join(children),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {number(width)} {number(height)}",
        width=width,
        height=height,
        role="img",
        aria_label=label,
    )


def text(x: float, y: float, words: str, kind: str, anchor: str = "start") -> Markup:
    """A line of text; ``kind`` is its class."""
    return el("text", words, x=x, y=y, class_=kind, text_anchor=anchor)


def line(x1: float, y1: float, x2: float, y2: float, kind: str) -> Markup:
    """A straight line."""
    return el("line", x1=x1, y1=y1, x2=x2, y2=y2, class_=kind)


def polyline(points: Sequence[tuple[float, float]], kind: str) -> Markup:
    """An open line through points."""
    joined = " ".join(f"{number(x)},{number(y)}" for x, y in points)
    return el("polyline", points=joined, class_=kind)


def area(points: Sequence[tuple[float, float]], floor: float, kind: str) -> Markup:
    """The surface between points and a horizontal floor."""
    if not points:
        return Markup("")
    corners = [(points[0][0], floor), *points, (points[-1][0], floor)]
    joined = " ".join(f"{number(x)},{number(y)}" for x, y in corners)
    return el("polygon", points=joined, class_=kind)


def text_width(words: str, size: float) -> float:
    """About how wide a text is, in the units of ``size``; errs to the wide side."""
    units = 0.0
    for letter in words:
        if east_asian_width(letter) in "WF":
            units += 1.0
        else:
            units += 0.34 if letter in " .,:;il|'!·" else 0.6
    return units * size


@dataclass(frozen=True, slots=True)
class Scale:
    """A straight map from values to coordinates; ``log`` maps their logarithm."""

    low: float
    high: float
    start: float
    end: float
    log: bool = False

    def __call__(self, value: float) -> float:
        """Where a value lies; values outside are held at the edge."""
        low, high = self.low, self.high
        value = min(max(value, low), high)
        if self.log:
            low, high, value = math.log10(low), math.log10(high), math.log10(value)
        part = (value - low) / (high - low) if high > low else 0.0
        return self.start + part * (self.end - self.start)


def round_ticks(low: float, high: float, about: int) -> tuple[float, ...]:
    """Round values (1, 2 or 5 times a power of ten apart) within a range."""
    span = high - low
    if span <= 0 or about < 1:
        return (low,)
    raw = span / about
    power = 10.0 ** math.floor(math.log10(raw))
    step = next(f * power for f in (1, 2, 5, 10) if f * power >= raw * 0.999)
    first = math.ceil(low / step - 1e-9)
    last = math.floor(high / step + 1e-9)
    return tuple(round(i * step, 10) for i in range(first, last + 1))


def log_ticks(low: float, high: float) -> tuple[float, ...]:
    """Powers of ten within a range, and 2 and 5 times them when they are few."""
    powers = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    tens = [10.0**p for p in powers if low <= 10.0**p <= high]
    if len(tens) > 3:
        return tuple(tens)
    steps = (1, 3) if len(tens) == 3 else (1, 2, 5)
    return tuple(f * 10.0**p for p in powers for f in steps if low <= f * 10.0**p <= high)


def short(value: float) -> str:
    """A tick's label: ``0.5``, ``20``, ``1.5k``, ``2M``."""
    for size, letter in ((1e6, "M"), (1e3, "k")):
        if abs(value) >= size:
            return f"{value / size:.3g}{letter}"
    return f"{value:.3g}"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle that something takes up."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether the two overlap."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )
