"""Writing a file in one piece: readers see the old one or the whole new one."""

from __future__ import annotations

import contextlib
import errno
import os
from pathlib import Path

from setsail.core.errors import SetsailError
from setsail.core.files import ADVICE
from setsail.core.findings import Finding, Position, error

_NOT_ALLOWED = (errno.EACCES, errno.EPERM, errno.EROFS)
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def write_atomic(path: Path, data: bytes) -> None:
    """Write a file through a hidden neighbour that is renamed when it is safe on disk.

    Missing folders are made. Whatever goes wrong, an interrupt included, the
    neighbour is removed and a file that was there before stays as it was.

    Args:
        path: where the file goes.
        data: what it holds.

    Raises:
        SetsailError: W950 not allowed, W951 no room, W952 a folder stands there,
            W953 anything else that the system refused.
    """
    if path.is_dir():
        raise SetsailError(_folder(path))
    # One process writes one report at a time, so its number is name enough; a file
    # left by a killed process of the same number is overwritten.
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _write_through(draft, data)
        draft.replace(path)
        _sync_folder(path.parent)
    except BaseException as problem:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)
        if isinstance(problem, OSError):
            raise SetsailError(_finding(path, problem)) from problem
        raise


def _write_through(draft: Path, data: bytes) -> None:
    with draft.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Make the new name itself survive a power cut, where the system can."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _folder(path: Path) -> Finding:
    return error(
        "W952",
        "cannot write the report: a folder has this name",
        where=Position(str(path)),
        fix="name a file, such as report.html inside that folder",
    )


def _finding(path: Path, problem: OSError) -> Finding:
    code, message = "W953", "cannot write the report"
    if problem.errno in _NOT_ALLOWED:
        code, message = "W950", f"{message}: the folder does not allow it"
    elif problem.errno in _NO_ROOM:
        code, message = "W951", f"{message}: there is no room for it"
    return error(
        code,
        message,
        where=Position(str(path)),
        got=problem.strerror or str(problem),
        fix=ADVICE.get(problem.errno or 0, "choose another place with --out"),
    )
