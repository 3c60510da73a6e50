"""The gateway as a process: how it starts, refuses to, and ends."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
from websockets.exceptions import ConnectionClosed

from setsail.gateway.config import write_config
from setsail.gateway.ledger import read_entries
from setsail.rooms import messages as wire
from setsail.rooms.codes import CloseReason
from tests.gateway_kit import Guest, gateway, make_config

pytestmark = pytest.mark.integration


def run(folder: Path, port: int = 0, ledger: str | None = None) -> subprocess.CompletedProcess[str]:
    """Start a gateway that is expected not to get far."""
    path = folder / "gateway.json"
    write_config(make_config(folder, port=port), path)
    if ledger is not None:
        path.write_text(json.dumps({**json.loads(path.read_text()), "ledger": ledger}))
    command = [sys.executable, "-m", "setsail.gateway", "--config", str(path)]
    return subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)


def refusal(done: subprocess.CompletedProcess[str]) -> tuple[str, str]:
    """The code of the JSON line on stderr, and the text after it."""
    line, _, text = done.stderr.partition("\n")
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    said = json.loads(line)
    assert said["ready"] is False
    return said["findings"][0]["code"], text


def test_the_ready_line_is_true(tmp_path: Path) -> None:
    with gateway(make_config(tmp_path), tmp_path) as running:
        with socket.create_connection(("127.0.0.1", running.port), timeout=5):
            pass
        os.kill(running.process.pid, 0)


def test_a_busy_port_is_a_finding_and_not_a_traceback(tmp_path: Path) -> None:
    with closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = run(tmp_path, port)
    assert done.returncode == 2
    code, text = refusal(done)
    assert code == "G702"
    assert text.startswith("G702 port: the port is in use by another program")
    assert f"127.0.0.1:{port}" in text


def test_a_ledger_that_cannot_be_opened_is_a_finding(tmp_path: Path) -> None:
    done = run(tmp_path, ledger=str(tmp_path / "no" / "gifts.sqlite"))
    assert done.returncode == 1
    code, text = refusal(done)
    assert code == "G703"
    assert "no/gifts.sqlite" in text


def test_a_config_that_is_missing_is_a_finding(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "setsail.gateway", "--config", str(tmp_path / "none.json")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    assert done.returncode == 1
    assert refusal(done)[0] == "G701"


@pytest.mark.parametrize("signum", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_in_order(tmp_path: Path, signum: signal.Signals) -> None:
    async def play(url: str, pid: int) -> None:
        async with await Guest.enter(url, locale="id") as guest:
            await guest.answer(wire.Gift, gift="rose", count=1, key="k")
            os.kill(pid, signum)
            goodbye = await guest.until(wire.Closing)
            assert goodbye.reason is CloseReason.SHUTDOWN
            assert goodbye.text
            with pytest.raises(ConnectionClosed) as caught:
                await guest.until(wire.Pong)
            assert caught.value.rcvd is not None
            assert caught.value.rcvd.code == 1001

    config = make_config(tmp_path, time_scale=60.0)
    with gateway(config, tmp_path) as running:
        asyncio.run(play(running.ws("lounge-8"), running.process.pid))
        assert running.process.popen.wait(3) == 0
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.1", running.port), timeout=5)
    assert [entry.gift for entry in read_entries(Path(config.ledger))] == ["rose"]
    assert (tmp_path / "gateway.log").read_text() == ""


def test_a_client_that_does_not_answer_the_goodbye_does_not_hold_it_up(tmp_path: Path) -> None:
    with ExitStack() as stack:
        running = stack.enter_context(gateway(make_config(tmp_path), tmp_path))
        address = ("127.0.0.1", running.port)
        with socket.create_connection(address, timeout=5) as deaf:
            deaf.sendall(
                b"GET /ws/rooms/lounge-8 HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\n"
                b"Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
            )
            assert deaf.recv(4096).startswith(b"HTTP/1.1 101 ")
            running.process.popen.terminate()
            assert running.process.popen.wait(3) == 0


def test_it_dies_with_its_owner(tmp_path: Path) -> None:
    path = tmp_path / "gateway.json"
    write_config(make_config(tmp_path), path)
    owner = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sys, pathlib, time\n"
            "from setsail.core.process import OwnedProcess\n"
            "log = pathlib.Path(sys.argv[1]).with_suffix('.log')\n"
            "child = OwnedProcess.start('gateway', [sys.executable, '-m', 'setsail.gateway',"
            " '--config', sys.argv[1]], log)\n"
            "print(child.read_ready_line(20)['port'], flush=True)\n"
            "time.sleep(60)\n",
            str(path),
        ],
        stdout=subprocess.PIPE,
        text=True,
    )
    with owner:
        assert owner.stdout is not None
        port = int(owner.stdout.readline())
        owner.kill()
    for _ in range(100):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            return
        time.sleep(0.05)
    pytest.fail("the gateway outlived its owner")
