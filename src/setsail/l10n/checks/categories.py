"""L208, L209, L218: a select on a number has the plural forms of its language, all reachable.

L208: a category is missing that some number falls into; people would read the form of another
number. A literal such as ``[2]`` stands for a category that holds nothing else: Arabic
``two`` is only 2, but Portuguese ``one`` is 0 and 1, so ``[1]`` does not stand for it. Spanish
and Portuguese have ``many`` for a round million, which coins and diamonds reach. A Number
whose explanation says *decimal* or *fraction* needs the categories of fractions too.

L209: a category that the language does not have, so it never matches.

L218: a variant that is never shown, since those before it take all its numbers, or since the
value is not a Number at all: a text "1" is in no plural category.

Bad (L208) in Arabic, where zero, two, few and many are missing:

    fans = { $count ->
        [one] معجب واحد
       *[other] { $count } معجب
    }

Bad (L209) in Indonesian, which counts without categories:

    fans = { $count ->
        [one] { $count } penggemar
       *[other] { $count } penggemar
    }

Bad (L218) in English, where [one] takes the 1 before [1] is asked:

    fans = { $count ->
        [one] { $count } fan
        [1] Your first fan!
       *[other] { $count } fans
    }

Good in English:

    fans = { $count ->
        [0] No fans yet
        [one] { $count } fan
       *[other] { $count } fans
    }

Source: CLDR 47 plural rules, as Babel 2.18 carries them; Fluent 1.0 for the order of keys.
"""

from __future__ import annotations

from collections.abc import Iterator

from setsail.core.findings import Finding, Severity, error, warning
from setsail.l10n.checks.plurals import names_category, shares
from setsail.l10n.checks.rule import Rule
from setsail.l10n.checks.view import View
from setsail.l10n.facts import Select, Use
from setsail.l10n.source import Unit

CODES = {
    "L208": Rule("plural-category-missing", Severity.ERROR),
    "L209": Rule("plural-category-unused", Severity.WARNING),
    "L218": Rule("unreachable-variant", Severity.ERROR),
}


def check(view: View) -> Iterator[Finding]:
    """The plurals of one locale."""
    for unit in view.target.units.values():
        for select in unit.facts.selects:
            kind = view.documented(unit).get(select.variable or "", "")
            by_category = names_category(key.name for key in select.keys)
            if by_category and kind not in ("", "number"):
                yield _no_number(unit, select, kind)
            elif by_category or (kind == "number" and select.default == "other"):
                yield from _missing(view, unit, select)
                yield from _unused(view, unit, select)
                yield from _unreachable(view, unit, select)


def _missing(view: View, unit: Unit, select: Select) -> Iterator[Finding]:
    words = {use.name for use in select.words}
    needed = view.rules.needed(select.numbers, decimals=select.variable in view.decimals(unit))
    missing = [name for name in needed if name not in words]
    if missing:
        yield error(
            "L208",
            f"the plural lacks {', '.join(f'[{name}]' for name in missing)} of {view.target.tag}",
            where=unit.file.position(select.start),
            key=unit.id,
            got=" ".join(f"[{use.name}]" for use in select.words),
            fix="add the variant, also where its text is the same",
        )


def _unused(view: View, unit: Unit, select: Select) -> Iterator[Finding]:
    tag, known = view.target.tag, view.rules.categories
    for use in select.words:
        if use.name not in known and use.name != select.default:
            yield warning(
                "L209",
                f"[{use.name}] never matches: {tag} has no such plural category",
                where=unit.file.position(use.start),
                key=unit.id,
                fix=f"remove it; {tag} has {', '.join(known)}",
            )


def _unreachable(view: View, unit: Unit, select: Select) -> Iterator[Finding]:
    keys = tuple(key.name for key in select.keys)
    decimals = select.variable in view.decimals(unit)
    taken = shares(view.target.tag, keys, select.default, decimals=decimals)
    for key, numbers in zip(select.keys, taken, strict=True):
        known = not key.name[0].isalpha() or key.name in view.rules.categories
        if known and not numbers and key.name != select.default and _has_numbers(view, key):
            yield error(
                "L218",
                f"[{key.name}] is never shown: the variants before it take its numbers",
                where=unit.file.position(key.start),
                key=unit.id,
                fix="move it up or remove it; Fluent takes the first key that matches",
            )


def _has_numbers(view: View, key: Use) -> bool:
    """Whether the language uses the category for whole numbers at all, as Czech does not many."""
    return not key.name[0].isalpha() or bool(view.rules.samples[key.name])


def _no_number(unit: Unit, select: Select, kind: str) -> Finding:
    return error(
        "L218",
        f"a plural of ${select.variable}, which is handed over as {kind.capitalize()}: "
        "only the starred variant is ever shown",
        where=unit.file.position(select.start),
        key=unit.id,
        got=" ".join(f"[{use.name}]" for use in select.words),
        fix="select on a Number",
    )
