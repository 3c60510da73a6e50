"""The first visitor meets rooms that do not let it in; those that do are visited in rehearsals."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator

import pytest

from setsail.core.errors import SetsailError
from setsail.gateway.probe import see_page, status_of, visit


@pytest.fixture
def refusing() -> Iterator[int]:
    """A server that answers everything with 503; its port."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        thread = threading.Thread(target=_refuse, args=(server,), daemon=True)
        thread.start()
        yield server.getsockname()[1]
        server.shutdown(socket.SHUT_RDWR)
        thread.join()


def _refuse(server: socket.socket) -> None:
    while True:
        try:
            connection, _ = server.accept()
        except OSError:
            return
        with connection:
            connection.recv(4096)
            connection.sendall(b"HTTP/1.1 503 Full\r\ncontent-length: 0\r\n\r\n")


@pytest.fixture
def closed() -> int:
    """A port on which nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def test_a_room_that_refuses_is_a_finding(refusing: int) -> None:
    with pytest.raises(SetsailError, match="503") as caught:
        visit("127.0.0.1", refusing, "lounge-8", "en", 5.0)
    [finding] = caught.value.findings
    assert (finding.code, finding.key) == ("G790", "lounge-8")
    assert finding.fix


def test_nobody_there_is_a_finding(closed: int) -> None:
    with pytest.raises(SetsailError) as caught:
        visit("127.0.0.1", closed, "lounge-8", "en", 5.0)
    assert caught.value.findings[0].code == "G790"
    assert status_of("127.0.0.1", closed, "/readyz") == 0
    assert see_page("127.0.0.1", closed, "lounge-8", "en").status == 0


def test_the_status_of_a_refusal(refusing: int) -> None:
    assert status_of("127.0.0.1", refusing, "/readyz") == 503
    page = see_page("127.0.0.1", refusing, "lounge-8", "en")
    assert (page.status, page.lang, page.direction) == (503, "", "")
