"""From a language tag to the locales that stand behind it.

Babel's own negotiation turns es-MX into es and forgets es-419, and silently takes
the host's locale for a tag it does not know; here the way is CLDR's: alias, likely
script, parent locale, and English last.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, error
from setsail.core.nearest import nearest

if TYPE_CHECKING:
    from babel import Locale

REFERENCE = "en"
"""The locale that every other one is translated from and falls back to."""

_TAG = re.compile(r"([A-Za-z]{2,3})(?:-([A-Za-z]{4}))?(?:-([A-Za-z]{2}|[0-9]{3}))?")
_RTL_SCRIPTS = frozenset({"Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"})

Parts = tuple[str, str, str]


def message_chain(tag: str) -> tuple[str, ...]:
    """The locales to look for a message in, nearest first.

    Args:
        tag: BCP 47 language, optional script and region, any case.

    Returns:
        Canonical tags, ending with ``en``: ``es-MX`` gives es-MX, es-419, es, en.

    Raises:
        SetsailError: L213, the tag is malformed or its language does not exist.
    Source: CLDR 47 aliases, likely subtags and parent locales, as Babel 2.18 carries them.
    """
    from babel.core import get_global  # noqa: PLC0415  (60 ms, only where needed)

    likely, parents = get_global("likely_subtags"), get_global("parent_exceptions")
    parts = _with_likely_script(_canonical(tag), likely)
    chain = [_join(_canonical(tag))]
    while True:
        name = _join(parts)
        if name not in chain:
            chain.append(name)
        inherited = parents.get(_join(parts, "_"))
        if inherited:
            parts = _split(inherited.replace("_", "-"))
        elif parts[2]:
            parts = (parts[0], parts[1], "")
        elif parts[1] and parts[1] == _script_of(likely.get(parts[0], "")):
            parts = (parts[0], "", "")
        else:
            break
    return tuple(chain) if REFERENCE in chain else (*chain, REFERENCE)


def same_language(tag: str, other: str) -> bool:
    """Whether two tags are the same language, in whatever region or script."""
    return tag.split("-", maxsplit=1)[0] == other.split("-", maxsplit=1)[0]


def parent_tags(tag: str, folders: Collection[str]) -> tuple[str, ...]:
    """The folders of a tag's own language that stand behind it: ar behind ar-EG.

    Empty where the tag is none, which other findings tell.
    """
    try:
        chain = message_chain(tag)
    except SetsailError:
        return ()
    return tuple(name for name in chain[1:] if name in folders and same_language(name, tag))


def canonical_tag(tag: str) -> str:
    """The tag in its usual spelling and present name: ``TL`` is fil, ``pt-br`` is pt-BR.

    Raises:
        SetsailError: L213, the tag is malformed or its language does not exist.
    """
    return _join(_canonical(tag))


def format_locale(tag: str, territory: str) -> Locale:
    """The Babel locale that formats a tag's numbers and dates in a territory.

    Args:
        tag: language of the text.
        territory: ISO 3166 code of the market; it gives way to a country in the tag.

    Returns:
        The first of tag + territory, language + 001 and the tag's chain that Babel knows:
        ``en`` in SA is en_001, ``ar`` in SA is ar_SA, ``es-419`` in MX is es_MX.

    Raises:
        SetsailError: L213, the tag is malformed or its language does not exist.
    """
    from babel.core import Locale, UnknownLocaleError  # noqa: PLC0415

    language, script, region = _canonical(tag)
    wanted = [] if region.isalpha() else [_join((language, script, territory.upper()))]
    wanted += [name for name in message_chain(tag) if name != language]
    world = _join((language, script, "001"))
    first_other = next(
        (i for i, name in enumerate(wanted) if name.split("-")[0] != language), len(wanted)
    )
    wanted[first_other:first_other] = [world, language]
    for name in dict.fromkeys(wanted):
        try:
            return Locale.parse(name, sep="-")
        except UnknownLocaleError:
            continue
    return Locale.parse(REFERENCE)


def direction(tag: str) -> str:
    """``rtl`` or ``ltr``, the way the tag's script runs.

    Raises:
        SetsailError: L213, the tag is malformed or its language does not exist.
    """
    return "rtl" if script(tag) in _RTL_SCRIPTS else "ltr"


def script(tag: str) -> str:
    """ISO 15924 code of the script that the tag is written in, such as ``Arab``.

    Raises:
        SetsailError: L213, the tag is malformed or its language does not exist.
    """
    from babel.core import get_global  # noqa: PLC0415

    likely = get_global("likely_subtags")
    parts = _with_likely_script(_canonical(tag), likely)
    return parts[1] or _script_of(likely.get(parts[0], ""))


def _canonical(tag: str) -> Parts:
    from babel.core import get_global  # noqa: PLC0415

    matched = _TAG.fullmatch(tag)
    if not matched:
        raise SetsailError(_malformed(tag))
    parts = _split(tag)
    alias = get_global("language_aliases").get(parts[0])
    if alias:
        renamed = _split(alias.replace("_", "-"))
        parts = (renamed[0], parts[1] or renamed[1], parts[2] or renamed[2])
    if parts[0] not in get_global("likely_subtags"):
        raise SetsailError(error("L213", "no such language", got=f"'{tag}'", fix=_suggestion(tag)))
    return parts


def _malformed(tag: str) -> Finding:
    repaired = tag.strip().replace("_", "-")
    start = re.match(rf"{_TAG.pattern}(?=-|$)", repaired)
    return error(
        "L213",
        "not a language tag: a language, then optionally a script and a region, joined by '-'",
        got=f"'{tag}'",
        fix=f"write '{_join(_split(start[0]))}'" if start else _suggestion(repaired),
    )


def _suggestion(tag: str) -> str:
    from babel.localedata import locale_identifiers  # noqa: PLC0415

    # Over a thousand are known: naming them all would help nobody.
    close = nearest(tag, (name.replace("_", "-") for name in locale_identifiers()))
    return f"did you mean '{close[0]}'?" if close else "write a tag such as 'id' or 'pt-BR'"


def _with_likely_script(parts: Parts, likely: Mapping[str, str]) -> Parts:
    """zh-TW is zh-Hant-TW: named only where the region changes the language's script."""
    language, written, region = parts
    if written or not region:
        return parts
    regional = _script_of(likely.get(f"{language}_{region}", ""))
    if regional and regional != _script_of(likely.get(language, "")):
        return (language, regional, region)
    return parts


def _script_of(likely_tag: str) -> str:
    return next((part for part in likely_tag.split("_")[1:] if len(part) == 4), "")


def _split(tag: str) -> Parts:
    matched = _TAG.fullmatch(tag)
    assert matched, tag  # CLDR's own names and tags that matched before
    language, written, region = matched.groups(default="")
    return language.lower(), written.title(), region.upper()


def _join(parts: Parts, separator: str = "-") -> str:
    return separator.join(part for part in parts if part)
