"""What is printed, on streams of several kinds."""

import io
import json
import sys

import pytest

from setsail.cli.output import show_findings, show_json
from setsail.core.findings import error


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("no_color", "begins"), [("", "\x1b[31m"), ("1", "error: X100 wrong"), (None, "\x1b[31m")]
)
def test_findings_are_coloured_unless_nobody_wants_it(
    no_color: str | None, begins: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    if no_color is not None:
        monkeypatch.setenv("NO_COLOR", no_color)
    monkeypatch.setattr(sys, "stdout", terminal := Terminal())
    show_findings((error("X100", "wrong"),))
    assert terminal.getvalue().startswith(begins)
    assert ("\x1b" in terminal.getvalue()) is (no_color != "1")


def test_a_terminal_is_never_given_orders(capsys: pytest.CaptureFixture[str]) -> None:
    show_findings((error("X100", "wrong", got="'\x1b[31m\x9b\x07لاوس'"),))
    assert capsys.readouterr().out == "error: X100 wrong, got '\\x1b[31m\\x9b\\x07لاوس'\n"


@pytest.mark.parametrize(
    ("encoding", "written"),
    [
        ("utf-8", '"Türkiye 🚢"'.encode()),
        ("latin-1", rb'"T\u00fcrkiye \ud83d\udea2"'),
        ("ascii", rb'"T\u00fcrkiye \ud83d\udea2"'),
    ],
)
def test_json_is_as_readable_as_the_stream_allows(
    encoding: str, written: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding, errors="backslashreplace")
    monkeypatch.setattr(sys, "stdout", stream)
    show_json("Türkiye 🚢")
    stream.flush()
    assert raw.getvalue() == written + b"\n"
    assert json.loads(raw.getvalue().decode(encoding)) == "Türkiye 🚢"
