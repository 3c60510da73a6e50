"""The project's own texts: every plural form renders, and each language is set as it should be."""

import re
import unicodedata
from datetime import UTC, datetime
from pathlib import Path

import pytest

import setsail
from setsail.l10n.bundle import load_bundle
from setsail.l10n.formats import FormatPolicy, Money
from setsail.l10n.samples import Samples, sample_values
from setsail.l10n.text import plain

LOCALES = Path(setsail.__file__).resolve().parents[2] / "locales"
# As `Samples.number` says: together they reach every plural form of our locales.
COUNTS = (0, 1, 2, 3, 11, 100, 1_000_000)
POLICIES = {
    "en": ("ID", FormatPolicy("latn", "IDR", 0, "Asia/Jakarta")),
    "id": ("ID", FormatPolicy("latn", "IDR", 0, "Asia/Jakarta")),
    "ar": ("SA", FormatPolicy("arab", "SAR", 2, "Asia/Riyadh", "sun")),
    "pt-BR": ("BR", FormatPolicy("latn", "BRL", 2, "America/Sao_Paulo", "sun")),
    "th": ("TH", FormatPolicy("latn", "THB", 0, "Asia/Bangkok", "sun")),
    "vi": ("VN", FormatPolicy("latn", "VND", 0, "Asia/Ho_Chi_Minh")),
    "fil": ("PH", FormatPolicy("latn", "PHP", 2, "Asia/Manila", "sun")),
    "ms": ("MY", FormatPolicy("latn", "MYR", 2, "Asia/Kuala_Lumpur")),
    "zh-Hans": ("SG", FormatPolicy("latn", "SGD", 2, "Asia/Singapore", "sun")),
    "ta": ("SG", FormatPolicy("latn", "SGD", 2, "Asia/Singapore", "sun")),
    "tr": ("TR", FormatPolicy("latn", "TRY", 2, "Europe/Istanbul")),
    "ar-SA": ("SA", FormatPolicy("arab", "SAR", 2, "Asia/Riyadh", "sun")),
    "ar-AE": ("AE", FormatPolicy("latn", "AED", 2, "Asia/Dubai", "sat")),
    "ar-EG": ("EG", FormatPolicy("arab", "EGP", 2, "Africa/Cairo", "sat")),
    "ar-KW": ("KW", FormatPolicy("arab", "KWD", 3, "Asia/Kuwait", "sat")),
    "ar-IQ": ("IQ", FormatPolicy("arab", "IQD", 0, "Asia/Baghdad", "sat")),
    "ckb": ("IQ", FormatPolicy("arab", "IQD", 0, "Asia/Baghdad", "sat")),
    "es-419": ("MX", FormatPolicy("latn", "MXN", 2, "America/Mexico_City", "sun")),
    "es-MX": ("MX", FormatPolicy("latn", "MXN", 2, "America/Mexico_City", "sun")),
    "es-CO": ("CO", FormatPolicy("latn", "COP", 0, "America/Bogota", "sun")),
    "es-AR": ("AR", FormatPolicy("latn", "ARS", 0, "America/Argentina/Buenos_Aires")),
    "es-CL": ("CL", FormatPolicy("latn", "CLP", 0, "America/Santiago")),
    "es-PE": ("PE", FormatPolicy("latn", "PEN", 2, "America/Lima", "sun")),
}


def test_every_locale_is_looked_at() -> None:
    assert sorted(POLICIES) == sorted(path.name for path in LOCALES.iterdir() if path.is_dir())


def test_a_regional_folder_is_filled_up_from_its_language() -> None:
    egypt, arabic = texts("ar-EG"), texts("ar")
    assert egypt.keys() == arabic.keys()
    assert egypt["assistant-payment"] != arabic["assistant-payment"]
    assert egypt["room-join"] == arabic["room-join"]


def texts(tag: str) -> dict[str, list[str]]:
    """Every text of a locale as people read it, with each count; fails on any problem."""
    territory, policy = POLICIES[tag]
    bundle = load_bundle(LOCALES, (tag,), territory, policy)
    found: dict[str, list[str]] = {}
    for info in bundle.messages(tag):
        for number in COUNTS:
            money = Money(18_900, policy.currency)
            samples = Samples({}, number, money, datetime(2026, 11, 25, 13, tzinfo=UTC))
            rendered = bundle.render_checked(tag, info.id, **sample_values(info, samples))
            assert rendered.problems == ()
            found.setdefault(info.id, []).append(plain(rendered.text))
    return found


@pytest.mark.parametrize("tag", POLICIES)
def test_every_text_renders_with_every_count_and_is_set_cleanly(tag: str) -> None:
    for message, shown in texts(tag).items():
        for text in shown:
            assert text == unicodedata.normalize("NFC", text), message
            # Typographic quotes, apostrophes and ellipses; single spaces, none at the ends.
            assert not re.search(r"""["'`]|\.\.\.|  |^\s|\s$|\s[.,;:!?،؛؟]""", text), (
                message,
                text,
            )


def test_arabic_has_its_own_punctuation_and_digits() -> None:
    for message, shown in texts("ar").items():
        for text in shown:
            assert not re.search(r"[?;%0-9]|,(?!\d)", text), (message, text)


def test_arabic_words_each_plural_form_of_things_that_are_counted() -> None:
    assert texts("ar")["product-stock-left"] == [
        "نفدت الكمية",
        "باقي قطعة واحدة",
        "باقي قطعتين",
        "باقي ٣ قطع",
        "باقي ١١ قطعة",
        "باقي ١٠٠ قطعة",
        "باقي ١٬٠٠٠٬٠٠٠ قطعة",
    ]


def test_portuguese_joins_a_round_million_with_de() -> None:
    counted = [shown[-1] for shown in texts("pt-BR").values() if len(set(shown)) > 3]
    assert len(counted) > 10
    joined = [text for text in counted if "1.000.000 de " in text]
    assert "1.000.000 de moedas" in joined
    assert "1.000.000 de pessoas ouvindo" in joined


@pytest.mark.parametrize(
    ("tag", "one", "three"),
    [
        ("en", "gift from name. Thank you!", "gift × 3 from name. Thank you!"),
        ("id", "gift dari Kak name. Makasih banyak!", "gift × 3 dari Kak name. Makasih banyak!"),
        ("ar", "هدية من name: gift. شكرًا على كرمك!", "هدية من name: gift × ٣. شكرًا على كرمك!"),
        ("pt-BR", "Presente de name: gift. Valeu!", "Presente de name: gift × 3. Valeu!"),
    ],
)
def test_a_single_gift_is_told_without_a_multiplier(tag: str, one: str, three: str) -> None:
    shown = texts(tag)["gift-sent"]
    assert (shown[1], shown[3]) == (one, three)
