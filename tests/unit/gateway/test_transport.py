from __future__ import annotations

import asyncio
import socket
from contextlib import closing

import pytest

from setsail.core.errors import UsageError
from setsail.gateway.transport import feed, listen


def test_a_free_port_is_taken_for_zero() -> None:
    with closing(listen("127.0.0.1", 0)) as sock:
        assert sock.getsockname()[1] > 0
        with socket.create_connection(sock.getsockname(), timeout=5):
            pass


def test_a_busy_port_is_a_finding() -> None:
    with closing(listen("127.0.0.1", 0)) as sock:
        port = sock.getsockname()[1]
        with pytest.raises(UsageError) as caught:
            listen("127.0.0.1", port)
    [finding] = caught.value.findings
    assert (finding.code, finding.key, finding.got) == ("G702", "port", f"127.0.0.1:{port}")
    assert "in use" in finding.message
    assert caught.value.exit_code == 2


@pytest.mark.parametrize("host", ["192.0.2.1", "no.such.host.invalid"])
def test_an_address_of_another_machine_is_a_finding(host: str) -> None:
    with pytest.raises(UsageError) as caught:
        listen(host, 0)
    [finding] = caught.value.findings
    assert (finding.code, finding.key, finding.got) == ("G702", "host", f"{host}:0")


class Small(asyncio.BufferedProtocol):
    """Takes seven bytes at a time."""

    def __init__(self) -> None:
        self.got = b""
        self.buffer = bytearray(7)

    def get_buffer(self, sizehint: int) -> bytearray:
        return self.buffer

    def buffer_updated(self, nbytes: int) -> None:
        self.got += self.buffer[:nbytes]
        self.buffer = bytearray(7)


@pytest.mark.parametrize("data", [b"", b"abc", b"x" * 7, bytes(range(100))])
def test_bytes_are_fed_whatever_the_buffer(data: bytes) -> None:
    protocol = Small()
    feed(protocol, data)
    assert protocol.got == data
