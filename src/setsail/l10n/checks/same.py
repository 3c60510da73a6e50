"""L250: a text that is word for word its English has probably not been translated.

Texts without a letter of their own, such as ``{ $price }``, are the same everywhere; so are
names (``names`` in ``locales/terms.yaml``) and words that a language has taken over
(``loans``), such as *Host* in Filipino. Varieties of English are not looked at.

Bad, in Indonesian: ``product-sold-out = Sold out``.

Good: ``product-sold-out = Habis``.

Source: our own rule.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from setsail.core.findings import Finding, Severity, warning
from setsail.l10n.chain import same_language
from setsail.l10n.checks.readings import Reading, readings_of
from setsail.l10n.checks.rule import Rule
from setsail.l10n.checks.view import View
from setsail.l10n.glossary import glossary_or_empty

CODES = {"L250": Rule("same-as-source", Severity.WARNING)}

_LETTER = regex.compile(r"\p{L}")


def check(view: View) -> Iterator[Finding]:
    """Texts that are English in another language's folder."""
    if same_language(view.target.tag, view.reference.tag):
        return
    glossary = glossary_or_empty(view.locales_dir)
    for unit, original in view.pairs():
        english = {_words(reading) for reading in readings_of(view, original)}
        for reading in readings_of(view, unit):
            own = glossary.without_names(view.target.tag, reading.text, lambda _: " ")
            if _words(reading) in english and _LETTER.search(own):
                yield warning(
                    "L250",
                    f"the same as in {view.reference.tag}",
                    where=reading.where(),
                    key=unit.id,
                    got=f"'{reading.text.replace(chr(0xFFFC), '{ }')}'",
                    fix="translate it; if the word is a loan, add it to loans in terms.yaml",
                )
                break


def _words(reading: Reading) -> str:
    return " ".join(reading.text.casefold().split())
