"""On which days a rule falls."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

from setsail.profiles.calendar.hijri import hijri_days
from setsail.profiles.schema import Calendar
from setsail.profiles.schema.festivals import (
    Announced,
    Church,
    DoubleDate,
    Easter,
    Fixed,
    HijriDate,
    MonthDay,
    NthWeekday,
    Rule,
    Workday,
)

WEEK = 7


def occurrences(rule: Rule, calendar: Calendar, start: date, end: date) -> tuple[date, ...]:
    """The days of a rule from ``start`` to ``end``, both included, in order.

    Args:
        rule: the rule.
        calendar: the market's; its weekend and its Hijri shift matter.
        start: first local date.
        end: last local date.

    Raises:
        SetsailError: P140, a Hijri rule in a market without ``calendar.hijri``. Years that
            no Hijri table has give no days; `moments_between` tells them.
    """
    if isinstance(rule, HijriDate):
        return tuple(hijri_days(rule, calendar, start, end))
    of_year = _YEARLY[type(rule)]
    # Offsets carry days over New Year.
    beyond = 1 if isinstance(rule, NthWeekday | Easter) else 0
    first, last = max(start.year - beyond, date.min.year), min(end.year + beyond, date.max.year)
    years = range(first, last + 1)
    days = {day for year in years for day in of_year(rule, calendar, year)}
    return tuple(sorted(day for day in days if start <= day <= end))


def _fixed(rule: Fixed, _calendar: Calendar, year: int) -> Iterator[date]:
    if rule.day <= monthrange(year, rule.month)[1]:  # 29 February is in leap years only
        yield date(year, rule.month, rule.day)


def _nth_weekday(rule: NthWeekday, _calendar: Calendar, year: int) -> Iterator[date]:
    length = monthrange(year, rule.month)[1]
    days = [
        day
        for number in range(1, length + 1)
        if (day := date(year, rule.month, number)).weekday() == rule.weekday.iso_index
    ]
    index = rule.nth - 1 if rule.nth > 0 else rule.nth
    if -len(days) <= index < len(days):  # a month has no fifth Monday in most years
        yield days[index] + timedelta(days=rule.offset_days)


def _double(rule: DoubleDate, _calendar: Calendar, year: int) -> Iterator[date]:
    for month in rule.months:
        yield date(year, month, month)


def _easter(rule: Easter, _calendar: Calendar, year: int) -> Iterator[date]:
    from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter  # noqa: PLC0415

    if 1583 <= year <= 4099:  # the years that the computus is made for
        orthodox = rule.church is Church.ORTHODOX
        sunday = easter(year, EASTER_ORTHODOX if orthodox else EASTER_WESTERN)
        yield sunday + timedelta(days=rule.offset_days)


def _announced(rule: Announced, _calendar: Calendar, year: int) -> Iterator[date]:
    yield from (day for day in rule.dates if day.year == year)


def _monthly(rule: MonthDay, _calendar: Calendar, year: int) -> Iterator[date]:
    for month in range(1, 13):
        length = monthrange(year, month)[1]
        for day in rule.days:
            number = min(day, length) if day > 0 else max(length + 1 + day, 1)
            yield date(year, month, number)


def _workday(rule: Workday, calendar: Calendar, year: int) -> Iterator[date]:
    for month in range(1, 13):
        length = monthrange(year, month)[1]
        numbers = range(1, length + 1) if rule.nth > 0 else range(length, 0, -1)
        left = abs(rule.nth)
        for number in numbers:
            day = date(year, month, number)
            left -= day.weekday() not in {off.iso_index for off in calendar.days_off(day)}
            if left == 0:
                yield day
                break


_YEARLY: dict[type, Callable[[Any, Calendar, int], Iterator[date]]] = {
    Fixed: _fixed,
    NthWeekday: _nth_weekday,
    DoubleDate: _double,
    Easter: _easter,
    Announced: _announced,
    MonthDay: _monthly,
    Workday: _workday,
}
