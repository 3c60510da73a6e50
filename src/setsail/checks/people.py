"""P131, P135, P136: the parts of a profile that speak of each other agree.

Each kind of access in ``audience.access`` is one of ``networks``; a city lives by one of
the market's time zones, and its state, if it names one, is in ``calendar.states``; each of
these states has a city, or its weekend would be nobody's.
"""

from __future__ import annotations

from collections.abc import Iterator

from setsail.checks.context import CheckContext
from setsail.core.findings import Finding, error, warning
from setsail.core.nearest import did_you_mean


def check(context: CheckContext) -> Iterator[Finding]:
    """Access, time zones and states."""
    yield from _access(context)
    yield from _cities(context)
    yield from _states(context)


def _access(context: CheckContext) -> Iterator[Finding]:
    market = context.compiled.market
    for name in market.audience.access:
        if name not in market.networks:
            key = f"audience.access.{name}"
            yield error(
                "P131",
                "there is no such network",
                where=context.compiled.where(key),
                key=key,
                got=f"'{name}'",
                fix=did_you_mean(name, market.networks),
            )


def _cities(context: CheckContext) -> Iterator[Finding]:
    calendar = context.compiled.market.calendar
    for number, city in enumerate(context.compiled.market.audience.cities):
        path = f"audience.cities.{number}"
        if city.time_zone not in calendar.time_zones:
            key = f"{path}.time_zone"
            yield error(
                "P135",
                f"the clock of {city.name} is not one of the market's",
                where=context.compiled.where(key),
                key=key,
                got=f"'{city.time_zone}'",
                fix=f"{did_you_mean(city.time_zone, calendar.time_zones)}; "
                "or add it to calendar.time_zones",
            )
        if city.state is not None and city.state not in calendar.states:
            key = f"{path}.state"
            known = calendar.states
            yield error(
                "P136",
                "there is no such state in calendar.states",
                where=context.compiled.where(key),
                key=key,
                got=f"'{city.state}'",
                fix=did_you_mean(city.state, known) if known else "drop it, or add the state there",
            )


def _states(context: CheckContext) -> Iterator[Finding]:
    market = context.compiled.market
    settled = {city.state for city in market.audience.cities}
    for state in market.calendar.states:
        if state not in settled:
            key = f"calendar.states.{state}"
            yield warning(
                "P136",
                "no city of audience.cities lies in the state, so its weekend counts for nobody",
                where=context.compiled.where(key),
                key=key,
                fix=f"add one with 'state: {state}', or drop the state",
            )
