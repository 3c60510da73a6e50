import io
from datetime import UTC, date, datetime

import icalendar
import pytest

from setsail.core.errors import SetsailError, UsageError
from setsail.profiles.calendar.agenda import agenda, clock, local_date, public_holidays
from setsail.profiles.calendar.ics import calendar_file
from setsail.profiles.schema import Market
from setsail.report.calendar_text import agenda_tables, sun_lines, title
from tests.factories import MARKET, compiled, make_market

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


def test_ramadan_1448_begins_on_8_february_in_arabia_and_a_day_later_in_indonesia() -> None:
    firsts = {}
    for code in ("SA", "ID"):
        market = compiled(code).market
        told = agenda(market, date(2027, 2, 1), date(2027, 3, 15))
        (ramadan,) = (one for one in told.moments if one.id == "ramadan")
        assert title(ramadan, market) == "Ramadan 1448"
        nights = [w.day for w in told.windows if w.kind.value == "ramadan"]
        assert (nights[0], nights[-1]) == (ramadan.first, ramadan.last)
        firsts[code] = ramadan.first
    assert firsts == {"SA": date(2027, 2, 8), "ID": date(2027, 2, 9)}


def test_local_dates() -> None:
    day = date(2027, 2, 8)
    assert local_date(day, compiled("SA").market) == "1448-09-01"
    assert local_date(day, compiled("ID").market) == ""
    thai = make_market(calendar={"system": "buddhist"})
    assert local_date(day, thai) == "2570-02-08"


def test_clocks_mark_other_days() -> None:
    told = agenda(compiled("ID").market, date(2027, 2, 9), date(2027, 2, 9))
    sahur = next(w for w in told.windows if w.zones == ("Asia/Jakarta",))
    assert clock(sahur, "Asia/Jakarta") == "03:00–05:00"
    assert clock(sahur, "UTC") == "20:00-1–22:00-1"
    night = agenda(compiled("SA").market, date(2027, 2, 9), date(2027, 2, 9)).windows[-1]
    assert clock(night, "Asia/Riyadh") == "20:30–03:30+1"


def test_dates_nobody_has_announced_and_feasts_no_longer_held() -> None:
    rule = {"type": "announced", "dates": ["2026-05-25"]}
    sale = {"name": "Hot Sale", "kind": "shopping", "rule": rule}
    gone = {**sale, "name": "Día sin IVA", "discontinued": "2022-12-02"}
    market = Market.model_validate({**MARKET, "festivals": {"hot-sale": sale, "sin-iva": gone}})
    told = agenda(market, date(2026, 12, 1), date(2027, 5, 1))
    assert [(path, year) for path, _, year in told.unannounced] == [("festivals.hot-sale", 2027)]
    assert [path for path, _ in told.discontinued] == ["festivals.sin-iva"]
    json = told.to_json()
    assert json["discontinued"][0]["since"] == "2022-12-02"
    assert json["not_announced"][0]["year"] == 2027


@pytest.mark.parametrize(
    ("start", "end", "missed"),
    [
        ("2026-05-01", "2026-06-01", []),  # it is announced
        ("2026-11-15", "2026-11-25", []),  # it is held in May
        ("2027-05-01", "2027-06-01", [2027]),
        ("2027-01-01", "2028-12-31", [2027, 2028]),
    ],
)
def test_a_date_is_missed_when_its_season_comes(start: str, end: str, missed: list[int]) -> None:
    rule = {"type": "announced", "dates": ["2025-05-26", "2026-05-25"]}
    sale = {"name": "Hot Sale", "kind": "shopping", "rule": rule, "days": 9}
    market = Market.model_validate({**MARKET, "festivals": {"hot-sale": sale}})
    told = agenda(market, date.fromisoformat(start), date.fromisoformat(end))
    assert [year for _, _, year in told.unannounced] == missed


def test_a_season_that_begins_before_new_year_is_not_missed() -> None:
    rule = {"type": "announced", "dates": ["2027-12-29"]}
    season = {"name": "Tết season", "kind": "shopping", "rule": rule, "days": 27}
    market = Market.model_validate({**MARKET, "festivals": {"season": season}})
    assert agenda(market, date(2028, 1, 1), date(2028, 2, 1)).unannounced == ()


@pytest.mark.parametrize(
    ("start", "end"), [("2077-11-01", "2078-01-31"), ("2090-01-01", "2090-01-31")]
)
def test_years_that_the_calendar_does_not_know_are_told_once(start: str, end: str) -> None:
    with pytest.raises(SetsailError) as caught:
        agenda(compiled("ID").market, date.fromisoformat(start), date.fromisoformat(end))
    (finding,) = caught.value.findings
    assert (finding.code, finding.key) == ("P141", "festivals.ramadan")
    assert finding.got == f"{start} to {end}"


def test_a_market_without_hijri_dates_has_no_such_limit() -> None:
    told = agenda(compiled("BR").market, date(2090, 1, 1), date(2090, 1, 31))
    assert len(told.windows) > 31


def test_public_holidays_come_with_their_names() -> None:
    known = dict(public_holidays("BR", date(2027, 9, 1), date(2027, 9, 30)))
    assert known == {date(2027, 9, 7): "Independence Day"}
    assert tuple(public_holidays("XX", date(2027, 1, 1), date(2027, 12, 31))) == ()


@pytest.mark.parametrize(
    ("start", "end"), [("2027-02-02", "2027-02-01"), ("2027-01-01", "2031-01-01")]
)
def test_a_range_that_is_none(start: str, end: str) -> None:
    with pytest.raises(UsageError, match="P144 a calendar covers 1 to 750 days"):
        agenda(compiled("ID").market, date.fromisoformat(start), date.fromisoformat(end))


def test_the_calendar_file_reads_back() -> None:
    market = compiled("SA").market
    told = agenda(market, date(2027, 2, 5), date(2027, 2, 8))
    data = calendar_file(market, told.windows, told.moments, NOW)
    events = list(icalendar.Calendar.from_ical(data).walk("VEVENT"))
    assert len(events) == len(told.windows) + len(told.moments)
    assert len({str(event["uid"]) for event in events}) == len(events)
    starts = {event.decoded("dtstart") for event in events}
    assert {window.starts_at for window in told.windows} <= starts
    (season,) = (e for e in events if "Ramadan" in str(e["summary"]))
    assert season.decoded("dtstart") == date(2027, 2, 8)
    assert season.decoded("dtend") == date(2027, 3, 9)  # the day after the last
    assert "the moon may move it" in str(season["summary"])
    assert data == calendar_file(market, told.windows, told.moments, NOW)


def test_tables_name_every_window() -> None:
    from rich.console import Console

    told = agenda(compiled("ID").market, date(2027, 2, 8), date(2027, 2, 9))
    console = Console(width=200, record=True, file=io.StringIO())
    for part in agenda_tables(told):
        console.print(part)
    text = console.export_text()
    assert text.count("Mon 2027-02-08") == sum(w.day == date(2027, 2, 8) for w in told.windows)
    assert "Ramadan 1448" in text
    assert "± 1 d (moon)" in text
    assert "…" not in text


def test_a_line_of_the_sun() -> None:
    from setsail.profiles.calendar.overlap import follow_the_sun

    markets = [compiled(code).market for code in ("ID", "SA", "BR")]
    lines = list(sun_lines(follow_the_sun(markets, date(2026, 11, 26))))
    assert lines[2].startswith("BR Brazil")
    assert len({line.index("00  01") for line in lines[1:2]}) == 1
    assert lines[-1].startswith("most people at ")
    assert lines[-2].startswith("all markets")
