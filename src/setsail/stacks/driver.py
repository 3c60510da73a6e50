"""Preview, bring up and destroy a stack on the emulated engine.

The Pulumi program runs in a process of its own: nothing here imports Pulumi, a
program that crashes takes nothing else with it, and one that hangs goes with
whoever stops waiting for it.
"""

from __future__ import annotations

import os
import selectors
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import msgspec

from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, Position, error
from setsail.core.process import OwnedProcess
from setsail.stacks.aws import AwsClients
from setsail.stacks.cloud import child_environment
from setsail.stacks.emulated.provider import StandInProvider
from setsail.stacks.emulated.table import TABLE
from setsail.stacks.emulated.teardown import delete_all
from setsail.stacks.events import Event, FindingEvent, Job, NoteEvent, ResultEvent, StepEvent
from setsail.stacks.plan import StackPlan, check_plan
from setsail.stacks.state import ENGINE, ResourceState, load_state, save_state

# The program asks nothing of anybody but the emulated cloud.
QUIET = {
    "PULUMI_SKIP_UPDATE_CHECK": "true",
    "PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION": "true",
    "PYTHONDONTWRITEBYTECODE": "1",
}
EVENT_START = b'{"event":'
# One resource takes a fraction of a second on the emulated cloud, the imports a few.
SILENCE_S = 90.0
PROGRAM = ("__init__.py", "__main__.py", "policies.py")
NOWHERE = "http://127.0.0.1:9"

OnEvent = Callable[[StepEvent | NoteEvent], None]


@dataclass(frozen=True, slots=True)
class StackResult:
    """What a run did.

    Attributes:
        resources: the stack's resources afterwards; in a preview, what they would be.
        outputs: what the program exports.
        seconds: wall time.
        engine: always ``emulated engine``: this proves nothing about Pulumi's own
            engine, the official AWS provider or AWS.
    """

    resources: tuple[ResourceState, ...]
    outputs: dict[str, Any]
    seconds: float
    engine: str = ENGINE

    @property
    def custom(self) -> tuple[ResourceState, ...]:
        """Only what the cloud holds."""
        return tuple(resource for resource in self.resources if resource.custom)


def preview(plan: StackPlan, infra: Path, work_dir: Path, on_event: OnEvent) -> StackResult:
    """Say what ``up`` would do, guard rails included; contacts nothing.

    Args:
        plan: the input of the program.
        infra: folder of the program.
        work_dir: existing folder for the stack's state and logs.
        on_event: called for each step, from this thread.

    Raises:
        SetsailError: every finding of the plan, the guard rails and the engine.
    """
    return _run("preview", plan, infra, work_dir, NOWHERE, on_event)


def up(
    plan: StackPlan, infra: Path, work_dir: Path, endpoint_url: str, on_event: OnEvent
) -> StackResult:
    """Create or update the stack in the emulated cloud.

    Args:
        plan: the input of the program.
        infra: folder of the program.
        work_dir: existing folder for the stack's state and logs.
        endpoint_url: the emulated cloud.
        on_event: called for each step, from this thread.

    Raises:
        SetsailError: every finding; what exists by then is in the state, so that
            `destroy` ends it.
    """
    return _run("up", plan, infra, work_dir, endpoint_url, on_event)


def destroy(
    plan: StackPlan,
    work_dir: Path,
    clients: AwsClients,
    on_event: OnEvent,
) -> StackResult:
    """Delete all that the state names; safe to repeat.

    Raises:
        SetsailError: something is protected or would not go.
    """
    begun = time.perf_counter()
    state_file = state_path(work_dir)
    state = load_state(state_file, plan.project, plan.name)
    left = delete_all(state, StandInProvider(clients, TABLE), state_file, on_event)
    save_state(state_file, msgspec.structs.replace(left, outputs={}))
    return StackResult(left.resources, {}, time.perf_counter() - begun)


def state_path(work_dir: Path) -> Path:
    """Where a stack's state is kept in its folder."""
    return work_dir / "stack.json"


def _run(
    op: Literal["preview", "up"],
    plan: StackPlan,
    infra: Path,
    work_dir: Path,
    endpoint_url: str,
    on_event: OnEvent,
) -> StackResult:
    if problems := (*check_plan(plan), *_check_program(infra)):
        raise SetsailError(problems)
    begun = time.perf_counter()
    # The program runs in its own folder, where a relative path would mean another file.
    infra, work_dir = infra.resolve(), work_dir.resolve()
    plan_file = work_dir / "plan.json"
    plan_file.write_text(plan.to_json(), "utf-8")
    job = Job(op, str(infra), str(plan_file), str(state_path(work_dir)), endpoint_url)
    job_file = work_dir / f"{op}.job.json"
    job_file.write_bytes(msgspec.json.encode(job))
    command = [sys.executable, "-m", "setsail.stacks.emulated.program", str(job_file)]
    log = work_dir / f"{op}.log"
    with OwnedProcess.start(
        "the Pulumi program", command, log, env=child_environment(work_dir, QUIET), cwd=infra
    ) as process:
        result = _follow(process, on_event)
        # The pipe is closed: the process is ending by itself and needs no signal.
        code = process.popen.wait(timeout=30)
    if result is None or code != 0:
        raise SetsailError(
            error(
                "S612",
                f"the Pulumi program ended with code {code} before it was done",
                got=process.log_tail(),
                fix=f"see {log}",
            )
        )
    state = result.state
    return StackResult(state.resources, state.outputs, time.perf_counter() - begun)


def _check_program(infra: Path) -> Iterator[Finding]:
    """What a workspace's Pulumi program lacks."""
    for part in PROGRAM:
        if not (infra / part).is_file():
            yield error(
                "S614",
                f"the workspace's Pulumi program has no {part}",
                where=Position(f"{infra.name}/{part}"),
                got=str(infra),
                fix="`setsail new workspace` writes a whole one",
            )


def _follow(process: OwnedProcess, on_event: OnEvent) -> ResultEvent | None:
    """Pass the process's events on until its output ends; raises what it found."""
    decoder = msgspec.json.Decoder(Event)
    findings: list[Finding] = []
    result: ResultEvent | None = None
    for line in _lines(process):
        try:
            event = decoder.decode(line)
        except msgspec.DecodeError:
            # Cut off by the process's end, which its exit code tells, or not ours at all.
            continue
        if isinstance(event, FindingEvent):
            findings.append(event.finding())
        elif isinstance(event, ResultEvent):
            result = event
        else:
            on_event(event)
    if findings:
        raise SetsailError(findings)
    return result


def _lines(process: OwnedProcess) -> Iterator[bytes]:
    """Lines of events; what the program itself prints is not one and is passed over.

    Raises:
        SetsailError: S617, the program has said nothing for `SILENCE_S`.
    """
    pipe = process.stdout.fileno()
    pending = b""
    with selectors.DefaultSelector() as selector:
        selector.register(pipe, selectors.EVENT_READ)
        while True:
            if not selector.select(SILENCE_S):
                raise SetsailError(
                    error(
                        "S617",
                        f"the Pulumi program has done nothing for {SILENCE_S:.0f} s",
                        got=process.log_tail() or "no output",
                        fix="look for a loop or a wait in infra/",
                    )
                )
            chunk = os.read(pipe, 65_536)
            *lines, pending = (pending + chunk).split(b"\n")
            yield from (line for line in lines if line.startswith(EVENT_START))
            if not chunk:
                if pending.startswith(EVENT_START):
                    yield pending
                return
