"""L272: nobody writes a currency by hand: a Money value brings its sign, place and decimals.

A sign or code anywhere, or a currency's name beside a value or a number. Two signs would be
read otherwise ("Rp Rp 49.000"), and a text with one market's currency is wrong in the next.
A name alone ("coins cost no rupiah") is a word like any other.

Bad:

    flash-sale-price = Harga flash sale Rp { $price }
    coin-price = { $count } rupiah per koin

Good:

    flash-sale-price = Harga flash sale { $price }

Source: ISO 4217 list one, 2026-01-01, for the codes; currency signs, Unicode 16 general
category Sc and CLDR 47 symbols of the 18 markets; names, CLDR 47 and ours.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import regex

from setsail.core.findings import Finding, Severity
from setsail.core.words import words_in
from setsail.l10n.checks.readings import Reading, once, readings
from setsail.l10n.checks.rule import Rule
from setsail.l10n.checks.variants import HOLE
from setsail.l10n.checks.view import View
from setsail.l10n.currencies import MINOR_UNITS

CODES = {"L272": Rule("currency-by-hand", Severity.ERROR)}

_LATIN = r"[\p{Latin}\p{M}]"
_SIGN = regex.compile(
    rf"(?:(?<!{_LATIN})[A-Z]{{1,3}})?\p{{Sc}}|(?<!{_LATIN})(?:Rp|RM|S/|Bs|TL)(?!{_LATIN})"
    r"|ر\.س|د\.إ|ج\.م|د\.ك|د\.ع"
)
_CODE = regex.compile(rf"(?<!{_LATIN}|-)[A-Z]{{3}}(?!{_LATIN}|-)")
# Codes that are words too, in capitals, in a language of ours.
_WORDS = frozenset({"ALL", "BAM", "CUP", "GEL", "MAD", "MOP", "SOS", "TOP", "TRY"})
_NAMES = (
    "rupiah", "ringgit", "baht", "dong", "peso*", "piso", "dollar*", "dólar*", "dolar*", "lira*",
    "reais", "real", "sol", "soles", "riyal*", "dirham*", "dinar*", "pound*",
    "đồng", "đ", "vnđ", "đô la",
    "บาท", "ริงกิต", "ดอลลาร์", "令吉", "新元", "新币", "马币", "块钱", "元", "美元", "美金", "泰铢",
    "ريال*", "درهم*", "دراهم", "دينار*", "دنانير", "جنيه*", "ليرة", "دۆلار", "دینار*",
    "ரிங்கிட்*", "வெள்ளி", "டாலர்*",
)  # fmt: skip
_REACH = 12
_UNSPACED = regex.compile(r"[\p{Han}\p{Thai}]")
# A coin, a watch, a team-mate: words of two syllables that begin like the currency's name.
_COMPOUND = regex.compile(r" ?đồng (?:xu|hồ|đội|nghiệp|hành|ý)(?!\p{L})", regex.I)


def check(view: View) -> Iterator[Finding]:
    """Signs, codes and names of currencies that stand in the texts."""
    yield from once(
        _finding(reading, index, sign) for reading in readings(view) for index, sign in _in(reading)
    )


def _finding(reading: Reading, index: int, sign: str) -> Finding:
    return reading.error(
        "L272",
        f"the currency '{sign}' is written by hand",
        index,
        fix="take it out; a Money value brings its own",
    )


def _in(reading: Reading) -> Iterator[tuple[int, str]]:
    text = reading.text
    for match in _SIGN.finditer(text):
        yield match.start(), match[0]
    for match in _CODE.finditer(text):
        if match[0] in MINOR_UNITS and match[0] not in _WORDS:
            yield match.start(), match[0]
    for index, sign in enumerate(text):
        if sign == HOLE and reading.typed.get(index) not in ("number", "money"):
            continue
        if sign == HOLE or sign.isdigit():
            yield from _names_beside(text, index)


def _names_beside(text: str, index: int) -> Iterator[tuple[int, str]]:
    """A name right before or behind a number: the nearest word on each side."""
    first = max(index - _REACH, 0)
    before = regex.search(r"[\p{L}\p{M}]+ ?\Z", text[first:index])
    behind = regex.match(r" ?(?:đô la|[\p{L}\p{M}]+)", text[index + 1 : index + 1 + _REACH])
    if before and _is_name(before[0].strip(), str.endswith):
        yield first + before.start(), before[0].strip()
    if behind and not _COMPOUND.match(text, index + 1):
        word = behind[0].strip()
        if _is_name(word, str.startswith):
            yield index + 1 + len(behind[0]) - len(behind[0].lstrip()), word


def _is_name(word: str, touches: Callable[[str, str], bool]) -> bool:
    """Whether a word names a currency.

    Scripts without blanks give a whole clause: the name must touch the number.
    """
    return any(
        touches(word, name) or not _UNSPACED.search(name)
        for name in words_in(word, _NAMES, exactly=True)
    )
