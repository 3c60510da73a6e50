r"""L260, L261, L262: every character is one that people see, spelt in one way, in one script.

L260: invisible characters (zero width, soft hyphen, byte order mark), spaces of an odd width,
the tatweel that stretches Arabic words, private and broken characters. Thai keeps the zero
width space that parts words, Tamil and Kurdish the non-joiner, emoji their joiner; a
no-break space may stand beside a value or a number.

L261: a text that is not in normal form C: it looks the same and is found by no search.

L262: a word in two scripts, such as a Cyrillic "о" in a Latin word, or a letter that only looks
like the language's own: a Persian "ی" in Arabic, two "เ" for "แ" in Thai.

Bad: ``room-leave = Leаve`` with a Cyrillic "а"; ``seat-take = Ta\u200Bke a seat``.

Good: ``room-leave = Leave``; ``seat-take = Take a seat``.

Source: Unicode Standard 16, general categories and scripts; UAX #15 for normal form C; UTS #39
for words in mixed scripts.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import regex

from setsail.core.findings import Finding, Severity, error, warning
from setsail.l10n.checks.conventions import ZWJ, Convention, convention_of
from setsail.l10n.checks.readings import Reading, around, once, readings
from setsail.l10n.checks.rule import Rule
from setsail.l10n.checks.variants import HOLE
from setsail.l10n.checks.view import View
from setsail.l10n.text import BIDI_CONTROLS

CODES = {
    "L260": Rule("invisible-or-odd-character", Severity.ERROR),
    "L261": Rule("not-normalised", Severity.ERROR),
    "L262": Rule("mixed-scripts", Severity.ERROR),
}

_TATWEEL = "\u0640"
_NO_BREAK = frozenset("\u00a0\u202f")
_ODD = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp", "Zs"})
# What stands before the tatweel of "الـQR" is a word of its own.
_WORD = regex.compile(rf"[[\p{{L}}\p{{M}}]--{_TATWEEL}]+", regex.V1)
_PREFIX = regex.compile(r"(?<![\p{L}\p{M}])(?:\p{L}|[وف]?[بك]?ال|[وف]?لل|[وف][بكل])\Z")
_KNOWN = ("Latin", "Arabic", "Thai", "Han", "Tamil", "Cyrillic", "Greek", "Hebrew", "Devanagari")
_SCRIPTS = {name: regex.compile(rf"\p{{Script={name}}}") for name in _KNOWN}
_LETTER = regex.compile(r"[\p{L}&&[^\p{Script=Common}\p{Script=Inherited}]]", regex.V1)
# Chinese and Thai set Latin letters right beside their own: "PK赛".
_UNSPACED = frozenset({"Han", "Thai"})


def check(view: View) -> Iterator[Finding]:
    """Characters that nobody sees, spells or expects."""
    convention = convention_of(view.target.tag)
    yield from once(
        finding
        for reading in readings(view)
        for finding in (
            *_odd(reading, convention),
            *_denormal(reading),
            *_lookalikes(reading, convention),
            *_mixed(reading),
        )
    )


def _odd(reading: Reading, convention: Convention) -> Iterator[Finding]:
    text = reading.text
    for index, sign in enumerate(text):
        if sign.isascii() and sign.isprintable():
            continue
        if sign == "\n" or sign in BIDI_CONTROLS or sign in convention.joiners:
            continue  # line breaks and direction marks have checks of their own
        tatweel = sign == _TATWEEL and not _in_abbreviation(text, index)
        raw = sign == HOLE and index not in reading.holes  # no value, but the character itself
        shown = sign != "\ufffd" and not raw and not tatweel
        if shown and unicodedata.category(sign) not in _ODD:
            continue
        if sign in _NO_BREAK and _beside_value(text, index):
            continue
        if sign == ZWJ and _pictograph(text[index + 1 : index + 2]):
            continue
        name = unicodedata.name(sign, "a character without a name").lower()
        plain = " " if unicodedata.category(sign) == "Zs" else ""
        yield error(
            "L260",
            f"invisible or odd character U+{ord(sign):04X}, {name}",
            where=reading.where(index),
            key=reading.unit.id,
            fix="write a plain space" if plain else "take it out",
        )


def _in_abbreviation(text: str, index: int) -> bool:
    """Whether a tatweel only shows the letter before it in its joined form, as in ``هـ`` for AH.

    So does one that joins a prefix to a value or a Latin name. Of a row of them the first is told.
    """
    before, behind = text[:index], text[index + 1 : index + 2]
    alone = not _SCRIPTS["Arabic"].match(behind) and _PREFIX.search(before)
    return bool(alone) or before.endswith(_TATWEEL)


def _beside_value(text: str, index: int) -> bool:
    return any(c == HOLE or c.isdigit() for c in (text[index - 1 : index], text[index + 1 :][:1]))


def _pictograph(sign: str) -> bool:
    return bool(regex.match(r"\p{Extended_Pictographic}", sign))


def _denormal(reading: Reading) -> Iterator[Finding]:
    normal = unicodedata.normalize("NFC", reading.text)
    if normal == reading.text:
        return
    pairs = enumerate(zip(reading.text, normal, strict=False))
    index = next((i for i, (ours, theirs) in pairs if ours != theirs), len(normal) - 1)
    yield reading.error(
        "L261",
        "not in normal form C: a search for the word does not find it",
        index,
        fix=f"write it as {around(normal, index)}",
    )


def _lookalikes(reading: Reading, convention: Convention) -> Iterator[Finding]:
    for wrong, right in convention.lookalikes.items():
        index = reading.text.find(wrong)
        if index >= 0:
            yield reading.error(
                "L262", f"'{wrong}' only looks like '{right}'", index, fix=f"write '{right}'"
            )


def _mixed(reading: Reading) -> Iterator[Finding]:
    for word in _WORD.finditer(reading.text):
        runs = [(i, script_of(letter)) for i, letter in enumerate(word[0])]
        known = [(i, script) for i, script in runs if script]
        scripts = {script for _, script in known}
        if len(scripts) < 2 or (scripts - {"Latin"} <= _UNSPACED and not _within(known)):
            continue
        alike = "Latin" in scripts and scripts & {"Cyrillic", "Greek"}
        yield (error if alike else warning)(
            "L262",
            f"'{word[0]}' is written in {' and '.join(sorted(scripts))}",
            where=reading.where(word.start()),
            key=reading.unit.id,
            fix="write it in one script; the letters only look alike"
            if alike
            else "write it in one script, or set a space or hyphen between the two",
        )


def _within(known: list[tuple[int, str]]) -> bool:
    """Whether one Latin letter alone stands among others: no name, but a slip."""
    latin = [i for i, script in known if script == "Latin"]
    return len(latin) == 1 and 0 < latin[0] < known[-1][0]


def script_of(sign: str) -> str:
    """The script of a letter; "" for a mark or a sign of all scripts."""
    if sign.isascii():
        return "Latin" if sign.isalpha() else ""
    for name, pattern in _SCRIPTS.items():
        if pattern.match(sign):
            return name
    return "another script" if _LETTER.match(sign) else ""
