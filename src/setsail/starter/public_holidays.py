"""Public holidays that fall on the same day every year, as the `holidays` library has them.

Those that move with the moon, a weekday or a decree are left out: their rule cannot be read
off a few years.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from setsail.starter.text import kebab

if TYPE_CHECKING:
    from holidays import HolidayBase

# No rule by weekday falls on one date six years running: seven days, and a leap year between.
YEARS = 6
# A year with 29 February, so that every day of the calendar can be put into it.
LEAP_YEAR = 2000

Day = tuple[int, int]


@dataclass(frozen=True, slots=True)
class PublicHoliday:
    """A festival of the profile.

    Attributes:
        id: its key.
        name: in English where the library has it.
        month: of its first day.
        day: its first day.
        days: how long it lasts.
    """

    id: str
    name: str
    month: int
    day: int
    days: int


def fixed_holidays(code: str, first_year: int, taken: Collection[str]) -> tuple[PublicHoliday, ...]:
    """The public holidays of a country that do not move, by date.

    Args:
        code: ISO 3166.
        first_year: they are on the same day in this year and the five after it.
        taken: ids of festivals that the region has already; these are left out.

    Returns:
        Days of one name that follow each other are one holiday; empty where the library
        does not know the country.
    """
    import holidays  # noqa: PLC0415  (slow: 100 ms)

    if code not in holidays.list_supported_countries(include_aliases=False):
        return ()
    calendar = holidays.country_holidays(
        code,
        years=range(first_year, first_year + YEARS),
        observed=False,
        language=_english(holidays.country_holidays(code)),
    )
    by_name: dict[str, list[Day]] = {}
    for (month, day), name in sorted(_unmoved(calendar)):
        by_name.setdefault(name, []).append((month, day))
    found = (
        PublicHoliday("", name, *run[0], len(run))
        for name, days in by_name.items()
        for run in _runs(days)
    )
    return _with_ids(sorted(found, key=lambda one: (one.month, one.day, one.name)), taken)


def _english(calendar: HolidayBase) -> str | None:
    """The library's English of a country, of whatever kind; None where it has only one language."""
    return next((tag for tag in calendar.supported_languages if tag.startswith("en")), None)


def _unmoved(calendar: HolidayBase) -> set[tuple[Day, str]]:
    by_year: dict[int, set[tuple[Day, str]]] = {}
    for day in calendar:
        names = {((day.month, day.day), name) for name in calendar.get_list(day)}
        by_year.setdefault(day.year, set()).update(names)
    return set.intersection(*by_year.values()) if len(by_year) == YEARS else set()


def _runs(days: list[Day]) -> list[list[Day]]:
    """Days of a year, in order, as stretches without a gap."""
    runs: list[list[Day]] = []
    for one in days:
        gap = (date(LEAP_YEAR, *one) - date(LEAP_YEAR, *runs[-1][-1])).days if runs else 0
        if gap == 1:
            runs[-1].append(one)
        else:
            runs.append([one])
    return runs


def _with_ids(found: list[PublicHoliday], taken: Collection[str]) -> tuple[PublicHoliday, ...]:
    named: dict[str, PublicHoliday] = {}
    for one in found:
        wanted = kebab(one.name) or f"holiday-{one.month}-{one.day}"
        if wanted in taken:
            continue
        if wanted in named:  # the same name on another day
            wanted = f"{wanted}-{one.month}-{one.day}"
        named[wanted] = PublicHoliday(wanted, one.name, one.month, one.day, one.days)
    return tuple(named.values())
