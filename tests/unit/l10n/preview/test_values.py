"""What a preview is filled with."""

from datetime import UTC, datetime

import pytest

from setsail.l10n.bundle import MessageInfo
from setsail.l10n.formats import Duration, Money, When
from setsail.l10n.preview.values import (
    HOSTILE_NAME,
    USUAL_NUMBER,
    Filling,
    Things,
    category_numbers,
    price_of,
    things_of,
)
from tests.factories import compiled

INSTANT = datetime(2026, 11, 27, 17, 30, tzinfo=UTC)
FILLING = Filling(Things("Sara", "Shirt"), "Rose", Money(4900, "SAR"), INSTANT)
COMMENT = """Text.
Variables:
 $name (String): nickname
 $count (Number): coins, 1 or more
 $percent (Number): 1 to 9
 $price (Money): now
 $was (Money): before
 $time (Time): the end
 $left (Duration): until then
"""
KINDS = {
    "name": "string",
    "count": "number",
    "percent": "number",
    "price": "money",
    "was": "money",
    "time": "time",
    "left": "duration",
}
INFO = MessageInfo("m", "room.ftl", COMMENT, tuple(sorted(KINDS)), 1, KINDS)


def test_each_variable_gets_a_value_of_its_kind() -> None:
    assert FILLING.values(INFO, {"count": 3}) == {
        "name": "Sara",
        "count": 3,
        "percent": 9,  # the usual number is beyond what the comment allows
        "price": Money(4900, "SAR"),
        "was": Money(9800, "SAR"),  # another price, so that mixing them up is seen
        "time": When(INSTANT, "time"),
        "left": Duration(5400),
    }
    assert FILLING.values(INFO, {})["count"] == USUAL_NUMBER
    assert FILLING.values(INFO, {}, HOSTILE_NAME)["name"] == HOSTILE_NAME


def test_numbers_stay_where_the_comment_lets_them_be() -> None:
    assert FILLING.allowed(INFO, "count", {0, 1, 2, 1_000_000}) == [1, 2, 1_000_000]
    assert FILLING.allowed(INFO, "percent", {0, 5, 1_000_000}) == [1, 5, 9]


@pytest.mark.parametrize(
    ("tag", "numbers"),
    [
        ("ar-SA", (0, 1, 2, 3, 11, 100)),
        ("en", (1, 2)),
        ("es-MX", (1, 2, 1_000_000)),
        ("th", (1,)),
    ],
)
def test_each_plural_category_has_a_number(tag: str, numbers: tuple[int, ...]) -> None:
    assert category_numbers(tag) == numbers


def test_names_are_of_the_language_and_english_where_there_is_none() -> None:
    assert things_of("ar-EG") == things_of("ar") != things_of("en")
    assert things_of("de") == things_of("en")
    assert things_of("en-XA") == things_of("en")


def test_a_price_is_the_market_s() -> None:
    price = price_of(compiled("KW").market)
    assert price.currency == "KWD"
    assert price.amount_minor > 0
    assert price.amount_minor % 10 == 0
