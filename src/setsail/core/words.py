"""Words in a text, whatever their case and however Arabic spells them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

STEM = "*"
"""At the end of a word: whatever follows belongs to it, so ``jeton*`` is also "jetonu"."""

# Arabic writes "and", "with", "for" and "the" onto the word.
_ARABIC_PREFIX = "(?:[وف]?(?:[بكل]?ال|لل|[بكل])?)"
_ARABIC = re.compile("[\u0600-\u06ff]")
# Scripts that put no blank between words: a boundary would never be found.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_ACCENTS = re.compile("[\u0300-\u036f]")
# Vowel signs, hamza and madda, which NFKD takes off the alef, and the tatweel.
_ARABIC_MARKS = re.compile("[\u064b-\u065f\u0670\u0640]")
_LETTERS = str.maketrans({"ى": "ي", "ة": "ه"})


def words_in(text: str, words: Iterable[str], *, exactly: bool = False) -> tuple[str, ...]:
    """Those of the words that occur in a text, as whole words.

    Case and the spelling variants of Arabic (alef, teh marbuta, tatweel, vowel signs,
    attached article) make no difference: "خمر" stands in "والخمر", but "wine" does not in
    "twine". Accents may be left out on either side, not exchanged: "eleição" stands in
    "ELEICAO", but Vietnamese "cờ" does not in "cổ".

    Args:
        text: a product's name, or any other text.
        words: words or phrases, as a profile lists them; one that ends with `STEM` may go on.
        exactly: with the very accents of the word: "esperá" is not "espera".
    """
    accented, bare = _foldings(text)
    if exactly:
        return tuple(word for word in words if _patterns(word)[0].search(accented))
    return tuple(word for word in words if _occurs(word, accented, bare))


def place_of(text: str, word: str) -> int:
    """Index of the first character of a word that `words_in` has found.

    Folding changes how long a text is, so the places of the folded text are counted out
    character by character; 0 where the word is not there.
    """
    exact, plain = _patterns(word)
    for pattern, fold in ((exact, _fold), (plain, lambda piece: _bare(_fold(piece)))):
        folded, starts = "", []
        for start, piece in _clusters(text):
            # A blank folds to nothing by itself.
            shown = " " if piece.isspace() else fold(piece)
            if shown == " " and folded[-1:] in ("", " "):
                continue
            folded += shown
            starts += [start] * len(shown)
        found = pattern.search(folded)
        if found:
            return starts[found.start()]
    return 0


def _clusters(text: str) -> Iterator[tuple[int, str]]:
    """Each character with the marks that stand on it, and where it begins."""
    start = 0
    for index in range(1, len(text) + 1):
        if index == len(text) or not unicodedata.category(text[index]).startswith("M"):
            yield start, text[start:index]
            start = index


def _occurs(word: str, accented: str, bare: str) -> bool:
    exact, plain = _patterns(word)
    if exact.pattern == plain.pattern:  # written without accents: any will do
        return plain.search(bare) is not None
    return exact.search(accented) is not None or plain.search(accented) is not None


# A name is held against each of a market's taboos, a word against each of its names.
@lru_cache(maxsize=4096)
def _foldings(text: str) -> tuple[str, str]:
    accented = _fold(text)
    return accented, _bare(accented)


@lru_cache(maxsize=4096)
def _patterns(word: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The word with its accents, and without."""
    folded, stem = _fold(word.removesuffix(STEM)), word.endswith(STEM)
    # "RAKI" is "rakı" in capitals. Only the word gives up its dot: "sık" is no "sik".
    bare = _bare(folded).replace("ı", "i")
    return _pattern(folded, stem=stem), _pattern(bare, stem=stem)


def _fold(text: str) -> str:
    """Lower case, one blank between words, Arabic in one spelling; accents stay."""
    # A small "İ" is an "i": its dot is no accent.
    apart = unicodedata.normalize("NFKD", text.casefold().replace("i\u0307", "i"))
    spelt = _ARABIC_MARKS.sub("", apart).translate(_LETTERS)
    return unicodedata.normalize("NFC", " ".join(spelt.split()))


def _bare(folded: str) -> str:
    """The same without accents."""
    apart = _ACCENTS.sub("", unicodedata.normalize("NFD", folded))
    return unicodedata.normalize("NFC", apart).replace("đ", "d")


def _pattern(folded: str, *, stem: bool) -> re.Pattern[str]:
    escaped = re.escape(folded)
    if _UNSPACED.search(folded):
        return re.compile(escaped)
    prefix = _ARABIC_PREFIX if _ARABIC.match(folded) else ""
    end = "" if stem else r"(?!\w)"
    return re.compile(rf"(?<!\w){prefix}{escaped}{end}")
