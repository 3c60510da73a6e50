from __future__ import annotations

from datetime import datetime

import pytest

from setsail.content.parts.audience import Audience, judge, observe
from tests.unit.content.samples import at, playbook

POLICY = playbook().policy()  # fresh for 60 s, mean over 600 s, rescue 0.7 / 0.85 / 300 s


def seen(audience: Audience, viewers: int | None, when: float, now: float) -> Audience | None:
    return observe(audience, viewers, at(when), at(now), POLICY)


def test_the_first_figure_is_its_own_mean() -> None:
    first = seen(Audience(), 100, 0, 5)
    assert first is not None
    assert (first.viewers, first.baseline, first.known) == (100, 100.0, True)


def test_the_mean_follows_time_not_the_number_of_figures() -> None:
    once = many = seen(Audience(), 100, 0, 0)
    assert once is not None
    once = seen(once, 200, 600, 600)
    for second in range(50, 601, 50):
        assert many is not None
        many = seen(many, 200, second, second)
    assert once is not None
    assert many is not None
    assert once.baseline == pytest.approx(100 + 100 * (1 - 2.718281828**-1))
    assert many.baseline == pytest.approx(once.baseline)


@pytest.mark.parametrize(
    ("viewers", "when", "now"),
    [(None, 10, 10), (-1, 10, 10), (50, 10, 71), (50, 11, 10), (50, 0, 10)],
    ids=["missing", "impossible", "stale", "from the future", "known"],
)
def test_figures_that_are_not_taken(viewers: int | None, when: float, now: float) -> None:
    first = seen(Audience(), 100, 0, 0)
    assert first is not None
    assert seen(first, viewers, when, now) is None


def test_fresh_figures_end_staleness() -> None:
    audience = Audience(measured_at=at(0), viewers=5, baseline=5, stale=True)
    assert not audience.known
    again = seen(audience, 6, 100, 100)
    assert again is not None
    assert again.known


def judged(audience: Audience, viewers: int, now: datetime) -> tuple[bool, bool, Audience]:
    with_figure = Audience(
        measured_at=now, viewers=viewers, falling=audience.falling, rescued_at=audience.rescued_at
    )
    after, tell = judge(with_figure, 100.0, now, POLICY)
    return after.falling, tell, after


def test_a_falling_room_is_told_once_and_recovers_with_hysteresis() -> None:
    falling, tell, audience = judged(Audience(), 70, at(0))
    assert (falling, tell) == (False, False)
    falling, tell, audience = judged(audience, 69, at(10))
    assert (falling, tell) == (True, True)
    falling, tell, audience = judged(audience, 84, at(20))
    assert (falling, tell) == (True, False)
    falling, tell, audience = judged(audience, 85, at(30))
    assert (falling, tell) == (False, False)
    falling, tell, audience = judged(audience, 60, at(40))
    assert (falling, tell) == (True, False), "within the cool-down"
    _, _, audience = judged(audience, 90, at(50))
    falling, tell, audience = judged(audience, 60, at(310))
    assert (falling, tell) == (True, True)
