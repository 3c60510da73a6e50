"""The process that runs the Pulumi program on the emulated engine.

Started by `setsail.stacks.driver`, never by hand. It runs the program twice: once
as a preview, on whose inputs the guard rails are checked, and then, if asked to
and if nothing was found, for real. Each line on stdout is one JSON event.
"""

from __future__ import annotations

import asyncio
import contextvars
import importlib
import logging
import runpy
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from traceback import extract_tb
from typing import Any

import msgspec
from pulumi.runtime.config import set_all_config
from pulumi.runtime.proto import engine_pb2
from pulumi.runtime.settings import Settings, configure
from pulumi.runtime.stack import run_in_stack

from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, Position, error
from setsail.stacks.aws import AwsClients
from setsail.stacks.emulated.monitor import EmulatedEngine
from setsail.stacks.emulated.provider import StandInProvider
from setsail.stacks.emulated.table import TABLE
from setsail.stacks.emulated.teardown import delete_all
from setsail.stacks.events import FindingEvent, Job, NoteEvent, ResultEvent, StepEvent
from setsail.stacks.plan import StackPlan
from setsail.stacks.state import StackState, load_state, save_state

LOG = logging.getLogger("setsail.stacks.program")


class EngineLog:
    """Takes what the program logs through Pulumi; the driver keeps stderr."""

    def Log(self, request: Any) -> None:  # noqa: N802  (the protocol's name)
        """Write one message."""
        level = {engine_pb2.DEBUG: logging.DEBUG, engine_pb2.INFO: logging.INFO}.get(
            request.severity, logging.WARNING
        )
        LOG.log(level, "%s", request.message)


def run_program(infra: Path, plan_file: Path, engine: EmulatedEngine, dry_run: bool) -> None:
    """Run the program once against an engine.

    Pulumi keeps its settings in context variables, so each run gets a context of
    its own and leaves nothing behind for the next.
    """
    state = engine.state()

    def run() -> None:
        configure(
            Settings(
                project=state.project,
                stack=state.stack,
                monitor=engine,
                engine=EngineLog(),
                dry_run=dry_run,
                organization="organization",
                root_directory=str(infra),
            )
        )
        set_all_config({"setsail:plan": str(plan_file)})
        asyncio.run(run_in_stack(lambda: _execute(infra)))

    contextvars.copy_context().run(run)


def _execute(infra: Path) -> None:
    runpy.run_path(str(infra / "__main__.py"), run_name="__main__")


def perform(job: Job, tell: Callable[[msgspec.Struct], None]) -> StackState:
    """Preview, check and, for ``up``, bring the stack to what the program says.

    Raises:
        SetsailError: the plan, the guard rails, the engine or the cloud refused
            something; what exists by then is in the state file.
    """
    infra, plan_file, state_file = Path(job.infra), Path(job.plan_file), Path(job.state_file)
    plan = StackPlan.from_json(plan_file.read_bytes(), str(plan_file))
    # As `python infra` would, but for the folder above, where `infra` is a package.
    sys.path.insert(0, str(infra.parent))
    policies = importlib.import_module("infra.policies")
    old = load_state(state_file, plan.project, plan.name)
    provider = StandInProvider(AwsClients(job.endpoint_url), TABLE)

    preview = EmulatedEngine(old, provider, dry_run=True, state_file=None, on_event=tell)
    _run_to_findings(infra, plan_file, preview, dry_run=True)
    violations = tuple(policies.check(plan, preview.registered()))
    if violations:
        raise SetsailError(violations)
    if job.op == "preview":
        for resource in preview.obsolete():
            tell(StepEvent("delete", resource.type, resource.name, 0.0, True))
        return preview.state()

    tell(NoteEvent("guard rails hold; creating"))
    engine = EmulatedEngine(old, provider, dry_run=False, state_file=state_file, on_event=tell)
    _run_to_findings(infra, plan_file, engine, dry_run=False)
    obsolete = {resource.urn for resource in engine.obsolete()}
    state = delete_all(
        engine.state(), provider, state_file, tell, only=lambda resource: resource.urn in obsolete
    )
    save_state(state_file, state)
    return state


def _run_to_findings(
    infra: Path, plan_file: Path, engine: EmulatedEngine, *, dry_run: bool
) -> None:
    """Run the program; the engine's own findings win over how the SDK wraps them."""
    try:
        run_program(infra, plan_file, engine, dry_run)
    except Exception:
        if not engine.findings:
            raise
        LOG.debug("the program stopped", exc_info=True)
    if engine.findings:
        raise SetsailError(unique(engine.findings))


def unique(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings without repetitions, in order."""
    return tuple(dict.fromkeys(findings))


def program_problem(problem: Exception, infra: Path) -> Finding | None:
    """A mistake of the Pulumi program as a finding; None if the mistake is ours."""
    places = [(frame.filename, frame.lineno or 0) for frame in extract_tb(problem.__traceback__)]
    if isinstance(problem, SyntaxError) and problem.filename:
        places.append((problem.filename, problem.lineno or 0))
    own = [(Path(file), line) for file, line in places if Path(file).is_relative_to(infra)]
    if not own:
        return None
    file, line = own[-1]
    return error(
        "S613",
        "the Pulumi program failed",
        where=Position(file.relative_to(infra.parent).as_posix(), line),
        got=f"{type(problem).__name__}: {problem}",
    )


def main(job_file: str) -> int:
    """Do a job; events to stdout, logs to stderr, 1 if there are findings."""
    logging.basicConfig(stream=sys.stderr, level=logging.INFO)

    def tell(event: msgspec.Struct) -> None:
        sys.stdout.write(msgspec.json.encode(event).decode() + "\n")
        sys.stdout.flush()

    job = msgspec.json.decode(Path(job_file).read_bytes(), type=Job)
    try:
        state = perform(job, tell)
    except SetsailError as problem:
        for finding in problem.findings:
            tell(FindingEvent.of(finding))
        return 1
    except Exception as problem:
        mistake = program_problem(problem, Path(job.infra))
        if mistake is None:
            raise
        LOG.exception("the program failed")
        tell(FindingEvent.of(mistake))
        return 1
    tell(ResultEvent(state))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1]))
