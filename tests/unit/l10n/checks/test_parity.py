import pytest

from setsail.core.findings import Severity

from ..conftest import WriteLocale
from .kit import check, found, places


@pytest.mark.parametrize(
    ("tag", "english", "text", "expected"),
    [
        # Addresses
        ("tr", "See layar.com", "layar.com.tr adresi", ["L263 1:1", "L263 1:5"]),
        ("tr", "See layar.com", "layar.com’a bak", []),
        ("zh-Hans", "See https://layar.com now", "请看https://layar.com扫QR码", []),
        (
            "zh-Hans",
            "See https://layar.com now",
            "请看https://layar.co扫码",
            ["L263 1:1", "L263 1:7"],
        ),
        ("th", "See layar.co.th/rules", "ดูที่layar.co.th/rules", []),
        ("ar", "Write to a@layar.sa.", "راسل a@layar.sa.", []),
        ("ar", "Write to a@layar.sa.", "راسل b@layar.sa.", ["L263 1:1", "L263 1:10"]),
        ("es-419", "Hi. You", "Hola.Tú", []),  # a missing space is no address
        # Numbers
        ("id", "Up to 1,000 coins", "Sampai 1.000 koin", []),
        ("ar", "Up to 1,000 coins", "حتى ١٬٠٠٠ عملة", []),
        ("es-419", "Up to 1,000 coins", "Hasta 1000 monedas", []),
        ("pt-BR", "From 2.5 km", "A partir de 2,5 km", []),
        ("pt-BR", "From 2.5 km", "A partir de 25 km", ["L264 1:1", "L264 1:17"]),
        ("zh-Hans", "Over 18", "满18岁", []),  # no blank between
        ("zh-Hans", "Over 18", "满16岁", ["L264 1:1", "L264 1:6"]),
        ("th", "Over 18", "อายุ18ปี", []),
        ("ta", "Over 18", "18வயது", []),
        ("tr", "Over 18", "18’den büyük", []),
        ("es-419", "24 hours", "24h", []),
        ("vi", "Fast data", "Mạng 4G, MP3", []),  # names
        ("vi", "See layar.com", "Xem layar.com/24", ["L263 1:1", "L263 1:9"]),  # one finding each
        ("fil", "Ten of them", "Sampu 10", ["L264 1:11"]),
        # Markup
        ("ms", "Read <b>this</b>", "Baca <b>ini</b>", []),
        ("ms", "Read <b>this</b>", "Baca <i>ini</i>", ["L265 1:10"]),
        ("ms", "Read **this**", "Baca **ini", ["L265 1:10"]),
        ("ms", "Read **this**", "Baca **ini** <br>", ["L265 1:18"]),
        ("ms", "This is <3", "Ini <3", []),
        ("ms", "A & B", "A &amp; B", ["L265 1:7"]),
        ("ckb", "Read <b>this</b>", "ئەمە بخوێنەوە", ["L265 1:1"]),
        ("ms", "One\n    two", "Satu dua", ["L265 1:1"]),
        ("ms", "One two", "Satu\n    dua", ["L265 1:9"]),
    ],
)
def test_what_stays_as_it_is(
    write_locale: WriteLocale, tag: str, english: str, text: str, expected: list[str]
) -> None:
    findings = check(write_locale, "parity", f"k = {english}\n", f"k = {text}\n", tag)
    assert places(findings) == expected


@pytest.mark.parametrize(
    ("english", "text", "severity", "messages"),
    [
        (
            "See a.com",
            "Lihat b.com",
            Severity.ERROR,
            ["the address a.com of en is missing", "the address b.com is not in en"],
        ),
        (
            "Up to 5",
            "Sampai ٦",
            Severity.WARNING,
            ["the number 5 of en is missing", "the number 6 is not in en"],
        ),
        (
            "<b>A</b> **b**",
            "<b>A b**",
            Severity.ERROR,
            ["not the markup of en: **, </b>"],
        ),
        ("A", "<br>A\n    b", Severity.ERROR, ["not the markup of en: <br>, a line break"]),
    ],
)
def test_what_differs_is_named(
    write_locale: WriteLocale, english: str, text: str, severity: Severity, messages: list[str]
) -> None:
    findings = check(write_locale, "parity", f"k = {english}\n", f"k = {text}\n")
    assert [f.message for f in findings] == messages
    assert {f.severity for f in findings} == {severity}
    assert {f.fix for f in findings} == {"hold it against locales/en/room.ftl:1:1"}


def test_a_number_that_english_has_for_some_counts_is_not_missed(write_locale: WriteLocale) -> None:
    english = "k = { $n ->\n    [one] 1 seat of 9\n   *[other] { $n } seats of 9\n }\n"
    assert check(write_locale, "parity", english, "k = { $n } kursi dari 9\n") == []
    findings = check(write_locale, "parity", english, "k = { $n } kursi\n")
    assert [finding.message for finding in findings] == ["the number 9 of en is missing"]


def test_strange_ones_are_told_in_each_variant_and_missing_ones_once(
    write_locale: WriteLocale,
) -> None:
    english = "k = { $n ->\n    [one] a.com\n   *[other] a.com 5\n }\n"
    text = "k = { $n ->\n    [zero] b.com\n    [one] a.com\n   *[other] b.com\n }\n"
    findings = check(write_locale, "parity", english, text, "ar")
    assert found(findings) == [
        ("L264", "1:1", "k"),
        ("L263", "2:12", "k"),
        ("L263", "4:13", "k"),
    ]


def test_each_variant_has_the_markup_of_one_of_english(write_locale: WriteLocale) -> None:
    english = "k = { $n ->\n    [0] None\n   *[other] <b>{ $n }</b>\n }\n"
    good = "k = { $n ->\n    [0] Kosong\n   *[other] <b>{ $n }</b>\n }\n"
    assert check(write_locale, "parity", english, good) == []
    bad = good.replace("</b>", "<b>")
    assert found(check(write_locale, "parity", english, bad)) == [("L265", "3:13", "k")]


def test_english_and_terms_are_held_against_nothing(write_locale: WriteLocale) -> None:
    assert check(write_locale, "parity", "k = 5\n-t = 5\n", "k = 5\n-t = 6\nold = 7 a.com\n") == []
