"""Whole checks, on workspaces that lack something."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from setsail.checks.run import check_all, check_market
from setsail.core.errors import UsageError
from setsail.core.findings import errors_in
from setsail.core.workspace import TREES, Workspace, find_workspace
from tests.factories import EVERY, ROOT, workspace

TODAY = date(2026, 11, 23)


@pytest.fixture
def copy(tmp_path: Path) -> Workspace:
    for tree in TREES:
        ignore = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / tree, tmp_path / tree, ignore=ignore)
    return Workspace(tmp_path)


def codes(found: Workspace, market: str = "ID") -> list[str]:
    return [finding.code for finding in errors_in(check_market(found, market, TODAY)[1])]


def test_every_market_of_the_checkout_is_clean() -> None:
    names, findings = check_all(workspace(), TODAY)
    assert sorted(names) == sorted(EVERY)
    assert errors_in(findings) == ()


def test_without_the_reference_locale_there_is_one_finding_not_a_hundred(copy: Workspace) -> None:
    shutil.rmtree(copy.locales / "en")
    assert codes(copy) == ["L221"]


@pytest.mark.parametrize("name", ["infra/__main__.py", "loadtests/locustfile.py"])
def test_a_missing_program_is_told_before_anything_runs(copy: Workspace, name: str) -> None:
    (copy.root / name).unlink()
    (finding,) = errors_in(check_market(copy, "SA", TODAY)[1])
    assert finding.text().startswith(f"{name} W920 the file is missing; restore it")


def test_a_broken_round_trip_table_is_told(copy: Workspace) -> None:
    table = copy.regions / "edge" / "rtt" / "macro_factors.csv"
    table.write_text(table.read_text("utf-8").replace("k_median", "k_medium", 1), "utf-8")
    assert set(codes(copy)) == {"E503"}


def test_a_workspace_without_its_world_is_not_replaced_by_another(copy: Workspace) -> None:
    (copy.regions / "world.yaml").unlink()
    with pytest.raises(UsageError, match=r"W906 the workspace has no world\.yaml"):
        find_workspace(copy.locales)
