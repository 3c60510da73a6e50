"""CSV for people with spreadsheets, and what they hand back."""

from __future__ import annotations

import csv
import io

import pytest

from setsail.core.errors import SetsailError
from setsail.l10n.handoff.fluent_text import leaf_text
from setsail.l10n.handoff.parcel import pack
from setsail.l10n.handoff.returned import Returned
from setsail.l10n.handoff.sheet import from_csv, guarded, to_csv, unguarded

from .kit import NOBODY, nothing, view

SHEET = to_csv(pack(view(), NOBODY), nothing)


def read(text: str | bytes) -> Returned:
    return from_csv(text if isinstance(text, bytes) else text.encode(), "back.csv")


def rows(text: str = SHEET) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def saved(cells: list[list[str]], delimiter: str = ",", **options: int) -> str:
    """As a spreadsheet saves it."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, **options).writerows(cells)  # type: ignore[arg-type]
    return out.getvalue()


def texts(returned: Returned) -> dict[tuple[str, ...], str]:
    assert returned.findings == ()
    return {(t.id, *(c.key for c in t.choices)): leaf_text(t.leaf) for t in returned.texts}


def test_a_spreadsheet_knows_the_encoding_and_the_columns() -> None:
    assert SHEET.startswith("\ufeffmessage,variant,en,ar,")
    assert rows()[2][:4] == ["join", "", "Join { -brand }", "دخول { -brand }"]
    few = next(row for row in rows() if "[few]" in row[1])
    assert few[4] == "$count is 3, 4, 5, 6, 7, 8 … [few]"


AS_IT_WENT = texts(read(SHEET))


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("quoting", [csv.QUOTE_MINIMAL, csv.QUOTE_ALL])
def test_it_is_read_however_it_was_saved(delimiter: str, quoting: int) -> None:
    assert texts(read(saved(rows(), delimiter, quoting=quoting))) == AS_IT_WENT


def test_unicode_text_and_a_line_that_names_the_separator_are_read() -> None:
    assert texts(read(saved(rows(), "\t").encode("utf-16"))) == AS_IT_WENT
    assert texts(read("sep=;\r\n" + saved(rows(), ";"))) == AS_IT_WENT


def test_columns_may_move_be_left_out_and_be_added() -> None:
    cells = [[row[3], "mine", row[1], row[0]] for row in rows()]
    cells[0][1] = "remarks"
    returned = read(saved(cells))
    assert texts(returned) == AS_IT_WENT
    assert {t.source_mark for t in returned.texts} == {None}


def test_marks_and_reviews_travel_along() -> None:
    cells = rows()
    cells[2][cells[0].index("state")] = " Reviewed "
    _, join, *rest = read(saved(cells)).texts
    assert (join.id, join.reviewed, any(t.reviewed for t in rest)) == ("join", True, False)
    assert cells[2][cells[0].index("source_mark")] == f"m:{join.source_mark}"


@pytest.mark.parametrize(
    ("cell", "mark"),
    [
        ("m:09526245", "09526245"),
        ("09526245", "09526245"),
        (" m:0a1b2c3d ", "0a1b2c3d"),
        ("9526245", None),  # what a spreadsheet makes of a number
        ("3.06E+14", None),
        ("m:", ""),
        ("", ""),
    ],
)
def test_a_mark_that_was_taken_for_a_number_is_none(cell: str, mark: str | None) -> None:
    cells = rows()
    cells[2][cells[0].index("target_mark")] = cell
    assert read(saved(cells)).texts[1].target_mark == mark


def test_no_mark_of_ours_looks_like_a_number() -> None:
    place = rows()[0].index("source_mark")
    assert all(row[place].startswith("m:") for row in rows()[1:])


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+966", "-brand", "@you", "\tx", "\rx", "'=x", "''=x", "'x", "x", "", "'", "'-"],
)
def test_no_cell_is_a_formula_and_each_comes_back(text: str) -> None:
    cell = guarded(text)
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert unguarded(cell) == text


def test_a_text_that_looks_like_a_formula_goes_out_and_comes_back() -> None:
    sheet = to_csv(pack(view("leave = -50 %\n"), NOBODY), nothing)
    assert "\r\nleave,,Leave,'-50 %," in sheet
    assert texts(read(sheet))[("leave",)] == "-50 %"


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("{$x}  {  -brand}", "{ $x }  { -brand }"),
        ("a\r\nb", "a\nb"),
        ("  a  ", "a"),
        ('{ "{" }', '{ "{" }'),
        ("", ""),
    ],
)
def test_what_people_type(cell: str, text: str) -> None:
    cells = rows()
    cells[2][3] = cell
    assert texts(read(saved(cells)))[("join",)] == text


@pytest.mark.parametrize(
    ("cell", "got"),
    [
        ("a { $x", "'{ $x'"),
        ("a } b", "'} b'"),
        ("x { $ y } z", "'{ $ y } z'"),
        ("x { $n -> *[other] y } z", "'{ $n -> *[other] y } z'"),
    ],
)
def test_a_loose_brace_is_told_with_its_cell(cell: str, got: str) -> None:
    cells = rows()
    cells[2][3] = cell
    text = saved(cells)
    (finding,) = read(text).findings
    assert (finding.code, finding.key, finding.got) == ("L406", "join", got)
    column = len("join,,Join { -brand },") + 1
    assert str(finding.where) == f"back.csv:3:{column}"


@pytest.mark.parametrize(
    ("change", "code", "where"),
    [
        (("join", "way out"), "L405", "3:6"),
        (("", ""), "L405", "3:1"),
    ],
)
def test_a_row_without_its_message_is_told(change: tuple[str, str], code: str, where: str) -> None:
    cells = rows()
    cells[2][:2] = change
    (finding,) = read(saved(cells)).findings
    assert (finding.code, str(finding.where)) == (code, f"back.csv:{where}")


@pytest.mark.parametrize(
    ("header", "row", "where"),
    [
        ("ar,variant,message", "x", "2:1"),
        ("ar,message,variant", "x,", "2:3"),
        ("variant,ar,message", "x,y", "2:3"),
    ],
)
def test_a_row_that_ends_before_its_message_is_told(header: str, row: str, where: str) -> None:
    (finding,) = read(f"{header}\r\n{row}\r\n").findings
    assert (finding.code, str(finding.where)) == ("L405", f"back.csv:{where}")


def test_a_short_row_is_told() -> None:
    cells = rows()
    cells[2] = cells[2][:2]
    (finding,) = read(saved(cells)).findings
    assert (finding.code, str(finding.where)) == ("L413", "back.csv:3:1")


@pytest.mark.parametrize(
    ("text", "code", "message"),
    [
        ("", "L403", "empty"),
        (SHEET.encode("cp1256", "replace"), "L403", "UTF-8"),
        ("sep=;\r\n", "L404", "no header"),
        ("message,translation\r\nx,y\r\n", "L404", "no column 'variant'"),
        ("message,variant,en\r\n", "L404", "called by the tag"),
        ("message,variant,en,ar,id\r\n", "L404", "called by the tag"),
    ],
)
def test_what_is_no_sheet_of_ours_is_refused(text: str | bytes, code: str, message: str) -> None:
    with pytest.raises(SetsailError) as caught:
        read(text)
    (finding,) = caught.value.findings
    assert (finding.code, message in finding.text()) == (code, True)


def test_a_broken_quote_loses_only_what_follows() -> None:
    returned = read(SHEET + '"x')
    assert [finding.code for finding in returned.findings] == ["L413"]
    assert len(returned.texts) == len(AS_IT_WENT)
