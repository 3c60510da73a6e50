"""A baseline holds until its day, and says when it is none."""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from setsail.core.errors import SetsailError
from setsail.core.findings import Position, Severity
from setsail.l10n.gate.baseline import Baseline, read_baseline, soon

END = date(2026, 12, 31)
DAY = timedelta(days=1)


def made(**known: str) -> Baseline:
    return Baseline("known.json", END, known)


def test_it_is_read_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "known.json"
    path.write_text(made(b="L206 غرفة", a="L209 x").to_text(), "utf-8")
    assert read_baseline(path, "known.json") == made(a="L209 x", b="L206 غرفة")


def test_it_is_sorted_by_what_was_told() -> None:
    findings = json.loads(made(a="L209 x", b="L206 y").to_text())["findings"]
    assert list(findings) == ["b", "a"]


def test_it_holds_up_to_its_last_day() -> None:
    assert made().holds(END)
    assert not made().holds(END + DAY)


def test_near_its_end_it_says_so_and_after_it_too() -> None:
    assert made().findings(END - 14 * DAY) == ()
    (near,) = made().findings(END - 13 * DAY)
    assert (near.code, near.severity, near.message) == (
        "L297",
        Severity.INFO,
        "the baseline expires in 13 days",
    )
    (last,) = made().findings(END)
    assert last.message == "the baseline expires today"
    (over,) = made().findings(END + DAY)
    assert (over.code, over.severity, over.got) == ("L296", Severity.WARNING, "2026-12-31")
    assert str(over.where) == "known.json"


def test_one_day_is_a_day() -> None:
    told = soon("the exception", END, Position("x"), END - DAY)
    assert told.message == "the exception expires in 1 day"


@pytest.mark.parametrize(
    ("text", "where", "says"),
    [
        ('{\n  "version": 1,\n', "known.json:3:1", "the baseline is not JSON"),
        ("[" * 100_000, "known.json", "the baseline is nested too deeply"),
        ("[]", "known.json", "does not have exactly the keys"),
        ({"version": 1, "findings": {}}, "known.json", "does not have exactly the keys"),
        ({"version": 2, "expires": "2026-12-31", "findings": {}}, "known.json", "is of version"),
        ({"version": 1, "expires": "2026-12-31", "findings": {"a": 1}}, "known.json", "not texts"),
        ({"version": 1, "expires": "soon", "findings": {}}, "known.json", "last day"),
        ({"version": 1, "expires": None, "findings": {}}, "known.json", "last day"),
    ],
)
def test_what_is_no_baseline(tmp_path: Path, text: Any, where: str, says: str) -> None:
    path = tmp_path / "known.json"
    path.write_text(text if isinstance(text, str) else json.dumps(text), "utf-8")
    with pytest.raises(SetsailError) as caught:
        read_baseline(path, "known.json")
    (finding,) = caught.value.findings
    assert (finding.code, str(finding.where)) == ("L295", where)
    assert says in finding.message


def test_a_file_that_is_not_utf8_is_told_at_its_place(tmp_path: Path) -> None:
    path = tmp_path / "known.json"
    path.write_bytes(b'{\n "\xff"')
    with pytest.raises(SetsailError, match=r"known\.json:2.* L295"):
        read_baseline(path, "known.json")
