"""New texts put into ``.ftl`` files without touching anything else in them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from fluent.syntax import ast

from setsail.l10n.facts import start_of
from setsail.l10n.handoff.fluent_text import INDENT, pattern_text
from setsail.l10n.handoff.tree import Tree
from setsail.l10n.source import LocaleSource, SourceFile, Unit

_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of a file's text that gives way to another.

    Attributes:
        start: offset in characters, line ends counted as one each.
        end: the same; ``start`` for an insertion.
        text: what stands there then, with line feeds.
    """

    start: int
    end: int
    text: str


def splices(
    source: LocaleSource, reference: LocaleSource, changed: Mapping[str, Tree]
) -> tuple[Splice, ...]:
    """What to write where, so that texts say something new.

    A text that is there keeps its place. A new one goes where English has it: behind the
    nearest text before it, ahead of the nearest behind it, in the same group where there is
    one, or to the end of its file.

    Args:
        source: the locale as it is.
        reference: English, for the order.
        changed: by id, what a text now says, ready to be written (`fluent_text.escaped`).

    Returns:
        One for each file with a change.
    """
    entries = {name: entry for file in source.files for name, entry in _entries(file).items()}
    edits: dict[str, list[Edit]] = {}
    for name in (name for name in changed if name in source.units):
        file = source.units[name].file
        edits.setdefault(file.name, []).append(_replaced(file, entries, name, changed[name]))
    missing = [unit for unit in reference.units.values() if unit.id not in source.units]
    new = [unit for unit in missing if unit.id in changed]
    for message, group in groupby(new, key=lambda unit: unit.id.partition(".")[0]):
        units = list(group)
        anchor = entries.get(message)
        if anchor:
            edits.setdefault(anchor.file.name, []).extend(_joining(anchor, units, changed))
        else:
            name, edit = _placed(source, reference, entries, units, changed)
            edits.setdefault(name, []).append(edit)
    return tuple(Splice(name, tuple(found)) for name, found in edits.items())


@dataclass(frozen=True, slots=True)
class _Entry:
    """A message in a file: where it begins, where its value is due and its last line ends."""

    file: SourceFile
    start: int
    value: int
    end: int
    patterns: Mapping[str, ast.Pattern]


def _entries(file: SourceFile) -> dict[str, _Entry]:
    found: dict[str, _Entry] = {}
    for node in file.resource.body:
        if not isinstance(node, ast.Message | ast.Term):
            continue
        sigil = "-" if isinstance(node, ast.Term) else ""
        name = f"{sigil}{node.id.name}"
        patterns = {f"{name}.{each.id.name}": each.value for each in node.attributes}
        if node.value:
            patterns[name] = node.value
        first = node.comment or node.id
        end = max(_end_of(pattern) for pattern in patterns.values())
        start = start_of(first) - (len(sigil) if first is node.id else 0)
        # The first of two with one name is the one that exists.
        value = file.text.index("=", _end_of(node.id)) + 1
        found.setdefault(name, _Entry(file, start, value, _line_end(file.text, end), patterns))
    return found


def _end_of(node: ast.SyntaxNode) -> int:
    assert node.span is not None  # our parser gives spans
    return int(node.span.end)


def _line_end(text: str, offset: int) -> int:
    end = text.find("\n", offset)
    return len(text) if end < 0 else end


def _replaced(file: SourceFile, entries: Mapping[str, _Entry], name: str, tree: Tree) -> Edit:
    entry = entries[name.partition(".")[0]]
    pattern = entry.patterns[name]
    equals = file.text.rindex("=", 0, start_of(pattern))  # nothing but blanks between them
    depth = 1 if "." in name else 0
    return Edit(equals + 1, _end_of(pattern), pattern_text(tree, depth))


def _joining(anchor: _Entry, units: Sequence[Unit], changed: Mapping[str, Tree]) -> Iterator[Edit]:
    """Texts that a message lacks: its attributes behind the others, its value before them."""
    attributes = [unit for unit in units if "." in unit.id]
    if attributes != list(units):
        text = pattern_text(changed[units[0].id])
        yield Edit(anchor.value, anchor.value, text)
    if attributes:
        yield Edit(anchor.end, anchor.end, _attributes(attributes, changed))


def _attributes(units: Iterable[Unit], changed: Mapping[str, Tree]) -> str:
    return "".join(
        f"\n{INDENT}.{unit.id.partition('.')[2]} ={pattern_text(changed[unit.id], 1)}"
        for unit in units
    )


def _message(units: Sequence[Unit], changed: Mapping[str, Tree]) -> str:
    name, *_ = units[0].id.partition(".")
    value = pattern_text(changed[name]) if name in changed else ""
    rest = [unit for unit in units if "." in unit.id]
    return f"{name} ={value}{_attributes(rest, changed)}"


def _placed(
    source: LocaleSource,
    reference: LocaleSource,
    entries: Mapping[str, _Entry],
    units: Sequence[Unit],
    changed: Mapping[str, Tree],
) -> tuple[str, Edit]:
    """The file of a new message and what is written there."""
    first = units[0]
    text = _message(units, changed)
    behind, ahead = _neighbours(reference, entries, first)
    if behind:
        return behind.file.name, Edit(behind.end, behind.end, f"\n\n{text}")
    if ahead:
        return ahead.file.name, Edit(ahead.start, ahead.start, f"{text}\n\n")
    there = next((file for file in source.files if file.name == first.file.name), None)
    if there is None or not there.text.strip():
        # The messages that open a file stand behind one another.
        return first.file.name, Edit(0, 0, f"{text}\n\n")
    end = len(there.text.rstrip("\n"))
    return there.name, Edit(end, end, f"\n\n{text}")


def _neighbours(
    reference: LocaleSource, entries: Mapping[str, _Entry], unit: Unit
) -> tuple[_Entry | None, _Entry | None]:
    """The nearest entries before and behind, of the same group first; one of them at most."""
    names = list(dict.fromkeys(each.partition(".")[0] for each in reference.units))
    at = names.index(unit.id.partition(".")[0])

    def near(order: Iterable[str], *, same_group: bool) -> _Entry | None:
        for name in order:
            other = reference.units.get(name)
            if other is None or other.file is not unit.file or name not in entries:
                continue
            if same_group and other.group != unit.group:
                continue
            return entries[name]
        return None

    before, after = names[:at][::-1], names[at + 1 :]
    for same_group in (True, False):
        found = near(before, same_group=same_group)
        if found:
            return found, None
        found = near(after, same_group=same_group)
        if found:
            return None, found
    return None, None


@dataclass(frozen=True, slots=True)
class Splice:
    """What is to be done to one file.

    Attributes:
        file: its name, such as ``room.ftl``.
        edits: in the order in which they were asked for.
    """

    file: str
    edits: tuple[Edit, ...]

    def applied(self, before: bytes) -> bytes:
        """The file's new bytes, with the byte-order mark and the line ends that it had.

        Args:
            before: the file that the edits were made for; empty for a new one.
        """
        mark = _BOM if before.startswith(_BOM) else b""
        text = before.removeprefix(_BOM).decode("utf-8")
        pairs = [found.start() - n for n, found in enumerate(re.finditer("\r\n", text))]
        newline = "\r\n" if pairs and pairs[0] == text.index("\n") - 1 else "\n"
        parts = []
        at = 0
        for edit in sorted(self.edits, key=lambda edit: edit.start):
            # The offsets count each pair of carriage return and line feed once.
            start, end = (o + bisect_left(pairs, o) for o in (edit.start, edit.end))
            parts += [text[at:start], edit.text.replace("\n", newline)]
            at = end
        made = "".join((*parts, text[at:]))
        return mark + (made if text.strip() else made.rstrip() + newline).encode("utf-8")
