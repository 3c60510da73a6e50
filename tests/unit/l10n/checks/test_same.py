import pytest

from ..conftest import WriteLocale
from .kit import check, found, judged, places

TERMS = """\
names: [QR, Apple Pay, Flash Sale]
loans:
  fil: [sold out, host*]
  es-419: [chat]
"""


@pytest.mark.parametrize(
    ("tag", "english", "text", "expected"),
    [
        ("fil", "Sold out", "Sold out", []),  # a loan
        ("id", "Sold out", "Sold out", ["L250 1:5"]),  # of another language
        ("fil", "Hosts only", "Hosts only", ["L250 1:5"]),
        ("fil", "Hosts", "Hosts", []),
        ("es-MX", "Chat", "Chat", []),  # a loan of what stands behind it
        ("zh-Hans", "QR", "QR", []),
        ("ms", "Apple Pay, QR", "Apple Pay, QR", []),
        ("vi", "QR now", "QR now", ["L250 1:5"]),
        ("tr", "Sold out", "SOLD  OUT", ["L250 1:5"]),
        ("tr", "Sold out", "Sold out!", []),
        ("ar", "{ $a } · { $b }", "{ $a } · { $b }", []),
        ("th", "100 %", "100 %", []),
        ("ta", "👋", "👋", []),
        ("pt-BR", "{ $n } live", "{ $n } live", ["L250 1:7"]),
    ],
)
def test_english_in_another_languages_folder(
    write_locale: WriteLocale, tag: str, english: str, text: str, expected: list[str]
) -> None:
    tree = write_locale("en", room=f"k = {english}\n")
    (tree / "terms.yaml").write_text(TERMS, "utf-8")
    write_locale(tag, room=f"k = {text}\n")
    assert places(judged(tree, tag, "same")) == expected


def test_one_variant_left_in_english_is_found_once(write_locale: WriteLocale) -> None:
    english = "k = { $n ->\n    [one] One seat\n   *[other] { $n } seats\n }\n"
    text = (
        "k = { $n ->\n    [one] Um lugar\n    [many] { $n } seats\n   *[other] { $n } seats\n }\n"
    )
    (finding,) = check(write_locale, "same", english, text, "pt-BR")
    assert found([finding]) == [("L250", "3:14", "k")]
    assert (finding.message, finding.got) == ("the same as in en", "'{ } seats'")
    assert "loans in terms.yaml" in (finding.fix or "")


def test_attributes_are_looked_at_and_terms_are_not(write_locale: WriteLocale) -> None:
    english = "-brand = Layar room\nk = Hi\n    .title = The room\n"
    text = "-brand = Layar room\nk = Hai\n    .title = The room\n"
    assert found(check(write_locale, "same", english, text)) == [("L250", "3:14", "k.title")]


def test_varieties_of_english_are_not_looked_at(write_locale: WriteLocale) -> None:
    assert check(write_locale, "same", "k = Sold out\n", "k = Sold out\n", "en-SG") == []
