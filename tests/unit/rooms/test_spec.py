from datetime import date
from pathlib import Path
from shutil import copytree

import msgspec
import pytest

from setsail.content.catalogue import load_catalogue
from setsail.content.playbook import load_playbook
from setsail.content.rundown import plan_rundown
from setsail.content.window import show_window
from setsail.core.errors import SetsailError
from setsail.core.workspace import Workspace
from setsail.l10n.bundle import load_bundle
from setsail.l10n.formats import policy_for
from setsail.profiles.schema import Market
from setsail.rooms.spec import QuietSpan, RoomSpec, build_room
from setsail.rooms.template import load_template
from tests.factories import compiled, make_market, workspace
from tests.unit.rooms.build import indonesian, make_spec

DAY = date(2026, 11, 23)


def build(market: Market, template: str, *, show: bool = True) -> RoomSpec:
    ws = workspace()
    tags = market.language.locales
    bundle = load_bundle(ws.locales, tags, market.code, policy_for(market))
    catalogue = load_catalogue(ws.catalogues / f"{market.code}.csv", market)
    playbook = load_playbook(ws, market.content.playbook)
    window = show_window(market, DAY)
    rundown = plan_rundown(market, catalogue, playbook, window, seed=7) if show else None
    return build_room(market, load_template(ws, template), bundle, catalogue, rundown)


@pytest.mark.parametrize("code", ["ID", "SA", "BR"])
def test_every_room_of_a_market_is_whole_and_survives_json(code):
    market = compiled(code).market
    for template in market.rooms.templates:
        spec = build(market, template)
        assert msgspec.json.decode(msgspec.json.encode(spec), type=RoomSpec) == spec
        assert spec.locales == market.language.locales
        assert set(spec.texts) == set(spec.directions) == set(spec.locales)
        ladder = market.gifts.ladder_coins
        assert all(gift.coins in ladder for gift in spec.gifts)
        assert [gift.coins for gift in spec.gifts] == sorted(gift.coins for gift in spec.gifts)
        for tag in spec.locales:
            ids = [spec.title, spec.announcement, spec.welcome, *spec.icebreakers]
            ids += [gift.message for gift in spec.gifts]
            assert all(spec.text(tag, message) for message in ids)
        assert spec.cards
        assert all(card.units > 0 for card in spec.cards.values())


def test_saudi_rooms_are_right_to_left_and_priced_by_the_regions_ladder():
    spec = build(compiled("SA").market, "majlis")
    assert spec.directions == {"ar-SA": "rtl", "en": "ltr"}
    assert [(gift.id, gift.coins) for gift in spec.gifts][:3] == [
        ("rose", 1),
        ("coffee", 10),
        ("lantern", 100),
    ]
    assert spec.seat_count == 9
    assert spec.quiet[1] == QuietSpan(18 * 60 + 30, 18 * 60 + 50)


def test_only_tonights_products_have_cards_and_a_room_without_a_show_has_none():
    market = compiled("ID").market
    spec = build(market, "lounge-8")
    catalogue = load_catalogue(workspace().catalogues / "ID.csv", market)
    assert set(spec.cards) < {product.sku for product in catalogue.products}
    card = spec.cards["ID-HJB-001"]
    assert (card.price_minor, card.units, card.per_user_limit) == (1_490_000, 600, 2)
    assert card.name_in("id") == "Hijab Segi Empat Voal Polos 110 x 110 cm"
    assert card.name_in("en-GB") == "Plain voile square hijab, 110 x 110 cm"
    assert build(market, "lounge-8", show=False).cards == {}


@pytest.mark.parametrize(
    ("wanted", "served"),
    [
        ("en", "en"),
        ("en-GB", "en"),
        ("EN-gb", "en"),
        ("in", "id"),
        ("id-ID", "id"),
        ("pt", "pt-BR"),
        ("pt-PT", "pt-BR"),
        ("ja", "en"),
        ("not a tag", "id"),
    ],
)
def test_a_reader_gets_the_nearest_locale(wanted, served):
    assert make_spec(locales=("id", "pt-BR", "en")).locale_for(wanted) == served


def test_a_reader_of_no_locale_gets_the_first():
    assert make_spec(locales=("ar", "tr")).locale_for("ja") == "ar"


@pytest.mark.parametrize(
    ("span", "minute", "left"),
    [
        (QuietSpan(60, 90), 59.9, 0),
        (QuietSpan(60, 90), 60, 30),
        (QuietSpan(60, 90), 89.5, 0.5),
        (QuietSpan(60, 90), 90, 0),
        (QuietSpan(1430, 10), 1435, 15),
        (QuietSpan(1430, 10), 0, 10),
        (QuietSpan(1430, 10), 700, 0),
    ],
)
def test_what_is_left_of_quiet_time(span, minute, left):
    assert span.remaining(minute) == pytest.approx(left)


def test_what_the_market_or_the_language_lacks_is_found_where_it_was_asked_for(tmp_path: Path):
    copytree(workspace().regions / "shared", tmp_path / "regions" / "shared")
    ws = Workspace(tmp_path)
    template = ws.regions / "shared" / "rooms" / "lounge-8.yaml"
    text = template.read_text().replace(
        "welcome: template-lounge-8.welcome", "welcome: room-welcome"
    )
    template.write_text(text.replace("icebreakers: [template-lounge-8.i", "icebreakers: [templ.i"))
    market = make_market(gifts={"ladder_coins": [1, 5, 10, 99, 199]})
    catalogue = load_catalogue(workspace().catalogues / "ID.csv", market)
    with pytest.raises(SetsailError) as caught:
        build_room(market, load_template(ws, "lounge-8"), indonesian(), catalogue, None)
    lines = [finding.text() for finding in caught.value.findings]
    assert len(lines) == 3
    assert lines[0].startswith(
        "regions/shared/gifts.yaml:12:31 R405 gifts.ship.ladder_step: "
        "ID's ladder ends at step 4, got '5'; choose a lower step"
    )
    assert lines[1].startswith(
        "regions/shared/rooms/lounge-8.yaml:6:1 R406 welcome: no text without variables "
        "for id, en, got 'room-welcome'; did you mean"
    )
    assert lines[2].startswith(
        "regions/shared/rooms/lounge-8.yaml:7:15 R406 icebreakers.0: no text without variables "
        "for id, en, got 'templ.icebreaker'; "
    )
