"""Words that a room does not pass on, found through the usual disguises.

A word is compared whole, so that an innocent word which contains it passes; in
scripts that are written without spaces it is looked for anywhere. Compared are
letters alone: without case, joiners, marks that make no other letter (Arabic
vowel signs, ornaments), stretched letters (``baaad``), letters apart
(``b a d``) and digits in their place (``b4d``). An accent that makes another
letter counts: in Vietnamese it makes another word.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

import regex

_LOOKALIKES = str.maketrans("013457@$", "oieastas")
_DIGIT_IN_WORD = regex.compile(r"(?<=\p{L})[013457@$]+|[013457@$]+(?=\p{L})")
_STRETCHED = regex.compile(r"(.)\1{2,}")
_WORD = regex.compile(r"[\p{L}\p{M}]+")
_ORNAMENTS = regex.compile(r"[\p{Script=Inherited}\p{Cf}]|\u0640")  # the last: Arabic stretching
_UNSPACED = regex.compile(r"[\p{Thai}\p{Han}\p{Hiragana}\p{Katakana}\p{Lao}\p{Khmer}\p{Myanmar}]")


class WordFilter:
    """Finds blocked words in what people write.

    Args:
        words: in any case and language; several words with blanks between are a phrase.
    """

    __slots__ = ("_anywhere", "_longest", "_whole")

    def __init__(self, words: Iterable[str]) -> None:
        plain = {" ".join(_words(word)) for word in words} - {""}
        self._anywhere = tuple(sorted(word for word in plain if _UNSPACED.search(word)))
        self._whole = frozenset(word for word in plain if not _UNSPACED.search(word))
        self._longest = max((word.count(" ") + 1 for word in self._whole), default=0)

    def blocks(self, text: str) -> bool:
        """Whether a text holds a blocked word."""
        if not (self._whole or self._anywhere):
            return False
        found = list(_words(text))
        joined = "".join(found)
        if any(word in joined for word in self._anywhere):
            return True
        return any(phrase in self._whole for phrase in _phrases(found, self._longest))


def _words(text: str) -> Iterator[str]:
    """The words of a text, in the form in which they are compared."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    # Turkish capital İ folds to i and a dot of its own, which is an ornament then.
    letters = _ORNAMENTS.sub("", unicodedata.normalize("NFKC", folded))
    spelled = _DIGIT_IN_WORD.sub(lambda match: match[0].translate(_LOOKALIKES), letters)
    return iter(_WORD.findall(_STRETCHED.sub(r"\1", spelled)))


def _phrases(words: list[str], longest: int) -> Iterator[str]:
    """Runs of up to ``longest`` words, and letters that stand alone put together."""
    for start in range(len(words)):
        for length in range(1, longest + 1):
            if start + length <= len(words):
                yield " ".join(words[start : start + length])
    apart = ""
    for word in (*words, ""):
        if len(word) == 1:
            apart += word
        else:
            if len(apart) > 2:
                yield apart
            apart = ""
