import pytest

from setsail.core.findings import Finding
from setsail.l10n.check import check_locale

from ..conftest import WriteLocale

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
    tree = write_locale("en", room=reference)
    write_locale(tag, room=translated)
    return list(check_locale(tree, tag))


def found(findings: list[Finding]) -> list[tuple[str, str]]:
    return [(f.code, str(f.where)) for f in findings]


def test_a_plural_with_every_category_is_clean(write_locale: WriteLocale) -> None:
    assert check(write_locale, "ar", ARABIC) == []


def test_a_missing_arabic_dual_is_an_error_at_the_selector(write_locale: WriteLocale) -> None:
    (finding,) = check(write_locale, "ar", ARABIC.replace("    [two] t\n", ""))
    assert found([finding]) == [("L208", "locales/ar/room.ftl:1:10")]
    assert finding.message == "the plural lacks [two] of ar"
    assert finding.got == "[zero] [one] [few] [many] [other]"


def test_literals_stand_for_categories_of_one_number(write_locale: WriteLocale) -> None:
    text = ARABIC.replace("[two]", "[2]").replace("[one]", "[1]").replace("[zero]", "[0]")
    assert check(write_locale, "ar", text) == []


def test_a_category_reached_only_by_millions_is_asked_for(write_locale: WriteLocale) -> None:
    (finding,) = check(write_locale, "pt-BR", EN.replace("} fan", "} fã"))
    assert finding.message == "the plural lacks [many] of pt-BR"


def test_a_plural_that_only_english_documents_as_number(write_locale: WriteLocale) -> None:
    text = "fans = { $count ->\n    [0] x\n   *[other] { $count } fans\n}\n"
    (finding,) = check(write_locale, "en-GB", text)
    assert finding.message == "the plural lacks [one] of en-GB"


def test_number_with_options_is_a_plural_too(write_locale: WriteLocale) -> None:
    text = EN.replace("{ $count ->", "{ NUMBER($count, maximumFractionDigits: 0) ->")
    (finding,) = check(write_locale, "ar", text)
    assert found([finding])[0][0] == "L208"


def test_selects_on_words_are_not_plurals(write_locale: WriteLocale) -> None:
    english = "# $k (String): k\na = { $k ->\n [host] h\n [one] odd\n   *[other] o\n }\n"
    assert check(write_locale, "ar", english, english) == []


def test_a_category_that_never_matches_is_a_warning_at_its_key(write_locale: WriteLocale) -> None:
    text = "fans = { $count ->\n    [one] { $count } a\n   *[other] { $count } b\n}\n"
    (finding,) = check(write_locale, "id", text)
    assert found([finding]) == [("L209", "locales/id/room.ftl:2:6")]
    assert finding.severity == "warning"


@pytest.mark.parametrize(
    ("text", "where", "code"),
    [
        ("a = Halo\u202e x\n", "1:9", "U+202E"),
        ("# Catatan\u200f\na = Halo\n", "1:10", "U+200F"),
        ('a = Ya { "x\\u2067" }\n', "1:12", "U+2067"),
        ('a = Ya { "\\U00202A" }\n', "1:11", "U+202A"),
    ],
)
def test_bidi_controls_are_found_raw_and_escaped(
    write_locale: WriteLocale, text: str, where: str, code: str
) -> None:
    (finding,) = check(write_locale, "id", text, "# A.\na = Hello\n")
    assert found([finding]) == [("L210", f"locales/id/room.ftl:{where}")]
    assert code in finding.message


def test_an_escaped_direction_mark_is_allowed(write_locale: WriteLocale) -> None:
    assert check(write_locale, "ar", 'a = x { "\\u200F" }\n', "# A.\na = Hello\n") == []


def test_a_reference_to_nothing_names_the_nearest(write_locale: WriteLocale) -> None:
    text = "-brand = Laya\na = { -brnd } { b.none }\nb = B\n"
    findings = check(write_locale, "id", text, "# A.\na = Hello\n# B.\nb = B\n")
    assert found(findings) == [
        ("L211", "locales/id/room.ftl:2:7"),
        ("L211", "locales/id/room.ftl:2:17"),
    ]
    assert "'-brand'" in (findings[0].fix or "")


def test_messages_that_include_each_other_are_an_error(write_locale: WriteLocale) -> None:
    text = "a = x { b }\nb = y { a }\nc = { a }\n"
    english = "# A.\na = A\n# B.\nb = B\n# C.\nc = C\n"
    findings = check(write_locale, "id", text, english)
    assert found(findings) == [
        ("L211", "locales/id/room.ftl:1:9"),
        ("L211", "locales/id/room.ftl:2:9"),
    ]
    assert findings[0].message == "b leads back to a"


def test_unknown_functions_and_options(write_locale: WriteLocale) -> None:
    english = "# $t (Time): when\na = { $t }\n"
    text = 'a = { PRICE($t) } { DATETIME($t, dateStyl: "long") }\n'
    findings = check(write_locale, "id", text, english)
    assert found(findings) == [
        ("L217", "locales/id/room.ftl:1:7"),
        ("L217", "locales/id/room.ftl:1:34"),
    ]
    assert findings[0].message == "no function PRICE()"
    assert (findings[1].fix or "").startswith("did you mean 'dateStyle'")
