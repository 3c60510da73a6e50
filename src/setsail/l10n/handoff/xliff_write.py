"""A parcel as XLIFF 2.0: a unit per variant, placeables as protected codes.

Each unit carries what its translator needs: what the text is and where it appears, which
numbers a variant is for, how long it may be, how it looks with values. Marks of the English
and of the translation travel along as metadata, so that `setsail l10n import` knows what the
translator had before them.

Source: XLIFF 2.0, OASIS Standard, 2014-08-05, with its metadata and size restriction modules.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import groupby

from setsail.l10n.handoff.layout import selected_variable
from setsail.l10n.handoff.notation import unit_name
from setsail.l10n.handoff.parcel import Item, Parcel, Text
from setsail.l10n.handoff.record import State
from setsail.l10n.handoff.tree import Choice, Code, Leaf
from setsail.l10n.handoff.xml_names import CORE, GRAPHEMES, METADATA, SIZES
from setsail.l10n.handoff.xml_text import xml_attribute, xml_text

Sample = Callable[[Item, Text], str]
"""From a text to how it looks with values; "" where there is nothing to show."""

_STATES = {
    State.MISSING: "initial",
    State.REVIEWED: "reviewed",
}


def to_xliff(parcel: Parcel, sample: Sample) -> str:
    """Write a parcel.

    Args:
        parcel: texts of a locale.
        sample: how a text looks with values.

    Returns:
        A whole XML document.
    """
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<xliff xmlns="{CORE}" xmlns:mda="{METADATA}" xmlns:slr="{SIZES}" version="2.0"'
        f" srcLang={xml_attribute(parcel.source_tag)} trgLang={xml_attribute(parcel.tag)}"
        ' xml:space="preserve">',
    ]
    for name, items in groupby(parcel.items, key=lambda item: item.file):
        stem = xml_attribute(name.removesuffix(".ftl"))
        original = xml_attribute(f"{parcel.shown}/{name}")
        lines.append(f'<file id={stem} original={original} canResegment="no">')
        lines.append(f'<slr:profiles generalProfile="{GRAPHEMES}"/>')
        lines += (line for item in items for line in _units(item, sample))
        lines.append("</file>")
    return "\n".join([*lines, "</xliff>", ""])


def _units(item: Item, sample: Sample) -> Iterator[str]:
    taken: set[str] = set()
    for text in item.texts:
        name = unit_id(item.id, text.choices, taken)
        limit = f' slr:sizeRestriction="{item.limit}"' if item.limit else ""
        told = xml_attribute(unit_name(item.id, text.choices))
        yield f"<unit id={xml_attribute(name)} name={told}{limit}>"
        yield from _metadata(item)
        yield from _notes(item, text, sample)
        yield from _segment(item, text)
        yield "</unit>"


def unit_id(message_id: str, choices: Iterable[Choice], taken: set[str]) -> str:
    """A name without blanks that no other unit of its message has.

    Args:
        message_id: of the message; a term's hyphen becomes ``term:``, as a name begins with
            a letter where tools want one.
        choices: the variants that lead to the text.
        taken: names that are given; this one is added.
    """
    message_id = f"term:{message_id[1:]}" if message_id.startswith("-") else message_id
    name = wanted = ":".join((message_id, *(choice.key for choice in choices)))
    number = 2
    while name in taken:
        name, number = f"{wanted}:{number}", number + 1
    taken.add(name)
    return name


def _metadata(item: Item) -> Iterator[str]:
    yield '<mda:metadata><mda:metaGroup category="setsail">'
    yield f'<mda:meta type="source">{item.source_mark}</mda:meta>'
    yield f'<mda:meta type="target">{item.target_mark}</mda:meta>'
    yield "</mda:metaGroup></mda:metadata>"


def _notes(item: Item, text: Text, sample: Sample) -> Iterator[str]:
    shown = sample(item, text)
    told = {
        "about": item.about,
        "variant": text.hint and f"Shown where {text.hint}.",
        "limit": item.limit and f"At most {item.limit} characters, values filled in.",
        "sample": shown and f"With values: {shown}",
        "parent": item.behind and f"Without a text here people read: {item.behind}",
        "stale": item.state is State.STALE and "The English has changed since this translation.",
    }
    notes = [f'<note category="{k}">{xml_text(note)}</note>' for k, note in told.items() if note]
    if notes:
        yield "\n".join(("<notes>", *notes, "</notes>"))


def _segment(item: Item, text: Text) -> Iterator[str]:
    codes: dict[Code, int] = {}
    for leaf in (text.source, text.target):
        for part in leaf:
            if isinstance(part, Code):
                codes.setdefault(part, len(codes) + 1)
    if codes:
        data = "".join(
            f'<data id="d{number}">{_text(f"{{ {code.source} }}")}</data>'
            for code, number in codes.items()
        )
        yield f"<originalData>{data}</originalData>"
    state = _STATES.get(item.state, "translated") if text.target else "initial"
    stale = ' subState="setsail:stale"' if item.state is State.STALE and text.target else ""
    yield f'<segment state="{state}"{stale}>'
    # A variant for one number, such as [two], need not print it.
    # What the translation of an older English lacks cannot be called indispensable.
    lacking = Counter(text.source) - Counter(text.target) if text.target else Counter()
    loose = {part for part in lacking if isinstance(part, Code)}
    yield f"<source>{_content(text.source, codes, text.may_omit, loose)}</source>"
    if text.target:
        yield f"<target>{_content(text.target, codes, text.may_omit, loose)}</target>"
    yield "</segment>"


def _content(
    leaf: Leaf, codes: dict[Code, int], may_omit: frozenset[str], loose: Collection[Code]
) -> str:
    seen: dict[Code, int] = {}
    written = []
    for part in leaf:
        if isinstance(part, str):
            written.append(_text(part))
            continue
        number = codes[part]
        seen[part] = seen.get(part, 0) + 1
        # An id is used once in a text; the same code in English and translation has the same.
        each = f"{number}" if seen[part] == 1 else f"{number}-{seen[part]}"
        variable = selected_variable(part.source)
        kind = "variable" if variable else "code"
        free = variable is None or variable in may_omit or part in loose
        deletable = "yes" if free else "no"
        shown = xml_attribute(part.source)
        written.append(
            f'<ph id="{each}" dataRef="d{number}" equiv={shown} disp={shown}'
            f' type="other" subType="setsail:{kind}" canDelete="{deletable}"/>'
        )
    return "".join(written)


def _text(text: str) -> str:
    return xml_text(text, lambda sign: f'<cp hex="{ord(sign):04X}"/>')
