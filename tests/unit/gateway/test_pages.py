from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from setsail.gateway.pages import Pages, make_pages, number_locale, plural_patterns
from setsail.l10n.bundle import load_bundle
from setsail.rooms.spec import RoomSpec
from tests.gateway_kit import make_config

MARKETS = ("ID", "SA", "BR")


def pages_of(folder: Path, code: str, members: int = 0) -> Pages:
    config = make_config(folder, code)
    bundle = load_bundle(Path(config.locales_dir), config.locales, config.market, config.policy)
    return make_pages(config.rooms, bundle, lambda _: members)


def cases() -> list[tuple[str, str, str]]:
    return [
        ("ID", "id", "ltr"), ("ID", "en", "ltr"), ("SA", "ar-SA", "rtl"), ("SA", "en", "ltr"),
        ("BR", "pt-BR", "ltr"), ("BR", "en", "ltr"),
    ]  # fmt: skip


@pytest.mark.parametrize(("code", "locale", "way"), cases())
def test_every_page_is_whole_in_every_locale(
    tmp_path: Path, code: str, locale: str, way: str
) -> None:
    pages = pages_of(tmp_path, code, members=3)
    shown = [pages.lobby(locale), pages.lobby(locale, unknown="lunge")]
    shown += [pages.room(spec.id, spec, locale) for spec in pages.specs.values()]
    for html in shown:
        assert f'<html lang="{locale}" dir="{way}">' in html
        assert "⟦" not in html  # what the bundle shows for a text it does not have
        assert not re.search(r"(src|href)=\"(https?:)?//", html)
        assert " style=" not in html  # the content security policy would block it
        assert not re.search(r" on[a-z]+=", html)


def spec_and_page(folder: Path, code: str, locale: str) -> tuple[RoomSpec, str]:
    pages = pages_of(folder, code)
    return pages.main_room, pages.room(pages.main_room.id, pages.main_room, locale)


def test_a_room_has_its_seats_gifts_and_words(tmp_path: Path) -> None:
    spec, html = spec_and_page(tmp_path, "SA", "ar-SA")
    assert html.count("data-seat=") == spec.seat_count == 9
    assert html.count('class="seat host"') == len(spec.host_indexes)
    for gift in spec.gifts:
        assert f'value="{gift.id}"' in html
        assert spec.text("ar-SA", gift.message) in html
    assert spec.text("ar-SA", spec.announcement) in html
    assert "١" in html  # seat numbers and prices in the market's digits


def test_a_room_where_guests_ask_says_so(tmp_path: Path) -> None:
    spec, asking = spec_and_page(tmp_path, "SA", "en")
    _, taking = spec_and_page(tmp_path, "ID", "en")
    assert f"hidden>{spec.text('en', 'seat-request')}</button>" in asking
    assert f"hidden>{spec.text('en', 'seat-take')}</button>" in taking


def test_the_lobby_lists_what_is_most_like_an_unknown_room_first(tmp_path: Path) -> None:
    pages = pages_of(tmp_path, "ID")
    html = pages.lobby("id", unknown="warun-8")
    order = re.findall(r'data-room="([^"]+)"', html)
    assert order[0] == "warung-8"
    assert set(order) == set(pages.specs)
    assert pages.main_room.text("id", "error-unknown-room") in html


def test_a_name_from_the_address_cannot_write_markup(tmp_path: Path) -> None:
    pages = pages_of(tmp_path, "ID")
    nasty = '"><script>alert(1)</script>'
    assert "<script>alert" not in pages.lobby("en", unknown=nasty)
    assert "<script>alert" not in pages.room(nasty, pages.main_room, "en")


def test_texts_for_the_script_are_json_that_cannot_end_the_element(tmp_path: Path) -> None:
    _, html = spec_and_page(tmp_path, "BR", "pt-BR")
    found = re.search(r'<script type="application/json" id="texts">(.*?)</script>', html, re.S)
    assert found
    texts = json.loads(found[1])
    assert texts["number_locale"] == "pt-BR-u-nu-latn"
    assert texts["name_mark"] in texts["taken_by"]
    assert set(texts["coins"]) >= {"one", "other", "many"}


@pytest.mark.parametrize(
    ("code", "locale", "expected"),
    [
        ("SA", "ar-SA", "ar-SA-u-nu-arab"),
        ("SA", "en", "en-u-nu-latn"),
        ("ID", "id", "id-u-nu-latn"),
    ],
)
def test_the_browser_is_told_the_markets_digits(
    tmp_path: Path, code: str, locale: str, expected: str
) -> None:
    assert number_locale(locale, pages_of(tmp_path, code).bundle) == expected


@pytest.mark.parametrize(("code", "locale"), [(c, tag) for c, tag, _ in cases()])
def test_patterns_say_what_the_message_says(tmp_path: Path, code: str, locale: str) -> None:
    from babel import Locale

    bundle = pages_of(tmp_path, code).bundle
    rule = Locale.parse(locale, sep="-").plural_form
    for message in ("gift-coins", "room-listeners"):

        def render(count: int, message: str = message) -> str:
            return bundle.render(locale, message, count=count)

        patterns = plural_patterns(render, locale)
        for count in (*range(130), 500, 999):
            pattern = patterns.get(f"={count}", patterns[rule(count)])
            digits = str(count)
            if number_locale(locale, bundle).endswith("arab"):
                digits = digits.translate({ord("0") + n: chr(0x660 + n) for n in range(10)})
            assert pattern.replace("{n}", digits) == render(count)
