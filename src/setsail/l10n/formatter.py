"""How one market prints numbers, money, dates and lengths of time in one language.

CLDR's patterns come from Babel; digits, displayed decimals, the clock and the calendar
come from the market's policy, since Babel never converts digits, prints ASCII ones in
every date and knows one calendar. Money in Arabic keeps the marks (U+200F) that CLDR sets
around number and symbol: they hold the price together inside the isolate that a message
puts it in. Imports Babel; reach it through `setsail.l10n.bundle`.
"""

from __future__ import annotations

import math
import re
from copy import copy
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from zoneinfo import ZoneInfo

from babel import Locale
from babel.core import get_global
from babel.dates import (
    format_time,
    get_datetime_format,
    get_day_names,
)
from babel.numbers import NumberPattern, format_compact_decimal, get_currency_symbol

from setsail.l10n.calendars import CalendarDates
from setsail.l10n.chain import format_locale, script
from setsail.l10n.durations import LONGEST_S, duration_words
from setsail.l10n.formats import Duration, FormatPolicy, Money, Style, minor_units
from setsail.l10n.gaps import GAPS

ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
NBSP = "\u00a0"
WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
# Babel rounds in a decimal context of 28 digits and fails beyond; no count gets near.
NUMBER_DIGITS = 18
NUMBER_LIMIT = 10**NUMBER_DIGITS
_NO_DIGIT = re.compile(r"\D")
_ROUND_THOUSANDS = re.compile("10{3,}")

STYLES = (None, "full", "long", "medium", "short")


def within_limit(number: float | Decimal) -> None:
    """Refuse what CLDR's patterns cannot print exactly.

    Raises:
        ValueError: it is no number (True and "5" are none either), not finite, or has more
            than `NUMBER_DIGITS` digits before the point.
    """
    if isinstance(number, bool) or not isinstance(number, int | float | Decimal):
        raise ValueError(f"{number!r:.40} is not a number")  # noqa: TRY004  (one kind of refusal)
    # An int may be too long to become a float, and is always finite.
    if not isinstance(number, int) and not math.isfinite(number):
        raise ValueError(f"{number} is not a finite number")
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
        self._dates = CalendarDates(self.locale, policy)
        self._borrowed = _home_symbol(policy.currency, territory, script(tag))
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
        """A number by a CLDR pattern; money that comes as a number shows the market's decimals.

        Raises:
            SetsailError: L215, the currency is unknown.
            ValueError: as for `within_limit`.
        """
        within_limit(value)
        if currency:
            decimals = self._decimals(currency)
            pattern = copy(pattern)  # Babel shares its patterns between callers
            pattern.frac_prec = (decimals, decimals)
        printed = self._apply(pattern, value, currency)
        if "-" in printed and not any(digit in printed for digit in "123456789"):
            printed = self._apply(pattern, -value, currency)  # -0, or -0.001 in two decimals
        return self._finish(self._with_symbol(printed, currency) if currency else printed)

    def _apply(self, pattern: NumberPattern, value: float | Decimal, currency: str | None) -> str:
        printed: str = pattern.apply(
            value,
            self.locale,
            currency=currency,
            currency_digits=False,
            numbering_system=self.system,
        )
        return printed

    def _decimals(self, currency: str) -> int:
        if currency == self._policy.currency:
            return self._policy.display_decimals
        return minor_units(currency)

    def money(self, money: Money) -> str:
        """An amount with the decimals that the market displays.

        Raises:
            SetsailError: L215, the currency is unknown.
            ValueError: the amount is no whole number, or has more than 18 digits.
        """
        within_limit(money.amount_minor)
        if not isinstance(money.amount_minor, int):
            raise ValueError(  # noqa: TRY004  (one kind of refusal)
                f"{money.amount_minor} is not a whole number of minor units"
            )
        shown = self._decimals(money.currency)
        amount = Decimal(money.amount_minor).scaleb(-minor_units(money.currency))
        rounded = amount.quantize(Decimal(1).scaleb(-shown), rounding=ROUND_HALF_UP)
        return self.number(rounded, self.locale.currency_formats["standard"], money.currency)

    def _with_symbol(self, printed: str, currency: str) -> str:
        # A symbol such as Rp stays close, as its market writes it.
        if get_currency_symbol(currency, self.locale) != currency:
            return printed
        symbol, gap = currency, NBSP  # CLDR parts a code from digits, which Babel leaves out
        if currency == self._policy.currency and self._borrowed:
            symbol, gap = self._borrowed
        before, _, after = printed.partition(currency)
        left = gap if before[-1:].isdigit() else ""
        right = gap if after[:1].isdigit() else ""
        return f"{before}{left}{symbol}{right}{after}"

    def count(self, value: int, *, compact: bool = False) -> str:
        """A whole number with grouping, or in the locale's compact form.

        Raises:
            ValueError: as for `within_limit`.
        """
        within_limit(value)
        pattern = self.locale.decimal_formats[None]
        if not compact:
            return self.number(value, pattern)
        own = GAPS.get(self.locale.language)
        if own:
            scaled, word = _shortened(value, own.thousands)
            return " ".join(filter(None, (self.number(scaled, pattern), word)))
        shown = self._compact(value)
        # In thousands with one decimal 999,950 is 1000.0: Babel leaves it at 1000K.
        above: int = 10 ** len(str(int(abs(value))))
        if abs(value) * 1000 > above * 999 and _ROUND_THOUSANDS.fullmatch(_NO_DIGIT.sub("", shown)):
            shown = self._compact(above if value > 0 else -above)
        return self._finish(shown)

    def _compact(self, value: int) -> str:
        printed: str = format_compact_decimal(
            value,
            locale=self.locale,
            fraction_digits=1,
            numbering_system=self.system,
        )
        return printed

    def when(self, instant: datetime, date_style: Style | None, time_style: Style | None) -> str:
        """An instant on the market's clock, its day in the calendar of `setsail.l10n.calendars`.

        Raises:
            ValueError: it is no datetime with a time zone, its day is none on the market's
                clock (before year 1, after 9999), or a style is unknown.
        """
        if not isinstance(instant, datetime):
            raise ValueError(f"{instant!r:.40} is not a datetime")  # noqa: TRY004  (as above)
        if instant.tzinfo is None:
            raise ValueError(f"the instant has no time zone: {instant.isoformat()}")
        if date_style not in STYLES or time_style not in STYLES:
            raise ValueError(f"no style '{time_style if date_style in STYLES else date_style}'")
        try:
            local = instant.astimezone(self._zone)
        except OverflowError:
            raise ValueError(f"{instant.isoformat()} is out of the market's calendar") from None
        date = self._dates.text(local.date(), date_style) if date_style else ""
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
            ValueError: it is negative, no finite number, or longer than Python's `timedelta`.
        """
        length = duration.seconds
        # The comparison is false also for NaN, which compares with nothing.
        if isinstance(length, bool | str) or not abs(length) <= LONGEST_S:
            raise ValueError(f"{length} s is not a length of time that can be shown")
        if length < 0:
            raise ValueError(f"a duration is not negative: {length}")
        seconds = int(length)
        if duration.style == "words":
            return self._digits(duration_words(seconds, self.locale))
        hours, minutes, rest = seconds // 3600, seconds // 60 % 60, seconds % 60
        return self._digits(f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}")

    def week_days(self) -> tuple[str, ...]:
        """Short names of the days, beginning with the market's first day of the week."""
        names = get_day_names("abbreviated", context="stand-alone", locale=self.locale)
        first = WEEK.index(self._policy.first_day)
        return tuple(names[(first + offset) % 7] for offset in range(7))


def _shortened(value: int, thousands: tuple[str, ...]) -> tuple[Decimal, str]:
    """The number in the largest unit that leaves at least 1, with one decimal, and its word."""
    exact, word = Decimal(value), ""
    scaled = exact
    for larger in thousands:
        if abs(scaled) < 1000:
            break
        exact /= 1000
        scaled, word = exact.quantize(Decimal("0.1"), rounding=ROUND_HALF_UP), larger
    return scaled, word


def _home_symbol(currency: str, territory: str, written: str) -> tuple[str, str] | None:
    """The sign that the market itself writes for its currency, and what parts it from digits.

    For texts in the script ``written`` whose own language has only the code: RM in Chinese,
    ₺ and ฿ in English. None where it would not be understood there: ``$`` is taken for the
    dollar of the United States, and few read letters of another script.
    Source: CLDR 47, the territory's likely language.
    """
    likely = get_global("likely_subtags").get(f"und_{territory.upper()}")
    if not likely:
        return None
    language = likely.split("_")[0]
    home = format_locale(language, territory)
    symbol: str = get_currency_symbol(currency, home)
    own_letters = any(sign.isalpha() and not sign.isascii() for sign in symbol)
    if symbol in (currency, "$") or (own_letters and script(language) != written):
        return None
    spaced = NBSP in home.currency_formats["standard"].pattern
    return symbol, NBSP if spaced else ""
