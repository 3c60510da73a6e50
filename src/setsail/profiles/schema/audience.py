"""Who is expected, where they are and what they reach us through."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field

from setsail.core.typed import Strict
from setsail.profiles.schema.types import Id, Share, Text, TimeZone, distinct

# Shares are written with two or three decimals: what they may miss 1 by.
SHARES_MISS = 0.005


class City(Strict):
    """A place where the market's users are."""

    name: Text = Field(description="as people there call it")
    lat: float = Field(ge=-90, le=90, description="degrees north")
    lon: float = Field(ge=-180, le=180, description="degrees east")
    population: int = Field(
        gt=0, le=100_000_000, description="people; the city's weight among the cities"
    )
    time_zone: TimeZone = Field(description="IANA name of the city's own clock")
    state: Text | None = Field(
        default=None, description="the state of calendar.states that it lies in, if it is one"
    )


def _distinct_cities(cities: tuple[City, ...]) -> tuple[City, ...]:
    distinct(tuple(city.name for city in cities))
    return cities


def _everybody(access: dict[str, float]) -> dict[str, float]:
    total = sum(access.values())
    if abs(total - 1) > SHARES_MISS:
        raise ValueError(f"the shares add up to {total:g}, not to 1")
    return access


class Network(Strict):
    """A kind of access that part of the audience has."""

    downlink_mbps: float = Field(gt=0, le=100_000, description="median download, Mbit/s")
    rtt_ms: float = Field(ge=0, le=5000, description="round trip of the last mile, ms")
    loss: Share = Field(description="packets lost one way, 0 to 1")
    burst: float = Field(ge=1, le=1000, description="mean length of a run of lost packets")


class Audience(Strict):
    """Who is expected."""

    peak_concurrent: int = Field(
        gt=0, le=1_000_000_000, description="users in rooms at once in the peak hour"
    )
    cities: Annotated[tuple[City, ...], AfterValidator(_distinct_cities)] = Field(min_length=1)
    access: Annotated[dict[Id, Share], AfterValidator(_everybody)] = Field(
        min_length=1,
        description="part of the audience on each of networks; together they are everybody",
    )

    def share(self, city: City) -> float:
        """A city's part of the audience, 0–1, by population."""
        return city.population / sum(c.population for c in self.cities)
