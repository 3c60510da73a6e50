"""What the Unicode Bidirectional Algorithm makes of a text, for tests.

Levels come from the Rust crate behind python-bidi (`bidi.get_display`), which has the isolates
of Unicode 6.3; the older `bidi.algorithm`, in Python, has none. Levels hold for a paragraph
however its lines are broken: two texts whose levels agree outside of an isolate are set alike
there on any screen. What a line of the whole text looks like is worked out here (L1, L2).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Literal

from bidi import get_base_level, get_display  # type: ignore[import-untyped]

Base = Literal["L", "R"] | None
"""Direction that the page gives a paragraph; None where the text decides (P2, P3)."""

_ISOLATES = ("LRI", "RLI", "FSI", "PDI")
_REMOVED = ("LRE", "RLE", "LRO", "RLO", "PDF", "BN")
_LEVEL = re.compile(r"Level\(\s*(\d+),?\s*\)")


@lru_cache(maxsize=64)
def levels(text: str, base: Base = None) -> tuple[int, ...]:
    """The embedding level of each character, after rule I2 and before L1.

    Args:
        text: without lone surrogates, which no UTF-8 can hold.
        base: direction of its paragraphs.
    """
    if not text:
        return ()
    told = str(get_display(text, base_dir=base, debug=True))
    per_byte = [int(level) for level in _LEVEL.findall(_levels_of(told))]
    found: list[int] = []
    offset = 0
    for character in text:
        found.append(per_byte[offset])
        offset += len(character.encode())
    assert offset == len(per_byte), "the instrument prints its levels in another way now"
    return tuple(found)


def _levels_of(told: str) -> str:
    # The text itself comes first, quoted: its own line breaks are escaped there.
    start = told.index("\n    levels: [")
    return told[start : told.index("\n    ],", start)]


def line(text: str, base: Base = None) -> list[int]:
    """Indices of a paragraph's characters, from left to right, set in one line (L1, L2)."""
    end = {"L": 0, "R": 1}.get(base or "", get_base_level(text))
    found = list(levels(text, base))
    whites = True
    for index in range(len(text) - 1, -1, -1):  # L1
        kind = unicodedata.bidirectional(text[index])
        if kind in ("B", "S"):
            found[index], whites = end, True
        elif whites and kind in ("WS", *_ISOLATES, *_REMOVED):
            found[index] = end
        else:
            whites = False
    order = list(range(len(text)))
    for level in range(max(found, default=0), 0, -1):  # L2
        start = 0
        while start < len(order):
            stop = start
            while stop < len(order) and found[order[stop]] >= level:
                stop += 1
            order[start:stop] = reversed(order[start:stop])
            start = stop + 1
    return order
