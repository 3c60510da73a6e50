"""An AWS to rehearse on: moto's server as a child of this process."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, error
from setsail.core.process import OwnedProcess
from setsail.stacks.plan import StackPlan

READY_TIMEOUT_S = 60.0
MOTO_SETTINGS = {
    # The list of public images takes seconds to load and is not asked for here.
    "MOTO_EC2_LOAD_DEFAULT_AMIS": "false",
    # Refuse instance types that do not exist.
    "MOTO_EC2_ENABLE_INSTANCE_TYPE_VALIDATION": "true",
}


@dataclass(frozen=True, slots=True)
class EmulatedCloud:
    """A running emulated AWS.

    Attributes:
        endpoint_url: where every service answers.
        process: the child that answers.
    """

    endpoint_url: str
    process: OwnedProcess


@contextmanager
def emulated_cloud(work_dir: Path) -> Iterator[EmulatedCloud]:
    """Run an empty AWS until the block ends; it dies with this process.

    Args:
        work_dir: existing folder for its log.

    Raises:
        SetsailError: it did not start; quotes its log.
    """
    command = [sys.executable, "-m", "setsail.stacks.emulated.cloud_server"]
    environment = child_environment(work_dir, MOTO_SETTINGS)
    process = OwnedProcess.start("emulated cloud", command, work_dir / "cloud.log", env=environment)
    with process:
        ready = process.read_ready_line(READY_TIMEOUT_S)
        yield EmulatedCloud(str(ready["endpoint_url"]), process)


def child_environment(home: Path, extra: Mapping[str, str]) -> dict[str, str]:
    """The whole environment of a child: nothing of ours but where modules are.

    A real account's credentials, profiles and proxies must not reach a process that
    only plays at being a cloud, or that talks to one.

    Args:
        home: folder that the child takes for the user's own.
        extra: what it is told besides.
    """
    modules = os.pathsep.join(entry for entry in sys.path if entry)
    return {"HOME": str(home), "LANG": "C.UTF-8", "PYTHONPATH": modules, **extra}


def refuse_unserved(plan: StackPlan) -> None:
    """Stop a plan that the emulated cloud cannot serve truthfully.

    Raises:
        SetsailError: one finding per Local Zone; the emulated AWS has none.
    """
    findings: list[Finding] = [
        error(
            "S640",
            "the emulated cloud has no Local Zones, so this site cannot be rehearsed",
            key="edge.allowed_sites",
            got=site.site,
            fix=f"rehearse with the region {site.aws_region} in its place",
        )
        for site in plan.sites
        if site.kind == "aws-local-zone"
    ]
    if findings:
        raise SetsailError(findings)
