"""``setsail diff`` as a person calls it."""

import json
import os
import subprocess
import sys

import pytest

from setsail.cli.main import main
from tests.factories import ROOT


@pytest.fixture(autouse=True)
def in_the_checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


@pytest.mark.parametrize("width", [80, 120])
def test_the_table_fits_the_terminal_and_loses_nothing(
    width: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    assert main(["diff", "ID", "indonesia"]) == 0
    capsys.readouterr()
    assert main(["diff", "ID", "BR"]) == 0
    shown = capsys.readouterr().out
    assert "…" not in shown
    *table, last = shown.splitlines()
    assert max(len(line) for line in table) <= width
    assert table[1].split() == ["path", "ID", "BR"]
    for row in ("currency.code IDR BRL", "content.pace fast steady", "name Indonesia Brazil"):
        assert row in [" ".join(line.split()) for line in table]
    # A path that is longer than its column is broken after a sign, not cut.
    assert "decimo-terceiro" in shown
    numbers = [int(word) for word in last.split() if word.isdecimal()]
    assert last == f"{numbers[0]} values differ, {numbers[1]} are the same"
    assert min(numbers) > 40


def test_a_value_of_one_market_only_has_a_dash_beside_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "200")  # nothing is wrapped
    assert main(["diff", "ID", "SA", "--section", "festivals"]) == 0
    rows = [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]
    assert "festivals.lebaran Lebaran (national), 1 Shawwal, 2 days, ×0.7 —" in rows
    assert "festivals.national-day — National Day (national), 23 September, ×1.3" in rows
    assert not any(row.startswith("peaks") for row in rows)
    assert rows[-1].startswith("12 values differ in festivals, ")


def test_a_market_and_itself(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "sa", "Saudi Arabia"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("no difference: all ")
    assert main(["diff", "ID", "ID", "--section", "code"]) == 0
    assert capsys.readouterr().out == "no difference in code: the one value is the same\n"


def test_one_value_is_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "ID", "SA", "--section", "name"]) == 0
    assert capsys.readouterr().out.endswith("1 value differs in name, 0 are the same\n")


def test_json_has_the_values_as_they_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "ID", "SA", "--section", "calendar", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["a"], told["b"]) == ("ID", "SA")
    by_path = {one["path"]: one for one in told["differences"]}
    assert by_path["calendar.weekend"] == {
        "path": "calendar.weekend",
        "a": ["sat", "sun"],
        "b": ["fri", "sat"],
        "level_a": "world",
        "level_b": "market",
    }


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["ID", "saudi"], "P108 there is no such market, got 'saudi'; did you mean 'Saudi Arabia'"),
        (["ID", "SA", "--section", "peks"], "P112 no such section, got 'peks'"),
        (["ID"], "Missing argument 'OTHER'"),
    ],
)
def test_what_does_not_exist_is_bad_usage(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", *arguments]) == 2
    assert told in capsys.readouterr().err


def test_nothing_is_cut_in_a_pipe() -> None:
    environment = {name: value for name, value in os.environ.items() if name != "COLUMNS"}
    piped = subprocess.run(
        [sys.executable, "-m", "setsail", "diff", "ID", "SA", "--section", "regulation"],
        env={**environment, "PYTHONIOENCODING": "utf-8"},
        cwd=ROOT,
        capture_output=True,
        timeout=60,
        check=True,
    ).stdout.decode("utf-8")
    assert "…" not in piped
    words = piped.split()
    assert {"(Permendag", "Mawthooq", "2023-09-26;"} <= set(words)
