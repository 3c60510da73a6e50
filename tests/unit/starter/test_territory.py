from datetime import date

import pytest

from setsail.core.errors import UsageError
from setsail.profiles.schema import Weekday
from setsail.starter.territory import country_names, find_territory

TODAY = date(2026, 11, 23)


def test_a_country_is_found_in_any_case() -> None:
    jordan = find_territory(" jo ", TODAY)
    assert (jordan.code, jordan.name, jordan.languages) == ("JO", "Jordan", ("ar",))
    assert jordan.first_day is Weekday.SAT
    assert jordan.weekend == (Weekday.FRI, Weekday.SAT)
    assert (jordan.currency, jordan.decimals) == ("JOD", 3)


def test_official_languages_come_by_the_number_who_know_them() -> None:
    assert find_territory("SG", TODAY).languages == ("en", "zh", "ms", "ta")
    # Welsh and Gaelic are official in parts of the country only.
    assert find_territory("GB", TODAY).languages == ("en",)


def test_a_weekend_of_one_day_and_one_that_runs_over_sunday() -> None:
    assert find_territory("IN", TODAY).weekend == (Weekday.SUN,)
    assert find_territory("JP", TODAY).weekend == (Weekday.SAT, Weekday.SUN)


def test_the_money_is_that_of_the_day() -> None:
    assert find_territory("HR", date(2022, 6, 1)).currency == "HRK"
    assert find_territory("HR", TODAY).currency == "EUR"


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("JPN", "P115 there is no such country, got 'JPN'; did you mean 'JP' (Japan)?"),
        ("uk", "P115 there is no such country, got 'uk'; did you mean 'GB' (United Kingdom)?"),
        ("Ecuador", "P115 there is no such country, got 'Ecuador'; did you mean 'EC' (Ecuador)"),
        ("XQ", "P115 there is no such country, got 'XQ'; did you mean 'XK' (Kosovo)"),
        ("419", "P115 there is no such country, got '419'; write its ISO 3166 code, such as VN"),
        ("EU", "P115 there is no such country, got 'EU'; did you mean 'YE' (Yemen)"),
        ("aq", "P115 Antarctica has no money of its own"),
    ],
)
def test_what_is_no_country_names_the_nearest(given: str, told: str) -> None:
    with pytest.raises(UsageError) as problem:
        find_territory(given, TODAY)
    (finding,) = problem.value.findings
    assert finding.text().startswith(told)


def test_every_country_is_one_of_two_letters_and_can_be_looked_up() -> None:
    names = country_names()
    assert all(len(code) == 2 and code.isalpha() for code in names)
    assert len(names) > 240
    for code in sorted(names.keys() - {"AQ", "CP", "ZZ"}):
        assert find_territory(code, TODAY).weekend, code
