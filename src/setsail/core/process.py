"""Child processes that never outlive the one that started them.

Every server setsail starts (gateway, emulated cloud, Locust) is an
`OwnedProcess`: it leads its own process group, so that Ctrl-C on a terminal
reaches only setsail, which then stops its children in order; and the kernel
ends it if setsail itself is killed.
"""

from __future__ import annotations

import ctypes
import json
import os
import selectors
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

from setsail.core.errors import SetsailError
from setsail.core.findings import error

PR_SET_PDEATHSIG = 1
STOP_PATIENCE_S = 5.0
ENDING_PATIENCE_S = 2.0


class ProcessError(SetsailError):
    """A child ended, or stayed silent, where it should have been ready."""


def _die_with_parent_hook() -> Callable[[], None] | None:
    """A function for the child, run between fork and exec; Linux only."""
    if sys.platform != "linux":
        return None
    prctl = ctypes.CDLL(None, use_errno=True).prctl
    parent = os.getpid()

    def hook() -> None:
        prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:  # the parent died between fork and prctl
            os._exit(1)

    return hook


@dataclass(slots=True)
class OwnedProcess:
    """A running child with its own process group.

    Use as a context manager; leaving it stops the child (SIGTERM, then SIGKILL
    after `STOP_PATIENCE_S`). Start it from the main thread only: Linux ties the
    death signal to the thread that forked.

    Attributes:
        name: how findings call it, such as ``gateway``.
        popen: the child.
        log: file that holds what the child wrote to stderr.
    """

    name: str
    popen: subprocess.Popen[bytes]
    log: Path
    stopped: bool = field(default=False)

    @classmethod
    def start(
        cls,
        name: str,
        command: Sequence[str],
        log: Path,
        *,
        env: Mapping[str, str] | None = None,
        cwd: Path | None = None,
    ) -> Self:
        """Start a program; its stdout is a pipe, its stderr goes to ``log``.

        Args:
            name: how findings call it.
            command: program and arguments; the program must exist.
            log: file to write stderr to; parent folder must exist.
            env: the whole environment of the child; the own one when None.
            cwd: folder to run in.

        Raises:
            ProcessError: the program does not exist or cannot be run.
        """
        try:
            with log.open("ab") as stderr:
                popen = subprocess.Popen(
                    list(command),
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.PIPE,
                    stderr=stderr,
                    env=None if env is None else dict(env),
                    cwd=cwd,
                    start_new_session=True,
                    preexec_fn=_die_with_parent_hook(),  # noqa: PLW1509 (the hook takes no lock)
                )
        except OSError as problem:
            raise ProcessError(
                error(
                    "W903",
                    f"cannot start {name}",
                    got=f"{command[0]}: {problem.strerror}",
                    fix="run `setsail doctor` to see what is missing",
                )
            ) from None
        return cls(name, popen, log)

    @property
    def pid(self) -> int:
        """Process id of the child."""
        return self.popen.pid

    @property
    def stdout(self) -> IO[bytes]:
        """The child's standard output."""
        if self.popen.stdout is None:  # pragma: no cover - start() always asks for the pipe
            raise RuntimeError("the child was started without a pipe")
        return self.popen.stdout

    def running(self) -> bool:
        """Whether the child still runs."""
        return self.popen.poll() is None

    def read_ready_line(self, timeout_s: float) -> dict[str, Any]:
        """Wait for the child's first line of stdout, a JSON object.

        Raises:
            ProcessError: it ended first, stayed silent or printed something else;
                the finding quotes the end of its log.
        """
        line = self._read_line(time.monotonic() + timeout_s)
        try:
            ready = json.loads(line)
        except ValueError:
            ready = None
        if not isinstance(ready, dict):
            state = "ended before it was ready" if self._ends() else "was not ready in time"
            raise ProcessError(
                error("W904", f"{self.name} {state}", got=self.log_tail() or "no output")
            )
        return ready

    def _ends(self) -> bool:
        """Whether the child is gone or about to be: its stdout closes a moment before it ends."""
        with selectors.DefaultSelector() as selector:
            selector.register(self.stdout, selectors.EVENT_READ)
            silent = not selector.select(0)
        if silent:
            return not self.running()
        try:
            self.popen.wait(ENDING_PATIENCE_S)
        except subprocess.TimeoutExpired:
            return False
        return True

    def _read_line(self, deadline_s: float) -> bytes:
        line = b""
        with selectors.DefaultSelector() as selector:
            selector.register(self.stdout, selectors.EVENT_READ)
            while not line.endswith(b"\n"):
                remaining = deadline_s - time.monotonic()
                if remaining <= 0 or not selector.select(remaining):
                    break
                chunk = os.read(self.stdout.fileno(), 1)
                if not chunk:
                    break
                line += chunk
        return line

    def log_tail(self, lines: int = 3) -> str:
        """The last lines that the child wrote to stderr, joined by `` | ``."""
        try:
            text = self.log.read_text("utf-8", errors="replace")
        except OSError:
            return ""
        return " | ".join(text.strip().splitlines()[-lines:])

    def stop(self, patience_s: float = STOP_PATIENCE_S) -> int:
        """End the child and everything it started; returns its exit code."""
        if not self.stopped:
            self.stopped = True
            try:
                self._signal_group(signal.SIGTERM)
                self.popen.wait(patience_s)
            except subprocess.TimeoutExpired:
                pass
            finally:
                # Also when interrupted while waiting: nothing may be left behind.
                self._signal_group(signal.SIGKILL)
                self.popen.wait()
                self.stdout.close()
        return self.popen.returncode

    def _signal_group(self, signum: int) -> None:
        try:
            os.killpg(self.popen.pid, signum)
        except ProcessLookupError:
            pass
        except PermissionError:  # the group leader is a zombie on some systems
            self.popen.send_signal(signum)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.stop()
