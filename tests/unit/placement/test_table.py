from pathlib import Path

import pytest
from pydantic import BaseModel, Field

from setsail.core.errors import SetsailError
from setsail.placement.table import read_models


class Record(BaseModel):
    name: str
    size: int = Field(gt=0)
    note: str | None = None


def read(tmp_path: Path, text: str | bytes) -> list[Record]:
    path = tmp_path / "t.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return [record for record, _ in read_models(path, Record, "E501", "t.csv")]


def messages(tmp_path: Path, text: str | bytes) -> list[str]:
    with pytest.raises(SetsailError) as caught:
        read(tmp_path, text)
    return [finding.text() for finding in caught.value.findings]


def test_records_are_typed_in_any_column_order(tmp_path: Path) -> None:
    assert read(tmp_path, 'size,note,name\n3,"a, b",x\n\n4,,y\n') == [
        Record(name="x", size=3, note="a, b"),
        Record(name="y", size=4),
    ]


def test_a_byte_order_mark_and_crlf_do_no_harm(tmp_path: Path) -> None:
    assert read(tmp_path, b"\xef\xbb\xbfname,size,note\r\nx,1,\r\n") == [Record(name="x", size=1)]


def test_every_wrong_cell_is_found_where_it_stands(tmp_path: Path) -> None:
    text = 'name,size,note\n"a, b",0,\n,x,\n'
    assert messages(tmp_path, text) == [
        "t.csv:2:8 E501 size: should be greater than 0, got '0'",
        "t.csv:3:1 E501 name: the cell is empty; every record needs it",
        "t.csv:3:2 E501 size: should be a whole number, got 'x'; write it in digits, such as 1500",
    ]


def test_a_line_of_another_length_is_found(tmp_path: Path) -> None:
    found = messages(tmp_path, "name,size,note\nx,1\ny,0,\n")
    assert found[0].startswith("t.csv:2:1 E501 the line should have 3 cells, got 2 cells")
    assert found[1].startswith("t.csv:3:3 E501 size")


def test_an_open_quote_is_found(tmp_path: Path) -> None:
    assert messages(tmp_path, 'name,size,note\nx,0,\nx,1,"y\n') == [
        "t.csv:2:3 E501 size: should be greater than 0, got '0'",
        "t.csv:3:1 E501 the row's quotes do not pair, got 'x,1,\"y'; "
        "close the quote that opens in this row",
    ]
    assert messages(tmp_path, 'name,sise,note\n"') == [
        "t.csv:1:6 E501 unknown column, got 'sise'; did you mean 'size'?",
        "t.csv:1:1 E501 the column 'size' is missing; "
        "the first line names the columns: name,size,note",
        "t.csv:2:1 E501 the row's quotes do not pair, got '\"'; "
        "close the quote that opens in this row",
    ]
    (alone,) = messages(tmp_path, '"name,size')
    assert alone.startswith("t.csv:1:1 E501 the row's quotes do not pair")


def test_a_cell_of_two_lines_moves_no_later_place(tmp_path: Path) -> None:
    text = 'name,size,note\n"x\ny",1,\nz,0,\n'
    assert messages(tmp_path, text) == ["t.csv:4:3 E501 size: should be greater than 0, got '0'"]
    assert read(tmp_path, text.replace("z,0", "z,2"))[0] == Record(name="x\ny", size=1)


def test_a_wrong_cell_of_two_lines_is_told_on_one(tmp_path: Path) -> None:
    (found,) = messages(tmp_path, 'name,size,note\nx,"1\nor 2",\n')
    assert found.startswith("t.csv:2:3 E501 size: should be a whole number")
    assert found.endswith("got '1 or 2'; write it in digits, such as 1500")


def test_blanks_before_a_value_are_not_its_place(tmp_path: Path) -> None:
    assert messages(tmp_path, "name,size,note\nx,  0 ,\n") == [
        "t.csv:2:5 E501 size: should be greater than 0, got '0'"
    ]


def test_the_header_names_the_columns(tmp_path: Path) -> None:
    assert messages(tmp_path, "name,sise,note,note\n") == [
        "t.csv:1:6 E501 unknown column, got 'sise'; did you mean 'size'?",
        "t.csv:1:16 E501 the column is there twice, got 'note'; delete one",
        "t.csv:1:1 E501 the column 'size' is missing; "
        "the first line names the columns: name,size,note",
    ]


def test_an_empty_file_is_found(tmp_path: Path) -> None:
    assert messages(tmp_path, "") == ["t.csv E501 the file is empty; write the header first"]


def test_a_file_that_cannot_be_read_is_a_finding(tmp_path: Path) -> None:
    with pytest.raises(
        SetsailError, match=r"gone\.csv E501 cannot read the file, got No such file"
    ):
        read_models(tmp_path / "gone.csv", Record, "E501", "gone.csv")
    assert messages(tmp_path, b"name,size,note\nx,\xff,\n") == [
        "t.csv:2:3 E501 the file is not UTF-8, got byte 0xff; "
        "save it as UTF-8 (in a spreadsheet: 'CSV UTF-8')"
    ]
