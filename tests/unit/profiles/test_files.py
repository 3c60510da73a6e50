"""Which files are markets, and what is told of those that are not."""

import shutil
from pathlib import Path

import pytest

from setsail.core.errors import SetsailError
from setsail.core.workspace import Workspace
from setsail.profiles.compile import compile_all, compile_market
from tests.factories import ROOT


@pytest.fixture
def copy(tmp_path: Path) -> Workspace:
    shutil.copytree(ROOT / "regions", tmp_path / "regions")
    return Workspace(tmp_path)


def told(workspace: Workspace) -> list[str]:
    return [finding.text() for finding in compile_all(workspace)[1]]


def test_a_file_with_another_ending_is_told(copy: Workspace) -> None:
    folder = copy.regions / "southeast-asia"
    shutil.copy(folder / "thailand.yaml", folder / "laos.yml")
    assert told(copy) == [
        "regions/southeast-asia/laos.yml P119 the file is not read as a market; call it laos.yaml"
    ]


def test_a_link_to_nowhere_is_told(copy: Workspace) -> None:
    (copy.regions / "southeast-asia" / "laos.yaml").symlink_to("gone.yaml")
    assert told(copy) == [
        "regions/southeast-asia/laos.yaml P119 this is no file that can be read; "
        "take it away, or put a file there"
    ]


def test_a_workspace_without_markets_is_told(tmp_path: Path) -> None:
    (tmp_path / "regions").mkdir()
    shutil.copy(ROOT / "regions" / "world.yaml", tmp_path / "regions")
    assert told(Workspace(tmp_path)) == [
        "regions P119 there is no market; write one with `setsail new market`"
    ]


def test_two_files_of_one_code_are_never_chosen_from(copy: Workspace) -> None:
    path = copy.regions / "middle-east" / "saudi-arabia.yaml"
    path.write_text(path.read_text("utf-8").replace("code: SA", "code: AE"), "utf-8")
    with pytest.raises(SetsailError) as caught:
        compile_market(copy, "ae")
    (finding,) = caught.value.findings
    assert finding.code == "P111"
    assert str(finding.where) == "regions/middle-east/united-arab-emirates.yaml:3:1"
    assert finding.got == "also in regions/middle-east/saudi-arabia.yaml"
    assert compile_market(copy, "Saudi Arabia").market.code == "AE"  # by its own name


def test_a_code_goes_before_a_name(copy: Workspace) -> None:
    path = copy.regions / "middle-east" / "saudi-arabia.yaml"
    path.write_text(path.read_text("utf-8").replace("name: Saudi Arabia", "name: EG"), "utf-8")
    assert compile_market(copy, "EG").market.name == "Egypt"


def test_mistakes_of_keys_and_of_sources_are_told_together(copy: Workspace) -> None:
    path = copy.regions / "southeast-asia" / "indonesia.yaml"
    text = path.read_text("utf-8")
    text = text.replace("peak_concurrent: 120000", "peak_concurrent: many")
    text = text.replace("  peaks.weekday:\n    title", "  peaks.weekdy:\n    title")
    path.write_text(text, "utf-8")
    with pytest.raises(SetsailError) as caught:
        compile_market(copy, "ID")
    assert [(f.code, f.key) for f in caught.value.findings] == [
        ("P102", "audience.peak_concurrent"),
        ("P110", "sources.peaks.weekdy"),
    ]
    assert "did you mean 'peaks.weekday'" in (caught.value.findings[1].fix or "")


def test_the_source_of_a_mistyped_key_is_not_a_second_finding(copy: Workspace) -> None:
    path = copy.regions / "southeast-asia" / "indonesia.yaml"
    text = path.read_text("utf-8").replace("peak_concurrent: 120000", "peak_concurent: 120000")
    path.write_text(text, "utf-8")
    with pytest.raises(SetsailError) as caught:
        compile_market(copy, "ID")
    assert {f.code for f in caught.value.findings} == {"P102"}
