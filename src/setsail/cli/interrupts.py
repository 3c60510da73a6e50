"""Ctrl-C that cleans up: once interrupts, twice says wait, three times leaves at once."""

from __future__ import annotations

import os
import signal
from types import FrameType


class Interrupts:
    """Counts how often the user asked to stop, and remembers how.

    Attributes:
        exit_code: 130 after Ctrl-C, 143 after SIGTERM, as shells count.
    """

    def __init__(self) -> None:
        self.count = 0
        self.exit_code = 128 + signal.SIGINT

    def __call__(self, signum: int, _frame: FrameType | None) -> None:
        """One more request to stop."""
        self.count += 1
        if self.count == 1:
            self.exit_code = 128 + signum
            raise KeyboardInterrupt
        if self.count == 2:
            # Not through sys.stderr: the signal may have come in the middle of a write to it.
            os.write(2, b"\nsetsail: stopping what was started; once more to leave at once\n")
            return
        # Children end with us: the kernel holds them to it (core/process.py).
        os._exit(128 + signum)


def interruptible() -> Interrupts:
    """Make SIGINT and SIGTERM end the command in order, with its cleaning up done."""
    handler = Interrupts()
    signal.signal(signal.SIGINT, handler)
    signal.signal(signal.SIGTERM, handler)
    return handler
