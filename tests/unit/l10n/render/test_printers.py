import random

import pytest

from setsail.l10n.formats import Count, Duration, FormatPolicy, Money, minor_units
from setsail.l10n.formatter import Formatter
from setsail.l10n.render.printers import LIMIT, Printers, number_printer
from setsail.l10n.render.writer import Categories

MARKETS = {
    "en": ("SG", "SGD", 2),
    "id": ("ID", "IDR", 0),
    "ar-SA": ("SA", "SAR", 2),
    "ar-KW": ("KW", "KWD", 3),
    "ckb": ("IQ", "IQD", 0),
    "ta": ("SG", "SGD", 2),
    "hi": ("IN", "INR", 2),
    "es-MX": ("MX", "MXN", 2),
    "es-419": ("CL", "CLP", 0),
    "pt-BR": ("BR", "BRL", 2),
    "tr": ("TR", "TRY", 2),
    "th": ("TH", "THB", 0),
    "vi": ("VN", "VND", 0),
    "pl": ("PL", "PLN", 2),
}


def formatter(tag: str) -> Formatter:
    territory, currency, decimals = MARKETS[tag]
    return Formatter(tag, territory, FormatPolicy("arab", currency, decimals, "UTC"))


def numbers() -> list[int]:
    chosen = random.Random(5)
    return [chosen.randrange(10 ** chosen.randint(1, 15)) for _ in range(300)]


@pytest.mark.parametrize("tag", MARKETS)
def test_numbers_are_the_formatters(tag: str) -> None:
    meant = formatter(tag)
    printed = number_printer(meant)
    assert printed != meant.count  # tables, not the formatter itself
    assert [printed(n) for n in numbers()] == [meant.count(n) for n in numbers()]


@pytest.mark.parametrize("tag", MARKETS)
@pytest.mark.parametrize("currency", [None, "USD", "JPY", "KWD", "IDR"])
def test_money_is_the_formatters(tag: str, currency: str | None) -> None:
    meant = formatter(tag)
    printers = Printers(meant)
    code = currency or MARKETS[tag][1]
    for n in numbers():
        amount = Money(n % LIMIT, code)
        assert printers.money(amount) == meant.money(amount)


def test_half_a_unit_is_rounded_up_as_in_the_formatter() -> None:
    meant = formatter("id")
    printers = Printers(meant)
    for amount in (49, 50, 51, 149, 150, 99_950):
        assert printers.money(Money(amount, "IDR")) == meant.money(Money(amount, "IDR"))


@pytest.mark.parametrize(
    "value",
    [
        True, -1, LIMIT, 1.0, float("nan"), None, "5", b"5",
        Count(True), Count(5, compact=True), Money(-1, "SAR"), Money(LIMIT, "SAR"),
        Money(True, "SAR"), Money(5, "XXX"), Money(5, ""), Duration(-1), Duration(float("nan")),
    ],
)  # fmt: skip
def test_what_is_out_of_the_ordinary_is_left_to_the_engine(value: object) -> None:
    assert Printers(formatter("ar-SA")).say(value) is None


@pytest.mark.parametrize("tag", [*MARKETS, "ar", "fil", "ms", "zh-Hans", "cy", "br", "ru", "kw"])
def test_categories_are_the_rules(tag: str) -> None:
    from babel import Locale

    rule = Locale.parse(tag, sep="-").plural_form
    category = Categories(rule)
    for number in (*range(3000), *numbers(), 10**6, 2 * 10**6, 10**6 + 1, 40_000, 100_000):
        assert category(number) == rule(number), number


@pytest.mark.parametrize("currency", ["SAR", "KWD", "JPY", "IDR"])
def test_minor_units_are_iso_4217s(currency: str) -> None:
    shown = Printers(formatter("en")).money(Money(10 ** minor_units(currency), currency))
    assert shown is not None
    assert "1" in shown
    assert "0" not in shown.split(".")[0].replace("100", "")
