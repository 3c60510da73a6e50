import pytest

from ..conftest import WriteLocale
from .kit import check, found

EN = """\
# Variables:
#  $t (Time): when
#  $n (Number): how many
#  $name (String): who
#  $price (Money): what it costs
a = A
"""


@pytest.mark.parametrize(
    "call",
    [
        'DATETIME($t, dateStyle: "long", timeStyle: "short")',
        "DATETIME($t)",
        'NUMBER($n, style: "percent", maximumFractionDigits: 0)',
        'NUMBER($n, style: "currency", currency: "IDR", currencyDisplay: "code")',
        "NUMBER($n, useGrouping: 0, minimumFractionDigits: 1, maximumFractionDigits: 1)",
        "NUMBER(5)",
        "NUMBER($unknown)",
    ],
)
def test_calls_as_they_should_be(write_locale: WriteLocale, call: str) -> None:
    assert check(write_locale, "functions", EN, f"a = {{ {call} }}\n") == []


@pytest.mark.parametrize(
    ("call", "column", "message", "fix"),
    [
        ("PRICE($price)", 7, "no function PRICE()", "known: DATETIME, NUMBER"),
        ('DATETIME($t, dateStyl: "long")', 20, "DATETIME() has no option dateStyl", "'dateStyle'"),
        ('DATETIME($t, dateStyle: "lang")', 31, "dateStyle of DATETIME()", "'long'"),
        ("DATETIME($t, dateStyle: 1)", 31, "dateStyle of DATETIME()", "full"),
        ('NUMBER($n, style: "price")', 25, "style of NUMBER()", "percent"),
        ('NUMBER($n, style: "currency", currency: "IDX")', 47, "currency of NUMBER()", "'IDR'"),
        ('NUMBER($n, useGrouping: "false")', 31, "useGrouping of NUMBER()", "from 0 to 1"),
        ("NUMBER($n, minimumFractionDigits: 21)", 41, "minimumFractionDigits", "0 to 20"),
        ("NUMBER($n, minimumFractionDigits: 1.5)", 41, "minimumFractionDigits", "0 to 20"),
        (
            "NUMBER($n, minimumFractionDigits: 2, maximumFractionDigits: 0)",
            7,
            "minimumFractionDigits is above maximumFractionDigits",
            "swap",
        ),
        ('NUMBER($n, style: "currency")', 7, "without a currency", "IDR"),
        (
            'NUMBER($n, style: "currency", currency: "IDR", currencyDisplay: "name")',
            71,
            "no",
            "code",
        ),
        ("NUMBER($name)", 14, "takes a Number, and $name is a String", "hand it a Number"),
        ("NUMBER($price)", 14, "takes a Number, and $price is a Money", "take NUMBER() away"),
        ('NUMBER("5")', 14, "takes a Number, and this is a String", "hand it a Number"),
        ("DATETIME($n)", 16, "takes a Time, and $n is a Number", "hand it a Time"),
        ("NUMBER($n, $n)", 7, "takes one Number", "NUMBER($name)"),
        ("NUMBER()", 7, "takes one Number", "NUMBER($name)"),
    ],
)
def test_calls_as_they_should_not_be(
    write_locale: WriteLocale, call: str, column: int, message: str, fix: str
) -> None:
    (finding,) = check(write_locale, "functions", EN, f"a = {{ {call} }}\n")
    assert found([finding]) == [("L217", f"1:{column}", "a")]
    assert message in finding.message
    assert fix in (finding.fix or "")


def test_english_is_checked_too(write_locale: WriteLocale) -> None:
    text = EN.replace("a = A", "a = { DATETIME($n) }")
    (finding,) = check(write_locale, "functions", text, text, "en")
    assert found([finding]) == [("L217", "6:16", "a")]
