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
from setsail.core.findings import Finding, Position, error

MAX_BYTES = 5_000_000


@dataclass(frozen=True, slots=True)
class Cell:
    """One value as written, without surrounding blanks; ``position`` is its first character."""

    text: str
    position: Position


Row = tuple[Cell, ...]


def read_rows(path: Path, file: str) -> tuple[tuple[Row, ...], tuple[Finding, ...]]:
    """All rows that are not blank.

    Args:
        path: the file, UTF-8 with or without a byte-order mark.
        file: how findings name it.

    Returns:
        The rows, the header among them, and a finding (C302) for the quote that
        cannot be read; rows after it are left out.

    Raises:
        SetsailError: C300, the file cannot be read, is too large, empty or not UTF-8.
    """
    text = _decode(_bytes(path, file), file)
    if not text.strip():
        raise SetsailError(
            error("C300", "the file is empty", where=Position(file), fix="write the header first")
        )
    # Not splitlines: a cell may hold U+2028 and its like, and csv ends a row with each item.
    return _parse(list(io.StringIO(text, newline="")), file)


def _parse(lines: list[str], file: str) -> tuple[tuple[Row, ...], tuple[Finding, ...]]:
    reader = csv.reader(lines, strict=True)
    rows: list[Row] = []
    used = 0
    while True:
        try:
            values = next(reader)
        except StopIteration:
            return tuple(rows), ()
        except csv.Error as problem:
            return tuple(rows), (_broken(str(problem), lines[used], Position(file, used + 1, 1)),)
        raw = "".join(lines[used : reader.line_num])
        starts = _starts(raw, file, used + 1)
        used = reader.line_num
        if any(value.strip() for value in values):
            rows.append(tuple(_cell(*pair) for pair in zip(values, starts, strict=True)))


def _cell(value: str, start: Position) -> Cell:
    lead = len(value) - len(value.lstrip())
    if lead and value.strip() and "\n" not in value[:lead]:
        start = Position(start.file, start.line, start.column + lead)
    return Cell(value.strip(), start)


def _starts(raw: str, file: str, line: int) -> Iterator[Position]:
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
        if char == "," and not inside:
            fresh = True
        column += 1
        if char == "\n" or (char == "\r" and raw[number + 1 : number + 2] != "\n"):
            line, column = line + 1, 1
    if fresh:
        yield Position(file, line, column)


def _broken(problem: str, line: str, where: Position) -> Finding:
    fix = "put quotes around the whole cell and double each quote inside it"
    if "unexpected end" in problem:
        fix = "close the quote that opens in this row"
    got = line.strip()
    return error(
        "C302",
        "the row's quotes do not pair",
        where=where,
        got=f"'{got if len(got) <= 60 else got[:57] + '…'}'",
        fix=fix,
    )


def _bytes(path: Path, file: str) -> bytes:
    try:
        data = path.read_bytes()
    except OSError as problem:
        raise SetsailError(
            error("C300", "cannot read the file", where=Position(file), got=problem.strerror)
        ) from None
    if len(data) > MAX_BYTES:
        raise SetsailError(
            error(
                "C300",
                f"the file is larger than {MAX_BYTES} bytes",
                where=Position(file),
                got=f"{len(data)} bytes",
                fix="a catalogue holds the products of one show",
            )
        )
    return data


def _decode(data: bytes, file: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        # The codec counts from after the byte-order mark; the object it gives is the rest.
        body = bytes(problem.object)
        before = body[: problem.start].decode("utf-8")
        line = before.rpartition("\n")[2]
        raise SetsailError(
            error(
                "C300",
                "the file is not UTF-8",
                where=Position(file, before.count("\n") + 1, len(line) + 1),
                got=f"byte 0x{body[problem.start]:02x}",
                fix="save it as UTF-8 (in a spreadsheet: 'CSV UTF-8')",
            )
        ) from None
