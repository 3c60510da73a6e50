"""Languages, days and money: how a market writes and counts."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Self

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from setsail.core.typed import Strict
from setsail.profiles.schema.types import (
    MOST_NAMES,
    IsoDate,
    Names,
    Text,
    TimeZone,
    Weekday,
    Weekdays,
    distinct,
    without_cleared,
)


class Digits(StrEnum):
    """The digits that the market's own-script texts are written with."""

    LATN = "latn"
    ARAB = "arab"


class Language(Strict):
    """Which languages the market's rooms speak."""

    locales: Names = Field(
        min_length=1, description="BCP 47 tags, the first is the one a new visitor gets"
    )
    digits: Digits = Field(description="digits in texts of Arabic script; others use latn")


class CalendarSystem(StrEnum):
    """The calendar that people of the market date by, beside the Gregorian one."""

    GREGORIAN = "gregorian"
    BUDDHIST = "buddhist"
    ISLAMIC_UMALQURA = "islamic-umalqura"


class WeekendLaw(Strict):
    """Days off of a market or of one of its states, and since when."""

    weekend: Weekdays = Field(min_length=1, max_length=6, description="days off by law or custom")
    weekend_from: IsoDate | None = Field(
        default=None, description="first day on which they hold, where a law changed them"
    )
    weekend_before: Weekdays | None = Field(
        default=None, min_length=1, description="days off before weekend_from"
    )

    @model_validator(mode="after")
    def _both_or_none(self) -> Self:
        if (self.weekend_from is None) is not (self.weekend_before is None):
            raise ValueError("weekend_from and weekend_before belong together; give both or none")
        return self

    def days_off(self, day: date) -> tuple[Weekday, ...]:
        """The days off of the week that holds a day."""
        if self.weekend_from and self.weekend_before and day < self.weekend_from:
            return self.weekend_before
        return self.weekend


class StateLaw(WeekendLaw):
    """Days off of a state that has a weekend of its own."""

    weekend_nights: Weekdays | None = Field(
        default=None,
        min_length=1,
        description="days whose evenings follow the weekend windows; its days off if not said",
    )

    def nights(self, day: date) -> tuple[Weekday, ...]:
        """The weekend nights of the week that holds a day."""
        return self.weekend_nights or self.days_off(day)


class Hijri(Strict):
    """How the market's Islamic dates differ from the Umm al-Qura calendar."""

    shift_days: int = Field(
        ge=-2, le=2, description="days by which months begin after Umm al-Qura's"
    )
    tolerance_days: int = Field(
        ge=0, le=2, description="days by which the sighting of the moon may move a date"
    )


class Calendar(WeekendLaw):
    """How the market's days are counted."""

    system: CalendarSystem = Field(
        description="calendar that local dates are shown in beside the Gregorian date"
    )
    time_zones: Annotated[tuple[TimeZone, ...], AfterValidator(distinct)] = Field(
        min_length=1, max_length=MOST_NAMES, description="IANA names; shows are local to the first"
    )
    first_day: Weekday = Field(description="the day a week begins with on screen")
    states: Annotated[dict[Text, StateLaw], BeforeValidator(without_cleared)] = Field(
        default_factory=dict,
        description="states whose weekend differs; audience.cities name their state",
    )
    hijri: Hijri | None = Field(
        default=None, description="needed where Hijri dates or Ramadan windows are planned"
    )


class Currency(Strict):
    """What prices are in."""

    code: Annotated[str, Field(pattern=r"^[A-Z]{3}$")] = Field(description="ISO 4217")
    display_decimals: int = Field(
        ge=0, le=3, description="decimals shown to people; minor units come from ISO 4217"
    )
