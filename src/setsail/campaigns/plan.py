"""The schedule of a campaign in absolute time, and its shards, one per worker."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import msgspec

from setsail.campaigns.actions import OPERATIONS, Operation, Role, Session
from setsail.core.findings import Finding


class Validity(msgspec.Struct, frozen=True):
    """The scenario's limits, as `setsail.campaigns.scenario.Limits` explains them."""

    schedule_achieved_min: float
    worker_lag_p99_ms: float
    failed_share_max: float
    accepted_share_min: float


class Shard(msgspec.Struct, frozen=True):
    """What one worker plays.

    Attributes:
        worker: counted from 0.
        duration_ms: of the whole play.
        answer_timeout_ms: an answer later than this is none.
        sessions: in order of their join.
    """

    worker: int
    duration_ms: int
    answer_timeout_ms: int
    sessions: tuple[Session, ...]


class CampaignPlan(msgspec.Struct, frozen=True):
    """The whole schedule; the same inputs give the same bytes of JSON.

    Attributes:
        market: code, such as ``ID``.
        window: local start and end of the stretch that is compressed, ISO 8601.
        at_once: users at once at the peak that the plan aims at.
        expected: users at once aimed at, at the end of each second of play.
        sessions: in order of their join; observers first.
        findings: where the plan differs from what was asked.
    """

    campaign: str
    title: str
    market: str
    seed: int
    scale: float
    workers: int
    window: tuple[str, str]
    duration_s: float
    answer_timeout_s: float
    at_once: int
    expected: tuple[float, ...]
    rooms: tuple[str, ...]
    limits: Validity
    sessions: tuple[Session, ...]
    findings: tuple[Finding, ...] = ()

    @property
    def visits(self) -> tuple[Session, ...]:
        """Sessions of visitors, without the observers."""
        return tuple(s for s in self.sessions if s.role is not Role.OBSERVER)

    def shard(self, worker: int) -> Shard:
        """What one worker plays."""
        return Shard(
            worker,
            round(self.duration_s * 1000),
            round(self.answer_timeout_s * 1000),
            tuple(s for s in self.sessions if s.number % self.workers == worker),
        )

    def intended(self) -> Counter[tuple[Operation, int]]:
        """Operations of the schedule, by operation and second of play."""
        counts: Counter[tuple[Operation, int]] = Counter()
        for session in self.visits:
            counts[Operation.JOIN, session.joins_at_ms // 1000] += 1
            counts[Operation.LEAVE, session.leaves_at_ms // 1000] += 1
            for action in session.actions:
                counts[OPERATIONS[type(action)], action.at_ms // 1000] += 1
        return counts

    def to_json(self) -> bytes:
        """The plan as JSON, fields in a fixed order."""
        return msgspec.json.encode(self)


def write_shards(plan: CampaignPlan, folder: Path) -> tuple[Path, ...]:
    """Write ``plan.json`` and one ``shard-<n>.json`` per worker; returns the shards' paths."""
    (folder / "plan.json").write_bytes(plan.to_json())
    paths = []
    for worker in range(plan.workers):
        path = shard_path(folder, worker)
        path.write_bytes(msgspec.json.encode(plan.shard(worker)))
        paths.append(path)
    return tuple(paths)


def shard_path(folder: Path, worker: int) -> Path:
    """Where a worker finds its part of the schedule."""
    return folder / f"shard-{worker}.json"


def read_shard(path: Path) -> Shard:
    """Read what `write_shards` wrote."""
    return msgspec.json.decode(path.read_bytes(), type=Shard)
