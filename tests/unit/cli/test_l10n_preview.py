"""``setsail l10n preview`` as a person calls it."""

import json
import re
import shutil
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
    for wrong in ("from_another_language", "too_long", "with_errors", "with_warnings"):
        assert told[wrong] == 0
    assert told["other_findings"] == 0
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
    assert re.fullmatch(r".*; \d+ texts, \d+ renderings, nothing wrong\n", shown)
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
    told = json.loads(capsys.readouterr().out)
    assert (told["with_errors"], told["with_warnings"], told["other_findings"]) == (0, 0, 0)
    assert (told["too_long"] > 0) is (tag == "en-XA")  # it is padded to show just that
    page = path.read_text("utf-8")
    assert f"<code>{tag}</code>" in page
    assert page.count("made from en</span>") == told["texts"]


def test_what_the_check_says_is_on_the_page_and_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "regions").symlink_to(ROOT / "regions")
    shutil.copytree(ROOT / "locales", tmp_path / "locales")
    room = tmp_path / "locales" / "ar" / "room.ftl"
    lines = room.read_text("utf-8").splitlines()
    (line,) = (n for n, text in enumerate(lines, 1) if text.startswith("room-join = "))
    lines[line - 1] = "room-join = { $me } ادخل  الغرفة"
    lines.append("old-one = قديم")
    room.write_text("\n".join((*lines, "")), "utf-8")
    monkeypatch.chdir(tmp_path)
    # Kuwait says this in no word of its own, so what is said of ar is said of its text.
    assert main(["l10n", "preview", "ar-KW"]) == 0
    assert "1 with errors, 1 with warnings, 1 other findings" in capsys.readouterr().out
    page = (tmp_path / "setsail-out" / "preview-ar-KW.html").read_text("utf-8")
    found = re.search(r'<article [^>]*id="room-join".*?</article>', page, re.DOTALL)
    assert found
    assert "<strong>error L205</strong>" in found[0]
    assert f"<code>locales/ar/room.ftl:{line}:15</code>" in found[0]
    assert "<strong>warning L257</strong>" in found[0]
    assert "<strong>warning L204</strong> <code>old-one</code>" in page


def test_files_that_cannot_be_read_are_told_and_no_page_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "regions").symlink_to(ROOT / "regions")
    (tmp_path / "locales" / "en").mkdir(parents=True)
    (tmp_path / "locales" / "en" / "room.ftl").write_text("ok = Ok\nbad = { $x\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["l10n", "preview", "en", "--json"]) == 1
    shown, said = capsys.readouterr()
    assert "error: locales/en/room.ftl:2:11 L201 bad: Fluent syntax:" in said
    assert [finding["code"] for finding in json.loads(shown)["findings"]] == ["L201"]
    assert not (tmp_path / "setsail-out").exists()


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
        (["vn"], "L213 no such language, got 'vn'; did you mean 'vi' or 'en'?"),
        (["de"], "L214 no folder for the locale, got 'de'; did you mean"),
        (["ar-SS", "--market", "Egpyt"], "P108 there is no such market, got 'Egpyt'; did you mean"),
        (["th", "--market", "XX"], "P108 there is no such market"),
    ],
)
def test_what_does_not_exist_is_bad_usage(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["l10n", "preview", *arguments]) == 2
    assert told in capsys.readouterr().err
