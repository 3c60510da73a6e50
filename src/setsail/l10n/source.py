"""The Fluent files of a locale, parsed once and indexed with positions."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from fluent.syntax import ast

from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, Position, error
from setsail.core.nearest import did_you_mean
from setsail.l10n.facts import Facts, Use, facts_of, start_of
from setsail.l10n.parser import QuickParser
from setsail.l10n.surfaces import named_surfaces

KINDS = frozenset({"string", "number", "money", "time", "duration"})
"""What a comment may call a variable: str, int or float or Count, Money, When, Duration."""

_DOCUMENTED = re.compile(r"^\s*\$([A-Za-z][\w-]*)\s*(?:\(([^)]*)\))?", re.MULTILINE)


@dataclass(frozen=True)
class SourceFile:
    """One parsed ``.ftl`` file.

    Attributes:
        name: file name, such as ``room.ftl``.
        shown: path as findings name it, such as ``locales/en/room.ftl``.
        text: its content; every line ends with one line feed.
        resource: its syntax tree; the offsets of its spans count characters of ``text``.
    """

    name: str
    shown: str
    text: str
    resource: ast.Resource

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def position(self, offset: int) -> Position:
        """File, line and column of a character of the text."""
        line = bisect_right(self._line_starts, offset)
        return Position(self.shown, line, offset - self._line_starts[line - 1] + 1)


@dataclass(frozen=True, slots=True)
class Unit:
    """One text that can be rendered or referred to: a value or an attribute.

    Attributes:
        id: ``message``, ``message.attribute``, ``-term`` or ``-term.attribute``.
        file: where it is written.
        start: offset of its identifier.
        comment: the entry's own comment, or "".
        group: the ``##`` comment that it stands under, or "".
        facts: what its pattern uses.
    """

    id: str
    file: SourceFile
    start: int
    comment: str
    group: str
    facts: Facts

    @property
    def where(self) -> Position:
        """Position of the identifier."""
        return self.file.position(self.start)

    @property
    def is_term(self) -> bool:
        """Whether it is private to its locale."""
        return self.id.startswith("-")

    @property
    def documented(self) -> dict[str, str]:
        """Variables that the comment explains, with their type in lower case or ""."""
        found = _DOCUMENTED.findall(self.comment)
        return {name: kind.strip().lower() for name, kind in found}

    @property
    def surface(self) -> str | None:
        """Where the comment says that it is shown, as written; None where it does not say."""
        return named_surfaces(self.comment).get(self.id.partition(".")[2])


@dataclass(frozen=True, slots=True)
class LocaleSource:
    """A locale's files.

    Attributes:
        tag: name of the folder.
        shown: folder as findings name it, such as ``locales/en``.
        files: in alphabetical order.
        units: by id; the first of a duplicate wins, as in Fluent.
        findings: what is wrong with the files themselves: unreadable (L212), syntax
            (L201), duplicates (L202).
    """

    tag: str
    shown: str
    files: tuple[SourceFile, ...]
    units: Mapping[str, Unit]
    findings: tuple[Finding, ...]

    def variables(self, unit: Unit) -> tuple[Use, ...]:
        """Uses of variables in a text and in the messages that it includes, its own first."""
        return tuple(use for reached in self._reach(unit) for use in reached.facts.variables)

    def shown_variables(self, unit: Unit) -> frozenset[str]:
        """Names of the variables that a text prints, itself or through messages it includes."""
        return frozenset(name for reached in self._reach(unit) for name in reached.facts.shown)

    def _reach(self, unit: Unit) -> Iterator[Unit]:
        seen = {unit.id}
        waiting = [unit]
        while waiting:
            here = waiting.pop(0)
            yield here
            for reference in here.facts.references:
                target = self.units.get(reference.name)
                # A term sees only the arguments written at its reference.
                if target and not target.is_term and target.id not in seen:
                    seen.add(target.id)
                    waiting.append(target)


def locale_tags(locales_dir: Path) -> tuple[str, ...]:
    """Names of the locale folders, sorted; empty when the tree itself is missing."""
    if not locales_dir.is_dir():
        return ()
    return tuple(
        sorted(p.name for p in locales_dir.iterdir() if p.is_dir() and not p.name.startswith("."))
    )


def read_locale(locales_dir: Path, tag: str) -> LocaleSource:
    """Parse the ``.ftl`` files of one locale.

    Args:
        locales_dir: the tree with a folder per tag.
        tag: name of the folder.

    Returns:
        The parsed locale; mistakes inside the files are its ``findings``.

    Raises:
        SetsailError: L214, there is no such folder or no ``.ftl`` file in it.
    """
    folder = locales_dir / tag
    shown = f"{locales_dir.name}/{tag}"
    paths = sorted(folder.glob("*.ftl")) if folder.is_dir() else []
    if not paths:
        known = locale_tags(locales_dir)
        fix = f"write {shown}/room.ftl" if tag in known else did_you_mean(tag, known)
        raise SetsailError(
            error(
                "L214",
                "the locale has no Fluent file" if tag in known else "no folder for the locale",
                where=Position(shown),
                fix=fix,
            )
        )
    files, findings = _read_files(paths, shown)
    return locale_source(tag, shown, files, findings)


def locale_source(
    tag: str, shown: str, files: Iterable[SourceFile], findings: Iterable[Finding] = ()
) -> LocaleSource:
    """Index parsed files as one locale.

    Args:
        tag: name of the folder, or what the locale goes by where it has none.
        shown: folder as findings name it.
        files: in alphabetical order.
        findings: what was wrong with reading them; those of syntax and duplicates are added.
    """
    files, found = tuple(files), list(findings)
    units: dict[str, Unit] = {}
    first: dict[str, Position] = {}
    for file in files:
        found.extend(_syntax_findings(file))
        found.extend(_index(file, units, first))
    return LocaleSource(tag, shown, files, units, tuple(found))


def _read_files(paths: Iterable[Path], shown: str) -> tuple[list[SourceFile], list[Finding]]:
    parser = QuickParser()
    files: list[SourceFile] = []
    findings: list[Finding] = []
    for path in paths:
        name = f"{shown}/{path.name}"
        try:
            text = path.read_text(encoding="utf-8-sig")
        except UnicodeDecodeError as exc:
            line = path.read_bytes()[: exc.start].count(b"\n") + 1
            fix = "save the file as UTF-8"
            findings.append(
                error("L212", "the file is not UTF-8", where=Position(name, line), fix=fix)
            )
        except OSError as exc:
            message = f"the file cannot be read: {exc.strerror}"
            findings.append(error("L212", message, where=Position(name)))
        else:
            try:
                files.append(SourceFile(path.name, name, text, parser.parse(text)))
            except RecursionError:  # the parser calls itself for each brace
                findings.append(_too_deep(SourceFile(path.name, name, text, ast.Resource())))
    return files, findings


def _too_deep(file: SourceFile) -> Finding:
    depth = deepest = offset = 0
    for brace in re.finditer("[{}]", file.text):
        depth += 1 if brace[0] == "{" else -1
        if depth > deepest:
            deepest, offset = depth, brace.start()
    return error(
        "L201",
        f"Fluent syntax: braces are nested too deeply, {deepest} levels",
        where=file.position(offset),
        fix="write the text with fewer levels; until then no message of the file exists",
    )


def _syntax_findings(file: SourceFile) -> Iterator[Finding]:
    for entry in file.resource.body:
        if not isinstance(entry, ast.Junk):
            continue
        for note in entry.annotations:
            yield error(
                "L201",
                f"Fluent syntax: {_lower_first(note.message or note.code)}",
                where=file.position(_gave_up_at(file.text, start_of(note))),
                key=_junk_id(entry),
                fix="mend the message; until then it does not exist",
            )


def _gave_up_at(text: str, offset: int) -> int:
    """The parser looks for a closing brace beyond blank lines; it is missing before them."""
    before = text[:offset]
    return len(before.rstrip()) if "\n" in before[len(before.rstrip()) :] else offset


def _junk_id(junk: ast.Junk) -> str | None:
    named = re.match(r"-?[A-Za-z][\w-]*", junk.content or "")
    return named[0] if named else None


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:].rstrip(".")


def _index(file: SourceFile, units: dict[str, Unit], first: dict[str, Position]) -> list[Finding]:
    """Add a file's texts to ``units``; findings for those that were already there."""
    group = ""
    findings: list[Finding] = []
    for entry in file.resource.body:
        if isinstance(entry, ast.GroupComment):
            group = entry.content or ""
        if not isinstance(entry, ast.Message | ast.Term):
            continue
        sigil = "-" if isinstance(entry, ast.Term) else ""
        name = f"{sigil}{entry.id.name}"
        where = file.position(start_of(entry.id) - len(sigil))
        if name in first:
            findings.append(_duplicate(name, where, first[name]))
            continue
        first[name] = where
        comment = (entry.comment.content if entry.comment else None) or ""
        if entry.value:
            start = start_of(entry.id) - len(sigil)
            units[name] = Unit(name, file, start, comment, group, facts_of(entry.value))
        for part in entry.attributes:
            unit = Unit(
                f"{name}.{part.id.name}",
                file,
                start_of(part.id),
                comment,
                group,
                facts_of(part.value),
            )
            if unit.id in units:
                findings.append(_duplicate(unit.id, unit.where, units[unit.id].where))
            else:
                units[unit.id] = unit
    return findings


def _duplicate(name: str, where: Position, first: Position) -> Finding:
    return error(
        "L202",
        f"'{name}' is already written at {first}",
        where=where,
        key=name,
        fix="remove one of them",
    )
