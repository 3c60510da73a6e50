import pytest

from setsail.core.errors import UsageError
from setsail.profiles.told.explain import explain
from tests.factories import compiled


def test_a_value_shows_what_it_replaced_and_its_source() -> None:
    explanation = explain(compiled("ID"), "peaks.weekday")
    assert [(o.level, o.where.file) for o in explanation.origins] == [
        ("market", "regions/southeast-asia/indonesia.yaml"),
        ("region", "regions/southeast-asia/region.yaml"),
    ]
    (source,) = explanation.sources
    assert "Akselera" in source[1]
    assert "review by 2027-05-31" in source[1]


def test_a_section_shows_the_sources_below_it() -> None:
    paths = [path for path, _ in explain(compiled("ID"), "calendar").sources]
    assert paths == [
        "calendar.system",
        "calendar.first_day",
        "calendar.weekend",
        "calendar.time_zones",
        "calendar.hijri",
    ]


def test_an_item_of_a_list_has_the_source_of_the_list() -> None:
    explanation = explain(compiled("ID"), "edge.allowed_sites.0")
    assert explanation.value == "ap-southeast-3"
    assert explanation.sources[0][0] == "edge.allowed_sites"


def test_an_unknown_path_names_its_nearest() -> None:
    with pytest.raises(UsageError, match=r"P112 no such value, got 'peaks.weekdy'; did you mean"):
        explain(compiled("ID"), "peaks.weekdy")


def test_the_explanation_is_json() -> None:
    value = explain(compiled("SA"), "currency.code").to_json()
    assert value["value"] == "SAR"
    assert value["origins"][0]["where"].startswith("regions/middle-east/saudi-arabia.yaml:")


def test_each_file_of_a_section_tells_only_what_it_wrote() -> None:
    market, region, world = explain(compiled("ID"), "content").origins
    assert (market.level, region.level, world.level) == ("market", "region", "world")
    assert isinstance(market.value, dict)
    assert isinstance(region.value, dict)
    assert isinstance(world.value, dict)
    assert "pace" in region.value
    assert "pace" not in market.value
    assert set(world.value) == {"checkout", "taboos"}
