from __future__ import annotations

import time

from loadtests.clock import PlayClock
from setsail.campaigns.histogram import Histogram


def test_time_of_play_counts_from_the_agreed_start() -> None:
    clock = PlayClock(time.time() - 5, Histogram())
    assert 4_900 < clock.now_ms() < 6_000
    assert PlayClock(time.time() + 5, Histogram()).now_ms() < 0


def test_a_wait_never_ends_early_and_notes_how_late_it_was() -> None:
    lag = Histogram()
    clock = PlayClock(time.time(), lag)
    for _ in range(3):
        due_ms = clock.now_ms() + 20
        clock.wait_until(due_ms)
        assert clock.now_ms() >= due_ms
    assert lag.count == 3


def test_a_time_that_has_passed_is_not_waited_for_and_is_no_lag_of_the_worker() -> None:
    lag = Histogram()
    clock = PlayClock(time.time() - 1, lag)
    clock.wait_until(500)
    assert lag.count == 0


def test_the_wall_clock_is_that_of_the_machine() -> None:
    assert abs(PlayClock.wall_ms() - time.time() * 1000) < 1000
