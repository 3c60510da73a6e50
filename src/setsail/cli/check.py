"""``setsail check``: profiles and all that they name."""

from __future__ import annotations

import gc
from datetime import date

import click

from setsail.cli.options import date_option, json_option, now, workspace_here
from setsail.cli.output import count_line, show_findings, show_json
from setsail.core.errors import SetsailError, UsageError
from setsail.core.findings import Finding, Severity, errors_in
from setsail.core.workspace import Workspace


@click.command()
@click.argument("market", required=False)
@click.option("--all", "everything", is_flag=True, help="Check every market.")
@click.option("--verbose", "-v", is_flag=True, help="List assumptions too.")
@date_option
@json_option
def command(
    market: str | None, everything: bool, verbose: bool, day: date | None, as_json: bool
) -> int:
    """Check MARKET, or every market with --all; exit 1 if there is an error."""
    if (market is None) is not everything:
        raise click.UsageError("name one market, or say --all")
    gc.disable()  # a check is over before collecting would pay: a twentieth of its time
    workspace, today = workspace_here(), day or now().date()
    names: tuple[str, ...] = ()
    try:
        if market is None:
            names, findings = _everything(workspace, today)
        else:
            from setsail.checks.run import check_market  # noqa: PLC0415

            names, findings = check_market(workspace, market, today)
    except UsageError:
        raise
    except SetsailError as problem:  # a profile that does not compile is told like the rest
        findings = problem.findings
    code = 1 if errors_in(findings) else 0
    if as_json:
        show_json({"markets": list(names), "findings": [f.to_json() for f in findings]})
    else:
        _show(names, findings, verbose=verbose)
    return code


def _everything(workspace: Workspace, today: date) -> tuple[tuple[str, ...], tuple[Finding, ...]]:
    """Check every market, the locales on another core from the start."""
    from setsail.checks.background import LocaleJudge  # noqa: PLC0415

    with LocaleJudge(workspace.locales) as judge:
        from setsail.checks.run import check_all  # noqa: PLC0415  (slow: after the judge began)

        return check_all(workspace, today, judge)


def _show(names: tuple[str, ...], findings: tuple[Finding, ...], *, verbose: bool) -> None:
    told = [f for f in findings if verbose or f.severity is not Severity.INFO]
    show_findings(told)
    click.echo(f"{', '.join(names) or 'nothing'} checked: {count_line(findings)}")
    assumed = sum(f.code == "P122" for f in findings)
    if assumed and not verbose:
        click.echo(f"{assumed} values rest on assumptions; list them with --verbose")
