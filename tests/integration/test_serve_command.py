"""``setsail serve`` as a person uses it."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.factories import ROOT

pytestmark = pytest.mark.integration


@contextmanager
def serving(*arguments: str, cwd: Path = ROOT) -> Iterator[tuple[subprocess.Popen[str], str]]:
    command = [sys.executable, "-m", "setsail", "serve", *arguments, "--date", "2026-11-23"]
    with subprocess.Popen(
        command, cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        try:
            yield process, first.split()[0] if first else ""
        finally:
            process.send_signal(signal.SIGINT)
            process.communicate(timeout=20)


def test_the_rooms_open_and_close() -> None:
    with serving("SA", "--port", "0") as (process, address):
        assert address.endswith("/rooms/majlis")
        with urllib.request.urlopen(address, timeout=10) as page:
            text = page.read().decode()
        assert re.search(r'<html[^>]*lang="ar-SA"[^>]*dir="rtl"', text)
    assert process.returncode == 0


def test_a_busy_port_is_a_finding_not_a_traceback() -> None:
    with socket.create_server(("127.0.0.1", 0)) as busy:
        port = busy.getsockname()[1]
        ended = subprocess.run(
            [
                sys.executable,
                "-m",
                "setsail",
                "serve",
                "ID",
                "--port",
                str(port),
                "--date",
                "2026-11-23",
            ],
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    assert ended.returncode == 2
    assert str(port) in ended.stderr
    assert "G7" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_market_with_an_error_opens_nothing() -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "setsail", "serve", "ID", "--date", "2027-12-01"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 1
    assert "P120" in ended.stderr
    assert ended.stdout == ""
