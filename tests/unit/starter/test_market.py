"""Whole profiles, begun in a copy of the checkout and held against every check."""

import csv
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest

from setsail.checks.run import check_all, check_market
from setsail.core.errors import SetsailError, UsageError
from setsail.core.findings import Severity, errors_in
from setsail.core.workspace import Workspace, copy_workspace
from setsail.core.yaml_tree import MappingNode, find, read_tree
from setsail.profiles.compile import CompiledMarket, compile_market
from setsail.profiles.sources import Grade
from setsail.starter.market import begin_market
from setsail.starter.profile import CITY_POPULATION, PEAK_CONCURRENT
from tests.factories import workspace

TODAY = date(2026, 11, 23)
REGIONS = {
    "JP": "southeast-asia",
    "KH": "southeast-asia",
    "GB": "southeast-asia",
    "JO": "middle-east",
    "QA": "middle-east",
    "OM": "middle-east",
    "EC": "latin-america",
    "UY": "latin-america",
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """A workspace in which every market of `REGIONS` was begun."""
    here = copy_workspace(workspace(), tmp_path_factory.mktemp("starter") / "w")
    for code, region in REGIONS.items():
        begin_market(here, code, region, TODAY)
    return here


def own(compiled: CompiledMarket) -> MappingNode:
    """What the market's own file says."""
    return compiled.chain[-1].tree


@pytest.mark.parametrize("code", REGIONS)
def test_a_begun_market_passes_the_checks(made: Workspace, code: str) -> None:
    _, findings = check_market(made, code, TODAY)
    assert errors_in(findings) == ()
    warned = [f.code for f in findings if f.severity is Severity.WARNING]
    # No catalogue yet, and a card that the list of payments does not have here.
    assert warned == ["C315", "P133"]


@pytest.mark.parametrize("code", REGIONS)
def test_every_fact_of_the_file_has_a_source_of_the_day(made: Workspace, code: str) -> None:
    compiled = compile_market(made, code)
    file = compiled.chain[-1].file
    facts = [fact for fact in compiled.facts if fact.node.position.file == file]
    assert len(facts) >= 9
    for fact in facts:
        assert fact.source is not None, fact.path
        assert fact.source.date == TODAY
        guess = fact.source.grade is Grade.ASSUMPTION
        assert fact.source.review_by == (None if guess else date(2027, 11, 23)), fact.path


def test_a_fact_is_told_from_a_guess(made: Workspace) -> None:
    facts = {fact.path: fact.source for fact in compile_market(made, "JO").facts}
    graded = {path: source.grade for path, source in facts.items() if source is not None}
    assert graded["calendar.weekend"] is Grade.DATA
    assert graded["festivals.independence-day"] is Grade.DATA
    for path in ("audience.cities", "payments", "edge.allowed_sites", "social.login"):
        assert graded[path] is Grade.ASSUMPTION, path
    cities = facts["audience.cities"]
    assert cities is not None
    assert "find out the ten biggest" in cities.title


def test_only_what_differs_from_the_region_is_written(made: Workspace) -> None:
    jordan, uruguay = (own(compile_market(made, code)) for code in ("JO", "UY"))
    assert set(jordan.entries["calendar"].entries) == {"time_zones", "first_day", "weekend"}  # type: ignore[union-attr]
    assert set(uruguay.entries["calendar"].entries) == {"time_zones"}  # type: ignore[union-attr]
    assert find(jordan, ("currency", "display_decimals")) is not None
    assert find(uruguay, ("currency", "display_decimals")) is None


def test_a_festival_that_the_region_has_is_not_written_again(tmp_path: Path) -> None:
    here = copy_workspace(workspace(), tmp_path / "w")
    region = here.regions / "latin-america" / "region.yaml"
    text = region.read_text("utf-8").replace("black-friday:", "labor-day:")
    region.write_text(text, "utf-8")
    written = begin_market(here, "EC", "latin-america", TODAY)
    ids = {one.id for one in written.draft.festivals}
    assert "labor-day" not in ids
    assert "christmas-day" in ids


def test_cities_are_the_zones_with_equal_weight(made: Workspace) -> None:
    market = compile_market(made, "EC").market
    assert [city.name for city in market.audience.cities] == ["Guayaquil", "Galapagos"]
    assert [city.time_zone for city in market.audience.cities] == list(market.calendar.time_zones)
    assert {city.population for city in market.audience.cities} == {CITY_POPULATION}
    assert market.audience.peak_concurrent == PEAK_CONCURRENT


def test_the_comments_say_what_to_replace_and_what_is_missing(made: Workspace) -> None:
    text = (made.regions / "southeast-asia" / "japan.yaml").read_text("utf-8")
    assert "# Official here, but without a folder in locales/ yet: ja.\n" in text
    assert text.startswith("# yaml-language-server: $schema=../schema/market.json\n# Begun by ")
    assert text.count("# REPLACE:") == 6
    several = (made.regions / "latin-america" / "ecuador.yaml").read_text("utf-8")
    assert several.count("# REPLACE:") == 7  # which clock comes first


def test_a_country_without_holidays_that_stay_has_the_regions_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = copy_workspace(workspace(), tmp_path / "w")
    monkeypatch.setattr("setsail.starter.market.fixed_holidays", lambda *_: ())
    written = begin_market(here, "OM", "middle-east", TODAY)
    assert find(read_tree(written.path), ("festivals",)) is None
    assert "# REPLACE: no public holiday that stays on its day" in written.path.read_text("utf-8")
    assert errors_in(check_market(here, "OM", TODAY)[1]) == ()


def test_every_slip_of_the_command_is_told_at_once(made: Workspace) -> None:
    with pytest.raises(UsageError) as problem:
        begin_market(made, "XQ", "asia", TODAY)
    assert [finding.code for finding in problem.value.findings] == ["P115", "P117"]


def test_nothing_is_written_where_the_round_trips_are_not_known(made: Workspace) -> None:
    before = sorted(made.regions.rglob("*"))
    with pytest.raises(SetsailError, match=r"regions/edge/rtt/macro_regions\.csv E505"):
        begin_market(made, "NP", "southeast-asia", TODAY)
    assert sorted(made.regions.rglob("*")) == before


def test_a_line_in_the_round_trip_table_lets_the_country_in(tmp_path: Path) -> None:
    here = copy_workspace(workspace(), tmp_path / "w")
    table = here.regions / "edge" / "rtt" / "macro_regions.csv"
    table.write_text(f"{table.read_text('utf-8').rstrip()}\nNP,SAS,geography\n", "utf-8")
    written = begin_market(here, "NP", "southeast-asia", TODAY)
    assert written.path.name == "nepal.yaml"
    assert errors_in(check_market(here, "NP", TODAY)[1]) == ()


@pytest.mark.slow
def test_every_country_of_the_round_trip_table_can_be_begun(tmp_path: Path) -> None:
    here = copy_workspace(workspace(), tmp_path / "w")
    with (here.regions / "edge/rtt/macro_regions.csv").open(encoding="utf-8") as file:
        codes = [row["country"] for row in csv.DictReader(file)]
    for number, code in enumerate(codes):
        region = ("southeast-asia", "middle-east", "latin-america")[number % 3]
        with suppress(UsageError):  # the checkout has it already
            begin_market(here, code, region, TODAY)
    names, findings = check_all(here, TODAY)
    assert sorted(names) == sorted(codes)
    assert errors_in(findings) == ()
