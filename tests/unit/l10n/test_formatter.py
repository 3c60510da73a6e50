from datetime import UTC, datetime

import pytest

from setsail.core.errors import SetsailError
from setsail.l10n.formats import Duration, FormatPolicy, Money
from setsail.l10n.formatter import Formatter
from setsail.l10n.text import plain

EVENING = datetime(2026, 11, 23, 16, 5, 30, tzinfo=UTC)


@pytest.fixture
def arabic(saudi: FormatPolicy) -> Formatter:
    return Formatter("ar", "SA", saudi)


@pytest.fixture
def bahasa(indonesian: FormatPolicy) -> Formatter:
    return Formatter("id", "ID", indonesian)


def test_arab_digits_and_separators_where_the_market_writes_them(arabic: Formatter) -> None:
    assert arabic.count(1234567) == "١٬٢٣٤٬٥٦٧"
    assert plain(arabic.money(Money(12990, "SAR"))) == "١٢٩٫٩٠\u00a0ر.س."
    assert arabic.count(-5) == "\u061c-٥"


def test_english_in_the_same_market_keeps_latin_digits(saudi: FormatPolicy) -> None:
    english = Formatter("en", "SA", saudi)
    assert english.money(Money(123450, "SAR")) == "SAR\u00a01,234.50"
    assert english.when(EVENING, None, "short") == "7:05\u202fpm"


def test_latin_digits_for_arabic_where_the_market_asks_for_them() -> None:
    emirati = Formatter("ar", "AE", FormatPolicy("latn", "AED", 2, "Asia/Dubai"))
    assert emirati.count(1234) == "1,234"


def test_decimals_shown_are_the_markets_not_the_currencys(bahasa: Formatter) -> None:
    assert bahasa.money(Money(4_900_000, "IDR")) == "Rp49.000"
    assert bahasa.money(Money(4_900_050, "IDR")) == "Rp49.001"  # half rounds up
    assert bahasa.money(Money(4_950, "USD")) == "US$49,50"  # another currency shows its own
    assert bahasa.money(Money(1_234_567, "KWD")) == "KWD\u00a01.234,567"


def test_negative_and_huge_amounts(bahasa: Formatter) -> None:
    assert bahasa.money(Money(-100, "IDR")) == "-Rp1"
    assert bahasa.money(Money(10**17, "IDR")) == "Rp1.000.000.000.000.000"


def test_brazilian_money_and_dates() -> None:
    brazil = Formatter("pt-BR", "BR", FormatPolicy("latn", "BRL", 2, "America/Sao_Paulo"))
    assert brazil.money(Money(129990, "BRL")) == "R$\u00a01.299,90"
    assert brazil.when(EVENING, "medium", "short") == "23 de nov. de 2026 13:05"


def test_unknown_currency_is_a_finding(bahasa: Formatter) -> None:
    with pytest.raises(SetsailError, match="L215"):
        bahasa.money(Money(1, "XYZ"))


def test_time_is_the_markets_clock_in_the_gregorian_calendar(
    arabic: Formatter, bahasa: Formatter
) -> None:
    assert bahasa.when(EVENING, None, "short") == "23.05"
    assert bahasa.when(EVENING, "medium", "short") == "23 Nov 2026 23.05"
    assert plain(arabic.when(EVENING, "medium", None)) == "٢٣/١١/٢٠٢٦"
    assert arabic.when(EVENING, None, "short") == "٧:٠٥ م"


def test_an_instant_without_a_zone_is_refused(bahasa: Formatter) -> None:
    with pytest.raises(ValueError, match="no time zone"):
        bahasa.when(EVENING.replace(tzinfo=None), "medium", None)


@pytest.mark.parametrize(
    ("seconds", "words", "clock"),
    [
        (0, "0 detik", "0:00"),
        (59.9, "59 detik", "0:59"),
        (95, "1 menit, 35 detik", "1:35"),
        (3540, "59 menit", "59:00"),
        (5430, "1 jam, 30 menit", "1:30:30"),
        (90_000, "25 jam", "25:00:00"),
    ],
)
def test_durations_in_words_and_as_a_clock(
    bahasa: Formatter, seconds: float, words: str, clock: str
) -> None:
    assert plain(bahasa.duration(Duration(seconds))) == words
    assert bahasa.duration(Duration(seconds, "clock")) == clock


def test_arabic_durations_use_the_dual_and_arab_digits(arabic: Formatter) -> None:
    assert arabic.duration(Duration(7200)) == "ساعتان"
    assert "٣٥" in arabic.duration(Duration(95))
    assert arabic.duration(Duration(95, "clock")) == "١:٣٥"


def test_negative_duration_is_refused(bahasa: Formatter) -> None:
    with pytest.raises(ValueError, match="negative"):
        bahasa.duration(Duration(-1))


def test_compact_counts(arabic: Formatter, bahasa: Formatter) -> None:
    assert bahasa.count(12_345, compact=True) == "12,3\u00a0rb"
    assert arabic.count(12_345, compact=True).startswith("١٢٫٣")


def test_week_begins_where_the_market_begins_it(arabic: Formatter, bahasa: Formatter) -> None:
    assert arabic.week_days()[0] == "الأحد"
    assert bahasa.week_days() == ("Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min")
