"""Numbers and money of one language in one market, printed from tables.

The tables are read off `Formatter`, which prints by CLDR's patterns: it is asked for a few
numbers, and what it answers is taken apart into separators, signs and digits. The printer that
comes out is held against it once more, on other numbers; where the two differ, or the numbers
are of a kind that tables do not cover, the `Formatter` prints.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from setsail.l10n.currencies import MINOR_UNITS
from setsail.l10n.formats import WHEN_STYLES, Count, Duration, Money, When, minor_units

if TYPE_CHECKING:
    from setsail.l10n.formatter import Formatter

LIMIT = 10**15
"""Numbers from here on are the `Formatter`'s."""

PROBES: tuple[int, ...] = (
    *(0, 1, 9, 10, 99, 100, 999, 1000, 1001, 1234, 9999, 10_000, 12_345, 100_000, 999_999),
    *(1_000_000, 1_234_567, 10_000_000, 123_456_789, 1_000_000_000, 987_654_321_012),
)

Print = Callable[[int], str]


@cache
def _tables(zero: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """0 to 999 in the digits that begin with ``zero``; the same with 3, and to 99 with 2 digits."""
    digits = str.maketrans("0123456789", "".join(chr(ord(zero) + i) for i in range(10)))
    return (
        tuple(str(i).translate(digits) for i in range(1000)),
        tuple(f"{i:03}".translate(digits) for i in range(1000)),
        tuple(f"{i:02}".translate(digits) for i in range(100)),
    )


def number_printer(formatter: Formatter) -> Print:
    """A function that prints whole numbers from 0 up to `LIMIT` as the formatter does."""
    zero = formatter.count(0)
    shown = formatter.count(1_234_567)
    marks = [character for character in shown if not character.isdigit()]
    if len(zero) == 1 and zero.isdigit() and len(marks) == 2 and marks[0] == marks[1]:
        least = 10_000 if formatter.count(1234).isdigit() else 1000
        pairs = shown[2:3] == marks[0]  # 12,34,567
        made = _grouped(zero, marks[0], least, pairs=pairs)
        if all(made(probe) == formatter.count(probe) for probe in PROBES):
            return made
    return formatter.count


def _grouped(zero: str, mark: str, least: int, *, pairs: bool) -> Print:
    plain, three, two = _tables(zero)
    step, rest = (100, two) if pairs else (1000, three)

    def large(number: int) -> str:
        number, last = divmod(number, 1000)
        groups = [three[last]]
        while number >= step:
            number, group = divmod(number, step)
            groups.append(rest[group])
        groups.append(plain[number])
        return mark.join(reversed(groups))

    def printed(number: int) -> str:
        if number < 1000:
            return plain[number]
        if number < least:
            return plain[number // 1000] + three[number % 1000]
        if number < 1000 * step:
            return f"{plain[number // 1000]}{mark}{three[number % 1000]}"
        return large(number)

    return printed


def money_printer(formatter: Formatter, number: Print, currency: str) -> Print | None:
    """A function that prints amounts of minor units from 0 as the formatter does.

    None where the formatter's way cannot be taken apart; the currency must exist.
    """
    sample = formatter.money(Money(1_234_567 * 10 ** minor_units(currency), currency))
    whole = number(1_234_567)
    prefix, found, tail = sample.partition(whole)
    zeros = len(tail) - len(tail.lstrip(".,٫0٠"))
    fraction, suffix = tail[:zeros], tail[zeros:]
    if not found or (fraction and len(fraction) < 2):
        return None
    point, decimals = fraction[:1], max(len(fraction) - 1, 0)
    made = _amounts(number, prefix, point, decimals, suffix, minor_units(currency))
    if made is None:
        return None
    probes = (*PROBES, *(probe * 100 + 5 for probe in PROBES), *range(0, 1000, 37))
    if any(made(probe) != formatter.money(Money(probe, currency)) for probe in probes):
        return None
    return made


def _amounts(
    number: Print, prefix: str, point: str, decimals: int, suffix: str, minor: int
) -> Print | None:
    if decimals > minor or decimals > 3:
        return None
    unit = 10 ** (minor - decimals)
    half = unit // 2
    if not decimals:
        if unit == 1:
            return lambda amount: f"{prefix}{number(amount)}{suffix}"
        return lambda amount: f"{prefix}{number((amount + half) // unit)}{suffix}"
    fractions = _fractions(number(0), decimals)
    size = 10**decimals

    def printed(amount: int) -> str:
        whole, part = divmod((amount + half) // unit if unit > 1 else amount, size)
        return f"{prefix}{number(whole)}{point}{fractions[part]}{suffix}"

    return printed


def _fractions(zero: str, decimals: int) -> Sequence[str]:
    plain, three, two = _tables(zero)
    return (plain[:10], two, three)[decimals - 1]


class Printers:
    """What the programs of one locale print with.

    Args:
        formatter: the meaning of it all.

    Attributes:
        number: prints a whole number from 0 up to `LIMIT`.
    """

    def __init__(self, formatter: Formatter) -> None:
        self._formatter = formatter
        self.number = number_printer(formatter)
        self._money: dict[str, Print | None] = {}

    def rule(self, number: int) -> str:
        """The plural category of a whole number, by CLDR's rule."""
        return str(self._formatter.locale.plural_form(number))

    def say(self, value: object) -> str | None:
        """A value other than text as a message prints it; None: ask fluent.runtime."""
        kind = type(value)
        if kind is Money:
            return self.money(value)  # type: ignore[arg-type]
        if kind is int:
            return self.number(value) if 0 <= value < LIMIT else None  # type: ignore[operator,arg-type]
        if kind is Count and not value.compact:  # type: ignore[attr-defined]
            return self.say(value.value)  # type: ignore[attr-defined]
        if kind is When or kind is Duration:
            return self._timed(value)  # type: ignore[arg-type]
        return None

    def money(self, money: Money) -> str | None:
        """An amount; None where it is none, is negative or too large."""
        amount, currency = money.amount_minor, money.currency
        if type(amount) is not int or not 0 <= amount < LIMIT or type(currency) is not str:
            return None
        try:
            printer = self._money[currency]
        except KeyError:
            if currency not in MINOR_UNITS:
                return None  # told by the engine
            try:
                printer = money_printer(self._formatter, self.number, currency)
            except Exception:
                return None
            self._money[currency] = printer
        return printer(amount) if printer else self._formatter.money(money)

    def _timed(self, value: When | Duration) -> str | None:
        try:
            if isinstance(value, When):
                return self._formatter.when(value.instant, *WHEN_STYLES[value.style])
            return self._formatter.duration(value)
        except Exception:  # the engine says what is wrong with it
            return None
