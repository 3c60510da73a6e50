"""The wheel works outside the checkout, with its data inside."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.factories import ROOT

pytestmark = pytest.mark.integration

DAY = ("--date", "2026-11-23")  # on which no fact has expired


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = ["pip", "wheel", "--no-deps", "--no-build-isolation", "--quiet"]
    subprocess.run(
        [sys.executable, "-m", *command, "--wheel-dir", str(folder), str(ROOT)], check=True
    )
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("site")
    command = ["pip", "install", "--no-deps", "--quiet", "--target", str(target), str(wheel)]
    subprocess.run([sys.executable, "-m", *command], check=True)
    return target


def setsail(installed: Path, cwd: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the installed package, not the checkout: its folder comes first on the path."""
    env = {**os.environ, "PYTHONPATH": str(installed), "PYTHONSAFEPATH": "1"}
    return subprocess.run(
        [sys.executable, "-m", "setsail", *arguments],
        cwd=cwd,
        env=env,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_the_wheel_holds_the_workspace_and_no_caches(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for needed in (
        "regions/world.yaml",
        "locales/ar/room.ftl",
        "infra/__main__.py",
        "loadtests/locustfile.py",
        "examples/catalogues/SA.csv",
    ):
        assert f"setsail/_workspace/{needed}" in names
    assert any(name.startswith("setsail/gateway/page/") for name in names)
    assert not [name for name in names if "__pycache__" in name]


def test_every_verb_works_away_from_the_checkout(installed: Path, tmp_path: Path) -> None:
    checked = setsail(installed, tmp_path, "check", "--all", *DAY)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    found = setsail(installed, tmp_path, "doctor")
    assert f"{installed}/setsail/_workspace (packaged)" in found.stdout


def test_a_workspace_from_the_wheel_rehearses(installed: Path, tmp_path: Path) -> None:
    made = setsail(installed, tmp_path, "new", "workspace", "mine")
    assert made.returncode == 0, made.stderr
    rehearsed = setsail(installed, tmp_path / "mine", "rehearse", "BR", "--only", "rundown", *DAY)
    assert rehearsed.returncode == 0, rehearsed.stdout + rehearsed.stderr
    assert (tmp_path / "mine" / "setsail-out" / "BR-rehearsal.html").is_file()


def test_the_packaged_workspace_rehearses_the_peak(installed: Path, tmp_path: Path) -> None:
    """Locust and the gateway run from the wheel's own copies."""
    ended = setsail(
        installed, tmp_path, "rehearse", "ID", "--only", "peak", "--scale", "0.0004", *DAY
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
