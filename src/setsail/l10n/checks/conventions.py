"""How each language writes its marks: data for the checks of wording.

Not a check. A language that is not here is taken to write as English does.

Source: quotation marks, CLDR 47 ``delimiters`` of each locale, and the guillemets that are
printed in Arabic and Spanish; the Spanish opening marks and the Arabic and Chinese marks, CLDR
47 exemplar punctuation of each locale; characters that look alike and the joiners that a
script needs, the Unicode Standard 16, chapters 9 and 16; doubled words, ours.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

ZWSP, ZWNJ, ZWJ = "\u200b", "\u200c", "\u200d"


@dataclass(frozen=True, slots=True)
class Convention:
    """How a language writes.

    Attributes:
        stops: whether a sentence ends with a full stop; Thai leaves it out.
        foreign: marks that the language does not write → the one that it does.
        opening: mark that closes a sentence → the one that must open it.
        quotes: the marks that it quotes with, besides the apostrophe.
        spaced: whether words stand apart.
        wide: whether its marks bring their own space, as in Chinese.
        doubles: words that never stand twice; None where no word does.
        unlike: in a language without spaces, texts in which a doubled word is none.
        lookalikes: letters of another language that look like its own → its own.
        joiners: invisible characters that it needs.
    """

    stops: bool = True
    foreign: Mapping[str, str] = field(default_factory=dict)
    opening: Mapping[str, str] = field(default_factory=dict)
    quotes: str = "“”"
    spaced: bool = True
    wide: bool = False
    doubles: frozenset[str] | None = None
    unlike: frozenset[str] = frozenset()
    lookalikes: Mapping[str, str] = field(default_factory=dict)
    joiners: str = ""


_LATIN_FOREIGN = {
    "،": ",", "؛": ";", "؟": "?", "٪": "%",
    "，": ",", "；": ";", "？": "?", "！": "!", "：": ":", "。": ".", "（": "(", "）": ")",
}  # fmt: skip
_ARABIC_FOREIGN = {
    ",": "،", ";": "؛", "?": "؟", "，": "،", "？": "؟", "！": "!", "：": ":", "。": ".",
}  # fmt: skip
_HAN_FOREIGN = {
    ",": "，", ";": "；", "?": "？", "!": "！", ":": "：", ".": "。", "(": "（", ")": "）",
    "،": "，", "؟": "？",
}  # fmt: skip


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_LATIN = Convention(foreign=_LATIN_FOREIGN)

# Where words are doubled on purpose, only small ones are looked at: "kupu-kupu" and
# "pelan pelan" are words, "yang yang" is a slip.
CONVENTIONS: Mapping[str, Convention] = MappingProxyType(
    {
        "en": _LATIN,
        "id": Convention(
            foreign=_LATIN_FOREIGN,
            doubles=_words("yang dan di ke dari untuk buat dengan ini itu ada atau kalau pada"),
        ),
        "ms": Convention(
            foreign=_LATIN_FOREIGN,
            doubles=_words("yang dan di ke dari daripada untuk dengan ini itu ada atau kalau pada"),
        ),
        "fil": Convention(
            foreign=_LATIN_FOREIGN,
            doubles=_words("ang ng sa mga na ay at si ni kay para po"),
        ),
        "vi": Convention(
            foreign=_LATIN_FOREIGN,
            doubles=_words("của và cho với trong được bạn đã sẽ một các những này thì"),
        ),
        "tr": Convention(
            foreign=_LATIN_FOREIGN,
            doubles=_words("ve bir bu için ile da de siz var"),
        ),
        "es": Convention(
            foreign=_LATIN_FOREIGN,
            opening={"?": "¿", "!": "¡"},
            quotes="“”«»",
        ),
        "pt": _LATIN,
        "th": Convention(
            stops=False,
            foreign=_LATIN_FOREIGN,
            spaced=False,
            doubles=_words("และ จะ"),
            lookalikes={"เเ": "แ", "ํา": "ำ"},
            joiners=ZWSP,
        ),
        "ta": Convention(
            foreign=_LATIN_FOREIGN,
            doubles=_words("ஒரு இந்த அந்த என்று மற்றும் இது"),
            joiners=ZWNJ,
        ),
        "zh": Convention(
            foreign=_HAN_FOREIGN,
            quotes="“”《》",
            spaced=False,
            wide=True,
            # Not 了 and 在: "为了了解" and "现在在直播" are right.
            doubles=_words("的 已经 正在 我们 你们"),
            unlike=_words("目的的 的的确确"),
        ),
        "ar": Convention(
            foreign=_ARABIC_FOREIGN,
            quotes="«»“”",
            doubles=_words("في من على إلى عن مع هذا هذه التي الذي أو ثم"),
            lookalikes={"ی": "ي", "ک": "ك", "ھ": "ه", "ۀ": "ة"},
        ),
        "ckb": Convention(
            foreign=_ARABIC_FOREIGN,
            quotes="«»“”",
            doubles=_words("لە بە و بۆ کە ئەم ئەو یان"),
            lookalikes={"ي": "ی", "ى": "ی", "ك": "ک", "ة": "ە", "ھ": "ه"},
            joiners=ZWNJ,
        ),
    }
)


def convention_of(tag: str) -> Convention:
    """The convention of a tag's language; English's where there is none of its own."""
    return CONVENTIONS.get(tag.partition("-")[0], _LATIN)
