import os
import signal
import sys
import time
from pathlib import Path

import pytest

from setsail.core.process import OwnedProcess, ProcessError

READY = "import json,time; print(json.dumps({'port': 5}), flush=True); time.sleep(60)"


def gone(pid: int) -> bool:
    for _ in range(100):
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        except (FileNotFoundError, ProcessLookupError):
            return True
        if state == "Z":
            return True
        time.sleep(0.05)
    return False


def test_ready_line_then_stop(tmp_path: Path) -> None:
    with OwnedProcess.start("child", [sys.executable, "-c", READY], tmp_path / "log") as child:
        assert child.read_ready_line(20) == {"port": 5}
        assert child.running()
    assert not child.running()
    assert child.stop() == -signal.SIGTERM


def test_grandchildren_go_with_the_child(tmp_path: Path) -> None:
    code = (
        "import json,subprocess,sys,time;"
        "p=subprocess.Popen([sys.executable,'-c','import time; time.sleep(60)']);"
        "print(json.dumps({'pid': p.pid}), flush=True); time.sleep(60)"
    )
    with OwnedProcess.start("child", [sys.executable, "-c", code], tmp_path / "log") as child:
        grandchild = child.read_ready_line(20)["pid"]
        os.kill(grandchild, 0)
    assert gone(grandchild)


def test_a_child_that_ignores_sigterm_is_killed(tmp_path: Path) -> None:
    code = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN);" + READY
    child = OwnedProcess.start("child", [sys.executable, "-c", code], tmp_path / "log")
    child.read_ready_line(20)
    assert child.stop(patience_s=0.2) == -signal.SIGKILL


def test_a_child_that_ends_early_quotes_its_log(tmp_path: Path) -> None:
    code = "import sys; sys.exit('port 80 is busy')"
    child = OwnedProcess.start("gateway", [sys.executable, "-c", code], tmp_path / "log")
    child.popen.wait()
    with pytest.raises(
        ProcessError, match="W904 gateway ended before it was ready, got port 80 is"
    ):
        child.read_ready_line(20)
    child.stop()


def test_a_silent_child_is_told(tmp_path: Path) -> None:
    command = [sys.executable, "-c", "import time; time.sleep(60)"]
    with (
        OwnedProcess.start("gateway", command, tmp_path / "log") as child,
        pytest.raises(ProcessError, match="W904 gateway was not ready in time"),
    ):
        child.read_ready_line(0.2)


def test_a_missing_program_is_a_finding(tmp_path: Path) -> None:
    with pytest.raises(ProcessError, match="W903 cannot start tool, got /no/such/tool: No such"):
        OwnedProcess.start("tool", ["/no/such/tool"], tmp_path / "log")


@pytest.mark.skipif(sys.platform != "linux", reason="the parent-death signal is Linux's")
def test_children_die_when_setsail_is_killed(tmp_path: Path) -> None:
    code = (
        "import json,sys,time;from pathlib import Path;"
        "from setsail.core.process import OwnedProcess;"
        f"c=OwnedProcess.start('c',[sys.executable,'-c',{READY!r}],Path({str(tmp_path / 'i')!r}));"
        "c.read_ready_line(20); print(json.dumps({'pid': c.pid}), flush=True); time.sleep(60)"
    )
    parent = OwnedProcess.start("parent", [sys.executable, "-c", code], tmp_path / "log")
    inner = parent.read_ready_line(20)["pid"]
    os.kill(parent.pid, signal.SIGKILL)
    assert gone(inner)
    parent.stop()


def test_a_child_that_closes_its_output_is_not_called_slow(tmp_path: Path) -> None:
    code = "import os,sys,time; os.close(1); time.sleep(0.3); sys.exit('out of luck')"
    child = OwnedProcess.start("gateway", [sys.executable, "-c", code], tmp_path / "log")
    with pytest.raises(ProcessError, match="ended before it was ready, got out of luck"):
        child.read_ready_line(20)
    child.stop()
