"""From the workers' ledgers to one result: counted together, never averaged."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from setsail.campaigns.actions import ACTIONS, Operation, Role
from setsail.campaigns.histogram import Histogram
from setsail.campaigns.ledger import Connection, Observation, Outcome, WorkerLedger
from setsail.campaigns.plan import CampaignPlan
from setsail.campaigns.results import (
    CampaignResult,
    DeliveryFigures,
    Distribution,
    OperationFigures,
    RoomFigures,
    SecondFigures,
    WorkerFigures,
)
from setsail.core.findings import Finding

ALL_ACTIONS = "actions"
# An event this fresh when a visitor asked for the last answer may still have been in a batch.
FLUSH_GRACE_MS = 500


@dataclass(slots=True)
class _Tally:
    """Sums over all ledgers."""

    outcomes: defaultdict[Operation, Counter[Outcome]] = field(
        default_factory=lambda: defaultdict(Counter)
    )
    done: Counter[int] = field(default_factory=Counter)
    response: defaultdict[str, Histogram] = field(default_factory=lambda: defaultdict(Histogram))
    service: defaultdict[str, Histogram] = field(default_factory=lambda: defaultdict(Histogram))
    join_by_second: defaultdict[int, Histogram] = field(
        default_factory=lambda: defaultdict(Histogram)
    )
    action_by_second: defaultdict[int, Histogram] = field(
        default_factory=lambda: defaultdict(Histogram)
    )
    delivered: Histogram = field(default_factory=Histogram)
    delivered_by_second: defaultdict[int, Histogram] = field(
        default_factory=lambda: defaultdict(Histogram)
    )

    def add(self, ledger: WorkerLedger) -> None:
        for cell in ledger.cells:
            self.outcomes[cell.operation].update(cell.outcomes)
            self.response[cell.operation].merge(cell.response)
            if cell.operation is not Operation.LEAVE:
                failed = cell.outcomes.get(Outcome.FAILED, 0)
                self.done[cell.second] += sum(cell.outcomes.values()) - failed
            if cell.operation is Operation.JOIN:
                self.join_by_second[cell.second].merge(cell.response)
            elif cell.operation in ACTIONS:
                self.action_by_second[cell.second].merge(cell.response)
                self.response[ALL_ACTIONS].merge(cell.response)
        for operation, encoded in ledger.service.items():
            self.service[operation].merge(encoded)
            if operation in ACTIONS:
                self.service[ALL_ACTIONS].merge(encoded)
        for delivery in ledger.deliveries:
            self.delivered.merge(delivery.latency)
            self.delivered_by_second[delivery.second].merge(delivery.latency)


def merge(
    plan: CampaignPlan, ledgers: Sequence[WorkerLedger], findings: Iterable[Finding] = ()
) -> CampaignResult:
    """Put the ledgers of all workers together.

    Args:
        plan: what they played.
        ledgers: one per worker that left one.
        findings: what went wrong with the run itself.
    """
    tally = _Tally()
    for ledger in ledgers:
        tally.add(ledger)
    connections = [one for ledger in ledgers for one in ledger.connections]
    witnessed = _witnessed(one for ledger in ledgers for one in ledger.observations)
    active = _active(connections, len(plan.expected))
    return CampaignResult(
        plan=plan,
        operations=_operations(plan, tally),
        seconds=_seconds(plan, tally, active),
        deliveries=_deliveries(connections, witnessed, tally.delivered),
        rooms=_rooms(plan, connections, witnessed),
        workers=tuple(_worker(ledger) for ledger in ledgers),
        refusals=_most_frequent(ledger.refusals for ledger in ledgers),
        problems=_most_frequent(ledger.problems for ledger in ledgers),
        peak_active=max(active, default=0),
        findings=tuple(findings),
    )


def _operations(plan: CampaignPlan, tally: _Tally) -> tuple[OperationFigures, ...]:
    intended: Counter[Operation] = Counter()
    for (operation, _), count in plan.intended().items():
        intended[operation] += count
    found = [
        OperationFigures(
            name=operation.value,
            intended=intended[operation],
            outcomes=dict(tally.outcomes[operation]),
            response=Distribution.of(tally.response[operation]),
            service=Distribution.of(tally.service[operation]),
        )
        for operation in Operation
    ]
    all_outcomes: Counter[Outcome] = Counter()
    for operation in ACTIONS:
        all_outcomes.update(tally.outcomes[operation])
    found.append(
        OperationFigures(
            name=ALL_ACTIONS,
            intended=sum(intended[operation] for operation in ACTIONS),
            outcomes=dict(all_outcomes),
            response=Distribution.of(tally.response[ALL_ACTIONS]),
            service=Distribution.of(tally.service[ALL_ACTIONS]),
        )
    )
    return tuple(found)


def _seconds(plan: CampaignPlan, tally: _Tally, active: Sequence[int]) -> tuple[SecondFigures, ...]:
    intended: Counter[int] = Counter()
    for (operation, second), count in plan.intended().items():
        if operation is not Operation.LEAVE:
            intended[second] += count
    found = []
    for second, wanted in enumerate(plan.expected):
        heard = tally.delivered_by_second.get(second)
        found.append(
            SecondFigures(
                second=second,
                wanted=wanted,
                active=active[second],
                intended=intended[second],
                done=tally.done[second],
                join_p95_ms=_percentile(tally.join_by_second.get(second), 95),
                action_p95_ms=_percentile(tally.action_by_second.get(second), 95),
                deliveries=heard.count if heard else 0,
                delivery_p99_ms=_percentile(heard, 99),
            )
        )
    return tuple(found)


def _percentile(histogram: Histogram | None, percent: float) -> float | None:
    return histogram.percentile(percent) if histogram and histogram.count else None


def _active(connections: Iterable[Connection], seconds: int) -> list[int]:
    """Visitors in a room at the end of each second of play."""
    stays = [
        (one.joined_ms, one.left_ms)
        for one in connections
        if one.joined_ms is not None and one.role is not Role.OBSERVER
    ]
    ends = [(second + 1) * 1000 for second in range(seconds)]
    return [sum(1 for joined, left in stays if joined <= end < left) for end in ends]


@dataclass(frozen=True, slots=True)
class _Witness:
    """All that the observers of a room heard: times ascending, with the numbers' maximum so far."""

    at_ms: tuple[int, ...]
    last_seq: tuple[int, ...]
    events: int

    def expected_last(self, wall_ms: float) -> int:
        """Highest number accepted up to a time; 0 when none."""
        place = bisect_right(self.at_ms, wall_ms)
        return self.last_seq[place - 1] if place else 0


def _witnessed(observations: Iterable[Observation]) -> dict[str, _Witness]:
    heard: defaultdict[str, dict[int, int]] = defaultdict(dict)
    for one in observations:
        heard[one.room].update(zip(one.seqs, one.at_ms, strict=True))
    found = {}
    for room, events in heard.items():
        ordered = sorted((at_ms, seq) for seq, at_ms in events.items())
        highest, running = 0, []
        for _, seq in ordered:
            highest = max(highest, seq)
            running.append(highest)
        found[room] = _Witness(tuple(at_ms for at_ms, _ in ordered), tuple(running), len(ordered))
    return found


def _deliveries(
    connections: Iterable[Connection], witnessed: dict[str, _Witness], delivered: Histogram
) -> DeliveryFigures:
    received = missing = doubled = late = 0
    for one in connections:
        received += one.received
        missing += one.missing + _missed_at_the_end(one, witnessed.get(one.room))
        doubled += one.doubled
        late += one.late
    if missing:
        delivered.record_lost(missing)
    return DeliveryFigures(
        expected=received + missing,
        received=received,
        missing=missing,
        doubled=doubled,
        late=late,
        latency=Distribution.of(delivered),
    )


def _missed_at_the_end(connection: Connection, witness: _Witness | None) -> int:
    """Events the room accepted before the visitor's last question, but after what it heard."""
    if witness is None or connection.flushed_wall_ms is None:
        return 0
    due = witness.expected_last(connection.flushed_wall_ms - FLUSH_GRACE_MS)
    return max(0, due - connection.last_seq)


def _rooms(
    plan: CampaignPlan, connections: Sequence[Connection], witnessed: dict[str, _Witness]
) -> tuple[RoomFigures, ...]:
    found = []
    for room in plan.rooms:
        there = [one for one in connections if one.room == room and one.joined_ms is not None]
        observers = [one for one in there if one.role is Role.OBSERVER]
        witness = witnessed.get(room)
        found.append(
            RoomFigures(
                room=room,
                visits=len(there) - len(observers),
                events=witness.events if witness else 0,
                last_seq=max((one.last_seq for one in there), default=0),
                observers=sum(1 for one in observers if one.flushed_wall_ms is not None),
            )
        )
    return tuple(found)


def _worker(ledger: WorkerLedger) -> WorkerFigures:
    lag = Histogram()
    lag.merge(ledger.lag)
    return WorkerFigures(
        worker=ledger.worker,
        cpu_share=ledger.cpu_s / ledger.wall_s if ledger.wall_s > 0 else 0.0,
        lag_p99_ms=lag.percentile(99) if lag.count else 0.0,
        lag_max_ms=lag.percentile(100) if lag.count else 0.0,
    )


def _most_frequent(counts: Iterable[dict[str, int]]) -> tuple[tuple[str, int], ...]:
    total: Counter[str] = Counter()
    for one in counts:
        total.update(one)
    return tuple(sorted(total.items(), key=lambda item: (-item[1], item[0])))
