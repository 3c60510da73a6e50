"""L246, L247, L249: texts use the words that their language has agreed on in terms.yaml.

L246: a word that is not used: another one has been agreed on (*money* for a coin), it promises
what nobody can keep ("guaranteed", "only today"), or it addresses people in another way than
the rest of the locale (*podés* outside Argentina). L247: a message that must say something does
not, such as the assistant's label that it is automatic; only the default variant is looked
at, since a text about none may say it otherwise. L249: terms.yaml is not as it should be.

Bad, with ``say: { id: [koin] }`` for ``gift-coins`` and ``never: { id: [uang] }``:

    gift-coins = { $count } uang

Good:

    gift-coins = { $count } koin

Source: ``locales/terms.yaml``; where an entry comes from law, its own ``source`` there.
"""

from __future__ import annotations

from collections.abc import Iterator

from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, Severity, error, warning
from setsail.core.words import STEM, place_of, words_in
from setsail.l10n.checks.readings import Reading, around, once, readings, readings_of
from setsail.l10n.checks.rule import Rule
from setsail.l10n.checks.view import View
from setsail.l10n.glossary import Glossary, Term, nearest, read_glossary
from setsail.l10n.source import Unit, locale_tags

CODES = {
    "L246": Rule("word-not-used", Severity.ERROR),
    "L247": Rule("word-missing", Severity.ERROR),
    "L249": Rule("terms-file", Severity.ERROR),
}


def check(view: View) -> Iterator[Finding]:
    """Words that should not be there or should be; for English also the file itself."""
    try:
        glossary = read_glossary(view.locales_dir)
    except SetsailError as exc:
        if view.is_reference:
            yield from exc.findings
        return
    if view.is_reference:
        messages = tuple(u.id for u in view.reference.units.values() if not u.is_term)
        yield from glossary.problems(locale_tags(view.locales_dir), messages)
    for name, term in glossary.file.terms.items():
        if not term.markets or {market.code for market in view.markets} & {*term.markets}:
            yield from once(_not_used(view, name, term))
            yield from _missing(view, glossary, name, term)


def _not_used(view: View, name: str, term: Term) -> Iterator[Finding]:
    never = nearest(term.never, view.target.tag)
    if not never:
        return
    report = error if term.severity == "error" else warning
    for reading in readings(view):
        for word in words_in(reading.text, never, exactly=True):
            index = place_of(reading.text, word)
            yield report(
                "L246",
                f"'{word}' is not used here ({name}: {term.about})",
                where=reading.where(index),
                key=reading.unit.id,
                got=around(reading.text, index),
                fix=_advice(nearest(term.say, view.target.tag)),
            )


def _advice(say: tuple[str, ...] | None) -> str:
    return f"say '{say[0].removesuffix(STEM)}'" if say else "say it otherwise"


def _default(view: View, unit: Unit) -> Reading:
    """What a text says for whatever has no variant of its own."""
    ways = list(zip(readings_of(view, unit), view.variants(unit), strict=True))
    defaults = (
        reading
        for reading, variant in ways
        if all(choice.key == choice.select.default for choice in variant.choices)
    )
    return next(defaults, ways[-1][0])  # of very many ways it may be cut off


def _missing(view: View, glossary: Glossary, name: str, term: Term) -> Iterator[Finding]:
    say = nearest(term.say, view.target.tag)
    if term.messages and not say:
        yield warning(
            "L247",
            f"{view.target.tag} has no agreed word for {name}",
            where=glossary.where("terms", name, "say"),
            key=f"terms.{name}.say.{view.target.tag}",
            fix="add the word that its texts use",
        )
    for message in term.messages if say else ():
        unit = view.target.units.get(message)
        if unit is None:
            continue
        default = _default(view, unit)
        if not words_in(default.text, say or ()):
            yield error(
                "L247",
                f"must say {name}: {term.about}",
                where=default.where(),
                key=unit.id,
                got=around(default.text, 0, 40),
                fix=f"say {' or '.join(repr(w.removesuffix(STEM)) for w in say or ())}",
            )
