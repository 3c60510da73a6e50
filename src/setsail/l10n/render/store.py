"""Programs of a locale, kept between processes.

Parsing Fluent in Python takes a third of a second for all our locales; reading what it came to
takes a hundredth. A kept file names the content that it was made from, the makers' versions
and its own checksum. One that does not fit is made anew, and one that cannot be written is done
without: nothing but time depends on it.
"""

from __future__ import annotations

import contextlib
import hashlib
import marshal
import os
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from setsail.l10n.render.program import Program, entries_of, program_of
from setsail.l10n.source import LocaleSource

# Raise it whenever a program means something else than before.
FORMAT = 1
_MAGIC = b"setsail-l10n\n"
_DIGEST = 32

Row: TypeAlias = "tuple[str, int, int, Program | None, tuple[str, ...]]"


@dataclass(frozen=True, slots=True)
class Kept:
    """What is known of a locale without parsing it.

    Attributes:
        rows: by id of each message and attribute, in the order of files and lines: its file,
            line, column, program (None: fluent.runtime renders it) and variables.
    """

    rows: dict[str, Row]


def kept_of(source: LocaleSource) -> Kept:
    """Work out the programs of a parsed locale."""
    entries = entries_of(tuple(file.resource for file in source.files))
    rows: dict[str, Row] = {}
    for unit in source.units.values():
        if not unit.is_term:
            where = unit.where
            names = tuple(sorted({use.name for use in source.variables(unit)}))
            program = program_of(unit.id, entries)
            rows[unit.id] = (where.file, where.line, where.column, program, names)
    return Kept(rows)


def mark_of(paths: Iterable[Path]) -> bytes | None:
    """What a locale's files and everything that reads them come to; None: unreadable.

    Args:
        paths: its files, in alphabetical order.
    """
    mark = hashlib.sha256(f"{FORMAT} {sys.version} {_maker()}".encode())
    try:
        for path in paths:
            content = path.read_bytes()
            mark.update(f"\0{path.name}\0{len(content)}\0".encode())
            mark.update(content)
    except OSError:
        return None
    return mark.digest()


def _maker() -> str:
    from importlib.metadata import version  # noqa: PLC0415  (5 ms, only where files are kept)

    return version("fluent.syntax")


def file_for(folder: Path, locales_dir: Path, tag: str) -> Path:
    """Where a locale's programs are kept: one file per tree and tag."""
    tree = hashlib.sha256(os.fsencode(locales_dir.resolve())).hexdigest()[:12]
    return folder / f"{tag}-{tree}.l10n"


def read_kept(path: Path, mark: bytes) -> Kept | None:
    """What was kept, if it is whole and was made from the same content."""
    try:
        data = path.read_bytes()
    except OSError:
        return None
    head = len(_MAGIC)
    checksum, body = data[head : head + _DIGEST], data[head + _DIGEST :]
    # Only what this module wrote is unmarshalled: anything else has another checksum.
    if data[:head] != _MAGIC or _checksum(mark, body) != checksum:
        return None
    try:
        rows: Any = marshal.loads(body)
    except (EOFError, ValueError, TypeError):
        return None
    return Kept(rows)


def write_kept(path: Path, mark: bytes, kept: Kept) -> None:
    """Keep a locale's programs; silently nothing where that cannot be done."""
    body = marshal.dumps(kept.rows)
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".half")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(_MAGIC + _checksum(mark, body) + body)
            Path(name).replace(path)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise


def _checksum(mark: bytes, body: bytes) -> bytes:
    return hashlib.sha256(mark + body).digest()
