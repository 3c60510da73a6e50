"""Judge the Fluent files of a locale against the reference locale, English.

Codes: L201 syntax · L202 duplicate · L203 missing · L204 obsolete · L205 unknown
variable · L206 dropped variable · L207 undocumented · L208 plural category missing ·
L209 plural category unused · L210 bidi control · L211 broken reference · L212 file
unreadable · L217 unknown function or option.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path

from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, Position, error, in_file_order
from setsail.l10n.chain import REFERENCE, canonical_tag, parent_tags
from setsail.l10n.checks import patterns, structure
from setsail.l10n.source import LocaleSource, locale_tags, read_locale

Check = Callable[[LocaleSource, LocaleSource], Iterator[Finding]]


def check_locale(locales_dir: Path, tag: str) -> tuple[Finding, ...]:
    """Everything that is wrong with one locale's files, in file order.

    Args:
        locales_dir: the tree with a folder of ``.ftl`` files per tag.
        tag: the locale; ``en`` is checked for itself, others against it.

    Returns:
        Findings; empty when all is well. A missing folder or a malformed tag is one too.
    """
    behind = parent_tags(tag, locale_tags(locales_dir))
    wanted = dict.fromkeys((REFERENCE, tag, *behind))
    sources, findings = read_locales(locales_dir, tuple(wanted))
    if tag in sources and REFERENCE in sources:
        parents = [sources[name] for name in behind if name in sources]
        findings += check_source(sources[REFERENCE], sources[tag], parents)
    return in_file_order(findings)


def read_locales(
    locales_dir: Path, tags: tuple[str, ...], sources: Mapping[str, LocaleSource] | None = None
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


def check_source(
    reference: LocaleSource, target: LocaleSource, parents: Collection[LocaleSource] = ()
) -> list[Finding]:
    """Check one parsed locale; the reference against itself checks its documentation.

    Args:
        reference: English.
        target: the locale.
        parents: parsed locales of its own language that stand behind it.
    """
    findings = list(target.findings)
    findings.extend(structure.check_missing(reference, target, parents))
    for check in CHECKS:
        findings.extend(check(reference, target))
    return findings


def _misspelt(locales_dir: Path, tag: str, canonical: str) -> Finding:
    where = Position(f"{locales_dir.name}/{tag}")
    fix = f"name the folder '{canonical}'"
    return error("L213", "not the usual spelling of the tag", where=where, got=tag, fix=fix)


CHECKS: tuple[Check, ...] = (
    structure.check_obsolete,
    structure.check_variables,
    structure.check_documented,
    patterns.check_plurals,
    patterns.check_bidi,
    patterns.check_references,
    patterns.check_functions,
)
