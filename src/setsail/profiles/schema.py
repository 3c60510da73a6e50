"""What a market profile may say.

The models are the schema: a key that is not here is an error, and each field's
description is its manual. Law and outside figures are data with a source (see
`setsail.profiles.sources`), never code.
"""

from __future__ import annotations

from datetime import date, time
from enum import StrEnum
from typing import Annotated, Self, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from setsail.core.nearest import did_you_mean
from setsail.core.typed import Strict

T = TypeVar("T")


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
        return list(Weekday).index(self)


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


def _distinct(items: tuple[T, ...]) -> tuple[T, ...]:
    """Refuse what is written twice: two rooms of one name, or one site counted twice."""
    twice = [str(item) for number, item in enumerate(items) if item in items[:number]]
    if twice:
        raise ValueError(f"'{twice[0]}' is listed twice; keep one")
    return items


ClockTime = Annotated[time, BeforeValidator(_clock_time)]
IsoDate = Annotated[date, BeforeValidator(_iso_date)]
TimeZone = Annotated[str, AfterValidator(_time_zone)]
Share = Annotated[float, Field(ge=0, le=1)]
Text = Annotated[str, Field(min_length=1)]
MarketCode = Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
Names = Annotated[tuple[Text, ...], AfterValidator(_distinct)]
Weekdays = Annotated[tuple[Weekday, ...], AfterValidator(_distinct)]


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


class Calendar(Strict):
    """How the market's days are counted."""

    time_zones: Annotated[tuple[TimeZone, ...], AfterValidator(_distinct)] = Field(
        min_length=1, description="IANA names; windows are local to the first"
    )
    first_day: Weekday = Field(description="the day a week begins with on screen")
    weekend: Weekdays = Field(min_length=1, description="days off by law or custom")


class Currency(Strict):
    """What prices are in."""

    code: Annotated[str, Field(pattern=r"^[A-Z]{3}$")] = Field(description="ISO 4217")
    display_decimals: int = Field(
        ge=0, le=3, description="decimals shown to people; minor units come from ISO 4217"
    )


class City(Strict):
    """A place where the market's users are."""

    name: Text = Field(description="as people there call it")
    lat: float = Field(ge=-90, le=90, description="degrees north")
    lon: float = Field(ge=-180, le=180, description="degrees east")
    population: int = Field(
        gt=0, le=100_000_000, description="people; the city's weight among the cities"
    )
    time_zone: TimeZone = Field(description="IANA name of the city's own clock")


def _distinct_cities(cities: tuple[City, ...]) -> tuple[City, ...]:
    _distinct(tuple(city.name for city in cities))
    return cities


class Audience(Strict):
    """Who is expected."""

    peak_concurrent: int = Field(
        gt=0, le=1_000_000_000, description="users in rooms at once in the peak hour"
    )
    cities: Annotated[tuple[City, ...], AfterValidator(_distinct_cities)] = Field(min_length=1)

    def share(self, city: City) -> float:
        """A city's part of the audience, 0–1, by population."""
        return city.population / sum(c.population for c in self.cities)


class PeakWindow(Strict):
    """A stretch of the local day with more visitors than usual.

    An end before the start means the next day; start and end may not be equal.
    """

    start: ClockTime = Field(description="local wall time, HH:MM")
    end: ClockTime = Field(description="local wall time, HH:MM; earlier than start is next day")
    multiplier: float = Field(gt=1, le=100, description="arrivals relative to the day's mean")

    @model_validator(mode="after")
    def _not_empty(self) -> Self:
        if self.start == self.end:
            raise ValueError("the window is empty: start and end are the same time")
        return self


class Peaks(Strict):
    """When the market is busiest."""

    weekday: tuple[PeakWindow, ...] = Field(min_length=1)
    weekend: tuple[PeakWindow, ...] = Field(min_length=1)
    weekend_nights: Weekdays = Field(
        min_length=1, description="days whose evenings follow the weekend windows"
    )


class Pace(StrEnum):
    """How quickly a host moves through products."""

    CALM = "calm"
    STEADY = "steady"
    FAST = "fast"


class Checkout(StrEnum):
    """Where a viewer pays."""

    IN_ROOM = "in-room"
    EXTERNAL = "external"


class TabooAction(StrEnum):
    """What a taboo word in a catalogue does."""

    BLOCK = "block"
    REVIEW = "review"


class Taboo(Strict):
    """Something that must not, or not without a second look, appear in a room."""

    topic: Text = Field(description="what it is about")
    action: TabooAction
    words: tuple[Text, ...] = Field(
        default=(), description="words in product names that point to it, in the market's languages"
    )


class Content(Strict):
    """What a show looks like here."""

    host_tone: Text = Field(description="how a host speaks here, for those who train hosts")
    pace: Pace
    playbook: Text = Field(description="tonight's format, a file of regions/shared/playbooks")
    formats: Names = Field(min_length=1, description="enabled live formats")
    checkout: Checkout
    taboos: dict[str, Taboo]


class Rooms(Strict):
    """Which rooms open."""

    templates: Names = Field(
        min_length=1, description="files of regions/shared/rooms; the first is the main room"
    )


class Gifts(Strict):
    """What viewers can give."""

    ladder_coins: tuple[Annotated[int, Field(gt=0, le=10_000_000)], ...] = Field(
        min_length=1, description="prices of the gifts in coins, ascending"
    )

    @model_validator(mode="after")
    def _ascending(self) -> Self:
        if list(self.ladder_coins) != sorted(set(self.ladder_coins)):
            raise ValueError("ladder_coins must ascend without repeating")
        return self


class GateStrength(StrEnum):
    """How binding a rule is."""

    HARD = "hard"
    SOFT = "soft"


class Gate(Strict):
    """A rule that opens or closes something from a date on. Data, not advice."""

    rule: Text = Field(description="what it says, in one sentence")
    strength: GateStrength
    effective_from: IsoDate = Field(description="first day on which it binds")
    effective_until: IsoDate | None = Field(
        default=None, description="last day on which it binds; open-ended if not said"
    )
    blocks: tuple[Text, ...] = Field(
        default=(), description="profile values it forbids, as path=value"
    )

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.effective_until is not None and self.effective_until < self.effective_from:
            raise ValueError("effective_until is before effective_from")
        return self

    def in_force(self, day: date) -> bool:
        """Whether the rule binds on a day."""
        until = self.effective_until
        return self.effective_from <= day and (until is None or day <= until)


class Edge(Strict):
    """Where media and signalling may run."""

    allowed_sites: Names = Field(min_length=1, description="ids of regions/edge/sites.csv")
    max_rtt_ms: int = Field(gt=0, le=1000, description="round trip a user should not exceed")
    failover_max_rtt_ms: int | None = Field(
        default=None,
        gt=0,
        le=1000,
        description="round trip put up with while a failure group is lost; max_rtt_ms if not said",
    )
    within_share: Share = Field(description="part of the users that must be inside max_rtt_ms")
    failover: bool = Field(description="whether any one failure group may be lost")
    users_per_node: int = Field(gt=0, le=1_000_000, description="users one media node carries")
    access_rtt_ms: float = Field(ge=0, le=1000, description="last mile added to every round trip")


class Slo(Strict):
    """What the peak must hold."""

    join_p95_ms: int = Field(gt=0, le=60_000, description="intended join to first snapshot")
    action_p95_ms: int = Field(
        gt=0, le=60_000, description="intended action to its acknowledgement"
    )
    delivery_p99_ms: int = Field(gt=0, le=60_000, description="event accepted to event received")
    delivery_loss_max: Share = Field(description="deliveries missing or doubled, share of all")


class Market(Strict):
    """Everything that makes one market different, after inheritance."""

    code: MarketCode = Field(description="ISO 3166 code, upper case")
    name: Text = Field(description="English name; the market may be called by it")
    region: Text = Field(description="folder of regions/ that it belongs to")
    language: Language
    calendar: Calendar
    currency: Currency
    audience: Audience
    peaks: Peaks
    content: Content
    rooms: Rooms
    gifts: Gifts
    payments: Names = Field(
        min_length=1, description="ways to pay, in the order in which they are offered"
    )
    regulation: dict[str, Gate]
    edge: Edge
    slo: Slo

    @property
    def zone(self) -> ZoneInfo:
        """The primary time zone."""
        return ZoneInfo(self.calendar.time_zones[0])
