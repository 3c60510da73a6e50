import pytest

from setsail.l10n.check import check_locale

from ..conftest import WriteLocale
from .kit import check, judged


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
    (finding,) = check_locale(write_locale("en", room=text), "en")
    assert (finding.code, str(finding.where)) == ("L207", f"locales/en/room.ftl:{where}")
    assert message in finding.message


def test_a_comment_with_kinds_is_clean(write_locale: WriteLocale) -> None:
    text = "## Room\n\nplain = P\n# Hi.\n# Variables:\n#  $name (String): who\na = Hi { $name }\n"
    assert judged(write_locale("en", room=text), "en", "documented") == []


def test_a_translation_needs_no_comments(write_locale: WriteLocale) -> None:
    assert check(write_locale, "documented", "# A.\na = A\n", "a = A { $x }\n") == []
