import errno
import os
from pathlib import Path

import pytest

from setsail.core.errors import SetsailError
from setsail.core.files import as_finding, writable_folder


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EMFILE])
def test_an_error_of_the_system_says_where_and_how_to_mend(number: int) -> None:
    finding = as_finding(OSError(number, os.strerror(number), "/some/where"))
    assert finding.code == "W901"
    assert str(finding.where) == "/some/where"
    assert finding.fix


def test_an_error_without_a_number_is_told_as_it_is() -> None:
    assert as_finding(OSError("The tape is torn")).text() == "W901 the tape is torn"


def test_a_folder_is_made_and_left_empty(tmp_path: Path) -> None:
    made = writable_folder(tmp_path / "a" / "b")
    assert made.is_dir()
    assert list(made.iterdir()) == []


def test_a_file_in_the_way_is_named(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("")
    with pytest.raises(SetsailError, match=r"/a W901 file exists; a file lies where a folder"):
        writable_folder(tmp_path / "a")
