from pathlib import Path

import pytest

from setsail.core.workspace import Workspace
from setsail.profiles.inherit import ProfileFiles
from setsail.profiles.shared import Payment, PaymentKind
from setsail.starter.choices import Locales, Ways, choose_locales, choose_payments

FOLDERS = ("en", "es-419", "es-MX", "pt-BR", "ar", "ar-EG", "zh-Hans", "ms", "ta")


@pytest.mark.parametrize(
    ("code", "languages", "tags", "missing"),
    [
        ("EC", ("es", "qu"), ("es-EC", "en"), ("qu",)),  # es-EC falls back to es-419
        ("MX", ("es",), ("es-MX", "en"), ()),
        ("ES", ("es",), ("en",), ("es",)),  # Spain does not fall back to Latin America
        ("JO", ("ar",), ("ar", "en"), ()),
        ("EG", ("ar",), ("ar-EG", "en"), ()),
        ("SG", ("en", "zh", "ms", "ta"), ("en", "zh-Hans", "ms", "ta"), ()),
        ("TW", ("zh-Hant",), ("en",), ("zh-Hant",)),
        ("PT", ("pt",), ("en",), ("pt",)),
        ("JP", ("ja",), ("en",), ("ja",)),
    ],
)
def test_languages_with_a_folder_then_english(
    code: str, languages: tuple[str, ...], tags: tuple[str, ...], missing: tuple[str, ...]
) -> None:
    assert choose_locales(languages, code, FOLDERS) == Locales(tags, missing)


def ways(kind: PaymentKind, *markets: str) -> Payment:
    return Payment(kind=kind, markets=markets)


PAYMENTS = {
    "Everywhere": ways(PaymentKind.WALLET, "SA", "AE", "EG", "ID"),
    "Kad": ways(PaymentKind.CARD, "MY", "ID", "TH"),
    "mada": ways(PaymentKind.CARD, "SA"),
    "Taksitli kart": ways(PaymentKind.CARD, "TR", "IL"),
    "بطاقة": ways(PaymentKind.CARD, "AE", "KW"),
    "Cards": ways(PaymentKind.CARD, "SG"),
}
REGION = "middle-east"


@pytest.fixture
def files(tmp_path: Path) -> ProfileFiles:
    """Three markets of a region, by code and first locale, and one of another."""
    for code, tag in {"SA": "ar", "AE": "ar-AE", "KW": "ar", "TR": "tr", "IL": "he"}.items():
        path = tmp_path / "regions" / REGION / f"{code}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"code: {code}\nlanguage:\n  locales: [{tag}, en]\n", "utf-8")
    other = tmp_path / "regions" / "asia" / "id.yaml"
    other.parent.mkdir()
    other.write_text("code: ID\nlanguage:\n  locales: [ar]\n", "utf-8")
    return ProfileFiles(Workspace(tmp_path))


def test_ways_that_list_the_market_are_taken_in_the_files_order(files: ProfileFiles) -> None:
    found = choose_payments("SA", "ar", REGION, PAYMENTS, files)
    assert found == Ways(("Everywhere", "mada"), known_here=True)


def test_else_the_card_of_most_neighbours_who_speak_the_language(files: ProfileFiles) -> None:
    found = choose_payments("JO", "ar", REGION, PAYMENTS, files)
    assert found == Ways(("بطاقة",), known_here=False)
    assert choose_payments("CY", "tr", REGION, PAYMENTS, files).names == ("Taksitli kart",)


def test_a_name_in_another_script_than_the_languages_own_is_left_out(files: ProfileFiles) -> None:
    # Three Arabic-speaking markets of the region have it, two the one in Arabic.
    more = PAYMENTS | {"KNET": ways(PaymentKind.CARD, "SA", "AE", "KW")}
    assert choose_payments("JO", "ar-EG", REGION, more, files).names == ("بطاقة",)


def test_those_who_speak_the_language_in_another_region_count_as_well(files: ProfileFiles) -> None:
    assert choose_payments("CY", "tr", "asia", PAYMENTS, files).names == ("Taksitli kart",)
    # But the region's own come first: one of asia against two of the middle east.
    more = PAYMENTS | {"كي كارد": ways(PaymentKind.CARD, "ID")}
    assert choose_payments("PK", "ar", "asia", more, files).names == ("كي كارد",)


@pytest.mark.parametrize(("code", "language"), [("KE", "en"), ("GE", "ka"), ("PH", "fil")])
def test_where_nobody_speaks_the_language_cards_have_their_english_name(
    files: ProfileFiles, code: str, language: str
) -> None:
    found = choose_payments(code, language, REGION, PAYMENTS, files)
    assert found == Ways(("Cards",), known_here=False)


def test_without_any_card_whatever_most_markets_have(files: ProfileFiles) -> None:
    without = {
        "FIB": ways(PaymentKind.BANK, "IQ"),
        "Everywhere": ways(PaymentKind.WALLET, "SA", "AE"),
    }
    assert choose_payments("JO", "ar", REGION, without, files).names == ("Everywhere",)
