from ..conftest import WriteLocale
from .kit import check, found, judged

EN = "# J.\njoin = Join\n    .title = Title\n# P.\nplain = Text\n-brand = Laya\n"
GOOD = "join = Gabung\n    .title = Judul\nplain = Teks\n"


def test_terms_are_private(write_locale: WriteLocale) -> None:
    assert check(write_locale, "missing", EN, GOOD) == []
    assert check(write_locale, "missing", EN, GOOD + "-toko = Toko\n") == []


def test_missing_messages_values_and_attributes(write_locale: WriteLocale) -> None:
    findings = check(write_locale, "missing", EN, "join =\n    .title = Judul\n")
    assert [(f.code, str(f.where), f.key) for f in findings] == [
        ("L203", "locales/id/room.ftl", "join"),
        ("L203", "locales/id/room.ftl", "plain"),
    ]
    assert "locales/en/room.ftl:2:1" in findings[0].message
    missing = check(write_locale, "missing", EN, "join = Gabung\nplain = Teks\n")
    assert found(missing) == [("L203", "1:1", "join.title")]


def test_a_message_that_did_not_parse_is_not_also_missing(write_locale: WriteLocale) -> None:
    broken = GOOD.replace("plain = Teks", "plain = { Teks")
    assert check(write_locale, "missing", EN, broken) == []


def test_an_overlay_is_whole_with_what_stands_behind_it(write_locale: WriteLocale) -> None:
    write_locale("en", room=EN)
    write_locale("es-419", room=GOOD)
    tree = write_locale("es-MX", room="join = Únete\n")
    assert judged(tree, "es-MX", "missing") == []
    write_locale("es-419", room="plain = Texto\n")
    assert [f.key for f in judged(tree, "es-MX", "missing")] == ["join.title"]


def test_obsolete_messages_and_attributes(write_locale: WriteLocale) -> None:
    findings = check(write_locale, "missing", EN, GOOD + "    .x = X\nplains = P\n")
    assert found(findings) == [("L204", "4:6", "plain.x"), ("L204", "5:1", "plains")]
    assert {f.severity for f in findings} == {"warning"}
    assert "'plain'" in (findings[1].fix or "")


def test_what_english_broke_is_not_obsolete(write_locale: WriteLocale) -> None:
    assert check(write_locale, "missing", EN.replace("= Text", "= { Text"), GOOD) == []
