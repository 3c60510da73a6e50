"""XLIFF 2 that came back, read with the place of each text.

Codes are taken back by their original data; text that a tool split into several segments is put
together again, in the order that it was given, and marks of terms or comments inside a text are
looked through.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping, Sequence

from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, Position, error, shown
from setsail.l10n.handoff.fluent_text import canonical_code
from setsail.l10n.handoff.notation import braces_in, read_mark, read_way, tidied
from setsail.l10n.handoff.returned import Returned, ReturnedText
from setsail.l10n.handoff.tree import Code, joined
from setsail.l10n.handoff.xml_names import CORE, METADATA
from setsail.l10n.handoff.xml_tree import Element, read_xml

_XLIFF, _UNIT, _SEGMENT = (f"{CORE} {name}" for name in ("xliff", "unit", "segment"))
_SOURCE, _TARGET = f"{CORE} source", f"{CORE} target"
_PARTS = (_SEGMENT, f"{CORE} ignorable")
_PH, _CP, _MARK = (f"{CORE} {name}" for name in ("ph", "cp", "mrk"))
# Ends of marks that overlap; they hold nothing.
_POINTS = (f"{CORE} sm", f"{CORE} em")
_REVIEWED = ("reviewed", "final")
_SURROGATES = range(0xD800, 0xE000)


class _TextError(Exception):
    def __init__(self, finding: Finding) -> None:
        self.finding = finding
        super().__init__(finding.text())


def from_xliff(data: bytes, file: str) -> Returned:
    """Read a file.

    Args:
        data: an XLIFF 2 document.
        file: how findings name it.

    Returns:
        Its texts, and a finding for each that cannot be understood.

    Raises:
        SetsailError: L403 it is no XLIFF 2 or not well-formed, L404 it does not name its
            locale.
    """
    document = read_xml(data, file)
    root = document.first(_XLIFF)
    if root is None or not root.attributes.get("version", "").startswith("2."):
        raise SetsailError(_no_xliff(document, file))
    tag = root.attributes.get("trgLang", "")
    if not tag:
        fix = "name the locale in trgLang"
        raise SetsailError(
            error("L404", "the file does not say its locale", where=root.where, fix=fix)
        )
    texts: list[ReturnedText] = []
    findings: list[Finding] = []
    for unit in root.every(_UNIT):
        try:
            texts.append(_text(unit))
        except _TextError as problem:
            findings.append(problem.finding)
    return Returned(tag, root.where, tuple(texts), tuple(findings))


def _no_xliff(document: Element, file: str) -> Finding:
    """What the file is instead; XLIFF 2.2 has another namespace."""
    root = next((child for child in document.children if isinstance(child, Element)), None)
    where = root.where if root else Position(file, 1, 1)
    version = root.attributes.get("version") if root and root.name.endswith("xliff") else None
    got = f"XLIFF {version}" if version else None
    fix = "ask for XLIFF 2.0 or 2.1, as setsail l10n export writes it"
    return error("L403", "this is no XLIFF 2.0 or 2.1", where=where, got=got, fix=fix)


def _text(unit: Element) -> ReturnedText:
    name = unit.attributes.get("name", "")
    message_id, _, way = name.partition(": ")
    choices = read_way(way)
    if not message_id or choices is None:
        fix = "leave the names of units as they were exported"
        raise _TextError(
            error(
                "L405",
                "the unit's name is no message and variant",
                where=unit.where,
                got=shown(name),
                fix=fix,
            )
        )
    marks = _marks(unit)
    parts = [child for child in unit.children if isinstance(child, Element)]
    parts = [part for part in parts if part.name in _PARTS]
    target = next(filter(None, (part.first(_TARGET) for part in parts)), None)
    states = [part.attributes.get("state") for part in parts if part.name == _SEGMENT]
    return ReturnedText(
        id=message_id,
        choices=choices,
        leaf=tidied(joined(tuple(_written(parts, _data(unit, name), name)))),
        where=(target or unit).where,
        source_mark=read_mark(marks["source"]) if "source" in marks else None,
        target_mark=read_mark(marks["target"]) if "target" in marks else None,
        reviewed=bool(states) and all(state in _REVIEWED for state in states),
    )


def _written(parts: Sequence[Element], data: Mapping[str, str], name: str) -> Iterator[str | Code]:
    """The translation of a unit's segments and of what stands between them."""
    waiting = [part for part in parts if part.name == _SEGMENT and _waits(part)]
    if len(waiting) == sum(part.name == _SEGMENT for part in parts):
        return
    if waiting:
        fix = "translate every segment of the unit, or none"
        message = "a part of the text without a translation"
        raise _TextError(_bad("L406", message, waiting[0], name, "<segment>", fix))
    # What stands between segments is blank as a rule; it may come without a target.
    texts = [part.first(_TARGET) or part.first(_SOURCE) for part in parts]
    places = [_order(text, number) for number, text in enumerate(texts, start=1)]
    for _, text in sorted(zip(places, texts, strict=True), key=lambda placed: placed[0]):
        if text:
            yield from _content(text, data, name)


def _waits(segment: Element) -> bool:
    """Whether a segment came back without a translation; one may be left empty on purpose."""
    target = segment.first(_TARGET)
    initial = segment.attributes.get("state", "initial") == "initial"
    return target is None or (initial and not target.children)


def _order(text: Element | None, number: int) -> int:
    """Which place a target has among those of its unit."""
    order = text.attributes.get("order", "") if text else ""
    return int(order) if re.fullmatch("[1-9][0-9]{0,3}", order) else number


def _marks(unit: Element) -> dict[str, str]:
    kept = unit.first(f"{METADATA} metadata")
    return {
        meta.attributes.get("type", ""): meta.text.strip()
        for group in (kept.every(f"{METADATA} metaGroup") if kept else ())
        if group.attributes.get("category") == "setsail"
        for meta in group.elements(f"{METADATA} meta")
    }


def _data(unit: Element, name: str) -> dict[str, str]:
    """Original data of the unit's own codes; matches that a tool proposes have theirs."""
    kept = unit.first(f"{CORE} originalData")
    return {
        data.attributes.get("id", ""): "".join(_plain(data, name))
        for data in (kept.elements(f"{CORE} data") if kept else ())
    }


def _plain(data: Element, name: str) -> Iterator[str]:
    for child in data.children:
        if isinstance(child, str):
            yield child
        elif child.name == _CP:
            yield _character(child, name)


def _content(element: Element, data: Mapping[str, str], name: str) -> Iterator[str | Code]:
    for child in element.children:
        if isinstance(child, str):
            if braces_in(child):
                raise _TextError(_brace(element, name, child))
            yield child
        elif child.name == _PH:
            yield _code(child, data, name)
        elif child.name == _CP:
            character = _character(child, name)
            if braces_in(character):
                raise _TextError(_brace(child, name, character))
            yield character
        elif child.name == _MARK:
            yield from _content(child, data, name)
        elif child.name not in _POINTS:
            got = f"<{child.name.rpartition(' ')[2]}>"
            fix = "leave codes as they were exported; our texts have no markup"
            message = "an element that our texts do not have"
            raise _TextError(_bad("L406", message, child, name, got, fix))


def _code(element: Element, data: Mapping[str, str], name: str) -> Code:
    source = data.get(element.attributes.get("dataRef", ""), "").strip()
    braced = source.startswith("{") and source.endswith("}")
    # Some tools drop the original data and keep what stands for the code.
    inside = source[1:-1] if braced else element.attributes.get("equiv", "")
    code = canonical_code(inside.strip()) if braced or not source else None
    if code is None:
        fix = "take the placeholder from the English text"
        message = "a placeholder without its original data"
        raise _TextError(_bad("L406", message, element, name, shown(source), fix))
    return code


def _character(element: Element, name: str) -> str:
    digits = element.attributes.get("hex", "")
    if re.fullmatch("[0-9A-Fa-f]{1,6}", digits):
        number = int(digits, 16)
        if number <= sys.maxunicode and number not in _SURROGATES:
            return chr(number)
    fix = "write the character's number in hexadecimal digits"
    raise _TextError(_bad("L406", "no such character", element, name, shown(digits), fix))


def _brace(element: Element, name: str, text: str) -> Finding:
    fix = "insert the placeholder from the English text; it cannot be typed"
    return _bad("L406", "a brace in the text", element, name, shown(text), fix)


def _bad(code: str, message: str, element: Element, name: str, got: str, fix: str) -> Finding:
    return error(code, message, where=element.where, key=name, got=got, fix=fix)
