"""``setsail new market`` as a person calls it."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from setsail.cli import check, new
from setsail.cli.main import main
from setsail.core.workspace import Workspace, copy_workspace
from tests.factories import workspace


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """A workspace of one's own, on a known day."""
    made = copy_workspace(workspace(), tmp_path / "mine")
    monkeypatch.chdir(made.root)
    for verb in (check, new):
        monkeypatch.setattr(verb, "now", lambda: datetime(2026, 11, 23, 12, 0, tzinfo=UTC))
    return made


def test_a_market_is_written_and_passes_the_check(
    here: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", "market", "jp", "--region", "southeast-asia"]) == 0
    told = capsys.readouterr().out
    assert told == (
        "regions/southeast-asia/japan.yaml is written: Japan in en\n"
        "  official languages without a folder in locales/ yet: ja\n"
        "  no way to pay of regions/shared/payments.yaml lists JP yet\n"
        "next:\n"
        "  edit regions/southeast-asia/japan.yaml: each REPLACE marks a guess\n"
        "  setsail check JP\n"
        "  write examples/catalogues/JP.csv, see the README there\n"
        "  setsail rehearse JP\n"
    )
    assert main(["check", "JP"]) == 0
    assert "JP checked: 2 warnings" in capsys.readouterr().out


def test_what_is_there_already_is_not_told_as_missing(
    here: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    payments = here.regions / "shared" / "payments.yaml"
    text = payments.read_text("utf-8").replace("markets: [CO, PE]", "markets: [CO, PE, PA]", 1)
    payments.write_text(text, "utf-8")
    assert main(["new", "market", "PA", "--region", "latin-america"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("regions/latin-america/panama.yaml is written: Panama in es-PA, en\n")
    assert "payments.yaml lists" not in told
    assert "locales/ yet" not in told


def test_json_is_the_path(here: Workspace, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "market", "EC", "--region", "latin-america", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told == {"code": "EC", "path": str(here.regions / "latin-america" / "ecuador.yaml")}
    assert Path(told["path"]).is_file()


def test_a_market_that_exists_is_left_as_it_is(
    here: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    path = here.regions / "southeast-asia" / "indonesia.yaml"
    before = path.read_bytes()
    assert main(["new", "market", "ID", "--region", "latin-america"]) == 2
    told = capsys.readouterr().err
    assert "regions/southeast-asia/indonesia.yaml P118 the market is there already" in told
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["JPX", "--region", "southeast-asia"], "P115 there is no such country, got 'JPX'"),
        (["JP", "--region", "east-asia"], "P117 there is no such region, got 'east-asia'; did you"),
        (["JP"], "Missing option '--region'"),
    ],
)
def test_a_slip_is_bad_usage(
    arguments: list[str], told: str, here: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", "market", *arguments]) == 2
    assert told in capsys.readouterr().err


def test_a_country_without_round_trips_is_a_finding(
    here: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", "market", "NP", "--region", "southeast-asia"]) == 1
    assert "regions/edge/rtt/macro_regions.csv E505" in capsys.readouterr().err


def test_outside_a_workspace_one_is_asked_for_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["new", "market", "JP", "--region", "southeast-asia"]) == 2
    told = capsys.readouterr().err
    assert "P113 the market would go into setsail's own files" in told
    assert "run `setsail new workspace FOLDER` first" in told


def test_help_names_both_things_that_can_be_begun(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "--help"]) == 0
    shown = capsys.readouterr().out
    assert "  market " in shown
    assert "  workspace " in shown
