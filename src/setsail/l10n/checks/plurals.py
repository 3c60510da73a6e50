"""Plural categories of a locale, and which of them whole numbers need."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from setsail.l10n.chain import format_locale

CATEGORIES = frozenset({"zero", "one", "two", "few", "many", "other"})
_ORDER = ("zero", "one", "two", "few", "many", "other")
# Every integer rule of CLDR repeats within 100 or 1,000, or asks for a round million.
_SAMPLES = (*range(201), *range(1000, 1021), 10_000, 100_000, 1_000_000, 2_000_000)


@dataclass(frozen=True, slots=True)
class PluralRules:
    """How one locale counts.

    Attributes:
        categories: those it has, in CLDR's order, ``other`` last.
        samples: whole numbers of each category, up to two million.
    """

    categories: tuple[str, ...]
    samples: Mapping[str, frozenset[int]]

    def needed(self, literals: Collection[float]) -> tuple[str, ...]:
        """Categories that some whole number falls into for which no literal stands.

        Args:
            literals: numbers that have a variant of their own.

        Returns:
            In CLDR's order: for Arabic and ``{2}``, zero, one, few, many, other.
        """
        taken = set(literals)
        return tuple(name for name in self.categories if self.samples[name] - taken)


def plural_rules(tag: str) -> PluralRules:
    """The rules of a locale, or of the nearest one in its chain that CLDR knows.

    Raises:
        SetsailError: L213, the tag is malformed or its language does not exist.
    Source: CLDR 47 plural rules, as Babel 2.18 carries them.
    """
    category = format_locale(tag, "").plural_form
    samples: dict[str, set[int]] = {name: set() for name in (*category.tags, "other")}
    for number in _SAMPLES:
        samples[category(number)].add(number)
    return PluralRules(
        tuple(name for name in _ORDER if name in samples),
        {name: frozenset(numbers) for name, numbers in samples.items()},
    )
