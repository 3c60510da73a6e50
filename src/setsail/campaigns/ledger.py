"""What a load worker writes down while it plays, and the file it leaves.

Latency is kept twice: *response* runs from the intended time of an operation,
so that a stall of the server shows in every operation it delayed; *service*
runs from the moment of sending.
"""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from pathlib import Path

import msgspec

from setsail.campaigns.actions import Operation, Role
from setsail.campaigns.histogram import Histogram


class Outcome(StrEnum):
    """How an operation of the schedule ended."""

    ANSWERED = "answered"
    REFUSED = "refused"
    FAILED = "failed"
    VOID = "void"


class End(StrEnum):
    """How a connection ended."""

    LEFT = "left"
    LOST = "lost"
    NEVER_JOINED = "never-joined"


class Cell(msgspec.Struct, frozen=True):
    """One operation in one second of play.

    Attributes:
        second: of the intended time, from the start of play.
        outcomes: operations by outcome.
        response: HDR histogram in µs, encoded; failed ones stand at the ceiling.
    """

    operation: Operation
    second: int
    outcomes: dict[Outcome, int]
    response: str


class DeliveryCell(msgspec.Struct, frozen=True):
    """Room events that reached the worker's connections in one second of play."""

    second: int
    latency: str


class Connection(msgspec.Struct, frozen=True):
    """What one connection received.

    Attributes:
        session: number in the plan.
        joined_ms: when the snapshot came, from the start of play; None when never.
        left_ms: when the connection ended, from the start of play.
        first_seq: of the snapshot; None when none came.
        last_seq: highest seen.
        received: events seen, each once.
        missing: gaps below ``last_seq``.
        doubled: events seen again.
        late: events that came after a later one.
        flushed_wall_ms: wall clock when the last ping was sent that was
            answered: everything accepted before it should have arrived.
    """

    session: int
    role: Role
    room: str
    end: End
    joined_ms: int | None
    left_ms: int
    first_seq: int | None
    last_seq: int
    received: int
    missing: int
    doubled: int
    late: int
    flushed_wall_ms: int | None


class Observation(msgspec.Struct, frozen=True):
    """Every event of a room as one observer saw it: ``seqs[i]`` at ``at_ms[i]`` (wall clock)."""

    room: str
    seqs: tuple[int, ...]
    at_ms: tuple[int, ...]


class WorkerLedger(msgspec.Struct, frozen=True):
    """The file a worker leaves.

    Attributes:
        service: per operation, HDR histogram in µs, encoded.
        refusals: ``operation/code`` of every refusal.
        problems: texts of what failed, with how often.
        lag: HDR histogram in µs of the worker's own lateness, encoded.
        cpu_s: processor time of the worker during play.
        wall_s: length of play as the worker lived it.
    """

    worker: int
    cells: tuple[Cell, ...]
    service: dict[Operation, str]
    deliveries: tuple[DeliveryCell, ...]
    connections: tuple[Connection, ...]
    observations: tuple[Observation, ...]
    refusals: dict[str, int]
    problems: dict[str, int]
    lag: str
    cpu_s: float
    wall_s: float


class WorkerProgress(msgspec.Struct, frozen=True):
    """What a worker tells while it plays."""

    worker: int
    elapsed_s: float
    sessions: int
    active: int
    done: int
    failed: int
    deliveries: int


class Recorder:
    """Fills a ledger; belongs to one worker and lives as long as its play."""

    def __init__(self, worker: int) -> None:
        self.worker = worker
        self.lag = Histogram()
        self.connections: list[Connection] = []
        self.observations: list[Observation] = []
        self.refusals: Counter[str] = Counter()
        self.problems: Counter[str] = Counter()
        self.done = 0
        self.failed = 0
        self.delivered = 0
        self._outcomes: dict[tuple[Operation, int], Counter[Outcome]] = {}
        self._response: dict[tuple[Operation, int], Histogram] = {}
        self._service: dict[Operation, Histogram] = {}
        self._deliveries: dict[int, Histogram] = {}

    def answered(
        self, operation: Operation, intended_ms: float, sent_ms: float, now_ms: float
    ) -> None:
        """The server did it; times from the start of play."""
        self._count(operation, intended_ms, Outcome.ANSWERED)
        self._time(operation, intended_ms, sent_ms, now_ms)

    def refused(
        self, operation: Operation, intended_ms: float, sent_ms: float, now_ms: float, code: str
    ) -> None:
        """The server said no, as its rules allow: an answer like any other."""
        self._count(operation, intended_ms, Outcome.REFUSED)
        self._time(operation, intended_ms, sent_ms, now_ms)
        self.refusals[f"{operation}/{code}"] += 1

    def failure(self, operation: Operation, intended_ms: float, problem: str) -> None:
        """There was no answer, or a wrong one: counted at the ceiling."""
        key = self._count(operation, intended_ms, Outcome.FAILED)
        self._response_at(key).record_lost()
        self.problems[problem] += 1
        self.failed += 1

    def void(self, operation: Operation, intended_ms: float) -> None:
        """The occasion did not arise, such as leaving a seat that was never had."""
        self._count(operation, intended_ms, Outcome.VOID)

    def delivery(self, now_ms: float, latency_ms: float) -> None:
        """A room event arrived."""
        second = max(0, int(now_ms // 1000))
        histogram = self._deliveries.get(second)
        if histogram is None:
            histogram = self._deliveries[second] = Histogram()
        histogram.record(latency_ms)
        self.delivered += 1

    def ledger(self, cpu_s: float, wall_s: float) -> WorkerLedger:
        """Everything recorded, ready for a file."""
        return WorkerLedger(
            worker=self.worker,
            cells=tuple(
                Cell(operation, second, dict(outcomes), self._encoded((operation, second)))
                for (operation, second), outcomes in sorted(self._outcomes.items())
            ),
            service={op: histogram.encoded() for op, histogram in sorted(self._service.items())},
            deliveries=tuple(
                DeliveryCell(second, histogram.encoded())
                for second, histogram in sorted(self._deliveries.items())
            ),
            connections=tuple(self.connections),
            observations=tuple(self.observations),
            refusals=dict(self.refusals),
            problems=dict(self.problems),
            lag=self.lag.encoded(),
            cpu_s=cpu_s,
            wall_s=wall_s,
        )

    def _count(
        self, operation: Operation, intended_ms: float, outcome: Outcome
    ) -> tuple[Operation, int]:
        key = (operation, int(intended_ms // 1000))
        self._outcomes.setdefault(key, Counter())[outcome] += 1
        self.done += 1
        return key

    def _time(
        self, operation: Operation, intended_ms: float, sent_ms: float, now_ms: float
    ) -> None:
        self._response_at((operation, int(intended_ms // 1000))).record(now_ms - intended_ms)
        self._service.setdefault(operation, Histogram()).record(now_ms - sent_ms)

    def _response_at(self, key: tuple[Operation, int]) -> Histogram:
        if key not in self._response:
            self._response[key] = Histogram()
        return self._response[key]

    def _encoded(self, key: tuple[Operation, int]) -> str:
        return self._response_at(key).encoded()


def ledger_path(folder: Path, worker: int) -> Path:
    """Where a worker leaves its ledger."""
    return folder / f"ledger-{worker}.json"


def progress_path(folder: Path, worker: int) -> Path:
    """Where a worker tells how far it is."""
    return folder / f"progress-{worker}.json"


def write_whole(path: Path, value: msgspec.Struct) -> None:
    """Write a file so that a reader sees all of it or the one before."""
    partial = path.with_suffix(".partial")
    partial.write_bytes(msgspec.json.encode(value))
    partial.replace(path)


def read_ledger(path: Path) -> WorkerLedger:
    """Read what a worker left.

    Raises:
        OSError: there is no such file.
        msgspec.MsgspecError: it is not a ledger.
    """
    return msgspec.json.decode(path.read_bytes(), type=WorkerLedger)


def read_progress(path: Path) -> WorkerProgress | None:
    """How far a worker is; None before it has said so."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=WorkerProgress)
    except (OSError, msgspec.MsgspecError):
        return None
