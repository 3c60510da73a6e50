r"""L210: no invisible direction control stands in a file, and every isolate that opens closes.

Direction controls are invisible to whoever edits the line next, and one that is never closed
turns the rest of the room's page round. Fluent isolates each value by itself. A direction
mark, or an isolate around a phone number, that is really needed is written as an escape, and
an isolate is closed in the same text, whichever variant is shown.

Bad: a raw U+202E in the file; an override as an escape, ``{ "\u202E" }``; an isolate that
nothing closes:

    support = اتصل { "\u2066" }+966 11 000 0000

Good:

    support = اتصل { "\u2066" }+966 11 000 0000{ "\u2069" }

Source: Unicode Standard Annex 9 (UAX #9), explicit directional formatting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from setsail.core.findings import Finding, Position, Severity, error
from setsail.l10n.checks.rule import Rule
from setsail.l10n.checks.view import View
from setsail.l10n.source import SourceFile, Unit
from setsail.l10n.text import BIDI_CONTROLS, BIDI_RUNS

CODES = {"L210": Rule("bidi-control", Severity.ERROR)}

_RAW = re.compile(f"[{''.join(sorted(BIDI_CONTROLS))}]")
_ESCAPE = re.compile(r"\\(?:(\\|\")|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{6}))")
_OPENERS = frozenset("\u2066\u2067\u2068")
_CLOSER = "\u2069"
_BALANCED = _OPENERS | {_CLOSER}


class _Control(NamedTuple):
    sign: str
    where: Position


def check(view: View) -> Iterator[Finding]:
    """Controls as they stand in the files, and those that escapes make."""
    for file in view.target.files:
        yield from _raw(file, view)
    for unit in view.target.units.values():
        if any("\\" in literal.name for literal in unit.facts.literals):
            yield from _escaped(view, unit)


def _raw(file: SourceFile, view: View) -> Iterator[Finding]:
    for match in _RAW.finditer(file.text):
        yield error(
            "L210",
            f"invisible bidi control U+{ord(match[0]):04X}",
            where=file.position(match.start()),
            key=_unit_at(view, file, match.start()),
            fix="remove it; Fluent isolates values by itself",
        )


def _unit_at(view: View, file: SourceFile, offset: int) -> str | None:
    """The text that a place of a file belongs to, where it stands in its pattern."""
    for unit in view.target.units.values():
        span = unit.facts.pattern.span
        if unit.file is file and span and span.start <= offset < span.end:
            return unit.id
    return None


def _escaped(view: View, unit: Unit) -> Iterator[Finding]:
    """Runs that must not be opened, then isolates that one variant or another leaves open."""
    for literal in unit.facts.literals:
        for control in _controls(unit, literal.name, literal.start + 1):
            if control.sign in BIDI_RUNS - _BALANCED:
                yield _wrong(
                    unit, control, "which turns what follows round", "remove it; use an isolate"
                )
    told: set[Position] = set()
    for variant in view.variants(unit):
        opened: list[_Control] = []
        for part in variant.parts:
            for control in (
                _controls(unit, part.value, part.start) if part.kind == "literal" else ()
            ):
                if control.sign in _OPENERS:
                    opened.append(control)
                elif control.sign == _CLOSER and opened:
                    opened.pop()
                elif control.sign == _CLOSER and control.where not in told:
                    told.add(control.where)
                    yield _wrong(unit, control, "which closes nothing", "remove it")
        for control in opened:
            if control.where not in told:
                told.add(control.where)
                fix = 'close it with { "\\u2069" } in the same text, or remove it'
                yield _wrong(unit, control, "an isolate that nothing closes", fix)


def _controls(unit: Unit, value: str, start: int) -> Iterator[_Control]:
    for match in _ESCAPE.finditer(value):
        code = int(match[2] or match[3] or "0", 16)
        if 0 < code <= 0x10FFFF and chr(code) in BIDI_CONTROLS:
            yield _Control(chr(code), unit.file.position(start + match.start()))


def _wrong(unit: Unit, control: _Control, why: str, fix: str) -> Finding:
    return error(
        "L210",
        f"escape of the bidi control U+{ord(control.sign):04X}, {why}",
        where=control.where,
        key=unit.id,
        fix=fix,
    )
