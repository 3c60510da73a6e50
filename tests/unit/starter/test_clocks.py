from zoneinfo import ZoneInfo

import pytest

from setsail.core.errors import UsageError
from setsail.starter.clocks import Clock, clocks_of


def test_a_zone_is_the_countrys_own_with_its_own_city() -> None:
    # zone1970.tab would have given Asia/Bangkok.
    assert clocks_of("KH", "Cambodia") == (Clock("Asia/Phnom_Penh", "Phnom Penh", 11.55, 104.9167),)


def test_seconds_and_the_southern_and_western_halves_are_read() -> None:
    (montevideo,) = clocks_of("UY", "Uruguay")
    assert (montevideo.lat, montevideo.lon) == (-34.9092, -56.2125)
    (tokyo,) = clocks_of("JP", "Japan")
    assert (tokyo.lat, tokyo.lon) == (35.6544, 139.7447)


def test_several_zones_keep_tzdatas_order() -> None:
    assert [clock.zone for clock in clocks_of("ID", "Indonesia")] == [
        "Asia/Jakarta",
        "Asia/Pontianak",
        "Asia/Makassar",
        "Asia/Jayapura",
    ]


def test_every_zone_of_a_large_country_exists_and_no_city_is_told_twice() -> None:
    clocks = clocks_of("US", "United States")
    assert all(ZoneInfo(clock.zone).key == clock.zone for clock in clocks)
    assert len({clock.city for clock in clocks}) == len(clocks) > 20


def test_a_country_without_a_clock_is_told() -> None:
    with pytest.raises(UsageError, match="P116 tzdata has no time zone of Kosovo, got 'XK'"):
        clocks_of("XK", "Kosovo")
