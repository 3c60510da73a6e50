from pathlib import Path

import pytest

import setsail
from setsail.core.findings import Severity, errors_in
from setsail.l10n.check import check_locale, read_locales
from setsail.l10n.source import locale_tags, read_locale

from .conftest import WriteLocale

EN = "# Button.\njoin = Join\n"
LOCALES = Path(setsail.__file__).resolve().parents[2] / "locales"


def test_a_faithful_translation_has_no_finding(write_locale: WriteLocale) -> None:
    tree = write_locale("en", room=EN)
    write_locale("id", room="join = Gabung\n")
    assert check_locale(tree, "id") == ()
    assert check_locale(tree, "en") == ()


def test_findings_come_in_file_order_with_files_own_findings(write_locale: WriteLocale) -> None:
    tree = write_locale("en", room=EN, host=EN.replace("join", "start"))
    write_locale("id", room="old = Lama\nbad = {\n", host="start = Mulai { $x }\n")
    found = [(f.code, str(f.where), f.key) for f in check_locale(tree, "id")]
    assert found == [
        ("L205", "locales/id/host.ftl:1:17", "start"),
        ("L203", "locales/id/room.ftl", "join"),
        ("L204", "locales/id/room.ftl:1:1", "old"),
        ("L201", "locales/id/room.ftl:2:8", "bad"),
    ]


def test_only_an_obsolete_or_undocumented_text_is_a_warning(write_locale: WriteLocale) -> None:
    tree = write_locale("en", room="join = Join\n")
    write_locale("id", room="join = Gabung\nold = Lama\n")
    findings = (*check_locale(tree, "en"), *check_locale(tree, "id"))
    assert [(f.code, f.severity) for f in findings] == [
        ("L207", Severity.WARNING),
        ("L204", Severity.WARNING),
    ]


@pytest.mark.parametrize(
    ("tag", "code", "where", "fix"),
    [
        ("th", "L214", "locales/th", "known: en, id"),
        ("ID", "L213", "locales/ID", "name the folder 'id'"),
        ("in", "L213", "locales/in", "name the folder 'id'"),
    ],
)
def test_a_folder_that_is_not_a_locale_is_a_finding(
    write_locale: WriteLocale, tag: str, code: str, where: str, fix: str
) -> None:
    tree = write_locale("en", room=EN)
    write_locale("id", room="join = Gabung\n")
    (finding,) = check_locale(tree, tag)
    assert (finding.code, str(finding.where), finding.fix) == (code, where, fix)


def test_a_tree_without_english_says_so(write_locale: WriteLocale, tmp_path: Path) -> None:
    tree = write_locale("id", room="join = Gabung\n")
    for tag in ("id", "en"):
        findings = check_locale(tree, tag)
        assert [(f.code, str(f.where)) for f in findings] == [("L214", "locales/en")]
    assert [f.code for f in check_locale(tmp_path / "none", "en")] == ["L214"]


def test_sources_are_parsed_once(
    write_locale: WriteLocale, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree = write_locale("en", room=EN)
    write_locale("id", room="join = Gabung\n")
    write_locale("ar", room="join = دخول\n")
    sources, _ = read_locales(tree, ("en", "id"))
    read: list[str] = []

    def spy(locales_dir: Path, tag: str) -> object:
        read.append(tag)
        return read_locale(locales_dir, tag)

    monkeypatch.setattr("setsail.l10n.check.read_locale", spy)
    again, findings = read_locales(tree, ("en", "id", "ar"), sources)
    assert (list(again), findings, read) == (["en", "id", "ar"], [], ["ar"])
    assert again["id"] is sources["id"]


@pytest.mark.parametrize("tag", locale_tags(LOCALES))
def test_the_projects_own_locales_have_no_finding(tag: str) -> None:
    findings = check_locale(LOCALES, tag)
    assert errors_in(findings) == ()
    assert [f.text() for f in findings] == []
