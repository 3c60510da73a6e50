"""Judge the Fluent files of a locale against the reference locale, English.

`setsail.l10n.checks.table` lists the checks; here are the files that they look at, read once,
and the core checks. The whole gate, with exceptions and a baseline, is `setsail.l10n.gate`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, Position, error, in_file_order
from setsail.l10n.chain import REFERENCE, canonical_tag, parent_tags
from setsail.l10n.checks.table import CHECKS, Listed, run_checks
from setsail.l10n.checks.view import View
from setsail.l10n.source import LocaleSource, locale_tags, read_locale

CORE: tuple[Listed, ...] = tuple(listed for listed in CHECKS if listed.core)


def check_locale(
    locales_dir: Path, tag: str, checks: Iterable[Listed] = CORE
) -> tuple[Finding, ...]:
    """Everything that is wrong with one locale's files, in file order.

    Args:
        locales_dir: the tree with a folder of ``.ftl`` files per tag.
        tag: the locale; ``en`` is checked for itself, others against it.
        checks: the checks to run, those of ``setsail check`` by default.

    Returns:
        Findings; empty when all is well. A missing folder or a malformed tag is one too.
    """
    behind = parent_tags(tag, locale_tags(locales_dir))
    wanted = dict.fromkeys((REFERENCE, tag, *behind))
    sources, findings = read_locales(locales_dir, tuple(wanted))
    view = view_of(locales_dir, sources, tag)
    if view:
        findings += run_checks(view, checks)
    return in_file_order(findings)


def view_of(locales_dir: Path, sources: Mapping[str, LocaleSource], tag: str) -> View | None:
    """A locale as its checks see it; None where it or the reference could not be read.

    Args:
        locales_dir: the tree that the locales were read from.
        sources: locales by tag.
        tag: the locale.
    """
    if tag not in sources or REFERENCE not in sources:
        return None
    parents = tuple(sources[name] for name in parent_tags(tag, sources))
    return View(locales_dir, sources[REFERENCE], sources[tag], parents)


def read_locales(
    locales_dir: Path, tags: Sequence[str], sources: Mapping[str, LocaleSource] | None = None
) -> tuple[dict[str, LocaleSource], list[Finding]]:
    """Parse locales, each once.

    Args:
        locales_dir: the tree with a folder of ``.ftl`` files per tag.
        tags: the locales wanted.
        sources: locales parsed already, by tag; others are read.

    Returns:
        The locales that could be read by tag, and a finding for each that could not.
    """
    read: dict[str, LocaleSource] = {}
    findings: list[Finding] = []
    for tag in tags:
        try:
            canonical = canonical_tag(tag)
            if canonical == tag:
                read[tag] = (sources or {}).get(tag) or read_locale(locales_dir, tag)
            else:
                findings.append(_misspelt(locales_dir, tag, canonical))
        except SetsailError as exc:
            findings.extend(exc.findings)
    return read, findings


def _misspelt(locales_dir: Path, tag: str, canonical: str) -> Finding:
    where = Position(f"{locales_dir.name}/{tag}")
    fix = f"name the folder '{canonical}'"
    return error("L213", "not the usual spelling of the tag", where=where, got=tag, fix=fix)
