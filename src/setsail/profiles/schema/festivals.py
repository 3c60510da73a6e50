"""Festivals and paydays as rules: what moves with the year is worked out, not copied.

A rule names days of a year. Which calendar it counts by, and by how much a market's
moon sighting shifts it, is worked out by `setsail.profiles.calendar`.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from setsail.core.typed import Strict
from setsail.profiles.schema.peaks import PeakWindow
from setsail.profiles.schema.types import IsoDate, Text, Weekday, distinct

Month = Annotated[int, Field(ge=1, le=12)]
DayOfMonth = Annotated[int, Field(ge=1, le=31)]
Offset = Annotated[int, Field(ge=-60, le=60)]
LONGEST_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Fixed(Strict):
    """The same day every year."""

    type: Literal["fixed"]
    month: Month
    day: DayOfMonth

    @model_validator(mode="after")
    def _exists(self) -> Self:
        if self.day > LONGEST_MONTH[self.month - 1]:
            raise ValueError(f"month {self.month} has no day {self.day}")
        return self


class NthWeekday(Strict):
    """Such as the second Sunday of May, or the Friday after the fourth Thursday."""

    type: Literal["nth-weekday"]
    month: Month
    weekday: Weekday
    nth: Annotated[int, Field(ge=-5, le=5)] = Field(
        description="1 is the first of the month, -1 the last"
    )
    offset_days: Offset = Field(default=0, description="days after that weekday")

    @model_validator(mode="after")
    def _counts(self) -> Self:
        if self.nth == 0:
            raise ValueError("nth counts from 1, or from -1 backwards")
        return self


class DoubleDate(Strict):
    """9.9, 10.10 and the like: the day that bears its month's number."""

    type: Literal["double-date"]
    months: Annotated[tuple[Month, ...], AfterValidator(distinct)] = Field(min_length=1)


class HijriDate(Strict):
    """A day of the Umm al-Qura calendar, moved by the market's calendar.hijri."""

    type: Literal["hijri"]
    month: Month
    day: Annotated[int, Field(ge=1, le=30)]
    offset_days: Offset = Field(default=0, description="days after that date")


class Church(StrEnum):
    """Whose Easter."""

    WESTERN = "western"
    ORTHODOX = "orthodox"


class Easter(Strict):
    """So many days after Easter Sunday."""

    type: Literal["easter"]
    offset_days: Annotated[int, Field(ge=-100, le=100)] = 0
    church: Church = Field(default=Church.WESTERN, description="orthodox for the Coptic date too")


class Announced(Strict):
    """Dates that somebody sets each year; years without one are told as not announced."""

    type: Literal["announced"]
    dates: Annotated[tuple[IsoDate, ...], AfterValidator(distinct)] = Field(
        default=(), description="first days, as announced"
    )


class MonthDay(Strict):
    """Days of every month, such as the 15th and the last."""

    type: Literal["monthly"]
    days: Annotated[tuple[Annotated[int, Field(ge=-31, le=31)], ...], AfterValidator(distinct)] = (
        Field(min_length=1, description="-1 is the last day; a day that a month lacks is its last")
    )

    @model_validator(mode="after")
    def _counts(self) -> Self:
        if 0 in self.days:
            raise ValueError("days count from 1, or from -1 backwards")
        return self


class Workday(Strict):
    """A working day of every month, by the market's weekend: the fifth, or the last."""

    type: Literal["workday"]
    nth: Annotated[int, Field(ge=-10, le=10)] = Field(
        description="1 is the first of the month, -1 the last; public holidays are not left out"
    )

    @model_validator(mode="after")
    def _counts(self) -> Self:
        if self.nth == 0:
            raise ValueError("nth counts from 1, or from -1 backwards")
        return self


Rule = Annotated[
    Fixed | NthWeekday | DoubleDate | HijriDate | Easter | Announced | MonthDay | Workday,
    Field(discriminator="type"),
]


class MomentKind(StrEnum):
    """What a festival is to a live room."""

    SHOPPING = "shopping"
    GIFT = "gift"
    NATIONAL = "national"
    SEASON = "season"
    QUIET = "quiet"


class Moment(Strict):
    """Days that are not like others."""

    name: Text = Field(description="as the market calls it")
    rule: Rule = Field(description="its first day")
    days: Annotated[int, Field(ge=1, le=200)] = Field(default=1, description="how long it lasts")
    until: Rule | None = Field(
        default=None, description="its last day, where that is a rule too; instead of days"
    )
    multiplier: Annotated[float, Field(gt=0, le=100)] = Field(
        default=1, description="what the multipliers of the peak windows are multiplied by"
    )
    windows: tuple[PeakWindow, ...] = Field(
        default=(), description="peak windows of its first day on top of the day's own"
    )
    discontinued: IsoDate | None = Field(
        default=None, description="first day from which it is no longer held"
    )

    @model_validator(mode="after")
    def _one_length(self) -> Self:
        if self.until is not None and self.days != 1:
            raise ValueError("days and until both say how long it lasts; keep one")
        return self


class Festival(Moment):
    """A festival, a sale or a quiet day."""

    kind: MomentKind
