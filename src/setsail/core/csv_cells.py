"""CSV rows in which every cell knows where it was written.

The ``csv`` module says what a cell holds but not where it starts, so the starts
are counted in the raw text beside it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, Position, error, shown
from setsail.core.text_file import check_size, decode_utf8, read_bytes

MAX_BYTES = 5_000_000


@dataclass(frozen=True, slots=True)
class Cell:
    """One value as written; ``position`` is its first character.

    Blanks around it are left out unless `rows_in` was asked to keep them.
    """

    text: str
    position: Position

    @property
    def shown(self) -> str:
        """The text as findings quote it: on one line, cut to 60 characters."""
        return shown(self.text)


Row = tuple[Cell, ...]


def read_rows(
    path: Path, file: str, *, file_code: str, row_code: str
) -> tuple[tuple[Row, ...], tuple[Finding, ...]]:
    """All rows that are not blank; there is at least one row or one finding.

    Args:
        path: the file, UTF-8 with or without a byte-order mark.
        file: how findings name it.
        file_code: code of the findings about the whole file, such as ``C300``.
        row_code: code of the finding about a row, such as ``C302``.

    Returns:
        The rows, the header among them, and a finding (``row_code``) for the quote
        that cannot be read; rows after it are left out.

    Raises:
        SetsailError: ``file_code``, the file cannot be read, is too large, empty or
            not UTF-8.
    """
    return rows_in(read_bytes(path, file, file_code), file, file_code=file_code, row_code=row_code)


def rows_in(
    data: bytes,
    file: str,
    *,
    file_code: str,
    row_code: str,
    separators: str = ",",
    blanks: bool = False,
) -> tuple[tuple[Row, ...], tuple[Finding, ...]]:
    """All rows of a file that has been read.

    Args:
        data: its bytes, UTF-8 with or without a byte-order mark.
        file: as for `read_rows`.
        file_code: as for `read_rows`.
        row_code: as for `read_rows`.
        separators: what may stand between cells; the one that its first line has most of does.
        blanks: whether cells keep the blanks around their values.

    Returns:
        As `read_rows`.

    Raises:
        SetsailError: as `read_rows`, but for a file that cannot be read.
    """
    advice = "check that it is the right file, and take out what is not needed"
    check_size(data, MAX_BYTES, file, file_code, advice)
    text = decode_utf8(data, file, file_code, "save it as UTF-8 (in a spreadsheet: 'CSV UTF-8')")
    # Not splitlines: a cell may hold U+2028 and its like, and csv ends a row with each item.
    lines = list(io.StringIO(text, newline=""))
    separator = max(separators, key=lines[0].count) if lines else separators[0]
    rows, findings = _parse(lines, file, row_code, separator, blanks=blanks)
    if not rows and not findings:
        fix = "write the header first"
        raise SetsailError(error(file_code, "the file is empty", where=Position(file), fix=fix))
    return rows, findings


def _parse(
    lines: list[str], file: str, code: str, separator: str, *, blanks: bool
) -> tuple[tuple[Row, ...], tuple[Finding, ...]]:
    reader = csv.reader(lines, strict=True, delimiter=separator)
    rows: list[Row] = []
    used = 0
    while True:
        try:
            values = next(reader)
        except StopIteration:
            return tuple(rows), ()
        except csv.Error as problem:
            where = Position(file, used + 1, 1)
            return tuple(rows), (_broken(str(problem), lines[used], where, code),)
        raw = "".join(lines[used : reader.line_num])
        starts = _starts(raw, file, used + 1, separator)
        used = reader.line_num
        if any(value.strip() for value in values):
            make = Cell if blanks else _cell
            rows.append(tuple(make(*pair) for pair in zip(values, starts, strict=True)))


def _cell(value: str, start: Position) -> Cell:
    """A value without the blanks around it."""
    lead = len(value) - len(value.lstrip())
    if lead and value.strip() and "\n" not in value[:lead]:
        start = Position(start.file, start.line, start.column + lead)
    return Cell(value.strip(), start)


def _starts(raw: str, file: str, line: int, separator: str) -> Iterator[Position]:
    """Where each cell begins; a quoted one with its quote."""
    column, fresh = 1, True
    opened = inside = False
    for number, char in enumerate(raw):
        if fresh:
            # Only a quote in the first place opens one: 5" is five inches.
            fresh, opened, inside = False, char == '"', False
            yield Position(file, line, column)
        if char == '"' and opened:
            inside = not inside  # a doubled quote toggles twice
        if char == separator and not inside:
            fresh = True
        column += 1
        if char == "\n" or (char == "\r" and raw[number + 1 : number + 2] != "\n"):
            line, column = line + 1, 1
    if fresh:
        yield Position(file, line, column)


def _broken(problem: str, line: str, where: Position, code: str) -> Finding:
    fix = "put quotes around the whole cell and double each quote inside it"
    if "unexpected end" in problem:
        fix = "close the quote that opens in this row"
    got = shown(line.strip())
    message = "the row's quotes do not pair"
    if "field limit" in problem:
        message = f"a cell is longer than {csv.field_size_limit()} characters"
        fix = "shorten it, or close a quote that was left open"
    return error(code, message, where=where, got=got, fix=fix)
