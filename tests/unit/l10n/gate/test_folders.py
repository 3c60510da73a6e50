from setsail.l10n.gate.folders import views_of
from setsail.l10n.gate.terms import terms_of
from tests.factories import compiled

from ..conftest import WriteLocale


def test_a_locale_is_seen_with_english_its_parents_and_its_markets(
    write_locale: WriteLocale,
) -> None:
    for tag in ("en", "ar", "ar-EG", "id"):
        tree = write_locale(tag, room="join = x\n")
    markets = [terms_of(compiled(code).market) for code in ("EG", "SA", "ID")]
    views, findings = views_of(tree, ("ar-EG", "ar", "id"), markets)
    assert findings == []
    seen = [(v.target.tag, [p.tag for p in v.parents], [m.code for m in v.markets]) for v in views]
    assert seen == [("ar-EG", ["ar"], ["EG"]), ("ar", [], ["EG", "SA"]), ("id", [], ["ID"])]
    assert {view.reference.tag for view in views} == {"en"}


def test_a_folder_that_is_no_locale_is_told_and_the_others_are_seen(
    write_locale: WriteLocale,
) -> None:
    tree = write_locale("en", room="join = Join\n")
    write_locale("in", room="join = Gabung\n")
    write_locale("th")
    views, findings = views_of(tree, ("en", "in", "th"), ())
    assert [view.target.tag for view in views] == ["en"]
    assert [(f.code, str(f.where)) for f in findings] == [
        ("L213", "locales/in"),
        ("L214", "locales/th"),
    ]
