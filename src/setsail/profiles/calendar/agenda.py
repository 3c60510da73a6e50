"""Everything dated of a market over a stretch of days, for people and planners."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from setsail.core.errors import UsageError
from setsail.core.findings import error
from setsail.profiles.calendar.hijri import hijri_text
from setsail.profiles.calendar.moments import (
    Occurrence,
    discontinued,
    moments_between,
    not_announced,
)
from setsail.profiles.calendar.resolve import Window, windows_between
from setsail.profiles.schema import CalendarSystem, Market, Moment

# Two years: more is no plan, and a table that nobody reads.
MOST_DAYS = 750
BUDDHIST_YEARS = 543


@dataclass(frozen=True, slots=True)
class Agenda:
    """A market's days.

    Attributes:
        market: whose.
        start: first local date.
        end: last local date.
        windows: peak windows and dead zones, by start.
        moments: festivals and paydays, by first day.
        unannounced: (path, moment, year) whose date nobody has set.
        discontinued: (path, moment) that are no longer held.
        holidays: public holidays as (day, name); empty where the library knows none.
    """

    market: Market
    start: date
    end: date
    windows: tuple[Window, ...]
    moments: tuple[Occurrence, ...]
    unannounced: tuple[tuple[str, Moment, int], ...]
    discontinued: tuple[tuple[str, Moment], ...]
    holidays: tuple[tuple[date, str], ...]

    def to_json(self) -> dict[str, Any]:
        """The agenda as JSON; instants in UTC, local times with their offset."""
        return {
            "market": self.market.code,
            "from": self.start.isoformat(),
            "to": self.end.isoformat(),
            "moments": [_moment(one, self.market) for one in self.moments],
            "windows": [_window(one, self.market) for one in self.windows],
            "not_announced": [
                {"path": path, "name": moment.name, "year": year}
                for path, moment, year in self.unannounced
            ],
            "discontinued": [
                {"path": path, "name": moment.name, "since": str(moment.discontinued)}
                for path, moment in self.discontinued
            ],
            "public_holidays": [{"day": str(day), "name": name} for day, name in self.holidays],
        }


def agenda(market: Market, start: date, end: date) -> Agenda:
    """Work out a market's days from ``start`` to ``end``, both included.

    Raises:
        UsageError: P144, the range is empty or longer than `MOST_DAYS`.
        SetsailError: every rule that cannot be worked out for these years.
    """
    days = (end - start).days + 1
    if not 1 <= days <= MOST_DAYS:
        raise UsageError(
            error(
                "P144",
                f"a calendar covers 1 to {MOST_DAYS} days",
                got=f"{start} to {end}",
                fix="choose a --to on or after --from" if days < 1 else "ask for a part of it",
            )
        )
    return Agenda(
        market,
        start,
        end,
        windows_between(market, start, end),
        moments_between(market, start, end),
        not_announced(market, start, end),
        discontinued(market),
        tuple(public_holidays(market.code, start, end)),
    )


def public_holidays(code: str, start: date, end: date) -> Iterable[tuple[date, str]]:
    """Public holidays of a country, with their English names.

    Source: the holidays library. They are told, not planned with: what a day off does to an
    audience is for the profile's festivals to say.
    """
    import holidays  # noqa: PLC0415  (slow: only where a calendar is shown)

    if code not in holidays.list_supported_countries():
        return ()
    supported = holidays.list_localized_countries().get(code, [])
    language = next((name for name in ("en_US", "en", "en_GB") if name in supported), None)
    years = range(start.year, end.year + 1)
    known = holidays.country_holidays(code, years=years, language=language)
    return sorted((day, name) for day, name in known.items() if start <= day <= end)


def local_date(day: date, market: Market) -> str:
    """A day in the market's own calendar: ``2570-02-08`` in Thailand, ``1448-09-01`` in Arabia.

    Empty where people date by the Gregorian calendar, and outside the calendar's years.
    """
    system = market.calendar.system
    if system is CalendarSystem.BUDDHIST:
        return f"{day.year + BUDDHIST_YEARS}-{day:%m-%d}"
    if system is CalendarSystem.ISLAMIC_UMALQURA and market.calendar.hijri is not None:
        return hijri_text(day, market.calendar)
    return ""


def places(window: Window) -> str:
    """Whose window it is: a state, or the cities that name the time zones."""
    named = window.states or tuple(zone.split("/")[-1].replace("_", " ") for zone in window.zones)
    return ", ".join(named)


def clock(window: Window, zone: str) -> str:
    """Start and end on a clock; ``+1`` and ``-1`` mark the day after and before `Window.day`.

    Such as ``20:30–03:30+1``.
    """
    edges = (window.starts_at.astimezone(ZoneInfo(zone)), window.ends_at.astimezone(ZoneInfo(zone)))
    return "–".join(f"{edge:%H:%M}{_away(edge.date(), window.day)}" for edge in edges)


def _away(day: date, base: date) -> str:
    days = (day - base).days
    return f"{days:+d}" if days else ""


def _moment(one: Occurrence, market: Market) -> dict[str, Any]:
    hijri = market.calendar.hijri
    return {
        "id": one.id,
        "path": one.path,
        "name": one.moment.name,
        "kind": one.kind,
        "first": one.first.isoformat(),
        "last": one.last.isoformat(),
        "multiplier": one.moment.multiplier,
        "tolerance_days": hijri.tolerance_days if hijri and one.tolerance_applies else 0,
    }


def _window(window: Window, market: Market) -> dict[str, Any]:
    return {
        "day": window.day.isoformat(),
        "local_date": local_date(window.day, market) or None,
        "kind": window.kind.value,
        "starts_at_utc": _utc(window.starts_at),
        "ends_at_utc": _utc(window.ends_at),
        "starts_at_local": window.starts_at.astimezone(ZoneInfo(window.zones[0])).isoformat(),
        "ends_at_local": window.ends_at.astimezone(ZoneInfo(window.zones[0])).isoformat(),
        "multiplier": window.multiplier,
        "zones": list(window.zones),
        "states": list(window.states),
        "share": round(window.share, 4),
        "because": list(window.because),
    }


def _utc(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}"
