"""A file is whole or not there, whatever happens while it is written."""

import errno
import os
import stat

import pytest

from setsail.core.errors import SetsailError
from setsail.report import writing
from setsail.report.writing import write_atomic


def names(folder):
    return sorted(p.name for p in folder.iterdir())


def failing(problem):
    def fsync(handle):
        raise problem

    return fsync


def test_writes_and_replaces(tmp_path):
    path = tmp_path / "deep" / "report.html"
    write_atomic(path, b"one")
    write_atomic(path, b"two")
    assert path.read_bytes() == b"two"
    assert names(path.parent) == ["report.html"]


def test_file_is_as_open_as_the_user_wants(tmp_path):
    before = os.umask(0o027)
    try:
        write_atomic(tmp_path / "a", b"")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o640


def test_a_draft_left_by_a_killed_process_is_overwritten(tmp_path):
    (tmp_path / f".a.{os.getpid()}.part").write_bytes(b"half a report, longer than the new one")
    write_atomic(tmp_path / "a", b"whole")
    assert (tmp_path / "a").read_bytes() == b"whole"
    assert names(tmp_path) == ["a"]


@pytest.mark.parametrize("problem", [KeyboardInterrupt(), SystemExit(3), ValueError("a bug")])
def test_an_interrupt_leaves_what_was_there(tmp_path, monkeypatch, problem):
    path = tmp_path / "a"
    path.write_bytes(b"old")
    monkeypatch.setattr(writing.os, "fsync", failing(problem))
    with pytest.raises(type(problem)):
        write_atomic(path, b"new")
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["a"]


@pytest.mark.parametrize(
    ("number", "code", "fix"),
    [
        (errno.ENOSPC, "W951", "free some space"),
        (errno.EDQUOT, "W951", "free some space"),
        (errno.EROFS, "W950", "that you may write to"),
        (errno.EACCES, "W950", "that you may write to"),
        (errno.EIO, "W953", "choose another place"),
    ],
)
def test_what_the_system_refuses_is_a_finding(tmp_path, monkeypatch, number, code, fix):
    path = tmp_path / "a"
    monkeypatch.setattr(writing.os, "fsync", failing(OSError(number, os.strerror(number))))
    with pytest.raises(SetsailError) as caught:
        write_atomic(path, b"new")
    (finding,) = caught.value.findings
    assert finding.code == code
    assert str(finding.where) == str(path)
    assert finding.got == os.strerror(number)
    assert fix in (finding.fix or "")
    assert names(tmp_path) == []


def test_a_folder_of_that_name_is_a_finding(tmp_path):
    with pytest.raises(SetsailError) as caught:
        write_atomic(tmp_path, b"new")
    (finding,) = caught.value.findings
    assert (finding.code, str(finding.where)) == ("W952", str(tmp_path))
    assert finding.message == "cannot write the report: a folder has this name"


def test_a_finding_calls_the_file_what_it_is(tmp_path, monkeypatch):
    with pytest.raises(SetsailError, match="W952 cannot write the picture: a folder has this name"):
        write_atomic(tmp_path, b"new", "picture")
    for number in (errno.EACCES, errno.ENOSPC, errno.EEXIST, errno.EIO):
        monkeypatch.setattr(writing.os, "fsync", failing(OSError(number, "no")))
        with pytest.raises(SetsailError) as caught:
            write_atomic(tmp_path / "a", b"new", "picture")
        (finding,) = caught.value.findings
        assert finding.message.startswith("cannot write the picture")
        assert "report" not in finding.text().replace(str(tmp_path), "")


def test_a_folder_that_cannot_be_looked_into_is_a_finding(tmp_path, monkeypatch):
    def closed(path):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr("pathlib.Path.is_dir", closed)
    monkeypatch.setattr("pathlib.Path.open", lambda path, mode: closed(path))
    with pytest.raises(SetsailError, match="W950"):
        write_atomic(tmp_path / "a", b"new")


def test_a_file_where_a_folder_is_needed_is_a_finding(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    path = tmp_path / "file" / "report.html"
    with pytest.raises(SetsailError) as caught:
        write_atomic(path, b"new")
    (finding,) = caught.value.findings
    assert (finding.code, str(finding.where)) == ("W953", str(path))


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_read_only_folder_is_a_finding(tmp_path):
    tmp_path.chmod(0o555)
    with pytest.raises(SetsailError) as caught:
        write_atomic(tmp_path / "a", b"new")
    assert caught.value.findings[0].code == "W950"
