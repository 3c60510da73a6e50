"""Where the facts of a profile come from, and until when they may be trusted.

Each profile file has a ``sources:`` block keyed by path. A value's source is
looked up only in the file that wrote the value: a market that overrides its
region's figure does not inherit the region's source for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pydantic import BaseModel, Field

from setsail.core.typed import Strict
from setsail.core.yaml_tree import MappingNode, Node, leaves
from setsail.profiles.schema import IsoDate, Text

# The sections whose values describe the outside world; the rest are our own choices.
FACT_SECTIONS = ("calendar", "currency", "audience", "peaks", "payments", "regulation", "edge")
ENTRY_PER_ITEM = ("regulation",)


class Grade(StrEnum):
    """How much a source is worth."""

    OFFICIAL = "official"
    DATA = "data"
    PRESS = "press"
    BLOG = "blog"
    ASSUMPTION = "assumption"


class Source(Strict):
    """Where one fact was read."""

    title: Text = Field(description="publisher and title; for an assumption, the reasoning")
    date: IsoDate = Field(description="when it was published or read")
    grade: Grade
    url: Text | None = Field(default=None, description="where it can be read")
    review_by: IsoDate | None = Field(default=None, description="the fact expires after this day")


class SourceBlock(BaseModel):
    """The ``sources:`` block of a file, keyed by the path of the value."""

    sources: dict[str, Source] = {}


@dataclass(frozen=True, slots=True)
class Fact:
    """One value that describes the outside world.

    Attributes:
        path: such as ``peaks.weekday``.
        node: the value with its position.
        source: where it was read; None when nobody said.
    """

    path: str
    node: Node
    source: Source | None

    @property
    def assumed(self) -> bool:
        """Whether nothing outside backs the value."""
        return self.source is None or self.source.grade is Grade.ASSUMPTION

    def expired(self, today: date) -> bool:
        """Whether its source asked to be reviewed before today."""
        review_by = self.source.review_by if self.source else None
        return review_by is not None and review_by < today


def facts_of(tree: MappingNode, sources: dict[str, dict[str, Source]]) -> Iterator[Fact]:
    """Every fact of a merged profile.

    Args:
        tree: the merged profile.
        sources: per file name, its sources by path.
    """
    for section in FACT_SECTIONS:
        node = tree.entries.get(section)
        if node is None:
            continue
        entries: list[tuple[tuple[str, ...], Node]] = [
            ((section, *path), value) for path, value in leaves(node)
        ]
        if isinstance(node, MappingNode) and section in ENTRY_PER_ITEM:
            entries = [((section, key), value) for key, value in node.entries.items()]
        for path, value in entries:
            yield Fact(".".join(path), value, _source_of(value, path, sources))


def _source_of(
    node: Node, path: tuple[str, ...], sources: dict[str, dict[str, Source]]
) -> Source | None:
    known = sources.get(node.position.file, {})
    for length in range(len(path), 0, -1):
        source = known.get(".".join(path[:length]))
        if source is not None:
            return source
    return None
