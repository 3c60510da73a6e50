"""Direction marks in text: kept out of what users write, taken out of what machines read.

Fluent wraps each placeable in an isolate so that a name in another script cannot
turn the sentence round. A name that carries its own controls could close that
isolate, so they are removed on the way in; logs, lengths and searches want the
text without isolates, so they are removed on the way out.
"""

from __future__ import annotations

import unicodedata

TEXT_LIMIT = 200
"""Characters of user text that a message shows; longer text is cut with an ellipsis."""

# Unicode 16 Bidi_Control, and the deprecated U+206A..206F that renderers may still obey.
BIDI_CONTROLS = frozenset(
    "\u061c\u200e\u200f"
    + "".join(map(chr, range(0x202A, 0x202F)))
    + "".join(map(chr, range(0x2066, 0x2070)))
)
# Controls that open or close a run. A mark (LRM, RLM, ALM) only nudges its neighbours.
BIDI_RUNS = BIDI_CONTROLS - frozenset("\u061c\u200e\u200f")

_DROP_BIDI = dict.fromkeys(map(ord, BIDI_CONTROLS))
# A message is one line: breaks and other control characters of the input become spaces.
_CLEAN = {
    **dict.fromkeys((*range(32), *range(127, 160), 8232, 8233), " "),
    **_DROP_BIDI,
}
_JOINER = "\u200d"


def plain(text: str) -> str:
    """The text without bidi controls, for logs, lengths, searches and comparisons."""
    return text.translate(_DROP_BIDI)


def user_text(text: str, limit: int = TEXT_LIMIT) -> str:
    """Text from outside, safe to set into a message.

    Args:
        text: anything a user, a catalogue or a network peer wrote.
        limit: most characters (code points) to keep, at least 1.

    Returns:
        The text without bidi controls, control characters as spaces; if longer than
        ``limit``, cut before a whole character with its marks, and ended with "…".
    """
    clean = text.translate(_CLEAN)
    if len(clean) <= limit:
        return clean
    end = max(limit - 1, 0)
    while end > 0 and _continues(clean, end):
        end -= 1
    # A run of marks longer than the limit has no good place to cut.
    return clean[: end or limit - 1].rstrip() + "…"


def _continues(text: str, index: int) -> bool:
    """Whether the character at ``index`` belongs to the one before it on screen."""
    here = text[index]
    return (
        unicodedata.category(here)[0] == "M"
        or here == _JOINER
        or text[index - 1] == _JOINER
        or "\U0001f3fb" <= here <= "\U0001f3ff"  # skin tones
    )
