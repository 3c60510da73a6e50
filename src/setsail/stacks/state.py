"""What a run of the Pulumi program left behind, as plain JSON."""

from __future__ import annotations

from collections.abc import Iterable
from graphlib import TopologicalSorter
from pathlib import Path
from typing import Any, Literal

import msgspec

from setsail.core.errors import SetsailError
from setsail.core.findings import error

ENGINE = "emulated engine"

# ``creating`` marks a create that was begun and not reported back: the cloud may
# or may not hold it.
Status = Literal["planned", "creating", "created"]


class ResourceState(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One resource that the program registered.

    Attributes:
        urn: ``urn:pulumi:stack::project::type$type::name``, unique in the stack.
        type: Pulumi type token, such as ``aws:ec2/vpc:Vpc``.
        name: the program's name for it.
        custom: whether the cloud holds it; components only group others.
        parent: URN of the component it is in; empty at the top.
        id: what the cloud calls it; empty for components and in a preview.
        inputs: properties that the program set, in the provider's spelling.
        outputs: properties that the cloud answered with.
        dependencies: URNs that must outlive it.
        protect: whether deleting it is refused.
        status: how far its creation came.
    """

    urn: str
    type: str
    name: str
    custom: bool
    parent: str = ""
    id: str = ""
    inputs: dict[str, Any] = {}
    outputs: dict[str, Any] = {}
    dependencies: tuple[str, ...] = ()
    protect: bool = False
    status: Status = "created"


class StackState(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All resources of a stack, in the order in which they were registered.

    Attributes:
        project: Pulumi project.
        stack: Pulumi stack.
        resources: components too.
        outputs: what the program exported.
        engine: says that this is not Pulumi's own state.
    """

    project: str
    stack: str
    resources: tuple[ResourceState, ...] = ()
    outputs: dict[str, Any] = {}
    engine: str = ENGINE

    @property
    def custom(self) -> tuple[ResourceState, ...]:
        """Only what the cloud holds."""
        return tuple(resource for resource in self.resources if resource.custom)


def save_state(path: Path, state: StackState) -> None:
    """Write a state so that a reader sees the old or the new one, never half of it."""
    beside = path.with_name(path.name + ".new")
    beside.write_bytes(msgspec.json.encode(state))
    beside.replace(path)


def load_state(path: Path, project: str, stack: str) -> StackState:
    """Read a state; an absent file is an empty stack.

    Raises:
        SetsailError: the file is not a state, or is another stack's.
    """
    try:
        state = msgspec.json.decode(path.read_bytes(), type=StackState)
    except FileNotFoundError:
        return StackState(project, stack)
    except msgspec.DecodeError as problem:
        raise SetsailError(
            error("S610", f"{path} is not a state of the emulated engine", got=str(problem))
        ) from None
    if (state.project, state.stack) != (project, stack):
        raise SetsailError(
            error(
                "S611",
                f"{path} is the state of another stack",
                got=f"{state.project}/{state.stack}",
                fix=f"give {project}/{stack} a folder of its own",
            )
        )
    return state


def deletion_waves(resources: Iterable[ResourceState]) -> tuple[tuple[ResourceState, ...], ...]:
    """Resources in the order in which they may be deleted.

    Returns:
        Waves; within one nothing depends on anything else in it, and each wave's
        dependents are all in earlier ones. Their order in the state means nothing:
        after a failed run, what was not met again stands before what was.
    """
    by_urn = {resource.urn: resource for resource in resources}
    dependents: TopologicalSorter[str] = TopologicalSorter(dict.fromkeys(by_urn, ()))
    for resource in by_urn.values():
        for urn in resource.dependencies:
            if urn in by_urn:
                dependents.add(urn, resource.urn)
    dependents.prepare()
    waves = []
    while dependents.is_active():
        free = set(dependents.get_ready())
        dependents.done(*free)
        waves.append(tuple(each for urn, each in by_urn.items() if urn in free))
    return tuple(waves)
