from __future__ import annotations

import csv
import io
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from setsail.core.csv_cells import Row, read_rows
from setsail.core.errors import SetsailError


def rows_of(text: str) -> tuple[Row, ...]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "x.csv"
        path.write_bytes(text.encode())
        return read_rows(path, "x.csv", file_code="X100", row_code="X200")[0]


@settings(max_examples=200, deadline=None)
@given(st.text('",\n\r ab\u2028ت', max_size=40))
def test_whatever_is_read_each_cell_stands_where_it_says(text: str) -> None:
    try:
        rows = rows_of(text)
    except SetsailError:
        return
    lines = list(io.StringIO(text, newline=None))
    for cell in (cell for row in rows for cell in row if cell.text):
        rest = "".join(lines[cell.position.line - 1 :])[cell.position.column - 1 :]
        first = cell.text.lstrip('" \r\n\u2028')[:1]
        assert rest.lstrip('" \n\u2028').startswith(first)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.lists(st.text('",\n ab', max_size=6), min_size=2, max_size=4), max_size=5))
def test_what_a_spreadsheet_writes_is_read_back(table: list[list[str]]) -> None:
    out = io.StringIO(newline="")
    csv.writer(out).writerows(table)
    wanted = [[cell.strip() for cell in row] for row in table if any(cell.strip() for cell in row)]
    try:
        rows = rows_of(out.getvalue())
    except SetsailError:
        assert wanted == []
        return
    assert [[cell.text for cell in row] for row in rows] == wanted
