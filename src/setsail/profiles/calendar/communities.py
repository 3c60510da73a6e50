"""Parts of an audience that live by one clock and one weekend."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from setsail.profiles.schema import Market


@dataclass(frozen=True, slots=True)
class Community:
    """People of one time zone and one weekend.

    Attributes:
        zone: IANA name.
        state: the state whose weekend they keep; "" where it is the market's own.
        share: their part of the audience, 0–1.
    """

    zone: str
    state: str
    share: float

    @property
    def clock(self) -> ZoneInfo:
        """Their time zone."""
        return ZoneInfo(self.zone)

    def nights(self, market: Market, day: date) -> frozenset[int]:
        """Weekdays whose evenings are weekend ones, 0 for Monday.

        A state with another weekend keeps its own nights, or its days off.
        """
        if not self.state:
            return frozenset(night.iso_index for night in market.peaks.weekend_nights)
        nights = market.calendar.states[self.state].nights(day)
        return frozenset(night.iso_index for night in nights)


def communities(market: Market) -> tuple[Community, ...]:
    """The audience by time zone and state, the primary zone's first, then by share."""
    weights: dict[tuple[str, str], int] = {}
    for city in market.audience.cities:
        state = city.state if city.state in market.calendar.states else None
        key = (city.time_zone, state or "")
        weights[key] = weights.get(key, 0) + city.population
    total = sum(weights.values())
    primary = market.calendar.time_zones[0]
    found = [Community(zone, state, weight / total) for (zone, state), weight in weights.items()]
    return tuple(sorted(found, key=lambda c: (c.zone != primary, -c.share, c.zone, c.state)))


def national(market: Market) -> Community:
    """Everybody on the primary clock: what a show is planned by."""
    return Community(market.calendar.time_zones[0], "", 1.0)
