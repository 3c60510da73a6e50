"""Each check: a pass and a fail, pointing at the text that is wrong."""

from datetime import date
from pathlib import Path

import pytest

from setsail.checks.run import check_market
from setsail.core.findings import Severity
from tests.casefiles import Case, assert_findings, cases, prepare

CODES = (
    *("P120", "P121", "P123", "P124"),
    *("P131", "P132", "P134", "P135", "P136", "P137", "P143", "P145", "P146", "P147", "P150"),
    *("L205", "L220"),
    *("C301", "C321", "C323", "C316", "C324", "C325", "C331"),
    *("R405", "R406", "R407", "E510", "E513", "E514", "E521", "T801"),
)


@pytest.mark.parametrize("case", list(cases(*CODES)), ids=str)
def test_case(case: Case, tmp_path: Path) -> None:
    workspace = prepare(case, tmp_path)
    _, findings = check_market(workspace, case.market, date.fromisoformat(case.today))
    told = tuple(f for f in findings if f.severity is not Severity.INFO)
    assert_findings(case, workspace, told)
