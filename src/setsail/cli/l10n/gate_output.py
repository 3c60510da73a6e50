"""What ``setsail l10n check`` prints: findings as text, JSON or SARIF, and the manuals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

import setsail
from setsail.cli.output import count_line, show_findings, show_json
from setsail.core.findings import Finding

if TYPE_CHECKING:
    from setsail.l10n.gate.registry import Manual
    from setsail.l10n.gate.run import Report


def show_report(form: str, report: Report, profiles: tuple[Finding, ...]) -> None:
    """Print what the gate found.

    Args:
        form: ``text``, ``json`` or ``sarif``.
        report: of the gate.
        profiles: what is wrong with profiles whose markets could not be asked.
    """
    if form == "json":
        show_json(_as_json(report, profiles))
    elif form == "sarif":
        show_json(_as_sarif(report, profiles))
    else:
        findings = (*profiles, *report.findings)
        show_findings(findings)
        click.echo(f"{', '.join(report.tags) or 'nothing'} checked: {count_line(findings)}")
        excepted = sum(result.reason is not None for result in report.results)
        known = sum(bool(result.known) for result in report.results)
        if excepted:
            click.echo(f"{excepted} left out by locales/exceptions.yaml")
        if known:
            click.echo(f"{known} known from the baseline")
        if report.gone:
            click.echo(f"{len(report.gone)} of the baseline are mended; write it anew")


def _as_json(report: Report, profiles: tuple[Finding, ...]) -> dict[str, Any]:
    return {
        "locales": list(report.tags),
        "findings": [
            *(f.to_json() for f in profiles),
            *(
                r.finding.to_json() | {"fingerprint": r.fingerprint}
                for r in report.results
                if r.counts
            ),
        ],
        "excepted": [
            r.finding.to_json() | {"fingerprint": r.fingerprint, "reason": r.reason}
            for r in report.results
            if r.reason is not None
        ],
        "known": [
            r.finding.to_json() | {"fingerprint": r.fingerprint}
            for r in report.results
            if r.known and r.reason is None
        ],
        "mended": list(report.gone),
    }


def _as_sarif(report: Report, profiles: tuple[Finding, ...]) -> dict[str, Any]:
    from setsail.l10n.gate.registry import manuals  # noqa: PLC0415
    from setsail.report.sarif import SarifResult, SarifRule, sarif_log  # noqa: PLC0415

    rules = (SarifRule(m.code, m.name, m.summary, m.text, m.severity) for m in manuals().values())
    results = (SarifResult(r.finding, r.fingerprint, r.known, r.reason) for r in report.results)
    return sarif_log(rules, (*map(SarifResult, profiles), *results), setsail.__version__)


def explain_code(code: str, *, as_json: bool) -> int:
    """Print the manual of one code.

    Raises:
        UsageError: L299, there is no such code.
    """
    from setsail.l10n.gate.registry import manual_of  # noqa: PLC0415

    manual = manual_of(code)
    if as_json:
        show_json(_manual_json(manual) | {"manual": manual.text})
    else:
        click.echo(f"{manual.code} {manual.name} ({manual.severity.value})\n\n{manual.text}")
    return 0


def list_checks(*, as_json: bool) -> int:
    """Print every code with its name, severity and the verbs that look for it."""
    from setsail.l10n.gate.registry import manuals  # noqa: PLC0415

    every = manuals().values()
    if as_json:
        show_json({"checks": [_manual_json(manual) for manual in every]})
        return 0
    width = max(len(manual.name) for manual in every)
    for manual in every:
        quick = "check, l10n check" if manual.core else "l10n check"
        told = f"{manual.code}  {manual.name:<{width}}  {manual.severity.value:<7}  {quick}"
        click.echo(told)
    return 0


def _manual_json(manual: Manual) -> dict[str, Any]:
    return {
        "code": manual.code,
        "name": manual.name,
        "severity": manual.severity.value,
        "check": manual.check,
        "core": manual.core,
    }
