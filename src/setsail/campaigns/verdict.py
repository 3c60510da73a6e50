"""Was the run valid, and did the rooms hold what the market asks of them?

Validity comes first: a load that was not what the schedule says, or workers
that were late themselves, say nothing about the rooms, whatever the figures.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from setsail.campaigns.actions import Operation
from setsail.campaigns.ledger import Outcome
from setsail.campaigns.merge import ALL_ACTIONS
from setsail.campaigns.results import CampaignResult, Distribution, OperationFigures, Quantile
from setsail.core.findings import Finding, error, errors_in, warning
from setsail.profiles.schema import Slo

AT_MOST = "<="
AT_LEAST = ">="
SHARE = "share"
ACCEPTED_OPERATIONS = (
    Operation.JOIN,
    Operation.CHAT,
    Operation.OPEN_PRODUCT,
    Operation.GIFT,
)
PROBLEMS_SHOWN = 3


class CampaignVerdict(StrEnum):
    """How a campaign came out."""

    GO = "go"
    NO_GO = "no-go"
    INCONCLUSIVE = "inconclusive"
    INVALID = "invalid"


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing that must hold, with the figure that was measured.

    Attributes:
        name: what is asked.
        figure: what was measured; None when it could not be, which fails.
        limit: what is allowed.
        comparison: ``<=`` or ``>=``.
        unit: of figure and limit: ``ms``, or ``share`` for 0 to 1.
        interval: what chance alone may make of the figure (95 %, by rank); None
            where every sample counts.
        samples: how many samples the figure rests on.
    """

    name: str
    figure: float | None
    limit: float
    comparison: str
    unit: str = SHARE
    interval: tuple[float, float] | None = None
    samples: int = 0

    @property
    def holds(self) -> bool:
        """Whether the figure is on the right side of the limit."""
        if self.figure is None:
            return False
        if self.comparison == AT_MOST:
            return self.figure <= self.limit
        return self.figure >= self.limit

    @property
    def certain(self) -> bool:
        """Whether the whole interval is on the figure's side of the limit."""
        if self.interval is None or self.figure is None:
            return True
        low, high = self.interval
        return not low <= self.limit < high


def judge(result: CampaignResult, slo: Slo) -> tuple[Measure, ...]:
    """What was asked of the rooms, and what was measured.

    Args:
        result: of a run.
        slo: the market's limits.

    Returns:
        The measures, the most telling first.
    """
    return (*_latencies(result, slo), *_counts(result, slo))


def _latencies(result: CampaignResult, slo: Slo) -> Iterator[Measure]:
    from_intended = "95th percentile from the intended time"
    joins = result.figures(Operation.JOIN).response
    actions = result.figures(ALL_ACTIONS).response
    delivery = result.deliveries.latency
    yield _quantile(f"joins, {from_intended}", joins, joins.p95 if joins else None, slo.join_p95_ms)
    yield _quantile(
        f"actions, {from_intended}", actions, actions.p95 if actions else None, slo.action_p95_ms
    )
    yield _quantile(
        "deliveries, 99th percentile",
        delivery,
        delivery.p99 if delivery else None,
        slo.delivery_p99_ms,
    )


def _counts(result: CampaignResult, slo: Slo) -> Iterator[Measure]:
    yield Measure(
        "deliveries missing or doubled",
        result.deliveries.wrong_share,
        slo.delivery_loss_max,
        AT_MOST,
        samples=result.deliveries.expected,
    )
    yield _share("operations that failed", result, tuple(Operation), Outcome.FAILED, AT_MOST)
    yield _share(
        "joins, chats, product cards and gifts accepted",
        result,
        ACCEPTED_OPERATIONS,
        Outcome.ANSWERED,
        AT_LEAST,
    )
    yield Measure(
        "schedule carried out",
        achieved(result),
        result.plan.limits.schedule_achieved_min,
        AT_LEAST,
        samples=sum(figures.intended for figures in _per_operation(result)),
    )


def validity(result: CampaignResult) -> tuple[Finding, ...]:
    """What makes the run say nothing about the rooms, or less than it should."""
    return (*_invalid(result), *_worth_knowing(result))


def _invalid(result: CampaignResult) -> Iterator[Finding]:
    limits = result.plan.limits
    share = achieved(result)
    if share < limits.schedule_achieved_min:
        yield error(
            "T811",
            "the run is invalid: too little of the schedule was carried out",
            key="schedule_achieved_min",
            got=f"{share:.1%} of {limits.schedule_achieved_min:.0%}",
            fix="choose a smaller scale, or a machine with more cores",
        )
    for worker in result.workers:
        if worker.lag_p99_ms > limits.worker_lag_p99_ms:
            yield error(
                "T812",
                f"the run is invalid: load worker {worker.worker} was late itself",
                key="worker_lag_p99_ms",
                got=f"{worker.lag_p99_ms:.0f} ms late (99th percentile), "
                f"limit {limits.worker_lag_p99_ms:g} ms",
                fix="choose a smaller scale, or leave the machine to the run",
            )


def _worth_knowing(result: CampaignResult) -> Iterator[Finding]:
    for room in result.rooms:
        if not room.observers:
            yield warning(
                "T813",
                f"nobody watched {room.room} from beginning to end",
                got=f"{room.observers} observers",
                fix="see the problems of the run; the ends of visits there were not checked",
            )
    for problem, count in result.problems[:PROBLEMS_SHOWN]:
        yield warning("T814", "something failed under load", got=f"{count} × {problem}")


def outcome(result: CampaignResult, measures: Sequence[Measure]) -> CampaignVerdict:
    """The verdict on a run.

    A measure that holds by less than chance may explain makes it inconclusive.
    """
    if errors_in(result.findings):
        return CampaignVerdict.INVALID
    if not all(measure.holds for measure in measures):
        return CampaignVerdict.NO_GO
    if not all(measure.certain for measure in measures):
        return CampaignVerdict.INCONCLUSIVE
    return CampaignVerdict.GO


def achieved(result: CampaignResult) -> float:
    """Part of the schedule that was carried out, whatever came of it; 0 to 1."""
    figures = _per_operation(result)
    intended = sum(one.intended for one in figures)
    return sum(one.carried_out for one in figures) / intended if intended else 0.0


def _per_operation(result: CampaignResult) -> tuple[OperationFigures, ...]:
    return tuple(result.figures(operation) for operation in Operation)


def _quantile(
    name: str, samples: Distribution | None, quantile: Quantile | None, limit: float
) -> Measure:
    return Measure(
        name,
        quantile.value_ms if quantile else None,
        limit,
        AT_MOST,
        "ms",
        (quantile.low_ms, quantile.high_ms) if quantile else None,
        samples.count if samples else 0,
    )


def _share(
    name: str,
    result: CampaignResult,
    operations: Sequence[Operation],
    counted: Outcome,
    comparison: str,
) -> Measure:
    limits = result.plan.limits
    figures = [result.figures(operation) for operation in operations]
    tried = sum(one.carried_out - one.outcome(Outcome.VOID) for one in figures)
    share = sum(one.outcome(counted) for one in figures) / tried if tried else None
    limit = limits.failed_share_max if comparison == AT_MOST else limits.accepted_share_min
    return Measure(name, share, limit, comparison, samples=tried)
