"""Run the checks of one market, or of all."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from setsail.checks.background import LocaleJudge
from setsail.checks.context import Check, CheckContext
from setsail.checks.halves import in_halves
from setsail.checks.locales import wanted_tags
from setsail.checks.shelf import Shelf
from setsail.checks.table import CHECKS
from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, in_file_order
from setsail.core.workspace import Workspace
from setsail.profiles.compile import CompiledMarket, compile_all, compile_market


def check_market(
    workspace: Workspace, reference: str, today: date, catalogue: Path | None = None
) -> tuple[tuple[str, ...], tuple[Finding, ...]]:
    """Check one market.

    Args:
        workspace: where its files are.
        reference: code or name.
        today: the day that dates are held against.
        catalogue: its product catalogue; the workspace's example when None.

    Returns:
        The codes of the markets checked, and every finding.

    Raises:
        UsageError: no such market.
        SetsailError: the profile itself cannot be compiled.
    """
    compiled = compile_market(workspace, reference)
    products = catalogue or default_catalogue(workspace, compiled)
    return (compiled.market.code,), check_compiled(workspace, compiled, today, products)


def check_compiled(
    workspace: Workspace, compiled: CompiledMarket, today: date, catalogue: Path
) -> tuple[Finding, ...]:
    """Check a market that is compiled already."""
    from setsail.l10n.judge import judge_locales  # noqa: PLC0415  (Fluent: 25 ms)

    tags = wanted_tags(compiled.market.language.locales)
    context = CheckContext(
        Shelf(workspace), compiled, today, judge_locales(workspace.locales, tags), catalogue
    )
    return _run(context)


def check_all(
    workspace: Workspace, today: date, judge: LocaleJudge | None = None
) -> tuple[tuple[str, ...], tuple[Finding, ...]]:
    """Check every market; files that several share are read once and told once.

    Args:
        workspace: where its files are.
        today: the day that dates are held against.
        judge: a process that judges the workspace's locales already.

    Returns:
        The codes of the markets checked, and every finding.
    """
    markets, findings = compile_all(workspace)
    told = dict.fromkeys(findings)
    if judge is None:
        from setsail.l10n.judge import judge_locales  # noqa: PLC0415  (Fluent: 25 ms)

        locales = judge_locales(workspace.locales)
    else:
        locales = judge.result()
    shelf = Shelf(workspace)
    contexts = [
        CheckContext(shelf, compiled, today, locales, default_catalogue(workspace, compiled))
        for compiled in markets
    ]
    for found in in_halves(_run, contexts):
        told.update(dict.fromkeys(found))
    return tuple(m.market.code for m in markets), in_file_order(told)


def default_catalogue(workspace: Workspace, compiled: CompiledMarket) -> Path:
    """The workspace's example catalogue of a market."""
    return workspace.catalogues / f"{compiled.market.code}.csv"


def _run(context: CheckContext) -> tuple[Finding, ...]:
    findings: dict[Finding, None] = {}
    for check in CHECKS.values():
        findings.update(dict.fromkeys(_findings(check, context)))
    return in_file_order(findings)


def _findings(check: Check, context: CheckContext) -> list[Finding]:
    """What a check yields, and what stopped it."""
    told: list[Finding] = []
    try:
        for finding in check(context):
            told.append(finding)  # one by one: those before an exception are kept
    except SetsailError as problem:
        told.extend(problem.findings)
    return told
