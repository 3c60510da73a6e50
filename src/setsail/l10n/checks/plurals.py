"""How locales count: their plural categories, and which numbers fall into each."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from setsail.l10n.chain import canonical_tag, format_locale, message_chain
from setsail.l10n.checks.counting import COUNT_OTHERWISE, RULES

if TYPE_CHECKING:
    from babel.plural import PluralRule

CATEGORIES = frozenset({"zero", "one", "two", "few", "many", "other"})
_ORDER = ("zero", "one", "two", "few", "many", "other")
# Every integer rule of CLDR repeats within 10 or 100, or asks for a round thousand or million.
_SAMPLES = (*range(33), *range(40, 100, 10), *range(99, 123))
_ROUND = (200, 1000, 1001, 10_000, 100_000, 1_000_000, 2_000_000)
# Rules of fractions ask for the whole part or the digits behind the point.
_FRACTIONS = (0.1, 0.5, 1.1, 1.5, 2.1, 2.5, 1.25, 5.5)


@dataclass(frozen=True, slots=True)
class PluralRules:
    """How one locale counts.

    Attributes:
        categories: those it has, in CLDR's order, ``other`` last.
        samples: whole numbers of each category, up to two million.
        fractions: numbers that are not whole of each category.
    """

    categories: tuple[str, ...]
    samples: Mapping[str, frozenset[int]]
    fractions: Mapping[str, frozenset[float]]

    def needed(self, literals: Collection[float], *, decimals: bool = False) -> tuple[str, ...]:
        """Categories that some number falls into for which no literal stands.

        Args:
            literals: numbers that have a variant of their own.
            decimals: whether the number may have digits behind the point.

        Returns:
            In CLDR's order: for Arabic and ``{2}``, zero, one, few, many, other.
        """
        taken = set(literals)
        return tuple(name for name in self.categories if self.of(name, decimals=decimals) - taken)

    def of(self, category: str, *, decimals: bool = False) -> frozenset[float]:
        """Numbers that fall into a category; none of one that the locale does not have."""
        whole: frozenset[float] = self.samples.get(category, frozenset())
        return whole | self.fractions.get(category, frozenset()) if decimals else whole


@lru_cache(maxsize=64)
def plural_rules(tag: str) -> PluralRules:
    """The rules of a locale, or of the nearest one in its chain that CLDR knows.

    Raises:
        SetsailError: L213, the tag is malformed or its language does not exist.
    Source: CLDR 47 plural rules, as Babel 2.18 carries them.
    """
    category = plural_rule(tag)
    whole: dict[str, set[int]] = {name: set() for name in (*category.tags, "other")}
    parts: dict[str, set[float]] = {name: set() for name in whole}
    for number in (*_SAMPLES, *_ROUND):
        whole[category(number)].add(number)
    for fraction in _FRACTIONS:
        parts[category(fraction)].add(fraction)
    return PluralRules(
        tuple(name for name in _ORDER if name in whole),
        {name: frozenset(numbers) for name, numbers in whole.items()},
        {name: frozenset(numbers) for name, numbers in parts.items()},
    )


def plural_rule(tag: str) -> PluralRule:
    """The rule of a locale as Babel applies it: the category of a number.

    Raises:
        SetsailError: L213, the tag is malformed or its language does not exist.
    """
    from babel.plural import PluralRule  # noqa: PLC0415

    rules = RULES.get(canonical_tag(tag).partition("-")[0])
    if rules is None or COUNT_OTHERWISE & set(message_chain(tag)):
        return format_locale(tag, "").plural_form
    return PluralRule(dict(rules))


@lru_cache(maxsize=1024)
def shares(
    tag: str, keys: tuple[str, ...], default: str, *, decimals: bool = False
) -> tuple[frozenset[float], ...]:
    """The sample numbers that each variant of a select is shown for.

    Fluent takes the first key that matches, the number itself or its category, and the
    default where none does.

    Args:
        tag: the locale whose categories the keys are.
        keys: of the variants, in order.
        default: the starred key.
        decimals: whether the number may have digits behind the point.

    Returns:
        One set per key; empty for a variant that is never shown.
    """
    rules = plural_rules(tag)
    left: frozenset[float] = frozenset[float]().union(
        *(rules.of(name, decimals=decimals) for name in rules.categories),
        (float(key) for key in keys if not key[0].isalpha()),
    )
    taken: list[frozenset[float]] = []
    for key in keys:
        mine = left & (rules.of(key, decimals=decimals) if key[0].isalpha() else {float(key)})
        taken.append(mine)
        left -= mine
    star = keys.index(default)
    taken[star] |= left
    return tuple(taken)


def names_category(keys: Iterable[str]) -> bool:
    """Whether the words among a select's keys are plural categories, more than ``other``."""
    words = {key for key in keys if key[0].isalpha()}
    return bool(words & (CATEGORIES - {"other"})) and words <= CATEGORIES
