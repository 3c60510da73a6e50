"""Where the files that a launch team edits are.

A workspace is a folder that holds ``regions/world.yaml``; beside it lie
``locales/``, ``infra/``, ``loadtests/`` and ``examples/``. A checkout is one,
``setsail new workspace DIR`` makes one, and the installed package carries one.
"""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

import setsail
from setsail.core.errors import SetsailError, UsageError
from setsail.core.files import as_finding
from setsail.core.findings import Position, error

MARKER = Path("regions/world.yaml")
TREES = ("regions", "locales", "infra", "loadtests", "examples")


@dataclass(frozen=True, slots=True)
class Workspace:
    """The tree of editable data that a command works on.

    Attributes:
        root: absolute folder that holds the trees.
        packaged: whether this is the read-only copy inside the installed package.
    """

    root: Path
    packaged: bool = False

    @property
    def regions(self) -> Path:
        """Profiles, shared templates and edge data."""
        return self.root / "regions"

    @property
    def locales(self) -> Path:
        """One folder of Fluent files per BCP 47 tag."""
        return self.root / "locales"

    @property
    def infra(self) -> Path:
        """The Pulumi program."""
        return self.root / "infra"

    @property
    def loadtests(self) -> Path:
        """What Locust runs."""
        return self.root / "loadtests"

    @property
    def catalogues(self) -> Path:
        """Example product catalogues, ``<MARKET>.csv``."""
        return self.root / "examples" / "catalogues"

    def relative(self, path: Path) -> str:
        """The path as a reader in the workspace would type it."""
        try:
            return path.relative_to(self.root).as_posix()
        except ValueError:
            return str(path)


def find_workspace(start: Path) -> Workspace:
    """The workspace that encloses ``start``, or the one that setsail brings along.

    Args:
        start: folder to look in; its parents are tried in turn.

    Raises:
        UsageError: a folder has the trees of a workspace but not its world.yaml; the
            packaged data must not silently stand in for it.
    """
    start = start.resolve()
    for folder in (start, *start.parents):
        if (folder / MARKER).is_file():
            return Workspace(folder)
        if all((folder / tree).is_dir() for tree in ("regions", "locales")):
            raise UsageError(
                error(
                    "W906",
                    "the workspace has no world.yaml",
                    where=Position(str(folder / MARKER)),
                    fix="restore the file; every profile inherits from it",
                )
            )
    return packaged_workspace()


def packaged_workspace() -> Workspace:
    """The workspace of the installed package; in an editable install, the checkout."""
    package = Path(setsail.__file__).resolve().parent
    inside = package / "_workspace"
    if (inside / MARKER).is_file():
        return Workspace(inside, packaged=True)
    return Workspace(package.parents[1], packaged=True)


def copy_workspace(source: Workspace, folder: Path) -> Workspace:
    """Copy the editable trees; the folder appears complete or not at all.

    Args:
        source: the workspace to copy.
        folder: where to; must not exist, or be empty.

    Raises:
        UsageError: something is already there.
        SetsailError: it cannot be written.
    """
    folder = folder.resolve()
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError(
            error(
                "W902",
                "there is already something here",
                where=Position(str(folder)),
                fix="name a new or an empty folder",
            )
        )
    try:
        # An empty folder is filled, not replaced: a shell may stand in it, and only it,
        # not its parent, need be ours to write to.
        nearby = folder if folder.exists() else folder.parent
        nearby.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=nearby, prefix=".setsail-") as scratch:
            half = Path(scratch) / "workspace"
            for tree in TREES:
                _copy_tree(source.root / tree, half / tree)
            if nearby is folder:
                _move_in(half, folder)
            else:
                half.replace(folder)
    except OSError as problem:
        problem.filename = problem.filename or str(folder)
        raise SetsailError(as_finding(problem)) from None
    return Workspace(folder)


def _copy_tree(source: Path, target: Path) -> None:
    """Copy contents only: an installed package may be read-only, and the copy is to be edited.

    Not `shutil.copytree`: it hides the operating system's error in a list of texts.
    """
    target.mkdir(parents=True)
    for path in sorted(source.iterdir()):
        if path.name.startswith(".") or path.name == "__pycache__" or path.suffix == ".pyc":
            continue
        if path.is_dir():
            _copy_tree(path, target / path.name)
        else:
            shutil.copyfile(path, target / path.name)


def _move_in(half: Path, folder: Path) -> None:
    """Move the trees into a folder that exists: all of them, or none."""
    moved: list[Path] = []
    try:
        for tree in TREES:
            (half / tree).replace(folder / tree)
            moved.append(folder / tree)
    except BaseException:
        for tree_moved in moved:
            shutil.rmtree(tree_moved, ignore_errors=True)
        raise
