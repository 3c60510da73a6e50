from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from setsail.core.errors import SetsailError
from setsail.stacks import driver
from setsail.stacks.aws import AwsClients
from setsail.stacks.state import StackState, load_state, save_state
from tests.factories import workspace
from tests.unit.stacks.plans import make_plan, state_of

NOWHERE = "http://127.0.0.1:9"


def test_a_bad_network_is_refused_before_anything_is_started(tmp_path):
    plan = make_plan()
    site = msgspec.structs.replace(plan.sites[0], cidr="10.0.0.0/99")
    plan = msgspec.structs.replace(plan, sites=(site,))
    with pytest.raises(SetsailError) as caught:
        driver.up(plan, workspace().infra, tmp_path, NOWHERE, lambda _: None)
    assert [f.code for f in caught.value.findings] == ["S608"]
    assert list(tmp_path.iterdir()) == []


def test_a_workspace_without_a_whole_program_is_told_what_it_lacks(tmp_path):
    infra = tmp_path / "infra"
    infra.mkdir()
    (infra / "__init__.py").write_text("")
    with pytest.raises(SetsailError) as caught:
        driver.preview(make_plan(), infra, tmp_path, lambda _: None)
    assert [(f.code, str(f.where)) for f in caught.value.findings] == [
        ("S614", "infra/__main__.py"),
        ("S614", "infra/policies.py"),
    ]


FORGER = """
import os, sys
sys.stdout.write('{"event":"step","op"\\n')
sys.stdout.flush()
os._exit(7)
"""


def test_an_event_cut_off_by_a_crash_is_told_as_the_crash(tmp_path):
    infra = tmp_path / "infra"
    infra.mkdir()
    for part in ("__init__.py", "policies.py"):
        (infra / part).write_text("")
    (infra / "__main__.py").write_text(FORGER)
    with pytest.raises(SetsailError) as caught:
        driver.preview(make_plan(), infra, tmp_path, lambda _: None)
    (finding,) = caught.value.findings
    assert finding.code == "S612"
    assert "code 7" in finding.message


def test_relative_folders_mean_the_callers_own(tmp_path, monkeypatch):
    shutil.copytree(workspace().infra, tmp_path / "infra")
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path)
    result = driver.preview(make_plan(), Path("infra"), Path("work"), lambda _: None)
    assert len(result.custom) > 30


def test_destroying_nothing_is_fine_and_repeatable(tmp_path):
    for _ in range(2):
        result = driver.destroy(make_plan(), tmp_path, AwsClients(NOWHERE), lambda _: None)
        assert result.resources == ()
    assert result.engine == "emulated engine"


def test_destroy_keeps_what_is_protected_and_says_so(tmp_path):
    plan = make_plan()
    state = StackState(plan.project, plan.name, (state_of("ledger", protect=True),))
    save_state(driver.state_path(tmp_path), state)
    with pytest.raises(SetsailError) as caught:
        driver.destroy(plan, tmp_path, AwsClients(NOWHERE), lambda _: None)
    assert [(f.code, f.key) for f in caught.value.findings] == [("S650", "ledger")]
    assert load_state(driver.state_path(tmp_path), plan.project, plan.name) == state


def test_the_caller_never_imports_pulumi():
    code = "import sys, setsail.stacks.provision; print([m for m in sys.modules if 'pulumi' in m])"
    answer = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert answer.stdout.strip() == "[]"
