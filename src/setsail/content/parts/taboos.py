"""Words that must not, or not without a second look, stand in a product's name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

# Arabic writes "and", "with", "for" and "the" onto the word.
_ARABIC_PREFIX = "(?:[وف]?(?:[بكل]?ال|لل|[بكل])?)"
_ARABIC = re.compile("[\u0600-\u06ff]")
# Scripts that put no blank between words: a boundary would never be found.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_DROPPED_MARKS = re.compile("[\u0300-\u036f\u064b-\u065f\u0670\u0640]")
_LETTERS = str.maketrans({"ى": "ي", "ة": "ه"})


def words_in(text: str, words: Iterable[str]) -> tuple[str, ...]:
    """Those of the words that occur in a text, as whole words.

    Case, accents and the spelling variants of Arabic (alef, teh marbuta, tatweel,
    vowel signs, attached article) make no difference: "eleição" stands in "ELEICAO"
    and "خمر" in "والخمر", but "wine" does not in "twine".

    Args:
        text: a product's name.
        words: words or phrases, as a profile lists them.
    """
    folded = _fold(text)
    return tuple(word for word in words if _pattern(word).search(folded))


def _fold(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.casefold())
    return " ".join(_DROPPED_MARKS.sub("", apart).translate(_LETTERS).split())


def _pattern(word: str) -> re.Pattern[str]:
    folded = re.escape(_fold(word))
    if _UNSPACED.search(word):
        return re.compile(folded)
    prefix = _ARABIC_PREFIX if _ARABIC.match(word) else ""
    return re.compile(rf"(?<!\w){prefix}{folded}(?!\w)")
