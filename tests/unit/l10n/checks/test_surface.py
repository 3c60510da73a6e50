from ..conftest import WriteLocale
from .kit import check, found, judged


def test_a_text_without_a_surface_is_told_where_it_stands(write_locale: WriteLocale) -> None:
    tree = write_locale("en", room="# Toast.\n# Surface: toast\nk = Hi\n    .a = Ho\n\nm = Bare\n")
    attribute, message = judged(tree, "en", "surface")
    assert found([attribute, message]) == [("L240", "4:6", "k.a"), ("L240", "6:1", "m")]
    assert (attribute.fix or "").startswith("add '; .a line' to the comment; known: button, badge")
    assert (message.fix or "").startswith("add '# Surface: line' to the comment")


def test_a_surface_that_there_is_not_is_told_with_the_nearest(write_locale: WriteLocale) -> None:
    (finding,) = judged(write_locale("en", room="# Surface: buton\nk = Go\n"), "en", "surface")
    assert found([finding]) == [("L240", "2:1", "k")]
    assert (finding.got, finding.fix) == ("'buton'", "did you mean 'button'?")


def test_a_surface_for_no_text_is_told_once(write_locale: WriteLocale) -> None:
    english = "# Surface: title; .titel toast\nk = Hi\n    .title = Ho\n"
    extra, missing = judged(write_locale("en", room=english), "en", "surface")
    assert extra.message == "the comment names a surface for k.titel, which is no text"
    assert found([extra]) == [("L240", "2:1", "k")]
    assert extra.fix == "did you mean 'k.title'?"
    assert found([missing]) == [("L240", "3:6", "k.title")]
    only_attributes = "# Surface: .a title; .b toast; .c toast\nk =\n    .a = A\n    .b = B\n"
    (finding,) = judged(write_locale("en", room=only_attributes), "en", "surface")
    assert found([finding]) == [("L240", "3:6", "k.a")]


def test_terms_and_translations_need_none(write_locale: WriteLocale) -> None:
    assert judged(write_locale("en", room="-brand = Laya\n"), "en", "surface") == []
    assert check(write_locale, "surface", "k = Hi\n", "k = Hai\n") == []
