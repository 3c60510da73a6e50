from __future__ import annotations

import time
from pathlib import Path

from loadtests.pump import play_shard
from setsail.campaigns.actions import Chat, Operation, Role, Session
from setsail.campaigns.ledger import (
    End,
    Outcome,
    ledger_path,
    progress_path,
    read_ledger,
    read_progress,
)
from setsail.campaigns.plan import Shard
from tests.integration.load_room import Faults
from tests.unit.loadtests.servers import room_server


def visit(number: int, joins_at_ms: int, leaves_at_ms: int) -> Session:
    actions = (Chat(joins_at_ms + 100, "hello"),)
    role = Role.AUDIENCE
    return Session(number, role, f"u{number}", "N", "en", "r", joins_at_ms, leaves_at_ms, actions)


def observer(until_ms: int) -> Session:
    return Session(0, Role.OBSERVER, "o", "O", "en", "r", 0, until_ms)


def test_a_shard_is_played_on_time_and_leaves_its_ledger(tmp_path: Path) -> None:
    told: list[Operation] = []
    sessions = (observer(1_100), visit(1, 100, 600), visit(2, 300, 900))
    with room_server() as (url, _):
        play_shard(
            Shard(0, 1_000, 2_000, sessions),
            url,
            tmp_path,
            time.time() + 0.2,
            lambda operation, *_: told.append(operation),
        )
    ledger = read_ledger(ledger_path(tmp_path, 0))
    assert {c.session: c.end for c in ledger.connections} == dict.fromkeys((0, 1, 2), End.LEFT)
    assert sum(c.outcomes.get(Outcome.ANSWERED, 0) for c in ledger.cells) == 6 == len(told)
    assert ledger.wall_s >= 1.0
    assert ledger.cpu_s > 0
    joined = {c.session: c.joined_ms for c in ledger.connections}
    assert joined[2] is not None
    assert joined[2] >= 300
    progress = read_progress(progress_path(tmp_path, 0))
    assert progress is not None
    assert progress.sessions == 2  # the observer is nobody's visit


def test_visits_that_hang_are_ended_and_counted_as_failed(tmp_path: Path) -> None:
    with room_server(Faults(mute=True)) as (url, _):
        play_shard(
            Shard(0, 300, 200, (visit(1, 0, 200),)), url, tmp_path, time.time(), lambda *_: None
        )
    ledger = read_ledger(ledger_path(tmp_path, 0))
    failed = {c.operation: c.outcomes for c in ledger.cells}
    assert failed[Operation.JOIN] == {Outcome.FAILED: 1}
    assert failed[Operation.LEAVE] == {Outcome.FAILED: 1}


def test_an_empty_shard_is_played_too(tmp_path: Path) -> None:
    play_shard(Shard(1, 100, 100, ()), "ws://unused", tmp_path, time.time(), lambda *_: None)
    assert read_ledger(ledger_path(tmp_path, 1)).connections == ()
