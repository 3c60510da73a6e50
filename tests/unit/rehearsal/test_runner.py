import json
import shutil
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from setsail.core.errors import SetsailError, UsageError
from setsail.core.findings import error
from setsail.core.workspace import TREES, Workspace
from setsail.rehearsal import runner
from setsail.rehearsal.board import Board
from setsail.rehearsal.inputs import Inputs
from setsail.report.evidence import STAGES, Comparison, Criterion, Evidence, Verdict
from tests.factories import ROOT, workspace

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


class Looker:
    """Remembers what it was told."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def started(self, stage: str) -> None:
        self.told.append(f"start {stage}")

    def note(self, stage: str, text: str) -> None:
        self.told.append(f"note {stage}: {text}")

    def done(self, evidence: Evidence) -> None:
        self.told.append(f"done {evidence.stage} {evidence.verdict}")


def copied(folder: Path) -> Workspace:
    for tree in TREES:
        shutil.copytree(ROOT / tree, folder / tree, ignore=shutil.ignore_patterns("__pycache__"))
    return Workspace(folder)


def test_every_stage_but_the_report_is_in_the_table() -> None:
    assert (*runner.STAGE_TABLE, "report") == STAGES


@pytest.mark.parametrize(
    ("only", "stages"),
    [
        ("check", ("check", "report")),
        ("edges", ("check", "edges", "report")),
        ("peak", ("check", "language", "rundown", "serve", "peak", "report")),
        ("report", STAGES),
        (None, STAGES),
    ],
)
def test_only_runs_a_stage_and_what_it_needs(only: str | None, stages: tuple[str, ...]) -> None:
    assert runner.stages_for(only) == stages


def test_planning_stages_give_a_report_and_its_json(tmp_path: Path) -> None:
    looker = Looker()
    inputs = Inputs(workspace(), "id", tmp_path)
    rehearsed = runner.rehearse(inputs, looker, NOW, only="rundown")
    assert rehearsed.report.verdict is Verdict.GO
    assert "start rundown" in looker.told
    assert "done edges not-run" in looker.told
    page = (tmp_path / "ID-rehearsal.html").read_text("utf-8")
    assert "Indonesia" in page
    saved = json.loads((tmp_path / "ID-rehearsal.json").read_text("utf-8"))
    assert [name for name in saved if name in STAGES] == list(STAGES)
    assert saved["edges"]["not_run"] == "not asked for"


def test_a_profile_that_does_not_compile_starts_nothing(tmp_path: Path) -> None:
    broken = copied(tmp_path / "w")
    path = broken.regions / "southeast-asia" / "indonesia.yaml"
    path.write_text(path.read_text("utf-8").replace("payments:", "paymants:"), "utf-8")
    looker = Looker()
    rehearsed = runner.rehearse(Inputs(broken, "ID", tmp_path / "out"), looker, NOW)
    report = rehearsed.report
    assert report.verdict is Verdict.NO_GO
    assert [s.stage for s in report.stages if s.not_run is None] == ["check", "report"]
    assert any(
        "unknown key; did you mean 'payments'" in f.text() for f in report.stages[0].findings
    )
    assert not any(told.startswith("start") and "report" not in told for told in looker.told)
    assert "paymants" in (tmp_path / "out" / "ID-rehearsal.html").read_text("utf-8")


def test_an_error_of_the_check_starts_nothing(tmp_path: Path) -> None:
    inputs = Inputs(workspace(), "BR", tmp_path)
    late = datetime(2027, 6, 1, 12, 0, tzinfo=UTC)  # the facts' review day has passed
    report = runner.rehearse(inputs, Looker(), late).report
    check = report.stage("check")
    assert check.verdict is Verdict.NO_GO
    assert {f.code for f in check.findings} >= {"P120"}
    assert report.stage("language").not_run == "check is no-go"
    assert report.verdict is Verdict.NO_GO


def test_an_unknown_market_is_bad_usage_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="P108"):
        runner.rehearse(Inputs(workspace(), "XX", tmp_path / "out"), Looker(), NOW)
    assert not (tmp_path / "out").exists()


def test_a_file_where_the_folder_should_be_is_told_before_any_work(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    looker = Looker()
    with pytest.raises(SetsailError, match="W901"):
        runner.rehearse(Inputs(workspace(), "ID", tmp_path / "out"), looker, NOW)
    assert looker.told == []


def bug(_: Board) -> Evidence:
    raise ZeroDivisionError("ours")


def test_a_bug_of_ours_costs_the_stage_not_the_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(runner.STAGE_TABLE, "rundown", runner.Stage(bug, ("check",)))
    rehearsed = runner.rehearse(Inputs(workspace(), "ID", tmp_path), Looker(), NOW, "rundown")
    assert isinstance(rehearsed.bug, ZeroDivisionError)
    (finding,) = rehearsed.report.stage("rundown").findings
    assert finding.code == "W999"
    assert rehearsed.report.verdict is Verdict.NO_GO
    assert (tmp_path / "ID-rehearsal.html").is_file()


def test_a_stage_that_needs_a_failed_one_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_go(_: Board) -> Evidence:
        asked = Criterion("asked", 1, 0, Comparison.AT_MOST)
        return Evidence("edges", criteria=(asked,), findings=(error("E500", "no"),))

    monkeypatch.setitem(runner.STAGE_TABLE, "edges", runner.Stage(no_go, ("check",)))
    report = runner.rehearse(Inputs(workspace(), "ID", tmp_path), Looker(), NOW, "provision").report
    assert report.stage("provision").not_run == "edges is no-go"


def test_the_same_seed_gives_the_same_plan(tmp_path: Path) -> None:
    def segments(seed: int) -> object:
        inputs = Inputs(workspace(), "ID", tmp_path, seed=seed, day=date(2026, 11, 24))
        report = runner.rehearse(inputs, Looker(), NOW, "rundown").report
        return report.stage("rundown").payload.segments

    assert segments(7) == segments(7)
    assert segments(7) != segments(8)


@pytest.mark.parametrize(
    ("reference", "page"),
    [
        ("indonesia", "ID-rehearsal.html"),
        ("Indonesia", "ID-rehearsal.html"),
        ("../../x", "X-rehearsal.html"),
    ],
)
def test_a_refusal_takes_the_place_of_the_last_report_and_stays_in_the_folder(
    reference: str, page: str, tmp_path: Path
) -> None:
    broken = copied(tmp_path / "w")
    for name in ("southeast-asia/indonesia.yaml", "middle-east/saudi-arabia.yaml"):
        path = broken.regions / name
        text = path.read_text("utf-8").replace("payments:", "paymants:")
        path.write_text(text if "indonesia" in name else f"{text}\nname: twice\n", "utf-8")
    out = tmp_path / "out"
    report = runner.rehearse(Inputs(broken, reference, out), Looker(), NOW).report
    assert report.verdict is Verdict.NO_GO
    assert sorted(path.name for path in out.iterdir()) == [page, page.replace(".html", ".json")]


def test_the_report_says_what_to_type_to_get_it_again(tmp_path: Path) -> None:
    catalogue = tmp_path / "my shop.csv"
    shutil.copy(ROOT / "examples/catalogues/ID.csv", catalogue)
    inputs = Inputs(
        workspace(), "id", tmp_path, day=date(2026, 11, 24), scale=0.25, catalogue=catalogue
    )
    report = runner.rehearse(inputs, Looker(), NOW, "rundown").report
    assert report.stage("report").payload.command == (
        "setsail rehearse ID --seed 1 --scale 0.25 --only rundown --date 2026-11-24"
        f" --catalogue '{catalogue}'"
    )
