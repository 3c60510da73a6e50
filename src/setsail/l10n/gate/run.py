"""Judge locales by every check, with exceptions and a baseline.

request = Request(tags, today, markets)
report = run_gate(workspace.locales, request)
errors_in(report.findings)
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, in_file_order
from setsail.l10n.checks.table import CHECKS, Listed, run_checks
from setsail.l10n.checks.view import MarketTerms, View
from setsail.l10n.gate.baseline import Baseline
from setsail.l10n.gate.fingerprint import fingerprints
from setsail.l10n.gate.folders import views_of
from setsail.l10n.gate.registry import manuals
from setsail.l10n.gate.suppressions import NO_EXCEPTIONS, Exceptions, Key, load_exceptions
from setsail.l10n.gate.terms import speakers
from setsail.l10n.source import locale_tags


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be judged, and by what.

    Attributes:
        tags: folders to look at.
        today: the day that ends are held against.
        markets: every market that may speak them.
        every_market: whether no market is left out; only then can an exception be unused.
        only: codes to look for; all of them when empty.
        baseline: what was known before.
    """

    tags: tuple[str, ...]
    today: date
    markets: tuple[MarketTerms, ...] = ()
    every_market: bool = True
    only: frozenset[str] = frozenset()
    baseline: Baseline | None = None

    @property
    def checks(self) -> tuple[Listed, ...]:
        """The checks that may tell what is looked for."""
        if not self.only:
            return CHECKS
        return tuple(listed for listed in CHECKS if self.only & set(listed.module().CODES))

    def asks_for(self, code: str) -> bool:
        """Whether a code is looked for."""
        return not self.only or code in self.only


def market_request(locales_dir: Path, market: MarketTerms, today: date) -> Request:
    """All that one market's people read, by its own rules alone.

    Args:
        locales_dir: the tree with a folder of ``.ftl`` files per tag.
        market: the market.
        today: the day that ends are held against.
    """
    tags = tuple(tag for tag in locale_tags(locales_dir) if speakers(tag, (market,)))
    return Request(tags, today, (market,), every_market=False)


@dataclass(frozen=True, slots=True)
class Result:
    """One finding and how it counts.

    Attributes:
        finding: what is wrong.
        fingerprint: its mark, the same when lines move.
        known: whether the baseline lists it; None without a baseline that holds.
        reason: why an exception leaves it out; None where none does.
    """

    finding: Finding
    fingerprint: str
    known: bool | None = None
    reason: str | None = None

    @property
    def counts(self) -> bool:
        """Whether it is told: it is neither excepted nor known."""
        return self.reason is None and not self.known


@dataclass(frozen=True, slots=True)
class Report:
    """What the gate found.

    Attributes:
        tags: the locales that were judged.
        results: every finding, in the order of files; excepted and known ones too.
        gone: fingerprints of the baseline that are found no more.
    """

    tags: tuple[str, ...]
    results: tuple[Result, ...]
    gone: tuple[str, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Those that count."""
        return tuple(result.finding for result in self.results if result.counts)


def run_gate(locales_dir: Path, request: Request) -> Report:
    """Judge locales.

    Args:
        locales_dir: the tree with a folder of ``.ftl`` files per tag.
        request: what of it, and by what.

    Returns:
        All findings; a file that cannot be read is one too.
    """
    exceptions, about_file = _exceptions(locales_dir)
    views, unread = views_of(locales_dir, request.tags, request.markets)
    tagged = [("", finding) for finding in (*about_file, *unread)]
    for view in views:
        found = dict.fromkeys(run_checks(view, request.checks))
        tagged += [(view.target.tag, f) for f in found if request.asks_for(f.code)]
    needed = {(f.code, tag, f.key or "") for tag, f in tagged}
    judged = _judged(exceptions, views, request)
    folders, messages = locale_tags(locales_dir), _messages(views)
    rows = exceptions.problems(request.today, manuals().keys(), folders, messages, needed, judged)
    tagged += [("", finding) for finding in rows]
    if request.baseline:
        tagged += [("", finding) for finding in request.baseline.findings(request.today)]
    return _report(request, tagged, exceptions, tuple(view.target.tag for view in views))


def _exceptions(locales_dir: Path) -> tuple[Exceptions, tuple[Finding, ...]]:
    try:
        return load_exceptions(locales_dir), ()
    except SetsailError as problem:
        return NO_EXCEPTIONS, problem.findings


def _judged(exceptions: Exceptions, views: Iterable[View], request: Request) -> set[Key]:
    """Exceptions that would have been needed if what they except were still there."""
    tags = {view.target.tag for view in views} if request.every_market else set()
    return {key for key in exceptions.rows if key[1] in tags and request.asks_for(key[0])}


def _messages(views: Iterable[View]) -> Mapping[str, frozenset[str]]:
    """Ids that an exception may name, by locale: those missing there can be excepted too."""
    return {
        view.target.tag: frozenset(view.target.units) | frozenset(view.reference.units)
        for view in views
    }


def _report(
    request: Request,
    tagged: Iterable[tuple[str, Finding]],
    exceptions: Exceptions,
    tags: tuple[str, ...],
) -> Report:
    tag_of = {finding: tag for tag, finding in tagged}
    ordered = [(tag_of[finding], finding) for finding in in_file_order(tag_of)]
    marks = fingerprints(ordered)
    holding = (
        request.baseline if request.baseline and request.baseline.holds(request.today) else None
    )
    results: list[Result] = []
    for (tag, finding), mark in zip(ordered, marks, strict=True):
        row = exceptions.row_for(tag, finding, request.today)
        known = mark in holding.known if holding else None
        results.append(Result(finding, mark, known, row.reason if row else None))
    gone = tuple(mark for mark in holding.known if mark not in set(marks)) if holding else ()
    return Report(tags, tuple(results), gone)


def baseline_of(report: Report, file: str, expires: date) -> Baseline:
    """A baseline that lists what a report found and no exception leaves out.

    What is wrong with the exceptions and the baseline themselves is not listed.

    Args:
        report: of the gate.
        file: where the baseline goes, as findings name it.
        expires: the last day on which it holds.
    """
    own = {code for code, manual in manuals().items() if manual.check in _OWN}
    listed = {
        result.fingerprint: " ".join(filter(None, _told(result.finding)))
        for result in report.results
        if result.reason is None and result.finding.code not in own
    }
    return Baseline(file, expires, listed)


_OWN = ("suppressions", "baseline")


def _told(finding: Finding) -> tuple[str | None, ...]:
    return (
        finding.code,
        finding.where.file if finding.where else None,
        f"{finding.key}:" if finding.key else None,
        finding.message,
    )
