"""From a language tag to the locales that stand behind it.

Babel's own negotiation turns es-MX into es and forgets es-419, and silently takes
the host's locale for a tag it does not know; here the way is CLDR's: alias, likely
script, parent locale, and English last.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, error
from setsail.core.nearest import nearest

if TYPE_CHECKING:
    from babel import Locale

REFERENCE = "en"
"""The locale that every other one is translated from and falls back to."""

_TAG = re.compile(r"([A-Za-z]{2,3})(?:-([A-Za-z]{4}))?(?:-([A-Za-z]{2}|[0-9]{3}))?")
# What BCP 47 allows behind them: variants, extensions such as -u-nu-latn, private use.
_REST = (
    r"(?:-(?:[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*"
    r"(?:-[0-9A-WY-Za-wy-z](?:-[A-Za-z0-9]{2,8})+)*"
    r"(?:-[Xx](?:-[A-Za-z0-9]{1,8})+)?"
)
_FULL_TAG = re.compile(f"(?P<core>{_TAG.pattern})(?P<rest>{_REST})")
_RTL_SCRIPTS = frozenset({"Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"})
_PSEUDO_REGIONS = frozenset({"XA", "XB"})

Parts = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Step:
    """A locale of a chain and why it stands there.

    Attributes:
        tag: canonical tag.
        reason: in a few words: as asked, an alias, the likely script, a parent in CLDR, what
            was left out, or that it is the reference.
    """

    tag: str
    reason: str


# CLDR is asked several times per chain, and the checks ask for the same few thousands of times.
@lru_cache(maxsize=1024)
def message_chain(tag: str) -> tuple[str, ...]:
    """The locales to look for a message in, nearest first.

    Args:
        tag: BCP 47, any case; its variants, extensions and private use choose no texts.

    Returns:
        Canonical tags, ending with ``en``: ``es-MX`` gives es-MX, es-419, es, en.

    Raises:
        SetsailError: L213, the tag is malformed or its language does not exist.
    Source: CLDR 47 aliases, likely subtags and parent locales, as Babel 2.18 carries them.
    """
    return tuple(step.tag for step in explain_chain(tag))


def explain_chain(tag: str) -> tuple[Step, ...]:
    """The chain of `message_chain`, with the reason of each step.

    Raises:
        SetsailError: L213, the tag is malformed or its language does not exist.
    """
    parts = _canonical(tag)
    reasons = {_join(parts): _why_first(tag, parts)}
    if parts[2] in _PSEUDO_REGIONS:
        # Not of ar, for ar-XB: Arabic in between would look like a text that was not made.
        reasons.setdefault(REFERENCE, "pseudo-locale: its texts are made from these")
    else:
        for step in _behind(parts):
            reasons.setdefault(step.tag, step.reason)
        reasons.setdefault(REFERENCE, "reference, behind every language")
    return tuple(Step(name, reason) for name, reason in reasons.items())


def _why_first(tag: str, parts: Parts) -> str:
    asked = _FULL_TAG.fullmatch(tag)
    assert asked, tag  # it was read before
    written = _split(asked["core"])
    renamed = [
        f"alias: {old} is {new} now"
        for old, new in zip(written, parts, strict=True)
        if old and old != new
    ]
    rest = [f"{asked['rest']} chooses no texts"] if asked["rest"] else []
    spelt = "as asked" if asked["core"] == _join(written) else "as it is usually spelt"
    return "; ".join((*(renamed or [spelt]), *rest))


def _behind(parts: Parts) -> Iterator[Step]:
    """The way from a locale to the last of its language, or into another's by CLDR."""
    from babel.core import get_global  # noqa: PLC0415  (60 ms, only where needed)

    parents = get_global("parent_exceptions")
    scripted = _with_likely_script(parts)
    if scripted != parts:
        yield Step(_join(scripted), f"likely script: {_join(parts)} is written in {scripted[1]}")
    parts = scripted
    while True:
        language, written, region = parts
        usual = written == _likely_script(language)
        unscripted = (language, "", region) if usual else parts
        inherited = parents.get(_join(parts, "_")) or parents.get(_join(unscripted, "_"))
        if inherited:
            parts, reason = _split(inherited.replace("_", "-")), f"CLDR's parent of {_join(parts)}"
        elif region:
            parts, reason = (language, written, ""), f"without the region {region}"
        elif written and usual:
            parts, reason = (language, "", ""), f"without the script {written}, the usual one"
        else:
            return
        yield Step(_join(parts), reason)


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
        SetsailError: L213, the tag is malformed, its language does not exist, or it has
            variants or extensions, which no folder is named by.
    """
    if not _TAG.fullmatch(tag):
        raise SetsailError(_malformed(tag))
    return _join(_canonical(tag))


def format_locale(tag: str, territory: str) -> Locale:
    """The Babel locale that formats a tag's numbers and dates in a territory.

    Args:
        tag: language of the text.
        territory: ISO 3166 code of the market; it gives way to a country in the tag.

    Returns:
        The first of tag + territory, language + 001 and the tag's chain that Babel knows:
        ``en`` in SA is en_001, ``ar`` in SA is ar_SA, ``es-419`` in MX is es_MX. A
        pseudo-locale prints as its language does in the market.

    Raises:
        SetsailError: L213, the tag is malformed or its language does not exist.
    """
    from babel.core import Locale, UnknownLocaleError  # noqa: PLC0415

    language, script, region = _canonical(tag)
    if region in _PSEUDO_REGIONS:
        region = ""
        tag = _join((language, script, region))
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
    parts = _with_likely_script(_canonical(tag))
    return parts[1] or _likely_script(parts[0])


def is_tag(tag: str) -> bool:
    """Whether `message_chain` takes it; quick for what strangers send, since it looks for no fix.

    Args:
        tag: any text.
    """
    matched = _FULL_TAG.fullmatch(tag)
    return matched is not None and _exists(_renamed(_split(matched["core"])))


def _canonical(tag: str) -> Parts:
    matched = _FULL_TAG.fullmatch(tag)
    if not matched:
        raise SetsailError(_malformed(tag))
    parts = _renamed(_split(matched["core"]))
    if not _exists(parts):
        raise SetsailError(error("L213", "no such language", got=f"'{tag}'", fix=_suggestion(tag)))
    return parts


def _exists(parts: Parts) -> bool:
    from babel.core import get_global  # noqa: PLC0415

    return parts[0] in get_global("likely_subtags")


def _renamed(parts: Parts) -> Parts:
    """Without aliases: tl is fil today."""
    from babel.core import get_global  # noqa: PLC0415

    language, written, region = parts
    alias = get_global("language_aliases").get(language)
    if alias:
        renamed = _split(alias.replace("_", "-"))
        language, written, region = renamed[0], written or renamed[1], region or renamed[2]
    # A region that fell apart, such as SU, has several heirs: it stays as it is.
    heirs = get_global("territory_aliases").get(region, ())
    if len(heirs) == 1:
        region = heirs[0]
    return (language, written, region)


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


def _with_likely_script(parts: Parts) -> Parts:
    """zh-TW is zh-Hant-TW: named only where the language is written in several scripts."""
    from babel.localedata import exists  # noqa: PLC0415

    language, written, region = parts
    if written:
        return parts
    likely = _likely_script(f"{language}_{region}") or _likely_script(language)
    if likely != _likely_script(language) or exists(f"{language}_{likely}"):
        return (language, likely, region)
    return parts


def _likely_script(name: str) -> str:
    from babel.core import get_global  # noqa: PLC0415

    return _script_of(get_global("likely_subtags").get(name, ""))


def _script_of(likely_tag: str) -> str:
    return next((part for part in likely_tag.split("_")[1:] if len(part) == 4), "")


def _split(tag: str) -> Parts:
    matched = _TAG.fullmatch(tag)
    assert matched, tag  # CLDR's own names and tags that matched before
    language, written, region = matched.groups(default="")
    return language.lower(), written.title(), region.upper()


def _join(parts: Parts, separator: str = "-") -> str:
    return separator.join(part for part in parts if part)
