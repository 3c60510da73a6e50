"""What is wrong, where, what was got and how to mend it.

Every part of setsail that judges input speaks in findings; one finding is one
line on a terminal and one object in JSON, so that a person and a script read
the same thing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Severity(StrEnum):
    """How much a finding weighs: only an ``error`` stops a launch."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a text file.

    Attributes:
        file: path as a reader would type it (relative to the workspace where possible).
        line: counted from 1; 0 when the finding is about the file as a whole.
        column: counted from 1; 0 when unknown.
    """

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        if not self.line:
            return self.file
        if not self.column:
            return f"{self.file}:{self.line}"
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong or worth knowing.

    Attributes:
        code: stable identifier such as ``P102``; its manual is the check's docstring.
        severity: how much it weighs.
        message: what is wrong, in one sentence without a full stop.
        where: position in a file, when there is one.
        key: dotted path of the value, such as ``peaks.weekday``.
        got: what was found there, as the writer wrote it.
        fix: how to mend it, as an instruction.
    """

    code: str
    severity: Severity
    message: str
    where: Position | None = None
    key: str | None = None
    got: str | None = None
    fix: str | None = None

    def text(self) -> str:
        """The finding as one line: ``file:line:col CODE message (got …); mend``."""
        parts = [f"{self.where} " if self.where else "", f"{self.code} "]
        if self.key:
            parts.append(f"{self.key}: ")
        parts.append(self.message)
        if self.got is not None:
            parts.append(f", got {self.got}")
        if self.fix:
            parts.append(f"; {self.fix}")
        return " ".join("".join(parts).splitlines())

    def to_json(self) -> dict[str, str | int | None]:
        """The finding as a flat JSON object."""
        where = self.where
        return {
            "code": self.code,
            "severity": self.severity.value,
            "message": self.message,
            "file": where.file if where else None,
            "line": where.line if where else None,
            "column": where.column if where else None,
            "key": self.key,
            "got": self.got,
            "fix": self.fix,
        }

    @classmethod
    def from_json(cls, found: Mapping[str, Any]) -> Finding:
        """The finding that `to_json` was made from.

        Raises:
            KeyError: a field is missing.
            ValueError: there is no such severity.
        """
        file = found["file"]
        return cls(
            code=found["code"],
            severity=Severity(found["severity"]),
            message=found["message"],
            where=Position(file, found["line"], found["column"]) if file else None,
            key=found["key"],
            got=found["got"],
            fix=found["fix"],
        )


def shown(text: str) -> str:
    """A value as findings quote it: on one line, cut to 60 characters."""
    line = " ".join(text.splitlines())
    return f"'{line if len(line) <= 60 else line[:57] + '…'}'"


def error(
    code: str,
    message: str,
    *,
    where: Position | None = None,
    key: str | None = None,
    got: str | None = None,
    fix: str | None = None,
) -> Finding:
    """A finding that stops a launch."""
    return Finding(code, Severity.ERROR, message, where, key, got, fix)


def warning(
    code: str,
    message: str,
    *,
    where: Position | None = None,
    key: str | None = None,
    got: str | None = None,
    fix: str | None = None,
) -> Finding:
    """A finding that a launch team should know but that stops nothing."""
    return Finding(code, Severity.WARNING, message, where, key, got, fix)


def errors_in(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Only the findings that stop a launch."""
    return tuple(f for f in findings if f.severity is Severity.ERROR)


def in_file_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings sorted as a reader walks through files; placeless ones last."""
    return tuple(
        sorted(
            findings, key=lambda f: (f.where is None, f.where or Position(""), f.code, f.message)
        )
    )
