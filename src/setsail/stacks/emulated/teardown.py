"""Deleting resources in the order in which nothing still needs them."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Protocol

import msgspec

from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, error
from setsail.stacks.events import StepEvent
from setsail.stacks.state import ResourceState, StackState, deletion_waves, save_state

# Some deletions are refused until another one has taken effect.
ROUNDS = 3
THREADS = 4


class Deleter(Protocol):
    """What deletes one resource."""

    def delete(self, old: ResourceState) -> None:
        """End it; raises `SetsailError` if the cloud refuses."""
        ...


def delete_all(
    state: StackState,
    deleter: Deleter,
    state_file: Path,
    tell: Callable[[StepEvent], None],
    only: Callable[[ResourceState], bool] = lambda _: True,
) -> StackState:
    """Delete a stack's resources, dependents first; what fails is tried again.

    Args:
        state: what exists.
        deleter: who deletes one.
        state_file: kept up to date after every wave.
        tell: called for each deleted resource, from this thread.
        only: which ones; the others stay.

    Returns:
        What is left.

    Raises:
        SetsailError: something is protected (then nothing is deleted), or would not
            go after `ROUNDS` rounds (then the state file says what is left).
    """
    if guarded := [r for r in state.resources if r.protect and only(r)]:
        raise SetsailError(
            error(
                "S650",
                "the resource is protected and stays",
                key=resource.name,
                got=resource.type,
                fix="take `protect` away in the plan and bring the stack up first",
            )
            for resource in guarded
        )
    refused: tuple[Finding, ...] = ()
    for _ in range(ROUNDS):
        state, refused = _round(state, deleter, state_file, tell, only)
        if not refused:
            return state
    raise SetsailError(refused)


def _round(
    state: StackState,
    deleter: Deleter,
    state_file: Path,
    tell: Callable[[StepEvent], None],
    only: Callable[[ResourceState], bool],
) -> tuple[StackState, tuple[Finding, ...]]:
    refused: list[Finding] = []
    with ThreadPoolExecutor(THREADS, "delete") as pool:
        for wave in deletion_waves(r for r in state.resources if only(r)):
            ended: set[str] = set()
            for resource, seconds, problem in pool.map(lambda r: _delete(deleter, r), wave):
                if problem is not None:
                    refused.extend(problem.findings)
                    continue
                ended.add(resource.urn)
                if resource.custom:
                    tell(StepEvent("delete", resource.type, resource.name, seconds, False))
            rest = tuple(r for r in state.resources if r.urn not in ended)
            state = msgspec.structs.replace(state, resources=rest)
            save_state(state_file, state)
    return state, tuple(refused)


def _delete(
    deleter: Deleter, resource: ResourceState
) -> tuple[ResourceState, float, SetsailError | None]:
    begun = time.perf_counter()
    try:
        # A component, or a create that was never answered, has nothing to delete by id.
        if resource.custom and resource.id:
            deleter.delete(resource)
    except SetsailError as problem:
        return resource, 0.0, problem
    return resource, round(time.perf_counter() - begun, 4), None
