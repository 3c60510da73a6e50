"""Central Kurdish where CLDR has no words, and short large numbers in every language."""

import re
from datetime import timedelta

import pytest
from babel.dates import format_timedelta
from babel.numbers import format_compact_decimal

from setsail.l10n.formats import Count, Duration
from setsail.l10n.gaps import GAPS
from tests.market_texts import bundle, spoken


def compact(code: str, tag: str, value: int) -> str:
    return bundle(code).show(tag, Count(value, compact=True))


@pytest.mark.parametrize("language", GAPS)
def test_a_gap_is_still_one(language: str) -> None:
    """Once CLDR has words of its own, ours can go."""
    printed = (
        format_timedelta(timedelta(hours=2), locale=language),
        format_compact_decimal(12_345, locale=language),
    )
    assert all(re.search("[A-Za-z]", text) for text in printed)  # the root's, in Latin letters


def test_words_of_a_gap_hold_their_numbers() -> None:
    for words in GAPS.values():
        assert sorted(words.units) == ["hour", "minute", "second"]
        assert all(pattern.count("{0}") == 1 for pattern in words.units.values())
        assert words.pair.index("{0}") < words.pair.index("{1}")


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (0, "٠"),
        (999, "٩٩٩"),
        (1000, "١ هەزار"),
        (1500, "١٫٥ هەزار"),
        (-1500, "\u200f-١٫٥ هەزار"),
        (999_949, "٩٩٩٫٩ هەزار"),
        (999_950, "١ ملیۆن"),
        (1_949_950, "١٫٩ ملیۆن"),  # rounded once, not twice
        (2_500_000_000, "٢٫٥ ملیار"),
        (7 * 10**12, "٧ تریلیۆن"),
        (10**15, "١٬٠٠٠ تریلیۆن"),
    ],
)
def test_large_numbers_in_central_kurdish(value: int, shown: str) -> None:
    assert compact("IQ", "ckb", value) == shown


def test_lengths_of_time_in_central_kurdish() -> None:
    assert bundle("IQ").show("ckb", Duration(7265)) == "٢ کاتژمێر و ١ خولەک"


@pytest.mark.parametrize(
    ("code", "tag", "values", "shown"),
    [
        ("SG", "en", (999_949, 999_950, 99_999, -999_999), ("999.9K", "1M", "100K", "-1M")),
        ("ID", "id", (999_949, 999_950, 999_999_999), ("999,9 rb", "1 jt", "1 M")),
        ("SA", "ar-SA", (999_949, 999_950), ("٩٩٩٫٩ ألف", "١ مليون")),
        # Chinese counts by ten thousands, Spanish goes on to thousands of millions.
        ("MY", "zh-Hans", (999_999, 99_996_000, 99_999_999), ("100万", "9999.6万", "1亿")),
        ("MX", "es-MX", (999_999, 2_500_000_000, 10**12 - 1), ("1 M", "2500 M", "1 B")),
        # Nothing stands above a trillion.
        ("SG", "en", (10**15 - 1, 10**15, 10**18 - 1), ("1000T", "1000T", "1000000T")),
    ],
)
def test_a_number_that_rounds_up_to_the_next_word_takes_it(
    code: str, tag: str, values: tuple[int, ...], shown: tuple[str, ...]
) -> None:
    assert tuple(compact(code, tag, v).replace("\u00a0", " ") for v in values) == shown


@pytest.mark.parametrize(("code", "tag"), spoken())
def test_short_numbers_never_fall_as_the_number_grows(code: str, tag: str) -> None:
    """A thousand of a unit is one of the next, in every language."""
    for power in (6, 9, 12):
        shown = compact(code, tag, 10**power - 1)
        assert shown == compact(code, tag, 10**power)
