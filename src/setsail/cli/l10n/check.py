"""``setsail l10n check``: the whole gate of the languages."""

from __future__ import annotations

import gc
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from setsail.cli.l10n.gate_output import explain_code, list_checks, show_report
from setsail.cli.options import TextPath, date_option, json_option, now, workspace_here
from setsail.core.errors import SetsailError, UsageError
from setsail.core.findings import Finding, Severity, error, errors_in
from setsail.core.nearest import did_you_mean
from setsail.core.workspace import Workspace

if TYPE_CHECKING:
    from setsail.l10n.checks.view import MarketTerms
    from setsail.l10n.gate.run import Report, Request

FORMATS = ("text", "json", "sarif")


@click.command()
@click.argument("locales", nargs=-1, metavar="[LOCALE]...")
@click.option("--all", "everything", is_flag=True, help="Check every locale.")
@click.option("--market", metavar="CODE", help="A market's locales, by its own rules alone.")
@click.option("--format", "form", type=click.Choice(FORMATS), help="How to print what was found.")
@json_option
@click.option("--only", metavar="CODES", help="Look for these codes alone: L206,L208.")
@click.option("--strict", is_flag=True, help="Let warnings count as errors do.")
@click.option("--baseline", type=TextPath(), metavar="FILE", help="Leave out what it lists.")
@click.option("--write-baseline", type=TextPath(), metavar="FILE", help="List what is found now.")
@click.option("--explain", metavar="CODE", help="Print the manual of a code.")
@click.option("--list", "listing", is_flag=True, help="List the checks and their codes.")
@date_option
def command(
    locales: tuple[str, ...],
    everything: bool,
    market: str | None,
    form: str | None,
    as_json: bool,
    only: str | None,
    strict: bool,
    baseline: Path | None,
    write_baseline: Path | None,
    explain: str | None,
    listing: bool,
    day: date | None,
) -> int:
    """Check the messages of LOCALE, of several or of all; exit 1 if there is an error.

    Findings can be excepted one by one in locales/exceptions.yaml, with a reason and an end,
    or left for later all at once with --write-baseline, which lasts 90 days.
    """
    if as_json and form not in (None, "json"):
        raise click.UsageError("say --json or --format, not both")
    form = "json" if as_json else form or "text"
    if explain:
        return explain_code(explain, as_json=form == "json")
    if listing:
        return list_checks(as_json=form == "json")
    if sum((bool(locales), everything, bool(market))) != 1:
        raise click.UsageError("name locales, or say --all or --market CODE")
    gc.disable()  # it is over before collecting would pay
    workspace, today = workspace_here(), day or now().date()
    request, profiles = _request(workspace, locales, market, only, baseline, today)
    from setsail.l10n.gate.run import run_gate  # noqa: PLC0415  (Fluent, Babel)

    report = run_gate(workspace.locales, request)
    if write_baseline:
        return _write(report, write_baseline, today)
    findings = (*profiles, *report.findings)
    show_report(form, report, profiles)
    failing = [f for f in findings if strict and f.severity is Severity.WARNING]
    return 1 if failing or errors_in(findings) else 0


def _request(
    workspace: Workspace,
    locales: tuple[str, ...],
    market: str | None,
    only: str | None,
    baseline: Path | None,
    today: date,
) -> tuple[Request, tuple[Finding, ...]]:
    """What is asked for, and what is wrong with profiles that it rests on."""
    from setsail.l10n.gate.baseline import read_baseline  # noqa: PLC0415
    from setsail.l10n.gate.run import Request, market_request  # noqa: PLC0415

    codes = _codes(only)
    if baseline and not baseline.is_file():
        raise UsageError(
            error("L298", "there is no such baseline", got=f"'{baseline}'", fix="write one first")
        )
    terms, profiles = _terms(workspace, market)
    known = read_baseline(baseline, str(baseline)) if baseline else None
    if market:
        request = market_request(workspace.locales, terms[0], today)
    else:
        request = Request(_tags(workspace, locales), today, terms)
    return replace(request, only=codes, baseline=known), profiles


def _codes(only: str | None) -> frozenset[str]:
    from setsail.l10n.gate.registry import manual_of  # noqa: PLC0415

    words = (only or "").replace(",", " ").split()
    return frozenset(manual_of(word).code for word in words)


def _terms(
    workspace: Workspace, market: str | None
) -> tuple[tuple[MarketTerms, ...], tuple[Finding, ...]]:
    from setsail.l10n.gate.terms import terms_of  # noqa: PLC0415
    from setsail.profiles.compile import compile_all, compile_market  # noqa: PLC0415

    if market:
        return (terms_of(compile_market(workspace, market).market),), ()
    compiled, findings = compile_all(workspace)
    return tuple(terms_of(one.market) for one in compiled), errors_in(findings)


def _tags(workspace: Workspace, locales: tuple[str, ...]) -> tuple[str, ...]:
    """Folders to look at: those named, or all.

    Raises:
        UsageError: L214, a locale that is named has no folder.
    """
    from setsail.l10n.chain import canonical_tag  # noqa: PLC0415
    from setsail.l10n.source import locale_tags  # noqa: PLC0415

    folders = locale_tags(workspace.locales)
    tags: list[str] = []
    problems: list[Finding] = []
    for name in dict.fromkeys(locales):
        try:
            tag = name if name in folders else canonical_tag(name)
        except SetsailError as problem:
            problems += problem.findings
            continue
        if tag in folders:
            tags.append(tag)
        else:
            fix = did_you_mean(name, folders)
            problems.append(error("L214", "no folder for the locale", got=f"'{name}'", fix=fix))
    if problems:
        raise UsageError(problems)
    return tuple(tags) or folders


def _write(report: Report, path: Path, today: date) -> int:
    from setsail.l10n.gate.baseline import LASTS  # noqa: PLC0415
    from setsail.l10n.gate.run import baseline_of  # noqa: PLC0415
    from setsail.report.writing import write_atomic  # noqa: PLC0415

    made = baseline_of(report, str(path), today + LASTS)
    write_atomic(path, made.to_text().encode("utf-8"), "baseline")
    click.echo(f"{path}: {len(made.known)} findings, known until {made.expires.isoformat()}")
    return 0
