"""One file of an inheritance chain."""

from __future__ import annotations

from dataclasses import dataclass, replace

from setsail.core.yaml_tree import MappingNode


@dataclass(frozen=True, slots=True)
class Level:
    """One file of an inheritance chain.

    Attributes:
        kind: ``world``, ``region``, ``market`` or ``campaign``.
        file: name as findings show it.
        tree: what the file says.
    """

    kind: str
    file: str
    tree: MappingNode


def without(tree: MappingNode, keys: tuple[str, ...]) -> MappingNode:
    """A mapping less some of its keys."""
    entries = {k: v for k, v in tree.entries.items() if k not in keys}
    return replace(tree, entries=entries)
