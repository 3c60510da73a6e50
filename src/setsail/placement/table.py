"""CSV tables of records: the header names a model's fields, each row is one record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from setsail.core.complaints import readable
from setsail.core.csv_cells import Cell, read_rows
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
    rows, broken = read_rows(path, file, file_code=code, row_code=code)
    if not rows:
        raise SetsailError(broken)
    wrong = tuple(_header_findings(rows[0], tuple(model.model_fields), code))
    if wrong:
        raise SetsailError((*wrong, *broken))
    columns = tuple(cell.text for cell in rows[0])
    typed: list[tuple[ModelT, Row]] = []
    findings: list[Finding] = []
    for row in rows[1:]:
        if len(row) != len(columns):
            findings.append(_other_length(row, len(columns), code))
            continue
        cells = dict(zip(columns, row, strict=True))
        record = _record(cells)
        try:
            typed.append((model.model_validate(record.cells), record))
        except ValidationError as problem:
            findings += _findings(problem, cells, code)
    findings += broken
    if findings:
        raise SetsailError(findings)
    return tuple(typed)


def _record(cells: Mapping[str, Cell]) -> Row:
    return Row(
        {column: cell.text for column, cell in cells.items() if cell.text},
        {column: cell.position for column, cell in cells.items()},
    )


def _header_findings(
    header: tuple[Cell, ...], expected: tuple[str, ...], code: str
) -> Iterator[Finding]:
    columns = [cell.text for cell in header]
    for index, cell in enumerate(header):
        where, got = cell.position, cell.shown
        if cell.text not in expected:
            fix = did_you_mean(cell.text, expected)
            yield error(code, "unknown column", where=where, got=got, fix=fix)
        elif cell.text in columns[:index]:
            yield error(code, "the column is there twice", where=where, got=got, fix="delete one")
    for column in expected:
        if column not in columns:
            yield error(
                code,
                f"the column '{column}' is missing",
                where=header[0].position,
                fix=f"the first line names the columns: {','.join(expected)}",
            )


def _other_length(row: tuple[Cell, ...], wanted: int, code: str) -> Finding:
    return error(
        code,
        f"the line should have {wanted} cells",
        where=row[0].position,
        got=f"{len(row)} cells",
        fix="put a cell that holds a comma between double quotes",
    )


def _findings(problem: ValidationError, cells: Mapping[str, Cell], code: str) -> Iterator[Finding]:
    for detail in problem.errors(include_url=False, include_input=False):
        # A rule about several cells has no location of its own: it is told at the first cell.
        column = str(detail["loc"][0]) if detail["loc"] else next(iter(cells))
        cell = cells[column]
        where = cell.position
        if detail["type"] == "missing":
            fix = "every record needs it"
            yield error(code, "the cell is empty", where=where, key=column, fix=fix)
            continue
        message, advice = readable(detail)
        yield error(code, message, where=where, key=column, got=cell.shown, fix=advice)
