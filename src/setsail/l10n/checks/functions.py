"""L217: functions exist, take what they are handed, and know their options and values.

Only NUMBER and DATETIME exist. NUMBER takes a Number, DATETIME a Time; anything else is
printed as a marker in front of everybody. Money and Duration print by the market's own rules
without a function.

Bad, there is no such function; no such option; no such value; not a Time:

    price = { PRICE($price) }
    ends = { DATETIME($time, dateStyl: "long") }
    ends-too = { DATETIME($time, dateStyle: "huge") }
    stock = { DATETIME($count, dateStyle: "long") }

Good:

    price = { $price }
    ends = { DATETIME($time, dateStyle: "long") }
    percent = { NUMBER($share, style: "percent", maximumFractionDigits: 0) }

Source: Fluent 1.0 and fluent.runtime 0.4; ``useGrouping`` is 0 or 1, since it takes the text
"false" for true, and ``currencyDisplay`` knows no "name", since it prints the symbol for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from setsail.core.findings import Finding, Severity, error, shown
from setsail.core.nearest import did_you_mean
from setsail.l10n.checks.rule import Rule
from setsail.l10n.checks.view import View
from setsail.l10n.currencies import MINOR_UNITS
from setsail.l10n.facts import Argument, Call, Option
from setsail.l10n.source import Unit

CODES = {"L217": Rule("function", Severity.ERROR)}


@dataclass(frozen=True, slots=True)
class _Digits:
    """A whole number of a range."""

    low: int
    high: int


@dataclass(frozen=True, slots=True)
class _Function:
    takes: str  # the kind of variable, as comments name it
    options: Mapping[str, frozenset[str] | _Digits]


_STYLES = frozenset({"full", "long", "medium", "short"})
_FUNCTIONS: Mapping[str, _Function] = {
    "NUMBER": _Function(
        "number",
        {
            "style": frozenset({"decimal", "percent", "currency"}),
            "currency": frozenset(MINOR_UNITS),
            "currencyDisplay": frozenset({"symbol", "code"}),
            "useGrouping": _Digits(0, 1),
            "minimumIntegerDigits": _Digits(1, 21),
            "minimumFractionDigits": _Digits(0, 20),
            "maximumFractionDigits": _Digits(0, 20),
            "minimumSignificantDigits": _Digits(1, 21),
            "maximumSignificantDigits": _Digits(1, 21),
        },
    ),
    "DATETIME": _Function("time", {"dateStyle": _STYLES, "timeStyle": _STYLES}),
}


def check(view: View) -> Iterator[Finding]:
    """The function calls of one locale."""
    for unit in view.target.units.values():
        for call in unit.facts.calls:
            function = _FUNCTIONS.get(call.name)
            if function is None:
                fix = did_you_mean(call.name, _FUNCTIONS)
                yield _wrong(unit, call.start, f"no function {call.name}()", fix)
                continue
            yield from _arguments(unit, call, function, view.documented(unit))
            for option in call.options:
                yield from _option(unit, call, option, function)
            yield from _together(unit, call)


def _arguments(
    unit: Unit, call: Call, function: _Function, kinds: Mapping[str, str]
) -> Iterator[Finding]:
    takes = function.takes.capitalize()
    if len(call.arguments) != 1:
        message = f"{call.name}() takes one {takes}"
        fix = f"write {call.name}($name) with the name of the value"
        yield _wrong(unit, call.start, message, fix, got=f"{len(call.arguments)} values")
        return
    (argument,) = call.arguments
    kind = _kind(argument, kinds)
    if kind and kind != function.takes:
        name = f"${argument.value} is" if argument.kind == "variable" else "this is"
        fix = f"take {call.name}() away, or hand it a {takes}"
        message = f"{call.name}() takes a {takes}, and {name} a {kind.capitalize()}"
        yield _wrong(unit, argument.start, message, fix)


def _kind(argument: Argument, kinds: Mapping[str, str]) -> str:
    """The kind of a value as comments name it; "" where nothing says it."""
    known = {"text": "string", "number": "number", "variable": kinds.get(argument.value, "")}
    return known.get(argument.kind, "")


def _option(unit: Unit, call: Call, option: Option, function: _Function) -> Iterator[Finding]:
    allowed = function.options.get(option.name)
    if allowed is None:
        message = f"{call.name}() has no option {option.name}"
        yield _wrong(unit, option.start, message, did_you_mean(option.name, function.options))
        return
    value = option.value
    if isinstance(allowed, _Digits):
        number = float(value.value) if value.kind == "number" else -1.0
        good = number.is_integer() and allowed.low <= number <= allowed.high
        fix = f"write a whole number from {allowed.low} to {allowed.high}, without quotes"
    else:
        good = value.kind == "text" and value.value in allowed
        fix = did_you_mean(value.value, allowed)
    if not good:
        message = f"{option.name} of {call.name}() has no such value"
        yield _wrong(unit, value.start, message, fix, got=shown(value.value))


def _together(unit: Unit, call: Call) -> Iterator[Finding]:
    """Options that are good alone and not with each other."""
    values = {option.name: option.value.value for option in call.options}
    if values.get("style") == "currency" and "currency" not in values:
        fix = 'add its code, such as currency: "IDR"; a Money needs no function'
        yield _wrong(unit, call.start, 'style: "currency" without a currency', fix)
    numbers = {o.name: float(o.value.value) for o in call.options if o.value.kind == "number"}
    for what in ("FractionDigits", "SignificantDigits"):
        least, most = numbers.get(f"minimum{what}"), numbers.get(f"maximum{what}")
        if least is not None and most is not None and least > most:
            message = f"minimum{what} is above maximum{what}"
            yield _wrong(unit, call.start, message, "swap them or raise the maximum")


def _wrong(unit: Unit, start: int, message: str, fix: str, *, got: str | None = None) -> Finding:
    where = unit.file.position(start)
    return error("L217", message, where=where, key=unit.id, got=got, fix=fix)
