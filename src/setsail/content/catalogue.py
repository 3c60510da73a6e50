"""The products of one show, as a shop hands them in: one CSV file per market."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

from setsail.content.parts.price_bands import band_finding
from setsail.core.csv_cells import Cell, Row, read_rows
from setsail.core.errors import SetsailError, UsageError
from setsail.core.findings import Finding, Position, error, errors_in, in_file_order, warning
from setsail.core.nearest import did_you_mean
from setsail.core.words import words_in
from setsail.l10n.formats import minor_units
from setsail.l10n.text import BIDI_CONTROLS
from setsail.profiles.schema import Market, TabooSeverity

COLUMNS = (
    "sku",
    "name",
    "name_en",
    "category",
    "rung",
    "price",
    "floor_price",
    "stock",
    "per_user_limit",
    "unit_cap",
)
OPTIONAL = frozenset({"unit_cap"})

# Ten digits before the point are enough for a car in rupiah, and keep amounts in 64 bits.
_PRICE = re.compile(r"[0-9]{1,10}(?:\.([0-9]+))?")
_WHOLE = re.compile(r"-?[0-9]{1,9}")


class Rung(StrEnum):
    """A product's step on the ladder, in the order of the ladder."""

    TRAFFIC = "traffic"
    BRIDGE = "bridge"
    PROFIT = "profit"
    LIMITED = "limited"


@dataclass(frozen=True, slots=True)
class Product:
    """One thing for sale.

    Attributes:
        sku: the shop's key, unique in the catalogue.
        name: title in the market's main language.
        name_en: title in English.
        category: kind of product.
        rung: step of the ladder.
        price_minor: show price per unit in ISO 4217 minor units.
        floor_price_minor: lowest price at which the shop sells, same units.
        stock: units on hand.
        per_user_limit: most units that one user may buy in the show.
        unit_cap: most units that the show may sell; None when only the stock limits it.
        position: where its row starts.
    """

    sku: str
    name: str
    name_en: str
    category: str
    rung: Rung
    price_minor: int
    floor_price_minor: int
    stock: int
    per_user_limit: int
    unit_cap: int | None
    position: Position

    @property
    def sellable_units(self) -> int:
        """Most units that the show may sell."""
        return self.stock if self.unit_cap is None else min(self.stock, self.unit_cap)

    @property
    def margin_share(self) -> float:
        """Room between price and floor, 0–1 of the price."""
        return 1 - self.floor_price_minor / self.price_minor


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All products of a show.

    Attributes:
        file: the file they were read from, as findings name it.
        currency: ISO 4217 code of every price.
        products: in file order.
        warnings: what a launch team should know but what stops nothing.
    """

    file: str
    currency: str
    products: tuple[Product, ...]
    warnings: tuple[Finding, ...] = ()

    def product(self, sku: str) -> Product:
        """The product with a key.

        Raises:
            UsageError: C310, there is none.
        """
        for product in self.products:
            if product.sku == sku:
                return product
        skus = [product.sku for product in self.products]
        raise UsageError(
            error(
                "C310",
                "there is no such product",
                where=Position(self.file),
                got=f"'{sku}'",
                fix=did_you_mean(sku, skus),
            )
        )

    def on_rung(self, rung: Rung) -> tuple[Product, ...]:
        """The products of one rung, in file order."""
        return tuple(product for product in self.products if product.rung is rung)


def load_catalogue(path: Path, market: Market, shown_as: str | None = None) -> Catalogue:
    """Read a catalogue.

    Args:
        path: CSV, UTF-8, the header first (see `COLUMNS`).
        market: its currency types the prices, its taboos judge the names.
        shown_as: how findings name the file; the path itself by default.

    Raises:
        SetsailError: every finding of the file, warnings among them, if any is an error.
    """
    file = shown_as or str(path)
    rows, broken = read_rows(path, file, file_code="C300", row_code="C302")
    findings = list(broken)
    if rows:
        findings += _header_findings(rows[0])
    if any(finding.code == "C301" for finding in findings) or not rows:
        raise SetsailError(in_file_order(findings))
    reading = _Reading(market, minor_units(market.currency.code), findings)
    columns = [cell.text for cell in rows[0]]
    products = [product for row in rows[1:] if (product := _product(row, columns, reading))]
    findings += _rung_findings(rows[1:], columns, findings, file)
    if errors_in(findings):
        raise SetsailError(in_file_order(findings))
    return Catalogue(file, market.currency.code, tuple(products), in_file_order(findings))


@dataclass(slots=True)
class _Reading:
    """What the reading of one file knows and has found."""

    market: Market
    decimals: int
    findings: list[Finding]
    skus: dict[str, Position] = field(default_factory=dict)

    def bad(self, code: str, message: str, cell: Cell, column: str, fix: str) -> None:
        where = cell.position
        self.findings.append(error(code, message, where=where, key=column, got=cell.shown, fix=fix))


def _header_findings(header: Row) -> Iterator[Finding]:
    seen: dict[str, Position] = {}
    for cell in header:
        if cell.text in seen:
            fix = f"keep one of them; the first is in column {seen[cell.text].column}"
            yield error(
                "C301", "the column is there twice", where=cell.position, key=cell.text, fix=fix
            )
        elif cell.text not in COLUMNS:
            fix = did_you_mean(cell.text, COLUMNS)
            yield error(
                "C301", "unknown column", where=cell.position, got=f"'{cell.text}'", fix=fix
            )
        seen.setdefault(cell.text, cell.position)
    for column in COLUMNS:
        if column not in seen:
            where, fix = header[0].position, f"the header is {','.join(COLUMNS)}"
            yield error("C301", "the column is missing", where=where, key=column, fix=fix)


def _product(row: Row, columns: list[str], reading: _Reading) -> Product | None:
    """One row typed; None when something in it is wrong."""
    if len(row) != len(columns):
        which = "fewer" if len(row) < len(columns) else "more"
        reading.findings.append(
            error(
                "C302",
                f"the row has {which} cells than the header",
                where=row[-1].position if which == "fewer" else row[len(columns)].position,
                got=f"{len(row)} cells instead of {len(columns)}",
                fix="put quotes around a cell that holds a comma, and keep the comma of an "
                "empty last cell",
            )
        )
        return None
    cells = dict(zip(columns, row, strict=True))
    known = len(reading.findings)
    for column, cell in cells.items():
        _check_text(column, cell, reading)
    _check_sku(cells["sku"], reading)
    _check_taboos(cells, reading)
    values = {column: _typed(column, cells[column], reading) for column in TYPES}
    numbers = {column: value for column, value in values.items() if isinstance(value, int)}
    rung = values["rung"]
    _check_numbers(numbers, cells, reading)
    if not isinstance(rung, Rung) or errors_in(reading.findings[known:]):
        return None
    where = cells["price"].position
    band = band_finding(numbers["price"], reading.decimals, rung, reading.market, where)
    reading.findings += [band] if band else []
    return Product(
        sku=cells["sku"].text,
        name=cells["name"].text,
        name_en=cells["name_en"].text,
        category=cells["category"].text,
        rung=rung,
        price_minor=numbers["price"],
        floor_price_minor=numbers["floor_price"],
        stock=numbers["stock"],
        per_user_limit=numbers["per_user_limit"],
        unit_cap=numbers.get("unit_cap"),
        position=row[0].position,
    )


def _check_text(column: str, cell: Cell, reading: _Reading) -> None:
    if not cell.text and column not in OPTIONAL:
        where = cell.position
        reading.findings.append(
            error("C303", "the value is empty", where=where, key=column, fix="give a value")
        )
    if any(unicodedata.category(char) == "Cc" for char in cell.text):
        fix = "write the value on one line, without tabs"
        reading.bad("C304", "the value holds a control character", cell, column, fix)
    hidden = sorted(set(cell.text) & BIDI_CONTROLS)
    if hidden:
        reading.findings.append(
            warning(
                "C304",
                "the value holds invisible direction marks",
                where=cell.position,
                key=column,
                got=", ".join(f"U+{ord(char):04X}" for char in hidden),
                fix="delete them; texts are isolated when they are shown",
            )
        )


def _typed(column: str, cell: Cell, reading: _Reading) -> int | Rung | None:
    return TYPES[column](column, cell, reading) if cell.text else None


def _price(column: str, cell: Cell, reading: _Reading) -> int | None:
    matched = _PRICE.fullmatch(cell.text)
    if not matched:
        fix = (
            "write digits 0-9 with '.' before the decimals and no grouping, such as 49000 or 129.90"
        )
        reading.bad("C305", "not a price", cell, column, fix)
        return None
    currency, shown = reading.market.currency.code, reading.market.currency.display_decimals
    decimals = matched[1] or ""
    if len(decimals) > reading.decimals:
        fix = f"{currency} has {reading.decimals} decimals"
        reading.bad("C306", "more decimals than the currency has", cell, column, fix)
        return None
    if column == "price" and decimals[shown:].strip("0"):
        fix = (
            f"{currency} is shown with {shown} decimals here, so the card would show another price"
        )
        reading.bad("C306", "more decimals than the market shows", cell, column, fix)
    minor = int(Decimal(cell.text).scaleb(reading.decimals))
    if minor == 0:
        reading.bad("C305", "a price must be above 0", cell, column, "give a price above 0")
        return None
    return minor


def _whole(column: str, cell: Cell, reading: _Reading) -> int | None:
    if not _WHOLE.fullmatch(cell.text):
        fix = "write a whole number with digits 0-9 and no grouping"
        reading.bad("C305", "not a whole number", cell, column, fix)
        return None
    number = int(cell.text)
    if number <= 0:
        fix = "take a product that cannot be sold out of the file"
        reading.bad("C305", "the number must be above 0", cell, column, fix)
        return None
    return number


def _rung(column: str, cell: Cell, reading: _Reading) -> Rung | None:
    try:
        return Rung(cell.text)
    except ValueError:
        reading.bad("C308", "unknown rung", cell, column, did_you_mean(cell.text, list(Rung)))
        return None


TYPES: Mapping[str, Callable[[str, Cell, _Reading], int | Rung | None]] = MappingProxyType(
    {
        "rung": _rung,
        "price": _price,
        "floor_price": _price,
        "stock": _whole,
        "per_user_limit": _whole,
        "unit_cap": _whole,
    }
)


def _check_numbers(
    numbers: Mapping[str, int], cells: Mapping[str, Cell], reading: _Reading
) -> None:
    def both(low: str, high: str) -> bool:
        return low in numbers and high in numbers and numbers[low] > numbers[high]

    if both("floor_price", "price"):
        cell, fix = cells["floor_price"], f"the price is {cells['price'].text}; lower the floor"
        reading.bad("C307", "the floor is above the price", cell, "floor_price", fix)
    cap, stock = cells["unit_cap"], cells["stock"].text
    if both("unit_cap", "stock"):
        fix = f"only {stock} are on hand; lower the cap"
        reading.bad("C309", "the unit cap is above the stock", cap, "unit_cap", fix)
        return
    readable = "stock" in numbers and ("unit_cap" in numbers or not cap.text)
    if (
        readable
        and cells["rung"].text == Rung.LIMITED
        and numbers["stock"] != numbers.get("unit_cap")
    ):
        fix = f"write {stock}: what is said to be scarce must be all there is"
        reading.bad("C311", "a limited item must be capped at its stock", cap, "unit_cap", fix)


ADVICE = {
    TabooSeverity.RESTRICTED: "show it only where the rule allows it",
    TabooSeverity.SENSITIVE: "have it looked at",
}


def _check_taboos(cells: Mapping[str, Cell], reading: _Reading) -> None:
    for name, taboo in reading.market.content.taboos.items():
        for column in ("name", "name_en"):
            for word in words_in(cells[column].text, taboo.words):
                forbidden = taboo.severity is TabooSeverity.FORBIDDEN
                report = error if forbidden else warning
                reading.findings.append(
                    report(
                        "C312",
                        f"'{word}' points to a taboo of {reading.market.name} ({taboo.topic})",
                        where=cells[column].position,
                        key=column,
                        got=f"'{cells[column].text}'",
                        fix="take the product out"
                        if forbidden
                        else f"{ADVICE[taboo.severity]}; the rule is content.taboos.{name}",
                    )
                )


def _check_sku(cell: Cell, reading: _Reading) -> None:
    first = reading.skus.setdefault(cell.text, cell.position)
    if cell.text and first != cell.position:
        fix = f"the first is in line {first.line}; rename one"
        reading.bad("C313", "the sku is there twice", cell, "sku", fix)


def _rung_findings(
    rows: tuple[Row, ...], columns: list[str], findings: list[Finding], file: str
) -> Iterator[Finding]:
    """Rungs without a product; silent while a row's rung is itself in doubt."""
    if any(finding.code in {"C302", "C308"} for finding in findings):
        return
    index = columns.index("rung")
    there = {row[index].text for row in rows}
    for rung in Rung:
        if rung.value not in there:
            yield error(
                "C314",
                f"no product is on the {rung.value} rung",
                where=Position(file),
                key="rung",
                fix=f"add a product with rung '{rung.value}'",
            )
