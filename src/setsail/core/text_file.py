"""Files of text: read, measured and decoded, with a finding for what cannot be."""

from __future__ import annotations

import codecs
import io
from pathlib import Path

from setsail.core.errors import SetsailError
from setsail.core.findings import Position, error


def read_bytes(path: Path, file: str, code: str) -> bytes:
    """What a file holds.

    Args:
        path: the file.
        file: how findings name it.
        code: code of the finding.

    Raises:
        SetsailError: it cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as problem:
        fix = "restore it, or point to the place that holds it"
        raise SetsailError(
            error(code, "cannot read the file", where=Position(file), got=problem.strerror, fix=fix)
        ) from None


def check_size(data: bytes, most_bytes: int, file: str, code: str, fix: str) -> None:
    """Refuse what is too large to be the file that was meant.

    Raises:
        SetsailError: there are more than ``most_bytes``.
    """
    if len(data) > most_bytes:
        message = f"the file is larger than {most_bytes} bytes"
        raise SetsailError(
            error(code, message, where=Position(file), got=f"{len(data)} bytes", fix=fix)
        )


def decode_utf8(data: bytes, file: str, code: str, fix: str) -> str:
    """The text, without a byte-order mark.

    Raises:
        SetsailError: it is not UTF-8; the finding points at the first wrong byte, its
            column counted in characters and its line by any line end.
    """
    body = data.removeprefix(codecs.BOM_UTF8)
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as problem:
        before = io.StringIO(body[: problem.start].decode("utf-8"), newline=None).read()
        line = before.rpartition("\n")[2]
        where = Position(file, before.count("\n") + 1, len(line) + 1)
        got = f"byte 0x{body[problem.start]:02x}"
        raise SetsailError(
            error(code, "the file is not UTF-8", where=where, got=got, fix=fix)
        ) from None
