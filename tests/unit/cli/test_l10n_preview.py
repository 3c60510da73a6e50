"""``setsail l10n preview`` as a person calls it."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from setsail.cli.l10n import preview
from setsail.cli.main import main
from tests.factories import ROOT


@pytest.fixture(autouse=True)
def in_the_checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(preview, "now", lambda: datetime(2026, 11, 26, 3, 0, tzinfo=UTC))


def test_json_has_the_path_and_the_counts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "new folder" / "page.html"
    arguments = ["ar-SA", "--market", "SA", "-o", str(path), "--json"]
    assert main(["l10n", "preview", *arguments]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["path"] == str(path)
    assert (told["locale"], told["market"], told["direction"]) == ("ar-SA", "SA", "rtl")
    assert told["renderings"] > told["texts"] > 180
    assert told["with_problems"] == told["from_another_language"] == 0
    assert told["notes"] == []
    assert path.read_text("utf-8").count("<article ") == told["texts"]
    assert [p.name for p in path.parent.iterdir()] == ["page.html"]  # no draft is left


def test_a_person_reads_one_line_and_the_page_has_a_usual_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for tree in ("regions", "locales"):
        (tmp_path / tree).symlink_to(ROOT / tree)
    monkeypatch.chdir(tmp_path)
    assert main(["l10n", "preview", "th"]) == 0
    shown, said = capsys.readouterr()
    assert shown.startswith("setsail-out/preview-th.html: th in Thailand; ")
    assert shown.endswith(", 0 from another language, 0 with problems\n")
    assert said == "note: formats of Thailand (TH): the first market that speaks th\n"
    # At half past eight in the evening there, on 26 November 2569.
    page = (tmp_path / "setsail-out" / "preview-th.html").read_text("utf-8")
    assert "20:30" in page
    assert "26 พ.ย. 2569" in page


@pytest.mark.parametrize("tag", ["en-XA", "ar-XB"])
def test_pseudo_locales_have_a_page(
    tag: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "page.html"
    assert main(["l10n", "preview", tag, "-o", str(path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["with_problems"] == 0
    assert f"<code>{tag}</code>" in path.read_text("utf-8")


def test_a_folder_in_the_way_is_told_and_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["l10n", "preview", "th", "-o", str(tmp_path)]) == 1
    assert "W952 cannot write the page: a folder has this name" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "Missing argument 'LOCALE'"),
        (["xx-yy-zz"], "L213"),
        (["de"], "L214 no folder for the locale, got 'de'; did you mean"),
        (["th", "--market", "XX"], "P108 there is no such market"),
    ],
)
def test_what_does_not_exist_is_bad_usage(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["l10n", "preview", *arguments]) == 2
    assert told in capsys.readouterr().err
