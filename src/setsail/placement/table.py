"""CSV files whose every mistake is reported with its line and column.

One record is one line: a quoted cell may hold commas but no line break.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, Position, error
from setsail.core.nearest import did_you_mean

ModelT = TypeVar("ModelT", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Row:
    """One record of a table.

    Attributes:
        cells: text by column name; an empty cell is absent.
        places: position by column name, also of empty cells.
    """

    cells: Mapping[str, str]
    places: Mapping[str, Position]


def read_models(
    path: Path, model: type[ModelT], code: str, shown_as: str | None = None
) -> tuple[tuple[ModelT, Row], ...]:
    """Read a CSV file whose columns are the fields of a model.

    Args:
        path: the file, UTF-8.
        model: pydantic model; an empty cell leaves its field to the default.
        code: code of the findings.
        shown_as: how findings name the file.

    Raises:
        SetsailError: every finding of the file.
    """
    file = shown_as or str(path)
    lines = _lines(path, file, code)
    columns = _header(lines[0] if lines else "", tuple(model.model_fields), file, code)
    typed: list[tuple[ModelT, Row]] = []
    findings: list[Finding] = []
    for number, line in enumerate(lines[1:], start=2):
        if not line.strip():
            continue
        row = _row(line, number, columns, file, code)
        if isinstance(row, Finding):
            findings.append(row)
            continue
        try:
            typed.append((model.model_validate(row.cells), row))
        except ValidationError as problem:
            findings += _findings(problem, row, code)
    if findings:
        raise SetsailError(findings)
    return tuple(typed)


def _lines(path: Path, file: str, code: str) -> list[str]:
    try:
        return path.read_text(encoding="utf-8-sig").splitlines()
    except OSError as problem:
        raise SetsailError(
            error(
                code,
                "the file cannot be read",
                where=Position(file),
                got=str(problem.strerror),
                fix="restore it, or point to the workspace that holds it",
            )
        ) from None
    except UnicodeDecodeError as problem:
        raise SetsailError(
            error(
                code,
                "the file is not UTF-8",
                where=Position(file),
                got=f"byte {problem.object[problem.start]:#04x} at offset {problem.start}",
                fix="save it as UTF-8",
            )
        ) from None


def _header(line: str, expected: tuple[str, ...], file: str, code: str) -> tuple[str, ...]:
    columns = tuple(cell.strip() for cell in line.split(","))
    findings = [
        error(
            code,
            "unknown column" if column not in expected else "the column is there twice",
            where=Position(file, 1, start),
            got=f"'{column}'",
            fix=did_you_mean(column, expected) if column not in expected else "delete one",
        )
        for index, (column, start) in enumerate(zip(columns, _starts(line), strict=True))
        if column not in expected or column in columns[:index]
    ]
    findings += [
        error(
            code,
            f"the column '{column}' is missing",
            where=Position(file, 1, 1),
            fix=f"the first line names the columns: {','.join(expected)}",
        )
        for column in expected
        if column not in columns
    ]
    if findings:
        raise SetsailError(findings)
    return columns


def _row(line: str, number: int, columns: tuple[str, ...], file: str, code: str) -> Row | Finding:
    try:
        cells = next(csv.reader([line], strict=True))
    except csv.Error as problem:
        return error(
            code,
            "the line is not CSV",
            where=Position(file, number, 1),
            got=str(problem),
            fix="close the quotes on the same line; a quote inside a quoted cell is written twice",
        )
    if len(cells) != len(columns):
        return error(
            code,
            f"the line should have {len(columns)} cells",
            where=Position(file, number, 1),
            got=f"{len(cells)} cells",
            fix="put a cell that holds a comma between double quotes",
        )
    places = {
        column: Position(file, number, start)
        for column, start in zip(columns, _starts(line), strict=True)
    }
    texts = {column: cell.strip() for column, cell in zip(columns, cells, strict=True)}
    return Row({column: text for column, text in texts.items() if text}, places)


def _starts(line: str) -> Iterator[int]:
    """The column, counted from 1, at which each cell of a line begins."""
    quoted = False
    yield 1
    for at, character in enumerate(line, start=1):
        if character == '"':
            quoted = not quoted
        elif character == "," and not quoted:
            yield at + 1


def _findings(problem: ValidationError, row: Row, code: str) -> Iterator[Finding]:
    for detail in problem.errors(include_url=False, include_input=False):
        loc: tuple[Any, ...] = detail["loc"]
        column = str(loc[0]) if loc else next(iter(row.places))
        if detail["type"] == "missing":
            yield error(
                code,
                "the cell is empty",
                where=row.places[column],
                key=column,
                fix="every record needs it",
            )
            continue
        message = detail["msg"].removeprefix("Value error, ")
        yield error(
            code,
            message[:1].lower() + message[1:],
            where=row.places[column],
            key=column,
            got=f"'{row.cells.get(column, '')}'",
        )
