"""``setsail calendar`` as a person calls it."""

import json
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree

import icalendar
import pytest

from setsail.cli import calendar
from setsail.cli.main import main
from setsail.profiles.calendar.overlap import follow_the_sun
from setsail.report.pictures.follow_the_sun import follow_the_sun_picture
from tests.factories import ROOT, make_market


@pytest.fixture(autouse=True)
def in_the_checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(calendar, "now", lambda: datetime(2026, 11, 25, 22, 30, tzinfo=UTC))


def test_ramadan_with_its_nights(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    out = tmp_path / "sa.ics"
    command = ["calendar", "SA", "--from", "2027-02-01", "--to", "2027-03-15", "--out", str(out)]
    assert main(command) == 0
    shown = capsys.readouterr().out
    assert "Mon 2027-02-08 – Mon 2027-03-08   Ramadan 1448" in shown
    assert "Mon 2027-02-08   1448-09-01         ramadan     20:30–03:30+1   17:30–00:30+1" in shown
    assert "…" not in shown
    assert shown.rstrip().endswith(f"calendar file: {out}")
    events = icalendar.Calendar.from_ical(out.read_bytes()).walk("VEVENT")
    assert sum("ramadan peak" in str(event["summary"]) for event in events) == 29


def test_json_has_both_clocks(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    out = str(tmp_path / "x.ics")
    assert main(["calendar", "ID", "--from", "2027-02-09", "--to", "2027-02-09", "--json",
                 "--out", out]) == 0  # fmt: skip
    told = json.loads(capsys.readouterr().out)
    assert told["ics"] == out
    night = told["windows"][-1]
    assert night["starts_at_local"] == "2027-02-09T19:30:00+07:00"
    assert night["starts_at_utc"] == "2027-02-09T12:30:00Z"
    assert night["because"] == ["ramadan-sale"]
    assert {one["id"] for one in told["moments"]} == {"ramadan", "ramadan-sale"}


def test_today_is_the_markets_own(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["calendar", "ID", "--json", "--out", str(tmp_path / "x.ics")]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["from"], told["to"]) == ("2026-11-26", "2026-12-26")  # 05:30 in Jakarta


def test_follow_the_sun(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    out = tmp_path / "sun.svg"
    assert main(["calendar", "--all", "--utc", "--from", "2026-11-26", "--out", str(out)]) == 0
    shown = capsys.readouterr().out
    assert "Thursday 2026-11-26, UTC" in shown
    for code in ("BR Brazil", "ID Indonesia", "SA Saudi Arabia", "all markets"):
        assert code in shown
    root = ElementTree.fromstring(out.read_text("utf-8"))
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    texts = "".join(root.itertext())
    assert "Follow the sun · Thursday 26 November 2026, UTC" in texts


def test_follow_the_sun_as_json(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["calendar", "SA", "--utc", "--json", "--out", str(tmp_path / "s.svg")]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["day"] == "2026-11-25"
    (row,) = told["markets"]
    assert len(row["users"]) == len(told["cells"]) == 48
    assert told["total"] == row["users"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ([], "name one market, or say --all --utc"),
        (["ID", "--all"], "name one market, or say --all --utc"),
        (["--all"], "with --all, say --utc"),
        (["ID", "--utc", "--to", "2027-01-01"], "--utc shows one day"),
        (["--all", "--utc", "--campaign", "peak-hour"], "--campaign goes with one market"),
        (["ID", "--from", "2027-02-30"], "'2027-02-30' is not a date"),
        (["ID", "--from", "2027-02-02", "--to", "2027-02-01"], "P144 a calendar covers 1 to 750"),
        (["indonesa"], "P108 there is no such market, got 'indonesa'; did you mean"),
        (["ID", "--campaign", "peak-hor"], "T800 no such campaign"),
    ],
)
def test_what_cannot_be_asked(
    arguments: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["calendar", *arguments]) == 2
    assert says in capsys.readouterr().err


def test_years_that_no_calendar_knows(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["calendar", "SA", "--from", "2078-01-01", "--to", "2078-01-31"]) == 1
    told = capsys.readouterr().err
    assert "P141 festivals.ramadan: the Umm al-Qura calendar is known from 1924-08-01" in told
    assert "Traceback" not in told


def edited(folder: Path, *edits: tuple[str, str]) -> None:
    """A workspace of one's own with Indonesia's profile edited."""
    assert main(["new", "workspace", str(folder)]) == 0
    path = folder / "regions/southeast-asia/indonesia.yaml"
    text = path.read_text("utf-8")
    for old, new in edits:
        assert old in text
        text = text.replace(old, new, 1)
    path.write_text(text, "utf-8")


def test_names_are_text_and_never_markup(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edited(
        tmp_path / "mine",
        ("name: Indonesia", r'name: "[bold]In,do; \\ [/nope]"'),
        ("name: Harbolnas", 'name: "[/x] Harbolnas [mudik]"'),
    )
    monkeypatch.chdir(tmp_path / "mine")
    capsys.readouterr()
    assert main(["markets"]) == 0
    assert r"  [bold]In,do; \ [/nope]  " in capsys.readouterr().out
    out = tmp_path / "x.ics"
    asked = ["calendar", "ID", "--from", "2026-12-09", "--to", "2026-12-12", "--out", str(out)]
    assert main(asked) == 0
    shown = capsys.readouterr().out
    festivals, windows = shown.split("festival or payday")[1].split("because")
    assert "[/x] Harbolnas [mudik]" in festivals
    assert "[/x] Harbolnas [mudik]" in windows
    written = icalendar.Calendar.from_ical(out.read_bytes())
    assert rb"X-WR-CALNAME:setsail ID [bold]In\,do\; \\ [/nope]" in out.read_bytes()
    summaries = {str(event["summary"]) for event in written.walk("VEVENT")}
    assert "ID [/x] Harbolnas [mudik]" in summaries


def test_a_picture_of_awkward_names_is_well_formed() -> None:
    name = '<b>"In&do"</b> ]]> é\u200b'
    picture = follow_the_sun_picture(
        follow_the_sun((make_market(name=name),), datetime(2026, 11, 25, tzinfo=UTC).date())
    )
    assert name in "".join(ElementTree.fromstring(str(picture)).itertext())


@pytest.mark.parametrize(
    ("arguments", "what", "begins"),
    [
        (["ID", "--from", "2027-02-09"], "calendar file", "Indonesia, 2027-02-09 to"),
        (["ID", "--utc"], "picture", "Wednesday 2026-11-25, UTC"),
        (["--all", "--utc"], "picture", "Wednesday 2026-11-25, UTC"),
    ],
)
def test_what_cannot_be_written_is_shown_all_the_same(
    arguments: list[str],
    what: str,
    begins: str,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    (tmp_path / "file").write_bytes(b"")
    command = ["calendar", *arguments, "--out", str(tmp_path / "file" / "x")]
    assert main(command) == 1
    told = capsys.readouterr()
    assert told.out.startswith(begins)
    assert f"{what}: " not in told.out
    assert f"{tmp_path}/file/x W953 cannot write the {what}, got" in told.err
    assert main([*command, "--json"]) == 1
    told = capsys.readouterr()
    shown = json.loads(told.out)
    assert shown["ics" if what == "calendar file" else "picture"] is None
    assert [finding["code"] for finding in shown["findings"]] == ["W953"]
    assert "W953" in told.err
