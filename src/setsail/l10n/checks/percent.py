"""L273: the percent sign is the language's, on the side where it stands.

Turkish sets it before the number, all our other languages behind; Arabic script has a sign of
its own, which the markets that show Western digits may leave for ``%``.

Bad, in Turkish and in Arabic: ``{ $percent }% indirim``; ``خصم %{ $percent }``.

Good: ``%{ $percent } indirim``; ``خصم { $percent }٪``.

Source: CLDR 47, ``percentFormats`` and ``percentSign`` of each locale, as Babel carries them.
"""

from __future__ import annotations

from collections.abc import Iterator

from setsail.core.findings import Finding, Severity
from setsail.l10n.chain import format_locale
from setsail.l10n.checks.readings import Reading, once, readings
from setsail.l10n.checks.rule import Rule
from setsail.l10n.checks.variants import HOLE
from setsail.l10n.checks.view import View

CODES = {"L273": Rule("percent-sign", Severity.ERROR)}

_SIGNS = "%٪％"
_SPACES = " \u00a0\u202f"


def check(view: View) -> Iterator[Finding]:
    """Percent signs that stand on the wrong side or are another script's."""
    territory = view.markets[0].code if view.markets else ""
    pattern = format_locale(view.target.tag, territory).percent_formats[None].pattern
    first = pattern.startswith("%")
    allowed = _allowed(view)
    yield from once(
        finding
        for reading in readings(view)
        for index, sign in enumerate(reading.text)
        if sign in _SIGNS
        for finding in _findings(reading, index, allowed, first=first)
    )


def _allowed(view: View) -> str:
    if view.script != "Arab":
        return "%"
    western = all(market.policy.digits == "latn" for market in view.markets)
    return "%٪" if view.markets and western else "٪"


def _findings(reading: Reading, index: int, allowed: str, *, first: bool) -> Iterator[Finding]:
    text = reading.text
    before = text[:index].rstrip(_SPACES)[-1:]
    behind = text[index + 1 :].lstrip(_SPACES)[:1]
    wrong_side = _is_number(before if first else behind) and not _is_number(
        behind if first else before
    )
    if text[index] not in allowed:
        yield _wrong(reading, index, f"'{text[index]}' is another script's", f"write '{allowed}'")
    elif wrong_side:
        side = "before" if first else "behind"
        yield _wrong(reading, index, "on the wrong side of its number", f"set it {side} the number")


def _is_number(sign: str) -> bool:
    return sign == HOLE or sign.isdigit()


def _wrong(reading: Reading, index: int, why: str, fix: str) -> Finding:
    return reading.error(
        "L273",
        f"percent sign {why}" if why.startswith("on") else f"percent sign: {why}",
        index,
        fix=fix,
    )
