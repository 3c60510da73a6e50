"""A finding keeps its mark when lines move, and no two have the same."""

from setsail.core.findings import Position, error
from setsail.l10n.gate.fingerprint import fingerprints

SLIP = error("L205", "$x is not given", where=Position("locales/id/room.ftl", 3, 9), key="join")


def test_where_it_stands_makes_no_difference() -> None:
    moved = error("L205", "$x is not given", where=Position("locales/id/host.ftl", 40), key="join")
    assert fingerprints([("id", SLIP)]) == fingerprints([("id", moved)])


def test_a_place_within_the_message_makes_none_either() -> None:
    first, second = (
        error("L202", f"'join' is already written at locales/id/room.ftl:{place}", key="join")
        for place in ("1:1", "12:1")
    )
    assert fingerprints([("id", first)]) == fingerprints([("id", second)])


def test_what_it_is_about_does() -> None:
    others = [
        ("ms", SLIP),
        ("id", error("L206", SLIP.message, key="join")),
        ("id", error("L205", SLIP.message, key="leave")),
        ("id", error("L205", "$y is not given", key="join")),
        ("id", error("L205", SLIP.message, key="join", got="x")),
    ]
    marks = fingerprints([("id", SLIP), *others])
    assert len(set(marks)) == 6
    assert all(len(mark) == 32 and int(mark, 16) >= 0 for mark in marks)


def test_the_second_of_two_alike_is_the_second() -> None:
    one, two = fingerprints([("id", SLIP), ("id", SLIP)])
    assert one != two
    assert fingerprints([("id", SLIP)]) == (one,)


def test_a_lone_surrogate_can_be_marked() -> None:
    assert len(fingerprints([("id", error("L260", "odd", got="\ud800"))])) == 1
