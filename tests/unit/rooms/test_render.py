from typing import get_args

import msgspec
import pytest

from setsail.l10n.text import plain
from setsail.rooms.codec import decode_server, encode
from setsail.rooms.codes import CloseReason, RejectCode, RequestState, Role, Sanction, SeatState
from setsail.rooms.formats.models.battle import BattlePhase
from setsail.rooms.formats.poll import PollPhase
from setsail.rooms.messages import (
    Ack,
    BattleChanged,
    ChatPosted,
    Closing,
    Cue,
    GiftSent,
    MemberJoined,
    MemberLeft,
    Moderated,
    PollChanged,
    ProductPinned,
    Quiet,
    Rejected,
    RoleChanged,
    RoomEvent,
    SeatChanged,
    SeatRequest,
    Snapshot,
    StockChanged,
)
from setsail.rooms.render import (
    CLOSINGS,
    REJECTIONS,
    REQUESTS,
    Renderer,
)
from tests.unit.rooms.build import NOW, SPEC, indonesian

BUNDLE = indonesian()
MISSING = "⟦"


@pytest.fixture(scope="module")
def renderer() -> Renderer:
    return Renderer(SPEC, BUNDLE)


def test_a_gift_is_thanked_for_in_the_readers_language(renderer):
    event = GiftSent(4, NOW, "u1", "Ana", "rose", 3, 3)
    assert plain(renderer.event(event, "en").text) == "Rose × 3 from Ana. Thank you!"
    indonesian_text = plain(renderer.event(event, "id").text)
    assert "Mawar" in indonesian_text
    assert "Ana" in indonesian_text


def test_a_product_card_has_everything_that_a_viewer_reads(renderer):
    card = renderer.event(ProductPinned(1, NOW, "A", "traffic", 1_490_000, 12), "en")
    texts = {
        field: plain(getattr(card, field))
        for field in card.__struct_fields__
        if field.endswith("_text")
    }
    assert card.name == "Voile hijab"
    assert texts == {
        "price_text": "Rp14.900",
        "was_text": "",
        "discount_text": "",
        "rung_text": "Opening deal",
        "left_text": "12 left",
        "limit_text": "Limit: 2 per person",
    }
    local = renderer.event(ProductPinned(1, NOW, "A", "traffic", 1_490_000, 12), "id")
    assert (local.name, plain(local.price_text)) == ("Hijab Voal", "Rp14.900")


def test_a_lower_price_shows_the_old_one_and_the_discount(renderer):
    card = renderer.event(ProductPinned(1, NOW, "A", "traffic", 1_192_000, 12), "en")
    assert plain(card.was_text) == "Was Rp14.900"
    assert plain(card.discount_text) == "20% off"
    little = renderer.event(ProductPinned(1, NOW, "A", "traffic", 1_489_900, 12), "en")
    assert (little.was_text != "", little.discount_text) == (True, "")


def test_a_cue_knows_its_product_price_and_number(renderer):
    price = Cue(1, NOW, "prompt-host", "host-price-reveal", True, "A", 1_490_000, 12)
    assert plain(renderer.event(price, "en").text) == "Price time: Voile hijab for Rp14.900."
    count = Cue(1, NOW, "countdown", "host-countdown", True, "A", 1_490_000, 15)
    assert plain(renderer.event(count, "en").text) == "Count down from 15 with the room."


def test_an_ice_breaker_is_the_rooms_own_text(renderer):
    event = Cue(1, NOW, "icebreaker", "ask-2", for_host=False)
    assert renderer.event(event, "id").text == "two?"


def test_numbers_of_people_and_units_are_words(renderer):
    joined = renderer.event(MemberJoined(1, NOW, "u1", "Ana", 1), "en")
    left = renderer.event(MemberLeft(1, NOW, "u1", "Ana", 1200), "en")
    assert plain(joined.listeners_text) == "1 person listening"
    assert plain(left.listeners_text) == "1.200 people listening"
    assert plain(renderer.event(StockChanged(1, NOW, "A", 1), "en").left_text) == "Only 1 left"


def test_quiet_time_is_told_by_the_markets_clock(renderer):
    event = renderer.event(Quiet(1, NOW, NOW + 20 * 60_000), "id")
    assert "23.20" in plain(event.text)
    assert renderer.event(Quiet(1, NOW, 0), "id").text == ""
    refused = Rejected("t", RejectCode.QUIET, until_ms=NOW + 20 * 60_000)
    assert renderer.personal(refused, "id").text == event.text


def test_what_has_no_text_is_the_same_in_every_language(renderer):
    for event in (
        SeatChanged(1, NOW, 1, SeatState.USED, "u1", "Ana"),
        ChatPosted(1, NOW, "u1", "Ana", "hi"),
    ):
        assert renderer.event(event, "id") is event
    assert renderer.personal(Ack("1"), "id") == Ack("1")


def test_every_event_with_a_text_of_ours_gets_it(renderer):
    samples = (
        MemberJoined(1, NOW, "u1", "Ana", 2),
        MemberLeft(1, NOW, "u1", "Ana", 1),
        GiftSent(1, NOW, "u1", "Ana", "rose", 2, 2),
        ProductPinned(1, NOW, "A", "traffic", 1_000_000, 12),  # below its price: all texts
        StockChanged(1, NOW, "A", 3),
        Cue(1, NOW, "icebreaker", SPEC.icebreakers[0], for_host=False),
        Quiet(1, NOW, NOW + 60_000),
        RoleChanged(1, NOW, "u1", "Ana", Role.MODERATOR),
        Moderated(1, NOW, "u1", "Ana", Sanction.MUTED, NOW),
        PollChanged(1, NOW, 1, PollPhase.OPEN, "Tea?", ("yes", "no"), (0, 0), NOW + 60_000),
        BattleChanged(1, NOW, 1, BattlePhase.RUNNING, ((0,), (1,)), (0, 0), NOW + 60_000),
    )
    with_text = {
        kind: fields
        for kind in get_args(RoomEvent)
        if kind is not ChatPosted and (fields := _texts_of(kind))
    }
    assert {type(event) for event in samples} == set(with_text)
    for event in samples:
        for tag in ("id", "en"):
            rendered = renderer.event(event, tag)
            assert all(getattr(rendered, field) for field in with_text[type(event)]), event


def _texts_of(kind):
    return [f for f in kind.__struct_fields__ if f == "text" or f.endswith("_text")]


def test_a_snapshot_is_all_in_one_language(renderer):
    pinned = ProductPinned(3, NOW, "A", "traffic", 1_490_000, 12)
    snapshot = Snapshot(
        "j", 3, "lounge-8", "en", "u1", "Ana\u202e", 100, (), pinned, 2, (), NOW + 60_000
    )
    seen = renderer.personal(snapshot, "en")
    assert plain(seen.welcome_text) == "Welcome, Ana! Good to have you here."
    assert plain(seen.listeners_text) == "2 people listening"
    assert seen.quiet_text
    assert seen.product == renderer.event(pinned, "en")
    assert decode_server(encode(seen)) == (seen,)


@pytest.mark.parametrize("locale", SPEC.locales)
def test_every_answer_has_words(renderer, locale):
    assert set(REJECTIONS) == set(RejectCode)
    assert set(CLOSINGS) == set(CloseReason)
    assert set(REQUESTS) == set(RequestState) - {RequestState.WITHDRAWN}
    answers = [Rejected("x", code, missing=3, until_ms=NOW) for code in RejectCode]
    answers += [Closing(reason) for reason in CloseReason]
    answers += [SeatRequest(1, state, "u1", "Ana") for state in REQUESTS]
    for answer in answers:
        text = renderer.personal(answer, locale).text
        assert text, answer
        assert MISSING not in text, answer
    withdrawn = SeatRequest(1, RequestState.WITHDRAWN, "u1", "Ana")
    assert renderer.personal(withdrawn, locale) == withdrawn


@pytest.mark.parametrize("locale", SPEC.locales)
def test_no_event_lacks_a_message(renderer, locale):
    for event in (
        MemberJoined(1, NOW, "u1", "Ana", 0),
        GiftSent(1, NOW, "u1", "Ana", "ship", 1, 60),
        ProductPinned(1, NOW, "A", "traffic", 1_192_000, 0),
        ProductPinned(1, NOW, "B", "limited", 9_900_000, 0),
        Quiet(1, NOW, NOW),
    ):
        assert MISSING.encode() not in msgspec.json.encode(renderer.event(event, locale))


def test_a_language_the_room_does_not_speak_is_our_mistake(renderer):
    with pytest.raises(KeyError):
        renderer.event(GiftSent(1, NOW, "u1", "Ana", "rose", 1, 1), "ja")
