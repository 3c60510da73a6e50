from __future__ import annotations

from pathlib import Path

from setsail.campaigns import runner
from setsail.campaigns.ledger import WorkerProgress, progress_path, write_whole
from setsail.core.findings import errors_in
from tests.factories import workspace
from tests.unit.campaigns.kit import make_plan


def test_nothing_of_the_callers_shell_reaches_locust(tmp_path: Path) -> None:
    env = runner._environment(tmp_path, workspace().loadtests)
    assert set(env) == {"PATH", "HOME", "PYTHONPATH", "PYTHONUTF8", "PYTHONDONTWRITEBYTECODE"}
    assert env["HOME"] == str(tmp_path)
    assert env["PYTHONPATH"].split(":")[0] == str(workspace().root)


def test_progress_is_the_sum_of_the_workers(tmp_path: Path) -> None:
    plan = make_plan()
    write_whole(progress_path(tmp_path, 0), WorkerProgress(0, 4.9, 10, 8, 40, 1, 300))
    write_whole(progress_path(tmp_path, 1), WorkerProgress(1, 5.1, 12, 9, 44, 0, 350))
    assert runner._progress("playing", plan, tmp_path, 500) == runner.Progress(
        "playing", 5.1, 30.0, 22, 17, 84, 500, 1, 650
    )


def test_progress_before_anybody_has_spoken_is_zero(tmp_path: Path) -> None:
    progress = runner._progress("starting", make_plan(), tmp_path, 500)
    assert (progress.elapsed_s, progress.done, progress.total) == (0.0, 0, 500)


def test_time_of_play_is_neither_negative_nor_longer_than_the_play(tmp_path: Path) -> None:
    plan = make_plan()
    write_whole(progress_path(tmp_path, 0), WorkerProgress(0, -0.4, 0, 0, 0, 0, 0))
    assert runner._progress("playing", plan, tmp_path, 1).elapsed_s == 0
    write_whole(progress_path(tmp_path, 0), WorkerProgress(0, 31.2, 0, 0, 0, 0, 0))
    assert runner._progress("playing", plan, tmp_path, 1).elapsed_s == 30.0


def test_ledgers_that_are_missing_or_broken_are_named(tmp_path: Path) -> None:
    (tmp_path / "ledger-1.json").write_text("{}", "utf-8")
    result = runner._result(make_plan(), tmp_path, [])
    texts = [finding.text() for finding in errors_in(result.findings)]
    assert texts[0].startswith("T823 the run is invalid: load worker 0 left no ledger")
    assert "No such file" in texts[0]
    assert "missing required field" in texts[1]
    assert texts[2].startswith("T811")
