"""Plays one worker's shard: starts each session at its due time."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

import gevent
from gevent.pool import Group

from loadtests.clock import PlayClock
from loadtests.users.audience import AudienceMember
from loadtests.users.gifter import Gifter
from loadtests.users.observer import Observer
from loadtests.users.speaker import Speaker
from loadtests.users.visitor import Play, Visitor
from setsail.campaigns.actions import Operation, Role
from setsail.campaigns.ledger import (
    Recorder,
    WorkerProgress,
    ledger_path,
    progress_path,
    write_whole,
)
from setsail.campaigns.plan import Shard

USERS: Mapping[Role, type[Visitor]] = MappingProxyType(
    {
        Role.AUDIENCE: AudienceMember,
        Role.GIFTER: Gifter,
        Role.SPEAKER: Speaker,
        Role.OBSERVER: Observer,
    }
)
PROGRESS_EVERY_S = 0.5
# Often enough that one late turn of the loop in a hundred shows in the 99th percentile.
LAG_EVERY_MS = 20
# Beyond the last answer's time-out, for greenlets to end by themselves.
PATIENCE_MS = 2_000


def play_shard(
    shard: Shard,
    gateway: str,
    folder: Path,
    starts_at_wall_s: float,
    on_done: Callable[[Operation, float, str | None], None],
) -> None:
    """Play all sessions of a shard, then write the ledger.

    Args:
        shard: what to play.
        gateway: ``ws://host:port``.
        folder: where progress and ledger are written.
        starts_at_wall_s: the start of play all workers agreed on, seconds since 1970.
        on_done: told of each finished operation, as `Play.on_done`.
    """
    recorder = Recorder(shard.worker)
    clock = PlayClock(starts_at_wall_s, recorder.lag)
    play = Play(gateway, clock, recorder, shard.answer_timeout_ms / 1000, on_done)
    visits = Group()
    helpers = Group()
    clock.wait_until(0)
    cpu_s = time.process_time()
    helpers.spawn(_tell_progress, shard, clock, recorder, visits, folder)
    helpers.spawn(_measure_lag, clock, shard.duration_ms)
    for session in shard.sessions:
        clock.wait_until(session.joins_at_ms)
        visits.spawn(USERS[session.role](session, play).run)
    ends_at_ms = max((s.leaves_at_ms for s in shard.sessions), default=0)
    deadline_ms = max(ends_at_ms, shard.duration_ms) + shard.answer_timeout_ms + PATIENCE_MS
    visits.join(timeout=max(0.0, deadline_ms - clock.now_ms()) / 1000)
    visits.kill()
    helpers.kill()
    wall_s = clock.now_ms() / 1000
    write_whole(
        ledger_path(folder, shard.worker),
        recorder.ledger(time.process_time() - cpu_s, wall_s),
    )


def _tell_progress(
    shard: Shard, clock: PlayClock, recorder: Recorder, visits: Group, folder: Path
) -> None:
    counted = [s.joins_at_ms for s in shard.sessions if s.role is not Role.OBSERVER]
    observers = len(shard.sessions) - len(counted)
    while True:
        now_ms = clock.now_ms()
        progress = WorkerProgress(
            worker=shard.worker,
            elapsed_s=now_ms / 1000,
            sessions=sum(1 for joins_at_ms in counted if joins_at_ms <= now_ms),
            active=max(0, len(visits) - observers),
            done=recorder.done,
            failed=recorder.failed,
            deliveries=recorder.delivered,
        )
        write_whole(progress_path(folder, shard.worker), progress)
        gevent.sleep(PROGRESS_EVERY_S)


def _measure_lag(clock: PlayClock, until_ms: float) -> None:
    due_ms = clock.now_ms()
    while due_ms < until_ms:
        due_ms = max(due_ms + LAG_EVERY_MS, clock.now_ms())
        clock.wait_until(due_ms)
