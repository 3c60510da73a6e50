"""A rehearsal of a market that has no catalogue yet: checked, and then no-go."""

from contextlib import ExitStack
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from setsail.core.errors import SetsailError
from setsail.core.workspace import Workspace, copy_workspace
from setsail.profiles.compile import compile_market
from setsail.rehearsal import runner
from setsail.rehearsal.board import Board
from setsail.rehearsal.inputs import Inputs
from setsail.rehearsal.stages import rundown
from setsail.report.evidence import Evidence, Verdict
from tests.factories import workspace

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
MISSING = "examples/catalogues/ID.csv C300 cannot read the file"


class Silent:
    def started(self, stage: str) -> None: ...

    def note(self, stage: str, text: str) -> None: ...

    def done(self, evidence: Evidence) -> None: ...


@pytest.fixture
def bare(tmp_path: Path) -> Workspace:
    made = copy_workspace(workspace(), tmp_path / "w")
    (made.catalogues / "ID.csv").unlink()
    return made


def test_the_check_warns_and_the_rehearsal_is_no_go(bare: Workspace, tmp_path: Path) -> None:
    inputs = Inputs(bare, "ID", tmp_path / "out")
    report = runner.rehearse(inputs, Silent(), NOW, "rundown").report
    check, language = report.stage("check"), report.stage("language")
    assert check.verdict is Verdict.GO
    assert "C315" in {finding.code for finding in check.findings}
    # The texts are rendered with a product of the catalogue, so they come first to miss it.
    (finding,) = language.findings
    assert finding.text().startswith(MISSING)
    assert report.stage("rundown").not_run == "language is no-go"
    assert report.verdict is Verdict.NO_GO


def test_the_rundown_itself_needs_one(bare: Workspace, tmp_path: Path) -> None:
    with ExitStack() as cleanup:
        board = Board(
            inputs=Inputs(bare, "ID", tmp_path),
            compiled=compile_market(bare, "ID"),
            day=date(2026, 11, 23),
            scratch=tmp_path,
            cleanup=cleanup,
            note=lambda _: None,
        )
        with pytest.raises(SetsailError, match=MISSING):
            rundown.run(board)
