import pytest

from setsail.starter.public_holidays import PublicHoliday, fixed_holidays


def test_days_that_stay_are_kept_and_days_that_move_are_not() -> None:
    ids = {one.id for one in fixed_holidays("EC", 2026, ())}
    assert {"new-years-day", "labor-day", "christmas-day"} <= ids
    assert not ids & {"carnival", "good-friday"}  # Easter moves them


def test_a_holiday_by_weekday_does_not_pass_for_a_fixed_one() -> None:
    ids = {one.id for one in fixed_holidays("JP", 2026, ())}
    assert "culture-day" in ids
    assert not ids & {"coming-of-age-day", "marine-day", "sports-day"}


def test_days_of_one_name_that_follow_each_other_are_one_holiday() -> None:
    (new_year,) = [one for one in fixed_holidays("KH", 2026, ()) if "khmer" in one.id]
    # The third day is the 16th in most years, not in all of them.
    assert new_year == PublicHoliday("khmer-new-years-day", "Khmer New Year's Day", 4, 14, 2)


def test_days_of_one_name_apart_from_each_other_are_told_apart() -> None:
    bulgarian = fixed_holidays("UA", 2026, ())
    assert len({one.id for one in bulgarian}) == len(bulgarian)


def test_names_are_english_where_the_library_has_them() -> None:
    assert any(one.name == "Boxing Day" for one in fixed_holidays("GB", 2026, ()))


def test_what_the_region_has_is_left_to_it() -> None:
    ids = {one.id for one in fixed_holidays("EC", 2026, {"labor-day"})}
    assert "labor-day" not in ids
    assert "christmas-day" in ids


@pytest.mark.parametrize("code", ["XX", "GBR"])
def test_of_a_country_that_the_library_does_not_know_nothing_is_told(code: str) -> None:
    assert fixed_holidays(code, 2026, ()) == ()
