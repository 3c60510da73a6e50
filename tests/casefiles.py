"""Reads `tests/cases/<CODE>.yaml` and prepares the workspace each case is about."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from setsail.core.findings import Finding
from setsail.core.workspace import TREES, Workspace
from setsail.core.yaml_tree import read_tree, to_plain
from tests.factories import ROOT

CASES = Path(__file__).parent / "cases"


@dataclass(frozen=True)
class Expected:
    at: str
    file: str
    says: str


@dataclass(frozen=True)
class Case:
    code: str
    name: str
    market: str
    file: str
    old: str
    new: str
    expect: tuple[Expected, ...]
    today: str

    def __str__(self) -> str:
        return f"{self.code}: {self.name}"


def cases(*codes: str) -> Iterator[Case]:
    for code in codes:
        plain: Any = to_plain(read_tree(CASES / f"{code}.yaml"))
        for raw in plain["cases"]:
            yield Case(
                code,
                raw["name"],
                raw.get("market", "ID"),
                raw["file"],
                raw["replace"],
                raw["with"] or "",
                tuple(
                    Expected(e["at"], e.get("file", raw["file"]), e["says"]) for e in raw["expect"]
                ),
                raw.get("today", "2026-11-23"),
            )


def prepare(case: Case, folder: Path) -> Workspace:
    """A copy of the checkout's workspace with the case's edit made."""
    for tree in TREES:
        ignore = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / tree, folder / tree, ignore=ignore)
    path = folder / case.file
    text = path.read_text("utf-8")
    assert case.old in text, f"{case}: the text to replace is no longer in {case.file}"
    path.write_text(text.replace(case.old, case.new, 1), "utf-8")
    return Workspace(folder)


def assert_findings(case: Case, workspace: Workspace, findings: tuple[Finding, ...]) -> None:
    """Exactly the expected findings, each pointing at the expected text."""
    told = "\n".join(finding.text() for finding in findings)
    assert len(findings) == len(case.expect), told
    for finding, expected in zip(findings, case.expect, strict=True):
        where = finding.where
        assert where is not None, told
        assert where.file == expected.file, told
        lines = (workspace.root / where.file).read_text("utf-8").splitlines()
        assert lines[where.line - 1][where.column - 1 :].startswith(expected.at), told
        assert finding.text().removeprefix(f"{where} ").startswith(expected.says), told
