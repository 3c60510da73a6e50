"""L266, L267: translations of an English text that is no more."""

from setsail.core.findings import Severity
from setsail.l10n.handoff.record import FILE

from ..conftest import WriteLocale
from .kit import check, found, judged

ENGLISH = "a = A\nb = B\n"
RECORD = '{"messages": {\n"a": {"from": "%s", "text": "00000000"}\n}}'


def test_a_text_whose_english_has_changed_is_told(write_locale: WriteLocale) -> None:
    tree = write_locale("en", room=ENGLISH)
    write_locale("id", room="\na = C\nb = D\n")
    (tree / "id" / FILE).write_text(RECORD % "00000000", "utf-8")
    (finding,) = judged(tree, "id", "stale")
    assert found([finding]) == [("L266", "2:1", "a")]
    assert finding.severity is Severity.WARNING
    assert "locales/en/room.ftl:1:1" in finding.message
    assert "setsail l10n record id a" in (finding.fix or "")


def test_one_of_todays_english_is_not(write_locale: WriteLocale) -> None:
    from setsail.l10n.handoff.fluent_text import digest

    tree = write_locale("en", room=ENGLISH)
    write_locale("id", room="a = C\n")
    (tree / "id" / FILE).write_text(RECORD % digest(("A",)), "utf-8")
    assert judged(tree, "id", "stale") == []


def test_without_a_record_nobody_can_tell(write_locale: WriteLocale) -> None:
    assert check(write_locale, "stale", ENGLISH, "a = C\n") == []


def test_a_record_that_cannot_be_read_is_told(write_locale: WriteLocale) -> None:
    tree = write_locale("en", room=ENGLISH)
    write_locale("id", room="a = C\n")
    (tree / "id" / FILE).write_text("{,", "utf-8")
    (finding,) = judged(tree, "id", "stale")
    assert (finding.code, str(finding.where)) == ("L267", "locales/id/translated.json:1:2")


def test_english_is_translated_from_nothing(write_locale: WriteLocale) -> None:
    tree = write_locale("en", room=ENGLISH)
    (tree / "en" / FILE).write_text("{,", "utf-8")
    assert judged(tree, "en", "stale") == []
