"""Festivals and paydays of a stretch of days."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, error
from setsail.profiles.calendar.hijri import FIRST_DAY, LAST_DAY
from setsail.profiles.calendar.rules import occurrences
from setsail.profiles.schema import Calendar, Festival, Market, Moment, Season
from setsail.profiles.schema.festivals import Announced, HijriDate

# The longest that a moment may last, and so how far back one may have begun.
LONGEST_DAYS = 200
# Announced dates wander by some weeks from year to year.
AROUND = timedelta(days=45)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time that a festival or payday is held.

    Attributes:
        id: key in the profile, such as ``eid-al-fitr``.
        path: where the profile has it, such as ``festivals.eid-al-fitr``.
        moment: what the profile says.
        first: first local date.
        last: last local date, not before ``first``.
    """

    id: str
    path: str
    moment: Moment
    first: date
    last: date

    @property
    def kind(self) -> str:
        """``payday``, or the festival's kind."""
        return self.moment.kind.value if isinstance(self.moment, Festival) else "payday"

    @property
    def tolerance_applies(self) -> bool:
        """Whether a sighting of the moon may move it."""
        return isinstance(self.moment.rule, HijriDate)

    def holds(self, day: date) -> bool:
        """Whether a day is one of its days."""
        return self.first <= day <= self.last


def all_moments(market: Market) -> Iterator[tuple[str, str, Moment]]:
    """Every festival and payday as (id, path, what the profile says)."""
    groups: tuple[tuple[str, Mapping[str, Moment]], ...] = (
        ("festivals", market.festivals),
        ("paydays", market.paydays),
    )
    for section, moments in groups:
        for name, moment in moments.items():
            yield name, f"{section}.{name}", moment


def moments_between(market: Market, start: date, end: date) -> tuple[Occurrence, ...]:
    """Every festival and payday that touches the days from ``start`` to ``end``.

    Discontinued ones are left out from the day on which they ended.

    Returns:
        By first day, then path.

    Raises:
        SetsailError: every rule that cannot be worked out for these years.
    """
    found: list[Occurrence] = []
    problems: list[Finding] = list(unknown_years(market, start, end))
    if problems:
        raise SetsailError(problems)
    for name, path, moment in all_moments(market):
        try:
            found += _held(name, path, moment, market.calendar, start, end)
        except SetsailError as problem:
            problems += problem.findings
    if problems:
        raise SetsailError(dict.fromkeys(problems))
    return tuple(sorted(found, key=lambda one: (one.first, one.path)))


def unknown_years(market: Market, start: date, end: date) -> Iterator[Finding]:
    """P141: a range that the Umm al-Qura calendar does not reach, told once for all rules."""
    hijri = [path for _, path, moment in all_moments(market) if _is_hijri(moment)]
    if market.peaks.ramadan is not None:
        hijri.append("peaks.ramadan")
    if any(zone.season is Season.RAMADAN for zone in market.peaks.dead_zones):
        hijri.append("peaks.dead_zones")
    if hijri and not FIRST_DAY <= start <= end <= LAST_DAY:
        yield error(
            "P141",
            f"the Umm al-Qura calendar is known from {FIRST_DAY} to {LAST_DAY} only",
            key=hijri[0],
            got=f"{start} to {end}",
            fix="ask for days between these, or clear the Hijri rules with null",
        )


def _is_hijri(moment: Moment) -> bool:
    return isinstance(moment.rule, HijriDate) or isinstance(moment.until, HijriDate)


def _held(
    name: str, path: str, moment: Moment, calendar: Calendar, start: date, end: date
) -> Iterator[Occurrence]:
    # A moment of fixed length that ended before the range need not be looked for.
    back = LONGEST_DAYS if moment.until is not None else moment.days - 1
    for first in occurrences(moment.rule, calendar, start - timedelta(days=back), end):
        if moment.discontinued and first >= moment.discontinued:
            continue
        last = _last(path, moment, calendar, first)
        if last >= start:
            yield Occurrence(name, path, moment, first, last)


def _last(path: str, moment: Moment, calendar: Calendar, first: date) -> date:
    if moment.until is None:
        return first + timedelta(days=moment.days - 1)
    later = occurrences(moment.until, calendar, first, first + timedelta(days=LONGEST_DAYS))
    if not later:
        raise SetsailError(
            error(
                "P143",
                f"its end does not come within {LONGEST_DAYS} days",
                key=f"{path}.until",
                got=f"begun on {first}",
                fix="correct the rule, or say how many days it lasts",
            )
        )
    return later[0]


def not_announced(market: Market, start: date, end: date) -> tuple[tuple[str, Moment, int], ...]:
    """Moments whose date nobody has set yet, as (path, moment, year), for the range asked.

    One that was held before is missed around the same day of the year; one that never had a
    date is missed in each year. Where one of its days falls into the range, nothing is missed.
    """
    missing = []
    for _, path, moment in all_moments(market):
        rule = moment.rule
        if not isinstance(rule, Announced) or moment.discontinued:
            continue
        length = timedelta(days=LONGEST_DAYS if moment.until is not None else moment.days)
        if any(first <= end and start < first + length for first in rule.dates):
            continue
        missing += [
            (path, moment, year)
            for year in range(start.year, end.year + 1)
            if all(first.year != year for first in rule.dates)
            and _expected(rule.dates, year, start - AROUND, end + AROUND)
        ]
    return tuple(missing)


def _expected(dates: tuple[date, ...], year: int, start: date, end: date) -> bool:
    """Whether a year's date would lie in a range, judged by the last that is known."""
    if not dates:
        return True
    last = max(dates)
    usual = last.replace(year=year, day=min(last.day, 28))
    return start <= usual <= end


def discontinued(market: Market) -> tuple[tuple[str, Moment], ...]:
    """Moments that are no longer held, so that old plans are told."""
    return tuple((path, m) for _, path, m in all_moments(market) if m.discontinued is not None)
