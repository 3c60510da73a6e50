from __future__ import annotations

from itertools import pairwise
from random import Random

import pytest

from setsail.campaigns.actions import Chat, Gift, LeaveSeat, OpenProduct, Role, TakeSeat
from setsail.campaigns.behaviour import Behaviour, Visit, Zipf, ms
from tests.unit.campaigns.kit import peak_hour

SCENARIO = peak_hour()
BEHAVIOUR = Behaviour(SCENARIO, Zipf(("P-1", "P-2"), 0.6), Zipf(("rose", "star"), 3.0))


def visit(role: Role, locale: str = "id", until_s: float = 600) -> Visit:
    return Visit(role, "load-1-1", locale, 2.0, until_s)


@pytest.mark.parametrize("role", [Role.AUDIENCE, Role.GIFTER, Role.SPEAKER])
def test_actions_are_in_order_between_join_and_leave(role: Role) -> None:
    actions = BEHAVIOUR.actions(visit(role), Random(1))
    times = [action.at_ms for action in actions]
    assert times == sorted(times)
    assert times[0] >= 2000
    assert times[-1] <= 599_500


def test_people_are_no_faster_than_people() -> None:
    actions = BEHAVIOUR.actions(visit(Role.AUDIENCE), Random(2))
    chats = [action.at_ms for action in actions if isinstance(action, Chat)]
    # Ten minutes at four a minute, give or take: the pace is that of the scenario.
    assert len(chats) == pytest.approx(40, abs=15)
    assert min(later - earlier for earlier, later in pairwise(chats)) >= 5000


def test_only_gifters_give_and_only_speakers_sit() -> None:
    kinds = {
        role: {type(action) for action in BEHAVIOUR.actions(visit(role), Random(3))}
        for role in (Role.AUDIENCE, Role.GIFTER, Role.SPEAKER)
    }
    assert kinds[Role.AUDIENCE] == {Chat, OpenProduct}
    assert kinds[Role.GIFTER] == {Chat, OpenProduct, Gift}
    assert kinds[Role.SPEAKER] == {Chat, OpenProduct, TakeSeat, LeaveSeat}


def test_gifts_come_in_bursts_each_with_its_own_key() -> None:
    actions = BEHAVIOUR.actions(visit(Role.GIFTER), Random(4))
    gifts = [action for action in actions if isinstance(action, Gift)]
    assert len({gift.key for gift in gifts}) == len(gifts) > 50
    gaps = [later.at_ms - earlier.at_ms for earlier, later in pairwise(gifts)]
    inside_bursts = sum(gap < 5000 for gap in gaps) / len(gaps)
    assert inside_bursts == pytest.approx(0.8, abs=0.12)
    assert min(gaps) >= 600


def test_a_seat_is_given_back_before_the_next_is_taken() -> None:
    actions = BEHAVIOUR.actions(visit(Role.SPEAKER), Random(5))
    seats = [type(action) for action in actions if isinstance(action, TakeSeat | LeaveSeat)]
    assert seats[::2] == [TakeSeat] * len(seats[::2])
    assert seats[1::2] == [LeaveSeat] * len(seats[1::2])


def test_lines_are_in_the_visitors_language() -> None:
    said = {
        action.text
        for action in BEHAVIOUR.actions(visit(Role.AUDIENCE, "pt-BR"), Random(6))
        if isinstance(action, Chat)
    }
    assert said <= set(SCENARIO.chat_texts["pt"])
    assert len(said) > 3


def test_a_visit_too_short_to_act_in_has_no_actions() -> None:
    assert BEHAVIOUR.actions(visit(Role.SPEAKER, until_s=2.4), Random(7)) == ()


def test_popularity_falls_along_the_list() -> None:
    rng, zipf = Random(8), Zipf(("a", "b", "c", "d"), 1.0)
    drawn = [zipf.draw(rng) for _ in range(4000)]
    shares = [drawn.count(item) / 4000 for item in "abcd"]
    assert shares == pytest.approx([0.48, 0.24, 0.16, 0.12], abs=0.03)


def test_seconds_become_whole_milliseconds() -> None:
    assert ms(1.2345) == 1234
