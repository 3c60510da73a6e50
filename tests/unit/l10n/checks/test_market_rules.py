"""L241, L242, L245, L271: what depends on the markets that speak a language."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from setsail.core.findings import Finding
from setsail.l10n.check import read_locales, view_of
from setsail.l10n.checks.table import Listed, run_checks
from setsail.l10n.checks.view import MarketTerms, TabooWords
from setsail.l10n.formats import FormatPolicy, Money

from ..conftest import WriteLocale

WINE = TabooWords("alcohol", "alcohol", "forbidden", ("khamr", "خمر", "şarap"))
POLITICS = TabooWords("politics", "politics", "sensitive", ("pemilu",))


def market(code: str, tag: str, digits: str = "latn") -> MarketTerms:
    policy = FormatPolicy(digits, "SAR", 2, "Asia/Riyadh")  # type: ignore[arg-type]
    price = Money(99_999_900, "SAR")
    return MarketTerms(code, code, (tag,), policy, (WINE, POLITICS), price)


def told(tree: Path, tag: str, name: str, *markets: MarketTerms) -> list[Finding]:
    sources, findings = read_locales(tree, ("en", tag))
    assert not findings
    view = view_of(tree, sources, tag)
    assert view
    return list(run_checks(replace(view, markets=markets), (Listed(name),)))


def levels(findings: list[Finding]) -> list[tuple[str, str]]:
    return [(finding.code, finding.severity.value) for finding in findings]


BUTTON = "# Button.\n# Surface: button\n# Variables:\n#  $price (Money): price\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x" * 28, []),
        ("x" * 29, [("L241", "warning")]),
        ("x" * 35, [("L241", "warning")]),
        ("x" * 36, [("L241", "error")]),
        ("กำ" * 28, []),  # as people count: a letter with its vowel is one
        ("👩\u200d👧" * 28, []),
    ],
)
def test_a_button_has_28_characters(
    write_locale: WriteLocale, text: str, expected: list[tuple[str, str]]
) -> None:
    english = "# Button.\n# Surface: button\nk = A button of some length\n"
    write_locale("en", room=english)
    tree = write_locale("id", room=f"k = {text}\n")
    assert levels(told(tree, "id", "length", market("ID", "id"))) == expected


def test_values_count_as_the_market_prints_them(write_locale: WriteLocale) -> None:
    write_locale("en", room=f"{BUTTON}k = Buy now for {{ $price }}\n")
    tree = write_locale("id", room="k = Beli sekarang, harga { $price }\n")
    (finding,) = told(tree, "id", "length", market("ID", "id"))
    assert finding.code == "L241"
    assert str(finding.where) == "locales/id/room.ftl:1:1"
    assert "999" in (finding.got or "") + finding.message
    assert told(tree, "id", "length") == []  # without a market nothing is printed


def test_a_tight_text_that_is_far_longer_than_english(write_locale: WriteLocale) -> None:
    write_locale("en", room="# B.\n# Surface: button\nk = Go\n")
    tree = write_locale("id", room=f"k = {'x' * 27}\n")
    assert levels(told(tree, "id", "length", market("ID", "id"))) == [("L242", "warning")]


@pytest.mark.parametrize(
    ("tag", "text", "expected"),
    [
        ("id", "Ada khamr di sini", [("L245", "error")]),
        ("ar", "عندنا الخمر", [("L245", "error")]),
        ("tr", "ŞARAP içelim", [("L245", "error")]),
        ("id", "Soal Pemilu", [("L245", "warning")]),
        ("id", "pemilukan", []),
        ("tr", "şarapnel", []),
    ],
)
def test_a_word_of_a_taboo(
    write_locale: WriteLocale, tag: str, text: str, expected: list[tuple[str, str]]
) -> None:
    write_locale("en", room="k = Hello\n")
    tree = write_locale(tag, room=f"k = {text}\n")
    assert levels(told(tree, tag, "taboo", market("XX", tag))) == expected
    assert told(tree, tag, "taboo") == []


def test_a_digit_that_one_market_would_show_otherwise(write_locale: WriteLocale) -> None:
    write_locale("en", room="k = Over 18\n")
    tree = write_locale("ar", room="k = فوق 18\n")
    (finding,) = told(tree, "ar", "scripts", market("SA", "ar", "arab"), market("AE", "ar"))
    assert (finding.code, str(finding.where)) == ("L271", "locales/ar/room.ftl:1:9")
    assert told(tree, "ar", "scripts", market("AE", "ar")) == []
