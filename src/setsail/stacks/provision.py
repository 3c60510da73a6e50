"""The rehearsal's stage "provision": up, read back, destroy, and nothing left."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, error
from setsail.core.workspace import Workspace
from setsail.stacks import driver
from setsail.stacks.aws import AwsClients
from setsail.stacks.cloud import emulated_cloud, refuse_unserved
from setsail.stacks.events import NoteEvent
from setsail.stacks.plan import StackPlan, check_plan
from setsail.stacks.readback.compare import Comparison, compare, leftovers
from setsail.stacks.readback.found import Found
from setsail.stacks.readback.inventory import inventory
from setsail.stacks.state import ENGINE, ResourceState


@dataclass(frozen=True, slots=True)
class ProvisionResult:
    """Evidence of a rehearsed stack.

    Attributes:
        plan: what was asked for.
        resources: what the program registered, components too.
        outputs: what the program exports.
        comparison: the read-back.
        destroyed: whether the account holds what it held before, and nothing else.
        leftovers: what it holds besides.
        findings: everything of the above that is not as it should be.
        seconds: wall time per step, in order: ``cloud``, ``up``, ``readback``, ``destroy``.
        engine: always ``emulated engine``.
    """

    plan: StackPlan
    resources: tuple[ResourceState, ...]
    outputs: dict[str, object]
    comparison: Comparison
    destroyed: bool
    leftovers: tuple[Found, ...]
    findings: tuple[Finding, ...]
    seconds: dict[str, float]
    engine: str = ENGINE

    @property
    def custom(self) -> tuple[ResourceState, ...]:
        """The resources that the cloud held; without components."""
        return tuple(resource for resource in self.resources if resource.custom)


def provision(
    plan: StackPlan,
    workspace: Workspace,
    work_dir: Path,
    on_event: driver.OnEvent,
    after_up: Callable[[str], None] | None = None,
) -> ProvisionResult:
    """Rehearse a stack on an emulated cloud of its own.

    Call it from the main thread: its processes die with the thread that started them.

    Args:
        plan: the stack.
        workspace: where the Pulumi program is.
        work_dir: existing, empty folder for state and logs.
        on_event: called for each step, from this thread.
        after_up: called with the cloud's endpoint between up and read-back; a test
            plants faults there.

    Raises:
        SetsailError: the plan cannot be rehearsed, the guard rails or the cloud
            refused something, or the stack would not go. What was created by then is
            destroyed first.
    """
    if problems := tuple(check_plan(plan)):
        raise SetsailError(problems)
    refuse_unserved(plan)
    seconds: dict[str, float] = {}
    with _cloud(work_dir, seconds) as endpoint_url:
        clients = AwsClients(endpoint_url)
        with _timed(seconds, "cloud"):
            before = inventory(clients, plan.regions)
        try:
            with _timed(seconds, "up"):
                result = driver.up(plan, workspace.infra, work_dir, endpoint_url, on_event)
            if after_up is not None:
                after_up(endpoint_url)
            on_event(NoteEvent("reading back what the cloud holds"))
            with _timed(seconds, "readback"):
                comparison = compare(result.resources, inventory(clients, plan.regions), before)
        except SetsailError as problem:
            stuck = _clean_up(plan, work_dir, clients, on_event, before)
            raise SetsailError((*problem.findings, *stuck)) from None
        on_event(NoteEvent("destroying the stack"))
        try:
            with _timed(seconds, "destroy"):
                left = _take_down(plan, work_dir, clients, on_event, before)
        except SetsailError as problem:
            raise SetsailError((*comparison.to_findings(), *problem.findings)) from None
    findings = (*comparison.to_findings(), *map(_left_over, left))
    return ProvisionResult(
        plan=plan,
        resources=result.resources,
        outputs=dict(result.outputs),
        comparison=comparison,
        destroyed=not left,
        leftovers=left,
        findings=findings,
        seconds=seconds,
    )


def _clean_up(
    plan: StackPlan,
    work_dir: Path,
    clients: AwsClients,
    on_event: driver.OnEvent,
    before: tuple[Found, ...],
) -> tuple[Finding, ...]:
    """Destroy after a failure; what would not go is told with the failure."""
    on_event(NoteEvent("destroying what was created before the failure"))
    try:
        left = _take_down(plan, work_dir, clients, on_event, before)
    except SetsailError as problem:
        return problem.findings
    return tuple(map(_left_over, left))


def _take_down(
    plan: StackPlan,
    work_dir: Path,
    clients: AwsClients,
    on_event: driver.OnEvent,
    before: tuple[Found, ...],
) -> tuple[Found, ...]:
    """Destroy the stack; returns what the cloud holds besides what it held before."""
    driver.destroy(plan, work_dir, clients, on_event)
    return leftovers(before, inventory(clients, plan.regions))


@contextmanager
def _cloud(work_dir: Path, seconds: dict[str, float]) -> Iterator[str]:
    begun = time.perf_counter()
    with emulated_cloud(work_dir) as cloud:
        seconds["cloud"] = time.perf_counter() - begun
        yield cloud.endpoint_url


@contextmanager
def _timed(seconds: dict[str, float], step: str) -> Iterator[None]:
    begun = time.perf_counter()
    try:
        yield
    finally:
        seconds[step] = round(seconds.get(step, 0.0) + time.perf_counter() - begun, 3)


def _left_over(found: Found) -> Finding:
    return error(
        "S673",
        "the resource is still there after destroy",
        key=found.key,
        got=f"{found.type} {found.id} in {found.region or 'the account'}",
    )
