from __future__ import annotations

import asyncio
from contextlib import closing
from pathlib import Path

import pytest

from setsail.gateway.ledger import LedgerError, open_ledger, read_entries
from setsail.rooms.parts.economy import LedgerEntry


def entry(key: str = "k1", seq: int = 1, **changes: object) -> LedgerEntry:
    fields = {
        "user": "u1", "key": key, "room": "lounge-8", "seq": seq, "at_ms": 5, "gift": "rose",
        "count": 1, "coins": 1, "balance": 499, "to_user": None,
    }  # fmt: skip
    return LedgerEntry(**{**fields, **changes})  # type: ignore[arg-type]


def test_entries_are_kept_in_order_and_once(tmp_path: Path) -> None:
    path = tmp_path / "gifts.sqlite"
    with closing(open_ledger(path)) as ledger:
        assert asyncio.run(ledger.commit([entry("k2", 2, to_user="u9"), entry("k1", 1)])) == 2
    with closing(open_ledger(path)) as ledger:
        again = [entry("k1", 7, coins=999), entry("k3", 3)]
        assert asyncio.run(ledger.commit(again)) == 1
    assert read_entries(path) == (entry("k1", 1), entry("k2", 2, to_user="u9"), entry("k3", 3))


def test_a_reader_sees_a_commit_while_the_ledger_is_open(tmp_path: Path) -> None:
    path = tmp_path / "gifts.sqlite"
    with closing(open_ledger(path)) as ledger:
        asyncio.run(ledger.commit([entry()]))
        assert read_entries(path) == (entry(),)


@pytest.mark.parametrize(
    "make",
    [
        lambda path: None,
        lambda path: (path.parent.mkdir(), path.write_bytes(b"this is no database" * 100)),
    ],
    ids=["missing folder", "not a database"],
)
def test_a_file_that_cannot_be_opened(tmp_path: Path, make: object) -> None:
    path = tmp_path / "folder" / "gifts.sqlite"
    make(path)  # type: ignore[operator]
    with pytest.raises(LedgerError) as caught:
        open_ledger(path)
    [finding] = caught.value.findings
    assert finding.code == "G703"
    assert finding.where is not None
    assert finding.where.file == str(path)


def test_reading_what_is_not_there_makes_no_file(tmp_path: Path) -> None:
    path = tmp_path / "gifts.sqlite"
    with pytest.raises(LedgerError, match="G703"):
        read_entries(path)
    assert not path.exists()


def test_a_write_that_fails_stores_nothing_of_its_batch(tmp_path: Path) -> None:
    path = tmp_path / "gifts.sqlite"
    with closing(open_ledger(path)) as ledger, pytest.raises(LedgerError, match="G704.*CHECK"):
        asyncio.run(ledger.commit([entry("k1"), entry("k2", coins=0)]))
    assert read_entries(path) == ()
