from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from setsail.gateway.clock import ShowClock, to_datetime, to_ms


def test_show_time_runs_at_its_scale() -> None:
    clock = ShowClock(wall_start_ms=1_000, show_start_ms=500_000, scale=60.0)
    assert clock.show_ms(1_000) == 500_000
    assert clock.show_ms(2_000) == 560_000
    assert clock.show_ms(1_500) == 530_000


def test_a_wall_clock_that_is_set_back_does_not_turn_the_show_back() -> None:
    assert ShowClock(1_000, 500_000, 2.0).show_ms(0) == 500_000


def test_instants_are_exact_and_back() -> None:
    jakarta = timezone(timedelta(hours=7))
    instant = datetime(2026, 11, 27, 19, 0, 0, 123_000, jakarta)
    assert to_ms(instant) == 1_795_780_800_123
    assert to_datetime(to_ms(instant)) == instant
    assert to_datetime(0) == datetime(1970, 1, 1, tzinfo=UTC)
