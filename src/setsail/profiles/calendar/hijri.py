"""The Umm al-Qura calendar with a market's shift.

Saudi Arabia's civil calendar is computed in advance; other countries follow their own
sighting of the moon and are a day later in most years. The shift is the market's own
figure, in `calendar.hijri`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from setsail.core.errors import SetsailError
from setsail.core.findings import error
from setsail.profiles.schema import Calendar
from setsail.profiles.schema.festivals import HijriDate

RAMADAN, SHAWWAL = 9, 10
# Source: hijridate 2.6, Hijri 1343-01-01 to 1500-12-30.
FIRST_YEAR, LAST_YEAR = 1343, 1500
FIRST_DAY, LAST_DAY = date(1924, 8, 1), date(2077, 11, 16)


def hijri_days(rule: HijriDate, calendar: Calendar, start: date, end: date) -> Iterator[date]:
    """The days of a Hijri rule from ``start`` to ``end``, both included.

    Raises:
        SetsailError: P140, the market says nothing of its Hijri dates.
    """
    shift = timedelta(days=_shift(calendar) + rule.offset_days)
    for year in range(_year_of(start - shift), _year_of(end - shift) + 1):
        day = _gregorian(year, rule.month, rule.day) + shift
        if start <= day <= end:
            yield day


def ramadans(calendar: Calendar, start: date, end: date) -> tuple[tuple[date, date], ...]:
    """First and last day of each Ramadan that touches the range ``start`` to ``end``.

    Raises:
        SetsailError: as `hijri_days`.
    """
    shift = timedelta(days=_shift(calendar))
    found = []
    for year in range(_year_of(start - shift), _year_of(end - shift) + 1):
        first = _gregorian(year, RAMADAN, 1) + shift
        last = _gregorian(year, SHAWWAL, 1) + shift - timedelta(days=1)
        if first <= end and start <= last:
            found.append((first, last))
    return tuple(found)


def hijri_text(day: date, calendar: Calendar) -> str:
    """A day in the market's Islamic calendar, such as ``1448-09-01``; "" outside its years."""
    from hijridate import Gregorian  # noqa: PLC0415  (only where Hijri dates are asked for)

    moved = day - timedelta(days=_shift(calendar))
    if not FIRST_DAY <= moved <= LAST_DAY:
        return ""
    return Gregorian.fromdate(moved).to_hijri().isoformat()


def _shift(calendar: Calendar) -> int:
    if calendar.hijri is None:
        raise SetsailError(
            error(
                "P140",
                "a Hijri date is asked for, but the market does not say how it counts them",
                key="calendar.hijri",
                fix="add calendar.hijri with shift_days and tolerance_days",
            )
        )
    return calendar.hijri.shift_days


def _year_of(day: date) -> int:
    from hijridate import Gregorian  # noqa: PLC0415

    # Looking back and ahead may leave the known years; what was asked for is in them.
    day = min(max(day, FIRST_DAY), LAST_DAY)
    return Gregorian.fromdate(day).to_hijri().year


def _gregorian(year: int, month: int, day: int) -> date:
    from hijridate import Hijri  # noqa: PLC0415

    year = min(max(year, FIRST_YEAR), LAST_YEAR)
    first = Hijri(year, month, 1)
    told = first.to_gregorian()
    # The 30th of a month of 29 days is its last.
    return date(told.year, told.month, told.day) + timedelta(
        days=min(day, first.month_length()) - 1
    )
