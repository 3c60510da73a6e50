"""What people do with each other on the room page: hearts, microphones, invitations, reports."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, WebSocketRoute, expect

from tests.browser.room_kit import HOST_KEY, OnTheWire, isolated, visitor
from tests.gateway_kit import Running

pytestmark = [pytest.mark.browser, pytest.mark.integration]


def test_hearts_are_counted_for_everyone(chromium: Browser, lounge: Running) -> None:
    with visitor(chromium, lounge) as first, visitor(chromium, lounge) as second:
        for one, name in ((first, "Ana"), (second, "Bo")):
            one.open("lounge-8~3", "en")
            one.join(name)
        for _ in range(3):
            first.page.click("#like")
        expect(second.page.locator("#likes")).to_have_text("3")
        expect(first.page.locator("#likes")).to_have_text("3")


def test_a_guest_mutes_their_own_seat_and_everyone_sees_it(
    chromium: Browser, lounge: Running
) -> None:
    with visitor(chromium, lounge) as first, visitor(chromium, lounge) as second:
        for one, name in ((first, "Ana"), (second, "Bo")):
            one.open("lounge-8~4", "en")
            one.join(name)
        first.page.click("#take-seat")
        first.page.click("#mute-seat")
        seat = second.page.locator("[data-state=used]")
        expect(seat.locator(".badge")).to_have_text("Muted")
        expect(seat).to_have_attribute("aria-label", re.compile("Muted$"))
        expect(first.page.locator("#mute-seat")).to_have_text("Unmute")
        first.page.click("#mute-seat")
        expect(seat.locator(".badge")).to_be_empty()


def test_a_host_invites_a_guest_who_comes_up(chromium: Browser, lounge: Running) -> None:
    host = OnTheWire(lounge, "lounge-8~5", "Hana", host_key=HOST_KEY)
    with host, visitor(chromium, lounge, 390) as guest:
        guest.open("lounge-8~5", "en")
        guest.join("Ana")
        host.say({"type": "host-invite", "user": host.user_named("Ana"), "seat": 2})
        invite = guest.page.locator("#invite")
        expect(invite).to_contain_text(isolated("[Hana] would like you on seat [3]. Come up?"))
        expect(guest.page.locator("#invite-accept")).to_be_focused()
        guest.page.keyboard.press("Enter")
        expect(invite).to_be_hidden()
        expect(guest.page.locator('[data-seat="2"]')).to_have_attribute("data-mine", "true")


def test_a_guest_reports_a_message(chromium: Browser, lounge: Running) -> None:
    host = OnTheWire(lounge, "lounge-8~6", "Hana", host_key=HOST_KEY)
    with host, visitor(chromium, lounge) as rude, visitor(chromium, lounge) as guest:
        for one, name in ((rude, "Rudi"), (guest, "Ana")):
            one.open("lounge-8~6", "en")
            one.join(name)
        rude.page.fill("#chat-text", "grr")
        rude.page.keyboard.press("Enter")
        guest.page.locator(".line .report").click()
        expect(guest.page.locator("#toast")).to_contain_text("Thanks for telling us")
        assert host.next("reported")["name"] == "Rudi"
        expect(rude.page.locator(".line.mine .report")).to_have_count(0)


def test_a_page_that_was_cut_off_goes_on_where_it_was(chromium: Browser, lounge: Running) -> None:
    kinds: list[list[str]] = []
    cut: list[Callable[[], None]] = []

    def through(page_side: WebSocketRoute) -> None:
        server_side = page_side.connect_to_server()
        seen: list[str] = []
        kinds.append(seen)

        def to_page(frame: str | bytes) -> None:
            seen.extend(message["type"] for message in json.loads(frame))
            page_side.send(frame)

        server_side.on_message(to_page)
        cut.append(lambda: (page_side.close(), server_side.close()))

    with visitor(chromium, lounge) as reader:
        other, third = (OnTheWire(lounge, "lounge-8~7", name) for name in ("Bo", "Cy"))
        reader.page.route_web_socket("**/ws/rooms/**", through)
        reader.open("lounge-8~7", "en")
        reader.join("Ana")
        with other, third:
            other.say({"type": "chat", "text": "before"})
            line = reader.page.locator(".line .what")
            expect(line.last).to_have_text("before")
            cut[0]()
            reader.page.wait_for_selector("body[data-state=out]")
            third.say({"type": "chat", "text": "meanwhile"})
            third.next("chat-posted", text="meanwhile")
            reader.page.wait_for_selector("body[data-state=in]")
            expect(line.last).to_have_text("meanwhile")
            assert line.all_text_contents().count("before") == 1
            assert kinds[-1][0] == "resumed"
            assert "snapshot" not in kinds[-1]
