from pathlib import Path

import pytest

from setsail.core.errors import SetsailError
from setsail.core.findings import Position
from setsail.l10n.source import locale_tags, read_locale

from .conftest import WriteLocale


def test_units_are_values_attributes_and_terms_with_positions(write_locale: WriteLocale) -> None:
    tree = write_locale(
        "en",
        room="## Group\n\n# Who.\n#  $name (String): who\njoin = Hi { $name }\n    .title = T\n",
        brand="-brand = Laya\n",
    )
    source = read_locale(tree, "en")
    assert list(source.units) == ["-brand", "join", "join.title"]
    assert source.units["join"].where == Position("locales/en/room.ftl", 5, 1)
    assert source.units["join.title"].where == Position("locales/en/room.ftl", 6, 6)
    assert source.units["-brand"].where == Position("locales/en/brand.ftl", 1, 1)
    assert source.units["join"].documented == {"name": "string"}
    assert (source.units["join"].group, source.units["-brand"].group) == ("Group", "")
    assert source.findings == ()


def test_variables_follow_messages_but_not_terms_or_rings(write_locale: WriteLocale) -> None:
    tree = write_locale(
        "en",
        room="-t = { $hidden }\na = { $x } { b } { -t }\nb = { $y } { a } { missing }\n",
    )
    source = read_locale(tree, "en")
    assert [use.name for use in source.variables(source.units["a"])] == ["x", "y"]
    assert source.shown_variables(source.units["b"]) == {"x", "y"}


def test_syntax_errors_are_findings_at_the_very_character(write_locale: WriteLocale) -> None:
    tree = write_locale("id", room="ok = Ya\nbad = { $name\n\nnext = Lanjut\n")
    source = read_locale(tree, "id")
    (finding,) = source.findings
    assert finding.code == "L201"
    assert finding.where == Position("locales/id/room.ftl", 2, 14)
    assert finding.key == "bad"
    assert 'expected token: "}"' in finding.message
    assert list(source.units) == ["ok", "next"]


def test_windows_line_ends_and_a_byte_order_mark_do_not_shift_positions(tmp_path: Path) -> None:
    folder = tmp_path / "locales" / "id"
    folder.mkdir(parents=True)
    (folder / "room.ftl").write_bytes("\ufeffa = Satu\r\nb = { Dua\r\n".encode())
    (finding,) = read_locale(tmp_path / "locales", "id").findings
    assert finding.where == Position("locales/id/room.ftl", 2, 10)


def test_duplicates_over_files_name_the_first(write_locale: WriteLocale) -> None:
    tree = write_locale(
        "id",
        a="join = A\n    .t = 1\n    .t = 2\n-x = 1\n",
        b="# kind\njoin = B\n-x = 2\n",
    )
    source = read_locale(tree, "id")
    assert [(f.code, f.key, str(f.where)) for f in source.findings] == [
        ("L202", "join.t", "locales/id/a.ftl:3:6"),
        ("L202", "join", "locales/id/b.ftl:2:1"),
        ("L202", "-x", "locales/id/b.ftl:3:1"),
    ]
    assert "locales/id/a.ftl:1:1" in source.findings[1].message
    assert source.units["join"].file.name == "a.ftl"


def test_a_file_that_is_not_utf8_is_a_finding_and_the_others_are_read(
    write_locale: WriteLocale,
) -> None:
    tree = write_locale("id", room="join = Gabung\n")
    (tree / "id" / "host.ftl").write_bytes(b"a = 1\nb = caf\xe9\n")
    source = read_locale(tree, "id")
    (finding,) = source.findings
    assert (finding.code, finding.where) == ("L212", Position("locales/id/host.ftl", 2))
    assert list(source.units) == ["join"]


def test_braces_nested_beyond_reason_are_a_finding_at_the_innermost(
    write_locale: WriteLocale,
) -> None:
    tree = write_locale("id", room="ok = Ya\n", host="a = 1\nb = " + "{" * 5000 + '"x"\n')
    source = read_locale(tree, "id")
    (finding,) = source.findings
    assert (finding.code, finding.where) == ("L201", Position("locales/id/host.ftl", 2, 5004))
    assert "nested too deeply" in finding.message
    assert list(source.units) == ["ok"]


def test_a_missing_folder_names_the_nearest(write_locale: WriteLocale) -> None:
    tree = write_locale("pt-BR", room="a = A\n")
    with pytest.raises(SetsailError) as caught:
        read_locale(tree, "pt-PT")
    (finding,) = caught.value.findings
    assert (finding.code, str(finding.where)) == ("L214", "locales/pt-PT")
    assert finding.fix == "did you mean 'pt-BR'?"


def test_an_empty_folder_is_a_finding(write_locale: WriteLocale) -> None:
    tree = write_locale("id")
    with pytest.raises(SetsailError, match="no Fluent file"):
        read_locale(tree, "id")


def test_tags_are_the_folders(write_locale: WriteLocale, tmp_path: Path) -> None:
    tree = write_locale("id", room="")
    write_locale("en", room="")
    write_locale(".git", x="")
    (tree / "README.md").write_text("x")
    assert locale_tags(tree) == ("en", "id")
    assert locale_tags(tmp_path / "none") == ()
