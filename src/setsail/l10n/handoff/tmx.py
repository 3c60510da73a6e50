"""A locale's translations as a translation memory, TMX 1.4.

Only texts that are translated, and not from an English that is no more: a memory is taken for
true. It goes out only; translations come back as XLIFF or CSV.

Source: TMX 1.4b, Localization Industry Standards Association, 2005.
"""

from __future__ import annotations

from collections.abc import Iterator

from setsail.l10n.handoff.notation import unit_name
from setsail.l10n.handoff.parcel import Item, Parcel, Text
from setsail.l10n.handoff.record import State
from setsail.l10n.handoff.tree import Code, Leaf
from setsail.l10n.handoff.xliff_write import unit_id
from setsail.l10n.handoff.xml_text import xml_attribute, xml_text

_NOT_TRUE = (State.MISSING, State.STALE)


def to_tmx(parcel: Parcel, version: str) -> str:
    """Write a memory.

    Args:
        parcel: texts of a locale.
        version: of setsail, as the tool that wrote it.

    Returns:
        A whole XML document.
    """
    source = xml_attribute(parcel.source_tag)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<tmx version="1.4">',
        f'<header creationtool="setsail" creationtoolversion={xml_attribute(version)}'
        f' segtype="block" o-tmf="Fluent" adminlang="en" srclang={source} datatype="plaintext"/>',
        "<body>",
    ]
    taken: set[str] = set()
    for item in parcel.items:
        if item.state not in _NOT_TRUE:
            lines += (line for text in item.texts for line in _unit(parcel, item, text, taken))
    return "\n".join([*lines, "</body>", "</tmx>", ""])


def _unit(parcel: Parcel, item: Item, text: Text, taken: set[str]) -> Iterator[str]:
    if not text.target or not text.source:
        return
    yield f"<tu tuid={xml_attribute(unit_id(item.id, text.choices, taken))}>"
    if item.about:
        yield f"<note>{xml_text(item.about)}</note>"
    yield f'<prop type="x-name">{xml_text(unit_name(item.id, text.choices))}</prop>'
    yield f'<prop type="x-file">{xml_text(item.file)}</prop>'
    yield f'<prop type="x-state">{item.state.value}</prop>'
    for tag, leaf in ((parcel.source_tag, text.source), (parcel.tag, text.target)):
        yield f"<tuv xml:lang={xml_attribute(tag)}><seg>{_content(leaf)}</seg></tuv>"
    yield "</tu>"


def _content(leaf: Leaf) -> str:
    return "".join(
        f'<ph type="x-fluent">{xml_text(f"{{ {part.source} }}")}</ph>'
        if isinstance(part, Code)
        else xml_text(part)
        for part in leaf
    )
