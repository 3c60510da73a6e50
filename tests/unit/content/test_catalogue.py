from __future__ import annotations

from pathlib import Path

import pytest

from setsail.content.catalogue import COLUMNS, Catalogue, Rung, load_catalogue
from setsail.core.errors import SetsailError, UsageError
from setsail.core.findings import Finding, Severity
from tests.factories import EVERY, compiled, make_market, workspace
from tests.unit.content.samples import HEADER, ROWS

NAME = "shop.csv"


def write(folder: Path, *lines: str) -> Path:
    path = folder / NAME
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def load(folder: Path, *rows: str, header: str = HEADER) -> Catalogue:
    return load_catalogue(write(folder, header, *rows), make_market(), NAME)


def findings(folder: Path, *rows: str, header: str = HEADER) -> list[Finding]:
    with pytest.raises(SetsailError) as caught:
        load(folder, *rows, header=header)
    return list(caught.value.findings)


def changed(row: int, **cells: str) -> tuple[str, ...]:
    """The sample rows with some cells of one row replaced."""
    values = dict(zip(COLUMNS, ROWS[row].split(","), strict=True))
    rows = list(ROWS)
    rows[row] = ",".join({**values, **cells}.values())
    return tuple(rows)


def test_a_clean_file_becomes_products(tmp_path: Path) -> None:
    catalogue = load(tmp_path, *ROWS)
    first, *_, last = catalogue.products
    assert (first.sku, first.rung, first.price_minor, first.floor_price_minor) == (
        "T-1",
        Rung.TRAFFIC,
        1_490_000,
        1_450_000,
    )
    assert (first.stock, first.unit_cap, first.sellable_units) == (1800, 600, 600)
    assert catalogue.products[1].unit_cap is None
    assert catalogue.products[1].sellable_units == 900
    assert str(last.position) == "shop.csv:5:1"
    assert (catalogue.currency, catalogue.warnings) == ("IDR", ())


@pytest.mark.parametrize("code", EVERY)
def test_the_examples_are_clean(code: str) -> None:
    catalogue = load_catalogue(workspace().catalogues / f"{code}.csv", compiled(code).market)
    assert catalogue.warnings == ()
    assert len(catalogue.products) > 40
    assert all(catalogue.on_rung(rung) for rung in Rung)


def test_columns_may_stand_in_any_order(tmp_path: Path) -> None:
    order = list(reversed(COLUMNS))
    rows = [
        ",".join(dict(zip(COLUMNS, row.split(","), strict=True))[name] for name in order)
        for row in ROWS
    ]
    catalogue = load(tmp_path, *rows, header=",".join(order))
    assert catalogue.products[0].sku == "T-1"


@pytest.mark.parametrize(
    ("currency", "decimals", "price", "minor"),
    [("SAR", 2, "19.95", 1995), ("KWD", 3, "1.250", 1250), ("VND", 0, "49000", 49000)],
)
def test_prices_are_exact(
    tmp_path: Path, currency: str, decimals: int, price: str, minor: int
) -> None:
    market = make_market(currency={"code": currency, "display_decimals": decimals})
    path = write(tmp_path, HEADER, *changed(0, price=price, floor_price="1"))
    assert load_catalogue(path, market).products[0].price_minor == minor


@pytest.mark.parametrize(
    ("row", "cells", "code", "column", "key", "fix"),
    [
        (0, {"sku": ""}, "C303", 1, "sku", "give a value"),
        (0, {"price": "14.900,00"}, "C302", 50, None, "quotes"),
        (0, {"price": "Rp14900"}, "C305", 27, "price", "digits 0-9"),
        (0, {"price": "١٤٩٠٠"}, "C305", 27, "price", "digits 0-9"),
        (0, {"price": "-5"}, "C305", 27, "price", "digits 0-9"),
        (0, {"price": "1e4"}, "C305", 27, "price", "digits 0-9"),
        (0, {"price": "0", "floor_price": "1"}, "C305", 27, "price", "above 0"),
        (0, {"price": "14900.005"}, "C306", 27, "price", "IDR has 2 decimals"),
        (0, {"price": "14900.50"}, "C306", 27, "price", "shown with 0 decimals"),
        (0, {"floor_price": "15000"}, "C307", 33, "floor_price", "the price is 14900"),
        (0, {"rung": "trafic"}, "C308", 19, "rung", "did you mean 'traffic'"),
        (0, {"unit_cap": "1801"}, "C309", 46, "unit_cap", "only 1800 are on hand"),
        (0, {"stock": "-3"}, "C305", 39, "stock", "take a product"),
        (0, {"stock": "12.5"}, "C305", 39, "stock", "whole number"),
        (0, {"per_user_limit": "0"}, "C305", 44, "per_user_limit", "take a product"),
        (3, {"unit_cap": "5"}, "C311", 47, "unit_cap", "write 8"),
        (3, {"unit_cap": ""}, "C311", 47, "unit_cap", "write 8"),
        (1, {"sku": "T-1"}, "C313", 1, "sku", "the first is in line 2"),
        (0, {"name": "Judi seru"}, "C312", 5, "name", "take the product out"),
        (0, {"name": "Sa\ttu"}, "C304", 5, "name", "on one line"),
    ],
)
def test_each_mistake_is_found_in_its_cell(
    tmp_path: Path, row: int, cells: dict[str, str], code: str, column: int, key: str, fix: str
) -> None:
    (finding,) = findings(tmp_path, *changed(row, **cells))
    assert (finding.code, finding.key) == (code, key)
    assert str(finding.where) == f"shop.csv:{row + 2}:{column}"
    assert fix in (finding.fix or "")


def test_all_findings_come_at_once_in_file_order(tmp_path: Path) -> None:
    rows = (
        "T-1,Satu,One,home,traffic,x,14500,1800,2,600",
        "T-1,,Two,home,brige,35900,40000,900,6,",
        "P-1,Tiga,Three,home,profit,229000,178000,260",
        "L-1,Empat,Four,home,limited,675000,595000,8,1,4",
    )
    found = [(f.code, str(f.where)) for f in findings(tmp_path, *rows)]
    assert found == [
        ("C305", "shop.csv:2:27"),
        ("C313", "shop.csv:3:1"),
        ("C303", "shop.csv:3:5"),
        ("C308", "shop.csv:3:15"),
        ("C307", "shop.csv:3:27"),
        ("C302", "shop.csv:4:42"),
        ("C311", "shop.csv:5:47"),
    ]


def test_too_many_cells_are_counted(tmp_path: Path) -> None:
    (finding,) = findings(tmp_path, ROWS[0] + ",9,9", *ROWS[1:])
    assert (finding.code, finding.got) == ("C302", "12 cells instead of 10")
    assert str(finding.where) == "shop.csv:2:50"


def test_a_rung_without_a_product(tmp_path: Path) -> None:
    (finding,) = findings(tmp_path, *ROWS[:3])
    assert (finding.code, str(finding.where)) == ("C314", "shop.csv")
    assert "limited" in finding.message


def test_a_header_alone_lacks_every_rung(tmp_path: Path) -> None:
    assert [finding.code for finding in findings(tmp_path)] == ["C314"] * 4


def test_the_header_is_judged_first(tmp_path: Path) -> None:
    header = HEADER.replace("per_user_limit", "per_user_limt").replace("category", "sku")
    found = findings(tmp_path, *ROWS, header=header)
    assert {f.code for f in found} == {"C301"}
    by_message = {(f.message, f.key or f.got): f for f in found}
    unknown = by_message["unknown column", "'per_user_limt'"]
    assert unknown.fix == "did you mean 'per_user_limit'?"
    assert str(unknown.where) == "shop.csv:1:51"
    assert str(by_message["the column is there twice", "sku"].where) == "shop.csv:1:18"
    assert ("the column is missing", "category") in by_message
    assert ("the column is missing", "per_user_limit") in by_message


def test_a_word_to_review_only_warns(tmp_path: Path) -> None:
    catalogue = load(tmp_path, *changed(0, name_en="Impor bag"))
    (finding,) = catalogue.warnings
    assert (finding.code, finding.severity) == ("C312", Severity.WARNING)
    assert str(finding.where) == "shop.csv:2:10"
    assert "content.taboos.import" in (finding.fix or "")


def test_hidden_direction_marks_only_warn(tmp_path: Path) -> None:
    (finding,) = load(tmp_path, *changed(0, name="Satu\u200f")).warnings
    assert (finding.code, finding.severity, finding.got) == ("C304", Severity.WARNING, "U+200F")


def test_broken_quotes_do_not_hide_the_rows_before(tmp_path: Path) -> None:
    bad = ROWS[0].replace("14900", "x")
    found = findings(tmp_path, bad, 'B-1,"Dua,Two,home,bridge,35900,31900,900,6,')
    assert [(f.code, str(f.where)) for f in found] == [
        ("C305", "shop.csv:2:27"),
        ("C302", "shop.csv:3:1"),
    ]


def test_a_header_that_cannot_be_read(tmp_path: Path) -> None:
    (finding,) = findings(tmp_path, *ROWS, header='"sku,name')
    assert (finding.code, str(finding.where)) == ("C302", "shop.csv:1:1")


def test_an_unknown_sku_is_answered_with_the_nearest(tmp_path: Path) -> None:
    catalogue = load(tmp_path, *ROWS)
    assert catalogue.product("L-1").name == "Empat"
    with pytest.raises(UsageError) as caught:
        catalogue.product("l-1x")
    (finding,) = caught.value.findings
    assert (finding.code, finding.got) == ("C310", "'l-1x'")
    assert "'L-1'" in (finding.fix or "")
