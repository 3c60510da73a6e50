"""The verbs as a person calls them: what is printed, and the exit code."""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

import setsail.profiles.compile as profile_compiler
from setsail.cli import check, markets, rehearse
from setsail.cli.main import main
from tests.factories import ROOT


@pytest.fixture(autouse=True)
def in_the_checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    # Facts expire: what these tests say must not depend on the day they run.
    for verb in (check, markets, rehearse):
        monkeypatch.setattr(verb, "now", lambda: datetime(2026, 11, 23, 12, 0, tzinfo=UTC))


def test_help_names_every_verb(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    shown = capsys.readouterr().out
    for verb in ("rehearse", "check", "compile", "markets", "doctor", "serve", "explain", "new"):
        assert f"  {verb} " in shown


@pytest.mark.parametrize(
    "verb", ["rehearse", "check", "compile", "markets", "doctor", "serve", "explain", "new"]
)
def test_every_verb_has_help(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([verb, "--help"]) == 0
    assert f"setsail {verb}" in capsys.readouterr().out


def test_an_unknown_verb_is_bad_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["chek"]) == 2
    assert "No such command" in capsys.readouterr().err


def test_check_all_is_clean(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--all", "--date", "2026-11-23"]) == 0
    shown = capsys.readouterr().out
    assert "SG, TH, VN checked: no findings" in shown
    assert "values rest on assumptions" in shown


def test_check_says_which_market_or_all(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 2
    assert "name one market, or say --all" in capsys.readouterr().err


def test_an_expired_fact_fails_the_check(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "ID", "--date", "2027-12-01", "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["markets"] == ["ID"]
    assert {f["code"] for f in told["findings"] if f["severity"] == "error"} == {"P120"}


def test_an_unknown_market_names_its_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "saudi"]) == 2
    told = capsys.readouterr().err
    assert "P108 there is no such market, got 'saudi'; did you mean 'Saudi Arabia'" in told


def test_markets_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["markets", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)["markets"]
    assert len(rows) == 18
    assert [row["code"] for row in rows] == sorted(row["code"] for row in rows)
    (saudi,) = (row for row in rows if row["code"] == "SA")
    assert saudi["locales"] == ["ar-SA", "en"]
    assert saudi["next_peak_utc"].endswith("18:00")
    assert all(row["unsourced_facts"] == 0 for row in rows)


def test_markets_are_a_table_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["markets"]) == 0
    assert "Saudi Arabia" in capsys.readouterr().out


def test_explain_shows_value_origin_and_source(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "SA", "calendar.weekend"]) == 0
    shown = capsys.readouterr().out
    assert 'calendar.weekend = ["fri", "sat"]' in shown
    assert "instead of regions/world.yaml" in shown
    assert "dubaioo.com" in shown


def test_explain_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "SA", "rooms.templates", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["value"][0] == "majlis"


def test_explain_of_our_own_choice_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "SA", "rooms.templates"]) == 0
    assert "source: none" in capsys.readouterr().out


def test_compile_prints_the_market(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compile", "BR"]) == 0
    compiled = json.loads(capsys.readouterr().out)
    assert compiled["market"]["currency"] == {"code": "BRL", "display_decimals": 2}
    assert compiled["files"][0] == "regions/world.yaml"


def test_doctor_finds_this_machine_well(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor"]) == 0
    assert "everything needed is here" in capsys.readouterr().out
    assert main(["doctor", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["ok"] is True


def test_a_new_workspace_is_used_by_every_verb_inside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "mine"
    assert main(["new", "workspace", str(folder)]) == 0
    assert "setsail check --all" in capsys.readouterr().out
    path = folder / "regions/middle-east/saudi-arabia.yaml"
    path.write_text(path.read_text("utf-8").replace("peak_concurrent: 40000", "peak_concurrent: 7"))
    monkeypatch.chdir(folder / "locales")
    assert main(["compile", "SA"]) == 0
    assert json.loads(capsys.readouterr().out)["market"]["audience"]["peak_concurrent"] == 7


def test_a_workspace_is_never_laid_over_something(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("years of work")
    assert main(["new", "workspace", str(tmp_path / "mine")]) == 2
    assert "W902 there is already something here" in capsys.readouterr().err
    assert (tmp_path / "mine" / "thesis.txt").read_text() == "years of work"
    assert [p.name for p in tmp_path.iterdir()] == ["mine"]


def test_rehearse_as_json_has_a_field_per_stage(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["rehearse", "sa", "--only", "rundown", "--json", "--out", str(tmp_path)]
    assert main([*arguments, "--date", "2026-11-24"]) == 0
    told = json.loads(capsys.readouterr().out)
    for stage in ("check", "language", "rundown"):
        assert told[stage]["verdict"] == "go"
        assert told[stage]["duration_s"] >= 0
        assert told[stage]["criterion"]
        assert told[stage]["figure"] is not None
    assert told["peak"]["verdict"] == "not-run"


def test_rehearse_for_people_ends_with_a_table_and_the_path(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rehearse", "BR", "--only", "language", "--out", str(tmp_path)]) == 0
    shown = capsys.readouterr().out
    assert "GO:" in shown
    assert f"report: {tmp_path / 'BR-rehearsal.html'}" in shown


@pytest.mark.parametrize(
    "arguments",
    [
        ["rehearse", "ID", "--scale", "0"],
        ["rehearse", "ID", "--scale", "2"],
        ["rehearse", "ID", "--scale", "nan"],
        ["serve", "ID", "--speed", "nan"],
        ["rehearse", "ID", "--out", ""],
        ["rehearse", "ID", "--catalogue", "caf\udce9.csv"],
        ["rehearse", "ID", "--seed", "-1"],
        ["rehearse", "ID", "--only", "peek"],
        ["rehearse", "ID", "--date", "tomorrow"],
        ["serve", "ID", "--port", "99999"],
    ],
)
def test_options_out_of_range_are_bad_usage(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    assert "Invalid value" in capsys.readouterr().err


def test_a_catalogue_that_is_not_there_is_a_finding(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["rehearse", "ID", "--only", "rundown", "--out", str(tmp_path)]
    assert main([*arguments, "--catalogue", str(tmp_path / "none.csv")]) == 1
    assert "none.csv" in capsys.readouterr().out


def test_a_bug_of_ours_leaves_a_log_and_exit_code_3(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("ours")

    monkeypatch.setattr(profile_compiler, "compile_market", broken)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    assert main(["compile", "ID"]) == 3
    assert "a bug of ours: ZeroDivisionError: ours" in capsys.readouterr().err
    (log,) = tmp_path.glob("setsail-bug-*.log")
    assert "Traceback" in log.read_text()


def test_a_profile_that_does_not_compile_is_json_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", "workspace", str(tmp_path / "mine")]) == 0
    path = tmp_path / "mine/regions/southeast-asia/indonesia.yaml"
    path.write_text(path.read_text("utf-8").replace("payments:", "paymants:"), "utf-8")
    monkeypatch.chdir(tmp_path / "mine")
    capsys.readouterr()
    assert main(["check", "ID", "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["markets"] == []
    assert [f["code"] for f in told["findings"]] == ["P102", "P102"]
    assert main(["check", "ID"]) == 1
    assert "nothing checked: 2 errors" in capsys.readouterr().out


@pytest.mark.parametrize("step", ["²", "9" * 5000])
def test_an_item_that_is_no_number_is_bad_usage(
    step: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explain", "SA", f"edge.allowed_sites.{step}"]) == 2
    assert "P112 no such value" in capsys.readouterr().err


def test_explain_of_a_section_shows_what_each_file_adds(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["explain", "SA", "edge"]) == 0
    _, market, world, *_ = capsys.readouterr().out.splitlines()
    assert market.startswith("  set in regions/middle-east/saudi-arabia.yaml")
    assert world.startswith("  on top of regions/world.yaml")
    assert "allowed_sites" not in world


def test_explain_of_what_was_cleared_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", "workspace", str(tmp_path / "mine")]) == 0
    path = tmp_path / "mine/regions/southeast-asia/indonesia.yaml"
    text = path.read_text("utf-8")
    assert "\nfestivals:\n" in text
    path.write_text(text.replace("\nfestivals:\n", "\nfestivals:\n  double-dates: null\n"), "utf-8")
    monkeypatch.chdir(tmp_path / "mine")
    capsys.readouterr()
    assert main(["explain", "ID", "festivals.double-dates"]) == 0
    value, market, region = capsys.readouterr().out.splitlines()
    assert value == "festivals.double-dates = null"
    assert market.startswith("  cleared in regions/southeast-asia/indonesia.yaml:")
    assert market.endswith("[market]")
    assert region.startswith("  instead of regions/southeast-asia/region.yaml:")
    assert '[region] ({"name": ' in region


@pytest.mark.parametrize(
    "arguments",
    [
        ["compile", "ID"],
        ["--help"],
        ["markets"],
        ["diff", "ID", "TH"],
        ["calendar", "ID", "--out", "{folder}/x.ics"],
    ],
    ids=lambda arguments: arguments[0],
)
def test_a_reader_that_goes_away_is_neither_finding_nor_noise(
    arguments: list[str], tmp_path: Path
) -> None:
    arguments = [argument.format(folder=tmp_path) for argument in arguments]
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as nobody:
        ended = subprocess.run(
            [sys.executable, "-m", "setsail", *arguments],
            stdout=nobody,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    assert (ended.returncode, ended.stderr) == (141, b"")


def test_a_narrow_encoding_costs_signs_not_the_command(tmp_path: Path) -> None:
    arguments = ["rehearse", "ID", "--only", "check", "--out", str(tmp_path)]
    ended = subprocess.run(
        [sys.executable, "-m", "setsail", *arguments],
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert b"check " in ended.stdout
    assert b"bug of ours" not in ended.stderr
    assert (tmp_path / "ID-rehearsal.html").is_file()


@pytest.mark.parametrize("verb", [["compile", "TR"], ["markets", "--json"]], ids=" ".join)
def test_json_is_json_in_a_narrow_encoding(verb: list[str]) -> None:
    told = [
        json.loads(
            subprocess.run(
                [sys.executable, "-m", "setsail", *verb],
                env={**os.environ, "PYTHONIOENCODING": encoding},
                capture_output=True,
                timeout=60,
                check=False,
            ).stdout.decode(encoding)
        )
        for encoding in ("ascii", "utf-8")
    ]
    assert told[0] == told[1]
    assert "Türkiye" in json.dumps(told[0], ensure_ascii=False)


@pytest.mark.parametrize("day", ["9999-12-31", "1970-01-01", "20261122", "2026-W48-1"])
def test_a_day_out_of_range_or_in_another_form_is_bad_usage(
    day: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "ID", "--date", day]) == 2
    assert "YYYY-MM-DD" in capsys.readouterr().err


def test_json_is_an_object_even_when_the_market_does_not_exist(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["check", "XX", "--json"]) == 2
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert finding["code"] == "P108"


def test_a_rehearsed_day_is_the_day_that_facts_are_held_against(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["rehearse", "ID", "--only", "check", "--out", str(tmp_path)]
    assert main([*arguments, "--date", "2027-12-01"]) == 1
    assert "P120" in capsys.readouterr().out
