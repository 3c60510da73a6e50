"""Why a value is what it is: the files it passed through, and its source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from setsail.core.errors import UsageError
from setsail.core.findings import Position, error
from setsail.core.nearest import did_you_mean
from setsail.core.yaml_tree import Plain, Sequence, find, leaves, name_of, to_plain
from setsail.profiles.compile import CompiledMarket
from setsail.profiles.sources import Fact
from setsail.profiles.told.notes import notes_for


@dataclass(frozen=True, slots=True)
class Origin:
    """One file's say in a value.

    Attributes:
        level: ``world``, ``region``, ``market`` or ``campaign``.
        where: the place that wrote it.
        value: what it wrote there, without what it inherits.
    """

    level: str
    where: Position
    value: Plain


@dataclass(frozen=True, slots=True)
class Explanation:
    """A value with its history.

    Attributes:
        path: dotted path.
        value: after inheritance.
        origins: the file that decided first, then those it overrode.
        sources: path and text of every source below the path.
        notes: what the value means where that is easily misread.
    """

    path: str
    value: Plain
    origins: tuple[Origin, ...]
    sources: tuple[tuple[str, str], ...]
    notes: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The explanation as JSON."""
        return {
            "path": self.path,
            "value": self.value,
            "origins": [
                {"level": o.level, "where": str(o.where), "value": o.value} for o in self.origins
            ],
            "sources": [{"path": path, "source": text} for path, text in self.sources],
            "notes": list(self.notes),
        }


def explain(compiled: CompiledMarket, path: str) -> Explanation:
    """Explain a value of a compiled market.

    Args:
        compiled: the market.
        path: dotted path such as ``peaks.weekday`` or ``edge.allowed_sites.0``.

    Raises:
        UsageError: the profile has no such path; the nearest ones are suggested.
    """
    node = compiled.node(path)
    if node is None:
        raise UsageError(
            error(
                "P112", "no such value", got=f"'{path}'", fix=did_you_mean(path, _paths(compiled))
            )
        )
    return Explanation(
        path,
        to_plain(node),
        _origins(compiled, path),
        _sources(compiled, path),
        notes_for(compiled, path),
    )


def _paths(compiled: CompiledMarket) -> set[str]:
    known: set[str] = set()
    for steps, leaf in leaves(compiled.tree):
        known.update(".".join(steps[:length]) for length in range(1, len(steps) + 1))
        for item in leaf.items if isinstance(leaf, Sequence) else ():
            if (name := name_of(item)) is not None:
                known.add(".".join((*steps, name)))
    return known


def _origins(compiled: CompiledMarket, path: str) -> tuple[Origin, ...]:
    levels = {level.file: level for level in compiled.chain}
    steps = tuple(path.split("."))
    origins = []
    node = compiled.node(path)
    where: Position | None = compiled.where(path)
    while node is not None:
        at = where or node.position
        level = levels[at.file]
        origins.append(Origin(level.kind, at, to_plain(find(level.tree, steps) or node)))
        node, where = node.inherited, None
    return tuple(origins)


def _sources(compiled: CompiledMarket, path: str) -> tuple[tuple[str, str], ...]:
    found = []
    for fact in compiled.facts:
        below = fact.path == path or fact.path.startswith(f"{path}.")
        above = path.startswith(f"{fact.path}.")
        if below or above:
            found.append((fact.path, source_text(fact)))
    return tuple(found)


def source_text(fact: Fact) -> str:
    """A fact's source in one line."""
    source = fact.source
    if source is None:
        return "none: an assumption that nobody has explained"
    review = f", review by {source.review_by}" if source.review_by else ""
    url = f" <{source.url}>" if source.url else ""
    return f"{source.title}{url} ({source.grade}, {source.date}{review})"
