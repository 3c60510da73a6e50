from __future__ import annotations

from pathlib import Path

import pytest

from setsail.core.csv_cells import Cell, Row, read_rows
from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, Position


def read(path: Path) -> tuple[tuple[Row, ...], tuple[Finding, ...]]:
    return read_rows(path, path.name, file_code="X100", row_code="X200")


def cells(folder: Path, data: str | bytes) -> list[list[tuple[str, int, int]]]:
    path = folder / "x.csv"
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    rows, findings = read(path)
    assert findings == ()
    return [[(c.text, c.position.line, c.position.column) for c in row] for row in rows]


def problem(folder: Path, data: bytes) -> str:
    path = folder / "x.csv"
    path.write_bytes(data)
    with pytest.raises(SetsailError) as caught:
        read(path)
    (finding,) = caught.value.findings
    assert finding.code == "X100"
    return finding.text()


def test_each_cell_knows_its_place(tmp_path: Path) -> None:
    assert cells(tmp_path, "a,bb,c\nتمر,,z\n") == [
        [("a", 1, 1), ("bb", 1, 3), ("c", 1, 6)],
        [("تمر", 2, 1), ("", 2, 5), ("z", 2, 6)],
    ]


def test_quotes_commas_and_line_breaks_inside_a_cell(tmp_path: Path) -> None:
    assert cells(tmp_path, 'a,"b, ""c""",d\n"x\ny",z\nlast,\n') == [
        [("a", 1, 1), ('b, "c"', 1, 3), ("d", 1, 14)],
        [("x\ny", 2, 1), ("z", 3, 4)],
        [("last", 4, 1), ("", 4, 6)],
    ]


def test_a_quote_inside_a_cell_is_a_character(tmp_path: Path) -> None:
    assert cells(tmp_path, 'a 5" nail,b, "c\n') == [
        [('a 5" nail', 1, 1), ("b", 1, 11), ('"c', 1, 14)]
    ]


def test_an_empty_last_cell_without_a_line_end(tmp_path: Path) -> None:
    assert cells(tmp_path, "a,") == [[("a", 1, 1), ("", 1, 3)]]


def test_blanks_around_a_value_do_not_count(tmp_path: Path) -> None:
    assert cells(tmp_path, "a,  b ,c") == [[("a", 1, 1), ("b", 1, 5), ("c", 1, 8)]]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_line_end_and_blank_lines(tmp_path: Path, end: str) -> None:
    assert cells(tmp_path, f"a,b{end}{end} , {end}c,d{end}") == [
        [("a", 1, 1), ("b", 1, 3)],
        [("c", 4, 1), ("d", 4, 3)],
    ]


def test_a_byte_order_mark_is_not_part_of_the_header(tmp_path: Path) -> None:
    assert cells(tmp_path, b"\xef\xbb\xbfa,b\n") == [[("a", 1, 1), ("b", 1, 3)]]


def test_a_line_separator_inside_a_cell_ends_no_row(tmp_path: Path) -> None:
    assert cells(tmp_path, "a\u2028b,c\n") == [[("a\u2028b", 1, 1), ("c", 1, 5)]]


def test_rows_before_an_open_quote_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text('a,b\nc,"d\ne,f\n')
    rows, (finding,) = read(path)
    assert [cell.text for cell in rows[0]] == ["a", "b"]
    assert len(rows) == 1
    assert str(finding.where) == "x.csv:2:1"
    assert (finding.code, finding.got) == ("X200", "'c,\"d'")
    assert "close the quote" in (finding.fix or "")


def test_text_after_a_closing_quote(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text('a,b\n"c"d,e\n')
    _, (finding,) = read(path)
    assert str(finding.where) == "x.csv:2:1"
    assert "double each quote" in (finding.fix or "")


@pytest.mark.parametrize("data", [b"", b"\n \n", b"\xef\xbb\xbf", b" ,,\n", b'""\n'])
def test_an_empty_file(tmp_path: Path, data: bytes) -> None:
    assert problem(tmp_path, data) == "x.csv X100 the file is empty; write the header first"


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_not_utf_8(tmp_path: Path, mark: bytes) -> None:
    text = problem(tmp_path, mark + "a,b\né,".encode() + b"caf\xe9\n")
    assert text.startswith("x.csv:2:6 X100 the file is not UTF-8, got byte 0xe9; save it as UTF-8")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_bad_byte_is_counted_by_any_line_end(tmp_path: Path, end: str) -> None:
    text = problem(tmp_path, f"a,b{end}c,".encode() + b"\xff")
    assert text.startswith("x.csv:2:3 X100 the file is not UTF-8, got byte 0xff")


def test_missing_and_oversized_files(tmp_path: Path) -> None:
    with pytest.raises(SetsailError) as caught:
        read(tmp_path / "none.csv")
    assert caught.value.findings[0].text() == (
        "none.csv X100 cannot read the file, got No such file or directory; "
        "restore it, or point to the place that holds it"
    )
    assert "larger than" in problem(tmp_path, b"a," * 2_500_001)


def test_a_cell_is_shown_on_one_short_line() -> None:
    where = Position("x.csv", 2, 1)
    assert Cell("", where).shown == "''"
    assert Cell("x\r\ny\u2028z", where).shown == "'x y z'"
    assert Cell("é" * 60, where).shown == f"'{'é' * 60}'"
    assert Cell("é" * 61, where).shown == f"'{'é' * 57}…'"


def test_a_cell_beyond_what_csv_holds_is_not_blamed_on_quotes(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text(f"a,b\n{'x' * 140_000},c\n")
    _, (finding,) = read(path)
    assert str(finding.where) == "x.csv:2:1"
    assert finding.message == "a cell is longer than 131072 characters"
