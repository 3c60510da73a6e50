from __future__ import annotations

from pathlib import Path

import pytest

from setsail.core.findings import Finding, Severity

from ..conftest import WriteLocale
from .kit import check, found, judged, judged_in, market, places

COIN = """\
terms:
  coin:
    about: what viewers buy
    say: { id: [koin], en: [coin, coins], tr: [jeton*], es-419: [moneda, monedas], ar: [عملات] }
    never: { id: [uang], tr: [para], es-419: [ficha*], vi: [tiền xu], th: [เงิน], es-AR: [guita] }
    messages: [k]
"""
URGE = """\
terms:
  urgency:
    about: a promise
    never: { es-419: [espera], es-AR: [esperá], zh-Hans: [手慢无], ar: [سارع*] }
    severity: warning
"""


@pytest.fixture
def terms(write_locale: WriteLocale) -> Path:
    tree = write_locale("en", room="k = Coins\nm = Other\n")
    (tree / "terms.yaml").write_text(COIN, "utf-8")
    return tree


def in_locale(tree: Path, tag: str, text: str) -> list[Finding]:
    (tree / tag).mkdir(exist_ok=True)
    (tree / tag / "room.ftl").write_text(text, "utf-8")
    return judged(tree, tag, "terms")


def test_a_word_that_is_not_used_is_told_with_the_one_that_is(terms: Path) -> None:
    (finding,) = in_locale(terms, "id", "k = Koin\nm = Bukan uang\n")
    assert found([finding]) == [("L246", "2:11", "m")]
    assert finding.severity is Severity.ERROR
    assert finding.message == "'uang' is not used here (coin: what viewers buy)"
    assert (finding.got, finding.fix) == ("'Bukan uang'", "say 'koin'")


@pytest.mark.parametrize(
    ("tag", "text", "expected"),
    [
        ("id", "k = Koin\nm = uangnya peruangan\n", []),
        ("tr", "k = Jetonun var\nm = paralel\n", []),  # a stem; a word that only begins like it
        ("tr", "k = Jetonun var\nm = Para yok\n", ["L246 2:5"]),
        ("es-419", "k = Monedas\nm = Tus fichas\n", ["L246 2:9"]),
        ("vi", "k = xu\nm = Tiền  Xu đây\n", ["L246 2:5", "L247 0"]),
        ("th", "k = เหรียญ\nm = มีเงินแล้ว\n", ["L246 2:7", "L247 0"]),
        ("ar", "k = بعملاتك\n", ["L247 1:5"]),
        ("ar", "k = والعملات هنا\n", []),  # with its article
        ("id", "k = Isi { $n ->\n    *[other] { $n } koin\n    [one] satu\n }\n", []),
        ("id", "k = { $n ->\n    [one] satu\n    *[other] koin\n    [9] x\n }\n", []),
        ("id", "k = { $n ->\n    *[other] { $n }\n    [one] koin\n }\n", ["L247 2:16"]),
        ("id", "k =\n    Isi\n    pakai uang\n", ["L246 3:11", "L247 2:5"]),
        ("id", "m = Lain\n", []),  # what is missing is told elsewhere
    ],
)
def test_words_by_language(terms: Path, tag: str, text: str, expected: list[str]) -> None:
    findings = in_locale(terms, tag, text)
    assert sorted(p.replace("terms.yaml", "") for p in where(findings)) == sorted(expected)


def where(findings: list[Finding]) -> list[str]:
    """Places; of a language without an agreed word only the code, since terms.yaml has it."""
    return [
        p if "room.ftl" in str(f.where) else f"{f.code} 0"
        for f, p in zip(findings, places(findings), strict=True)
    ]


def test_a_word_that_must_be_said_is_named(terms: Path) -> None:
    (finding,) = in_locale(terms, "es-419", "k = Cosas\n")
    assert found([finding]) == [("L247", "1:5", "k")]
    assert finding.message == "must say coin: what viewers buy"
    assert (finding.got, finding.fix) == ("'Cosas'", "say 'moneda' or 'monedas'")


def test_a_language_without_an_agreed_word_is_told_in_the_file(terms: Path) -> None:
    (finding,) = in_locale(terms, "ms", "k = Syiling\n")
    assert (finding.code, str(finding.where)) == ("L247", "locales/terms.yaml:4:5")
    assert finding.key == "terms.coin.say.ms"
    assert finding.severity is Severity.WARNING


def test_an_overlay_has_the_words_of_what_stands_behind_it_or_its_own(terms: Path) -> None:
    in_locale(terms, "es-419", "k = Monedas\n")
    assert places(in_locale(terms, "es-MX", "m = Tus fichas\n")) == ["L246 1:9"]
    # What Argentina says of its own takes the place of the others'.
    assert places(in_locale(terms, "es-AR", "m = Tus fichas, guita\n")) == ["L246 1:17"]
    assert in_locale(terms, "es-AR", "m = Hola\n") == []  # it says nothing of k itself


def test_an_accent_makes_another_word(terms: Path) -> None:
    (terms / "terms.yaml").write_text(URGE, "utf-8")
    (finding,) = in_locale(terms, "es-419", "k = ¡Espera!\n")
    assert places([finding]) == ["L246 1:6"]
    assert (finding.severity, finding.fix) == (Severity.WARNING, "say it otherwise")
    assert in_locale(terms, "es-419", "k = ¡Esperá!\n") == []
    assert in_locale(terms, "es-AR", "k = Espera\n") == []
    assert places(in_locale(terms, "es-AR", "k = Esperá\n")) == ["L246 1:5"]
    assert places(in_locale(terms, "zh-Hans", "k = 快来，手慢无！\n")) == ["L246 1:8"]
    assert places(in_locale(terms, "ar", "k = وسارعوا\n")) == ["L246 1:5"]


def test_an_entry_of_some_markets_holds_only_there(terms: Path) -> None:
    law = '    markets: [SA]\n    source: { title: "law", date: 2026-01-01, grade: press }\n'
    (terms / "terms.yaml").write_text(URGE + law, "utf-8")
    in_locale(terms, "ar", "k = سارعوا\n")
    assert places(judged_in(terms, "ar", "terms", market("ar", code="SA"))) == ["L246 1:5"]
    assert judged_in(terms, "ar", "terms", market("ar", code="AE")) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("messages: [k]", "messages: [k, kk]", "6:19", "no such message"),
        ("id: [uang]", "idn: [uang]", "5:14", "no such locale"),
        ("about:", "abuot:", "3:5", "unknown key"),
    ],
)
def test_a_slip_of_the_file_is_told_with_english(
    terms: Path, old: str, new: str, line: str, words: str
) -> None:
    (terms / "terms.yaml").write_text(COIN.replace(old, new), "utf-8")
    for tag in ("id", "tr", "es-419", "ar", "vi", "th", "es-AR"):
        (terms / tag).mkdir()
    findings = [f for f in judged(terms, "en", "terms") if f.code == "L249" or words in f.message]
    assert f"locales/terms.yaml:{line}" in [str(f.where) for f in findings]
    assert any(words in f.message for f in findings)
    # To those who translate, the file is not theirs to mend.
    assert "L249" not in {f.code for f in in_locale(terms, "id", "k = koin\n")}


def test_no_file_no_words(write_locale: WriteLocale) -> None:
    assert check(write_locale, "terms", "k = Coins\n", "k = uang\n") == []
