"""The long runs: every market at its default scale, and Ctrl-C at every few seconds."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.factories import ROOT
from tests.integration.test_interrupts import (
    INTERRUPTED,
    adopt_orphans,  # noqa: F401  (a fixture that works by being here)
    interrupt_after,
)

pytestmark = [pytest.mark.integration, pytest.mark.slow]

# Before its end, which takes longer than this: the played peak alone lasts 30 s.
SECONDS = [second / 2 for second in range(1, 70, 3)]


@pytest.fixture(params=["ID", "SA", "BR"])
def told(request: pytest.FixtureRequest, tmp_path: Path) -> dict[str, object]:
    command = [sys.executable, "-m", "setsail", "rehearse", request.param, "--json"]
    ended = subprocess.run(
        [*command, "--date", "2026-11-23", "--out", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    report: dict[str, object] = json.loads(ended.stdout)
    return report


def test_every_market_is_go_at_its_default_scale(told: dict[str, object]) -> None:
    assert told["verdict"] == "go"


@pytest.mark.parametrize("delay_s", SECONDS)
def test_sigint_leaves_nothing_at_any_second(delay_s: float, tmp_path: Path) -> None:
    ended = interrupt_after(delay_s, tmp_path)
    assert ended.returncode in INTERRUPTED
    assert "Traceback" not in ended.stderr
