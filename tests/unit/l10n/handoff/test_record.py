"""What is kept of each translation, and what becomes of a broken file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from setsail.core.errors import SetsailError
from setsail.l10n.handoff.record import FILE, Entry, Record, State, load_record

A, B, C = "aaaaaaaa", "bbbbbbbb", "cccccccc"
DAY = date(2026, 11, 26)
FULL = Record({"x": Entry(A, B), "a.b": Entry(B, C, DAY)})


def written(tmp_path: Path, text: str | bytes) -> Path:
    folder = tmp_path / "locales" / "id"
    folder.mkdir(parents=True)
    data = text if isinstance(text, bytes) else text.encode()
    (folder / FILE).write_bytes(data)
    return tmp_path / "locales"


def test_a_record_is_read_as_it_was_written(tmp_path: Path) -> None:
    assert load_record(written(tmp_path, FULL.to_text()), "id") == FULL


def test_each_text_has_its_line_in_order() -> None:
    lines = FULL.to_text().splitlines()
    assert lines[3:5] == [
        f'    "a.b": {{"from": "{B}", "text": "{C}", "reviewed": "2026-11-26"}},',
        f'    "x": {{"from": "{A}", "text": "{B}"}}',
    ]


def test_nothing_is_known_without_a_file(tmp_path: Path) -> None:
    assert load_record(tmp_path, "id") == Record({})
    assert load_record(written(tmp_path, Record({}).to_text()), "id") == Record({})


@pytest.mark.parametrize(
    ("message", "source", "target", "state"),
    [
        ("x", A, "", State.MISSING),
        ("new", A, B, State.UNRECORDED),
        ("x", C, B, State.STALE),
        ("x", A, C, State.EDITED),
        ("x", A, B, State.TRANSLATED),
        ("a.b", B, C, State.REVIEWED),
    ],
)
def test_states(message: str, source: str, target: str, state: State) -> None:
    assert FULL.state(message, source, target) is state


@pytest.mark.parametrize(
    ("text", "where", "message"),
    [
        ("{", ":1:2", "no JSON"),
        (b"\xff{}", ":1:1", "not UTF-8"),
        ("[]", "", "no 'messages'"),
        ('{"messages": []}', "", "no 'messages'"),
        ('{"messages": {\n"x": 1}}', ":2", "eight digits"),
        ('{"messages": {\n"x": {"from": "aaaaaaaa"}}}', ":2", "eight digits"),
        ('{"messages": {"x": {"from": "aaaaaaaa", "text": "bbbb"}}}', ":1", "eight digits"),
        (f'{{"messages": {{"x": {{"from": "{A}", "text": "{B}", "by": "me"}}}}}}', ":1", "eight"),
        (
            f'{{"messages": {{"x": {{"from": "{A}", "text": "{B}", "reviewed": "soon"}}}}}}',
            ":1",
            "a day",
        ),
        ("[" * 100_000, "", "nested"),
        ("1" * 5000, "", "a number without end"),
    ],
)
def test_a_broken_file_is_told_with_its_place(
    tmp_path: Path, text: str | bytes, where: str, message: str
) -> None:
    with pytest.raises(SetsailError) as caught:
        load_record(written(tmp_path, text), "id")
    (finding,) = caught.value.findings
    assert (finding.code, message in finding.text()) == ("L267", True)
    assert str(finding.where) == f"locales/id/{FILE}{where}"


def test_all_broken_lines_are_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(SetsailError) as caught:
        load_record(written(tmp_path, '{"messages": {\n"x": 1,\n"y": 2}}'), "id")
    assert [(f.key, f.where.line if f.where else 0) for f in caught.value.findings] == [
        ("x", 2),
        ("y", 3),
    ]
