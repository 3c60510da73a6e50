import pytest

from setsail.core.findings import Finding
from setsail.l10n.check import check_locale

from ..conftest import WriteLocale

EN = """\
## Group

# Variables:
#  $name (String): who joined
#  $count (Number): how many
join = { $name } and { $count } more
    .title = Title of { $name }
plain = Text
-brand = Laya
"""


def check(write_locale: WriteLocale, translated: str, reference: str = EN) -> list[Finding]:
    tree = write_locale("en", room=reference)
    write_locale("id", room=translated)
    return list(check_locale(tree, "id"))


def found(findings: list[Finding]) -> list[tuple[str, str, str | None]]:
    return [(f.code, str(f.where), f.key) for f in findings]


GOOD = "join = { $count } dan { $name }\n    .title = { $name }\nplain = Teks\n"


def test_terms_are_private_and_order_is_free(write_locale: WriteLocale) -> None:
    assert check(write_locale, GOOD) == []
    assert check(write_locale, GOOD + "-toko = Toko\n") == []


def test_missing_messages_attributes_and_values(write_locale: WriteLocale) -> None:
    findings = check(write_locale, "join =\n    .title = { $name }\n")
    assert found(findings) == [
        ("L203", "locales/id/room.ftl", "join"),
        ("L203", "locales/id/room.ftl", "plain"),
    ]
    assert "locales/en/room.ftl:6:1" in findings[0].message
    missing = check(write_locale, "join = { $name } { $count }\nplain = Teks\n")
    assert found(missing) == [("L203", "locales/id/room.ftl:1:1", "join.title")]


def test_a_message_that_did_not_parse_is_not_also_missing(write_locale: WriteLocale) -> None:
    findings = check(write_locale, GOOD.replace("plain = Teks", "plain = { Teks"))
    assert [(f.code, f.key) for f in findings] == [("L201", "plain")]


def test_obsolete_messages_and_attributes(write_locale: WriteLocale) -> None:
    findings = check(write_locale, GOOD + "    .x = X\nplains = P\n")
    assert found(findings) == [
        ("L204", "locales/id/room.ftl:4:6", "plain.x"),
        ("L204", "locales/id/room.ftl:5:1", "plains"),
    ]
    assert "'plain'" in (findings[1].fix or "")


def test_a_variable_that_is_not_given_is_shown_where_it_stands(write_locale: WriteLocale) -> None:
    text = GOOD.replace("{ $count } dan", "{ $cuont } { $count } dan")
    (finding,) = check(write_locale, text)
    assert found([finding]) == [("L205", "locales/id/room.ftl:1:10", "join")]
    assert finding.fix == "did you mean 'count'?"


def test_a_variable_that_english_explains_but_does_not_print_may_be_used(
    write_locale: WriteLocale,
) -> None:
    english = EN.replace("{ $name } and { $count } more", "{ $name } and more")
    assert check(write_locale, GOOD, english) == []


def test_a_variable_of_an_included_message_must_be_given_too(write_locale: WriteLocale) -> None:
    (finding,) = check(write_locale, GOOD.replace("plain = Teks", "plain = Teks { join.title }"))
    assert found([finding]) == [("L205", "locales/id/room.ftl:3:1", "plain")]
    assert finding.message.startswith("$name, used by a message that it includes, is not given")


def test_a_variable_dropped_in_every_variant_is_an_error(write_locale: WriteLocale) -> None:
    (finding,) = check(write_locale, GOOD.replace("{ $count } dan ", "Ada "))
    assert found([finding]) == [("L206", "locales/id/room.ftl:1:1", "join")]
    selecting = GOOD.replace("{ $count } dan", "{ $count ->\n   *[other] Ada\n }")
    assert [f.code for f in check(write_locale, selecting)] == ["L206"]
    some = GOOD.replace("{ $count } dan", "{ $count ->\n [0] Tak ada\n   *[other] { $count }\n }")
    assert check(write_locale, some) == []


def test_a_variable_printed_by_an_included_message_is_not_dropped(
    write_locale: WriteLocale,
) -> None:
    english = "## G\n# $n (Number): n\na = { $n }\n# $n (Number): n\nb = { $n } { a }\n"
    assert check(write_locale, "a = { $n }\nb = { a }\n", english) == []


@pytest.mark.parametrize(
    ("text", "where", "message"),
    [
        ("a = A\n", "1:1", "no comment"),
        ("# Label.\na = Hi { $name }\n", "2:10", "$name is not explained"),
        ("# $name (Strng): who\na = Hi { $name }\n", "2:1", "of no kind"),
        ("# $name: who\na = Hi { $name }\n", "2:1", "of no kind"),
    ],
)
def test_english_explains_itself(
    write_locale: WriteLocale, text: str, where: str, message: str
) -> None:
    tree = write_locale("en", room=text)
    (finding,) = check_locale(tree, "en")
    assert (finding.code, str(finding.where)) == ("L207", f"locales/en/room.ftl:{where}")
    assert message in finding.message


def test_a_translation_needs_no_comments(write_locale: WriteLocale) -> None:
    assert not [f for f in check(write_locale, GOOD) if f.code == "L207"]
