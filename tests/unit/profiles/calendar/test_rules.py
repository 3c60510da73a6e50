from datetime import date
from typing import Any

import pytest
from pydantic import TypeAdapter

from setsail.core.errors import SetsailError
from setsail.profiles.calendar.rules import occurrences
from setsail.profiles.schema.festivals import Rule
from tests.factories import make_market

RULE: TypeAdapter[Any] = TypeAdapter(Rule)


def days(rule: dict[str, Any], start: str, end: str, **calendar: Any) -> list[str]:
    market = make_market(calendar=calendar)
    parsed = RULE.validate_python(rule)
    found = occurrences(parsed, market.calendar, date.fromisoformat(start), date.fromisoformat(end))
    return [day.isoformat() for day in found]


def year(rule: dict[str, Any], number: int, **calendar: Any) -> list[str]:
    return days(rule, f"{number}-01-01", f"{number}-12-31", **calendar)


def test_a_fixed_day() -> None:
    assert year({"type": "fixed", "month": 9, "day": 23}, 2027) == ["2027-09-23"]


def test_the_29th_of_february_is_in_leap_years_only() -> None:
    rule = {"type": "fixed", "month": 2, "day": 29}
    assert (year(rule, 2027), year(rule, 2028)) == ([], ["2028-02-29"])


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ({"month": 5, "weekday": "sun", "nth": 2}, "2027-05-09"),
        ({"month": 11, "weekday": "thu", "nth": 4, "offset_days": 1}, "2027-11-26"),
        ({"month": 11, "weekday": "mon", "nth": 3, "offset_days": -4}, "2027-11-11"),
        ({"month": 5, "weekday": "mon", "nth": -1}, "2027-05-31"),
    ],
)
def test_nth_weekdays(rule: dict[str, Any], expected: str) -> None:
    assert year({"type": "nth-weekday", **rule}, 2027) == [expected]


def test_black_friday_is_not_the_fourth_friday_when_november_begins_on_one() -> None:
    rule = {"type": "nth-weekday", "month": 11, "weekday": "thu", "nth": 4, "offset_days": 1}
    assert date(2024, 11, 1).strftime("%a") == "Fri"
    assert year(rule, 2024) == ["2024-11-29"]


def test_a_fifth_weekday_is_missing_in_most_years() -> None:
    rule = {"type": "nth-weekday", "month": 2, "weekday": "tue", "nth": 5}
    assert (year(rule, 2027), year(rule, 2028)) == ([], ["2028-02-29"])


def test_an_offset_may_cross_new_year() -> None:
    rule = {"type": "nth-weekday", "month": 12, "weekday": "fri", "nth": -1, "offset_days": 7}
    assert days(rule, "2027-01-01", "2027-01-31") == ["2027-01-01"]


def test_double_dates() -> None:
    rule = {"type": "double-date", "months": [9, 11]}
    assert year(rule, 2027) == ["2027-09-09", "2027-11-11"]


def test_easter_of_both_churches() -> None:
    # Source: dateutil's own tables agree with holidays 0.109 (BR Carnival, EG Spring Festival).
    assert year({"type": "easter", "offset_days": -47}, 2027) == ["2027-02-09"]
    orthodox = {"type": "easter", "offset_days": 1, "church": "orthodox"}
    assert year(orthodox, 2027) == ["2027-05-03"]


def test_announced_days_are_those_announced() -> None:
    rule = {"type": "announced", "dates": ["2026-05-25", "2027-05-31"]}
    assert year(rule, 2026) == ["2026-05-25"]
    assert year(rule, 2028) == []


def test_monthly_days_a_month_lacks_are_its_last() -> None:
    rule = {"type": "monthly", "days": [15, -1, 31]}
    assert days(rule, "2027-02-01", "2027-02-28") == ["2027-02-15", "2027-02-28"]


def test_working_days_follow_the_weekend() -> None:
    fifth, last = {"type": "workday", "nth": 5}, {"type": "workday", "nth": -1}
    assert days(fifth, "2026-12-01", "2026-12-31") == ["2026-12-07"]
    assert days(fifth, "2026-12-01", "2026-12-31", weekend=["fri", "sat"]) == ["2026-12-07"]
    assert days(last, "2027-01-01", "2027-01-31") == ["2027-01-29"]
    assert days(last, "2027-01-01", "2027-01-31", weekend=["fri", "sat"]) == ["2027-01-31"]


def test_working_days_follow_a_changed_weekend_from_its_day() -> None:
    law = {
        "weekend": ["sat", "sun"],
        "weekend_from": "2022-01-01",
        "weekend_before": ["fri", "sat"],
    }
    last = {"type": "workday", "nth": -1}
    # 31 December 2021 was a Friday, and the last Friday off.
    assert days(last, "2021-12-01", "2021-12-31", **law) == ["2021-12-30"]
    assert days(last, "2022-12-01", "2022-12-31", **law) == ["2022-12-30"]


def test_hijri_dates_with_the_markets_shift() -> None:
    ramadan = {"type": "hijri", "month": 9, "day": 1}
    arabia = {"hijri": {"shift_days": 0, "tolerance_days": 1}}
    java = {"hijri": {"shift_days": 1, "tolerance_days": 1}}
    assert year(ramadan, 2027, **arabia) == ["2027-02-08"]
    assert year(ramadan, 2027, **java) == ["2027-02-09"]
    week_before_eid = {"type": "hijri", "month": 10, "day": 1, "offset_days": -7}
    assert year(week_before_eid, 2027, **java) == ["2027-03-03"]


def test_a_year_may_hold_a_hijri_day_twice() -> None:
    new_year = {"type": "hijri", "month": 1, "day": 1}
    assert year(new_year, 2008, hijri={"shift_days": 0, "tolerance_days": 0}) == [
        "2008-01-10",
        "2008-12-29",
    ]


def test_the_thirtieth_of_a_short_month_is_its_last() -> None:
    last = {"type": "hijri", "month": 9, "day": 30}
    # Ramadan 1448 has 29 days.
    assert year(last, 2027, hijri={"shift_days": 0, "tolerance_days": 1}) == ["2027-03-08"]


def test_looking_beyond_the_known_years_finds_nothing() -> None:
    assert year({"type": "hijri", "month": 9, "day": 1}, 2078) == []


def test_a_hijri_rule_without_a_policy_is_a_finding() -> None:
    with pytest.raises(SetsailError, match=r"P140 calendar\.hijri: a Hijri date is asked for"):
        year({"type": "hijri", "month": 9, "day": 1}, 2027, hijri=None)
