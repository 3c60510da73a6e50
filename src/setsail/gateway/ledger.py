"""The gift ledger of one gateway: SQLite, one durable commit per tick.

A gift is money, so it is on disk before anyone is told of it. The commit waits
for the disk and therefore runs on a thread of its own; what happens meanwhile
is committed together in the next round.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, Position, error
from setsail.rooms.parts.economy import LedgerEntry

_SCHEMA = """
CREATE TABLE IF NOT EXISTS gifts (
  user TEXT NOT NULL, key TEXT NOT NULL, room TEXT NOT NULL, seq INTEGER NOT NULL,
  at_ms INTEGER NOT NULL, gift TEXT NOT NULL, count INTEGER NOT NULL CHECK (count > 0),
  coins INTEGER NOT NULL CHECK (coins > 0), balance INTEGER NOT NULL CHECK (balance >= 0),
  to_user TEXT, PRIMARY KEY (user, key)
) WITHOUT ROWID
"""
_INSERT = (
    "INSERT INTO gifts VALUES "
    "(:user, :key, :room, :seq, :at_ms, :gift, :count, :coins, :balance, :to_user) "
    "ON CONFLICT (user, key) DO NOTHING"
)


class LedgerError(SetsailError):
    """The ledger cannot be opened or written: gifts must not go on."""


class Ledger:
    """Gifts on disk. Opened with `open_ledger`, used by one gateway.

    Args:
        path: the file, for findings.
        connection: to it, usable from another thread.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self._path = path
        self._connection = connection
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="gift-ledger")

    async def commit(self, entries: Sequence[LedgerEntry]) -> int:
        """Store entries durably; one that is there already is left alone.

        Returns:
            How many were new.

        Raises:
            LedgerError: G704, the disk is full or refuses.
        """
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._thread, self._write, tuple(entries))

    def _write(self, entries: tuple[LedgerEntry, ...]) -> int:
        rows = [
            {name: getattr(entry, name) for name in entry.__struct_fields__} for entry in entries
        ]
        try:
            with self._connection:
                before = self._connection.total_changes
                self._connection.executemany(_INSERT, rows)
                return self._connection.total_changes - before
        except sqlite3.Error as problem:
            raise LedgerError(
                _finding("G704", "cannot write the gift ledger", self._path, problem)
            ) from None

    def close(self) -> None:
        """Finish what is being written and close the file."""
        self._thread.shutdown(wait=True)
        self._connection.close()


def open_ledger(path: Path) -> Ledger:
    """Open or make a ledger.

    Args:
        path: SQLite file; its folder must exist.

    Raises:
        LedgerError: G703, it cannot be opened or is no ledger.
    """
    connection = None
    try:
        connection = sqlite3.connect(path, check_same_thread=False)
        connection.execute("PRAGMA journal_mode = WAL")
        # FULL: a commit is on the disk when it returns, not only with the kernel.
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(_SCHEMA)
        connection.commit()
    except sqlite3.Error as problem:
        if connection is not None:
            connection.close()
        raise LedgerError(_finding("G703", "cannot open the gift ledger", path, problem)) from None
    return Ledger(path, connection)


def read_entries(path: Path) -> tuple[LedgerEntry, ...]:
    """Every gift of a ledger in the order of its events, for reports and tests.

    Raises:
        LedgerError: G703, it cannot be opened or is no ledger.
    """
    names = ", ".join(LedgerEntry.__struct_fields__)
    try:
        uri = f"{path.absolute().as_uri()}?mode=ro"
        with closing(sqlite3.connect(uri, uri=True)) as connection:
            rows = connection.execute(f"SELECT {names} FROM gifts ORDER BY room, seq").fetchall()
    except sqlite3.Error as problem:
        raise LedgerError(_finding("G703", "cannot open the gift ledger", path, problem)) from None
    return tuple(LedgerEntry(*row) for row in rows)


def _finding(code: str, message: str, path: Path, problem: sqlite3.Error) -> Finding:
    return error(
        code,
        message,
        where=Position(str(path)),
        got=str(problem),
        fix="name a file in a folder you may write to, on a disk with free space",
    )
