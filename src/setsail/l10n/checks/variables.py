"""L205, L206: a translation speaks of the same values as English, in each of its variants.

L205: a variable that the message is not given; it would print a marker. So would including
another message that prints what only that one is given.

L206: English prints a value and the translation, or one variant of it, does not. Only the
number that is counted may be left out, and only where the variant stands for one number:
``[0]``, ``[one]`` in Arabic or English, Arabic ``[two]``; not Portuguese or Filipino
``[one]``, which hold 0 and 1 or more, unless ``[0]`` stands before it or English explains the
number as "1 or more". Any other value may be left out where English leaves it out for the same
numbers and words.

Bad (L205), a slip of the pen:

    listeners = { $cuont } pendengar

Bad (L206) in Indonesian, where English prints $product in every variant:

    stock = { $count ->
        [0] Habis.
       *[other] Sisa { $count }: { $product }.
    }

Good:

    stock = { $count ->
        [0] Habis: { $product }.
       *[other] Sisa { $count }: { $product }.
    }

Source: our own rule; CLDR 47 plural rules say which variant is one number.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from setsail.core.findings import Finding, Severity, error
from setsail.core.nearest import did_you_mean
from setsail.l10n.checks.plurals import names_category, shares
from setsail.l10n.checks.rule import Rule
from setsail.l10n.checks.variants import Choice, Variant
from setsail.l10n.checks.view import View
from setsail.l10n.facts import Select
from setsail.l10n.source import LocaleSource, Unit

CODES = {
    "L205": Rule("unknown-variable", Severity.ERROR),
    "L206": Rule("dropped-variable", Severity.ERROR),
}

Value = float | str
# A word that no key names, so the starred variant is shown.
_ANOTHER = ""


@dataclass(frozen=True, slots=True)
class _Way:
    """One variant: the values that lead to it, by variable, and what it prints."""

    choices: tuple[Choice, ...]
    given: Mapping[str, frozenset[Value]]
    shown: frozenset[str]

    def meets(self, other: _Way) -> bool:
        """Whether some values lead to both."""
        return all(
            values & other.given[name] for name, values in self.given.items() if name in other.given
        )


def check(view: View) -> Iterator[Finding]:
    """Variables that are not given, and variables that are not printed."""
    for unit, original in view.pairs():
        yield from _unknown(view, unit, original)
        wanted = view.reference.shown_variables(original)
        dropped = wanted - view.target.shown_variables(unit)
        for name in sorted(dropped):
            yield error(
                "L206",
                f"${name} is printed in {view.reference.tag} and in no variant here",
                where=unit.where,
                key=unit.id,
                fix=f"use {{ ${name} }} ({view.reference.tag}: {original.where})",
            )
        left = wanted - dropped
        if unit.facts.selects and not all(left <= one.shown for one in view.variants(unit)):
            yield from _dropped_somewhere(view, unit, original, left)


def _unknown(view: View, unit: Unit, original: Unit) -> Iterator[Finding]:
    if not (unit.facts.variables or unit.facts.references):
        return
    uses = view.reference.variables(original)
    given = {use.name for use in uses} | original.documented.keys()
    for use in unit.facts.variables:
        if use.name not in given:
            yield error(
                "L205",
                f"${use.name} is not given to this message",
                where=unit.file.position(use.start),
                key=unit.id,
                fix=did_you_mean(use.name, given),
            )
    own = {use.name for use in unit.facts.variables}
    included = {use.name for use in view.target.variables(unit)} - own
    for name in sorted(included - given):
        yield error(
            "L205",
            f"${name}, used by a message that it includes, is not given to this message",
            where=unit.where,
            key=unit.id,
            fix="write the words out instead of including the message",
        )


def _dropped_somewhere(
    view: View, unit: Unit, original: Unit, wanted: frozenset[str]
) -> Iterator[Finding]:
    """Values that some variants print and others do not."""
    selecting = _Selecting(view, unit, original)
    here = selecting.ways(view.target, unit)
    there = selecting.ways(view.reference, original)
    without: dict[str, list[_Way]] = {}
    for way in here:
        asked = {name for other in there if way.meets(other) for name in other.shown}
        single = {name for name, values in way.given.items() if len(values) == 1}
        for name in sorted((asked & wanted) - way.shown - (single & selecting.numeric)):
            without.setdefault(name, []).append(way)
    for name, ways in without.items():
        for choice in _guilty(ways, here):
            yield error(
                "L206",
                f"${name} is printed in {view.reference.tag} and not in [{choice.key}] here",
                where=unit.file.position(choice.start),
                key=unit.id,
                fix=f"use {{ ${name} }} in this variant ({view.reference.tag}: {original.where})",
            )


def _guilty(ways: Sequence[_Way], every: Sequence[_Way]) -> tuple[Choice, ...]:
    """The keys to blame: of each way the outermost that leads to nothing better, or the last."""
    found: dict[int, Choice] = {}
    for way in ways:
        blamed = way.choices[-1]
        for choice in way.choices:
            if all(other in ways for other in every if choice in other.choices):
                blamed = choice
                break
        found.setdefault(blamed.start, blamed)
    return tuple(found.values())


class _Selecting:
    """What two texts of one message select on, in values that can be compared.

    Attributes:
        numeric: variables that are numbers.
    """

    def __init__(self, view: View, unit: Unit, original: Unit) -> None:
        self._view = view
        self._decimals = view.decimals(unit)
        self._least = view.least(unit)
        selects = (*unit.facts.selects, *original.facts.selects)
        kinds = original.documented
        self.numeric = {
            select.variable
            for select in selects
            if select.variable
            and (
                kinds.get(select.variable) == "number"
                or names_category(key.name for key in select.keys)
            )
        }
        self._words: dict[str, set[Value]] = {}
        for select in selects:
            if select.variable:
                known = self._words.setdefault(select.variable, {_ANOTHER})
                known.update(key.name for key in select.keys)

    def ways(self, source: LocaleSource, unit: Unit) -> list[_Way]:
        """The variants of a text that some values lead to."""
        found = (self._way(source, variant) for variant in self._view.variants(unit))
        return [way for way in found if all(way.given.values())]

    def _way(self, source: LocaleSource, variant: Variant) -> _Way:
        given: dict[str, frozenset[Value]] = {}
        for choice in variant.choices:
            name = choice.select.variable
            if name:  # what a term says of itself leads anywhere
                values = self._values(source.tag, choice)
                given[name] = given[name] & values if name in given else values
        shown = set(variant.shown)
        for part in variant.parts:
            included = source.units.get(part.value) if part.kind == "reference" else None
            if included and not included.is_term:
                shown |= source.shown_variables(included)
        return _Way(variant.choices, given, frozenset(shown))

    def _values(self, tag: str, choice: Choice) -> frozenset[Value]:
        select: Select = choice.select
        number = next(i for i, key in enumerate(select.keys) if key.start == choice.start)
        if select.variable in self.numeric:
            keys = tuple(key.name for key in select.keys)
            decimals = select.variable in self._decimals
            numbers = shares(tag, keys, select.default, decimals=decimals)[number]
            least = self._least.get(select.variable or "", 0)
            return frozenset(n for n in numbers if n >= least)
        if choice.key != select.default:
            return frozenset({choice.key})
        named = {key.name for key in select.keys if key.name != select.default}
        return frozenset(self._words[select.variable or ""] - named)
