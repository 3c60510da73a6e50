"""How one market prints numbers, money, dates and lengths of time in one language.

CLDR's patterns come from Babel; digits, displayed decimals and the clock come from
the market's policy, since Babel never converts digits and prints ASCII ones in
every date. Imports Babel; reach it through `setsail.l10n.bundle`.
"""

from __future__ import annotations

from copy import copy
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import (
    format_date,
    format_time,
    format_timedelta,
    get_datetime_format,
    get_day_names,
)
from babel.numbers import NumberPattern, format_compact_decimal, get_currency_symbol

from setsail.l10n.chain import format_locale, script
from setsail.l10n.formats import Duration, FormatPolicy, Money, minor_units

ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
NBSP = "\u00a0"
WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
# Above any length in any unit: Babel must not round 59 minutes up to an hour.
NEVER_ROUND_UP = 1e12
LONGEST_S = timedelta.max.total_seconds()
# Babel rounds in a decimal context of 28 digits and fails beyond; no count gets near.
NUMBER_DIGITS = 18
NUMBER_LIMIT = 10**NUMBER_DIGITS

Style = Literal["full", "long", "medium", "short"]
Unit = Literal["hour", "minute", "second"]
LISTS = ("unit", "unit-short", "standard")


def within_limit(number: float) -> None:
    """Refuse a number that CLDR's patterns cannot print exactly.

    Raises:
        ValueError: it has more than `NUMBER_DIGITS` digits before the point.
    """
    if abs(number) >= NUMBER_LIMIT:
        raise ValueError(f"the number has more than {NUMBER_DIGITS} digits")


class Formatter:
    """Prints values for one language in one market.

    Attributes:
        locale: the CLDR data in use, such as en_001 for English in Saudi Arabia.
        system: ``latn`` or ``arab``.
    """

    def __init__(self, tag: str, territory: str, policy: FormatPolicy) -> None:
        self.locale: Locale = format_locale(tag, territory)
        arab = policy.digits == "arab" and script(tag) == "Arab"
        self.system = "arab" if arab else "latn"
        self._policy = policy
        self._zone = ZoneInfo(policy.time_zone)
        symbols = self.locale.number_symbols[self.system]
        self._signs = {
            ord("-"): str(symbols.get("minusSign", "-")),
            ord("%"): str(symbols.get("percentSign", "%")),
        }

    def _finish(self, text: str) -> str:
        """Babel leaves ASCII digits and signs, whatever the numbering system."""
        text = text.translate(self._signs)
        return text.translate(ARABIC_DIGITS) if self.system == "arab" else text

    def _digits(self, text: str) -> str:
        return text.translate(ARABIC_DIGITS) if self.system == "arab" else text

    def number(
        self, value: float | Decimal, pattern: NumberPattern, currency: str | None = None
    ) -> str:
        """A number by a CLDR pattern; money that comes as a number shows the market's decimals."""
        if currency:
            decimals = self._decimals(currency)
            pattern = copy(pattern)  # Babel shares its patterns between callers
            pattern.frac_prec = (decimals, decimals)
        printed: str = pattern.apply(
            value,
            self.locale,
            currency=currency,
            currency_digits=False,
            numbering_system=self.system,
        )
        return self._finish(self._spaced(printed, currency) if currency else printed)

    def _decimals(self, currency: str) -> int:
        if currency == self._policy.currency:
            return self._policy.display_decimals
        return minor_units(currency)

    def money(self, money: Money) -> str:
        """An amount with the decimals that the market displays.

        Raises:
            SetsailError: L215, the currency is unknown.
            ValueError: the amount has more than 18 digits.
        """
        within_limit(money.amount_minor)
        shown = self._decimals(money.currency)
        amount = Decimal(money.amount_minor).scaleb(-minor_units(money.currency))
        rounded = amount.quantize(Decimal(1).scaleb(-shown), rounding=ROUND_HALF_UP)
        return self.number(rounded, self.locale.currency_formats["standard"], money.currency)

    def _spaced(self, printed: str, currency: str) -> str:
        # CLDR sets a space between a code and digits (SAR 49), which Babel leaves out. A
        # symbol such as Rp stays close, as its market writes it.
        if get_currency_symbol(currency, self.locale) != currency:
            return printed
        before, _, after = printed.partition(currency)
        left = NBSP if before[-1:].isdigit() else ""
        right = NBSP if after[:1].isdigit() else ""
        return f"{before}{left}{currency}{right}{after}"

    def count(self, value: int, *, compact: bool = False) -> str:
        """A whole number with grouping, or in the locale's compact form.

        Raises:
            ValueError: it has more than 18 digits.
        """
        within_limit(value)
        if compact:
            printed = format_compact_decimal(
                value,
                locale=self.locale,
                fraction_digits=1,
                numbering_system=self.system,
            )
            return self._finish(printed)
        pattern = self.locale.decimal_formats[None]
        return self._finish(pattern.apply(value, self.locale, numbering_system=self.system))

    def when(self, instant: datetime, date_style: Style | None, time_style: Style | None) -> str:
        """An instant on the market's clock.

        Babel knows only the Gregorian calendar, which is the one meant, also where a
        locale's own default is another.

        Raises:
            ValueError: the instant has no time zone.
        """
        if instant.tzinfo is None:
            raise ValueError(f"the instant has no time zone: {instant.isoformat()}")
        local = instant.astimezone(self._zone)
        date = format_date(local, date_style, self.locale) if date_style else ""
        time = ""
        if time_style:
            time = format_time(local, time_style, tzinfo=self._zone, locale=self.locale)
        if date_style and time:
            frame = str(get_datetime_format(date_style, locale=self.locale))
            return self._digits(frame.replace("'", "").replace("{0}", time).replace("{1}", date))
        return self._digits(date or time)

    def duration(self, duration: Duration) -> str:
        """A length of time in words or as a clock.

        Raises:
            ValueError: it is negative, no number, or longer than Python's `timedelta`.
        """
        if not abs(duration.seconds) <= LONGEST_S:  # also NaN, which compares with nothing
            raise ValueError(f"{duration.seconds} s is not a length of time that can be shown")
        seconds = int(duration.seconds)
        if seconds < 0:
            raise ValueError(f"a duration is not negative: {duration.seconds}")
        hours, minutes, rest = seconds // 3600, seconds // 60 % 60, seconds % 60
        if duration.style == "clock":
            clock = f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
            return self._digits(clock)
        return self._digits(self._words(hours, minutes, rest))

    def _words(self, hours: int, minutes: int, seconds: int) -> str:
        lengths: tuple[tuple[int, Unit], ...] = (
            (hours * 3600, "hour"),
            (minutes * 60, "minute"),
            (seconds, "second"),
        )
        parts = [self._length(length, unit) for length, unit in lengths if length]
        if not parts:
            return self._length(0, "second")
        if len(parts) == 1:
            return parts[0]
        # Babel carries CLDR's unit lists only in part; any pattern for two will do.
        patterns = self.locale.list_patterns
        frames = (patterns[name].get("2") for name in LISTS if name in patterns)
        frame = next((frame for frame in frames if frame), "{0} {1}")
        return str(frame).replace("{0}", parts[0]).replace("{1}", parts[1])

    def _length(self, seconds: int, unit: Unit) -> str:
        return format_timedelta(
            timedelta(seconds=seconds),
            granularity=unit,
            threshold=NEVER_ROUND_UP,
            locale=self.locale,
        )

    def week_days(self) -> tuple[str, ...]:
        """Short names of the days, beginning with the market's first day of the week."""
        names = get_day_names("abbreviated", context="stand-alone", locale=self.locale)
        first = WEEK.index(self._policy.first_day)
        return tuple(names[(first + offset) % 7] for offset in range(7))
