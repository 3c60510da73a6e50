"""Broken profiles: every finding with its place, nothing more."""

from pathlib import Path

import pytest

from setsail.core.errors import SetsailError
from setsail.core.findings import Finding
from setsail.profiles.compile import compile_market
from tests.casefiles import Case, assert_findings, cases, prepare

CODES = ("P101", "P102", "P104", "P105", "P106", "P107", "P109", "P110")


@pytest.mark.parametrize("case", list(cases(*CODES)), ids=str)
def test_case(case: Case, tmp_path: Path) -> None:
    workspace = prepare(case, tmp_path)
    findings: tuple[Finding, ...] = ()
    try:
        compile_market(workspace, case.market)
    except SetsailError as problem:
        findings = problem.findings
    assert_findings(case, workspace, findings)
