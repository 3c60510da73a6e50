from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from setsail.content.director import Action, Decision
from setsail.gateway.clock import to_datetime, to_ms
from setsail.gateway.config import Playback
from setsail.gateway.play import LONGEST_PAUSE_S, SHORTEST_PAUSE_S, Show, show_clock
from tests.gateway_kit import make_config

WALL_MS = 1_000_000


@dataclass
class Rooms:
    audience: int = 50
    applied: list[Decision] = field(default_factory=list)

    def apply(self, decision: Decision) -> None:
        self.applied.append(decision)

    def members(self, name: str) -> int:
        assert name == "lounge-8"
        return self.audience


def playback(folder: Path, scale: float = 60.0, offset_s: float = 0.0) -> Playback:
    made = make_config(folder, "ID", time_scale=scale, offset_s=offset_s).playback
    assert made is not None
    return made


def show_of(play: Playback) -> tuple[Show, Rooms]:
    rooms = Rooms()
    return Show(play, show_clock(play, WALL_MS), rooms, "lounge-8"), rooms


def wall_at(play: Playback, show_s: float) -> int:
    return WALL_MS + round(1000 * (show_s - play.offset_s) / play.time_scale)


def test_without_a_show_the_clock_is_the_wall_clock() -> None:
    clock = show_clock(None, WALL_MS)
    assert clock.show_ms(WALL_MS + 5_000) == WALL_MS + 5_000


def test_a_show_begins_at_its_offset_and_runs_at_its_scale(tmp_path: Path) -> None:
    play = playback(tmp_path, scale=60.0, offset_s=90.0)
    clock = show_clock(play, WALL_MS)
    start_ms = to_ms(play.rundown.starts_at)
    assert clock.show_ms(WALL_MS) == start_ms + 90_000
    assert clock.show_ms(WALL_MS + 1_000) == start_ms + 150_000


def test_the_whole_rundown_is_played_in_order_and_on_time(tmp_path: Path) -> None:
    play = playback(tmp_path)
    show, rooms = show_of(play)
    length_s = int((play.rundown.ends_at - play.rundown.starts_at).total_seconds())
    for second in range(0, length_s + 15, 15):
        show.advance(wall_at(play, second))
    keys = [d.idempotency_key for d in rooms.applied]
    assert len(set(keys)) == len(keys)
    assert [d.at for d in rooms.applied] == sorted(d.at for d in rooms.applied)
    assert rooms.applied[-1].action is Action.END_SHOW
    pinned = [d.sku for d in rooms.applied if d.action is Action.PIN]
    planned = [s.sku for s in play.rundown.segments if s.sku is not None]
    assert pinned
    assert set(pinned) <= set(planned)
    assert show.pause_s(wall_at(play, length_s + 60)) is None


def test_the_audience_is_measured_as_the_show_runs(tmp_path: Path) -> None:
    play = playback(tmp_path)
    show, rooms = show_of(play)
    show.advance(wall_at(play, 30))
    rooms.audience = 61
    show.advance(wall_at(play, 60))
    assert show.state.audience.viewers == 61
    assert show.state.audience.measured_at == to_datetime(
        show_clock(play, WALL_MS).show_ms(wall_at(play, 60))
    )


def test_figures_never_go_stale_while_the_show_is_watched(tmp_path: Path) -> None:
    play = playback(tmp_path, scale=400.0)
    show, rooms = show_of(play)
    wall = WALL_MS
    while (pause_s := show.pause_s(wall)) is not None:
        assert SHORTEST_PAUSE_S <= pause_s <= LONGEST_PAUSE_S
        wall += max(1, round(pause_s * 1000))
        show.advance(wall)
    assert rooms.applied[-1].action is Action.END_SHOW
    assert Action.HOLD not in {d.action for d in rooms.applied}


@pytest.mark.parametrize("late_s", [0, 5])
def test_a_show_that_has_not_begun_waits(tmp_path: Path, late_s: int) -> None:
    play = playback(tmp_path, scale=1.0, offset_s=-10.0)
    show, rooms = show_of(play)
    show.advance(wall_at(play, late_s - 10))
    assert rooms.applied == []
    assert show.pause_s(wall_at(play, late_s - 10)) == LONGEST_PAUSE_S


def test_run_ends_with_the_show(tmp_path: Path) -> None:
    play = playback(tmp_path, scale=200_000.0)
    show, rooms = show_of(play)
    now = WALL_MS

    def wall_ms() -> int:
        nonlocal now
        now += 20
        return now

    asyncio.run(show.run(wall_ms))
    assert rooms.applied[-1].action is Action.END_SHOW
