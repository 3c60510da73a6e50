from ..conftest import WriteLocale
from .kit import check, found

EN = "# A.\na = Hello\n# B.\nb = B\n# C.\nc = C\n"


def test_a_reference_to_what_is_there_is_clean(write_locale: WriteLocale) -> None:
    text = "-brand = Laya\n    .kind = x\na = { -brand } { b }\nb = { c.t }\nc = C\n    .t = T\n"
    assert check(write_locale, "references", EN, text) == []


def test_a_reference_to_nothing_names_the_nearest(write_locale: WriteLocale) -> None:
    text = "-brand = Laya\na = { -brnd } { b.none }\nb = B\n"
    findings = check(write_locale, "references", EN, text)
    assert found(findings) == [("L211", "2:7", "a"), ("L211", "2:17", "a")]
    assert "'-brand'" in (findings[0].fix or "")


def test_messages_that_include_each_other_are_an_error(write_locale: WriteLocale) -> None:
    findings = check(write_locale, "references", EN, "a = x { b }\nb = y { a }\nc = { a }\n")
    assert found(findings) == [("L211", "1:9", "a"), ("L211", "2:9", "b")]
    assert findings[0].message == "b leads back to a"
