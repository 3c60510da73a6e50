"""``setsail l10n import`` and the files that people hand in, and those that it writes."""

from __future__ import annotations

import csv
import io
import json
import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from setsail.cli.main import main
from setsail.core.workspace import copy_workspace
from setsail.l10n.source import read_locale
from tests.factories import workspace

TEXTS = len(read_locale(workspace().locales, "en").units)
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the workspace to change; its locales."""
    made = copy_workspace(workspace(), tmp_path / "w")
    monkeypatch.chdir(made.root)
    return made.locales


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Run:
    def call(*arguments: str, stdin: bytes = b"") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = main(["l10n", *arguments])
        shown, said = capfdbinary.readouterr()
        assert b"Traceback" not in said
        return code, shown.decode(), said.decode()

    return call


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def changed(xliff: str, unit: str, target: str) -> str:
    """The XLIFF with a text in a unit, whether it had one or not."""
    pattern = rf'(<unit id="{unit}" .*?)(?:<target>.*?</target>\n)?(</segment>)'
    made, count = re.subn(
        pattern, rf"\1<target>{target}</target>\n\2", xliff, count=1, flags=re.DOTALL
    )
    assert count
    return made


@pytest.mark.parametrize(
    ("tag", "code"), [("en", "L414"), ("de", "L214"), ("xx", "L213"), ("id_", "L213")]
)
def test_a_locale_that_is_none_of_ours_is_told_where_the_file_says_so(
    tree: Path, run: Run, tag: str, code: str
) -> None:
    assert tree.is_dir()
    _, xliff, _ = run("export", "id", "--file", "gifts")
    wrong = xliff.replace('trgLang="id"', f'trgLang="{tag}"')
    result, shown, said = run("import", "-", stdin=wrong.encode())
    assert (result, shown) == (2, "")
    assert f"standard input:2:1 {code} " in said


def test_a_sheet_of_no_locale_of_ours_is_told_at_its_column(tree: Path, run: Run) -> None:
    assert tree.is_dir()
    result, _, said = run("import", "-", stdin=b"message,variant,en,de\r\n")
    assert (result, "standard input:1:20 L214" in said) == (2, True)


@pytest.mark.parametrize("tag", ["ID", "in"])
def test_a_locale_by_another_name_is_the_same(tree: Path, run: Run, tag: str) -> None:
    assert tree.is_dir()
    _, xliff, _ = run("export", "id")
    other = xliff.replace('trgLang="id"', f'trgLang="{tag}"')
    assert run("import", "-", stdin=other.encode()) == (0, f"id: {TEXTS} unchanged\n", "")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_xml_is_read_in_the_encodings_of_xml(
    tree: Path, run: Run, tmp_path: Path, encoding: str
) -> None:
    _, xliff, _ = run("export", "th", "--file", "gifts")
    mark = "\ufeff" if encoding in ("utf-16-le", "utf-16-be") else ""
    name = "UTF-8" if encoding.startswith("utf-8") else "UTF-16"
    path = tmp_path / "back.xlf"
    path.write_bytes((mark + xliff.replace("UTF-8", name)).encode(encoding))
    before = contents(tree / "th")
    code, shown, said = run("import", str(path))
    assert (code, said) == (0, "")
    assert re.fullmatch(r"th: \d+ unchanged\n", shown)
    assert contents(tree / "th") == before


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_sheet_that_a_spreadsheet_saved(tree: Path, run: Run, delimiter: str) -> None:
    _, sheet, _ = run("export", "id", "--format", "csv", "--file", "room")
    rows = list(csv.reader(io.StringIO(sheet.removeprefix("\ufeff"), newline="")))
    column = rows[0].index("id")
    row = next(row for row in rows if row[0] == "room-leave")
    row[column] = '\'-Keluar; ya, "ya"'
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter).writerows([row[::-1] for row in rows])
    code, shown, _ = run("import", "-", "--dry-run", "--json", stdin=out.getvalue().encode())
    told = json.loads(shown)
    assert (code, told["changed"]) == (0, ["room-leave"])
    assert run("import", "-", stdin=out.getvalue().encode())[0] == 0
    text = (tree / "id" / "room.ftl").read_text("utf-8")
    assert '\nroom-leave = -Keluar; ya, "ya"\n' in text


@pytest.mark.parametrize("data", [b"", b"\n\n", b"\x00", b"\xff\xfe", b"<", b"PK\x03\x04\xff"])
def test_what_is_no_hand_off_is_refused(tree: Path, run: Run, data: bytes) -> None:
    assert tree.is_dir()
    code, shown, said = run("import", "-", stdin=data)
    assert (code, shown) == (1, "")
    assert re.match(r"error: standard input(:\d+:\d+)? L40[34] ", said)


def test_an_overlay_may_ask_for_what_it_inherits(tree: Path, run: Run) -> None:
    own = len(read_locale(tree, "ar-EG").units)
    _, xliff, _ = run("export", "ar-EG", "--inherited")
    assert "Without a text here people read: " in xliff
    before = contents(tree / "ar-EG")
    code, shown, said = run("import", "-", stdin=xliff.encode())
    assert (code, said) == (0, "")
    assert shown == f"ar-EG: {own} unchanged, {TEXTS - own} without translation\n"
    assert contents(tree / "ar-EG") == before
    inherited = next(
        name
        for name in re.findall(r'<unit id="(room-[a-z-]+)" ', xliff)
        if name not in read_locale(tree, "ar-EG").units
    )
    said_by_all = run("render", "room", inherited, "--locale", "ar")[1].strip()
    new = changed(xliff, inherited, f"{said_by_all} يا باشا")
    code, shown, said = run("import", "-", "--json", stdin=new.encode())
    assert (code, json.loads(shown)["added"]) == (0, [inherited]), said
    assert f"{inherited} = " in (tree / "ar-EG" / "room.ftl").read_text("utf-8")


def test_a_file_that_the_locale_lacks_is_written(tree: Path, run: Run) -> None:
    """As for a language that is begun: texts without a file, and a file without texts."""
    _, xliff, _ = run("export", "id")
    gifts, room = tree / "id" / "gifts.ftl", tree / "id" / "room.ftl"
    texts = dict(read_locale(tree, "id").units)
    gifts.unlink()
    room.write_bytes(b"\xef\xbb\xbf\r\n")
    (tree / "id" / "translated.json").unlink()
    _, shown, _ = run("status", "id", "--json")
    assert json.loads(shown)["locales"][0]["missing"] > 50
    code, shown, said = run("import", "-", "--force", stdin=xliff.encode())
    assert (code, said) == (0, "")
    again = read_locale(tree, "id")
    assert again.units.keys() == texts.keys()
    assert again.findings == ()
    written = room.read_bytes()
    assert written.startswith(b"\xef\xbb\xbf")
    assert written.count(b"\n") == written.count(b"\r\n")
    assert {u.file.name for u in again.units.values()} == {u.file.name for u in texts.values()}


def test_a_disk_that_refuses_is_told_and_the_same_file_takes_it_up(
    tree: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, xliff, _ = run("export", "id")
    new = changed(changed(xliff, "room-leave", "Pergi"), "gift-rose", "Mawar merah").encode()
    before = contents(tree / "id")
    with monkeypatch.context() as broken:
        replace = Path.replace

        def refuse(self: Path, target: Path) -> Path:
            if Path(target).name == "room.ftl":
                raise PermissionError(13, "Permission denied")
            return replace(self, target)

        broken.setattr(Path, "replace", refuse)
        code, shown, said = run("import", "-", stdin=new)
    assert (code, shown) == (1, "")
    assert "id/room.ftl W950 " in said
    assert contents(tree / "id")["room.ftl"] == before["room.ftl"]
    assert contents(tree / "id").keys() == before.keys()
    code, _, said = run("import", "-", stdin=new)
    assert (code, said) == (0, "")
    status = json.loads(run("status", "id", "--json")[1])["locales"][0]
    assert (status["translated"], status["open"]) == (TEXTS, [])


@pytest.mark.parametrize(
    ("name", "content", "place"),
    [
        ("translated.json", "{,", "locales/id/translated.json:1:2 L267"),
        ("translated.json", f'{{"messages": {"1" * 5000}}}', "translated.json L267"),
        ("room.ftl", "room-join = {", "locales/id/room.ftl:1:14 L201"),
        ("room.ftl", "a = b\na = c\n", "locales/id/room.ftl:2:1 L202"),
    ],
)
@pytest.mark.parametrize("verb", ["export", "import", "status", "record"])
def test_a_locale_that_is_broken_is_told_first(
    tree: Path, run: Run, name: str, content: str, place: str, verb: str
) -> None:
    _, xliff, _ = run("export", "id", "--file", "gifts")
    (tree / "id" / name).write_text(content, "utf-8")
    before = contents(tree / "id")
    code, shown, said = run(verb, "-" if verb == "import" else "id", stdin=xliff.encode())
    assert (code, shown) == (1, "")
    assert place in said
    assert contents(tree / "id") == before


def test_a_dry_run_of_what_is_refused_fails_all_the_same(tree: Path, run: Run) -> None:
    _, xliff, _ = run("export", "id", "--file", "room")
    bad = changed(xliff, "room-leave", "Keluar { $nama }").encode()
    before = contents(tree / "id")
    code, shown, said = run("import", "-", "--dry-run", "--partial", stdin=bad)
    assert code == 1
    assert shown.endswith("; nothing written, as asked\n")
    assert re.search(r"^error: standard input:\d+:1 L406 room-leave: a brace", said, re.MULTILINE)
    assert contents(tree / "id") == before


def test_nothing_to_hand_over_is_a_file_all_the_same(tree: Path, run: Run) -> None:
    assert tree.is_dir()
    for form in ("xliff", "csv"):
        code, nothing, _ = run("export", "id", "--only", "missing", "--format", form)
        assert code == 0
        assert run("import", "-", stdin=nothing.encode()) == (0, "id: no texts\n", "")


def test_a_review_has_the_day_that_is_said(tree: Path, run: Run) -> None:
    _, xliff, _ = run("export", "id", "--file", "gifts")
    final = xliff.replace('state="translated"', 'state="final"').encode()
    assert run("import", "-", "--date", "2026-02-03", stdin=final)[0] == 0
    record = json.loads((tree / "id" / "translated.json").read_text("utf-8"))["messages"]
    days = {name: entry.get("reviewed") for name, entry in record.items()}
    assert {days[name] for name in days if name.startswith("gift-")} == {"2026-02-03"}
    assert days["room-join"] is None
    _, again, _ = run("export", "id", "--file", "gifts")
    assert 'state="translated"' not in again
    before = contents(tree / "id")
    assert run("import", "-", "--date", "2026-09-09", stdin=again.encode())[0] == 0
    assert contents(tree / "id") == before
