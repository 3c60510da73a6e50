import marshal
from pathlib import Path

import pytest

from setsail.l10n.bundle import MessageBundle, load_bundle
from setsail.l10n.formats import FormatPolicy
from setsail.l10n.render import load
from setsail.l10n.source import LocaleSource

POLICY = FormatPolicy("arab", "SAR", 2, "Asia/Riyadh")


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    folder = tmp_path / "locales" / "en"
    folder.mkdir(parents=True)
    (folder / "room.ftl").write_text("join = Join\nhello = Hi { $name }\nodd = { NUMBER($n) }\n")
    return folder.parent


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Tags that were parsed, in order."""
    tags: list[str] = []
    read = load.read_locale

    def noted(locales: Path, tag: str) -> LocaleSource:
        tags.append(tag)
        return read(locales, tag)

    monkeypatch.setattr(load, "read_locale", noted)
    return tags


def loaded(tree: Path, cache: Path | None) -> MessageBundle:
    return load_bundle(tree, ("en",), "SA", POLICY, cache_dir=cache)


def test_the_second_start_parses_nothing(tree: Path, tmp_path: Path, parsed: list[str]) -> None:
    first = loaded(tree, tmp_path / "kept")
    second = loaded(tree, tmp_path / "kept")
    assert parsed == ["en"]
    assert second.render("en", "hello", name="Sara") == first.render("en", "hello", name="Sara")
    assert second.client_catalogue("en") == {"join": "Join"}
    assert parsed == ["en"]
    assert second.render("en", "odd", n=5) == "5"  # fluent.runtime needs the tree
    assert parsed == ["en", "en"]


def test_a_changed_file_is_read_anew(tree: Path, tmp_path: Path) -> None:
    loaded(tree, tmp_path / "kept")
    (tree / "en" / "room.ftl").write_text("join = Come in\n")
    assert loaded(tree, tmp_path / "kept").render("en", "join") == "Come in"
    (tree / "en" / "more.ftl").write_text("more = More\n")
    assert loaded(tree, tmp_path / "kept").render("en", "more") == "More"


@pytest.mark.parametrize("broken", ["", "short", "flipped", "other", "marshal", "folder"])
def test_what_was_kept_is_never_trusted(tree: Path, tmp_path: Path, broken: str) -> None:
    loaded(tree, tmp_path / "kept")
    (path,) = (tmp_path / "kept").iterdir()
    data = bytearray(path.read_bytes())
    if broken == "flipped":
        data[-3] ^= 1
    spoilt = {
        "": b"",
        "short": bytes(data[:50]),
        "flipped": bytes(data),
        "other": b"something else altogether" * 9,
        "marshal": data[:13] + data[13:45] + marshal.dumps({"join": 5}),
    }
    if broken == "folder":
        path.unlink()
        path.mkdir()
    else:
        path.write_bytes(bytes(spoilt[broken]))
    assert loaded(tree, tmp_path / "kept").render("en", "join") == "Join"
    if broken != "folder":
        assert path.read_bytes() != spoilt[broken]  # made anew


def test_a_folder_that_cannot_be_written_is_done_without(tree: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert loaded(tree, tmp_path / "file" / "kept").render("en", "join") == "Join"
    assert loaded(tree, None).render("en", "join") == "Join"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["file", "locales"]


def test_no_half_file_is_left(tree: Path, tmp_path: Path) -> None:
    loaded(tree, tmp_path / "kept")
    assert [p.suffix for p in (tmp_path / "kept").iterdir()] == [".l10n"]
