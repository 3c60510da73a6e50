"""What a campaign measured, as plain figures for verdicts, tables and pictures."""

from __future__ import annotations

import math
from dataclasses import dataclass

from setsail.campaigns.actions import Operation
from setsail.campaigns.histogram import Histogram
from setsail.campaigns.ledger import Outcome
from setsail.campaigns.plan import CampaignPlan
from setsail.core.findings import Finding

# 95 % of a normal distribution lie within this many standard deviations.
Z95 = 1.96


@dataclass(frozen=True, slots=True)
class Quantile:
    """A percentile with what chance alone may do to it.

    Attributes:
        value_ms: the percentile.
        low_ms: lower end of the 95 % confidence interval, by rank.
        high_ms: its upper end; the largest sample when there are too few.
    """

    value_ms: float
    low_ms: float
    high_ms: float


@dataclass(frozen=True, slots=True)
class Distribution:
    """Latencies in ms; a value at 60,000 stands for "never"."""

    count: int
    p50_ms: float
    p90_ms: float
    p95: Quantile
    p99: Quantile
    max_ms: float
    counts: tuple[tuple[float, int], ...]

    @classmethod
    def of(cls, histogram: Histogram) -> Distribution | None:
        """The figures of a merged histogram; None when it is empty."""
        if not histogram.count:
            return None
        counts = histogram.counts()
        return cls(
            count=histogram.count,
            p50_ms=histogram.percentile(50),
            p90_ms=histogram.percentile(90),
            p95=quantile(histogram, 95),
            p99=quantile(histogram, 99),
            max_ms=counts[-1][0],
            counts=counts,
        )


def quantile(histogram: Histogram, percent: float) -> Quantile:
    """A percentile and its rank confidence interval (normal approximation to the binomial).

    Args:
        histogram: not empty.
        percent: 0 to 100.
    """
    share = percent / 100
    spread = 100 * Z95 * math.sqrt(share * (1 - share) / histogram.count)
    return Quantile(
        histogram.percentile(percent),
        histogram.percentile(max(0.0, percent - spread)),
        histogram.percentile(min(100.0, percent + spread)),
    )


@dataclass(frozen=True, slots=True)
class OperationFigures:
    """One operation over the whole run.

    Attributes:
        name: an operation, or ``actions`` for all five actions together.
        intended: how many the schedule holds.
        outcomes: how they ended; what is missing to ``intended`` was never tried.
        response: from the intended time; None when nothing was timed.
        service: from the moment of sending; None when nothing was answered.
    """

    name: str
    intended: int
    outcomes: dict[Outcome, int]
    response: Distribution | None
    service: Distribution | None

    def outcome(self, outcome: Outcome) -> int:
        """How many ended that way."""
        return self.outcomes.get(outcome, 0)

    @property
    def carried_out(self) -> int:
        """How many ended at all."""
        return sum(self.outcomes.values())


@dataclass(frozen=True, slots=True)
class SecondFigures:
    """One second of play.

    Attributes:
        second: from the start, by intended time.
        wanted: visitors at once that the curve asked for at its end.
        active: visitors at once who were in a room at its end.
        intended: joins and actions that were due.
        done: of those, answered, refused by rule, or void; what is missing has failed.
        join_p95_ms: None without joins.
        action_p95_ms: None without actions.
        deliveries: room events that arrived.
        delivery_p99_ms: None without deliveries.
    """

    second: int
    wanted: float
    active: int
    intended: int
    done: int
    join_p95_ms: float | None
    action_p95_ms: float | None
    deliveries: int
    delivery_p99_ms: float | None


@dataclass(frozen=True, slots=True)
class DeliveryFigures:
    """Room events against what each connection should have received.

    Attributes:
        expected: room events times connections that were there.
        received: of those, arrived; each counted once.
        missing: of those, never arrived, the end of a visit included.
        doubled: arrived again.
        late: arrived after a later one; counted as received.
        latency: from acceptance to arrival, missing ones at 60,000 ms.
    """

    expected: int
    received: int
    missing: int
    doubled: int
    late: int
    latency: Distribution | None

    @property
    def wrong_share(self) -> float | None:
        """Missing and doubled ones, share of the expected; None when none were expected."""
        return (self.missing + self.doubled) / self.expected if self.expected else None


@dataclass(frozen=True, slots=True)
class RoomFigures:
    """One room as its observers saw it.

    Attributes:
        events: room events during play.
        last_seq: highest number any connection saw.
        observers: connections that listened from beginning to end.
    """

    room: str
    visits: int
    events: int
    last_seq: int
    observers: int


@dataclass(frozen=True, slots=True)
class WorkerFigures:
    """One load worker: is it fit to judge others?

    Attributes:
        cpu_share: of one core, over the play.
        lag_p99_ms: how late its own timers were.
        lag_max_ms: the latest.
    """

    worker: int
    cpu_share: float
    lag_p99_ms: float
    lag_max_ms: float


@dataclass(frozen=True, slots=True)
class CampaignResult:
    """Everything a campaign measured.

    Attributes:
        plan: what was to be played.
        operations: per operation, then ``actions`` for all actions together.
        seconds: per second of play.
        refusals: ``operation/code`` and how often, most frequent first.
        problems: what failed and how often, most frequent first.
        findings: errors make the run invalid: it says nothing about the rooms.
    """

    plan: CampaignPlan
    operations: tuple[OperationFigures, ...]
    seconds: tuple[SecondFigures, ...]
    deliveries: DeliveryFigures
    rooms: tuple[RoomFigures, ...]
    workers: tuple[WorkerFigures, ...]
    refusals: tuple[tuple[str, int], ...]
    problems: tuple[tuple[str, int], ...]
    peak_active: int
    findings: tuple[Finding, ...] = ()

    def figures(self, name: str | Operation) -> OperationFigures:
        """The figures of one operation, or of ``actions``.

        Raises:
            KeyError: no such operation.
        """
        for figures in self.operations:
            if figures.name == name:
                return figures
        raise KeyError(str(name))
