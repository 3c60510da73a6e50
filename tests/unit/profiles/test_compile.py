import shutil
from datetime import date
from pathlib import Path

import pytest

from setsail.core.errors import SetsailError, UsageError
from setsail.core.workspace import Workspace
from setsail.profiles.compile import compile_all, compile_market
from tests.factories import ROOT, compiled, workspace


@pytest.mark.parametrize("name", ["ID", "id", "indonesia", "Indonesia", " INDONESIA "])
def test_a_market_is_named_by_code_or_name_in_any_case(name: str) -> None:
    assert compile_market(workspace(), name).market.code == "ID"


def test_an_unknown_market_names_its_nearest() -> None:
    with pytest.raises(UsageError, match=r"P108 there is no such market, got 'indonesa'; did you"):
        compile_market(workspace(), "indonesa")


def test_three_markets_compile_clean() -> None:
    markets, findings = compile_all(workspace())
    assert len({m.market.code for m in markets}) == len(markets) == 18
    assert findings == ()


def test_inheritance_goes_world_region_market() -> None:
    saudi = compiled("SA")
    assert [level.kind for level in saudi.chain] == ["world", "region", "market"]
    assert saudi.market.slo.join_p95_ms == 600  # world
    assert saudi.market.content.playbook == "voice-room"  # region
    assert saudi.market.calendar.weekend == ("fri", "sat")  # market over world
    assert set(saudi.market.content.taboos) >= {"minors", "religion", "wealth"}  # merged


def test_every_value_knows_the_line_that_wrote_it() -> None:
    market = compiled("SA")
    assert market.where("slo.join_p95_ms").file == "regions/world.yaml"
    where = market.where("edge.allowed_sites.1")
    line = (ROOT / where.file).read_text("utf-8").splitlines()[where.line - 1]
    assert line[where.column - 1 :].startswith("me-south-1")


def test_null_clears_an_inherited_value(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "regions", tmp_path / "regions")
    path = tmp_path / "regions/southeast-asia/indonesia.yaml"
    path.write_text(path.read_text("utf-8") + "\nslo: null\n", "utf-8")
    with pytest.raises(SetsailError, match=r"P102 slo: should be .*got null"):
        compile_market(Workspace(tmp_path), "ID")


def test_one_code_in_two_files_is_an_error(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "regions", tmp_path / "regions")
    folder = tmp_path / "regions/southeast-asia"
    shutil.copy(folder / "indonesia.yaml", folder / "jakarta.yaml")
    _, findings = compile_all(Workspace(tmp_path))
    (text,) = [f.text() for f in findings]
    assert text.startswith("regions/southeast-asia/jakarta.yaml:3:1 P111 code: two files")


def test_a_source_of_the_region_does_not_vouch_for_the_market() -> None:
    facts = {fact.path: fact for fact in compiled("ID").facts}
    weekday = facts["peaks.weekday"].source
    assert weekday is not None
    assert weekday.title.startswith("Akselera")
    assert facts["calendar.weekend"].source is not None  # world's value, world's source


def test_facts_expire_and_assumptions_are_known() -> None:
    facts = {fact.path: fact for fact in compiled("ID").facts}
    law = facts["regulation.social-commerce"]
    assert not law.expired(date(2027, 5, 31))
    assert law.expired(date(2027, 6, 1))
    assert facts["audience.peak_concurrent"].assumed
    assert not facts["audience.cities"].assumed


def test_gates_bind_between_their_dates() -> None:
    gate = compiled("ID").market.regulation["social-commerce"]
    assert not gate.in_force(date(2023, 9, 25))
    assert gate.in_force(date(2023, 9, 26))


def test_a_region_without_its_file_is_a_missing_parent(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "regions", tmp_path / "regions")
    (tmp_path / "regions/southeast-asia/region.yaml").unlink()
    with pytest.raises(SetsailError, match=r"indonesia.yaml:2:10 P106 extends: the parent does"):
        compile_market(Workspace(tmp_path), "ID")


def test_a_market_named_like_a_region_does_not_stand_in_for_it(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "regions", tmp_path / "regions")
    regions = tmp_path / "regions"
    for name in ("southeast-asia", "world"):
        shutil.copy(regions / "latin-america/brazil.yaml", regions / f"latin-america/{name}.yaml")
    chain = compile_market(Workspace(tmp_path), "ID").chain
    assert [level.file for level in chain][:2] == [
        "regions/world.yaml",
        "regions/southeast-asia/region.yaml",
    ]
