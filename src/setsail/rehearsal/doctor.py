"""What a machine needs for a rehearsal, and what it would gain from the optional parts."""

from __future__ import annotations

import importlib.metadata
import platform
import resource
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from setsail.core.workspace import TREES, Workspace

State = Literal["ok", "absent", "missing"]

MIN_PYTHON = (3, 11)
MIN_OPEN_FILES = 1024
MIN_FREE_BYTES = 200_000_000

# Packages that a stage is built on, with the stage that needs them.
NEEDED = {
    "babel": "language",
    "fluent.runtime": "language",
    "scipy": "edges",
    "pulumi": "provision",
    "pulumi-aws": "provision",
    "moto": "provision",
    "boto3": "provision",
    "picows": "serve",
    "uvloop": "serve",
    "msgspec": "serve",
    "starlette": "serve",
    "uvicorn": "serve",
    "locust": "peak",
    "hdrhistogram": "peak",
    "jinja2": "report",
}

# Programs that add something where they are installed.
OPTIONAL = {
    "chromium": "runs the browser tests; apt-get install chromium",
    "pulumi": "provisions a real cloud; without it the emulated engine rehearses",
    "redis-server": "several gateway nodes; one node needs none",
    "livekit-server": "voice; rooms run without it and say so",
}


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that was looked for.

    Attributes:
        name: what.
        state: ``ok``, ``absent`` (optional) or ``missing`` (needed).
        found: version, path or size.
        advice: what to do when it is not there.
    """

    name: str
    state: State
    found: str
    advice: str = ""

    def to_json(self) -> dict[str, str]:
        """The part as JSON."""
        return {"name": self.name, "state": self.state, "found": self.found, "advice": self.advice}


def examine(workspace: Workspace) -> tuple[Part, ...]:
    """Look at this machine.

    Args:
        workspace: the tree that commands would use.
    """
    return (
        _python(),
        *_packages(),
        _workspace(workspace),
        _open_files(),
        _scratch(),
        *_programs(),
    )


def _python() -> Part:
    version = platform.python_version()
    state: State = "ok" if sys.version_info >= MIN_PYTHON else "missing"
    return Part("python", state, f"{version} on {platform.platform()}", "install Python 3.11+")


def _packages() -> Iterator[Part]:
    for name, stage in NEEDED.items():
        try:
            yield Part(name, "ok", importlib.metadata.version(name))
        except importlib.metadata.PackageNotFoundError:
            yield Part(name, "missing", "not installed", f"stage {stage} needs it: make install")


def _workspace(workspace: Workspace) -> Part:
    absent = [tree for tree in TREES if not (workspace.root / tree).is_dir()]
    found = f"{workspace.root}{' (packaged)' if workspace.packaged else ''}"
    if absent:
        advice = f"no {', '.join(absent)} there; make one with: setsail new workspace DIR"
        return Part("workspace", "missing", found, advice)
    return Part("workspace", "ok", found)


def _open_files() -> Part:
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    state: State = "ok" if soft >= MIN_OPEN_FILES else "missing"
    return Part("open files", state, f"{soft} (hard limit {hard})", "raise it with ulimit -n 4096")


def _scratch() -> Part:
    folder = tempfile.gettempdir()
    free = shutil.disk_usage(folder).free
    state: State = "ok" if free >= MIN_FREE_BYTES else "missing"
    return Part("scratch disk", state, f"{free // 1_000_000} MB free in {folder}", "free some")


def _programs() -> Iterator[Part]:
    for name, use in OPTIONAL.items():
        path = shutil.which(name)
        # Told apart from the Python package of the same name.
        shown = f"{name} (program)" if name in NEEDED else name
        yield Part(shown, "ok", path) if path else Part(shown, "absent", "not installed", use)
