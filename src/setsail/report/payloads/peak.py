"""How the peak hour went."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class OperationRow:
    """Latency of one operation, from the intended time of each action.

    Attributes:
        operation: such as ``join``.
        count: actions that were done.
        failed: actions that were not.
        p50_ms: median, and so on.
        p90_ms: 90th percentile.
        p95_ms: 95th percentile.
        p99_ms: 99th percentile.
        max_ms: the slowest.
        limit_ms: what the market allows; None when it sets no limit.
        limit_at: the percentile that is held against the limit, such as ``p95``.
    """

    operation: str
    count: int
    failed: int
    p50_ms: float
    p90_ms: float
    p95_ms: float
    p99_ms: float
    max_ms: float
    limit_ms: float | None = None
    limit_at: str = ""


@dataclass(frozen=True, slots=True)
class SecondRow:
    """One second of the play.

    Attributes:
        second: since the start.
        intended: actions that were due.
        done: actions that were answered.
        active: sessions open.
        delivered: room events received by all sessions together.
        missing: deliveries found missing.
        doubled: deliveries received twice.
    """

    second: int
    intended: int
    done: int
    active: int
    delivered: int
    missing: int = 0
    doubled: int = 0


@dataclass(frozen=True, slots=True)
class Distribution:
    """How an operation's latencies are spread.

    Attributes:
        operation: such as ``join``.
        counts: (milliseconds, how many), ascending; merged over all workers.
    """

    operation: str
    counts: tuple[tuple[float, int], ...]


@dataclass(frozen=True, slots=True)
class PeakPayload:
    """The market's peak hour as it was played.

    Attributes:
        operations: one per kind of action, and one for deliveries.
        seconds: the play second by second.
        distributions: for the tail plot.
        deliveries: room events that should have been received.
        missing: of these, never received.
        doubled: of these, received twice.
        workers: Locust workers.
        arrivals: sessions that were started.
        played_s: length of the play, seconds.
        window_starts_at: start of the real evening that was compressed, aware.
        window_ends_at: its end, aware.
        zone: IANA name of the zone whose clock the evening runs on.
    """

    operations: tuple[OperationRow, ...]
    seconds: tuple[SecondRow, ...]
    distributions: tuple[Distribution, ...]
    deliveries: int
    missing: int
    doubled: int
    workers: int
    arrivals: int
    played_s: float
    window_starts_at: datetime
    window_ends_at: datetime
    zone: str
