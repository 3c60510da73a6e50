"""The time zones of a country and the city that each is named for, as tzdata has them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from setsail.core.errors import UsageError
from setsail.core.findings import error

# ISO 6709 as zone.tab writes it: ±DDMM±DDDMM, or with seconds.
_PLACE = re.compile(r"([+-])(\d{2})(\d{2})(\d{2})?([+-])(\d{3})(\d{2})(\d{2})?")


@dataclass(frozen=True, slots=True)
class Clock:
    """A time zone with its principal city.

    Attributes:
        zone: IANA name.
        city: in English.
        lat: degrees north.
        lon: degrees east.
    """

    zone: str
    city: str
    lat: float
    lon: float


def clocks_of(code: str, name: str) -> tuple[Clock, ...]:
    """The time zones of a country, in tzdata's order; no two cities have one name.

    Args:
        code: ISO 3166.
        name: of the country, for the error.

    Raises:
        UsageError: P116, tzdata has no time zone of it.
    Source: zone.tab, which has one record per country and zone; zone1970.tab would give
    Cambodia the city of Bangkok.
    """
    found: dict[str, Clock] = {}
    for line in _table().splitlines():
        if line.startswith(f"{code}\t"):
            _, place, zone = line.split("\t")[:3]
            clock = Clock(zone, _city(zone), *_degrees(place))
            found.setdefault(clock.city, clock)
    if not found:
        raise UsageError(
            error(
                "P116",
                f"tzdata has no time zone of {name}",
                got=f"'{code}'",
                fix="write it by hand",
            )
        )
    return tuple(found.values())


def _table() -> str:
    from importlib.resources import files  # noqa: PLC0415  (only where needed)

    # Not the system's copy, whose version nobody could name.
    return (files("tzdata") / "zoneinfo" / "zone.tab").read_text("utf-8")


def _city(zone: str) -> str:
    from babel.dates import get_timezone_location  # noqa: PLC0415

    return str(get_timezone_location(zone, locale="en", return_city=True))


def _degrees(place: str) -> tuple[float, float]:
    matched = _PLACE.fullmatch(place)
    assert matched, place  # tzdata's own file
    north, lat, lat_min, lat_s, east, lon, lon_min, lon_s = matched.groups(default="0")
    return (_decimal(north, lat, lat_min, lat_s), _decimal(east, lon, lon_min, lon_s))


def _decimal(sign: str, degrees: str, minutes: str, seconds: str) -> float:
    value = int(degrees) + int(minutes) / 60 + int(seconds) / 3600
    return round(-value if sign == "-" else value, 4)
