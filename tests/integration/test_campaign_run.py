"""Campaigns with real Locust processes, against the real gateway and against planted faults."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest

from setsail.campaigns import runner
from setsail.campaigns.actions import Operation
from setsail.campaigns.ledger import Outcome
from setsail.campaigns.merge import ALL_ACTIONS
from setsail.campaigns.plan import CampaignPlan
from setsail.campaigns.planner import Settings, Stage, plan_campaign
from setsail.campaigns.results import CampaignResult
from setsail.campaigns.runner import Progress, run_campaign
from setsail.campaigns.verdict import CampaignVerdict, judge, outcome
from setsail.content.window import show_window
from setsail.core.errors import SetsailError
from setsail.core.findings import errors_in
from setsail.core.process import OwnedProcess
from tests.factories import ROOT, compiled, make_market, workspace
from tests.gateway_kit import DAY, gateway, make_config
from tests.unit.campaigns.kit import make_plan, peak_hour, quick

pytestmark = pytest.mark.integration

SLO = make_market().slo
LOADTESTS = workspace().loadtests


@contextmanager
def load_room(folder: Path, *faults: str) -> Iterator[str]:
    command = [sys.executable, "-m", "tests.integration.load_room", *faults]
    with OwnedProcess.start("room", command, folder / "room.log", cwd=ROOT) as room:
        yield f"ws://127.0.0.1:{room.read_ready_line(20)['port']}"


def play(plan: CampaignPlan, url: str, folder: Path) -> tuple[CampaignResult, list[Progress]]:
    told: list[Progress] = []
    work = folder / "campaign"
    work.mkdir()
    return run_campaign(plan, url, work, LOADTESTS, told.append), told


def broken(result: CampaignResult) -> set[str]:
    return {measure.name for measure in judge(result, SLO) if not measure.holds}


def processes_of(folder: Path) -> list[psutil.Process]:
    """Running processes whose command line names a folder."""
    found = []
    for process in psutil.process_iter():
        try:
            if any(str(folder) in word for word in process.cmdline()):
                found.append(process)
        except psutil.Error:
            continue
    return found


def gateway_plan(rooms: Stage, at_once: int) -> CampaignPlan:
    market = compiled("ID").market
    settings = Settings(11, at_once / market.audience.peak_concurrent)
    return plan_campaign(quick(8.0), market, show_window(market, DAY), rooms, settings)


def test_a_peak_against_the_real_gateway_loses_nothing(tmp_path: Path) -> None:
    config = make_config(tmp_path, "ID", time_scale=1350)
    plan = gateway_plan(Stage.of(config.rooms), 60)
    with gateway(config, tmp_path) as running:
        result, told = play(plan, f"ws://127.0.0.1:{running.port}", tmp_path)
    assert errors_in(result.findings) == ()
    deliveries = result.deliveries
    assert (deliveries.missing, deliveries.doubled) == (0, 0)
    assert deliveries.received > 1000
    joins = result.figures(Operation.JOIN)
    assert joins.outcome(Outcome.ANSWERED) == joins.intended == len(plan.visits)
    for operation in (Operation.CHAT, Operation.OPEN_PRODUCT, Operation.GIFT, Operation.TAKE_SEAT):
        assert result.figures(operation).outcome(Outcome.ANSWERED) > 0, operation
    assert result.figures(ALL_ACTIONS).outcome(Outcome.FAILED) == 0
    assert [room.observers for room in result.rooms] == [2, 2]
    assert result.peak_active >= 50
    assert [p.phase for p in (told[0], told[1], told[-1])] == ["starting", "playing", "counting"]
    assert told[-1].done == told[-1].total == plan.intended().total()
    assert processes_of(tmp_path / "campaign") == []


def test_a_gateway_that_loses_one_delivery_in_a_hundred_is_found_out(tmp_path: Path) -> None:
    config = make_config(tmp_path, "ID")
    plan = gateway_plan(Stage.of(config.rooms), 60)
    with gateway(config, tmp_path, "tests.faults.dropping_gateway") as running:
        result, _ = play(plan, f"ws://127.0.0.1:{running.port}", tmp_path)
    share = result.deliveries.wrong_share
    assert share == pytest.approx(0.01, abs=0.002)
    assert "deliveries missing or doubled" in broken(result)
    assert outcome(result, judge(result, SLO)) is CampaignVerdict.NO_GO


def test_one_doubled_delivery_is_found_out(tmp_path: Path) -> None:
    with load_room(tmp_path, "--double-once-after", "200") as url:
        result, _ = play(make_plan(scenario=quick(), at_once=30), url, tmp_path)
    assert (result.deliveries.doubled, result.deliveries.missing) == (1, 0)
    assert "deliveries missing or doubled" in broken(result)


def test_a_stall_shows_in_every_action_it_delayed(tmp_path: Path) -> None:
    scenario = peak_hour(
        duration_s=8.0, opening_s=1.0, closing_s=0.5, session_length={"min_s": 1.0}
    )
    with load_room(tmp_path, "--stall-after-s", "3", "--stall-s", "2") as url:
        result, _ = play(make_plan(scenario=scenario, at_once=60), url, tmp_path)
    actions = result.figures(ALL_ACTIONS)
    assert actions.outcome(Outcome.FAILED) == 0
    assert actions.response is not None
    # Open arrivals: every action that was due in the stall waited for its end, so a
    # quarter of all of them is late; a closed loop would have one late action per user.
    late = sum(count for value_ms, count in actions.response.counts if value_ms > 250)
    assert late / actions.response.count == pytest.approx(1.75 / 8, abs=0.12)
    assert actions.response.p95.value_ms > 1000
    assert actions.response.max_ms < 3000
    assert "actions, 95th percentile from the intended time" in broken(result)


def test_a_gateway_that_refuses_joins_is_a_no_go_not_an_invalid_run(tmp_path: Path) -> None:
    with load_room(tmp_path, "--refuse") as url:
        result, _ = play(make_plan(scenario=quick(), at_once=20), url, tmp_path)
    assert errors_in(result.findings) == ()
    assert any("503 Service Unavailable" in finding.text() for finding in result.findings)
    assert outcome(result, judge(result, SLO)) is CampaignVerdict.NO_GO
    assert {"operations that failed", "deliveries, 99th percentile"} <= broken(result)


def test_a_worker_that_dies_makes_the_run_invalid(tmp_path: Path) -> None:
    killed: list[int] = []

    def kill_one(progress: Progress) -> None:
        if progress.elapsed_s > 1 and not killed:
            workers = [p for p in processes_of(tmp_path / "campaign") if "--worker" in p.cmdline()]
            workers[0].kill()
            killed.append(workers[0].pid)

    work = tmp_path / "campaign"
    work.mkdir()
    with load_room(tmp_path) as url:
        plan = make_plan(scenario=quick(), at_once=20)
        result = run_campaign(plan, url, work, LOADTESTS, kill_one)
    codes = [finding.code for finding in errors_in(result.findings)]
    assert codes[0] == "T821"
    assert "ended before its schedule" in result.findings[0].message
    assert {"T811", "T823"} <= set(codes)
    assert outcome(result, judge(result, SLO)) is CampaignVerdict.INVALID
    assert processes_of(work) == []


def test_a_worker_that_fails_while_it_plays_says_why(tmp_path: Path) -> None:
    loadtests = tmp_path / "loadtests"
    shutil.copytree(LOADTESTS, loadtests, ignore=shutil.ignore_patterns("__pycache__"))
    pump = loadtests / "pump.py"
    text = pump.read_text("utf-8")
    fault = "    raise OSError('no room left')\n    wall_s ="
    assert text.count("    wall_s =") == 1
    pump.write_text(text.replace("    wall_s =", fault), "utf-8")
    work = tmp_path / "campaign"
    work.mkdir()
    with load_room(tmp_path) as url:
        plan = make_plan(scenario=quick(), at_once=20)
        result = run_campaign(plan, url, work, loadtests, lambda _: None)
    ended = [finding for finding in result.findings if finding.code == "T821"]
    assert ended
    assert all("no room left" in finding.text() for finding in ended)
    assert processes_of(work) == []


def test_workers_that_cannot_start_are_a_finding_with_their_words(tmp_path: Path) -> None:
    loadtests = tmp_path / "loadtests"
    shutil.copytree(LOADTESTS, loadtests, ignore=shutil.ignore_patterns("__pycache__"))
    (loadtests / "locustfile.py").write_text("raise ImportError('no such wave')\n", "utf-8")
    work = tmp_path / "campaign"
    work.mkdir()
    with pytest.raises(SetsailError) as caught:
        run_campaign(make_plan(scenario=quick()), "ws://127.0.0.1:1", work, loadtests, print)
    (finding,) = caught.value.findings
    assert finding.code == "T820"
    assert "no such wave" in finding.text()
    assert processes_of(work) == []


def test_an_interrupt_leaves_no_process_behind(tmp_path: Path) -> None:
    script = tmp_path / "interrupted.py"
    script.write_text(
        "import signal\n"
        "from pathlib import Path\n"
        "from setsail.campaigns.runner import run_campaign\n"
        # A shell that starts tests in the background has SIGINT ignored; this program minds it.
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "from tests.unit.campaigns.kit import make_plan, quick\n"
        f"work = Path({str(tmp_path / 'campaign')!r})\n"
        "def tell(p):\n"
        "    print(p.phase, flush=True)\n"
        f"run_campaign(make_plan(scenario=quick()), 'ws://127.0.0.1:1', work,"
        f" Path({str(LOADTESTS)!r}), tell)\n",
        "utf-8",
    )
    (tmp_path / "campaign").mkdir()
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, str(script)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=env
    ) as caller:
        assert caller.stdout is not None
        while caller.stdout.readline().strip() != b"playing":
            assert caller.poll() is None
        assert len(processes_of(tmp_path / "campaign")) == 3
        caller.send_signal(signal.SIGINT)
        caller.stdout.read()
        assert caller.wait(30) != 0
    deadline = time.monotonic() + 10
    while processes_of(tmp_path / "campaign") and time.monotonic() < deadline:
        time.sleep(0.1)
    assert processes_of(tmp_path / "campaign") == []


def test_a_port_taken_in_the_last_moment_costs_only_another_try(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = tmp_path / "campaign"
    work.mkdir()
    with socket.create_server(("127.0.0.1", 0)) as taken, load_room(tmp_path) as url:
        free = runner._free_port()
        ports = iter((taken.getsockname()[1], free))
        monkeypatch.setattr(runner, "_free_port", lambda: next(ports))
        result = run_campaign(
            make_plan(scenario=quick(), at_once=20), url, work, LOADTESTS, lambda _: None
        )
    assert errors_in(result.findings) == ()
    assert "already in use" in (work / "master-1.log").read_text("utf-8")
    assert (work / "master-2.log").exists()
