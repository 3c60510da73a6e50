"""World → region → market → campaign: which file a profile extends, and the merged tree.

Mappings merge, lists and single values replace, ``null`` clears. Every value
of the merged tree still knows the file and line that wrote it, and what it
replaced.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from setsail.core.errors import SetsailError, UsageError
from setsail.core.findings import Finding, Position, error
from setsail.core.nearest import did_you_mean
from setsail.core.workspace import Workspace
from setsail.core.yaml_tree import MappingNode, Node, Scalar, merge, position_of, read_tree
from setsail.profiles.level import Level, without

WORLD = "world"
REGION_FILE = "region.yaml"
OTHER_FOLDERS = ("shared", "edge", "schema")  # templates, site data, schemas: not regions
OWN_KEYS = ("extends", "sources")  # about the file, not about the market

Reader = Callable[[Path], MappingNode]


class ProfileFiles:
    """The profile files of a workspace; each is read once."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self._trees: dict[Path, MappingNode] = {}
        self._parents: dict[str, Path] | None = None

    def market_files(self) -> Iterator[Path]:
        """Files that describe a market, in path order."""
        for path in sorted(self.workspace.regions.glob("*/*.yaml")):
            own = path.name != REGION_FILE and path.parent.name not in OTHER_FOLDERS
            if own and path.is_file():  # a pipe would be waited for
                yield path

    def passed_over(self) -> Iterator[Finding]:
        """P119: what looks like a market's file and is not read, and folders that cannot be."""
        for folder in sorted(p for p in self.workspace.regions.iterdir() if p.is_dir()):
            where = Position(self.workspace.relative(folder))
            if not os.access(folder, os.R_OK | os.X_OK):
                message, fix = "the folder cannot be read, nor the markets in it", "allow it"
                yield error("P119", message, where=where, fix=fix)
            elif folder.name not in OTHER_FOLDERS:
                yield from self._not_read(folder)

    def _not_read(self, folder: Path) -> Iterator[Finding]:
        for path in sorted(folder.iterdir()):
            where = Position(self.workspace.relative(path))
            if path.suffix in (".yml", ".YAML", ".YML"):
                fix = f"call it {path.stem}.yaml"
                yield error("P119", "the file is not read as a market", where=where, fix=fix)
            elif path.suffix == ".yaml" and not path.is_file():
                message = "this is no file that can be read"
                yield error("P119", message, where=where, fix="take it away, or put a file there")

    def tree(self, path: Path) -> MappingNode:
        """What a file says.

        Raises:
            SetsailError: with every finding of the file.
        """
        if path not in self._trees:
            self._trees[path] = read_tree(path, self.workspace.relative(path))
        return self._trees[path]

    def parents(self) -> dict[str, Path]:
        """The names that ``extends`` may use, with their files."""
        if self._parents is not None:
            return self._parents
        regions = self.workspace.regions
        known = {p.stem: p for p in self.market_files()}
        # After the markets: a market's file that bears a region's name must not stand in for it.
        known.update((p.parent.name, p) for p in sorted(regions.glob(f"*/{REGION_FILE}")))
        known[WORLD] = regions / "world.yaml"
        self._parents = known
        return known

    def chain(self, path: Path) -> tuple[Level, ...]:
        """The files that a market is made of, world first.

        Raises:
            SetsailError: a parent is missing, or the chain runs in a circle.
        """
        known = self.parents()
        levels: list[Level] = []
        visited: list[Path] = []
        here: Path | None = path
        while here is not None:
            visited.append(here)
            tree = self.tree(here)
            levels.append(Level(self._kind(here), self.workspace.relative(here), tree))
            here = self._parent(tree, known, visited)
        return tuple(reversed(levels))

    def _kind(self, path: Path) -> str:
        if path.name == REGION_FILE:
            return "region"
        return WORLD if path == self.workspace.regions / "world.yaml" else "market"

    def _parent(
        self, tree: MappingNode, known: dict[str, Path], visited: list[Path]
    ) -> Path | None:
        node = tree.entries.get("extends")
        if node is None:
            if visited[-1] == known[WORLD]:
                return None
            raise SetsailError(
                error(
                    "P106",
                    "the profile has no parent",
                    where=tree.position,
                    key="extends",
                    fix="add 'extends: REGION' in a market, 'extends: world' in a region",
                )
            )
        name = node.text if isinstance(node, Scalar) else None
        if name is None or name not in known:
            raise SetsailError(
                error(
                    "P106",
                    "the parent does not exist",
                    where=node.position,
                    key="extends",
                    got=f"'{name}'" if name else "no name",
                    fix=did_you_mean(name or "", known),
                )
            )
        parent = known[name]
        if parent in visited:
            raise SetsailError(self._circle([*visited[visited.index(parent) :], parent], node))
        return parent

    def _circle(self, paths: list[Path], node: Node) -> Finding:
        return error(
            "P107",
            "profiles extend each other in a circle",
            where=node.position,
            key="extends",
            got=" → ".join(self.workspace.relative(path) for path in paths),
            fix="let one of them extend its region or world",
        )


def merged(chain: tuple[Level, ...]) -> MappingNode:
    """One tree from a chain of files, later ones over earlier ones."""
    tree: MappingNode | None = None
    for level in chain:
        own = without(level.tree, OWN_KEYS)
        laid = own if tree is None else merge(tree, own)
        if not isinstance(laid, MappingNode):  # pragma: no cover - both sides are mappings
            raise TypeError("a profile is a mapping")
        tree = laid
    if tree is None:
        raise ValueError("a chain has at least one file")
    return tree


def find_market(files: ProfileFiles, reference: str) -> Path:
    """The file of a market named by code, name or file name, any case.

    Raises:
        UsageError: no market has that name; the nearest ones are suggested.
        SetsailError: no readable market has that name, and some cannot be read.
    """
    # By code first, then by name and file: a market called like another's code is not that one.
    found: dict[str, list[Path]] = {"code": [], "name": [], "file": []}
    shown: list[str] = []
    broken: list[Finding] = []
    wanted = reference.strip().casefold()
    for path in files.market_files():
        labels = {"file": path.stem}
        try:
            tree = files.tree(path)
        except SetsailError as problem:
            broken.extend(problem.findings)  # it may be the one that was asked for
        else:
            for key in ("code", "name"):
                node = tree.entries.get(key)
                if isinstance(node, Scalar) and node.text:
                    labels[key] = node.text
                    shown.append(node.text)
        for kind, label in labels.items():
            if label.casefold() == wanted:
                found[kind].append(path)
    for kind, paths in found.items():
        if len(paths) > 1:
            raise SetsailError(_twice(files, kind, paths))
        if paths:
            return paths[0]
    if broken:
        raise SetsailError(broken)
    raise UsageError(
        error(
            "P108",
            "there is no such market",
            got=f"'{reference}'",
            fix=did_you_mean(reference, shown),
        )
    )


def _twice(files: ProfileFiles, kind: str, paths: list[Path]) -> Finding:
    first, second = (files.workspace.relative(path) for path in paths[:2])
    where = Position(second)
    if kind in ("code", "name"):
        where = position_of(files.tree(paths[1]), (kind,))
    return error(
        "P111",
        f"two files describe a market of this {kind}",
        where=where,
        key=kind,
        got=f"also in {first}",
        fix="delete or correct one of the files",
    )
