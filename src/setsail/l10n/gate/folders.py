"""L213, L214: every folder of ``locales/`` is a language, spelt as usual, with files in it.

Bad: ``locales/pt_br`` (the tag is pt-BR), ``locales/in`` (Indonesian is id today), a folder
without a ``.ftl`` file, or a locale that is asked for and has no folder.

Good: ``locales/pt-BR/room.ftl``.

Source: BCP 47, with CLDR's aliases.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from setsail.core.findings import Finding, Severity
from setsail.l10n.chain import REFERENCE, parent_tags
from setsail.l10n.check import read_locales, view_of
from setsail.l10n.checks.rule import Rule
from setsail.l10n.checks.view import MarketTerms, View
from setsail.l10n.gate.terms import speakers
from setsail.l10n.source import locale_tags

CODES = {
    "L213": Rule("language-tag", Severity.ERROR),
    "L214": Rule("locale-folder", Severity.ERROR),
}


def views_of(
    locales_dir: Path, tags: Sequence[str], markets: Iterable[MarketTerms]
) -> tuple[list[View], list[Finding]]:
    """Read locales with what they are held against.

    Args:
        locales_dir: the tree with a folder per tag.
        tags: folders to look at.
        markets: every market that may speak them.

    Returns:
        The locales as their checks see them, in the order of the tags, and a finding for each
        folder that could not be read.
    """
    known = locale_tags(locales_dir)
    behind = [name for tag in tags for name in parent_tags(tag, known)]
    wanted = tuple(dict.fromkeys((REFERENCE, *tags, *behind)))
    sources, findings = read_locales(locales_dir, wanted)
    views: list[View] = []
    markets = tuple(markets)
    for tag in tags:
        view = view_of(locales_dir, sources, tag)
        if view:
            views.append(replace(view, markets=speakers(tag, markets)))
    return views, findings
