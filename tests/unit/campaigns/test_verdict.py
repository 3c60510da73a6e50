from __future__ import annotations

from dataclasses import replace

import pytest

from setsail.campaigns.actions import Operation
from setsail.campaigns.merge import merge
from setsail.campaigns.plan import CampaignPlan
from setsail.campaigns.results import CampaignResult, Distribution, Quantile
from setsail.campaigns.verdict import (
    CampaignVerdict,
    Measure,
    achieved,
    judge,
    outcome,
    validity,
)
from setsail.core.findings import Severity
from tests.factories import make_market
from tests.unit.campaigns.kit import make_plan
from tests.unit.campaigns.test_merge import ledgers, played

SLO = make_market().slo


def clean() -> CampaignResult:
    plan = make_plan()
    return merge(plan, ledgers(plan))


def slow(answer_ms: float) -> CampaignResult:
    plan = make_plan()
    return merge(plan, [played(plan, worker, answer_ms).ledger(1, 30) for worker in range(2)])


def broken(result: CampaignResult) -> list[str]:
    return [measure.name for measure in judge(result, SLO) if not measure.holds]


def with_latency(result: CampaignResult, p99: Quantile) -> CampaignResult:
    latency = result.deliveries.latency
    assert isinstance(latency, Distribution)
    deliveries = replace(result.deliveries, latency=replace(latency, p99=p99))
    return replace(result, deliveries=deliveries)


def test_a_clean_run_is_a_go() -> None:
    result = clean()
    measures = judge(result, SLO)
    assert [measure.name for measure in measures if not measure.holds] == []
    assert validity(result) == ()
    assert outcome(result, measures) is CampaignVerdict.GO


def test_every_measure_states_figure_limit_and_samples() -> None:
    result = clean()
    joins, actions, delivery, wrong, failed, accepted, schedule = judge(result, SLO)
    assert (joins.limit, actions.limit, delivery.limit) == (600, 250, 250)
    assert joins.unit == actions.unit == delivery.unit == "ms"
    assert joins.samples == len(result.plan.visits)
    assert joins.interval is not None
    assert {m.unit for m in (wrong, failed, accepted, schedule)} == {"share"}
    assert (wrong.figure, wrong.limit) == (0, 0)
    assert (failed.figure, failed.limit) == (0, 0.001)
    assert (accepted.figure, accepted.limit, accepted.comparison) == (1, 0.95, ">=")
    assert (schedule.figure, schedule.limit, schedule.comparison) == (1, 0.99, ">=")


def test_slow_actions_break_the_action_limit_and_slower_ones_the_joins_too() -> None:
    assert broken(slow(300)) == ["actions, 95th percentile from the intended time"]
    assert len(broken(slow(700))) == 2


def test_one_missing_delivery_is_a_no_go() -> None:
    result = clean()
    deliveries = replace(result.deliveries, missing=1, expected=result.deliveries.expected + 1)
    result = replace(result, deliveries=deliveries)
    measures = judge(result, SLO)
    assert [m.name for m in measures if not m.holds] == ["deliveries missing or doubled"]
    assert outcome(result, measures) is CampaignVerdict.NO_GO


def test_one_doubled_delivery_is_a_no_go() -> None:
    result = clean()
    result = replace(result, deliveries=replace(result.deliveries, doubled=1))
    assert broken(result) == ["deliveries missing or doubled"]


def test_what_could_not_be_measured_does_not_hold() -> None:
    result = merge(make_plan(), [])
    measures = judge(result, SLO)
    assert not any(measure.holds for measure in measures)
    assert measures[0].figure is None


def test_failures_and_refusals_have_their_limits() -> None:
    plan = make_plan()
    first, second = played(plan, 0), played(plan, 1)
    for number in range(40):
        first.failure(Operation.CHAT, 1000 + number, "no answer")
    for number in range(60):
        second.refused(Operation.GIFT, 1000, 1000, 1010 + number, "not-enough-coins")
    result = merge(plan, [first.ledger(1, 30), second.ledger(1, 30)])
    found = broken(result)
    assert "operations that failed" in found
    assert "joins, chats, product cards and gifts accepted" in found


def test_a_seat_that_was_taken_is_nobodys_fault() -> None:
    plan = make_plan()
    first, second = played(plan, 0), played(plan, 1)
    for _ in range(200):
        first.refused(Operation.TAKE_SEAT, 1000, 1000, 1010, "seat-taken")
    result = merge(plan, [first.ledger(1, 30), second.ledger(1, 30)])
    assert broken(result) == []


def test_half_a_schedule_makes_the_run_invalid_whatever_its_figures() -> None:
    plan = make_plan()
    result = merge(plan, ledgers(plan)[:1])
    findings = validity(result)
    assert findings[0].code == "T811"
    assert findings[0].severity is Severity.ERROR
    assert f"got {achieved(result):.1%} of 99%" in findings[0].text()
    result = replace(result, findings=findings)
    assert outcome(result, judge(result, SLO)) is CampaignVerdict.INVALID


def test_a_worker_that_was_late_itself_makes_the_run_invalid() -> None:
    plan = make_plan()
    first, second = played(plan, 0), played(plan, 1)
    for _ in range(50):
        second.lag.record(480)
    (finding,) = validity(merge(plan, [first.ledger(1, 30), second.ledger(1, 30)]))
    assert finding.code == "T812"
    assert "load worker 1 was late itself" in finding.message
    assert "480 ms late (99th percentile), limit 100 ms" in finding.text()


def test_a_room_nobody_watched_and_the_commonest_problems_are_warnings() -> None:
    plan = make_plan()
    recorders = [played(plan, worker) for worker in range(2)]
    for recorder in recorders:
        recorder.connections = [c for c in recorder.connections if c.role != "observer"]
        recorder.problems.update({"a": 1, "b": 2, "c": 3, "d": 4})
    findings = validity(merge(plan, [recorder.ledger(1, 30) for recorder in recorders]))
    assert [f.code for f in findings] == ["T813", "T813", "T814", "T814", "T814"]
    assert {f.severity for f in findings} == {Severity.WARNING}
    assert findings[2].got == "8 × d"


def test_a_limit_inside_the_interval_is_inconclusive() -> None:
    result = with_latency(clean(), Quantile(240, 200, 300))
    assert outcome(result, judge(result, SLO)) is CampaignVerdict.INCONCLUSIVE


def test_an_interval_on_the_right_side_is_certain() -> None:
    assert Measure("m", 240, 250, "<=", "ms", (230, 250)).certain
    assert not Measure("m", 240, 250, "<=", "ms", (230, 251)).certain
    assert Measure("m", None, 250, "<=", "ms").certain


@pytest.mark.parametrize(
    ("figure", "comparison", "holds"),
    [(1.0, "<=", True), (1.1, "<=", False), (1.0, ">=", True), (0.9, ">=", False)],
)
def test_a_figure_on_its_limit_holds(figure: float, comparison: str, holds: bool) -> None:
    assert Measure("m", figure, 1.0, comparison).holds is holds


def test_nothing_planned_is_nothing_achieved() -> None:
    plan = make_plan()
    empty = CampaignPlan(
        **{**{f: getattr(plan, f) for f in plan.__struct_fields__}, "sessions": ()}
    )
    assert achieved(merge(empty, [])) == 0
