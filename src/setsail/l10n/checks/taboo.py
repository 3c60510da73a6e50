"""L245: no text says what a market that speaks its language forbids or shuns.

Each market's profile lists its taboos under ``content.taboos``, with words in its languages. A
word of a forbidden one stops a launch; one that is restricted or sensitive asks for a second
look. Case, accents and the spellings of Arabic make no difference, and a word is not found
inside another one, except in Thai and Chinese, which write words together.

Bad, in Turkish, which Türkiye speaks: ``template-boteco-8 = Rakı sofrası``.

Good: ``template-boteco-8 = Boteco muhabbeti``.

Source: ``content.taboos`` of the profiles in ``regions/``, each with its own source.
"""

from __future__ import annotations

from collections.abc import Iterator

from setsail.core.findings import Finding, Severity, error, warning
from setsail.core.words import place_of, words_in
from setsail.l10n.checks.readings import Reading, around, once, readings
from setsail.l10n.checks.rule import Rule
from setsail.l10n.checks.view import MarketTerms, TabooWords, View

CODES = {"L245": Rule("taboo-word", Severity.ERROR)}


def check(view: View) -> Iterator[Finding]:
    """Words that a market which speaks the locale does not want to hear."""
    yield from once(
        _finding(reading, market, taboo, word)
        for reading in readings(view)
        for market in view.markets
        for taboo in market.taboos
        for word in words_in(reading.text, taboo.words)
    )


def _finding(reading: Reading, market: MarketTerms, taboo: TabooWords, word: str) -> Finding:
    forbidden = taboo.severity == "forbidden"
    index = place_of(reading.text, word)
    return (error if forbidden else warning)(
        "L245",
        f"'{word}' points to a taboo of {market.name} ({taboo.topic})",
        where=reading.where(index),
        key=reading.unit.id,
        got=around(reading.text, index),
        fix="say it otherwise"
        if forbidden
        else f"have it looked at: content.taboos.{taboo.name} is {taboo.severity} there",
    )
