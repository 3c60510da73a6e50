import pytest

from setsail.core.findings import Severity

from ..conftest import WriteLocale
from .kit import check, found, places

EN = """\
# Price.
# Variables:
#  $price (Money): price
#  $n (Number): how many
#  $name (String): who
k = { $price } { $n } { $name }
"""


def slips(write_locale: WriteLocale, tag: str, text: str) -> list[str]:
    return places(check(write_locale, "money", EN, f"k = {text}\n", tag))


@pytest.mark.parametrize(
    ("tag", "text", "expected"),
    [
        ("id", "Rp49.000", "L272 1:5"),
        ("id", "{ $n } dolar", "L272 1:12"),
        ("ms", "RM { $price }", "L272 1:5"),
        ("ms", "{ $n } Ringgit", "L272 1:12"),
        ("th", "{ $price }บาท", "L272 1:15"),
        ("th", "ราคา{ $n } บาทเท่านั้น", "L272 1:16"),
        ("vi", "{ $price }đ", "L272 1:15"),
        ("vi", "49.000 VNĐ", "L272 1:12"),
        ("vi", "{ $n } đồng", "L272 1:12"),
        ("vi", "5 đô la", "L272 1:7"),
        ("fil", "₱{ $price }", "L272 1:5"),
        ("fil", "{ $n } piso", "L272 1:12"),
        ("zh-Hans", "{ $n }元", "L272 1:11"),
        ("zh-Hans", "{ $n }美元起", "L272 1:11"),
        ("zh-Hans", "新币{ $n }", "L272 1:5"),
        ("zh-Hans", "收SGD", "L272 1:6"),  # right beside Chinese
        ("ta", "{ $n } டாலர்கள்", "L272 1:12"),
        ("ta", "S$5", "L272 1:5"),
        ("ar", "{ $price } ر.س", "L272 1:16"),
        ("ar", "{ $n } ريالًا", "L272 1:12"),
        ("ar", "{ $price } بالريال", "L272 1:16"),  # with its prefix
        ("ar", "٥ دراهم", "L272 1:7"),
        ("ar", "KWD { $price }", "L272 1:5"),
        ("ckb", "{ $n } دینار", "L272 1:12"),
        ("tr", "{ $n } liraya", "L272 1:12"),
        ("tr", "{ $price } TL", "L272 1:16"),
        ("tr", "₺{ $price }", "L272 1:5"),
        ("pt-BR", "R$ { $price }", "L272 1:5"),
        ("pt-BR", "{ $n } reais", "L272 1:12"),
        ("es-419", "US$ { $price } o { $n } dólares", "L272 1:5 L272 1:29"),
        ("es-PE", "S/ { $price }", "L272 1:5"),
        ("es-PE", "S/5 o 5 soles", "L272 1:5 L272 1:13"),
        ("es-419", "pesos { $n }", "L272 1:5"),
    ],
)
def test_found(write_locale: WriteLocale, tag: str, text: str, expected: str) -> None:
    assert " ".join(slips(write_locale, tag, text)) == expected


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("id", "Harga { $price }, koin tak perlu rupiah"),
        ("id", "SOS! TOP { $n }"),
        ("id", "{ $name } dolar"),  # a name is no number
        ("fil", "ANG { $n } na pisobote"),
        ("vi", "Bạn có { $n } đồng xu"),  # coins
        ("vi", "{ $n } đồng hồ, { $n } đồng đội, đồng ý"),
        ("vi", "Phòng đông { $n } người"),
        ("zh-Hans", "元宵节还有{ $n }天"),  # a festival that begins with the sign of the yuan
        ("th", "{ $n } คนบาทเดียว"),
        ("ta", "வெள்ளி, { $price }"),
        ("ar", "{ $n } عملة { $price }"),
        ("tr", "{ $n } jeton, TLC"),
        ("pt-BR", "{ $n } em tempo real"),
        ("es-419", "Tallas S/M/L, sol y playa"),
        ("es-419", "¡BAM! { $n } monedas"),
        ("ms", "RMT, sistem { $n }"),
    ],
)
def test_what_is_no_currency(write_locale: WriteLocale, tag: str, text: str) -> None:
    assert slips(write_locale, tag, text) == []


def test_it_is_told_in_english_attributes_and_terms_too(write_locale: WriteLocale) -> None:
    text = "-t = USD\nk = x\n    .a = { $n ->\n    [one] x\n   *[other] € 5\n }\n"
    term, attribute = check(write_locale, "money", EN, text)
    assert found([term, attribute]) == [("L272", "1:6", "-t"), ("L272", "5:13", "k.a")]
    assert attribute.severity is Severity.ERROR
    assert attribute.message == "the currency '€' is written by hand"
    assert (attribute.got, attribute.fix) == (
        "'€ 5'",
        "take it out; a Money value brings its own",
    )
