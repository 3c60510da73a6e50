r"""The texts of a locale as people read them, each character with its place in the file.

Not a check: what the checks of wording share. A literal such as ``{ "\u00A0" }`` is read as
the character that it makes, a value or a reference as one `HOLE`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from setsail.core.findings import Finding, Position, error, warning
from setsail.l10n.checks.variants import HOLE, Part, Variant
from setsail.l10n.checks.view import View
from setsail.l10n.source import Unit

_ESCAPED = re.compile(r'\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{6})|(["\\]))')


@dataclass(frozen=True, slots=True)
class Reading:
    """One text that a unit may come to.

    Attributes:
        unit: the value or attribute.
        text: what is read, with `HOLE` for each value.
        holes: what fills each hole, by its index in the text.
        keys: keys of the variants that lead to it, such as ``one``; "" for a plain text.
    """

    unit: Unit
    text: str
    holes: dict[int, Part]
    keys: str
    _places: list[tuple[Part, int]] = field(repr=False)
    _view: View = field(repr=False)

    def where(self, index: int = 0) -> Position:
        """File, line and column of a character of the text; of its unit where it is empty."""
        if not self._places:
            return self.unit.where
        part, inner = self._places[min(index, len(self._places) - 1)]
        return self._view.position(self.unit, part, inner)

    def error(self, code: str, message: str, index: int, fix: str) -> Finding:
        """What is wrong at a character, with a little of the text around it."""
        return self._finding(error, code, message, index, fix)

    def warning(self, code: str, message: str, index: int, fix: str) -> Finding:
        """What may be wrong at a character, with a little of the text around it."""
        return self._finding(warning, code, message, index, fix)

    def _finding(
        self, make: Callable[..., Finding], code: str, message: str, index: int, fix: str
    ) -> Finding:
        where, got = self.where(index), around(self.text, index)
        return make(code, message, where=where, key=self.unit.id, got=got, fix=fix)

    @property
    def typed(self) -> dict[int, str]:
        """What English says that each hole holds: string, number, money …; "" if nothing."""
        kinds = self._view.documented(self.unit)
        return {
            index: kinds.get(part.value, "") if part.kind == "variable" else ""
            for index, part in self.holes.items()
        }


def readings(view: View, *, terms: bool = True) -> Iterator[Reading]:
    """Every text of the locale, variant by variant.

    Args:
        view: the locale; an overlay gives those that it says itself.
        terms: whether private terms such as ``-brand`` are among them.
    """
    for unit in view.target.units.values():
        if terms or not unit.is_term:
            yield from readings_of(view, unit)


def readings_of(view: View, unit: Unit) -> Iterator[Reading]:
    """Every text that one unit may come to; it may be English's."""
    for variant in view.variants(unit):
        yield _reading(view, unit, variant)


def _reading(view: View, unit: Unit, variant: Variant) -> Reading:
    text = ""
    holes: dict[int, Part] = {}
    places: list[tuple[Part, int]] = []
    for part in variant.parts:
        if part.kind == "text":
            text += part.value
            places += [(part, index) for index in range(len(part.value))]
        elif part.kind == "literal":
            for index, character in _unescaped(part.value):
                text += character
                places.append((part, index))
        else:
            holes[len(text)] = part
            text += HOLE
            places.append((part, 0))
    keys = " ".join(choice.key for choice in variant.choices)
    return Reading(unit, text, holes, keys, places, view)


def _unescaped(value: str) -> Iterator[tuple[int, str]]:
    index = 0
    while index < len(value):
        escape = _ESCAPED.match(value, index)
        if not escape:
            yield index, value[index]
            index += 1
            continue
        code = int(escape[1] or escape[2] or hex(ord(escape[3])), 16)
        # Fluent shows a character that does not exist as the replacement character.
        yield index, chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
        index = escape.end()


def once(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Each finding once: variants share the text around their select expression."""
    told: set[tuple[str, Position | None, str]] = set()
    for finding in findings:
        seen = (finding.code, finding.where, finding.message)
        if seen not in told:
            told.add(seen)
            yield finding


def around(text: str, index: int, width: int = 12) -> str:
    """A little of a text on both sides of a character, as findings quote it."""
    start, end = max(index - width, 0), index + width
    cut = text[start:end].replace(HOLE, "{ }").replace("\n", " ")
    return f"'{'…' if start else ''}{cut}{'…' if end < len(text) else ''}'"
