"""Runs a campaign: one Locust master and its workers as owned processes.

Locust is never imported here, since importing it changes the sockets of the
whole process. The processes end by themselves when the schedule is over;
whatever interrupts the caller ends them, too.
"""

from __future__ import annotations

import contextlib
import os
import socket
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

import setsail
from setsail.campaigns.ledger import (
    WorkerLedger,
    WorkerProgress,
    ledger_path,
    progress_path,
    read_ledger,
    read_progress,
)
from setsail.campaigns.merge import merge
from setsail.campaigns.plan import CampaignPlan, write_shards
from setsail.campaigns.results import CampaignResult
from setsail.campaigns.verdict import validity
from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, error
from setsail.core.process import OwnedProcess

LOOPBACK = "127.0.0.1"
POLL_S = 0.1
# Importing Locust takes about two seconds of processor time per process.
START_PATIENCE_S = 60.0
# Merging, the last report and Locust's own table.
END_PATIENCE_S = 20.0
PORT_ATTEMPTS = 3
BUSY_PORT = "Address already in use"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a campaign is.

    Attributes:
        phase: ``starting``, ``playing`` or ``counting``.
        elapsed_s: time of play, 0 before it begins.
        sessions: visits whose join was due.
        active: visits going on.
        done: operations that ended, of ``total``.
        failed: of those, without an answer or with a wrong one.
        deliveries: room events received.
    """

    phase: str
    elapsed_s: float
    duration_s: float
    sessions: int = 0
    active: int = 0
    done: int = 0
    total: int = 0
    failed: int = 0
    deliveries: int = 0


@dataclass(slots=True)
class _Crew:
    """The running processes, master first."""

    master: OwnedProcess
    workers: list[OwnedProcess]

    def running(self) -> bool:
        return self.master.running() or any(worker.running() for worker in self.workers)

    def drain(self) -> None:
        """Read what the processes print, so that a full pipe stops nobody."""
        for process in (self.master, *self.workers):
            with contextlib.suppress(BlockingIOError):
                while os.read(process.stdout.fileno(), 65_536):
                    pass


def run_campaign(
    plan: CampaignPlan,
    gateway_url: str,
    work_dir: Path,
    loadtests_dir: Path,
    on_progress: Callable[[Progress], None],
) -> CampaignResult:
    """Play a campaign against a gateway.

    Args:
        plan: what to play.
        gateway_url: ``ws://127.0.0.1:<port>``, without a path.
        work_dir: empty folder for schedules, logs and ledgers.
        loadtests_dir: the workspace's load tests.
        on_progress: told of progress several times a second, from this thread.

    Returns:
        The result; its findings say when the run is invalid.

    Raises:
        SetsailError: T820, the load workers did not start.
    """
    write_shards(plan, work_dir)
    total = plan.intended().total()
    on_progress(Progress("starting", 0, plan.duration_s, total=total))
    for attempt in range(1, PORT_ATTEMPTS + 1):
        with _crew(plan, gateway_url, work_dir, loadtests_dir, attempt) as crew:
            if _started(crew, plan, work_dir):
                findings = _watch(crew, plan, work_dir, total, on_progress)
                on_progress(_progress("counting", plan, work_dir, total))
                return _result(plan, work_dir, findings)
            # Someone took the port between finding it free and Locust binding it.
            if attempt == PORT_ATTEMPTS or BUSY_PORT not in _words(crew):
                raise SetsailError(_not_started(crew))
    raise AssertionError("the last attempt returns or raises")


@contextlib.contextmanager
def _crew(
    plan: CampaignPlan, gateway_url: str, work_dir: Path, loadtests_dir: Path, attempt: int
) -> Iterator[_Crew]:
    port = str(_free_port())
    locust = [
        *(sys.executable, "-m", "locust", "--headless", "--only-summary", "--loglevel", "WARNING"),
        *("--locustfile", str((loadtests_dir / "locustfile.py").resolve())),
        *("--host", gateway_url, "--campaign", str(work_dir.resolve())),
    ]
    users = str(plan.workers)
    master = [
        *(*locust, "--master", "--master-bind-host", LOOPBACK, "--master-bind-port", port),
        *("--expect-workers", users, "--users", users, "--spawn-rate", users),
    ]
    worker = [*locust, "--worker", "--master-host", LOOPBACK, "--master-port", port]
    env = _environment(work_dir, loadtests_dir)

    def start(name: str, command: Sequence[str]) -> OwnedProcess:
        log = work_dir / f"{name}-{attempt}.log"
        process = OwnedProcess.start(f"load {name}", command, log, env=env, cwd=work_dir)
        os.set_blocking(process.stdout.fileno(), False)
        return stack.enter_context(process)

    with contextlib.ExitStack() as stack:
        yield _Crew(
            start("master", master), [start(f"worker-{n}", worker) for n in range(plan.workers)]
        )


def _environment(work_dir: Path, loadtests_dir: Path) -> dict[str, str]:
    """A whole environment: nothing from the caller's shell or Locust files changes a run."""
    package = Path(setsail.__file__).resolve().parents[1]
    return {
        "PATH": os.defpath,
        "HOME": str(work_dir),
        "PYTHONPATH": os.pathsep.join((str(loadtests_dir.resolve().parent), str(package))),
        "PYTHONUTF8": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
    }


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        return int(probe.getsockname()[1])


def _started(crew: _Crew, plan: CampaignPlan, work_dir: Path) -> bool:
    """Wait until every worker plays; False when a process ended before that."""
    deadline_s = time.monotonic() + START_PATIENCE_S
    while time.monotonic() < deadline_s:
        crew.drain()
        if all(progress_path(work_dir, n).exists() for n in range(plan.workers)):
            return True
        if not (crew.master.running() and all(worker.running() for worker in crew.workers)):
            return False
        time.sleep(POLL_S)
    return False


def _watch(
    crew: _Crew,
    plan: CampaignPlan,
    work_dir: Path,
    total: int,
    on_progress: Callable[[Progress], None],
) -> list[Finding]:
    """Wait for the ledgers; returns what went wrong."""
    longest_s = plan.duration_s + plan.answer_timeout_s + END_PATIENCE_S
    deadline_s = time.monotonic() + longest_s
    while crew.running():
        crew.drain()
        on_progress(_progress("playing", plan, work_dir, total))
        if all(ledger_path(work_dir, n).exists() for n in range(plan.workers)):
            return []
        if not all(worker.running() for worker in crew.workers):
            break
        if time.monotonic() > deadline_s:
            return [
                error(
                    "T822",
                    "the run is invalid: the load workers did not end",
                    got=f"still playing after {longest_s:.0f} s of {plan.duration_s:g} s",
                    fix="choose a smaller scale, or a machine with more cores",
                )
            ]
        time.sleep(POLL_S)
    return _ended_early(crew, work_dir)


def _ended_early(crew: _Crew, work_dir: Path) -> list[Finding]:
    return [
        error(
            "T821",
            f"the run is invalid: {process.name} ended before its schedule",
            got=process.log_tail() or f"exit code {process.popen.returncode}",
            fix="mend what it says; `setsail doctor` checks whether Locust can run here",
        )
        for worker, process in enumerate(crew.workers)
        # Locust ends with 0 even when the pump failed: only a ledger tells that it played.
        if not process.running() and not ledger_path(work_dir, worker).exists()
    ]


def _progress(phase: str, plan: CampaignPlan, work_dir: Path, total: int) -> Progress:
    told = [
        one
        for one in (read_progress(progress_path(work_dir, n)) for n in range(plan.workers))
        if one is not None
    ]
    progress = Progress(phase, _elapsed(told, plan), plan.duration_s, total=total)
    for one in told:
        progress = replace(
            progress,
            sessions=progress.sessions + one.sessions,
            active=progress.active + one.active,
            done=progress.done + one.done,
            failed=progress.failed + one.failed,
            deliveries=progress.deliveries + one.deliveries,
        )
    return progress


def _elapsed(told: Sequence[WorkerProgress], plan: CampaignPlan) -> float:
    latest = max((one.elapsed_s for one in told), default=0.0)
    return min(max(0.0, latest), plan.duration_s)


def _result(plan: CampaignPlan, work_dir: Path, findings: list[Finding]) -> CampaignResult:
    ledgers: list[WorkerLedger] = []
    for worker in range(plan.workers):
        try:
            ledgers.append(read_ledger(ledger_path(work_dir, worker)))
        except (OSError, msgspec.MsgspecError) as problem:
            findings.append(
                error(
                    "T823",
                    f"the run is invalid: load worker {worker} left no ledger",
                    got=str(problem),
                    fix="rehearse again; another finding may say why it ended",
                )
            )
    result = merge(plan, ledgers, findings)
    return replace(result, findings=(*findings, *validity(result)))


def _words(crew: _Crew) -> str:
    return crew.master.log_tail(20)


def _not_started(crew: _Crew) -> Finding:
    ended = [p for p in (crew.master, *crew.workers) if not p.running()]
    said = [f"{p.name}: {p.log_tail()}" for p in ended or (crew.master,) if p.log_tail()]
    return error(
        "T820",
        "the load workers did not start",
        got="; ".join(said) or f"nothing within {START_PATIENCE_S:.0f} s",
        fix="run `setsail doctor` to see whether Locust can run here",
    )
