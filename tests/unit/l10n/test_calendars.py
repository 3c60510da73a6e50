from datetime import UTC, date, datetime, timedelta
from typing import get_args

import pytest
from hijridate import Hijri

from setsail.l10n.calendars import BUDDHIST_YEARS, CalendarDates
from setsail.l10n.chain import format_locale
from setsail.l10n.formats import FormatPolicy, Style, When
from setsail.l10n.text import plain
from tests.market_texts import bundle, policy, spoken

DAY = date(2026, 11, 25)
STYLES: tuple[Style, ...] = get_args(Style)


def dates(code: str, tag: str, formats: FormatPolicy | None = None) -> CalendarDates:
    return CalendarDates(format_locale(tag, code), formats or policy(code))


def umalqura(shift: int = 0) -> CalendarDates:
    formats = FormatPolicy("arab", "SAR", 2, "Asia/Riyadh", "sun", "islamic-umalqura", shift)
    return dates("SA", "ar-SA", formats)


@pytest.mark.parametrize(
    ("style", "shown"),
    [
        ("full", "วันพุธที่ 25 พฤศจิกายน พ.ศ. 2569"),
        ("long", "25 พฤศจิกายน 2569"),
        ("medium", "25 พ.ย. 2569"),
        ("short", "25/11/69"),
    ],
)
def test_thai_dates_are_buddhist(style: Style, shown: str) -> None:
    assert dates("TH", "th").text(DAY, style) == shown


@pytest.mark.parametrize(("year", "shown"), [(1, "544"), (1957, "2500"), (2057, "2600")])
def test_a_buddhist_year_is_543_more(year: int, shown: str) -> None:
    assert dates("TH", "th").text(date(year, 1, 9), "medium") == f"9 ม.ค. {shown}"
    assert dates("TH", "th").text(date(year, 1, 9), "short").endswith(f"/{shown[-2:]}")
    assert int(shown) == year + BUDDHIST_YEARS


# Days that Saudi Arabia, or the calendar of Umm al-Qura University, announced.
# Source: hijridate 2.6.0, held against the days that were announced.
PUBLISHED = [
    (date(2026, 2, 18), "1 رمضان 1447 هـ"),
    (date(2026, 3, 19), "30 رمضان 1447 هـ"),
    (date(2026, 3, 20), "1 شوال 1447 هـ"),  # Eid al-Fitr
    (date(2026, 5, 27), "10 ذو الحجة 1447 هـ"),  # Eid al-Adha
    (date(2026, 6, 16), "1 محرم 1448 هـ"),  # new year
    (date(2026, 8, 25), "12 ربيع الأول 1448 هـ"),  # Mawlid
    (date(2027, 2, 8), "1 رمضان 1448 هـ"),
    (date(2027, 3, 8), "29 رمضان 1448 هـ"),
    (date(2027, 3, 9), "1 شوال 1448 هـ"),
    (date(2027, 6, 6), "1 محرم 1449 هـ"),
]


@pytest.mark.parametrize(("day", "hijri"), PUBLISHED)
def test_hijri_dates_are_those_of_umm_al_qura(day: date, hijri: str) -> None:
    assert umalqura().text(day, "medium").startswith(f"{hijri} (")


@pytest.mark.parametrize(("day", "hijri"), PUBLISHED)
def test_where_the_moon_is_told_a_day_later_so_are_the_dates(day: date, hijri: str) -> None:
    later = day + timedelta(days=1)
    assert umalqura(shift=1).text(later, "medium").startswith(f"{hijri} (")
    assert umalqura(shift=-1).text(day - timedelta(days=1), "medium").startswith(f"{hijri} (")


def test_each_month_has_its_name_on_its_first_day() -> None:
    names = [
        *("محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة"),
        *("رجب", "شعبان", "رمضان", "شوال", "ذو القعدة", "ذو الحجة"),
    ]
    for number, name in enumerate(names, start=1):
        first = date(*Hijri(1448, number, 1).to_gregorian().datetuple())
        assert umalqura().text(first, "medium").startswith(f"1 {name} 1448 هـ (")


def test_the_gregorian_date_stands_beside_the_hijri_one() -> None:
    calendar = umalqura()
    shown = {style: plain(calendar.text(DAY, style)) for style in STYLES}
    assert shown == {
        "full": "الأربعاء، 15 جمادى الآخرة 1448 هـ الموافق 25 نوفمبر 2026 م",
        "long": "15 جمادى الآخرة 1448 هـ الموافق 25 نوفمبر 2026 م",
        "medium": "15 جمادى الآخرة 1448 هـ (25/11/2026)",
        "short": "25/11/2026",  # for narrow places
    }


def test_outside_the_tables_a_date_is_gregorian_alone() -> None:
    calendar = umalqura()
    inside = (date(1924, 8, 1), date(2077, 11, 16))
    outside = (date.min, date(1924, 7, 31), date(2077, 11, 17), date.max)
    assert ["هـ" in calendar.text(day, "long") for day in inside] == [True, True]
    assert ["هـ" in calendar.text(day, "long") for day in outside] == [False] * 4
    # A shift that leads out of Python's own calendar is no exception.
    assert "هـ" not in umalqura(shift=1).text(date.min, "full")
    assert "هـ" not in umalqura(shift=-1).text(date.max, "full")


def test_only_the_language_that_counts_in_a_calendar_shows_it() -> None:
    own = {(code, tag): dates(code, tag).calendar for code, tag in spoken()}
    others = {where: calendar for where, calendar in own.items() if calendar != "gregorian"}
    assert others == {("TH", "th"): "buddhist", ("SA", "ar-SA"): "islamic-umalqura"}
    for code, tag in spoken():
        if (code, tag) not in others:
            for style in ("full", "long", "medium"):
                assert "2026" in dates(code, tag).text(DAY, style), (code, tag)


@pytest.mark.parametrize(
    ("code", "tag", "shown"),
    [
        ("TH", "th", "25 พ.ย. 2569"),
        ("TH", "en", "25 Nov 2026"),
        ("SA", "ar-SA", "١٥ جمادى الآخرة ١٤٤٨ هـ (٢٥/١١/٢٠٢٦)"),
        ("SA", "en", "25 Nov 2026"),
        ("EG", "ar-EG", "٢٥/١١/٢٠٢٦"),
        ("AE", "ar-AE", "25/11/2026"),
        ("ID", "id", "25 Nov 2026"),
        ("VN", "vi", "25 thg 11, 2026"),
        ("BR", "pt-BR", "25 de nov. de 2026"),
        ("MX", "es-MX", "25 nov 2026"),
        ("TR", "tr", "25 Kas 2026"),
        ("MY", "zh-Hans", "2026年11月25日"),
        ("SG", "en", "25 Nov 2026"),
    ],
)
def test_dates_of_the_markets(code: str, tag: str, shown: str) -> None:
    noon = When(datetime(2026, 11, 25, 12, tzinfo=UTC), "date")
    assert plain(bundle(code).show(tag, noon)) == shown


def test_the_day_is_the_one_on_the_markets_clock() -> None:
    night = datetime(2026, 3, 19, 21, 30, tzinfo=UTC)  # half past midnight in Riyadh
    assert plain(bundle("SA").show("ar-SA", When(night, "date"))).startswith("١ شوال ١٤٤٧")
    assert bundle("TH").show("th", When(datetime(2025, 12, 31, 17, tzinfo=UTC), "date")) == (
        "1 ม.ค. 2569"
    )
    assert bundle("PE").show("es-PE", When(datetime(2026, 1, 1, 4, 59, tzinfo=UTC), "date")) == (
        "31 dic. 2025"
    )
