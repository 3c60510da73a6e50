"""L270, L271: letters and digits of the locale's own script and of its markets' policy.

L270: a word in another script than the language's. Names that stay as they are everywhere
(``names`` in ``locales/terms.yaml``) and the words that a language has taken over
(``loans``) may stand; so may markup, web and mail addresses.

L271: a digit written by hand that a market would show otherwise. Saudi Arabia shows ``٣`` and
the Emirates ``3`` for the same Arabic text, so a number belongs into a value, which is shown
as the market wants it. Digits in a Latin name, such as 4G, are part of it.

Bad, in Arabic:

    room-adults-only = هذه الغرفة لمن بلغ 18 عامًا: adults only.

Good:

    room-adults-only = هذه الغرفة لمن بلغ { $age } عامًا.

Source: ISO 15924 script of the tag by CLDR 47 likely subtags; digits, ``language.digits`` of
the market's profile.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

import regex

from setsail.core.findings import Finding, Severity
from setsail.l10n.checks.characters import script_of
from setsail.l10n.checks.parity import ADDRESS, MARKUP
from setsail.l10n.checks.readings import Reading, once, readings
from setsail.l10n.checks.rule import Rule
from setsail.l10n.checks.view import View
from setsail.l10n.glossary import Glossary, glossary_or_empty

CODES = {
    "L270": Rule("foreign-script", Severity.WARNING),
    "L271": Rule("digit-by-hand", Severity.WARNING),
}

_NAMES = {
    "Arab": "Arabic", "Hans": "Han", "Hant": "Han", "Latn": "Latin", "Taml": "Tamil",
    "Thai": "Thai", "Cyrl": "Cyrillic", "Grek": "Greek", "Hebr": "Hebrew", "Deva": "Devanagari",
}  # fmt: skip
_WORD = regex.compile(r"[\p{L}\p{M}][\p{L}\p{M}\p{Nd}’'&+-]*")
_DIGITS = regex.compile(r"(?<![A-Za-z\p{Nd}])\p{Nd}+(?![A-Za-z\p{Nd}])")


def check(view: View) -> Iterator[Finding]:
    """Words in another script, and digits that a market would show otherwise."""
    glossary = glossary_or_empty(view.locales_dir)
    own = _NAMES.get(view.script)
    arab = view.script == "Arab" and any(m.policy.digits == "arab" for m in view.markets)
    latin = view.script != "Arab" or any(m.policy.digits == "latn" for m in view.markets)
    for reading in readings(view):
        if own:
            yield from once(_foreign(reading, own, view.target.tag, glossary))
        yield from once(_digits(reading, arab=arab, latin=latin or not view.markets))


def _foreign(reading: Reading, own: str, tag: str, glossary: Glossary) -> Iterator[Finding]:
    text = ADDRESS.sub(_blank, MARKUP.sub(_blank, reading.text))
    text = glossary.without_names(tag, text, _blank)
    for word in _WORD.finditer(text):
        strange = {script_of(letter) for letter in word[0]} - {own, ""}
        if strange:
            yield reading.warning(
                "L270",
                f"'{word[0]}' is written in {' and '.join(sorted(strange))}, not in {own}",
                word.start(),
                fix="translate it, or add it to names or loans in terms.yaml",
            )


def _blank(found: re.Match[str] | regex.Match[str]) -> str:
    return " " * len(found[0])


def _digits(reading: Reading, *, arab: bool, latin: bool) -> Iterator[Finding]:
    for match in _DIGITS.finditer(ADDRESS.sub(_blank, reading.text)):
        ascii_digits = match[0].isascii()
        arabic = unicodedata.name(match[0][0], "").startswith("ARABIC-INDIC")
        if (ascii_digits and not arab) or (arabic and arab and not latin):
            continue
        yield reading.warning(
            "L271",
            f"{match[0]} is written by hand, and not every market shows such digits",
            match.start(),
            fix="make it a value, which is shown with the market's digits",
        )
