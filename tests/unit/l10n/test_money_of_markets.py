"""Prices as each market writes them, in each of its languages; written down by hand.

``_`` stands for a no-break space; the marks that hold an Arabic price together (U+200F) are
looked at apart.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import pytest

from setsail.l10n.chain import direction
from setsail.l10n.formats import Money, minor_units
from setsail.l10n.text import plain
from tests.market_texts import bundle, policy, spoken
from tests.uax9 import line

PRICE = Decimal("1234.5")
FSI, PDI = "\u2068", "\u2069"

# fmt: off
SHOWN = {
    # Symbols of their own: Rp, RM, ₱, ฿, ₫; no decimals where prices have none.
    ("ID", "id"): "Rp1.235", ("ID", "en"): "Rp1.235",
    ("TH", "th"): "฿1,235", ("TH", "en"): "฿1,235",
    ("VN", "vi"): "1.235_₫", ("VN", "en"): "₫1,235",
    ("PH", "fil"): "₱1,234.50", ("PH", "en"): "₱1,234.50",
    # Four languages and one currency: RM, and never MYR; $ is the Singapore dollar there.
    ("MY", "ms"): "RM1,234.50", ("MY", "en"): "RM1,234.50",
    ("MY", "zh-Hans"): "RM1,234.50", ("MY", "ta"): "RM_1,234.50",
    ("SG", "en"): "$1,234.50", ("SG", "zh-Hans"): "$1,234.50",
    ("SG", "ms"): "$1,234.50", ("SG", "ta"): "$_1,234.50",
    # Arabic digits and separators, except in the Emirates; English has the code.
    ("SA", "ar-SA"): "١٬٢٣٤٫٥٠_ر.س.", ("SA", "en"): "SAR_1,234.50",
    ("AE", "ar-AE"): "1,234.50_د.إ.", ("AE", "en"): "AED_1,234.50",
    ("EG", "ar-EG"): "١٬٢٣٤٫٥٠_ج.م.", ("EG", "en"): "EGP_1,234.50",
    ("KW", "ar-KW"): "١٬٢٣٤٫٥٠٠_د.ك.", ("KW", "en"): "KWD_1,234.500",
    ("IQ", "ar-IQ"): "١٬٢٣٥_د.ع.", ("IQ", "ckb"): "د.ع._١٬٢٣٥", ("IQ", "en"): "IQD_1,235",
    ("TR", "tr"): "₺1.234,50", ("TR", "en"): "₺1,234.50",
    # Everybody's $ at home, and the country's own name for it in English.
    ("BR", "pt-BR"): "R$_1.234,50", ("BR", "en"): "R$1,234.50",
    ("MX", "es-MX"): "$1,234.50", ("MX", "en"): "MX$1,234.50",
    ("CO", "es-CO"): "$1.235", ("CO", "en"): "COP_1,235",
    ("AR", "es-AR"): "$1.235", ("AR", "en"): "ARS_1,235",
    ("CL", "es-CL"): "$1.235", ("CL", "en"): "CLP_1,235",
    ("PE", "es-PE"): "S/_1,234.50", ("PE", "en"): "S/_1,234.50",
}
# fmt: on


def price(code: str, major: Decimal = PRICE) -> Money:
    """An amount in the market's currency; half of its smallest unit counts as one."""
    currency = policy(code).currency
    minor = major.scaleb(minor_units(currency)).quantize(Decimal(1), ROUND_HALF_UP)
    return Money(int(minor), currency)


def readable(text: str) -> str:
    return plain(text).replace("\u00a0", "_")


def test_the_table_has_every_language_of_every_market() -> None:
    assert sorted(SHOWN) == sorted(spoken())


@pytest.mark.parametrize(("code", "tag"), SHOWN)
def test_a_price_is_written_as_the_market_writes_it(code: str, tag: str) -> None:
    assert readable(bundle(code).show(tag, price(code))) == SHOWN[code, tag]


@pytest.mark.parametrize(("code", "tag"), SHOWN)
def test_a_message_prints_the_same(code: str, tag: str) -> None:
    text = bundle(code).render(tag, "flash-sale-price", price=price(code))
    assert SHOWN[code, tag] in readable(text)


@pytest.mark.parametrize(
    ("code", "tag", "amount", "shown"),
    [
        ("ID", "id", Money(0, "IDR"), "Rp0"),
        ("ID", "id", Money(49, "IDR"), "Rp0"),  # sen are not shown, and round
        ("ID", "id", Money(50, "IDR"), "Rp1"),
        ("ID", "id", Money(1_234_567_890_00, "IDR"), "Rp1.234.567.890"),
        ("KW", "ar-KW", Money(1, "KWD"), "٠٫٠٠١_د.ك."),  # a fils
        ("IQ", "ar-IQ", Money(25_000_000, "IQD"), "٢٥٬٠٠٠_د.ع."),
        ("CL", "es-CL", Money(9_990, "CLP"), "$9.990"),
        ("VN", "vi", Money(199_000, "VND"), "199.000_₫"),
        ("SA", "ar-SA", Money(-4_900, "SAR"), "-٤٩٫٠٠_ر.س."),
        ("BR", "pt-BR", Money(-4_900, "BRL"), "-R$_49,00"),
        # Another market's money keeps its own decimals and says whose it is.
        ("SA", "ar-SA", Money(1_500, "KWD"), "١٫٥٠٠_د.ك."),
        ("MX", "es-MX", Money(4_950, "USD"), "USD_49.50"),
        ("SG", "en", Money(4_950, "USD"), "US$49.50"),
        ("SG", "en", Money(500, "JPY"), "JP¥500"),
        ("ID", "id", Money(4_950, "SGD"), "SGD_49,50"),
    ],
)
def test_small_large_and_foreign_amounts(code: str, tag: str, amount: Money, shown: str) -> None:
    assert readable(bundle(code).show(tag, amount)) == shown


ARABIC = [(code, tag) for code, tag in SHOWN if direction(tag) == "rtl"]


@pytest.mark.parametrize(("code", "tag"), ARABIC)
@pytest.mark.parametrize("major", [PRICE, Decimal(0), Decimal(-49)])
def test_an_arabic_price_holds_together_anywhere(code: str, tag: str, major: Decimal) -> None:
    """Its marks and its isolate keep number and symbol in order, wherever the text runs."""
    shown = bundle(code).show(tag, price(code, major))
    inside = f"{FSI}{shown}{PDI}"
    seen = set()
    for before, after in (("a ", " b"), ("אב ", " ג"), ("", "x"), ("1 ", " 2")):
        for base in (None, "L", "R"):
            text = before + inside + after
            first, last = len(before), len(before + inside)
            seen.add("".join(text[at] for at in line(text, base) if first < at < last - 1))
    assert len({plain(text) for text in seen}) == 1, seen


def test_arabic_prices_are_those_of_the_five_arab_markets_and_kurdish() -> None:
    assert len(ARABIC) == 6


def test_decimals_come_from_the_market_and_minor_units_from_iso_4217() -> None:
    shown = {code: policy(code).display_decimals for code, _ in spoken()}
    assert {code for code, decimals in shown.items() if decimals == 0} == {
        *("ID", "TH", "VN", "IQ", "CO", "AR", "CL")
    }
    assert {code for code, decimals in shown.items() if decimals == 3} == {"KW"}
    whole = {code: price(code, Decimal(1)).amount_minor for code, _ in spoken()}
    assert {code for code, amount in whole.items() if amount == 1} == {"VN", "CL"}
    assert {code for code, amount in whole.items() if amount == 1000} == {"KW", "IQ"}
    assert set(whole.values()) == {1, 100, 1000}
