import pytest

from setsail.core.findings import Finding

from ..conftest import WriteLocale
from . import kit
from .kit import found

EN = """\
# Variables:
#  $count (Number): how many
fans = { $count ->
    [one] { $count } fan
   *[other] { $count } fans
}
"""
ARABIC = """\
fans = { $count ->
    [zero] { $count } z
    [one] o
    [two] t
    [few] { $count } f
    [many] { $count } m
   *[other] { $count } x
}
"""


def check(
    write_locale: WriteLocale, tag: str, translated: str, reference: str = EN
) -> list[Finding]:
    return kit.check(write_locale, "categories", reference, translated, tag)


def test_a_plural_with_every_category_is_clean(write_locale: WriteLocale) -> None:
    assert check(write_locale, "ar", ARABIC) == []


def test_a_missing_arabic_dual_is_an_error_at_the_selector(write_locale: WriteLocale) -> None:
    (finding,) = check(write_locale, "ar", ARABIC.replace("    [two] t\n", ""))
    assert found([finding]) == [("L208", "1:10", "fans")]
    assert finding.message == "the plural lacks [two] of ar"
    assert finding.got == "[zero] [one] [few] [many] [other]"


def test_literals_stand_for_categories_of_one_number(write_locale: WriteLocale) -> None:
    text = ARABIC.replace("[two]", "[2]").replace("[one]", "[1]").replace("[zero]", "[0]")
    assert check(write_locale, "ar", text) == []


@pytest.mark.parametrize("tag", ["pt-BR", "es-419", "es-MX"])
def test_a_category_reached_only_by_millions_is_asked_for(
    write_locale: WriteLocale, tag: str
) -> None:
    (finding,) = check(write_locale, tag, EN)
    assert finding.message == f"the plural lacks [many] of {tag}"


def test_a_literal_one_does_not_stand_for_a_one_that_holds_more(write_locale: WriteLocale) -> None:
    text = "fans = { $count ->\n    [1] x\n    [many] y\n   *[other] z\n}\n"
    (finding,) = check(write_locale, "pt-BR", text)
    assert finding.message == "the plural lacks [one] of pt-BR"
    assert check(write_locale, "es-419", text) == []


def test_a_plural_that_only_english_documents_as_number(write_locale: WriteLocale) -> None:
    text = "fans = { $count ->\n    [0] x\n   *[other] { $count } fans\n}\n"
    (finding,) = check(write_locale, "en-GB", text)
    assert finding.message == "the plural lacks [one] of en-GB"


def test_number_with_options_is_a_plural_too(write_locale: WriteLocale) -> None:
    text = EN.replace("{ $count ->", "{ NUMBER($count, maximumFractionDigits: 0) ->")
    (finding,) = check(write_locale, "ar", text)
    assert finding.code == "L208"


def test_a_number_with_decimals_needs_the_categories_of_fractions(
    write_locale: WriteLocale,
) -> None:
    english = (
        "# $stars (Number): stars, with one decimal\na = { $stars ->\n [one] a\n*[other] b\n }\n"
    )
    text = "a = { $stars ->\n    [one] a\n    [few] b\n    [many] c\n   *[few] d\n }\n"
    (finding,) = check(write_locale, "pl", text.replace("*[few] d", "*[many] d"), english)
    assert finding.message == "the plural lacks [other] of pl"
    whole = english.replace("one decimal", "no point")
    plain = "a = { $stars ->\n    [one] a\n    [few] b\n   *[many] c\n }\n"
    assert check(write_locale, "pl", plain, whole) == []


def test_selects_on_words_are_not_plurals(write_locale: WriteLocale) -> None:
    english = "# $k (String): k\na = { $k ->\n [host] h\n [one] odd\n   *[other] o\n }\n"
    assert check(write_locale, "ar", english, english) == []


def test_a_plural_of_what_is_no_number_is_never_shown(write_locale: WriteLocale) -> None:
    english = "# $k (Money): k\na = A\n"
    (finding,) = check(write_locale, "en-GB", "a = { $k ->\n [one] x\n*[other] y\n }\n", english)
    assert found([finding]) == [("L218", "1:7", "a")]
    assert "$k, which is handed over as Money" in finding.message


def test_a_category_that_never_matches_is_a_warning_at_its_key(write_locale: WriteLocale) -> None:
    text = "fans = { $count ->\n    [one] { $count } a\n   *[other] { $count } b\n}\n"
    (finding,) = check(write_locale, "id", text)
    assert found([finding]) == [("L209", "2:6", "fans")]
    assert finding.severity == "warning"


@pytest.mark.parametrize(
    ("tag", "keys", "where", "key"),
    [
        ("en-GB", ("one", "1"), "3:6", "1"),
        ("en-GB", ("1", "one"), "3:6", "one"),
        ("en-GB", ("one", "one"), "3:6", "one"),
        ("id", ("0", "0"), "3:6", "0"),
    ],
)
def test_a_variant_whose_numbers_are_taken_is_never_shown(
    write_locale: WriteLocale, tag: str, keys: tuple[str, str], where: str, key: str
) -> None:
    first, second = keys
    text = f"fans = {{ $count ->\n    [{first}] a\n    [{second}] b\n   *[other] c\n}}\n"
    (finding,) = check(write_locale, tag, text)
    assert found([finding]) == [("L218", where, "fans")]
    assert f"[{key}] is never shown" in finding.message


def test_a_literal_before_a_category_that_holds_more_is_clean(write_locale: WriteLocale) -> None:
    text = "fans = { $count ->\n [0] n\n [one] o\n [many] m\n*[other] x\n}\n"
    assert check(write_locale, "pt-BR", text) == []
    assert check(write_locale, "en-GB", EN.replace("    [one]", "    [0] none\n    [one]")) == []
