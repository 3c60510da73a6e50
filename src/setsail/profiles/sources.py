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
from typing import Self

from pydantic import BaseModel, Field, model_validator

from setsail.core.typed import Strict
from setsail.core.yaml_tree import MappingNode, Node, Scalar, find
from setsail.profiles.schema import IsoDate, Text

# Paths whose values describe the outside world; the rest are our own choices.
FACT_PATHS = (
    ("calendar",),
    ("currency",),
    ("audience",),
    ("networks",),
    ("peaks",),
    ("festivals",),
    ("paydays",),
    ("content", "host_tone"),
    ("content", "dialect"),
    ("content", "dress"),
    ("content", "interaction"),
    ("content", "price_tiers"),
    ("content", "taboos"),
    ("gifts",),
    ("payments",),
    ("social",),
    ("regulation",),
    ("edge",),
)
# Mappings of whose entries each is one fact, such as one rule of law.
ENTRY_PER_ITEM = frozenset(
    {
        ("calendar", "states"),
        ("networks",),
        ("festivals",),
        ("paydays",),
        ("content", "taboos"),
        ("regulation",),
        ("edge", "failover_groups"),
    }
)

# Mappings that are one fact as a whole: their keys mean nothing alone.
WHOLE = frozenset({("audience", "access"), ("calendar", "hijri"), ("content", "price_tiers")})

Steps = tuple[str, ...]


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

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.review_by is not None and self.review_by < self.date:
            raise ValueError("review_by is before the day on which it was read")
        return self


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
    for path in FACT_PATHS:
        node = find(tree, path)
        if node is not None:
            for steps, value in _facts_below(path, node):
                yield Fact(".".join(steps), value, _source_of(value, steps, sources))


def _facts_below(path: Steps, node: Node) -> Iterator[tuple[Steps, Node]]:
    if not isinstance(node, MappingNode) or path in WHOLE:
        if not (isinstance(node, Scalar) and node.text is None):  # cleared: nothing is said
            yield path, node
    elif path in ENTRY_PER_ITEM:
        for key, entry in node.entries.items():
            if not (isinstance(entry, Scalar) and entry.text is None):
                yield (*path, key), entry
    else:
        for key, entry in node.entries.items():
            yield from _facts_below((*path, key), entry)


def _source_of(node: Node, path: Steps, sources: dict[str, dict[str, Source]]) -> Source | None:
    """The source in the file that wrote the value.

    Of an entry that several files wrote together, the youngest file that has a source for it.
    """
    written: Node | None = node
    while written is not None:
        known = sources.get(written.position.file, {})
        for length in range(len(path), 0, -1):
            source = known.get(".".join(path[:length]))
            if source is not None:
                return source
        written = written.inherited if isinstance(written, MappingNode) else None
    return None
