"""The room page in a real Chromium, served by a real gateway."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from playwright.sync_api import Browser, expect

from tests.browser.room_kit import isolated, visitor
from tests.gateway_kit import Running, gateway, make_config

pytestmark = [pytest.mark.browser, pytest.mark.integration]
WIDTHS = (320, 390, 768, 1280, 1440)


@pytest.fixture(scope="module", params=["ID", "SA", "BR"])
def market(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, Running]]:
    folder = tmp_path_factory.mktemp("gateway")
    config = make_config(folder, request.param, time_scale=200.0)
    with gateway(config, folder) as running:
        yield request.param, running


LOCALES = {"ID": ("id", "en"), "SA": ("ar-SA", "en"), "BR": ("pt-BR", "en")}
ROOMS = {"ID": "warung-8", "SA": "majlis", "BR": "boteco-8"}


def test_the_page_fits_every_width_in_every_language(
    chromium: Browser, market: tuple[str, Running]
) -> None:
    code, running = market
    for locale in LOCALES[code]:
        with visitor(chromium, running) as guest:
            guest.open(ROOMS[code], locale)
            guest.join("Guest")
            guest.page.wait_for_selector("#product:not([hidden])", timeout=20_000)
            direction = "rtl" if locale.startswith("ar") else "ltr"
            assert guest.page.evaluate("getComputedStyle(document.body).direction") == direction
            for width in WIDTHS:
                guest.page.set_viewport_size({"width": width, "height": 820})
                assert guest.page.evaluate("document.documentElement.scrollWidth") <= width
                for name in ("#leave", "#chat-text", "#gift-send", "#take-seat"):
                    box = guest.page.locator(name).bounding_box()
                    assert box is not None
                    assert box["x"] >= 0
                    assert box["x"] + box["width"] <= width + 0.5


# In one go: the show goes on, the card goes and comes, and the next product closes the details.
PRODUCT_CARD = """() => {
  if (!document.getElementById("product").checkVisibility()) return null;
  const text = (name) => document.getElementById(`product-${name}`).innerText;
  const card = { name: text("name"), price: text("price"), rung: text("rung"), left: text("left") };
  const opener = document.getElementById("product-open");
  opener.click();
  const open = document.getElementById("product-details").checkVisibility();
  return { ...card, open, expanded: opener.getAttribute("aria-expanded") };
}"""


def test_the_product_card_speaks_the_readers_language(
    chromium: Browser, market: tuple[str, Running]
) -> None:
    code, running = market
    names, prices = [], []
    for locale in LOCALES[code]:
        with visitor(chromium, running) as guest:
            guest.open(ROOMS[code], locale)
            guest.join("Guest")
            card = guest.page.wait_for_function(PRODUCT_CARD, timeout=20_000).json_value()
            names.append(card["name"])
            prices.append(card["price"])
            assert card["rung"]
            assert card["left"]
            assert (card["expanded"], card["open"]) == ("true", True)
    assert all(names)
    if code == "SA":
        assert any("\u0660" <= letter <= "\u0669" for letter in prices[0])
        assert not any("\u0660" <= letter <= "\u0669" for letter in prices[1])


def test_one_takes_a_seat_and_the_other_sees_it(chromium: Browser, lounge: Running) -> None:
    with visitor(chromium, lounge) as ayu, visitor(chromium, lounge, 390) as ben:
        for one, name, locale in ((ayu, "Ayu", "id"), (ben, "Ben", "en")):
            one.open("lounge-8", locale)
            one.join(name)
        expect(ayu.page.locator("#listeners")).to_contain_text("2")
        ayu.page.locator('[data-seat="2"]').click()
        seen = ben.page.locator('[data-seat="2"]')
        expect(seen).to_have_attribute("data-state", "used")
        expect(seen.locator(".caption")).to_have_text("Ayu")
        expect(seen).to_have_attribute("aria-label", isolated("Seat [3]. [Ayu] is on this seat"))
        expect(seen).to_be_disabled()
        expect(ayu.page.locator('[data-seat="2"] .caption')).to_have_text("Kamu")
        expect(ayu.page.locator("#take-seat")).to_be_hidden()
        ayu.page.locator("#leave-seat").click()
        expect(seen).to_have_attribute("data-state", "idle")
        expect(ayu.page.locator("#take-seat")).to_be_visible()


def test_what_people_write_is_text_and_nothing_else(chromium: Browser, lounge: Running) -> None:
    nasty = "<img src=x onerror=alert(1)>"
    with visitor(chromium, lounge) as ayu, visitor(chromium, lounge) as ben:
        for one, name in ((ayu, nasty), (ben, "Ben")):
            one.open("lounge-8~2", "en")
            one.join(name)
        ayu.page.locator('[data-seat="1"]').click()
        expect(ben.page.locator('[data-seat="1"] .caption')).to_contain_text("<img")
        ayu.page.fill("#chat-text", f"{nasty}<script>document.title='owned'</script>")
        ayu.page.keyboard.press("Enter")
        line = ben.page.locator(".line .what").last
        expect(line).to_contain_text("<script>")
        assert ben.page.locator("#log img, #log script, .seat img").count() == 0
        assert "owned" not in ben.page.title()


def test_a_gift_is_paid_thanked_for_and_heard(chromium: Browser, lounge: Running) -> None:
    with visitor(chromium, lounge) as ayu, visitor(chromium, lounge) as ben:
        for one, name, locale in ((ayu, "Ayu", "id"), (ben, "Ben", "en")):
            one.open("lounge-8~3", locale)
            one.join(name)
        expect(ayu.page.locator("#balance")).to_have_text(isolated("[500] koin"))
        ayu.page.get_by_role("radio", name="Kopi").check()
        ayu.page.locator("#gift-send").click()
        expect(ayu.page.locator("#balance")).to_have_text(isolated("[495] koin"))
        heard = ben.page.locator(".gift-line").last
        expect(heard).to_contain_text("Coffee")
        expect(heard).to_contain_text("Ayu")
        ayu.page.get_by_role("radio", name="Kapal").check()
        ayu.page.locator("#gift-send").click()
        expect(ayu.page.locator("#toast")).to_contain_text("5")
        expect(ayu.page.locator("#balance")).to_have_text(isolated("[495] koin"))


def test_the_page_can_be_used_without_a_mouse(chromium: Browser, lounge: Running) -> None:
    with visitor(chromium, lounge) as guest:
        page = guest.page
        guest.open("lounge-8~4", "en")
        expect(page.locator("#name")).to_be_focused()
        page.keyboard.press("Escape")
        expect(page.locator("#door")).to_be_visible()
        page.keyboard.type("Keys")
        page.keyboard.press("Enter")
        page.wait_for_selector("body[data-state=in]")
        page.locator("#leave").focus()
        page.keyboard.press("Tab")  # the host's seat is not for guests and is passed over
        expect(page.locator('[data-seat="1"]')).to_be_focused()
        page.keyboard.press("Enter")
        expect(page.locator('[data-seat="1"]')).to_have_attribute("data-mine", "true")
        page.locator("#chat-text").focus()
        page.keyboard.type("hello")
        page.keyboard.press("Enter")
        expect(page.locator(".line.mine .what")).to_have_text("hello")


def test_the_keyboard_is_not_lost_when_its_control_goes(chromium: Browser, lounge: Running) -> None:
    with visitor(chromium, lounge) as guest:
        page = guest.page
        guest.open("lounge-8~6", "en")
        guest.join("Keys")
        page.locator('[data-seat="2"]').focus()
        page.keyboard.press("Enter")
        expect(page.locator("#leave-seat")).to_be_focused()
        page.keyboard.press("Enter")
        expect(page.locator("#take-seat")).to_be_focused()
        page.locator("#chat-text").focus()
        page.evaluate("document.getElementById('take-seat').click()")
        expect(page.locator("#leave-seat")).to_be_visible()
        expect(page.locator("#chat-text")).to_be_focused()


def test_a_name_full_of_patterns_is_read_out_as_it_is(chromium: Browser, lounge: Running) -> None:
    name = "$& $' $` $1"
    with visitor(chromium, lounge) as ayu, visitor(chromium, lounge) as ben:
        for one, nickname in ((ayu, name), (ben, "Ben")):
            one.open("lounge-8~7", "en")
            one.join(nickname)
        ayu.page.locator('[data-seat="1"]').click()
        label = isolated(f"Seat [2]. [{name}] is on this seat")
        expect(ben.page.locator('[data-seat="1"]')).to_have_attribute("aria-label", label)


def test_a_link_that_was_closed_says_no_more(chromium: Browser, lounge: Running) -> None:
    with visitor(chromium, lounge) as guest:
        guest.open("lounge-8", "en")
        states = guest.page.evaluate(
            """async () => {
                const sockets = [];
                window.WebSocket = class extends EventTarget {
                    constructor() { super(); sockets.push(this); }
                    close() {}
                };
                const { Link } = await import("/static/link.js");
                const states = [];
                const listener = { state: (now) => states.push(now), message: () => {} };
                const link = new Link("ws://x", () => ({}), listener);
                link.open();
                link.close();
                sockets[0].dispatchEvent(new Event("close"));  // the handshake takes its time
                return states;
            }"""
        )
        assert states == ["connecting"]


def test_an_idle_room_lets_its_guests_go(chromium: Browser, tmp_path: Path) -> None:
    config = make_config(tmp_path, "ID", templates=("lounge-8",))
    lounge = replace(config.rooms[0], idle_close_s=1)
    with (
        gateway(replace(config, rooms=(lounge,)), tmp_path) as running,
        visitor(chromium, running) as guest,
    ):
        guest.open("lounge-8", "en")
        guest.join("Ayu")
        expect(guest.page.locator("#door-notice")).to_have_text(lounge.text("en", "room-closed"))
        expect(guest.page.locator("#state")).to_be_empty()
        guest.join("Ayu")


def test_every_control_has_a_name_and_news_is_announced(chromium: Browser, lounge: Running) -> None:
    with visitor(chromium, lounge) as guest:
        guest.open("majlis", "en")
        guest.join("Guest")
        nameless = guest.page.evaluate(
            """() => [...document.querySelectorAll("button, a, input")]
                .filter((e) => e.offsetParent !== null)
                .filter((e) => !(e.getAttribute("aria-label") || e.textContent.trim()
                                 || e.labels?.[0]?.textContent.trim()))
                .map((e) => e.outerHTML)"""
        )
        assert nameless == []
        assert guest.page.get_attribute("#log", "aria-live") == "polite"
        assert guest.page.locator("[role=status]").count() == 1
        assert guest.page.locator("h1").count() == 1
        ids = guest.page.evaluate("[...document.querySelectorAll('[id]')].map((e) => e.id)")
        assert len(ids) == len(set(ids))


def test_a_change_of_language_keeps_the_reader_in_the_room(
    chromium: Browser, lounge: Running
) -> None:
    with visitor(chromium, lounge) as guest:
        guest.open("lounge-8~5", "id")
        guest.join("Ayu")
        guest.page.locator("header .languages a", has_text="English").click()
        guest.page.wait_for_selector("html[lang=en] body[data-state=in]")
        expect(guest.page.locator("#listeners")).to_have_text(isolated("[1] person listening"))
        expect(guest.page.locator("#door")).to_be_hidden()
        guest.page.locator("#leave").click()
        expect(guest.page.locator("#door")).to_be_visible()


def test_motion_stops_for_those_who_ask(chromium: Browser, lounge: Running) -> None:
    with visitor(chromium, lounge, reduced_motion="reduce") as guest:
        guest.open("lounge-8", "en")
        guest.join("Calm")
        moving = guest.page.evaluate("document.getAnimations().length")
        assert moving == 0


def test_an_unknown_room_leads_to_those_that_exist(chromium: Browser, lounge: Running) -> None:
    context = chromium.new_context()
    page = context.new_page()
    answer = page.goto(lounge.http("/rooms/majliss?locale=id"))
    assert answer is not None
    assert answer.status == 404
    first = page.locator(".door-card").first
    expect(first).to_have_attribute("data-room", "majlis")
    first.click()
    expect(page.locator("#door")).to_be_visible()
    context.close()


def test_the_page_comes_back_after_the_gateway_did(chromium: Browser, tmp_path: Path) -> None:
    config = make_config(tmp_path, "ID")
    with gateway(config, tmp_path) as running:
        port = running.port
        context = chromium.new_context()
        page = context.new_page()
        page.goto(running.http("/rooms/lounge-8?locale=en"))
        page.fill("#name", "Ayu")
        page.keyboard.press("Enter")
        page.wait_for_selector("body[data-state=in]")
    expect(page.locator("#state")).to_contain_text("Connection dropped")
    expect(page.locator("#chat-text")).to_be_disabled()
    with gateway(replace(config, port=port), tmp_path):
        page.wait_for_selector("body[data-state=in]", timeout=15_000)
        expect(page.locator("#state")).to_be_empty()
        page.fill("#chat-text", "still here")
        page.keyboard.press("Enter")
        expect(page.locator(".line.mine .what").last).to_have_text("still here")
        context.close()
