"""``setsail markets``: the next peak, and markets whose calendar cannot be worked out."""

import json
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from setsail.cli import markets
from setsail.cli.main import main
from tests.factories import ROOT


def rows(capsys: pytest.CaptureFixture[str]) -> dict[str, dict[str, object]]:
    told = json.loads(capsys.readouterr().out)
    return {row["code"]: row for row in told["markets"]}


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(ROOT / "regions", tmp_path / "regions")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(markets, "now", lambda: datetime(2026, 11, 25, 19, 0, tzinfo=UTC))
    return tmp_path


def test_the_next_peak_is_the_next_window_of_any_clock(
    copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["markets", "--json"]) == 0
    told = rows(capsys)
    # The morning in Makassar comes before Jakarta's, and both before the evening.
    assert told["ID"]["next_peak_utc"] == "2026-11-26 01:00"
    assert (told["SA"]["next_peak_utc"], told["SA"]["peak_now"]) == ("2026-11-26 18:00", True)
    assert (told["BR"]["next_peak_utc"], told["BR"]["peak_now"]) == ("2026-11-25 22:00", False)


def test_a_market_without_a_calendar_does_not_take_the_others_along(
    copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = copy / "regions" / "southeast-asia" / "indonesia.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("  hijri: { shift_days: 1", "  hijri: null #"), "utf-8")
    assert main(["markets"]) == 1
    shown = capsys.readouterr()
    assert "Saudi Arabia" in shown.out
    assert "Indonesia" in shown.out
    assert "regions/southeast-asia/indonesia.yaml:" in shown.err
    assert "P140 calendar.hijri: a Hijri date is asked for" in shown.err
