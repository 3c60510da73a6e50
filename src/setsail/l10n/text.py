"""What users write, made safe to set into a message; and messages without their marks.

Fluent wraps each placeable in an isolate so that a name in another script cannot turn
the sentence round. A name that carries its own controls could close that isolate, so
they are removed on the way in; logs, lengths and searches want the text without
isolates, so they are removed on the way out.
"""

from __future__ import annotations

from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from regex import Pattern

TEXT_LIMIT = 200
"""Characters of user text that a message shows; longer text is cut with an ellipsis."""

MOST_MARKS = 8
"""Combining marks in a row that are kept.

Thai stacks 2, decomposed Vietnamese 2 or 3, Arabic with harakat 3 or 4, Hindi and Tamil 3,
Hebrew with cantillation 5, Burmese 5 or 6: nobody's language loses one. Assumption, ours.
"""

# Unicode 16 Bidi_Control, and the deprecated U+206A..206F that renderers may still obey.
BIDI_CONTROLS = frozenset(
    "\u061c\u200e\u200f"
    + "".join(map(chr, range(0x202A, 0x202F)))
    + "".join(map(chr, range(0x2066, 0x2070)))
)
# Controls that open or close a run. A mark (LRM, RLM, ALM) only nudges its neighbours.
BIDI_RUNS = BIDI_CONTROLS - frozenset("\u061c\u200e\u200f")

_DROP_BIDI = dict.fromkeys(map(ord, BIDI_CONTROLS))
_CLEAN = {
    # A message is one line, and a paragraph's end would end the isolate too.
    **dict.fromkeys((*range(32), *range(127, 160), 0x2028, 0x2029), " "),
    # Half a character, from a client that counts in UTF-16: no socket could send it on.
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
    **_DROP_BIDI,
}
# One character on screen may be many code points: 11 are a family of four with skin tones,
# 9 a conjunct of five consonants. More than this on average is a flood, not a text.
_POINTS_EACH, _POINTS_MORE = 4, 16
# A placeable beyond 2,500 code points makes fluent.runtime give up the whole message.
_POINTS_MOST = 2400
_JOINERS = "\u200c\u200d"
# Scripts in which a joiner changes a letter's shape; elsewhere it only hides in a name.
_JOINING = (
    "Adlm Arab Beng Deva Gujr Guru Khmr Knda Mand Mlym Mong Mymr Nkoo Orya Rohg Sinh Syrc Taml Telu"
)


def plain(text: str) -> str:
    """The text without bidi controls, for logs, lengths, searches and comparisons."""
    return text.translate(_DROP_BIDI)


def user_text(text: str, limit: int = TEXT_LIMIT) -> str:
    """Text from outside, safe to set into a message.

    Text of at most ``limit`` code points that are all printable (`str.isprintable`) comes
    back as it is, by definition: the renderer asks only for that. It may hold a pile of
    marks, but no higher than ``limit``; a place that must not overflow clips it.

    In other text, bidi controls go, control characters become spaces, lone surrogates
    U+FFFD; of marks in a row the first `MOST_MARKS` stay. Joiners stay between letters
    whose script joins and inside emoji, invisible tags only inside a flag.

    Args:
        text: anything a user, a catalogue or a network peer wrote; of a long one only the
            beginning is looked at.
        limit: most characters to keep, as people count them (extended grapheme clusters,
            UAX #29); less than 1 counts as 1.

    Returns:
        Text that is encodable and unchanged by another pass; if it was longer, cut after a
        whole character and ended with "…". It has at most 4 code points per character of
        the limit and 16 more.
    """
    if len(text) <= limit and text.isprintable():
        return text
    limit = max(limit, 1)
    head = text[: limit + 1]
    if len(head) > limit and head.isascii() and head.isprintable():
        return _ended(head[: limit - 1])
    most = max(limit, min(limit * _POINTS_EACH + _POINTS_MORE, _POINTS_MOST))
    clean = _clean(text[:most])
    end, before = _ends(clean, limit)
    if end == len(clean) and len(text) <= most:
        return clean
    kept = clean[:before]
    if before == len(clean):  # a flood that ran out before the limit
        kept = _without_half(text[:most])
    return _ended(_clean(kept))  # again: a flag or a joined pair may have been cut in two


def _without_half(head: str) -> str:
    """A text that was cut anywhere, without its last character; a pile of marks is only lower."""
    *_, last = _clusters().finditer(head)
    start = last.start()
    return head[:start] if start and len(head) - start <= _POINTS_MORE else head[:-1]


def _ended(text: str) -> str:
    return text.rstrip() + "…"


def _clean(text: str) -> str:
    text = text.translate(_CLEAN)
    if text.isascii():
        return text
    tags, joiners, marks = _patterns()
    # In this order: what goes first may bring together what comes next.
    text = tags.sub(r"\1", text)
    if _JOINERS[0] in text or _JOINERS[1] in text:
        text = joiners.sub(r"\1\2", text)
    return marks.sub(r"\1", text)


def _ends(text: str, limit: int) -> tuple[int, int]:
    """Where the first ``limit`` characters end, and where those that leave room for one do."""
    if text.isascii():
        return min(len(text), limit), min(len(text), limit - 1)
    ends = [0, *(found.end() for found in islice(_clusters().finditer(text), limit))]
    return ends[-1], ends[min(len(ends) - 1, limit - 1)]


@cache
def _clusters() -> Pattern[str]:
    import regex  # noqa: PLC0415  (15 ms, and most text needs none of it)

    return regex.compile(r"\X")


@cache
def _patterns() -> tuple[Pattern[str], Pattern[str], Pattern[str]]:
    """Tags, joiners and marks; what is to stay is in the groups."""
    import regex  # noqa: PLC0415

    letter = "".join(rf"\p{{Script={name}}}" for name in _JOINING.split())
    tag = r"\U000E0020-\U000E007E"
    return (
        regex.compile(rf"(\U0001F3F4[{tag}]{{1,15}}\U000E007F)|[\U000E0000-\U000E007F]+"),
        regex.compile(
            rf"(?<=[\p{{Extended_Pictographic}}\p{{Emoji_Modifier}}\uFE0F])"
            rf"(\u200D)[{_JOINERS}]*+(?=\p{{Extended_Pictographic}})"
            rf"|(?<=[{letter}]\p{{M}}*+)([{_JOINERS}])[{_JOINERS}]*+(?=[{letter}\p{{M}}])"
            rf"|[{_JOINERS}]+"
        ),
        regex.compile(rf"((?:[{_JOINERS}]?\p{{M}}){{{MOST_MARKS}}})(?:[{_JOINERS}]?\p{{M}})+"),
    )
