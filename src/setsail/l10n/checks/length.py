"""L241, L242: a text fits on its surface, in every market that reads it.

Each text is rendered with a nickname of 12 characters, a product's name of 24, the highest
price of the market, a count of each plural form, and a million where a language has a form for
it alone. L241: the longest is over the surface's budget, counted in graphemes as people
see them: by more than a quarter an error, since it is cut or pushes its neighbours away; by
less a warning. A million is rare, so only more than a quarter counts, as a warning.

L242: a text is tight (more than nine tenths of its budget) and far longer than languages
usually are against English: there is mostly a shorter way to say it.

Bad, for a button: ``room-join = Silakan masuk dan bergabung dengan ruang ini``.

Good: ``room-join = Gabung, yuk``.

Source: budgets, `setsail.l10n.surfaces`; expansion by length of the English text, the upper
ends of the table that localisers pass on (to 10 characters 200 %, to 20 100 %, to 30 80 %, to
50 60 %, to 70 40 %, above 30 %); who measured it is not known, so: assumption.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import regex

from setsail.core.findings import Finding, Severity, error, warning
from setsail.l10n.checks.readings import readings_of
from setsail.l10n.checks.rule import Rule
from setsail.l10n.checks.variants import HOLE
from setsail.l10n.checks.view import SAMPLE_MILLION, Rendering, View
from setsail.l10n.source import Unit
from setsail.l10n.surfaces import BUDGETS, Surface, surface_named

CODES = {
    "L241": Rule("over-budget", Severity.ERROR),
    "L242": Rule("far-longer-than-source", Severity.WARNING),
}

NICKNAME = "Marisol_2026"
"""12 graphemes. Assumption: most nicknames are shorter; the page cuts those over 24."""
PRODUCT = "Linen shirt, long sleeve"
"""24 graphemes: the median name in our example catalogues is 21."""
OTHER = "Something short"
_ALLOWANCE = 1.25
_TIGHT = 0.9
_EXPANSION = ((10, 3.0), (20, 2.0), (30, 1.8), (50, 1.6), (70, 1.4))
_LONGER = 1.3
_GRAPHEME = regex.compile(r"\X")


@dataclass(frozen=True, slots=True)
class _Measured:
    graphemes: int
    rare: bool
    rendering: Rendering


def check(view: View) -> Iterator[Finding]:
    """Texts that do not fit, or hardly fit and need not be so long."""
    if not view.markets:
        return
    texts = _samples(view)
    for unit in view.target.units.values():
        surface = surface_named(view.surface(unit))
        if surface and not unit.is_term:
            yield from _unit_findings(view, unit, surface, texts)


def graphemes(text: str) -> int:
    """How many characters people see."""
    return len(_GRAPHEME.findall(text))


def _samples(view: View) -> Mapping[str, str]:
    """A text for each variable: nicknames, products, and the longest gift of the locale."""
    units = {
        unit.id: unit  # the nearest: English's gift has another name here
        for source in (view.reference, *reversed(view.parents), view.target)
        for unit in source.units.values()
    }
    gifts = (
        reading.text
        for unit in units.values()
        if (view.surface(unit) == Surface.LABEL and unit.id.startswith("gift-"))
        for reading in readings_of(view, unit)
        if HOLE not in reading.text
    )
    names = {
        use.name: OTHER for unit in view.reference.units.values() for use in unit.facts.variables
    }
    longest = max(gifts, key=graphemes, default=OTHER)
    return names | {"name": NICKNAME, "product": PRODUCT, "gift": longest}


def _unit_findings(
    view: View, unit: Unit, surface: Surface, texts: Mapping[str, str]
) -> Iterator[Finding]:
    measured = [_measure(rendering) for rendering in view.renderings(unit, texts)]
    budget = BUDGETS[surface]
    for rare in (False, True):
        longest = max((m for m in measured if m.rare is rare), key=_length, default=None)
        room = int(budget * _ALLOWANCE) if rare else budget
        if longest is None or longest.graphemes <= room:
            continue
        far = not rare and longest.graphemes > budget * _ALLOWANCE
        yield (error if far else warning)(
            "L241",
            f"{longest.graphemes} graphemes in {longest.rendering.market.name}, "
            f"a {surface} has room for {budget}",
            where=unit.where,
            key=unit.id,
            got=f"'{longest.rendering.text}'",
            fix=f"say it in {longest.graphemes - budget} fewer",
        )
        return
    longest = max(measured, key=_length, default=None)
    if longest and longest.graphemes > budget * _TIGHT:
        yield from _expansion(view, unit)


def _length(measured: _Measured) -> int:
    return measured.graphemes


def _measure(rendering: Rendering) -> _Measured:
    text = " ".join(rendering.text.split())
    return _Measured(graphemes(text), SAMPLE_MILLION in rendering.values.values(), rendering)


def _expansion(view: View, unit: Unit) -> Iterator[Finding]:
    original = view.original(unit)
    if original is None or view.is_reference:
        return
    english = max(_own(view, original))
    ours = max(_own(view, unit))
    most = next((factor for limit, factor in _EXPANSION if english <= limit), _LONGER)
    if english and ours > english * most:
        yield warning(
            "L242",
            f"tight, and {ours} graphemes against {english} in {view.reference.tag}, "
            f"more than {most:g} times",
            where=unit.where,
            key=unit.id,
            fix="look for a shorter way to say it",
        )


def _own(view: View, unit: Unit) -> Iterator[int]:
    """Graphemes of a text's own words, variant by variant."""
    for reading in readings_of(view, unit):
        yield graphemes(reading.text.replace(HOLE, ""))
