"""Ctrl-C at any point: no process, no port, no half-written report, no scratch folder."""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.factories import ROOT

pytestmark = [
    pytest.mark.integration,
    pytest.mark.skipif(sys.platform != "linux", reason="adopts orphans with Linux's prctl"),
]

PR_SET_CHILD_SUBREAPER = 36
# A day on which no fact has expired, whenever the tests are run.
REHEARSE = (sys.executable, "-m", "setsail", "rehearse", "ID", "--date", "2026-11-23")


@pytest.fixture(autouse=True)
def adopt_orphans() -> Iterator[None]:
    """Descendants that outlive setsail become children of this process, where we see them."""
    prctl = ctypes.CDLL(None).prctl
    prctl(PR_SET_CHILD_SUBREAPER, 1)
    yield
    prctl(PR_SET_CHILD_SUBREAPER, 0)


def children() -> set[int]:
    return {int(pid) for pid in Path("/proc/thread-self/children").read_text().split()}


def alive(pids: set[int]) -> dict[int, str]:
    """Command lines of those that run; zombies do not."""
    found = {}
    for pid in pids:
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
            command = Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode()
        except (FileNotFoundError, ProcessLookupError):
            continue
        if state != "Z":
            found[pid] = command
    return found


def interrupt_after(
    delay_s: float, tmp_path: Path, signum: int = signal.SIGINT
) -> subprocess.CompletedProcess[str]:
    scratch, out = tmp_path / "scratch", tmp_path / "out"
    scratch.mkdir()
    before = children()
    command = [*REHEARSE, "--out", str(out)]
    env = {**os.environ, "TMPDIR": str(scratch)}
    with subprocess.Popen(
        command, cwd=ROOT, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        time.sleep(delay_s)
        process.send_signal(signum)
        stdout, stderr = process.communicate(timeout=30)
    assert alive(children() - before) == {}
    assert list(scratch.iterdir()) == []
    files = [path.name for path in out.iterdir()] if out.exists() else []
    assert files == []
    return subprocess.CompletedProcess(command, process.returncode, stdout, stderr)


# Our exit code, and Python's own end by the signal: it insists on that where the interrupt
# fell into code that a library compiles at import. A shell shows 130 for both.
INTERRUPTED = (130, -signal.SIGINT)


# Start-up, planning, the emulated cloud, the program, its destroy, serve, Locust's start, play.
@pytest.mark.parametrize("delay_s", [0.15, 0.6, 1.5, 3.0, 6.0, 11.0, 16.0, 24.0])
def test_sigint_leaves_nothing(delay_s: float, tmp_path: Path) -> None:
    ended = interrupt_after(delay_s, tmp_path)
    assert ended.returncode in INTERRUPTED
    assert "Traceback" not in ended.stderr
    assert "interrupted; nothing is left running" in ended.stderr


def test_sigterm_leaves_nothing_either(tmp_path: Path) -> None:
    assert interrupt_after(4.0, tmp_path, signal.SIGTERM).returncode in (143, -signal.SIGINT)


def test_killed_outright_its_children_die_with_it(tmp_path: Path) -> None:
    before = children()
    command = [*REHEARSE, "--out", str(tmp_path / "out")]
    env = {**os.environ, "TMPDIR": str(tmp_path)}
    with subprocess.Popen(
        command, cwd=ROOT, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        time.sleep(6.0)
        process.kill()
    for _ in range(60):
        if not alive(children() - before):
            break
        time.sleep(0.1)
    assert alive(children() - before) == {}
    assert not list((tmp_path / "out").glob("*"))
