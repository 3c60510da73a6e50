"""How two markets differ: the values that are not the same, side by side.

A list is one value, and so is a date rule; mappings are compared key by key. What only one
of the markets has, such as a festival or a rule of law, is one value for each entry.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from setsail.core.errors import UsageError
from setsail.core.findings import error, shown
from setsail.core.nearest import did_you_mean
from setsail.core.yaml_tree import MappingNode, Node, Plain, Scalar, to_plain
from setsail.profiles.compile import CompiledMarket
from setsail.profiles.schema import Market

Steps = tuple[str, ...]
# Mappings whose keys mean nothing one by one: the day of one rule beside the month of another.
WHOLE = frozenset({"rule", "until"})
# Mappings of such: the bands of prices.
OF_WHOLE = frozenset({"price_tiers"})


@dataclass(frozen=True, slots=True)
class Difference:
    """A value that two markets do not share.

    Attributes:
        path: dotted.
        a: the first market's value; None where it has none.
        b: the second market's.
        level_a: the level that decided it: ``world``, ``region`` or ``market``; None where
            there is no value.
        level_b: likewise.
    """

    path: str
    a: Plain
    b: Plain
    level_a: str | None
    level_b: str | None

    @property
    def section(self) -> str:
        """The part of the profile that it is in; "" for single values at the top."""
        head, dot, _ = self.path.partition(".")
        return head if dot else ""

    def to_json(self) -> dict[str, Any]:
        """The difference as JSON."""
        return {
            "path": self.path,
            "a": self.a,
            "b": self.b,
            "level_a": self.level_a,
            "level_b": self.level_b,
        }


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two markets held against each other.

    Attributes:
        a: code of the first.
        b: code of the second.
        differences: section by section, in the schema's order.
        same: number of values that are the same.
    """

    a: str
    b: str
    differences: tuple[Difference, ...]
    same: int

    def to_json(self) -> dict[str, Any]:
        """The comparison as JSON."""
        return {
            "a": self.a,
            "b": self.b,
            "differences": [one.to_json() for one in self.differences],
            "same": self.same,
        }


def compare(a: CompiledMarket, b: CompiledMarket, section: str | None = None) -> Comparison:
    """Hold two markets against each other.

    Args:
        a: one market.
        b: the other.
        section: only this key of the profile, such as ``peaks``.

    Raises:
        UsageError: P112, profiles have no such section.
    """
    known = tuple(Market.model_fields)
    if section is not None and section not in known:
        fix = did_you_mean(section, known)
        raise UsageError(error("P112", "no such section", got=shown(section), fix=fix))
    differences: list[Difference] = []
    same = 0
    for key in known if section is None else (section,):
        for steps, one, other in _pairs(_entry(a.tree, key), _entry(b.tree, key), (key,)):
            path = ".".join(steps)
            left, right = _plain(one), _plain(other)
            if left == right:
                same += 1
                continue
            level_a = a.level(path) if one is not None else None
            level_b = b.level(path) if other is not None else None
            differences.append(Difference(path, left, right, level_a, level_b))
    return Comparison(a.market.code, b.market.code, tuple(differences), same)


def _pairs(
    a: Node | None, b: Node | None, steps: Steps
) -> Iterator[tuple[Steps, Node | None, Node | None]]:
    """The values of two trees, path by path; None where one of them has nothing."""
    a, b = _said(a), _said(b)
    if a is None and b is None:
        return
    if not _splits(a, b, steps):
        yield steps, a, b
        return
    for key in dict.fromkeys((*_keys(a), *_keys(b))):
        yield from _pairs(_entry(a, key), _entry(b, key), (*steps, key))


def _said(node: Node | None) -> Node | None:
    """A value, unless it was cleared or is an empty mapping: neither says anything."""
    if isinstance(node, Scalar) and node.text is None:
        return None
    if isinstance(node, MappingNode) and all(_said(e) is None for e in node.entries.values()):
        return None
    return node


def _splits(a: Node | None, b: Node | None, steps: Steps) -> bool:
    """Whether a pair is told key by key."""
    there = [node for node in (a, b) if node is not None]
    whole = steps[-1] in WHOLE or (len(steps) > 1 and steps[-2] in OF_WHOLE)
    if whole or not all(isinstance(node, MappingNode) for node in there):
        return False
    # What only one has is told whole; but a section and a mapping of entries are many values.
    return len(steps) == 1 or len(there) == 2 or all(_holds_entries(node) for node in there)


def _holds_entries(node: Node) -> bool:
    entries = node.entries.values() if isinstance(node, MappingNode) else ()
    return all(isinstance(entry, MappingNode) for entry in entries if _said(entry) is not None)


def _keys(node: Node | None) -> tuple[str, ...]:
    return tuple(node.entries) if isinstance(node, MappingNode) else ()


def _entry(node: Node | None, key: str) -> Node | None:
    return node.entries.get(key) if isinstance(node, MappingNode) else None


def _plain(node: Node | None) -> Plain:
    return None if node is None else to_plain(node)
