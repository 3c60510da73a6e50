"""XLIFF 2 that came back, read with the place of each text.

Codes are taken back by their original data; text that a tool split into several segments is put
together again, and marks of terms or comments inside a text are looked through.
"""

from __future__ import annotations

from collections.abc import Iterator

from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, Position, error, shown
from setsail.l10n.handoff.fluent_text import canonical_code
from setsail.l10n.handoff.notation import braces_in, read_way, tidied
from setsail.l10n.handoff.returned import Returned, ReturnedText
from setsail.l10n.handoff.tree import Code, joined
from setsail.l10n.handoff.xml_names import CORE, METADATA
from setsail.l10n.handoff.xml_tree import Element, read_xml

_XLIFF, _UNIT, _SEGMENT, _TARGET = (f"{CORE} {n}" for n in ("xliff", "unit", "segment", "target"))
_PARTS = (_SEGMENT, f"{CORE} ignorable")
_PH, _CP, _MARK = (f"{CORE} {name}" for name in ("ph", "cp", "mrk"))
# Ends of marks that overlap; they hold nothing.
_POINTS = (f"{CORE} sm", f"{CORE} em")
_REVIEWED = ("reviewed", "final")


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
    root = read_xml(data, file).first(_XLIFF)
    if root is None or not root.attributes.get("version", "").startswith("2."):
        where = root.where if root else Position(file, 1, 1)
        fix = "ask for XLIFF 2, as setsail l10n export writes it"
        raise SetsailError(error("L403", "this is no XLIFF 2", where=where, fix=fix))
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
    segments = [part for part in parts if part.name in _PARTS]
    targets = [target for part in segments if (target := part.first(_TARGET))]
    written: list[str | Code] = []
    for target in targets:
        written += _content(target, _data(unit), name)
    where = targets[0].where if targets else unit.where
    states = [part.attributes.get("state") for part in segments if part.name == _SEGMENT]
    return ReturnedText(
        id=message_id,
        choices=choices,
        leaf=tidied(joined(written)),
        where=where,
        source_mark=marks.get("source"),
        target_mark=marks.get("target"),
        reviewed=bool(states) and all(state in _REVIEWED for state in states),
    )


def _marks(unit: Element) -> dict[str, str]:
    return {
        meta.attributes.get("type", ""): meta.text.strip()
        for group in unit.every(f"{METADATA} metaGroup")
        if group.attributes.get("category") == "setsail"
        for meta in group.elements(f"{METADATA} meta")
    }


def _data(unit: Element) -> dict[str, str]:
    return {data.attributes.get("id", ""): data.text for data in unit.every(f"{CORE} data")}


def _content(element: Element, data: dict[str, str], name: str) -> Iterator[str | Code]:
    for child in element.children:
        if isinstance(child, str):
            if braces_in(child):
                raise _TextError(_brace(element, name, child))
            yield child
        elif child.name == _PH:
            yield _code(child, data, name)
        elif child.name == _CP:
            yield _character(child, name)
        elif child.name == _MARK:
            yield from _content(child, data, name)
        elif child.name not in _POINTS:
            got = f"<{child.name.rpartition(' ')[2]}>"
            fix = "leave codes as they were exported; our texts have no markup"
            message = "an element that our texts do not have"
            raise _TextError(_bad("L406", message, child, name, got, fix))


def _code(element: Element, data: dict[str, str], name: str) -> Code:
    source = data.get(element.attributes.get("dataRef", ""), "").strip()
    braced = source.startswith("{") and source.endswith("}")
    code = canonical_code(source[1:-1].strip()) if braced else None
    if code is None:
        fix = "take the placeholder from the English text"
        message = "a placeholder without its original data"
        raise _TextError(_bad("L406", message, element, name, shown(source), fix))
    return code


def _character(element: Element, name: str) -> str:
    digits = element.attributes.get("hex", "")
    try:
        return chr(int(digits, 16))
    except (ValueError, OverflowError):
        fix = "write the character's number in hexadecimal digits"
        message = "no such character"
        raise _TextError(_bad("L406", message, element, name, shown(digits), fix)) from None


def _brace(element: Element, name: str, text: str) -> Finding:
    fix = "insert the placeholder from the English text; it cannot be typed"
    return _bad("L406", "a brace in the text", element, name, shown(text), fix)


def _bad(code: str, message: str, element: Element, name: str, got: str, fix: str) -> Finding:
    return error(code, message, where=element.where, key=name, got=got, fix=fix)
