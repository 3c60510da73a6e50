"""Whatever the seed, the scale and the number of workers: a plan keeps its promises."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from setsail.campaigns.actions import Gift, LeaveSeat, Role, TakeSeat
from tests.unit.campaigns.kit import STAGE, make_plan

SEEDS = st.integers(0, 2**32)
AT_ONCE = st.integers(1, 120)
WORKERS = st.integers(1, 4)


@settings(max_examples=40, deadline=None)
@given(seed=SEEDS, at_once=AT_ONCE, workers=WORKERS)
def test_every_visit_is_possible(seed: int, at_once: int, workers: int) -> None:
    plan = make_plan(seed=seed, at_once=at_once, workers=workers)
    end_ms = plan.duration_s * 1000
    assert [s.number for s in plan.sessions] == list(range(len(plan.sessions)))
    for earlier, later in pairwise(plan.visits):
        assert earlier.joins_at_ms <= later.joins_at_ms
    for visit in plan.visits:
        assert 0 <= visit.joins_at_ms < visit.leaves_at_ms <= end_ms
        times = [action.at_ms for action in visit.actions]
        assert times == sorted(times)
        assert all(visit.joins_at_ms <= at <= visit.leaves_at_ms - 500 for at in times)
        assert visit.room in STAGE.rooms
        kinds = {type(action) for action in visit.actions}
        assert visit.role is Role.GIFTER or Gift not in kinds
        assert visit.role is Role.SPEAKER or not kinds & {TakeSeat, LeaveSeat}


@settings(max_examples=25, deadline=None)
@given(seed=SEEDS, at_once=AT_ONCE, workers=WORKERS)
def test_shards_are_the_plan_cut_in_parts(seed: int, at_once: int, workers: int) -> None:
    plan = make_plan(seed=seed, at_once=at_once, workers=workers)
    parts = [session for worker in range(workers) for session in plan.shard(worker).sessions]
    assert sorted(parts, key=lambda session: session.number) == list(plan.sessions)


@settings(max_examples=25, deadline=None)
@given(seed=SEEDS, at_once=AT_ONCE, workers=WORKERS)
def test_a_plan_is_a_function_of_its_inputs(seed: int, at_once: int, workers: int) -> None:
    first = make_plan(seed=seed, at_once=at_once, workers=workers)
    again = make_plan(seed=seed, at_once=at_once, workers=workers)
    assert first.to_json() == again.to_json()


@settings(max_examples=25, deadline=None)
@given(seed=SEEDS, at_once=AT_ONCE)
def test_how_many_workers_play_does_not_change_what_is_played(seed: int, at_once: int) -> None:
    one, three = (make_plan(seed=seed, at_once=at_once, workers=n) for n in (1, 3))

    def script(plan_visits: tuple[object, ...]) -> list[tuple[object, ...]]:
        return [
            (v.joins_at_ms, v.leaves_at_ms, v.role, v.room, v.locale, len(v.actions))  # type: ignore[attr-defined]
            for v in plan_visits
        ]

    assert script(one.visits) == script(three.visits)
