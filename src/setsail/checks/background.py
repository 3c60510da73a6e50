"""The locales judged beside the rest of the checks, on another core.

Imports nothing heavy, so that the command line can start it before it loads what the
checks of the profiles need.
"""

from __future__ import annotations

import pickle
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from setsail.l10n.state import LocaleState


class LocaleJudge:
    """A process that judges every locale folder, ended with the block that it is made in.

    Attributes:
        locales_dir: the tree that it reads.
    """

    def __init__(self, locales_dir: Path) -> None:
        self.locales_dir = locales_dir
        self._process: subprocess.Popen[bytes] | None = None
        with suppress(OSError):  # no process to be had: the work is done here, later
            self._process = subprocess.Popen(
                [sys.executable, "-m", "setsail.l10n.judge", str(locales_dir)],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )

    def result(self) -> LocaleState:
        """What it found; where the process failed, the same work is done here, once more."""
        told = self._process.communicate()[0] if self._process else b""
        if self._process is None or self._process.returncode:
            from setsail.l10n.judge import judge_locales  # noqa: PLC0415  (Fluent's parser)

            return judge_locales(self.locales_dir)
        state: LocaleState = pickle.loads(told)  # our own child wrote it
        return state

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the process if it is still at work."""
        if self._process is None:
            return
        if self._process.poll() is None:
            self._process.kill()
        if self._process.stdout is not None:
            self._process.stdout.close()
        self._process.wait()
