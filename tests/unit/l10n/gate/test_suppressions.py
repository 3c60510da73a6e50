"""Exceptions: what they leave out, until when, and what is wrong with them, at its place."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, Position, error
from setsail.l10n.gate.suppressions import NO_EXCEPTIONS, Exceptions, load_exceptions

UNTIL = date(2027, 3, 31)
DAY = timedelta(days=1)
CODES = {"L201", "L206", "L209"}
ROW = """\
  - code: L209
    locale: id
    message: fans
    reason: shared with Malay until the next release
    until: 2027-03-31
"""


def loaded(tmp_path: Path, *rows: str) -> Exceptions:
    folder = tmp_path / "locales"
    folder.mkdir(exist_ok=True)
    (folder / "exceptions.yaml").write_text("exceptions:\n" + "".join(rows), "utf-8")
    return load_exceptions(folder)


def finding(code: str = "L209", key: str = "fans") -> Finding:
    return error(code, "x", where=Position("locales/id/room.ftl", 1, 1), key=key)


def problems(
    exceptions: Exceptions, today: date = UNTIL - 60 * DAY, *, needed: bool = True
) -> list[tuple[str, str, str | None]]:
    rows = set(exceptions.rows)
    told = exceptions.problems(
        today, CODES, {"id", "th"}, {"id": {"fans", "join"}}, rows if needed else (), rows
    )
    return [(f.code, str(f.where), f.fix) for f in told]


def test_a_tree_without_the_file_has_none(tmp_path: Path) -> None:
    assert load_exceptions(tmp_path) is NO_EXCEPTIONS


def test_a_finding_is_left_out_through_the_last_day(tmp_path: Path) -> None:
    exceptions = loaded(tmp_path, ROW)
    row = exceptions.row_for("id", finding(), UNTIL)
    assert row is not None
    assert row.reason.startswith("shared with Malay")
    assert exceptions.row_for("id", finding(), UNTIL + DAY) is None
    assert problems(exceptions) == []


@pytest.mark.parametrize(
    ("tag", "code", "key"), [("ms", "L209", "fans"), ("id", "L206", "fans"), ("id", "L209", "x")]
)
def test_another_finding_is_not(tmp_path: Path, tag: str, code: str, key: str) -> None:
    assert loaded(tmp_path, ROW).row_for(tag, finding(code, key), UNTIL) is None


def test_what_cannot_be_read_has_no_exception(tmp_path: Path) -> None:
    exceptions = loaded(tmp_path, ROW.replace("L209", "L201"))
    assert exceptions.row_for("id", finding("L201"), UNTIL) is None
    assert problems(exceptions) == [
        ("L291", "locales/exceptions.yaml:2:5", "mend it; until then the message does not exist")
    ]


def test_rows_about_nothing_are_told_at_the_key(tmp_path: Path) -> None:
    code, tag, message = (
        ROW.replace("L209", "L208"),
        ROW.replace("id", "in", 1),
        ROW.replace("fans", "fan"),
    )
    assert problems(loaded(tmp_path, code, tag, message)) == [
        ("L291", "locales/exceptions.yaml:2:5", "did you mean 'L209' or 'L206'?"),
        ("L291", "locales/exceptions.yaml:8:5", "did you mean 'id'?"),
        ("L291", "locales/exceptions.yaml:14:5", "did you mean 'fans'?"),
    ]


def test_a_message_of_a_locale_that_was_not_judged_is_taken_on_trust(tmp_path: Path) -> None:
    row = ROW.replace("id", "th", 1).replace("fans", "anything")
    assert problems(loaded(tmp_path, row)) == []


def test_the_same_exception_twice_is_told_at_the_second(tmp_path: Path) -> None:
    exceptions = loaded(tmp_path, ROW, ROW.replace("Malay", "nobody"))
    assert problems(exceptions) == [("L292", "locales/exceptions.yaml:7:5", "keep one of them")]
    row = exceptions.row_for("id", finding(), UNTIL)
    assert row is not None
    assert "Malay" in row.reason


def test_an_exception_that_nothing_needs(tmp_path: Path) -> None:
    exceptions = loaded(tmp_path, ROW)
    assert problems(exceptions, needed=False) == [
        ("L293", "locales/exceptions.yaml:2:5", "remove the exception")
    ]
    # Where its check did not run, nobody knows.
    assert list(exceptions.problems(UNTIL, CODES, {"id"}, {}, (), ())) != []
    told = exceptions.problems(UNTIL - 60 * DAY, CODES, {"id"}, {}, (), ())
    assert list(told) == []


@pytest.mark.parametrize(
    ("today", "code"),
    [(UNTIL - 14 * DAY, None), (UNTIL - 13 * DAY, "L297"), (UNTIL, "L297"), (UNTIL + DAY, "L294")],
)
def test_its_end_is_told_at_the_day(tmp_path: Path, today: date, code: str | None) -> None:
    told = [(code, where) for code, where, _ in problems(loaded(tmp_path, ROW), today)]
    assert told == ([(code, "locales/exceptions.yaml:6:5")] if code else [])


@pytest.mark.parametrize(
    ("row", "where"),
    [
        (ROW.replace("    until: 2027-03-31\n", ""), "locales/exceptions.yaml:2:5"),
        (ROW.replace("2027-03-31", "never"), "locales/exceptions.yaml:6:12"),
        (ROW.replace("reason", "reazon"), "locales/exceptions.yaml:5:5"),
    ],
)
def test_a_row_without_an_end_or_a_reason_is_no_exception(
    tmp_path: Path, row: str, where: str
) -> None:
    with pytest.raises(SetsailError) as caught:
        loaded(tmp_path, row)
    assert where in {str(f.where) for f in caught.value.findings}
