"""Operating system errors in words that help, and a folder that can be written to."""

from __future__ import annotations

import errno
import tempfile
from pathlib import Path

from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, Position, error

ADVICE = {
    errno.ENOSPC: "free some space, or write elsewhere (a report: --out)",
    errno.EDQUOT: "free some space, or write elsewhere (a report: --out)",
    errno.EACCES: "choose a folder that you may write to (for a report: --out)",
    errno.EPERM: "choose a folder that you may write to (for a report: --out)",
    errno.EROFS: "choose a folder that you may write to (for a report: --out)",
    errno.ENOTDIR: "a file lies where a folder is needed; choose another place (a report: --out)",
    errno.EEXIST: "a file lies where a folder is needed; choose another place (a report: --out)",
    errno.EMFILE: "raise the limit of open files (ulimit -n), or lower --scale",
}


def as_finding(problem: OSError) -> Finding:
    """What an operating system error means to the person who met it."""
    where = Position(str(problem.filename)) if problem.filename else None
    return error(
        "W901",
        (problem.strerror or str(problem)).lower(),
        where=where,
        fix=ADVICE.get(problem.errno or 0),
    )


def writable_folder(path: Path) -> Path:
    """Make a folder and prove that files can be written to it.

    Raises:
        SetsailError: it cannot be made or written to; said before any work is done.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=path) as probe:
            probe.write(b"setsail")
            probe.flush()
    except OSError as problem:
        problem.filename = str(path)
        raise SetsailError(as_finding(problem)) from None
    return path
