"""XML as a tree in which every element knows its place in the file.

Built on expat of the standard library; a document type declaration, which is what attacks on
XML readers are made of, is refused, and so is what is larger than any hand-off of ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, Position, error

MAX_DEPTH = 64
_SEPARATOR = " "


@dataclass(slots=True)
class Element:
    """An element.

    Attributes:
        name: with its namespace: ``urn:oasis:names:tc:xliff:document:2.0 unit``.
        attributes: by name; those of a namespace with it.
        where: its opening angle bracket.
        children: text and elements, in order.
    """

    name: str
    attributes: dict[str, str]
    where: Position
    children: list[Element | str] = field(default_factory=list)

    def elements(self, name: str) -> Iterator[Element]:
        """Children with a name."""
        for child in self.children:
            if isinstance(child, Element) and child.name == name:
                yield child

    def first(self, name: str) -> Element | None:
        """The first child with a name."""
        return next(self.elements(name), None)

    def every(self, name: str) -> Iterator[Element]:
        """Elements with a name at any depth, in the order of the file."""
        for child in self.children:
            if isinstance(child, Element):
                if child.name == name:
                    yield child
                yield from child.every(name)

    @property
    def text(self) -> str:
        """Its own text, without that of its children."""
        return "".join(child for child in self.children if isinstance(child, str))


def read_xml(data: bytes, file: str) -> Element:
    """Read a document.

    Args:
        data: the document, in an encoding that it declares or UTF-8.
        file: how findings name it.

    Raises:
        SetsailError: L403, it is not well-formed, has a document type, or is nested too deeply.
    """
    reading = _Reading(file)
    try:
        reading.parser.Parse(data, True)
    except expat.ExpatError as problem:
        where = Position(file, problem.lineno, problem.offset + 1)
        what = expat.ErrorString(problem.code)
        raise SetsailError(_refused(f"no well-formed XML: {what}", where)) from None
    except (ValueError, LookupError) as problem:  # an encoding that Python does not know
        raise SetsailError(_refused(f"cannot be decoded: {problem}", Position(file, 1))) from None
    return reading.root


class _Reading:
    def __init__(self, file: str) -> None:
        self.file = file
        self.root = Element("", {}, Position(file))
        self.open = [self.root]
        self.parser = expat.ParserCreate(namespace_separator=_SEPARATOR)
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.characters
        self.parser.StartDoctypeDeclHandler = self.document_type

    @property
    def where(self) -> Position:
        column = self.parser.CurrentColumnNumber + 1
        return Position(self.file, self.parser.CurrentLineNumber, column)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self.open) > MAX_DEPTH:
            raise SetsailError(_refused("elements are nested too deeply", self.where))
        element = Element(name, attributes, self.where)
        self.open[-1].children.append(element)
        self.open.append(element)

    def end(self, _: str) -> None:
        self.open.pop()

    def characters(self, text: str) -> None:
        self.open[-1].children.append(text)

    def document_type(self, *_: object) -> None:
        raise SetsailError(_refused("a document type declaration is not taken", self.where))


def _refused(message: str, where: Position) -> Finding:
    fix = "hand in the file as the translator's tool wrote it, as XLIFF 2"
    return error("L403", message, where=where, fix=fix)
