from setsail.profiles.schema import Weekday
from setsail.profiles.told.explain import explain
from setsail.profiles.told.notes import days, notes_for
from tests.factories import compiled

MON, THU, FRI, SAT, SUN = (Weekday(day) for day in ("mon", "thu", "fri", "sat", "sun"))


def test_a_window_past_midnight_is_told() -> None:
    (note,) = notes_for(compiled("SA"), "peaks.weekday")
    assert note == "peaks.weekday.0: 21:00–01:00 runs past midnight, to 01:00 of the next day"


def test_each_part_of_such_a_window_tells_it() -> None:
    one = compiled("SA")
    assert notes_for(one, "peaks.weekday.0.end") == notes_for(one, "peaks.weekday")
    assert len(notes_for(one, "peaks")) == 3


def test_a_window_of_one_day_needs_no_note() -> None:
    assert notes_for(compiled("ID"), "peaks.weekday") == ()


def test_the_weekend_in_words() -> None:
    assert notes_for(compiled("SA"), "calendar.weekend") == ("Friday–Saturday off",)
    assert explain(compiled("SA"), "calendar.weekend").to_json()["notes"] == ["Friday–Saturday off"]


def test_runs_of_days() -> None:
    assert days([SAT, SUN]) == "Saturday–Sunday"
    assert days([FRI, SAT, SUN]) == "Friday–Sunday"
    assert days([SUN, MON]) == "Sunday–Monday"
    assert days([THU, SAT]) == "Thursday, Saturday"
    assert days([SUN]) == "Sunday"


def test_a_city_is_found_by_its_name() -> None:
    found = explain(compiled("ID"), "audience.cities.Medan")
    assert found.value["name"] == "Medan"  # type: ignore[index, call-overload]
    assert found.origins[0].where.file == "regions/southeast-asia/indonesia.yaml"
