"""Dates in the calendar that a market's people live by.

A date shows that calendar only in the language that counts in it, Thai or Arabic: a
reader of the market's English gets the Gregorian date, which is what she books by.

- ``buddhist``: as CLDR writes Thai dates, the year 2569 for 2026. Years before 1941 began
  in April; they are shown as if they had begun in January, as CLDR does.
- ``islamic-umalqura``: the Hijri date and the Gregorian one beside it, since Saudi offices,
  banks and shops went over to the Gregorian calendar and a sale must not end on a day that
  half of its viewers have to work out. A ``short`` date, for narrow places, is Gregorian. Days
  outside the tables (before 1924-08-01 and after 2077-11-16) are Gregorian alone.

Source of patterns, months and eras: CLDR 47, th buddhist and ar islamic. How the two
dates stand together is no pattern of CLDR's: الموافق ("which is") as Saudi letters and
news write it, brackets where it is to be short. Imports Babel; see docs/adr/0010.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType

from babel import Locale
from babel.dates import DateTimeFormat, format_date, parse_pattern

from setsail.l10n.formats import Calendar, FormatPolicy, Style

BUDDHIST_YEARS = 543
_BUDDHIST_ERA = "พ.ศ."
_BUDDHIST: Mapping[Style, str] = MappingProxyType(
    {"full": "EEEEที่ d MMMM G y", "long": "d MMMM y", "medium": "d MMM y", "short": "d/M/yy"}
)

_HIJRI_MONTHS = (
    "محرم",
    "صفر",
    "ربيع الأول",
    "ربيع الآخر",
    "جمادى الأولى",
    "جمادى الآخرة",
    "رجب",
    "شعبان",
    "رمضان",
    "شوال",
    "ذو القعدة",
    "ذو الحجة",
)
_HIJRI_ERA = "هـ"
_WHICH_IS = "الموافق"
# The Gregorian date beside it names its era, so that neither year is taken for the other.
_BESIDE = "d MMMM y G"

_COUNTED_IN: Mapping[Calendar, str] = MappingProxyType({"buddhist": "th", "islamic-umalqura": "ar"})


class CalendarDates:
    """Prints days for one language in one market.

    Args:
        locale: CLDR data of the text's language.
        policy: the market's; its calendar holds for its own language.

    Attributes:
        calendar: the one that this language's dates show.
    """

    def __init__(self, locale: Locale, policy: FormatPolicy) -> None:
        own = locale.language == _COUNTED_IN.get(policy.calendar)
        self.calendar: Calendar = policy.calendar if own else "gregorian"
        self._locale = locale
        self._shift = timedelta(days=policy.hijri_shift_days)

    def text(self, day: date, style: Style) -> str:
        """A day, with ASCII digits."""
        if self.calendar == "buddhist":
            pattern = parse_pattern(_BUDDHIST[style])
            return pattern % _BuddhistDay(day, self._locale)
        gregorian: str = format_date(day, style, self._locale)
        if self.calendar == "islamic-umalqura" and style != "short":
            return self._beside(day, style, gregorian)
        return gregorian

    def _beside(self, day: date, style: Style, gregorian: str) -> str:
        hijri = self._hijri(day)
        if not hijri:
            return gregorian
        if style == "medium":
            return f"{hijri} ({gregorian})"
        week_day = format_date(day, "EEEE، ", self._locale) if style == "full" else ""
        return f"{week_day}{hijri} {_WHICH_IS} {format_date(day, _BESIDE, self._locale)}"

    def _hijri(self, day: date) -> str:
        """The Umm al-Qura day, such as 13 جمادى الآخرة 1448 هـ; "" outside its tables."""
        from hijridate import Gregorian  # noqa: PLC0415  (only where Hijri dates are shown)

        try:
            shown = day - self._shift
            told = Gregorian(shown.year, shown.month, shown.day).to_hijri()
        except OverflowError:
            return ""
        return f"{told.day} {_HIJRI_MONTHS[told.month - 1]} {told.year} {_HIJRI_ERA}"


class _BuddhistDay(DateTimeFormat):
    """Babel's view of a day, with the year and the era of the Buddhist calendar."""

    def format_year(self, char: str, num: int) -> str:  # noqa: ARG002  (Babel's signature)
        """Of ``y``, and the last two digits of ``yy``."""
        assert isinstance(self.value, date)  # Babel formats times with this class too
        year = str(self.value.year + BUDDHIST_YEARS)
        return year[-2:] if num == 2 else year

    def format_era(self, char: str, num: int) -> str:  # noqa: ARG002
        """There is only one, whatever the width."""
        return _BUDDHIST_ERA
