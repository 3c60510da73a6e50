"""``setsail schema``: the kinds with their files, and the schema of one."""

import json

import pytest

from setsail.cli.main import main
from tests.factories import ROOT


@pytest.fixture(autouse=True)
def in_the_checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def test_the_kinds_are_listed_with_where_their_files_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["schema"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["world", "regions/world.yaml", "1", "file"]
    assert lines[2].split()[:2] == ["market", "regions/<region>/<market>.yaml"]
    assert lines[2].endswith(" files")


def test_a_script_gets_the_files_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "--json"]) == 0
    rows = {row["kind"]: row for row in json.loads(capsys.readouterr().out)["kinds"]}
    assert list(rows) == [
        "world",
        "region",
        "market",
        "room-template",
        "playbook",
        "gifts",
        "payments",
        "channels",
        "terms",
        "exceptions",
        "campaign",
    ]
    assert rows["market"]["title"] == "Market profile"
    assert "regions/southeast-asia/indonesia.yaml" in rows["market"]["files"]
    assert "regions/southeast-asia/region.yaml" not in rows["market"]["files"]
    assert rows["gifts"]["files"] == ["regions/shared/gifts.yaml"]


def test_a_schema_is_printed_as_it_is_committed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "market"]) == 0
    committed = (ROOT / "regions" / "schema" / "market.json").read_text("utf-8")
    assert capsys.readouterr().out == committed


def test_an_unknown_kind_names_its_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "markt"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert "W907 no such kind of file, got 'markt'; did you mean 'market'?" in told.err
