from pathlib import Path

from ..conftest import WriteLocale
from .kit import check, found, judged

EN = "# J.\njoin = Join { $name }\n"


def test_a_file_that_can_be_read_is_clean(write_locale: WriteLocale) -> None:
    assert check(write_locale, "syntax", EN, "join = Gabung { $name }\n") == []


def test_a_brace_that_is_never_closed(write_locale: WriteLocale) -> None:
    (finding,) = check(write_locale, "syntax", EN, "join = Gabung { $name\n")
    assert found([finding]) == [("L201", "1:22", "join")]


def test_a_message_that_is_written_twice(write_locale: WriteLocale) -> None:
    (finding,) = check(write_locale, "syntax", EN, "join = Gabung\njoin = Masuk\n")
    assert found([finding]) == [("L202", "2:1", "join")]
    assert "locales/id/room.ftl:1:1" in finding.message


def test_a_file_that_is_not_text(write_locale: WriteLocale, tmp_path: Path) -> None:
    tree = write_locale("en", room=EN)
    write_locale("id", host="a = A\n")
    (tree / "id" / "room.ftl").write_bytes(b"join = A\nb = \xff\n")
    (finding,) = judged(tree, "id", "syntax")
    assert found([finding]) == [("L212", "2", None)]
