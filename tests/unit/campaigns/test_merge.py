from __future__ import annotations

import pytest

from setsail.campaigns.actions import ACTIONS, OPERATIONS, Operation, Role, Session
from setsail.campaigns.histogram import CEILING_MS
from setsail.campaigns.ledger import (
    Connection,
    End,
    Observation,
    Outcome,
    Recorder,
    WorkerLedger,
)
from setsail.campaigns.merge import ALL_ACTIONS, FLUSH_GRACE_MS, merge
from setsail.campaigns.plan import CampaignPlan
from setsail.campaigns.results import CampaignResult
from tests.unit.campaigns.kit import make_plan

WALL_MS = 1_800_000_000_000


def connection(session: Session, **changes: object) -> Connection:
    base = {
        "session": session.number,
        "role": session.role,
        "room": session.room,
        "end": End.LEFT,
        "joined_ms": session.joins_at_ms + 5,
        "left_ms": session.leaves_at_ms + 5,
        "first_seq": 0,
        "last_seq": 10,
        "received": 10,
        "missing": 0,
        "doubled": 0,
        "late": 0,
        "flushed_wall_ms": WALL_MS + session.leaves_at_ms,
    }
    return Connection(**{**base, **changes})  # type: ignore[arg-type]


def played(plan: CampaignPlan, worker: int, answer_ms: float = 20) -> Recorder:
    """A worker that got an answer to everything after ``answer_ms``."""
    recorder = Recorder(worker)
    recorder.lag.record(1)
    for session in plan.shard(worker).sessions:
        recorder.connections.append(connection(session))
        if session.role is Role.OBSERVER:
            events = tuple(range(1, 11))
            at_ms = tuple(WALL_MS + 1000 * seq for seq in events)
            recorder.observations.append(Observation(session.room, events, at_ms))
            continue
        times = [(Operation.JOIN, session.joins_at_ms), (Operation.LEAVE, session.leaves_at_ms)]
        times += [(OPERATIONS[type(action)], action.at_ms) for action in session.actions]
        for operation, at in times:
            recorder.answered(operation, at, at + 1, at + answer_ms)
        recorder.delivery(session.joins_at_ms + 100, 15)
    return recorder


def ledgers(plan: CampaignPlan) -> list[WorkerLedger]:
    return [played(plan, worker).ledger(1.5, 30.0) for worker in range(plan.workers)]


def plan_and_result() -> tuple[CampaignPlan, CampaignResult]:
    plan = make_plan()
    return plan, merge(plan, ledgers(plan))


def test_all_workers_count_together() -> None:
    plan, result = plan_and_result()
    joins = result.figures(Operation.JOIN)
    assert joins.intended == len(plan.visits) == joins.carried_out
    assert joins.outcome(Outcome.ANSWERED) == len(plan.visits)
    assert joins.response is not None
    assert joins.response.p95.value_ms == pytest.approx(20, rel=0.001)
    assert joins.service is not None
    assert joins.service.p95.value_ms == pytest.approx(19, rel=0.001)
    actions = result.figures(ALL_ACTIONS)
    assert actions.carried_out == sum(result.figures(op).carried_out for op in ACTIONS)
    assert actions.intended == sum(len(visit.actions) for visit in plan.visits)


def test_percentiles_come_from_the_merged_samples_not_from_averages() -> None:
    plan = make_plan(at_once=200)
    slow = played(plan, 0, answer_ms=400).ledger(1, 30)
    fast = played(plan, 1, answer_ms=20).ledger(1, 30)
    response = merge(plan, [slow, fast]).figures(Operation.JOIN).response
    assert response is not None
    # Half of all joins took 400 ms: so does the 95th percentile, not the 210 of a mean.
    assert response.p95.value_ms == pytest.approx(400, rel=0.001)


def test_seconds_follow_the_schedule() -> None:
    plan, result = plan_and_result()
    assert len(result.seconds) == 30
    assert sum(s.intended for s in result.seconds) == sum(s.done for s in result.seconds)
    assert all(s.done == s.intended for s in result.seconds)
    middle = result.seconds[15]
    assert middle.wanted == plan.expected[15]
    there = sum(v.joins_at_ms + 5 <= 16_000 < v.leaves_at_ms + 5 for v in plan.visits)
    assert middle.active == there
    assert result.peak_active == max(s.active for s in result.seconds)
    assert sum(s.deliveries for s in result.seconds) == len(plan.visits)


def test_observers_are_not_visitors() -> None:
    plan, result = plan_and_result()
    assert sum(room.visits for room in result.rooms) == len(plan.visits)
    assert [room.observers for room in result.rooms] == [2, 2]
    assert [room.events for room in result.rooms] == [10, 10]
    assert result.rooms[0].last_seq == 10


def with_visit(changes: dict[str, object]) -> CampaignResult:
    """A run in which the last visitor's connection differs."""
    plan = make_plan()
    recorders = [played(plan, worker) for worker in range(2)]
    last = plan.visits[-1]
    own = recorders[last.number % 2].connections
    own[:] = [one for one in own if one.session != last.number]
    own.append(connection(last, **changes))
    return merge(plan, [recorder.ledger(1, 30) for recorder in recorders])


def test_gaps_and_repeats_are_counted_against_what_was_due() -> None:
    result = with_visit({"received": 9, "missing": 1, "doubled": 2})
    deliveries = result.deliveries
    assert (deliveries.missing, deliveries.doubled) == (1, 2)
    assert deliveries.expected == deliveries.received + 1
    assert deliveries.wrong_share == pytest.approx(3 / deliveries.expected)
    assert deliveries.latency is not None
    assert deliveries.latency.max_ms == CEILING_MS


def test_what_a_visitor_missed_at_its_end_is_known_from_the_observers() -> None:
    # It heard up to number 7 and asked for a last answer after number 10 was out.
    after_all = WALL_MS + 10_000 + FLUSH_GRACE_MS
    result = with_visit({"last_seq": 7, "received": 7, "flushed_wall_ms": after_all})
    assert result.deliveries.missing == 3


def test_events_too_fresh_to_be_there_are_not_missed() -> None:
    before_ten = WALL_MS + 10_000 + FLUSH_GRACE_MS - 1
    result = with_visit({"last_seq": 9, "received": 9, "flushed_wall_ms": before_ten})
    assert result.deliveries.missing == 0


def test_a_connection_that_was_lost_is_not_judged_by_its_end() -> None:
    changes = {"last_seq": 2, "received": 2, "end": End.LOST, "flushed_wall_ms": None}
    assert with_visit(changes).deliveries.missing == 0


def test_an_observers_own_gaps_are_filled_by_the_other() -> None:
    plan = make_plan()
    recorders = [played(plan, worker) for worker in range(2)]
    for number, one in enumerate(recorders[0].observations):
        recorders[0].observations[number] = Observation(one.room, one.seqs[:6], one.at_ms[:6])
    result = merge(plan, [recorder.ledger(1, 30) for recorder in recorders])
    assert [room.events for room in result.rooms] == [10, 10]


def test_a_worker_that_left_nothing_leaves_its_part_undone() -> None:
    plan = make_plan()
    result = merge(plan, ledgers(plan)[:1])
    joins = result.figures(Operation.JOIN)
    assert joins.carried_out == sum(1 for v in plan.visits if v.number % 2 == 0)
    assert joins.intended == len(plan.visits)


def test_no_ledger_at_all_is_still_a_result() -> None:
    result = merge(make_plan(), [])
    assert result.deliveries.latency is None
    assert result.peak_active == 0
    assert result.figures(ALL_ACTIONS).response is None


def test_workers_show_their_own_fitness() -> None:
    _, result = plan_and_result()
    assert [worker.worker for worker in result.workers] == [0, 1]
    assert result.workers[0].cpu_share == pytest.approx(0.05)
    assert result.workers[0].lag_p99_ms == pytest.approx(1, rel=0.001)


def test_refusals_and_problems_are_summed_most_frequent_first() -> None:
    plan = make_plan()
    first, second = played(plan, 0), played(plan, 1)
    first.refused(Operation.TAKE_SEAT, 0, 0, 1, "seat-taken")
    second.refused(Operation.TAKE_SEAT, 0, 0, 1, "seat-taken")
    second.refused(Operation.GIFT, 0, 0, 1, "not-enough-coins")
    first.failure(Operation.CHAT, 0, "no answer")
    result = merge(plan, [first.ledger(1, 30), second.ledger(1, 30)])
    assert result.refusals == (("take-seat/seat-taken", 2), ("gift/not-enough-coins", 1))
    assert result.problems == (("no answer", 1),)
