"""The engine's half of the protocol that a Pulumi program speaks.

`EmulatedEngine` answers the program's registrations in the program's own process.
It knows create, no change, update in place and delete. It is not Pulumi's engine:
what it does not do (imports, reads, ignored changes, hooks, remote components,
explicit providers, secrets, replacement) it refuses by name, so that a program
never seems to work for the wrong reason.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
from google.protobuf import empty_pb2
from pulumi.runtime.proto import resource_pb2

from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, error
from setsail.stacks.emulated.steps import CloudProvider, CloudRefusalError
from setsail.stacks.emulated.wire import (
    STACK_TYPE,
    Plain,
    differing,
    make_urn,
    plain,
    special_values,
    to_struct,
)
from setsail.stacks.events import StepEvent
from setsail.stacks.state import ResourceState, StackState, save_state

REFUSED_FIELDS = (
    "remote",
    "importId",
    "ignoreChanges",
    "replaceOnChanges",
    "transforms",
    "deletedWith",
    "replace_with",
    "state_migrations",
    "additionalSecretOutputs",
)


class EmulatedEngine:
    """A resource monitor for one run of the program.

    Thread-safe: the SDK registers resources that do not depend on each other from
    several threads.

    Attributes:
        findings: what was refused, in the order in which it was met.
    """

    def __init__(
        self,
        old: StackState,
        provider: CloudProvider,
        *,
        dry_run: bool,
        state_file: Path | None,
        on_event: Callable[[StepEvent], None],
    ) -> None:
        self._old = {resource.urn: resource for resource in old.resources}
        self._project, self._stack = old.project, old.stack
        self._provider = provider
        self._dry_run = dry_run
        self._state_file = state_file
        self._on_event = on_event
        self._lock = threading.Lock()
        self._new: dict[str, ResourceState] = {}
        self._outputs: Plain = {}
        self.findings: list[Finding] = []

    def state(self) -> StackState:
        """What exists now: this run's resources, and the former ones not met (yet)."""
        with self._lock:
            return self._snapshot()

    def obsolete(self) -> tuple[ResourceState, ...]:
        """Former resources that the program no longer registers."""
        return tuple(r for urn, r in self._old.items() if urn not in self._new)

    def registered(self) -> tuple[ResourceState, ...]:
        """The resources that this run of the program registered."""
        with self._lock:
            return tuple(self._new.values())

    # The names below are the protocol's.

    def GetDeploymentInfo(self, _request: Any) -> Any:  # noqa: N802
        """What the engine can; aliases are taken and, as nothing is renamed here, unused."""
        return resource_pb2.DeploymentInfo(
            project=self._project,
            stack=self._stack,
            dryRun=self._dry_run,
            supportedFeatures=[resource_pb2.RESOURCE_MONITOR_FEATURE_ALIAS_SPECS],
        )

    def SignalAndWaitForShutdown(self, _request: Any) -> Any:  # noqa: N802
        """Nothing runs after the program."""
        return empty_pb2.Empty()

    def RegisterResourceOutputs(self, request: Any) -> Any:  # noqa: N802
        """Keep what components and the stack say about themselves."""
        outputs = plain(request.outputs)
        with self._lock:
            if request.urn not in self._new:
                self._outputs = outputs
            else:
                component = self._new[request.urn]
                self._new[request.urn] = msgspec.structs.replace(component, outputs=outputs)
            self._save()
        return empty_pb2.Empty()

    def Invoke(self, request: Any) -> Any:  # noqa: N802
        """Refuse data sources: a rehearsal must not depend on what an account happens to hold."""
        raise self._refuse(f"the function {request.tok}", request.tok)

    def ReadResource(self, request: Any) -> Any:  # noqa: N802
        """Refuse reading resources of others."""
        raise self._refuse("reading an existing resource", request.name)

    def RegisterResource(self, request: Any) -> Any:  # noqa: N802
        """Bring one resource to what the program says."""
        urn = make_urn(self._project, self._stack, request)
        if request.type == STACK_TYPE:
            return resource_pb2.RegisterResourceResponse(urn=urn)
        self._check_supported(request)
        wanted = ResourceState(
            urn=urn,
            type=request.type,
            name=request.name,
            custom=request.custom,
            parent=request.parent,
            inputs=plain(request.object),
            dependencies=tuple(sorted(request.dependencies)),
            protect=request.protect,
            status="planned",
        )
        with self._lock:
            taken = urn in self._new
        if taken:
            raise self._report("S621", "two resources have the same name", wanted)
        settled = self._settle(wanted) if wanted.custom else self._keep(wanted, "created")
        return resource_pb2.RegisterResourceResponse(
            urn=urn, id=settled.id, object=to_struct({**settled.inputs, **settled.outputs})
        )

    # How one resource is brought about.

    def _settle(self, wanted: ResourceState) -> ResourceState:
        if self.findings:
            # What is under way elsewhere may finish; nothing new is begun.
            raise SetsailError(self.findings[0])
        old = self._old.get(wanted.urn)
        if old is None or old.status == "creating":
            return self._create(wanted)
        changed = sorted(differing(old.inputs, wanted.inputs))
        kept = msgspec.structs.replace(wanted, id=old.id, outputs=old.outputs)
        if not changed:
            self._tell("same", wanted, 0.0)
            return self._keep(kept, "created")
        fixed = [key for key in changed if key not in self._provider.updatable(wanted.type)]
        if fixed:
            raise self._report(
                "S622",
                f"changing {', '.join(fixed)} needs a replacement, which the emulated engine "
                "does not do",
                wanted,
                fix="destroy the rehearsal stack and bring it up again",
            )
        return self._update(old, kept)

    def _create(self, wanted: ResourceState) -> ResourceState:
        if self._dry_run:
            self._tell("create", wanted, 0.0)
            return self._keep(wanted, "planned")
        self._keep(wanted, "creating")
        begun = time.perf_counter()
        try:
            made = self._provider.create(wanted.type, wanted.name, wanted.inputs)
        except SetsailError as problem:
            if isinstance(problem, CloudRefusalError):
                self._forget(wanted.urn)
            # Otherwise there was no answer, and the state keeps saying "creating".
            self._note(problem)
            raise
        self._tell("create", wanted, time.perf_counter() - begun)
        return self._keep(
            msgspec.structs.replace(wanted, id=made.id, outputs=made.outputs), "created"
        )

    def _update(self, old: ResourceState, wanted: ResourceState) -> ResourceState:
        if self._dry_run:
            self._tell("update", wanted, 0.0)
            return self._keep(wanted, "planned")
        begun = time.perf_counter()
        try:
            made = self._provider.update(old, wanted.inputs)
        except SetsailError as problem:
            self._note(problem)
            raise
        self._tell("update", wanted, time.perf_counter() - begun)
        return self._keep(msgspec.structs.replace(wanted, outputs=made.outputs), "created")

    # Bookkeeping.

    def _keep(self, resource: ResourceState, status: Any) -> ResourceState:
        kept = msgspec.structs.replace(resource, status=status)
        with self._lock:
            self._new[kept.urn] = kept
            self._save()
        return kept

    def _forget(self, urn: str) -> None:
        with self._lock:
            self._new.pop(urn, None)
            self._save()

    def _snapshot(self) -> StackState:
        rest = {urn: old for urn, old in self._old.items() if urn not in self._new}
        return StackState(
            self._project, self._stack, (*rest.values(), *self._new.values()), self._outputs
        )

    def _save(self) -> None:
        if self._state_file is not None:
            save_state(self._state_file, self._snapshot())

    def _tell(self, op: str, resource: ResourceState, seconds: float) -> None:
        event = StepEvent(op, resource.type, resource.name, round(seconds, 4), self._dry_run)
        with self._lock:
            self._on_event(event)

    # Refusals.

    def _check_supported(self, request: Any) -> None:
        if request.type.startswith("pulumi:providers:"):
            raise self._refuse("an explicit provider", request.name)
        for name in REFUSED_FIELDS:
            if getattr(request, name):
                raise self._refuse(f"the option {name}", request.name)
        if request.retainOnDelete and not request.protect:
            raise self._refuse("the option retainOnDelete without protect", request.name)
        if request.HasField("replacement_trigger"):
            raise self._refuse("the option replacement_trigger", request.name)
        if request.HasField("hooks") and request.hooks.ByteSize():
            raise self._refuse("resource hooks", request.name)
        if request.custom and not self._provider.supports(request.type):
            raise self._refuse(f"the type {request.type}", request.name)
        if request.custom:
            self._check_properties(request)
        for key in special_values(request.object):
            raise self._refuse(f"a secret, asset or resource reference in {key}", request.name)

    def _check_properties(self, request: Any) -> None:
        """In a preview too: guard rails cannot judge what the provider does not know."""
        unknown = self._provider.unknown(request.type, plain(request.object))
        if not unknown:
            return
        problem = SetsailError(
            error(
                "S630",
                "the stand-in provider does not know the properties " + ", ".join(unknown),
                key=request.name,
                got=request.type,
                fix="keep them out of the program, or add them to the type's row in "
                "setsail.stacks.emulated",
            )
        )
        self._note(problem)
        raise problem

    def _refuse(self, what: str, name: str) -> SetsailError:
        problem = SetsailError(
            error(
                "S620",
                f"the emulated engine does not do {what}",
                key=name,
                fix="keep it out of the program, or run the program with Pulumi itself",
            )
        )
        self._note(problem)
        return problem

    def _report(
        self, code: str, message: str, resource: ResourceState, fix: str | None = None
    ) -> SetsailError:
        problem = SetsailError(error(code, message, key=resource.name, got=resource.type, fix=fix))
        self._note(problem)
        return problem

    def _note(self, problem: SetsailError) -> None:
        with self._lock:
            self.findings.extend(problem.findings)
