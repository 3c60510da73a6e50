"""Writing a file in one piece: readers see the old one or the whole new one."""

from __future__ import annotations

import contextlib
import errno
import os
from pathlib import Path

from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, Position, error

_NOT_ALLOWED = (errno.EACCES, errno.EPERM, errno.EROFS)
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_NO_FOLDER = (errno.ENOTDIR, errno.EEXIST)


def write_atomic(path: Path, data: bytes, what: str = "report") -> None:
    """Write a file through a hidden neighbour that is renamed when it is safe on disk.

    Missing folders are made. Whatever goes wrong, an interrupt included, the
    neighbour is removed and a file that was there before stays as it was.

    Args:
        path: where the file goes.
        data: what it holds.
        what: what findings call it.

    Raises:
        SetsailError: W950 not allowed, W951 no room, W952 a folder stands there,
            W953 anything else that the system refused.
    """
    if _is_folder(path):
        raise SetsailError(_folder(path, what))
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
            raise SetsailError(_finding(path, what, problem)) from problem
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


def _is_folder(path: Path) -> bool:
    with contextlib.suppress(OSError):  # what cannot be looked into is told when it is written
        return path.is_dir()
    return False


def _folder(path: Path, what: str) -> Finding:
    return error(
        "W952",
        f"cannot write the {what}: a folder has this name",
        where=Position(str(path)),
        fix="name a file inside that folder",
    )


def _finding(path: Path, what: str, problem: OSError) -> Finding:
    code, message = "W953", f"cannot write the {what}"
    fix = "choose another place with --out"
    if problem.errno in _NOT_ALLOWED:
        code, message = "W950", f"{message}: the folder does not allow it"
        fix = "choose a folder that you may write to with --out"
    elif problem.errno in _NO_ROOM:
        code, message = "W951", f"{message}: there is no room for it"
        fix = "free some space, or choose another place with --out"
    elif problem.errno in _NO_FOLDER:
        fix = "a file lies where a folder is needed; choose another place with --out"
    got = problem.strerror or str(problem)
    return error(code, message, where=Position(str(path)), got=got, fix=fix)
