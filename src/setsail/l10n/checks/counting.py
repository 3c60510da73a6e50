"""CLDR's plural rules of the languages we speak.

Babel keeps them with the formats of each language, which take longer to load than all else
that the quick checks do; a test holds these against Babel's. Other languages are asked of
Babel. Source: CLDR 47, plurals.xml, cardinal.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_NONE: Mapping[str, str] = MappingProxyType({})
_ONE: Mapping[str, str] = MappingProxyType({"one": "n in 1"})
_MILLIONS = "e in 0 and i not in 0 and i mod 1000000 in 0 and v in 0 or e not in 0..5"

RULES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "ar": MappingProxyType(
            {
                "zero": "n in 0",
                "one": "n in 1",
                "two": "n in 2",
                "few": "n mod 100 in 3..10",
                "many": "n mod 100 in 11..99",
            }
        ),
        "ckb": _ONE,
        "en": MappingProxyType({"one": "i in 1 and v in 0"}),
        "es": MappingProxyType({"one": "n in 1", "many": _MILLIONS}),
        "fil": MappingProxyType(
            {
                "one": "v in 0 and i in 1,2,3 or v in 0 and i mod 10 not in 4,6,9 "
                "or v not in 0 and f mod 10 not in 4,6,9"
            }
        ),
        "id": _NONE,
        "ms": _NONE,
        "pt": MappingProxyType({"one": "i in 0..1", "many": _MILLIONS}),
        "ta": _ONE,
        "th": _NONE,
        "tr": _ONE,
        "vi": _NONE,
        "zh": _NONE,
    }
)
"""By language: condition of each category but ``other``, which is the rest."""

COUNT_OTHERWISE = frozenset({"pt-PT"})
"""Tags whose rules, and those of the locales behind which they stand, are not their language's."""
