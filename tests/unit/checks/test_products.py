"""A market that has no catalogue yet."""

from datetime import date
from pathlib import Path

import pytest

from setsail.checks.run import check_all, check_market
from setsail.core.findings import Severity
from setsail.core.workspace import Workspace, copy_workspace
from tests.factories import workspace

TODAY = date(2026, 11, 23)


@pytest.fixture
def bare(tmp_path: Path) -> Workspace:
    """Indonesia has no catalogue."""
    made = copy_workspace(workspace(), tmp_path / "w")
    (made.catalogues / "ID.csv").unlink()
    return made


def told(found: Workspace, catalogue: Path | None = None) -> list[str]:
    _, findings = check_market(found, "ID", TODAY, catalogue)
    return [f"{f.severity}: {f.text()}" for f in findings if f.severity is not Severity.INFO]


def test_a_missing_catalogue_of_the_workspace_is_one_warning_at_the_code(bare: Workspace) -> None:
    assert told(bare) == [
        "warning: regions/southeast-asia/indonesia.yaml:3:1 C315 there is no catalogue yet, "
        "so no show can be planned; put one at examples/catalogues/ID.csv, or pass --catalogue"
    ]


def test_it_is_told_once_among_all_markets(bare: Workspace) -> None:
    _, findings = check_all(bare, TODAY)
    assert [f.code for f in findings if f.code.startswith("C3")] == ["C315"]


def test_a_catalogue_that_was_asked_for_must_be_there(bare: Workspace) -> None:
    asked = bare.root / "mine.csv"
    (finding,) = told(bare, asked)
    assert finding.startswith("error: mine.csv C300 cannot read the file")


def test_a_catalogue_that_was_asked_for_is_enough(bare: Workspace) -> None:
    assert told(bare, workspace().catalogues / "ID.csv") == []


def test_a_catalogue_that_cannot_be_read_is_no_missing_one(bare: Workspace) -> None:
    (bare.catalogues / "ID.csv").write_bytes(b"")
    (finding,) = told(bare)
    assert finding.startswith("error: examples/catalogues/ID.csv C300 the file is empty")


def test_with_a_catalogue_nothing_is_told() -> None:
    assert told(workspace()) == []
