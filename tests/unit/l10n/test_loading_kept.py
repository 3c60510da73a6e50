"""Whatever lies where a locale's programs are kept, every text comes out byte for byte the same.

On the project's own locales; how one kept file is judged is in render/test_store.py.
"""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from setsail.l10n.bundle import Rendered, load_bundle
from setsail.l10n.formats import Money
from setsail.l10n.samples import Samples, sample_values
from tests.factories import ROOT
from tests.market_texts import markets, messages, policy

TAGS = ("ar-SA", "en")  # with what stands behind them: ar
LOCALES = ROOT / "locales"
INSTANT = datetime(2026, 11, 25, 13, tzinfo=UTC)


def everything(locales: Path, kept: Path | None) -> dict[tuple[str, str, int], Rendered]:
    """Every message of Saudi Arabia in its languages, for one, three and no values."""
    bundle = load_bundle(locales, TAGS, "SA", policy("SA"), cache_dir=kept)
    found = {}
    for tag in TAGS:
        for info in messages("SA", tag):
            for number in (1, 3):
                samples = Samples({}, number, Money(4_900, "SAR"), INSTANT)
                values = sample_values(info, samples)
                found[tag, info.id, number] = bundle.render_checked(tag, info.id, **values)
            found[tag, info.id, -1] = bundle.render_checked(tag, info.id)
    return found


@pytest.fixture(scope="module")
def meant() -> dict[tuple[str, str, int], Rendered]:
    assert markets()["SA"].language.locales == TAGS
    return everything(LOCALES, None)


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A folder in which our locales are kept."""
    folder = tmp_path / "kept"
    load_bundle(LOCALES, TAGS, "SA", policy("SA"), cache_dir=folder)
    assert len(list(folder.iterdir())) == 3
    return folder


def test_what_was_kept_says_what_the_files_say(
    kept: Path, meant: dict[tuple[str, str, int], Rendered]
) -> None:
    assert len(meant) > 1000
    assert everything(LOCALES, kept) == meant  # texts, where they were found, and problems


def swap(folder: Path) -> None:
    first, second, _ = sorted(folder.iterdir())
    spare = first.read_bytes()
    first.write_bytes(second.read_bytes())
    second.write_bytes(spare)


def each(change: Callable[[bytes], bytes]) -> Callable[[Path], None]:
    def spoil(folder: Path) -> None:
        for path in folder.iterdir():
            path.write_bytes(change(path.read_bytes()))

    return spoil


def folders(folder: Path) -> None:
    for path in list(folder.iterdir()):
        path.unlink()
        (path / "inside").mkdir(parents=True)


def dangling(folder: Path) -> None:
    for path in list(folder.iterdir()):
        path.unlink()
        path.symlink_to(folder / "nowhere" / path.name)


def pipes(folder: Path) -> None:
    for path in list(folder.iterdir()):
        path.unlink()
        path.symlink_to("/dev/null")


def loops(folder: Path) -> None:
    for path in list(folder.iterdir()):
        path.unlink()
        path.symlink_to(path.name)


def read_only(folder: Path) -> None:
    each(lambda data: data[:-1])(folder)
    folder.chmod(stat.S_IRUSR | stat.S_IXUSR)


def a_file(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.write_bytes(b"")


SPOILT: dict[str, Callable[[Path], None]] = {
    "one locale's file under another's name": swap,
    "empty": each(lambda data: b""),
    "only the magic": each(lambda data: data[:13]),
    "half the checksum": each(lambda data: data[:30]),
    "no body": each(lambda data: data[:45]),
    "half the body": each(lambda data: data[: len(data) // 2]),
    "the last byte": each(lambda data: data[:-1]),
    "one byte more": each(lambda data: data + b"\0"),
    "twice": each(lambda data: data * 2),
    "another magic": each(lambda data: b"setsail-l11n\n" + data[13:]),
    "a flipped bit in the checksum": each(
        lambda data: data[:20] + bytes([data[20] ^ 1]) + data[21:]
    ),
    "a flipped bit in the middle": each(
        lambda data: (
            data[: len(data) // 2] + bytes([data[len(data) // 2] ^ 64]) + data[len(data) // 2 + 1 :]
        )
    ),
    "text": each(lambda data: b"{}\n"),
    "zeros": each(lambda data: bytes(len(data))),
    "folders": folders,
    "links to nowhere": dangling,
    "links to /dev/null": pipes,
    "links to themselves": loops,
    "a folder that cannot be written": read_only,
    "a file where the folder was": a_file,
}


@pytest.mark.parametrize("how", SPOILT)
def test_a_spoilt_file_changes_nothing(
    kept: Path, meant: dict[tuple[str, str, int], Rendered], how: str
) -> None:
    SPOILT[how](kept)
    try:
        assert everything(LOCALES, kept) == meant
    finally:
        if kept.is_dir():
            kept.chmod(stat.S_IRWXU)


@pytest.mark.parametrize("how", ["half the body", "twice", "links to nowhere"])
def test_a_spoilt_file_is_made_anew(kept: Path, how: str) -> None:
    whole = {path.name: path.read_bytes() for path in kept.iterdir()}
    SPOILT[how](kept)
    load_bundle(LOCALES, TAGS, "SA", policy("SA"), cache_dir=kept)
    assert {path.name: path.read_bytes() for path in kept.iterdir() if path.is_file()} == whole


def test_no_cut_of_a_kept_file_is_taken_for_whole(tmp_path: Path) -> None:
    tree = tmp_path / "locales" / "en"
    tree.mkdir(parents=True)
    (tree / "room.ftl").write_text("join = Join { $name }\n")
    folder = tmp_path / "kept"

    def shown() -> str:
        bundle = load_bundle(tree.parent, ("en",), "SA", policy("SA"), cache_dir=folder)
        return bundle.render("en", "join", name="Sara")

    assert shown() == "Join \u2068Sara\u2069"
    (path,) = folder.iterdir()
    whole = path.read_bytes()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        assert shown() == "Join \u2068Sara\u2069"
        assert path.read_bytes() == whole


def test_a_copied_tree_and_an_edited_one_are_told_apart(tmp_path: Path) -> None:
    """Also when size and time of the file stay as they were."""
    trees = [tmp_path / name / "locales" for name in ("one", "two")]
    for tree in trees:
        (tree / "en").mkdir(parents=True)
        (tree / "en" / "room.ftl").write_text("join = Join\n")

    def shown(tree: Path) -> str:
        bundle = load_bundle(tree, ("en",), "SA", policy("SA"), cache_dir=tmp_path / "kept")
        return bundle.render("en", "join")

    assert [shown(tree) for tree in trees] == ["Join", "Join"]
    edited = trees[1] / "en" / "room.ftl"
    before = edited.stat()
    edited.write_text("join = Come\n")
    os.utime(edited, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert edited.stat().st_size == before.st_size
    assert [shown(tree) for tree in trees] == ["Join", "Come"]
    edited.rename(edited.with_name("host.ftl"))
    assert shown(trees[1]) == "Come"


PROGRAM = """\
import sys
from pathlib import Path
from setsail.l10n.bundle import load_bundle
from setsail.l10n.formats import FormatPolicy

policy = FormatPolicy("arab", "SAR", 2, "Asia/Riyadh")
bundle = load_bundle(Path(sys.argv[1]), ("ar-SA", "en"), "SA", policy, cache_dir=Path(sys.argv[2]))
print(bundle.render("ar-SA", "gift-sent", name="Sara", gift="Rose", count=3))
"""


def test_processes_that_start_together_do_not_disturb_each_other(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    command = [sys.executable, "-c", PROGRAM, str(LOCALES), str(kept)]
    started = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(4)
    ]
    told = [process.communicate(timeout=60) for process in started]
    assert {out for out, _ in told} == {told[0][0]}
    assert "Sara" in told[0][0]
    assert [problems for _, problems in told] == [""] * 4
    assert sorted(path.suffix for path in kept.iterdir()) == [".l10n"] * 3  # no half file
