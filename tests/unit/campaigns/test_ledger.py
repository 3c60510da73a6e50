from __future__ import annotations

from pathlib import Path

import pytest

from setsail.campaigns.actions import Operation
from setsail.campaigns.histogram import CEILING_MS, Histogram
from setsail.campaigns.ledger import (
    Outcome,
    Recorder,
    WorkerProgress,
    ledger_path,
    progress_path,
    read_ledger,
    read_progress,
    write_whole,
)


def histogram(encoded: str) -> Histogram:
    merged = Histogram()
    merged.merge(encoded)
    return merged


def test_response_counts_from_the_intended_time_and_service_from_sending() -> None:
    recorder = Recorder(0)
    # Due at 1,000 ms, sent only at 3,000 ms because the server stood still, answered at 3,010.
    recorder.answered(Operation.CHAT, 1_000, 3_000, 3_010)
    ledger = recorder.ledger(0.1, 10)
    (cell,) = ledger.cells
    assert (cell.operation, cell.second) == (Operation.CHAT, 1)
    assert histogram(cell.response).percentile(50) == pytest.approx(2010, rel=0.001)
    assert histogram(ledger.service[Operation.CHAT]).percentile(50) == pytest.approx(10, rel=0.001)


def test_every_outcome_is_counted_in_its_second() -> None:
    recorder = Recorder(0)
    recorder.answered(Operation.TAKE_SEAT, 500, 500, 510)
    recorder.refused(Operation.TAKE_SEAT, 600, 600, 610, "seat-taken")
    recorder.failure(Operation.TAKE_SEAT, 700, "no answer")
    recorder.void(Operation.LEAVE_SEAT, 2_900)
    ledger = recorder.ledger(0, 1)
    outcomes = {(cell.operation, cell.second): cell.outcomes for cell in ledger.cells}
    assert outcomes == {
        (Operation.TAKE_SEAT, 0): {Outcome.ANSWERED: 1, Outcome.REFUSED: 1, Outcome.FAILED: 1},
        (Operation.LEAVE_SEAT, 2): {Outcome.VOID: 1},
    }
    assert ledger.refusals == {"take-seat/seat-taken": 1}
    assert ledger.problems == {"no answer": 1}
    assert (recorder.done, recorder.failed) == (4, 1)


def test_a_failure_stands_at_the_ceiling_and_a_void_nowhere() -> None:
    recorder = Recorder(0)
    recorder.failure(Operation.JOIN, 0, "refused")
    recorder.void(Operation.LEAVE_SEAT, 0)
    join, leave = recorder.ledger(0, 1).cells
    assert histogram(join.response).percentile(100) == CEILING_MS
    assert histogram(leave.response).count == 0


def test_deliveries_are_kept_by_second_of_arrival() -> None:
    recorder = Recorder(0)
    recorder.delivery(900, 12)
    recorder.delivery(1_100, 14)
    recorder.delivery(1_200, 16)
    cells = recorder.ledger(0, 2).deliveries
    assert [(cell.second, histogram(cell.latency).count) for cell in cells] == [(0, 1), (1, 2)]
    assert recorder.delivered == 3


def test_a_ledger_survives_its_file(tmp_path: Path) -> None:
    recorder = Recorder(1)
    recorder.answered(Operation.JOIN, 0, 1, 2)
    recorder.lag.record(3)
    ledger = recorder.ledger(0.5, 30)
    write_whole(ledger_path(tmp_path, 1), ledger)
    assert read_ledger(ledger_path(tmp_path, 1)) == ledger
    assert [path.name for path in tmp_path.iterdir()] == ["ledger-1.json"]


def test_progress_that_is_not_there_yet_is_none(tmp_path: Path) -> None:
    path = progress_path(tmp_path, 0)
    assert read_progress(path) is None
    path.write_text("{", "utf-8")
    assert read_progress(path) is None
    progress = WorkerProgress(0, 1.5, 10, 8, 20, 0, 300)
    write_whole(path, progress)
    assert read_progress(path) == progress
