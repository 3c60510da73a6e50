from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from setsail.gateway.voice.wishes import LONGEST_RETRY_S, MEMORY_S, Target, Wishes
from setsail.media.livekit.permissions import (
    LISTENING,
    OUTSIDE,
    Outcome,
    Permission,
    Source,
)

A, B = Target("SA.majlis", "a"), Target("SA.majlis", "b")
SPEAK = Permission(frozenset({Source.MICROPHONE}))
HUSHED = Permission(frozenset({Source.MICROPHONE}), hushed=True)


def tell(wishes: Wishes, now_s: float, outcome: Outcome = Outcome.DONE) -> list[object]:
    """Everything that is due, in its order, each answered with ``outcome``."""
    told: list[object] = []
    while (turn := wishes.take(now_s)) is not None:
        told.append(turn)
        wishes.settle(turn[0], outcome, now_s)
    return told


def test_a_seat_is_told_once() -> None:
    wishes = Wishes()
    wishes.want(A, SPEAK, 0)
    assert wishes.next_due_s() == 0
    assert tell(wishes, 0) == [(A, SPEAK)]
    wishes.want(A, SPEAK, 1)
    assert tell(wishes, 99) == []
    assert wishes.open == 0


def test_the_last_wish_wins() -> None:
    wishes = Wishes()
    for permission in (SPEAK, LISTENING, SPEAK):
        wishes.want(A, permission, 0)
    assert tell(wishes, 0) == [(A, SPEAK)]


def test_who_loses_comes_before_who_gains() -> None:
    wishes = Wishes()
    wishes.want(A, SPEAK, 0)
    tell(wishes, 0)
    wishes.want(B, SPEAK, 1)
    wishes.want(A, LISTENING, 2)
    assert tell(wishes, 2) == [(A, LISTENING), (B, SPEAK)]


def test_one_member_is_told_one_thing_at_a_time() -> None:
    wishes = Wishes()
    wishes.want(A, SPEAK, 0)
    assert wishes.take(0) == (A, SPEAK)
    wishes.want(A, LISTENING, 0)
    assert wishes.take(5) is None
    wishes.settle(A, Outcome.DONE, 6)
    assert tell(wishes, 6) == [(A, LISTENING)]


def test_what_is_undone_while_it_is_told_is_told_too() -> None:
    wishes = Wishes()
    wishes.want(A, SPEAK, 0)
    wishes.take(0)
    wishes.want(A, LISTENING, 0)
    wishes.want(A, SPEAK, 0)
    wishes.settle(A, Outcome.DONE, 1)
    assert tell(wishes, 9) == []


def test_who_has_neither_token_nor_seat_is_no_news() -> None:
    wishes = Wishes()
    wishes.want(A, LISTENING, 0)
    wishes.want(B, OUTSIDE, 0)
    assert tell(wishes, 99) == []
    assert len(wishes) == 0


def test_who_is_not_there_and_has_no_token_is_left_alone() -> None:
    wishes = Wishes()
    wishes.want(A, SPEAK, 0)
    assert tell(wishes, 0, Outcome.ABSENT) == [(A, SPEAK)]
    assert tell(wishes, 999) == []
    wishes.want(A, LISTENING, 1000)
    tell(wishes, 1000, Outcome.ABSENT)
    assert len(wishes) == 0


def test_a_token_may_come_in_later_with_what_is_no_longer_true() -> None:
    wishes = Wishes()
    wishes.want(A, SPEAK, 0)
    tell(wishes, 0, Outcome.ABSENT)
    wishes.admit(A, SPEAK, 60)
    assert tell(wishes, 1) == []
    wishes.want(A, LISTENING, 2)
    asked = 0
    now_s = 2.0
    while now_s < 60:
        due_s = wishes.next_due_s()
        assert due_s is not None
        assert due_s - now_s <= LONGEST_RETRY_S
        now_s = due_s
        asked += len(tell(wishes, now_s, Outcome.ABSENT))
    assert 25 < asked < 40
    assert tell(wishes, now_s + 99, Outcome.ABSENT) == []


def test_a_token_with_what_is_true_needs_no_word() -> None:
    wishes = Wishes()
    wishes.admit(A, LISTENING, 60)
    assert wishes.next_due_s() is None
    wishes.want(A, SPEAK, 5)
    assert tell(wishes, 5) == [(A, SPEAK)]


def test_a_second_token_does_not_hide_what_the_server_has_not_heard() -> None:
    wishes = Wishes()
    wishes.admit(A, LISTENING, 60)
    wishes.want(A, SPEAK, 5)
    wishes.admit(A, SPEAK, 65)
    assert tell(wishes, 5) == [(A, SPEAK)]


def test_a_wait_is_kept_and_taken_back() -> None:
    wishes = Wishes()
    wishes.admit(A, LISTENING, 0)
    wishes.want(A, OUTSIDE, 10, stay_s=10)
    assert tell(wishes, 19.9) == []
    wishes.want(A, LISTENING, 19.9)
    assert tell(wishes, 99) == []
    wishes.want(A, OUTSIDE, 100, stay_s=10)
    wishes.want(A, OUTSIDE, 105, stay_s=10)
    assert tell(wishes, 110) == [(A, OUTSIDE)]


def test_who_may_stay_for_a_while_is_silent_at_once() -> None:
    wishes = Wishes()
    wishes.want(A, SPEAK, 0)
    tell(wishes, 0)
    wishes.want(A, OUTSIDE, 1, stay_s=10)
    assert tell(wishes, 1) == [(A, LISTENING)]
    assert wishes.next_due_s() == 11
    assert tell(wishes, 11) == [(A, OUTSIDE)]


def test_what_is_urgent_ends_the_wait() -> None:
    wishes = Wishes()
    wishes.admit(A, LISTENING, 0)
    wishes.want(A, OUTSIDE, 10, stay_s=10)
    wishes.want(A, OUTSIDE, 11)
    assert tell(wishes, 11) == [(A, OUTSIDE)]


def test_while_the_server_is_gone_one_try_after_another_is_enough() -> None:
    wishes = Wishes()
    targets = [Target("SA.majlis", str(n)) for n in range(100)]
    for target in targets:
        wishes.want(target, SPEAK, 0)
    asked, now_s = 0, 0.0
    while now_s < 20:
        asked += len(tell(wishes, now_s, Outcome.UNREACHABLE))
        due_s = wishes.next_due_s()
        assert due_s is not None
        now_s = max(due_s, now_s + 0.001)
    assert 10 <= asked <= 20
    told = tell(wishes, now_s + LONGEST_RETRY_S)
    assert sorted(told) == sorted((target, SPEAK) for target in targets)  # type: ignore[type-var]


def test_what_is_refused_holds_up_nobody_else() -> None:
    wishes = Wishes()
    wishes.want(A, SPEAK, 0)
    assert wishes.take(0) == (A, SPEAK)
    wishes.settle(A, Outcome.REFUSED, 0)
    wishes.want(B, SPEAK, 0)
    assert tell(wishes, 0) == [(B, SPEAK)]
    assert tell(wishes, LONGEST_RETRY_S) == [(A, SPEAK)]


def test_the_server_shows_something_else() -> None:
    wishes = Wishes()
    assert wishes.seen(A, SPEAK, 0) is True
    assert tell(wishes, 0) == [(A, LISTENING)]
    assert wishes.seen(A, LISTENING, 1) is False
    assert tell(wishes, 9) == []


def test_an_old_picture_undoes_nothing() -> None:
    wishes = Wishes()
    wishes.want(A, SPEAK, 0)
    tell(wishes, 0)
    wishes.want(A, LISTENING, 1)
    tell(wishes, 1)
    wishes.want(A, SPEAK, 2)
    assert wishes.seen(A, SPEAK, 2) is False  # from second 0, and late
    assert tell(wishes, 2) == [(A, SPEAK)]


def test_a_picture_while_it_is_told_does_not_double_it() -> None:
    wishes = Wishes()
    wishes.want(A, SPEAK, 0)
    assert wishes.take(0) == (A, SPEAK)
    wishes.seen(A, LISTENING, 0)
    assert wishes.take(0) is None
    wishes.settle(A, Outcome.DONE, 1)
    assert tell(wishes, 9) == []


def test_who_was_sent_away_and_comes_back_is_sent_away_again() -> None:
    wishes = Wishes()
    wishes.admit(A, LISTENING, 0)
    wishes.want(A, OUTSIDE, 1)
    tell(wishes, 1)
    assert wishes.seen(A, LISTENING, MEMORY_S / 2) is True
    assert tell(wishes, MEMORY_S / 2) == [(A, OUTSIDE)]


def test_who_has_left_is_forgotten_in_the_end() -> None:
    wishes = Wishes()
    wishes.admit(A, LISTENING, 0)
    wishes.admit(B, LISTENING, 0)
    wishes.want(A, OUTSIDE, 1)
    wishes.want(B, OUTSIDE, 1)
    tell(wishes, 1)
    wishes.want(B, LISTENING, 2)
    tell(wishes, 2)
    assert len(wishes) == 2
    assert wishes.take(2 + MEMORY_S) is None
    assert len(wishes) == 1  # b is back


def test_who_could_not_be_sent_away_yet_is_not_forgotten() -> None:
    wishes = Wishes()
    wishes.admit(A, LISTENING, 0)
    wishes.want(A, OUTSIDE, 1)
    tell(wishes, 1, Outcome.UNREACHABLE)
    assert tell(wishes, 2 + MEMORY_S) == [(A, OUTSIDE)]
    assert wishes.take(3 + 2 * MEMORY_S) is None
    assert len(wishes) == 0


def test_a_room_is_over() -> None:
    wishes = Wishes()
    wishes.want(A, SPEAK, 0)
    other = Target("SA.lounge-8", "a")
    wishes.want(other, SPEAK, 0)
    wishes.take(0)
    wishes.forget("SA.majlis")
    wishes.settle(A, Outcome.DONE, 0)
    assert tell(wishes, 0) == [(other, SPEAK)]
    assert wishes.wanted(A) == LISTENING


def test_hushing_is_told_although_the_server_cannot_show_it() -> None:
    wishes = Wishes()
    wishes.want(A, SPEAK, 0)
    tell(wishes, 0)
    wishes.want(A, HUSHED, 1)
    assert tell(wishes, 1) == [(A, HUSHED)]
    wishes.repeat(A, 2)
    assert tell(wishes, 2) == [(A, HUSHED)]


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["want", "admit", "seen", "tell", "take", "settle"]),
        st.sampled_from([A, B]),
        st.sampled_from([LISTENING, SPEAK, HUSHED, OUTSIDE]),
        st.sampled_from(list(Outcome)),
        st.floats(0, 3),
    ),
    max_size=60,
)


@settings(max_examples=300)
@given(STEPS)
def test_in_the_end_the_server_has_the_last_wish(
    steps: list[tuple[str, Target, Permission, Outcome, float]],
) -> None:
    """Whatever fails on the way, of everybody who is on the server the last wish is true."""
    wishes, now_s = Wishes(), 0.0
    server: dict[Target, Permission] = {}
    flying: dict[Target, Permission] = {}

    def answer(target: Target, outcome: Outcome) -> None:
        permission = flying.pop(target)
        if target not in server:
            outcome = Outcome.ABSENT if outcome is Outcome.DONE else outcome
        elif outcome in (Outcome.DONE, Outcome.ABSENT):
            outcome = Outcome.DONE
            server[target] = permission
            if not permission.inside:
                del server[target]
        wishes.settle(target, outcome, now_s)

    for kind, target, permission, outcome, wait_s in steps:
        now_s += wait_s
        if kind == "want":
            wishes.want(target, permission, now_s, stay_s=wait_s)
        elif kind == "admit":  # they come in at once
            wishes.admit(target, wishes.wanted(target), now_s + 5)
            if wishes.wanted(target).inside:
                server[target] = Permission(wishes.wanted(target).sources)
        elif kind == "seen" and target in server:
            wishes.seen(target, server[target], now_s)
        elif kind == "take" and (turn := wishes.take(now_s)) is not None:
            assert turn[0] not in flying
            flying[turn[0]] = turn[1]
        elif kind == "settle" and target in flying:
            answer(target, outcome)
    for target in list(flying):
        answer(target, Outcome.DONE)
    for _ in range(50):
        now_s = max(now_s, wishes.next_due_s() or now_s)
        while (turn := wishes.take(now_s)) is not None:
            flying[turn[0]] = turn[1]
            answer(turn[0], Outcome.DONE)
    assert wishes.open == 0
    for target, has in server.items():
        wanted = wishes.wanted(target)
        assert (wanted.sources, wanted.inside) == (has.sources, True)


@pytest.mark.parametrize("members", [10_000])
def test_a_big_evening_leaves_nothing_behind(members: int) -> None:
    wishes = Wishes()
    targets = [Target("SA.majlis", str(n)) for n in range(members)]
    for target in targets:
        wishes.admit(target, LISTENING, 60)
        wishes.want(target, OUTSIDE, 10, stay_s=10)
    assert len(tell(wishes, 20)) == members
    tell(wishes, 20 + 2 * MEMORY_S)
    assert len(wishes) == 0
