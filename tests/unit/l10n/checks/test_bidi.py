import pytest

from ..conftest import WriteLocale
from .kit import check, found

EN = "# A.\na = Hello\n"
OPEN, CLOSE = '{ "\\u2066" }', '{ "\\u2069" }'


@pytest.mark.parametrize(
    ("text", "where", "code", "key"),
    [
        ("a = Halo\u202e x\n", "1:9", "U+202E", "a"),
        ("# Catatan\u200f\na = Halo\n", "1:10", "U+200F", None),
        ('a = Ya { "x\\u2067" }\n', "1:12", "U+2067", "a"),
        ('a = Ya { "\\U00202A" }\n', "1:11", "U+202A", "a"),
        (f"a = Ya {CLOSE}\n", "1:11", "U+2069", "a"),
        (f"a = Ya {OPEN} b {CLOSE} c {CLOSE}\n", "1:41", "U+2069", "a"),
    ],
)
def test_bidi_controls_are_found_raw_and_escaped(
    write_locale: WriteLocale, text: str, where: str, code: str, key: str | None
) -> None:
    (finding,) = check(write_locale, "bidi", EN, text)
    assert found([finding]) == [("L210", where, key)]
    assert code in finding.message


def test_an_escaped_mark_and_a_closed_isolate_are_allowed(write_locale: WriteLocale) -> None:
    text = f'a = x {{ "\\u200F" }} {OPEN}+966 11{CLOSE}\n'
    assert check(write_locale, "bidi", EN, text, "ar") == []
    assert check(write_locale, "bidi", EN, 'a = x { "\\\\u202E" }\n') == []  # a backslash


def test_an_isolate_that_only_some_variants_close_is_found_once(write_locale: WriteLocale) -> None:
    text = f"a = {OPEN}{{ $n ->\n    [one] x {CLOSE}\n    [two] y\n   *[other] z\n }}\n"
    (finding,) = check(write_locale, "bidi", EN, text)
    assert found([finding]) == [("L210", "1:8", "a")]
    assert "nothing closes" in finding.message
