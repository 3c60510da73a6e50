"""``setsail l10n export``, ``import``, ``status``, ``record`` as people and scripts call them."""

from __future__ import annotations

import io
import json
import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from setsail.cli.main import main
from setsail.core.workspace import copy_workspace
from setsail.l10n.handoff.tree import tree_of
from setsail.l10n.source import LocaleSource, locale_tags, read_locale
from tests.factories import workspace

TEXTS = len(read_locale(workspace().locales, "en").units)
TAGS = [tag for tag in locale_tags(workspace().locales) if tag != "en"]


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the workspace to change; its locales."""
    made = copy_workspace(workspace(), tmp_path / "w")
    monkeypatch.chdir(made.root)
    return made.locales


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    """The checkout, for what only reads."""
    monkeypatch.chdir(workspace().root)


Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*arguments: str) -> tuple[int, str, str]:
        code = main(["l10n", *arguments])
        shown, said = capsys.readouterr()
        return code, shown, said

    return call


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def trees(locale: LocaleSource) -> dict[str, object]:
    return {name: tree_of(unit.facts.pattern) for name, unit in locale.units.items()}


@pytest.mark.parametrize(("tag", "form"), [("ar-EG", "xliff"), ("zh-Hans", "csv")])
def test_a_locale_comes_back_whole(
    tree: Path, tmp_path: Path, run: Run, tag: str, form: str
) -> None:
    """Untouched it writes no byte; with its folder emptied each text is there again."""
    out = tmp_path / f"{tag}.{form}"
    folder = tree / tag
    before, texts = contents(folder), trees(read_locale(tree, tag))
    assert run("export", tag, "-o", str(out))[0] == 0
    assert run("import", str(out)) == (0, f"{tag}: {len(texts)} unchanged\n", "")
    assert contents(folder) == before
    for path in folder.glob("*.ftl"):
        path.unlink()
    (folder / "room.ftl").write_text("")
    code, _, said = run("import", str(out), "--force")
    assert (code, said) == (0, "")
    assert trees(read_locale(tree, tag)) == texts


@pytest.mark.usefixtures("here")
def test_a_pipe_from_export_to_import_changes_nothing(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(workspace().locales / "ar-SA")
    code, xliff, said = run("export", "ar-SA")
    assert (code, said) == (0, "")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(xliff.encode())))
    assert run("import", "-") == (0, "ar-SA: 87 unchanged\n", "")
    assert contents(workspace().locales / "ar-SA") == before


@pytest.fixture
def sheet(tree: Path, tmp_path: Path, run: Run) -> Callable[[str, str], Path]:
    """The Indonesian XLIFF with one target replaced."""

    def change(unit: str, target: str) -> Path:
        out = tmp_path / "id.xliff"
        assert run("export", "id", "-o", str(out))[0] == 0
        changed, count = re.subn(
            rf'(<unit id="{unit}" .*?<target>).*?(</target>)',
            lambda found: f"{found[1]}{target}{found[2]}",
            out.read_text("utf-8"),
            count=1,
            flags=re.DOTALL,
        )
        assert count
        out.write_text(changed, "utf-8")
        return out

    assert tree.is_dir()
    return change


def test_a_change_is_written_and_recorded(
    tree: Path, sheet: Callable[[str, str], Path], run: Run
) -> None:
    before = (tree / "id" / "room.ftl").read_text("utf-8")
    record = (tree / "id" / "translated.json").read_text("utf-8")
    out = sheet("room-join", "Masuk, yuk")
    code, shown, _ = run("import", str(out))
    assert (code, shown) == (0, f"id: 1 changed, {TEXTS - 1} unchanged\n")
    after = (tree / "id" / "room.ftl").read_text("utf-8")
    assert after == re.sub("(?m)^room-join = .*$", "room-join = Masuk, yuk", before)
    now = (tree / "id" / "translated.json").read_text("utf-8")
    changed = [a for a, b in zip(now.splitlines(), record.splitlines(), strict=True) if a != b]
    assert [line.split('"')[1] for line in changed] == ["room-join"]
    status = json.loads(run("status", "id", "--json")[1])["locales"][0]
    assert (status["translated"], status["open"]) == (TEXTS, [])


def test_a_dry_run_says_the_same_and_writes_nothing(
    tree: Path, sheet: Callable[[str, str], Path], run: Run
) -> None:
    out = sheet("room-join", "Masuk, yuk")
    before = contents(tree / "id")
    assert run("import", str(out), "--dry-run") == (
        0,
        f"id: 1 changed, {TEXTS - 1} unchanged; nothing written, as asked\n",
        "",
    )
    assert contents(tree / "id") == before


@pytest.fixture
def half_broken(sheet: Callable[[str, str], Path]) -> Path:
    """One good change and one that drops a variable."""
    out = sheet("room-welcome", "Selamat datang!")
    text = out.read_text("utf-8")
    start = text.index('<unit id="room-leave"')
    text = text[:start] + text[start:].replace(">Keluar<", ">Pergi<", 1)
    out.write_text(text, "utf-8")
    return out


def test_if_one_is_refused_nothing_is_written(tree: Path, half_broken: Path, run: Run) -> None:
    before = contents(tree / "id")
    code, shown, said = run("import", str(half_broken))
    assert code == 1
    assert contents(tree / "id") == before
    assert shown == (
        f"id: 1 changed, {TEXTS - 2} unchanged, 1 refused (1 error); "
        "nothing written, --partial takes the others\n"
    )
    text = half_broken.read_text("utf-8")
    at = text.index("<target>Selamat datang!")
    line = text.count("\n", 0, at) + 1
    assert said.startswith(f"error: {half_broken}:{line}:1 L206 room-welcome: ")
    assert "$name" in said


def test_partial_takes_the_others(tree: Path, half_broken: Path, run: Run) -> None:
    code, shown, _ = run("import", str(half_broken), "--partial", "--json")
    told = json.loads(shown)
    assert (code, told["written"]) == (1, True)
    assert (told["changed"], told["refused"]) == (["room-leave"], ["room-welcome"])
    assert [(f["code"], f["key"]) for f in told["findings"]] == [("L206", "room-welcome")]
    text = (tree / "id" / "room.ftl").read_text("utf-8")
    assert "room-leave = Pergi" in text
    assert "Selamat datang!" not in text


@pytest.mark.parametrize(
    ("unit", "target", "code"),
    [
        ("room-join", "Gabung dan " * 12, "L241"),  # no button is so wide
        ("product-sold-out", "Habis, dan Rp 50.000", "L264"),  # a price by hand
        ("room-join", "Gabung\u202e", "L210"),
    ],
)
def test_what_a_market_would_not_take_is_refused(
    sheet: Callable[[str, str], Path], run: Run, unit: str, target: str, code: str
) -> None:
    result, shown, _ = run("import", str(sheet(unit, target.strip())), "--dry-run", "--json")
    found = {f["code"]: f for f in json.loads(shown)["findings"]}
    if found[code]["severity"] == "error":
        assert result == 1
    assert found[code]["key"] == unit
    assert found[code]["file"].endswith("id.xliff")


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["export", "xx"], 2, "L213"),
        (["export", "de"], 2, "L214"),
        (["export", "en"], 2, "L414"),
        (["export", "id", "--file", "romm"], 1, "L402"),
        (["export", "id", "--format", "pdf"], 2, "pdf"),
        (["export", "id", "--market", "ZZ"], 2, "ZZ"),
        (["export", "id", "-o", "/proc/none/x.csv"], 1, "export"),
        (["import", "nothing.xliff"], 1, "nothing.xliff L403"),
        (["import", "/dev/null"], 1, "L403"),
        (["status", "en"], 2, "L414"),
        (["status", "idd"], 2, "L214"),
        (["record", "id", "room-jion"], 2, "did you mean 'room-join'"),
    ],
)
def test_bad_use_is_told(run: Run, arguments: list[str], code: int, message: str) -> None:
    result, shown, said = run(*arguments)
    assert (result, shown) == (code, "")
    assert message in said
    assert "Traceback" not in said


def test_a_file_of_another_locale_goes_there(
    tree: Path, sheet: Callable[[str, str], Path], run: Run
) -> None:
    out = sheet("room-join", "Masuk, yuk")
    text = out.read_text("utf-8")
    out.write_text(text.replace('trgLang="id"', 'trgLang="en"'), "utf-8")
    assert run("import", str(out))[0] == 2
    out.write_text(text.replace('trgLang="id"', 'trgLang="ms"'), "utf-8")
    code, _, said = run("import", str(out))
    assert code == 1  # whatever differs in Malay has other marks
    assert "L410" in said
    assert "Masuk" not in (tree / "ms" / "room.ftl").read_text("utf-8").split("room-join")[1][:20]


@pytest.mark.usefixtures("here")
def test_the_name_of_the_file_chooses_the_format(run: Run, tmp_path: Path) -> None:
    for name, start in (("a.csv", b"\xef\xbb\xbfmessage,"), ("a.tmx", b"<?xml"), ("a.x", b"<?xml")):
        out = tmp_path / name
        code, shown, _ = run("export", "th", "-o", str(out))
        assert code == 0
        told = re.fullmatch(f"{re.escape(str(out))}: th, {TEXTS} messages in (\\d+) texts\n", shown)
        assert told is not None
        assert int(told[1]) > TEXTS, "a plural is several texts"
        assert out.read_bytes().startswith(start)
    assert b"<tmx" in (tmp_path / "a.tmx").read_bytes()


@pytest.mark.usefixtures("here")
def test_samples_show_the_market_and_the_form(run: Run) -> None:
    _, xliff, _ = run("export", "ar-EG", "--file", "assistant")
    notes = re.findall(r'<note category="sample">With values: (.*)</note>', xliff)
    assert any("ج.م" in note for note in notes)
    _, thai, _ = run("export", "th", "--file", "commerce")
    unit = thai[thai.index('<unit id="show-date"') :]
    assert re.search(r'category="sample">With values: .* 25\d\d<', unit)


def test_only_what_waits_can_go_out(tree: Path, run: Run) -> None:
    path = tree / "id" / "room.ftl"
    path.write_text(re.sub("(?m)^room-join = .*$", "", path.read_text("utf-8")), "utf-8")
    english = tree / "en" / "room.ftl"
    changed = english.read_text("utf-8").replace("room-leave = Leave", "room-leave = Go")
    english.write_text(changed, "utf-8")
    _, xliff, _ = run("export", "id", "--only", "missing", "--only", "stale")
    assert re.findall(r'<unit id="([^"]+)"', xliff) == ["room-join", "room-leave"]
    assert 'subState="setsail:stale"' in xliff
    code, shown, _ = run("status", "id")
    assert code == 0
    assert "locales/en/room.ftl" in shown
    assert re.search(r"id/room.ftl:\d+:1 stale: room-leave", shown)
    code, out, _ = run("check", "id", "--only", "L266", "--date", "2026-11-26")
    assert (code, "room-leave" in out) == (0, True)
    assert run("record", "id", "room-leave", "--reviewed")[1].startswith("id: 1 texts reviewed;")
    assert "stale" not in run("status", "id")[1]


@pytest.mark.usefixtures("here")
def test_status_counts_every_locale(run: Run) -> None:
    code, shown, _ = run("status")
    assert code == 0
    rows = {line.split()[0]: line.split() for line in shown.splitlines() if line.strip()}
    assert set(TAGS) <= set(rows)
    assert rows["ar-EG"][1:3] == ["over", "ar"]
    told = json.loads(run("status", "--json")[1])
    assert {each["locale"] for each in told["locales"]} == set(TAGS)
    for each in told["locales"]:
        assert each["missing"] == each["stale"] == 0, each["locale"]


def test_recording_again_changes_nothing(tree: Path, run: Run) -> None:
    before = contents(tree / "id")
    code, shown, _ = run("record", "id", "--json")
    assert (code, json.loads(shown)) == (
        0,
        {"locale": "id", "changed": [], "recorded": TEXTS},
    )
    assert contents(tree / "id") == before
