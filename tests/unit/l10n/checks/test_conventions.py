import unicodedata

import pytest
from babel import Locale

from setsail.l10n.checks.conventions import CONVENTIONS, Convention, convention_of
from setsail.l10n.checks.marks import PAIRS

LANGUAGES = ("id", "ms", "th", "vi", "fil", "zh", "ta", "ar", "ckb", "tr", "pt", "es", "en")
EVERY = pytest.mark.parametrize("convention", CONVENTIONS.values(), ids=CONVENTIONS)


def test_every_language_of_ours_has_one() -> None:
    assert set(CONVENTIONS) == set(LANGUAGES)


@pytest.mark.parametrize(
    ("tag", "language"),
    [("es-AR", "es"), ("pt-BR", "pt"), ("zh-Hans", "zh"), ("ar-EG", "ar"), ("fil", "fil")],
)
def test_a_tag_has_the_convention_of_its_language(tag: str, language: str) -> None:
    assert convention_of(tag) is CONVENTIONS[language]


@pytest.mark.parametrize("tag", ["de", "fi", "e"])
def test_another_language_writes_as_english_does(tag: str) -> None:
    assert convention_of(tag) is CONVENTIONS["en"]


@EVERY
def test_no_mark_is_foreign_and_the_languages_own(convention: Convention) -> None:
    own = {*convention.foreign.values(), *convention.opening, *convention.opening.values()}
    assert not own & set(convention.foreign)
    assert not set(convention.quotes) & set(convention.foreign)


@EVERY
def test_no_letter_only_looks_like_one_that_only_looks_like_another(convention: Convention) -> None:
    assert not set(convention.lookalikes) & set(convention.lookalikes.values())
    # A translator who writes what the finding says must not get the finding about normal form.
    for letter in convention.lookalikes.values():
        assert unicodedata.normalize("NFC", letter) == letter


@EVERY
def test_quotes_come_in_pairs(convention: Convention) -> None:
    openers, closers = convention.quotes[::2], convention.quotes[1::2]
    assert [PAIRS[opener] for opener in openers] == list(closers)


@EVERY
def test_doubled_words_are_words_in_normal_form(convention: Convention) -> None:
    for word in convention.doubles or ():
        assert word == unicodedata.normalize("NFC", word).casefold()


@pytest.mark.parametrize("language", ["ar", "ckb"])
def test_no_letter_that_cldr_writes_in_a_months_name_is_a_lookalike(language: str) -> None:
    months = "".join(Locale(language).months["format"]["wide"].values())
    assert not set(months) & set(CONVENTIONS[language].lookalikes)
