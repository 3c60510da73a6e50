"""Words that CLDR has not yet for a language we speak.

CLDR 47 and 48 give Central Kurdish neither units of time nor short large numbers: it
would print ``h``, ``min`` and ``K`` in the middle of an Arabic-script line. Source: ours,
everyday Sorani words; a number takes the bare singular.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Words:
    """What a language's CLDR data lack.

    Attributes:
        units: pattern by unit, with ``{0}`` for the number.
        pair: pattern that joins two lengths of time.
        thousands: word for each power of a thousand, from the first.
    """

    units: Mapping[str, str]
    pair: str
    thousands: tuple[str, ...]


GAPS: Mapping[str, Words] = MappingProxyType(
    {
        "ckb": Words(
            units=MappingProxyType(
                {"hour": "{0} کاتژمێر", "minute": "{0} خولەک", "second": "{0} چرکە"}
            ),
            pair="{0} و {1}",
            thousands=("هەزار", "ملیۆن", "ملیار", "تریلیۆن"),
        )
    }
)
"""By language."""
