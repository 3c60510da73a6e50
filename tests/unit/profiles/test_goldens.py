"""Every market compiles to its reviewed snapshot."""

import json

import pytest

from tests.goldens import FOLDER, snapshots

SNAPSHOTS = snapshots()


@pytest.mark.parametrize("code", sorted(SNAPSHOTS))
def test_the_snapshot_is_the_reviewed_one(code: str) -> None:
    path = FOLDER / f"{code}.json"
    assert path.is_file(), "a new market: `make goldens`, read the file, commit it"
    reviewed, now = json.loads(path.read_text("utf-8")), json.loads(SNAPSHOTS[code])
    for part in now:
        assert now[part] == reviewed[part], f"{part} changed: `make goldens`, read the difference"
    assert path.read_text("utf-8") == SNAPSHOTS[code]


def test_no_snapshot_is_of_a_market_that_is_gone() -> None:
    assert {path.stem for path in FOLDER.glob("*.json")} == set(SNAPSHOTS)
