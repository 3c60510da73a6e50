"""YAML as a tree in which every value knows where it was written.

The only module that reads YAML. Scalars stay text until a schema types them,
so ``NO`` is a string and ``08`` is not octal; a key written twice, an anchor
and an empty value are findings, not surprises.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeAlias

import yaml

from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, Position, error
from setsail.core.text_file import check_size, decode_utf8, read_bytes

MAX_BYTES = 1_000_000
MAX_DEPTH = 40
NULLS = frozenset({"null", "~"})

Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value, as text; ``None`` where the writer wrote ``null`` or ``~``."""

    text: str | None
    position: Position
    inherited: Node | None = None


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of values."""

    items: tuple[Node, ...]
    position: Position
    inherited: Node | None = None


@dataclass(frozen=True, slots=True)
class MappingNode:
    """Keys and values; ``key_positions`` says where each key was written.

    ``replaces`` is set where it was laid over something that is no mapping, such as a
    ``null``: it then replaces what lies below instead of merging with it.
    """

    entries: Mapping[str, Node]
    key_positions: Mapping[str, Position]
    position: Position
    inherited: Node | None = None
    replaces: bool = False


Node: TypeAlias = Scalar | Sequence | MappingNode


def read_tree(path: Path, shown_as: str | None = None) -> MappingNode:
    """Read a YAML file whose top level is a mapping.

    Args:
        path: the file.
        shown_as: how findings name it; the path itself by default.

    Raises:
        SetsailError: the file is missing, too large, not UTF-8 or not clean
            YAML; every finding of the file is in it.
    """
    file = shown_as or str(path)
    return parse_tree(read_bytes(path, file, "P100"), file)


def parse_tree(data: bytes, file: str) -> MappingNode:
    """Parse YAML bytes; ``file`` is the name that findings show.

    Raises:
        SetsailError: the bytes are not UTF-8, not YAML, or hold duplicate
            keys, anchors or empty values.
    """
    advice = "split it, or move data into CSV"
    check_size(data, MAX_BYTES, file, "P100", advice)
    reader = _Reader(decode_utf8(data, file, "P100", "save it as UTF-8"), file)
    try:
        tree = reader.document()
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark or problem.context_mark
        where = reader.position(mark) if mark else Position(file)
        message = " ".join(part for part in (problem.context, problem.problem) if part)
        raise SetsailError(
            error("P101", f"not readable as YAML: {message}", where=where, fix=_advice(message))
        ) from None
    except yaml.YAMLError as problem:
        message = str(problem).splitlines()[0]
        raise SetsailError(
            error(
                "P101",
                f"not readable as YAML: {message}",
                where=Position(file),
                fix="save the file as plain text, without control characters",
            )
        ) from None
    if reader.findings:
        raise SetsailError(reader.findings)
    if not isinstance(tree, MappingNode):
        where = tree.position if tree else Position(file)
        raise SetsailError(
            error("P101", "expected 'key: value' lines", where=where, fix="start with 'name: …'")
        )
    return tree


def _advice(message: str) -> str:
    if "token" in message or "\t" in message:
        return "indent with spaces, never tabs; quote values that hold ': ' or start with a sign"
    return "check indentation, colons and quotes on this line and the one before it"


class _Reader:
    """Builds the tree from parser events.

    Not from `yaml.compose`: its C recursion overflows the stack on deep
    nesting, and it expands aliases.
    """

    def __init__(self, text: str, file: str) -> None:
        self.file = file
        self.findings: list[Finding] = []
        self._events: Iterator[Any] = yaml.parse(text, Loader=Loader)

    def position(self, mark: yaml.Mark) -> Position:
        return Position(self.file, mark.line + 1, mark.column + 1)

    def document(self) -> Node | None:
        tree: Node | None = None
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                if tree is not None:
                    self._note("P101", "a second document starts here", event, None, "remove '---'")
                    break
                tree = self._node(next(self._events), "", 0)
        return tree

    def _note(self, code: str, message: str, event: Any, key: str | None, fix: str) -> None:
        where = self.position(event.start_mark)
        self.findings.append(error(code, message, where=where, key=key, fix=fix))

    def _node(self, event: Any, path: str, depth: int) -> Node:
        position = self.position(event.start_mark)
        if depth > MAX_DEPTH:
            raise SetsailError(
                error(
                    "P101",
                    f"values are nested more than {MAX_DEPTH} deep",
                    where=position,
                    fix="no setsail file needs that; look for a bracket too many",
                )
            )
        if getattr(event, "anchor", None):
            fix = "write the value out, or put it into the parent profile"
            message = "anchors and aliases are not used in setsail files"
            self._note("P103", message, event, path or None, fix)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(path, position, depth)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(path, position, depth)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, path, position)
        return Scalar(None, position)  # an alias, noted above

    def _mapping(self, path: str, position: Position, depth: int) -> MappingNode:
        entries: dict[str, Node] = {}
        positions: dict[str, Position] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            where = self.position(event.start_mark)
            if not isinstance(event, yaml.ScalarEvent):
                self._note("P101", "a key must be one word", event, path or None, "rename it")
                self._node(event, path, depth + 1)
                self._node(next(self._events), path, depth + 1)
                continue
            key: str = event.value
            child_path = f"{path}.{key}" if path else key
            value = self._node(next(self._events), child_path, depth + 1)
            if key in entries:
                message = f"the key is written twice, first in line {positions[key].line}"
                self._note("P104", message, event, child_path, "keep one of them")
                continue
            positions[key] = where
            entries[key] = value
        return MappingNode(entries, positions, position)

    def _sequence(self, path: str, position: Position, depth: int) -> Sequence:
        items: list[Node] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            items.append(self._node(event, f"{path}.{len(items)}", depth + 1))
        return Sequence(tuple(items), position)

    def _scalar(self, event: Any, path: str, position: Position) -> Scalar:
        text: str = event.value
        plain = not event.style
        if plain and text == "":
            fix = "give a value, write null to clear an inherited one, or drop the key"
            self._note("P105", "the value is empty", event, path or None, fix)
        return Scalar(None if plain and text in NULLS else text, position)


def merge(parent: Node, child: Node) -> Node:
    """Lay a child's values over its parent's: mappings merge, all else replaces.

    The result keeps, in ``inherited``, the value that each one replaced. Merging is
    associative: it does not matter which of several files are merged first.
    """
    if isinstance(child, MappingNode) and not isinstance(parent, MappingNode):
        return replace(child, inherited=parent, replaces=True)
    if isinstance(parent, MappingNode) and isinstance(child, MappingNode) and not child.replaces:
        entries = dict(parent.entries)
        for key, value in child.entries.items():
            entries[key] = merge(parent.entries[key], value) if key in parent.entries else value
        positions = {**parent.key_positions, **child.key_positions}
        return MappingNode(entries, positions, child.position, parent, parent.replaces)
    return replace(child, inherited=parent)


def to_plain(node: Node) -> Plain:
    """The tree as dicts, lists and text, for a schema to type."""
    if isinstance(node, MappingNode):
        return {key: to_plain(value) for key, value in node.entries.items()}
    if isinstance(node, Sequence):
        return [to_plain(item) for item in node.items]
    return node.text


def find(node: Node, path: tuple[str | int, ...]) -> Node | None:
    """The value at a path, or None."""
    for step in path:
        if isinstance(node, MappingNode) and str(step) in node.entries:
            node = node.entries[str(step)]
        elif isinstance(node, Sequence) and (item := _item(node, step)) is not None:
            node = item
        else:
            return None
    return node


def _item(node: Sequence, step: str | int) -> Node | None:
    """An item by its number, or by its ``name``: ``audience.cities.Jakarta``."""
    index = _index(step)
    if index < len(node.items):
        return node.items[index]
    return next((item for item in node.items if name_of(item) == str(step)), None)


def name_of(item: Node) -> str | None:
    """What an item of a list calls itself, if it does."""
    named = item.entries.get("name") if isinstance(item, MappingNode) else None
    return named.text if isinstance(named, Scalar) else None


def _index(step: str | int) -> int:
    """A step as the number of an item; larger than any list where it is none."""
    text = str(step)
    # Not isdigit, which takes '²' too; and int refuses thousands of digits.
    return int(text) if text.isdecimal() and len(text) < len(str(MAX_BYTES)) else MAX_BYTES


def position_of(node: Node, path: tuple[str | int, ...]) -> Position:
    """Where a path is written; for a missing one, where its nearest parent is."""
    while path:
        parent = find(node, path[:-1])
        if isinstance(parent, MappingNode) and str(path[-1]) in parent.key_positions:
            return parent.key_positions[str(path[-1])]
        found = find(node, path)
        if found is not None:
            return found.position
        path = path[:-1]
    return node.position


def leaves(node: Node, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Node]]:
    """Every value below a node that is not itself a mapping, with its path."""
    if isinstance(node, MappingNode):
        for key, value in node.entries.items():
            yield from leaves(value, (*path, key))
    else:
        yield path, node
