from __future__ import annotations

from setsail.l10n.checks.view import SAMPLE_MILLION, View

from ..conftest import WriteLocale
from .kit import market, view

ENGLISH = """\
-brand = Laya

# A line.
# Surface: line; .title title
# Variables:
#  $n (Number): seats, 1 to 99
#  $weight (Number): kilograms, with decimals
#  $left (Number): left, 1 or more
#  $name (String): decimals of 5 or more
k = { $n } { $weight } { $left } { $name }
    .title = Title

# Variables:
#  $n (Number): seats, 1 to 99
few = { $n }

# Variables:
#  $price (Money): price
dear = { $price } { $what }

bare = Bare
"""
TEXT = "k = a { $n }\n    .title = b\nfew = { $n }\ndear = { $price } { $what }\nold = x\n-t = y\n"


def seen(write_locale: WriteLocale, tag: str = "id", text: str = TEXT, **digits: str) -> View:
    write_locale("en", room=ENGLISH)
    markets = [market(tag, code=code, digits=policy) for code, policy in digits.items()]
    return view(write_locale(tag, room=text), tag, *markets)


def test_translations_stand_beside_their_originals(write_locale: WriteLocale) -> None:
    here = seen(write_locale)
    assert not here.is_reference
    pairs = list(here.pairs())
    assert [unit.id for unit, _ in pairs] == ["k", "k.title", "few", "dear"]
    assert {original.file.shown for _, original in pairs} == {"locales/en/room.ftl"}
    assert here.original(here.target.units["old"]) is None


def test_english_is_its_own_original_and_no_translation(write_locale: WriteLocale) -> None:
    here = view(write_locale("en", room=ENGLISH), "en")
    assert here.is_reference
    assert list(here.pairs()) == []
    assert here.original(here.target.units["k"]) is here.target.units["k"]


def test_what_english_says_of_a_text(write_locale: WriteLocale) -> None:
    here = seen(write_locale)
    k, title, few, old = (here.target.units[name] for name in ("k", "k.title", "few", "old"))
    assert here.documented(k) == {
        "n": "number",
        "weight": "number",
        "left": "number",
        "name": "string",
    }
    assert here.decimals(k) == {"weight"}
    assert here.least(k) == {"n": 1, "left": 1}
    assert (here.surface(k), here.surface(title), here.surface(few)) == ("line", "title", None)
    assert (here.documented(old), here.least(old)) == ({}, {})
    assert here.decimals(old) == frozenset()
    assert here.surface(old) is None


def test_the_most_is_that_of_a_text_whose_numbers_all_end(write_locale: WriteLocale) -> None:
    here = seen(write_locale)
    most = {name: here.most(here.target.units[name]) for name in ("k", "few", "dear", "old")}
    assert most == {"few": 99, "k": SAMPLE_MILLION, "dear": SAMPLE_MILLION, "old": SAMPLE_MILLION}


def test_script_and_plurals_are_the_locales(write_locale: WriteLocale) -> None:
    assert (seen(write_locale).script, seen(write_locale, "ckb").script) == ("Latn", "Arab")
    assert seen(write_locale, "zh-Hans").script == "Hans"
    assert "two" in seen(write_locale, "ar").rules.categories


def test_a_placeholder_stands_at_its_dollar(write_locale: WriteLocale) -> None:
    here = seen(write_locale, text='k = n { $n }{ "n" }\n')
    unit = here.target.units["k"]
    (variant,) = here.variants(unit)
    columns = [here.position(unit, part).column for part in variant.parts]
    assert columns == [5, 9, 16]
    assert here.position(unit, variant.parts[0], 1).column == 6


def test_a_text_is_rendered_for_each_market_and_form(write_locale: WriteLocale) -> None:
    here = seen(write_locale, "ar", "k = { $n } { $name }\n", SA="arab", AE="latn")
    found = list(here.renderings(here.target.units["k"], {"name": "Marisol"}))
    assert {rendering.market.code for rendering in found} == {"SA", "AE"}
    numbers = [r.values["n"] for r in found if r.market.code == "AE"]
    # 100 is the largest small "other" that CLDR names; a seat "1 to 99" is never more.
    assert set(numbers) <= set(range(100))
    assert {1, 2} < set(numbers)
    texts = {r.text for r in found if r.values["n"] == 2}
    assert texts == {"2 Marisol", "٢ Marisol"}  # no marks of direction, and each its own digits


def test_a_million_only_where_it_may_be(write_locale: WriteLocale) -> None:
    here = seen(write_locale, "id", "few = { $n }\nk = { $left }\n", SG="latn")
    few, left = (
        [r.text for r in here.renderings(here.target.units[name], {})] for name in ("few", "k")
    )
    assert few == ["99"]
    assert left[-1] == "1.000.000"


def test_money_and_unknown_values_have_samples(write_locale: WriteLocale) -> None:
    here = seen(write_locale, SA="latn")
    (rendering,) = here.renderings(here.target.units["dear"], {})
    assert "999.999" in rendering.text
    assert rendering.text.endswith(" what")  # its own name


def test_without_a_market_or_in_no_english_nothing_is_rendered(write_locale: WriteLocale) -> None:
    here = seen(write_locale)
    assert list(here.renderings(here.target.units["k"], {})) == []
    here = seen(write_locale, SA="latn")
    assert list(here.renderings(here.target.units["-t"], {})) == []


def test_a_broken_neighbour_does_not_keep_the_rest_from_being_rendered(
    write_locale: WriteLocale,
) -> None:
    here = seen(write_locale, text=f"{TEXT}\nbare = {{ Teks\n", SA="latn")
    assert list(here.renderings(here.target.units["few"], {}))
