"""When a market is busy, and when it is quiet."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator

from setsail.core.typed import Strict
from setsail.profiles.schema.types import ClockTime, Weekdays


class _Window(Strict):
    """A stretch of the local day.

    An end before the start means the next day; start and end may not be equal.
    """

    start: ClockTime = Field(description="local wall time, HH:MM")
    end: ClockTime = Field(description="local wall time, HH:MM; earlier than start is next day")

    @model_validator(mode="after")
    def _not_empty(self) -> Self:
        if self.start == self.end:
            raise ValueError("the window is empty: start and end are the same time")
        return self

    @property
    def ends_next_day(self) -> bool:
        """Whether the window runs past midnight."""
        return self.end < self.start


class PeakWindow(_Window):
    """A stretch of the local day with more visitors than usual."""

    multiplier: float = Field(gt=1, le=100, description="arrivals relative to the day's mean")


class Season(StrEnum):
    """A season with days of its own."""

    RAMADAN = "ramadan"


class DeadZone(_Window):
    """A stretch of the local day in which nearly nobody comes; it is cut out of peaks."""

    multiplier: Annotated[float, Field(ge=0, lt=1)] = Field(
        description="arrivals relative to the day's mean"
    )
    days: Weekdays | None = Field(
        default=None, min_length=1, description="days of the week; every day if not said"
    )
    season: Season | None = Field(default=None, description="only in this season")


class Peaks(Strict):
    """When the market is busiest."""

    weekday: tuple[PeakWindow, ...] = Field(min_length=1)
    weekend: tuple[PeakWindow, ...] = Field(min_length=1)
    weekend_nights: Weekdays = Field(
        min_length=1, description="days whose evenings follow the weekend windows"
    )
    ramadan: tuple[PeakWindow, ...] | None = Field(
        default=None,
        min_length=1,
        description="windows of every day of Ramadan; null where Ramadan changes nothing",
    )
    dead_zones: tuple[DeadZone, ...] = Field(
        default=(), description="quiet stretches, such as the Friday prayer or iftar"
    )
