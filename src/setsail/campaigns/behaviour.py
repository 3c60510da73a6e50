"""What one visitor does between coming in and leaving, at human pace."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from random import Random

from setsail.campaigns.actions import (
    Action,
    Chat,
    Gift,
    LeaveSeat,
    OpenProduct,
    Planned,
    Role,
    TakeSeat,
)
from setsail.campaigns.scenario import Bursts, Repeated, Scenario, Seating

# Nobody acts in the last moment before leaving: the answer could not be seen.
LAST_ACTION_BEFORE_LEAVING_S = 0.5
# Cheap gifts are sent far more often than dear ones (assumption).
GIFT_ZIPF = 3.0


class Zipf:
    """Draws of items whose popularity falls with their place in a list."""

    def __init__(self, items: Sequence[str], exponent: float) -> None:
        self._items = tuple(items)
        self._weights = tuple(
            accumulate((place + 1) ** -exponent for place in range(len(self._items)))
        )

    def draw(self, rng: Random) -> str:
        """One item."""
        return rng.choices(self._items, cum_weights=self._weights)[0]


@dataclass(frozen=True, slots=True)
class Visit:
    """When and as whom a visitor is in a room; times in seconds of play."""

    role: Role
    user: str
    locale: str
    joins_at_s: float
    leaves_at_s: float


@dataclass(frozen=True, slots=True)
class Behaviour:
    """Draws the actions of visits.

    Attributes:
        scenario: rates and pauses.
        products: popularity of product cards.
        gifts: popularity of gifts, cheapest first.
    """

    scenario: Scenario
    products: Zipf
    gifts: Zipf

    def actions(self, visit: Visit, rng: Random) -> tuple[Action, ...]:
        """The visit's actions in order of time."""
        pace = self.scenario.actions
        texts = self.scenario.texts(visit.locale)
        found: list[Action] = [
            Chat(ms(at), rng.choice(texts)) for at in _repeated(visit, pace.chat, rng)
        ]
        found += (
            OpenProduct(ms(at), self.products.draw(rng))
            for at in _repeated(visit, pace.open_product, rng)
        )
        if visit.role is Role.GIFTER:
            found += (
                Gift(ms(at), self.gifts.draw(rng), f"{visit.user}-g{number}")
                for number, at in enumerate(_bursts(visit, pace.gifts, rng))
            )
        if visit.role is Role.SPEAKER:
            found += _seats(visit, pace.seats, rng)
        return tuple(sorted(found, key=_when))


def ms(seconds: float) -> int:
    """Seconds of play as whole milliseconds."""
    return round(seconds * 1000)


def _when(action: Planned) -> int:
    return action.at_ms


def _until(visit: Visit) -> float:
    return visit.leaves_at_s - LAST_ACTION_BEFORE_LEAVING_S


def _repeated(visit: Visit, pace: Repeated, rng: Random) -> Iterator[float]:
    def gap() -> float:
        return pace.min_gap_s + rng.expovariate(1 / pace.mean_wait_s)

    # A visitor arrives at any point of the gap, not at its beginning.
    return _steps(visit.joins_at_s + gap() * rng.random(), _until(visit), gap)


def _steps(first_s: float, until_s: float, gap: Callable[[], float]) -> Iterator[float]:
    at = first_s
    while at < until_s:
        yield at
        at += gap()


def _bursts(visit: Visit, pace: Bursts, rng: Random) -> Iterator[float]:
    at = visit.joins_at_s + rng.expovariate(1 / pace.every_s)
    while at < _until(visit):
        yield at
        if rng.random() < 1 / pace.size:
            at += rng.expovariate(1 / pace.every_s)
        at += pace.min_gap_s + rng.expovariate(1 / pace.mean_wait_s)


def _seats(visit: Visit, pace: Seating, rng: Random) -> Iterator[Action]:
    at = visit.joins_at_s + rng.expovariate(1 / pace.wait_s)
    while at < _until(visit):
        yield TakeSeat(ms(at), round(rng.random(), 6))
        at += max(1.0, rng.lognormvariate(math.log(pace.hold_median_s), pace.hold_sigma))
        if at < _until(visit):
            yield LeaveSeat(ms(at))
        at += rng.expovariate(1 / pace.wait_s) + 0.5
