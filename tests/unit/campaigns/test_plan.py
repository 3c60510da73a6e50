from __future__ import annotations

from pathlib import Path

import msgspec

from setsail.campaigns.actions import ACTIONS, Operation
from setsail.campaigns.plan import CampaignPlan, read_shard, shard_path, write_shards
from tests.unit.campaigns.kit import make_plan


def test_shards_hold_every_session_once_in_order_of_time(tmp_path: Path) -> None:
    plan = make_plan(workers=3)
    paths = write_shards(plan, tmp_path)
    assert paths == tuple(shard_path(tmp_path, worker) for worker in range(3))
    shards = [read_shard(path) for path in paths]
    numbers = sorted(s.number for shard in shards for s in shard.sessions)
    assert numbers == [s.number for s in plan.sessions]
    for shard in shards:
        joins = [s.joins_at_ms for s in shard.sessions]
        assert joins == sorted(joins)
        assert shard.duration_ms == 30_000
        assert shard.answer_timeout_ms == 10_000


def test_workers_share_the_load_evenly() -> None:
    plan = make_plan(at_once=200)
    loads = [sum(len(s.actions) for s in plan.shard(worker).sessions) for worker in range(2)]
    assert min(loads) > 0.8 * max(loads)


def test_the_plan_is_written_whole(tmp_path: Path) -> None:
    plan = make_plan()
    write_shards(plan, tmp_path)
    read = msgspec.json.decode((tmp_path / "plan.json").read_bytes(), type=CampaignPlan)
    assert read == plan


def test_intended_operations_are_counted_by_second() -> None:
    plan = make_plan()
    intended = plan.intended()
    visits = plan.visits
    assert sum(n for (op, _), n in intended.items() if op is Operation.JOIN) == len(visits)
    assert sum(n for (op, _), n in intended.items() if op is Operation.LEAVE) == len(visits)
    actions = sum(n for (op, _), n in intended.items() if op in ACTIONS)
    assert actions == sum(len(visit.actions) for visit in visits)
    first = visits[0]
    assert intended[Operation.JOIN, first.joins_at_ms // 1000] >= 1
