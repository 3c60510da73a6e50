"""What the tests of checks share: a locale judged by one check alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from setsail.core.findings import Finding
from setsail.l10n.check import check_locale, read_locales, view_of
from setsail.l10n.checks.table import Listed, run_checks
from setsail.l10n.checks.view import MarketTerms, TabooWords, View
from setsail.l10n.formats import FormatPolicy, Money

from ..conftest import WriteLocale


def judged(tree: Path, tag: str, name: str) -> list[Finding]:
    """The findings of one check in one locale of a tree."""
    return list(check_locale(tree, tag, (Listed(name),)))


def check(
    write_locale: WriteLocale, name: str, reference: str, translated: str, tag: str = "id"
) -> list[Finding]:
    """The findings of one check in a translation of ``room.ftl``."""
    write_locale("en", room=reference)
    return judged(write_locale(tag, room=translated), tag, name)


def found(findings: list[Finding]) -> list[tuple[str, str, str | None]]:
    """Code, line and column, and message id."""
    return [
        (f.code, str(f.where).rpartition("room.ftl")[2].removeprefix(":"), f.key) for f in findings
    ]


def places(findings: list[Finding]) -> list[str]:
    """Code, line and column of each finding: ``L256 1:9``."""
    return [f"{code} {where}" for code, where, _ in found(findings)]


def market(tag: str, *taboos: TabooWords, code: str = "SA", digits: str = "latn") -> MarketTerms:
    """A market that speaks one language and prices in riyals."""
    policy = FormatPolicy(digits, "SAR", 2, "Asia/Riyadh")
    return MarketTerms(code, f"market {code}", (tag,), policy, taboos, Money(99_999_900, "SAR"))


def view(tree: Path, tag: str, *markets: MarketTerms) -> View:
    """A locale as its checks see it, with markets that speak it."""
    sources, findings = read_locales(tree, ("en", tag))
    seen = view_of(tree, sources, tag)
    assert not findings
    assert seen
    return replace(seen, markets=markets)


def judged_in(tree: Path, tag: str, name: str, *markets: MarketTerms) -> list[Finding]:
    """The findings of one check in one locale of a tree, for the markets that speak it."""
    return list(run_checks(view(tree, tag, *markets), (Listed(name),)))
