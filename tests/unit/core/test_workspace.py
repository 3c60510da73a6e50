import errno
import os
import shutil
from pathlib import Path

import pytest

from setsail.core.errors import SetsailError
from setsail.core.workspace import (
    TREES,
    Workspace,
    copy_workspace,
    find_workspace,
    packaged_workspace,
)


def small(folder: Path) -> Workspace:
    for tree in TREES:
        (folder / tree / "__pycache__").mkdir(parents=True)
        (folder / tree / "a.txt").write_text(tree)
        (folder / tree / "a.txt").chmod(0o444)
        (folder / tree / ".hidden").write_text("")
    return Workspace(folder)


def test_the_enclosing_workspace_is_found(tmp_path: Path) -> None:
    (tmp_path / "regions").mkdir()
    (tmp_path / "regions" / "world.yaml").write_text("a: 1\n")
    inside = tmp_path / "regions" / "deep"
    inside.mkdir()
    assert find_workspace(inside) == Workspace(tmp_path)


def test_elsewhere_the_packaged_one_serves(tmp_path: Path) -> None:
    found = find_workspace(tmp_path)
    assert found == packaged_workspace()
    assert found.packaged
    assert (found.regions / "world.yaml").is_file()


def test_paths_are_shown_relative_to_the_workspace(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    assert workspace.relative(workspace.regions / "a" / "b.yaml") == "regions/a/b.yaml"
    assert workspace.relative(Path("/elsewhere/x.csv")) == "/elsewhere/x.csv"
    assert workspace.catalogues == tmp_path / "examples" / "catalogues"
    assert (workspace.locales, workspace.infra, workspace.loadtests) == (
        tmp_path / "locales",
        tmp_path / "infra",
        tmp_path / "loadtests",
    )


def test_a_copy_can_be_edited_and_holds_no_caches(tmp_path: Path) -> None:
    made = copy_workspace(small(tmp_path / "from"), tmp_path / "new" / "to")
    files = [path for path in made.root.rglob("*") if path.is_file()]
    assert sorted(path.parent.name for path in files) == sorted(TREES)
    assert {path.name for path in files} == {"a.txt"}
    assert all(path.stat().st_mode & 0o200 for path in files)
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["to"]


def test_an_empty_folder_is_filled_so_that_a_shell_may_stand_in_it(tmp_path: Path) -> None:
    folder = tmp_path / "to"
    folder.mkdir()
    before = folder.stat().st_ino
    copy_workspace(small(tmp_path / "from"), folder)
    assert folder.stat().st_ino == before
    assert sorted(path.name for path in folder.iterdir()) == sorted(TREES)


@pytest.mark.parametrize("exists", [True, False])
def test_a_full_disk_is_a_finding_and_leaves_nothing(
    exists: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, folder = small(tmp_path / "from"), tmp_path / "to"
    if exists:
        folder.mkdir()

    def full(_: Path, target: Path) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(target))

    monkeypatch.setattr(shutil, "copyfile", full)
    with pytest.raises(SetsailError, match="W901 no space left on device; free some space"):
        copy_workspace(source, folder)
    assert folder.exists() is exists
    assert not exists or list(folder.iterdir()) == []
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []
