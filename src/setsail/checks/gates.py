"""P123: a rule in force forbids what the profile asks for.

A gate of ``regulation:`` may list profile values that it ``blocks``, as
``path=value``. From its ``effective_from`` on, a market that has such a value
cannot be launched where the rule is hard; a soft rule warns.

A gate that names a path the profile does not have, or a whole section, blocks
nothing and is an error (P124): it would look like protection and be none.
"""

from __future__ import annotations

from collections.abc import Iterator

from setsail.checks.context import CheckContext
from setsail.core.findings import Finding, error, warning
from setsail.core.yaml_tree import MappingNode, Plain, to_plain
from setsail.profiles.schema import Gate, GateStrength


def check(context: CheckContext) -> Iterator[Finding]:
    """What the rules in force today forbid."""
    for name, gate in context.compiled.market.regulation.items():
        for number, blocked in enumerate(gate.blocks):
            path, _, value = blocked.partition("=")
            node = context.compiled.node(path)
            if node is None or isinstance(node, MappingNode) or not value:
                yield error(
                    "P124",
                    "the rule blocks a value that profiles do not have",
                    where=context.compiled.where(f"regulation.{name}.blocks.{number}"),
                    key=f"regulation.{name}.blocks",
                    got=f"'{blocked}'",
                    fix="write path=value, such as content.checkout=in-room",
                )
            elif gate.in_force(context.today) and _has(to_plain(node), value):
                yield _finding(context, gate, path, value)


def _has(plain: Plain, value: str) -> bool:
    return value in plain if isinstance(plain, list) else plain == value


def _finding(context: CheckContext, gate: Gate, path: str, value: str) -> Finding:
    make = error if gate.strength is GateStrength.HARD else warning
    return make(
        "P123",
        f"a rule in force since {gate.effective_from} forbids it: {gate.rule}",
        where=context.compiled.where(path),
        key=path,
        got=f"'{value}'",
        fix="choose another value, or correct the rule's dates if it no longer binds",
    )
