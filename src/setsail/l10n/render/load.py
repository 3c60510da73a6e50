"""Load a locale for a market: from what was kept of it if that fits, else from its files."""

from __future__ import annotations

from pathlib import Path

from setsail.core.errors import SetsailError
from setsail.l10n.formats import FormatPolicy
from setsail.l10n.render.locale import LocaleTexts
from setsail.l10n.render.store import file_for, kept_of, mark_of, read_kept, write_kept
from setsail.l10n.source import LocaleSource, read_locale


def load_texts(
    locales_dir: Path,
    tag: str,
    territory: str,
    policy: FormatPolicy,
    source: LocaleSource | None = None,
    cache_dir: Path | None = None,
) -> LocaleTexts:
    """The messages of one locale for one market.

    Args:
        locales_dir: the tree with a folder of ``.ftl`` files per tag.
        tag: name of the folder.
        territory: ISO 3166 code of the market.
        policy: the market's formats.
        source: the locale, where it is parsed already.
        cache_dir: folder that programs are kept in between processes; None: nowhere.

    Raises:
        SetsailError: L214, L201, L202 and L212, files that cannot be taken as they are.
    """
    if source is not None:
        return _from_source(source, territory, policy)
    mark = path = None
    if cache_dir is not None:
        mark = mark_of(sorted((locales_dir / tag).glob("*.ftl")))
        path = file_for(cache_dir, locales_dir, tag)
        kept = read_kept(path, mark) if mark else None
        if kept:
            return LocaleTexts(tag, territory, policy, kept, lambda: read_locale(locales_dir, tag))
    texts = _from_source(read_locale(locales_dir, tag), territory, policy)
    if mark and path:
        write_kept(path, mark, texts.kept)
    return texts


def _from_source(source: LocaleSource, territory: str, policy: FormatPolicy) -> LocaleTexts:
    if source.findings:
        raise SetsailError(source.findings)
    return LocaleTexts(source.tag, territory, policy, kept_of(source), lambda: source)
