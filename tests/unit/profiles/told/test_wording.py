import pytest

from setsail.core.yaml_tree import Plain, to_plain
from setsail.profiles.calendar.rules import _YEARLY
from setsail.profiles.schema.festivals import HijriDate
from setsail.profiles.told.wording import RULES, in_words
from tests.factories import compiled


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (None, "—"),
        ("", ""),
        ([], "none"),
        (["id", "en"], "id, en"),
        ([{"start": "19:00", "end": "22:00", "multiplier": "2.8"}], "19:00–22:00 ×2.8"),
        (
            {"start": "1", "end": "2", "multiplier": "0", "days": ["fri"], "season": "ramadan"},
            "1–2 ×0 (fri, ramadan)",
        ),
        ({"name": "Jakarta", "lat": "-6.2", "population": "8540121"}, "Jakarta 8,540,121"),
        ({"low": "5", "high": "30"}, "5–30"),
        ({"topic": "gambling", "severity": "forbidden"}, "gambling (forbidden)"),
        (
            {"topic": "gambling", "severity": "forbidden", "words": ["judi", "slot"]},
            "gambling (forbidden): judi, slot",
        ),
        (
            {
                "rule": "no sale",
                "kind": "commerce",
                "strength": "hard",
                "effective_from": "2026-01-01",
                "effective_until": "2026-12-31",
                "blocks": ["content.checkout=in-room"],
            },
            "no sale (commerce, hard, from 2026-01-01 until 2026-12-31; "
            "blocks content.checkout=in-room)",
        ),
        ({"shift_days": "1", "tolerance_days": "0"}, "shift days 1, tolerance days 0"),
        ({"weekend": ["fri", "sat"], "gone": None}, "weekend (fri, sat)"),
    ],
)
def test_a_value_in_words(value: Plain, told: str) -> None:
    assert in_words(value) == told


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ({"type": "fixed", "month": "8", "day": "17"}, "17 August"),
        ({"type": "nth-weekday", "month": "5", "weekday": "sun", "nth": "2"}, "2nd sun of May"),
        (
            {
                "type": "nth-weekday",
                "month": "11",
                "weekday": "thu",
                "nth": "-1",
                "offset_days": "1",
            },
            "last thu of November + 1 d",
        ),
        ({"type": "double-date", "months": ["9", "11"]}, "9.9, 11.11"),
        ({"type": "hijri", "month": "10", "day": "1", "offset_days": "-3"}, "1 Shawwal − 3 d"),
        ({"type": "easter", "church": "orthodox"}, "Orthodox Easter"),
        ({"type": "announced"}, "announced each year"),
        ({"type": "announced", "dates": ["2027-01-02"]}, "announced: 2027-01-02"),
        ({"type": "monthly", "days": ["15", "-1"]}, "15th, last of the month"),
        (
            {"type": "monthly", "days": ["1", "22", "23", "11"]},
            "1st, 22nd, 23rd, 11th of the month",
        ),
        ({"type": "workday", "nth": "-2"}, "2nd last working day of the month"),
    ],
)
def test_a_rule_in_words(rule: Plain, told: str) -> None:
    assert in_words(rule) == told


def test_every_kind_of_rule_has_words() -> None:
    kinds = {model.model_fields["type"].annotation.__args__[0] for model in (*_YEARLY, HijriDate)}
    assert set(RULES) == kinds


def test_a_festival_tells_its_days_and_its_pull() -> None:
    festival: Plain = {
        "name": "Eid",
        "kind": "national",
        "rule": {"type": "hijri", "month": "10", "day": "1"},
        "days": "3",
        "multiplier": "1.2",
        "windows": [{"start": "00:00", "end": "02:00", "multiplier": "3"}],
        "discontinued": "2027-01-01",
    }
    assert in_words(festival) == (
        "Eid (national), 1 Shawwal, 3 days, ×1.2, 00:00–02:00 ×3, discontinued 2027-01-01"
    )
    until: Plain = {
        "name": "Sale",
        "rule": {"type": "fixed", "month": "1", "day": "1"},
        "until": {"type": "easter"},
    }
    assert in_words(until) == "Sale, 1 January until Easter"


@pytest.mark.parametrize("code", ["ID", "SA", "BR"])
def test_everything_in_a_real_profile_has_words_without_brackets_of_json(code: str) -> None:
    told = in_words(to_plain(compiled(code).tree))
    assert not set(told) & set("{}[]'") - {"'"}
    assert "None" not in told
