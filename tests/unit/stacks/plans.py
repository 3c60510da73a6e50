"""Plans and resources for tests of the stacks."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from setsail.stacks.plan import StackPlan, plan_stack
from setsail.stacks.state import ResourceState
from tests.factories import make_market


def placement(*sites: tuple[str, int, str], kind: str = "aws-region", parent: str | None = None):
    """A placement of (site id, nodes, role)."""
    return SimpleNamespace(
        sites=tuple(
            SimpleNamespace(
                site=SimpleNamespace(id=site, kind=kind, parent=parent), nodes=nodes, role=role
            )
            for site, nodes, role in sites
        )
    )


def make_plan(
    *sites: tuple[str, int, str], environment: str = "rehearsal", **market: Any
) -> StackPlan:
    """A plan of the factory's market; one small site in Jakarta by default."""
    chosen = sites or (("ap-southeast-3", 3, "primary"),)
    return plan_stack(make_market(**market), placement(*chosen), environment)


def state_of(
    name: str = "net",
    type_: str = "aws:ec2/vpc:Vpc",
    *,
    inputs: dict[str, Any] | None = None,
    identity: str = "vpc-1",
    depends_on: tuple[str, ...] = (),
    **more: Any,
) -> ResourceState:
    """One created resource."""
    return ResourceState(
        urn=f"urn:{name}",
        type=type_,
        name=name,
        custom=more.pop("custom", True),
        id=identity,
        inputs=inputs if inputs is not None else {},
        dependencies=tuple(f"urn:{each}" for each in depends_on),
        **more,
    )
