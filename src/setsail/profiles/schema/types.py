"""The kinds of value that profiles are made of."""

from __future__ import annotations

import re
from datetime import date, time
from enum import StrEnum
from typing import Annotated, Any, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BeforeValidator, Field, PlainSerializer

from setsail.core.nearest import did_you_mean

T = TypeVar("T")

# Control characters, line breaks, halves of a surrogate pair and the two that are no characters:
# a terminal obeys the first, and XML and iCalendar can hold none of them.
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")


class Weekday(StrEnum):
    """A day of the week, in ISO order."""

    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"

    @property
    def iso_index(self) -> int:
        """0 for Monday to 6 for Sunday, as `datetime.date.weekday` counts."""
        return _ISO_INDEX[self]


_ISO_INDEX = {day: number for number, day in enumerate(Weekday)}


def _clock_time(value: object) -> object:
    if isinstance(value, str) and (len(value) != 5 or value[2] != ":"):
        raise ValueError("should be a time of day as HH:MM, such as 19:30")
    return value


def _iso_date(value: object) -> object:
    """Only YYYY-MM-DD: a bare number would otherwise pass as seconds since 1970."""
    if isinstance(value, str) and (len(value) != 10 or value[4] != "-" or value[7] != "-"):
        raise ValueError("should be a date as YYYY-MM-DD")
    return value


def _time_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        from zoneinfo import available_timezones  # noqa: PLC0415  (slow: only for the suggestion)

        raise ValueError(
            f"is not a time zone of the IANA database; {did_you_mean(name, available_timezones())}"
        ) from None
    return name


def _plain(value: str) -> str:
    found = _UNPRINTABLE.search(value)
    if found:
        raise ValueError(
            f"holds a control character (U+{ord(found.group()):04X}); write plain text on one line"
        )
    return value


def distinct(items: tuple[T, ...]) -> tuple[T, ...]:
    """Refuse what is written twice: two rooms of one name, or one site counted twice."""
    seen: set[T] = set()
    for item in items:
        if item in seen:
            raise ValueError(f"'{item}' is listed twice; keep one")
        seen.add(item)
    return items


def without_cleared(value: Any) -> Any:
    """A mapping less the entries that a child cleared with ``null``."""
    if isinstance(value, dict):
        return {key: entry for key, entry in value.items() if entry is not None}
    return value


def _hour_and_minute(value: time) -> str:
    return f"{value:%H:%M}"


ClockTime = Annotated[
    time, BeforeValidator(_clock_time), PlainSerializer(_hour_and_minute, when_used="json")
]
IsoDate = Annotated[date, BeforeValidator(_iso_date)]
TimeZone = Annotated[str, AfterValidator(_time_zone)]
Share = Annotated[float, Field(ge=0, le=1)]
# Names and sentences: shown on terminals, in pictures and in calendar files as they are.
Text = Annotated[str, Field(min_length=1), AfterValidator(_plain)]
MarketCode = Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
CountryCode = Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
# No market has more, and each item that is wrong is looked up for its nearest match.
MOST_NAMES = 100
Names = Annotated[tuple[Text, ...], Field(max_length=MOST_NAMES), AfterValidator(distinct)]
Weekdays = Annotated[tuple[Weekday, ...], AfterValidator(distinct)]
Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
# A mapping whose entries a child may clear one by one, with `null`.
Clearable = Annotated[dict[Id, T], BeforeValidator(without_cleared)]
