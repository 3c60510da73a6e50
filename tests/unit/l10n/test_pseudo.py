"""Pseudo-locales: what changes, what stays, and that they render like any locale."""

import re
from pathlib import Path

import pytest

from setsail.core.errors import SetsailError
from setsail.l10n.bundle import MessageBundle, load_bundle
from setsail.l10n.chain import direction
from setsail.l10n.formats import FormatPolicy, Money
from setsail.l10n.pseudo import PSEUDO_TAGS, growth, pseudo_source, pseudo_sources
from setsail.l10n.source import read_locale
from setsail.l10n.text import plain
from tests.factories import ROOT
from tests.unit.l10n.conftest import WriteLocale

ENGLISH = """
-brand = Ahoy
# Text
join = Join
# Text
price = Now { $price }!
# Text
left =
    { $count ->
        [0] None left
        [one] One left
       *[other] { $count } left
    }
# Text
mixed = In { -brand } { $count ->
        [one] one room
       *[other] rooms
    } of ours
# Text
site = Write to help@example.com or <b>see</b> https://example.com/Help &amp; wait
# Text
pair = Say hello
    .title = Hello there
"""
RLM, RLO, PDF = "\u200f", "\u202e", "\u202c"


@pytest.fixture
def bundle(write_locale: WriteLocale, saudi: FormatPolicy) -> MessageBundle:
    locales = write_locale("en", room=ENGLISH)
    sources = pseudo_sources(locales, PSEUDO_TAGS)
    return load_bundle(locales, (*PSEUDO_TAGS, "en"), "SA", saudi, sources)


def shown(bundle: MessageBundle, tag: str, name: str, **values: object) -> str:
    rendered = bundle.render_checked(tag, name, **values)  # type: ignore[arg-type]
    assert rendered.problems == ()
    assert rendered.tag == tag
    return rendered.text


def test_texts_are_accented_bracketed_and_padded(bundle: MessageBundle) -> None:
    # 4 characters may grow by 2 - 0.4 = 160 %: 7 more, brackets included.
    assert shown(bundle, "en-XA", "join") == "[Ĵöîñ öñé]"
    # A select is padded in each of its forms, and bracketed once.
    assert shown(bundle, "en-XA", "left", count=0) == "[Ñöñé ļéƒţ öñé ţŵö]"
    assert shown(bundle, "en-XA", "left", count=1).startswith("[Öñé ļéƒţ ")
    assert plain(shown(bundle, "en-XA", "left", count=7)).startswith("[7 ļéƒţ ")
    mixed = plain(shown(bundle, "en-XA", "mixed", count=2))
    assert mixed.startswith("[Îñ Åĥöý ŕööɱš öƒ öûŕš ")
    assert (mixed.count("["), mixed.count("]")) == (1, 1)


def test_what_a_program_reads_has_no_accents(bundle: MessageBundle) -> None:
    text = shown(bundle, "en-XA", "site")
    for part in ("help@example.com", "<b>", "</b>", "https://example.com/Help", "&amp;"):
        assert part in text
    assert "Ŵŕîţé" in text


def test_values_are_those_of_the_market(bundle: MessageBundle) -> None:
    money = Money(4900, "SAR")
    assert "49.00" in plain(shown(bundle, "en-XA", "price", price=money))
    mirrored = shown(bundle, "ar-XB", "price", price=money)
    assert mirrored.startswith(f"{RLM}{RLO}Now{PDF}{RLM} »\u2068")
    assert "٤٩٫٠٠" in mirrored
    assert f"\u2069«{RLM}{RLO}!{PDF}{RLM}" in mirrored


def test_each_word_is_turned_round_and_each_value_marked(bundle: MessageBundle) -> None:
    said = shown(bundle, "ar-XB", "pair.title")
    assert said == f"{RLM}{RLO}Hello{PDF}{RLM} {RLM}{RLO}there{PDF}{RLM}"
    assert plain(shown(bundle, "ar-XB", "mixed", count=1)) == "In Ahoy one room of ours"
    # A plural of Arabic: 2 is its own form there, which English does not have.
    assert plain(shown(bundle, "ar-XB", "left", count=2)) == "»٢« left"
    assert [direction(tag) for tag in PSEUDO_TAGS] == ["ltr", "rtl"]


def test_every_control_that_opens_is_closed(bundle: MessageBundle) -> None:
    for info in bundle.messages("ar-XB"):
        values = dict.fromkeys(info.variables, 5)
        text = shown(bundle, "ar-XB", info.id, **values)
        assert text.count(RLO) == text.count(PDF) > 0


def test_ids_comments_and_variables_stay(write_locale: WriteLocale) -> None:
    english = read_locale(write_locale("en", room=ENGLISH), "en")
    for tag in PSEUDO_TAGS:
        made = pseudo_source(tag, english)
        assert made.findings == ()
        assert made.units.keys() == english.units.keys()
        for name, unit in english.units.items():
            other = made.units[name]
            assert other.comment == unit.comment
            names = [use.name for use in unit.facts.variables]
            assert [use.name for use in other.facts.variables] == names
        assert made.units["join"].where.file == f"{tag}/room.ftl"


@pytest.mark.parametrize("tag", PSEUDO_TAGS)
def test_all_that_ships_can_be_made_pseudo(tag: str) -> None:
    english = read_locale(ROOT / "locales", "en")
    made = pseudo_source(tag, english)
    assert made.findings == ()
    assert made.units.keys() == english.units.keys()


@pytest.mark.parametrize(
    ("length", "most"), [(0, 2.0), (5, 1.5), (10, 1.0), (15, 0.9), (70, 0.31), (71, 0.3)]
)
def test_growth_follows_the_planners(length: int, most: float) -> None:
    assert growth(length) == pytest.approx(most)


def test_longer_texts_grow_by_less_but_never_less_far() -> None:
    grown = [length * (1 + growth(length)) for length in range(200)]
    assert grown == sorted(grown)


def test_only_pseudo_tags_are_made(write_locale: WriteLocale, tmp_path: Path) -> None:
    locales = write_locale("en", room=ENGLISH)
    assert pseudo_sources(locales, ["th", "en"]) == {}
    assert sorted(pseudo_sources(locales, ["th", "en-XA"])) == ["en", "en-XA"]
    with pytest.raises(KeyError):
        pseudo_source("fr-XA", read_locale(locales, "en"))
    with pytest.raises(SetsailError, match="L214"):
        pseudo_sources(tmp_path / "nowhere", ["en-XA"])


def test_padding_is_as_long_as_it_says(bundle: MessageBundle) -> None:
    text = shown(bundle, "en-XA", "pair")
    length = len("Say hello")
    assert len(text) == pytest.approx(length * (1 + growth(length)), abs=1)
    assert re.fullmatch(r"\[Šåý ĥéļļö [öñéţŵ ]+\]", text)
