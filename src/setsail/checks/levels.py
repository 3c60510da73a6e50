"""P146, P147: what a profile says of its parents.

``null`` clears an entry that a parent wrote; where no parent did, it was meant for another
one, and that one stays (P146). ``region`` is the folder of ``regions/`` whose profile the
market extends (P147).
"""

from __future__ import annotations

from collections.abc import Iterator

from setsail.checks.context import CheckContext
from setsail.core.findings import Finding, error, warning
from setsail.core.nearest import did_you_mean
from setsail.core.yaml_tree import MappingNode, Scalar, find
from setsail.profiles.inherit import merged
from setsail.profiles.sources import ENTRY_PER_ITEM

# Mappings whose entries may be cleared one by one.
CLEARABLE = (*sorted(ENTRY_PER_ITEM), ("content", "format_overrides"))


def check(context: CheckContext) -> Iterator[Finding]:
    """Entries cleared in vain, and the region's name."""
    yield from _cleared(context)
    yield from _region(context)


def _cleared(context: CheckContext) -> Iterator[Finding]:
    chain = context.compiled.chain
    for number, level in enumerate(chain):
        for path in CLEARABLE:
            node = find(level.tree, path)
            for name, entry in node.entries.items() if isinstance(node, MappingNode) else ():
                if not isinstance(entry, Scalar) or entry.text is not None:
                    continue
                parent = find(merged(chain[:number]), path) if number else None
                known = tuple(parent.entries) if isinstance(parent, MappingNode) else ()
                if name not in known:
                    key = ".".join((*path, name))
                    yield warning(
                        "P146",
                        "there is nothing to clear: no parent has such an entry",
                        where=entry.position,
                        key=key,
                        got="null",
                        fix=did_you_mean(name, known) if known else "drop the line",
                    )


def _region(context: CheckContext) -> Iterator[Finding]:
    compiled = context.compiled
    folders = [level.file.split("/")[1] for level in compiled.chain if level.kind == "region"]
    if folders and compiled.market.region not in folders:
        yield error(
            "P147",
            "the region is not the one whose profile the market extends",
            where=compiled.where("region"),
            key="region",
            got=f"'{compiled.market.region}'",
            fix=f"write '{folders[-1]}'",
        )
