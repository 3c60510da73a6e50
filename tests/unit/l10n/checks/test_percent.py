import pytest

from setsail.core.findings import Severity

from ..conftest import WriteLocale
from .kit import check, judged_in, market, places

EN = "k = { $n }% off\n"


@pytest.mark.parametrize(
    ("tag", "digits", "text", "expected"),
    [
        ("tr", "latn", "%{ $n } indirim", []),
        ("tr", "latn", "% { $n } indirim", []),
        ("tr", "latn", "%100 senin", []),
        ("tr", "latn", "{ $n }% indirim", ["L273 1:11"]),
        ("tr", "latn", "100 % senin", ["L273 1:9"]),
        ("id", "latn", "diskon { $n }%", []),
        ("id", "latn", "diskon %{ $n }", ["L273 1:12"]),
        ("es-419", "latn", "{ $n }\u00a0% menos", []),
        ("vi", "latn", "giảm % 50", ["L273 1:10"]),
        ("zh-Hans", "latn", "省{ $n }%", []),
        ("zh-Hans", "latn", "省{ $n }％", ["L273 1:12"]),  # of double width
        ("th", "latn", "ลด { $n }٪", ["L273 1:14"]),
        ("ar", "arab", "خصم { $n }٪", []),
        ("ar", "arab", "خصم { $n }%", ["L273 1:15"]),
        ("ar", "latn", "خصم { $n }%", []),  # the Emirates show 3 and %
        ("ar", "latn", "خصم { $n }٪", []),
        ("ar", "latn", "خصم ٪{ $n }", ["L273 1:9"]),
        ("ckb", "arab", "{ $n }٪ داشکاندن", []),
        ("ckb", "arab", "٪{ $n } داشکاندن", ["L273 1:5"]),
        ("id", "latn", "berapa % ya", []),  # of no number
        ("id", "latn", "{ $a }% { $b }%", []),
        ("tr", "latn", "%{ $a } %{ $b }", []),
    ],
)
def test_sign_and_side(
    write_locale: WriteLocale, tag: str, digits: str, text: str, expected: list[str]
) -> None:
    write_locale("en", room=EN)
    tree = write_locale(tag, room=f"k = {text}\n")
    assert places(judged_in(tree, tag, "percent", market(tag, digits=digits))) == expected


def test_what_is_wrong_is_said(write_locale: WriteLocale) -> None:
    (side,) = check(write_locale, "percent", EN, "k = { $n }%\n", "tr")
    assert side.message == "percent sign on the wrong side of its number"
    assert (side.severity, side.got, side.fix) == (
        Severity.ERROR,
        "'{ }%'",
        "set it before the number",
    )
    (side,) = check(write_locale, "percent", EN, "k = %{ $n }\n", "id")
    assert side.fix == "set it behind the number"
    (sign,) = check(write_locale, "percent", EN, "k = { $n }%\n", "ar")
    assert sign.message == "percent sign: '%' is another script's"
    assert sign.fix == "write '٪'"


def test_a_market_with_other_digits_decides(write_locale: WriteLocale) -> None:
    write_locale("en", room=EN)
    tree = write_locale("ar", room="k = { $n }%\n")
    emirates, saudi = market("ar", code="AE"), market("ar", digits="arab")
    assert judged_in(tree, "ar", "percent", emirates) == []
    assert places(judged_in(tree, "ar", "percent", emirates, saudi)) == ["L273 1:11"]
