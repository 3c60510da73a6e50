"""What a translator needs to see: every text of a locale beside its English.

    parcel = pack(view, record, market)

holds one `Item` per message, each with one `Text` per variant that the locale needs.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, error
from setsail.l10n.checks.plurals import CATEGORIES, plural_rules
from setsail.l10n.checks.view import View
from setsail.l10n.handoff.fluent_text import digest, leaf_text
from setsail.l10n.handoff.layout import Plurals, is_number, selected_variable
from setsail.l10n.handoff.record import Record, State
from setsail.l10n.handoff.tree import Choice, Leaf, TooManyWaysError, Tree, tree_of, ways
from setsail.l10n.source import Unit
from setsail.l10n.surfaces import BUDGETS, Surface, surface_named

_HINTED_NUMBERS = 6
TOO_MANY = "the message comes to too many texts to be handed over"


@dataclass(frozen=True, slots=True)
class Text:
    """One text of a message: a variant, or all of it.

    Attributes:
        choices: the variants that lead to it, outer before inner; of the locale's own select
            expressions.
        source: the English text that is shown in the same case.
        target: the locale's text; () where there is none yet.
        hint: which numbers or words it is for, such as ``$count is 3, 4, 5 … [few]``; "" for a
            text without variants.
        may_omit: variables that it need not print, as it is for one number alone.
    """

    choices: tuple[Choice, ...]
    source: Leaf
    target: Leaf
    hint: str = ""
    may_omit: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Item:
    """One message or attribute.

    Attributes:
        id: ``id``, ``id.attribute`` or ``-term``.
        file: name of its file, such as ``room.ftl``.
        about: what English says of it: what it is, where it appears, its variables.
        surface: where it is shown; None for a term and where English does not say.
        state: how far the translation is.
        source_mark: mark of the English text as a whole.
        target_mark: mark of the translation as a whole; "" where there is none.
        texts: its texts; at least one.
        behind: for a text that an overlay leaves to its parent, what the parent says.
    """

    id: str
    file: str
    about: str
    surface: Surface | None
    state: State
    source_mark: str
    target_mark: str
    texts: tuple[Text, ...]
    behind: str = ""

    @property
    def limit(self) -> int | None:
        """Graphemes that fit where it is shown, values filled in."""
        return BUDGETS[self.surface] if self.surface else None


@dataclass(frozen=True, slots=True)
class Parcel:
    """The texts of a locale for its translators.

    Attributes:
        tag: the locale.
        source_tag: the locale that is translated from.
        shown: folder of the locale as findings name it.
        items: in the order of the English files.
        left_out: why a message is not among them.
    """

    tag: str
    source_tag: str
    shown: str
    items: tuple[Item, ...]
    left_out: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Duty:
    """A text of English that a locale has to say, or leaves to its parent.

    Attributes:
        original: in English.
        own: in the locale; None where it does not say it.
        behind: in the nearest of its parents, of what it does not say itself.
    """

    original: Unit
    own: Unit | None
    behind: Unit | None


def duties(view: View) -> Iterator[Duty]:
    """The texts that are translated, in the order of the English files.

    A term's attributes are none of them: they serve their own language's grammar.
    """
    for original in view.reference.units.values():
        if original.is_term and "." in original.id:
            continue
        own = view.target.units.get(original.id)
        said = (parent.units.get(original.id) for parent in view.parents if own is None)
        yield Duty(original, own, next(filter(None, said), None))


def tree_now(unit: Unit | None) -> Tree:
    """What a text says now; () where there is none.

    Raises:
        TooManyWaysError: it comes to too many texts.
    """
    return tree_of(unit.facts.pattern) if unit else ()


def pack(view: View, record: Record, *, inherited: bool = False) -> Parcel:
    """Gather the texts of a locale.

    Args:
        view: the locale, with English and the locales behind it.
        record: what is known of its translations.
        inherited: whether an overlay such as ar-EG also gets what it leaves to its parent.

    Returns:
        Every message of English; of an overlay those that it says itself.
    """
    items, left_out = [], []
    for duty in duties(view):
        if duty.behind and not inherited:
            continue
        try:
            items.append(_item(view, record, duty))
        except TooManyWaysError:
            left_out.append(_too_many(duty.own or duty.original))
    tag = view.reference.tag
    return Parcel(view.target.tag, tag, view.target.shown, tuple(items), tuple(left_out))


def _item(view: View, record: Record, duty: Duty) -> Item:
    original = duty.original
    source, target = tree_now(original), tree_now(duty.own)
    marks = digest(source), digest(target)
    plurals = plurals_of(view, original)
    return Item(
        id=original.id,
        file=(duty.own or original).file.name,
        about=original.comment,
        surface=surface_named(original.surface),
        state=record.state(original.id, *marks),
        source_mark=marks[0],
        target_mark=marks[1],
        texts=tuple(_texts(plurals, source, target)),
        behind=_said(duty.behind) if duty.behind else "",
    )


def plurals_of(view: View, original: Unit) -> Plurals:
    """How English and the locale count the variables of a message."""
    numbers = frozenset(n for n, kind in original.documented.items() if kind == "number")
    english, own = plural_rules(view.reference.tag), plural_rules(view.target.tag)
    return Plurals(english, own, numbers, view.decimals(original))


def asked_for(plurals: Plurals, source: Tree, target: Tree) -> Tree:
    """The variants that a locale's text has or needs, those missing with empty texts."""
    return plurals.completed(target) if target else plurals.expanded(source)


def _texts(plurals: Plurals, source: Tree, target: Tree) -> Iterator[Text]:
    asked = tuple(ways(asked_for(plurals, source, target)))
    choices = (choice for way in asked for choice in way.choices)
    # [private] and *[other] are two words; only beside other categories is [other] one.
    words = {c.selector for c in choices if c.key not in CATEGORIES and not is_number(c.key)}
    for way in asked:
        hint = " and ".join(_hint(plurals, choice, words) for choice in way.choices)
        one = (c.selector for c in way.choices if plurals.stands_for_one(c))
        may_omit = frozenset(filter(None, map(selected_variable, one)))
        english = plurals.source_of(source, way.choices)
        yield Text(way.choices, english, way.leaf, hint, may_omit)


def _hint(plurals: Plurals, choice: Choice, words: Collection[str]) -> str:
    name = selected_variable(choice.selector)
    variable = f"${name}" if name else choice.selector
    if is_number(choice.key):
        return f"{variable} is {choice.key}"
    numbers = plurals.target.samples.get(choice.key) if name else None
    if numbers is None or choice.selector in words:
        return f"{variable} is {choice.key}" + (" or any other word" if choice.default else "")
    if not numbers:
        return f"{variable} is a fraction [{choice.key}]"
    first = sorted(numbers)
    shown = ", ".join(f"{number:,}" for number in first[:_HINTED_NUMBERS])
    more = " …" if len(first) > _HINTED_NUMBERS else ""
    return f"{variable} is {shown}{more} [{choice.key}]"


def _said(unit: Unit) -> str:
    said = (leaf_text(way.leaf) for way in ways(tree_now(unit)))
    return " | ".join(said)


def _too_many(unit: Unit) -> Finding:
    return error(
        "L401",
        TOO_MANY,
        where=unit.where,
        key=unit.id,
        fix="select on fewer values at once",
    )


def chosen(parcel: Parcel, files: Iterable[str], states: Iterable[State]) -> Parcel:
    """The part of a parcel that is asked for.

    Args:
        parcel: all of it.
        files: names of files without ``.ftl``; none for every file.
        states: states of texts; none for every state.

    Raises:
        SetsailError: L402, there is no such file.
    """
    names, wanted = set(files), set(states)
    known = {item.file.removesuffix(".ftl") for item in parcel.items}
    unknown = sorted(names - known)
    if unknown:
        fix = f"one of {', '.join(sorted(known))}"
        raise SetsailError(
            error("L402", "no such file of messages", got=f"'{name}'", fix=fix) for name in unknown
        )
    items = tuple(
        item
        for item in parcel.items
        if (not names or item.file.removesuffix(".ftl") in names)
        and (not wanted or item.state in wanted)
    )
    return Parcel(parcel.tag, parcel.source_tag, parcel.shown, items, parcel.left_out)
