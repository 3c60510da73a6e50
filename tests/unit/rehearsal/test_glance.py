from datetime import date

from setsail.rehearsal.glance import glance, upcoming
from tests.factories import compiled, workspace


def rows(code: str) -> dict[str, str]:
    return {row.name: row.text for row in glance(compiled(code), workspace())}


def test_a_market_in_words() -> None:
    told = rows("SA")
    assert told["Languages"] == "ar-SA, en; arab digits"
    assert told["Week"] == "begins on Sunday; Friday–Saturday off"
    assert told["Clocks"] == "Asia/Riyadh; islamic-umalqura calendar"
    assert told["Money"] == "SAR, shown with 2 decimals"
    assert told["Ways to pay"].startswith("mada (card), Apple Pay (wallet), ")
    assert told["Invite by"].startswith("WhatsApp, YouTube, Snapchat")
    assert told["Assistant"] == "suggest, labelled as AI, never speaks"


def test_states_with_a_weekend_of_their_own_are_told() -> None:
    assert "Friday–Saturday in Kelantan" in rows("MY")["Week"]


def test_money_without_decimals() -> None:
    assert rows("ID")["Money"] == "IDR, shown with no decimals"


def test_the_next_two_months() -> None:
    market = compiled("SA").market
    told = {row.name: row for row in upcoming(market, date(2027, 1, 15))}
    assert told["Ramadan"].first == date(2027, 2, 8)
    assert told["Ramadan"].tolerance_days == 1
    assert told["Founding Day"].tolerance_days == 0
    assert "National Day" not in told
