"""What a check looks at: one locale, the reference that it is held against, and its markets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from setsail.core.findings import Position
from setsail.l10n.chain import script
from setsail.l10n.checks.plurals import PluralRules, plural_rules
from setsail.l10n.checks.variants import Part, Variant, offset_of, variants_of
from setsail.l10n.source import LocaleSource, Unit
from setsail.l10n.text import plain

if TYPE_CHECKING:
    from setsail.l10n.bundle import Argument, MessageBundle, MessageInfo
    from setsail.l10n.formats import FormatPolicy, Money

# A Friday in November: no text is shorter by chance than on a day with long names.
SAMPLE_INSTANT = datetime(2026, 11, 27, 18, 30, tzinfo=UTC)
SAMPLE_MILLION = 1_000_000
_DECIMAL = re.compile(
    r"^\s*\$([A-Za-z][\w-]*)\s*\(Number\):.*\b(?:decimals?|fractions?)\b",
    re.MULTILINE | re.IGNORECASE,
)
_MOST = re.compile(r"^\s*\$[A-Za-z][\w-]*\s*\(Number\):.*?\b\d+ to (\d+)\b", re.MULTILINE)
_LEAST = re.compile(
    r"^\s*\$([A-Za-z][\w-]*)\s*\(Number\):.*?\b(\d+) (?:or more|to \d+)\b", re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class TabooWords:
    """One taboo of a market that has words.

    Attributes:
        name: its key in the profile, ``content.taboos.<name>``.
        topic: what it is about.
        severity: ``forbidden``, ``restricted`` or ``sensitive``.
        words: that point to it, in the market's languages.
    """

    name: str
    topic: str
    severity: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MarketTerms:
    """What the checks of a language need to know of a market that speaks it.

    Attributes:
        code: ISO 3166 code.
        name: for people.
        locales: its language tags, the default first.
        policy: digits, currency, displayed decimals, clock.
        taboos: those that have words.
        price: a high price of the market, for sample renderings.
    """

    code: str
    name: str
    locales: tuple[str, ...]
    policy: FormatPolicy
    taboos: tuple[TabooWords, ...]
    price: Money


@dataclass(frozen=True, slots=True)
class Rendering:
    """A text as a market's people see it.

    Attributes:
        market: the market whose formats it has.
        text: without direction marks.
        values: what it was rendered with.
    """

    market: MarketTerms
    text: str
    values: Mapping[str, Argument]


@dataclass(frozen=True)
class View:
    """One locale as its checks see it.

    Attributes:
        locales_dir: the tree that it stands in.
        reference: English.
        target: the locale; the reference itself is checked for itself.
        parents: locales of its own language that stand behind it, the nearest first.
        markets: markets that speak it; empty where the profiles were not asked.
    """

    locales_dir: Path
    reference: LocaleSource
    target: LocaleSource
    parents: tuple[LocaleSource, ...] = ()
    markets: tuple[MarketTerms, ...] = ()

    @property
    def is_reference(self) -> bool:
        """Whether English is looked at."""
        return self.target is self.reference

    @cached_property
    def rules(self) -> PluralRules:
        """How the locale counts."""
        return plural_rules(self.target.tag)

    @cached_property
    def script(self) -> str:
        """ISO 15924 code of the script that the locale is written in."""
        return script(self.target.tag)

    def pairs(self) -> Iterator[tuple[Unit, Unit]]:
        """Each translated text with its original; no terms, no obsolete texts.

        An overlay such as ar-EG gives those that it says itself. Nothing for English.
        """
        if self.is_reference:
            return
        for unit in self.target.units.values():
            original = self.original(unit)
            if original and not unit.is_term:
                yield unit, original

    def original(self, unit: Unit) -> Unit | None:
        """The text in English; the unit itself where English is looked at."""
        return self.reference.units.get(unit.id)

    def documented(self, unit: Unit) -> Mapping[str, str]:
        """What English says each variable is: string, number, money, time or duration."""
        original = self.original(unit)
        return original.documented if original else {}

    def decimals(self, unit: Unit) -> frozenset[str]:
        """Numbers that may have digits behind the point, as English says in their explanation."""
        original = self.original(unit)
        return frozenset(_DECIMAL.findall(original.comment)) if original else frozenset()

    def least(self, unit: Unit) -> Mapping[str, int]:
        """The least that a number can be, where English promises it: "1 or more", "1 to 99"."""
        original = self.original(unit)
        found = _LEAST.findall(original.comment) if original else ()
        return {name: int(number) for name, number in found}

    def most(self, unit: Unit) -> int:
        """The most that any number of a text can be, where English promises it: "1 to 99"."""
        original = self.original(unit)
        found = _MOST.findall(original.comment) if original else ()
        numbers = list(self.documented(unit).values()).count("number")
        return max(map(int, found)) if found and len(found) == numbers else SAMPLE_MILLION

    def surface(self, unit: Unit) -> str | None:
        """Where English says that the text is shown, as written."""
        original = self.original(unit)
        return original.surface if original else None

    def variants(self, unit: Unit) -> tuple[Variant, ...]:
        """Every text that the unit may come to, with placeables left open; at least one."""
        return variants_of(unit.facts.pattern)

    def position(self, unit: Unit, part: Part, index: int = 0) -> Position:
        """File, line and column of a character of a part of the unit."""
        written = part.kind in ("text", "literal")
        offset = offset_of(unit.file.text, part, index) if written else part.start
        return unit.file.position(offset)

    def renderings(self, unit: Unit, texts: Mapping[str, str]) -> Iterator[Rendering]:
        """The text as each market shows it, once per plural category and at a million.

        Args:
            unit: a text of the locale, no term.
            texts: values of the variables that are texts; another shows its own name.
        """
        from setsail.l10n.samples import Samples, sample_values  # noqa: PLC0415  (for the few)

        most = self.most(unit)
        for market, bundle, infos in self._bundles:
            info = infos.get(unit.id)
            if info is None:
                continue
            counting = "number" in info.kinds.values()
            numbers = [number for number in self._numbers if number <= most] or [most]
            for number in numbers if counting else numbers[-1:]:
                samples = Samples(texts, number, market.price, SAMPLE_INSTANT)
                values = sample_values(info, samples)
                text = bundle.render(self.target.tag, unit.id, **values)
                yield Rendering(market, plain(text), values)

    @cached_property
    def _numbers(self) -> Sequence[int]:
        """The largest small number of each category, and a million."""
        small = (
            max((n for n in numbers if n < SAMPLE_MILLION), default=SAMPLE_MILLION)
            for numbers in self.rules.samples.values()
            if numbers
        )
        return tuple(dict.fromkeys((*small, SAMPLE_MILLION)))

    @cached_property
    def _bundles(self) -> tuple[tuple[MarketTerms, MessageBundle, Mapping[str, MessageInfo]], ...]:
        from setsail.l10n.bundle import load_bundle  # noqa: PLC0415  (Babel's formats)

        tag = self.target.tag
        # What is broken in the files is told elsewhere; the rest can be rendered.
        known = (self.target, *self.parents, self.reference)
        sources = {source.tag: replace(source, findings=()) for source in known}
        loaded = []
        for market in self.markets:
            bundle = load_bundle(self.locales_dir, (tag,), market.code, market.policy, sources)
            infos = {info.id: info for info in bundle.messages(tag)}
            loaded.append((market, bundle, infos))
        return tuple(loaded)
