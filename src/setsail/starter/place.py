"""Where a new profile goes: its region, its file, and that nothing is there yet."""

from __future__ import annotations

import os
from pathlib import Path

from setsail.core.errors import SetsailError, UsageError
from setsail.core.files import as_finding
from setsail.core.findings import Finding, Position, error, shown
from setsail.core.nearest import did_you_mean
from setsail.core.workspace import Workspace
from setsail.profiles.inherit import REGION_FILE, ProfileFiles, find_market
from setsail.starter.territory import Territory
from setsail.starter.text import kebab


def own_workspace(workspace: Workspace) -> None:
    """Refuse the copy that setsail brings along.

    Raises:
        UsageError: P113, the workspace is the packaged one.
    """
    if workspace.packaged:
        raise UsageError(
            error(
                "P113",
                "the market would go into setsail's own files",
                where=Position(str(workspace.regions)),
                fix="run `setsail new workspace FOLDER` first, then this again inside FOLDER",
            )
        )


def region_file(workspace: Workspace, region: str) -> Path:
    """The profile of a region.

    Raises:
        UsageError: P117, there is no such region; the nearest ones are suggested.
    """
    known = {p.parent.name: p for p in sorted(workspace.regions.glob(f"*/{REGION_FILE}"))}
    if region not in known:
        fix = did_you_mean(region, known)
        raise UsageError(error("P117", "there is no such region", got=shown(region), fix=fix))
    return known[region]


def new_file(files: ProfileFiles, territory: Territory, region: Path) -> Path:
    """The file of a market that does not exist yet.

    Args:
        files: the profiles that exist.
        territory: the market's country.
        region: profile of its region.

    Raises:
        UsageError: P118, the market exists, by its code, its name or its file.
        SetsailError: a profile that cannot be read may be this market.
    """
    path = region.with_name(f"{kebab(territory.name)}.yaml")
    for reference in (territory.code, territory.name, path.stem):
        try:
            there = find_market(files, reference)
        except UsageError:
            continue
        raise UsageError(_exists(files.workspace, there))
    if path.exists():  # a folder, or what the system does not show as a file
        raise UsageError(_exists(files.workspace, path))
    return path


def write_new(path: Path, data: bytes, workspace: Workspace) -> None:
    """Write a file that is not there yet; it appears whole or not at all.

    Args:
        path: where it goes, in a folder that exists.
        data: what it holds.
        workspace: names the file in the error.

    Raises:
        UsageError: P118, somebody was quicker.
        SetsailError: the system refused.
    """
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with draft.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        path.hardlink_to(draft)  # unlike a rename it never replaces a file
    except FileExistsError:
        raise UsageError(_exists(workspace, path)) from None
    except OSError as problem:
        problem.filename = str(path)
        raise SetsailError(as_finding(problem)) from None
    finally:
        draft.unlink(missing_ok=True)


def _exists(workspace: Workspace, path: Path) -> Finding:
    return error(
        "P118",
        "the market is there already",
        where=Position(workspace.relative(path)),
        fix="edit that file, or delete it to begin again",
    )
