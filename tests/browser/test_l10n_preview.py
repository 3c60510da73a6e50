"""The preview of a locale in a real browser: whole, quiet, in its frames, at both widths."""

from __future__ import annotations

import base64
import re
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import pytest
from babel import Locale
from playwright.sync_api import Browser, BrowserContext, Page, expect

from setsail.cli.main import main
from setsail.core.workspace import copy_workspace
from setsail.l10n.source import Unit, read_locale
from setsail.l10n.surfaces import Surface
from tests.browser.test_report import FAINT
from tests.factories import workspace

pytestmark = pytest.mark.browser

# Each with the way its text runs and the rules it counts by.
LOCALES = {
    "en": ("ltr", "en"),
    "ar-SA": ("rtl", "ar"),
    "th": ("ltr", "th"),
    "ta": ("ltr", "ta"),
    "ckb": ("rtl", "ckb"),
    "en-XA": ("ltr", "en"),
    "ar-XB": ("rtl", "ar"),
}

STICKING_OUT = """() => [...document.querySelectorAll("body *")]
    .filter(e => e.checkVisibility() && !e.closest(".jump ul, svg, .skip"))
    .filter(e => { const r = e.getBoundingClientRect();
        return r.left < -1 || r.right > document.documentElement.clientWidth + 1; })
    .map(e => e.outerHTML.slice(0, 80))"""
# Drawings that reach out of the piece of screen that they stand on.
OUT_OF_STAGE = """() => [...document.querySelectorAll(".stage:not(.hostile)")]
    .filter(stage => { const a = stage.getBoundingClientRect();
        const look = stage.querySelector(".look"), b = look.getBoundingClientRect();
        return b.left < a.left || b.right > a.right || b.top < a.top || b.bottom > a.bottom
            || look.scrollWidth > look.clientWidth || b.width === 0; })
    .map(stage => stage.closest(".msg").id)"""
# Texts that are within their limit and still take more than one line.
WRAPPED = """surface => [...document.querySelectorAll(`.msg:not(.is-over) .on-${surface}`)]
    .filter(stage => stage.checkVisibility())
    .filter(stage => { const look = stage.querySelector(".look");
        const range = document.createRange(); range.selectNodeContents(look);
        const line = parseFloat(getComputedStyle(look).lineHeight);
        return range.getBoundingClientRect().height > 1.5 * line; })
    .map(stage => stage.closest(".msg").id)"""
STAGES = """() => [...document.querySelectorAll(".stage")].map(stage => ({
    id: stage.closest(".msg").id, lang: stage.lang, dir: getComputedStyle(stage).direction,
    surface: /\\bon-(\\w+)/.exec(stage.className)[1] }))"""
# What a surface looks like: its own box, colours and type.
LOOKS = """() => Object.fromEntries([...document.querySelectorAll(".stage")].map(stage => {
    const look = getComputedStyle(stage.querySelector(".look"));
    const ear = getComputedStyle(stage.querySelector(".look"), "::before").clipPath;
    return [/\\bon-(\\w+)/.exec(stage.className)[1], [look.backgroundColor, look.color,
        look.borderRadius, look.fontSize, look.fontWeight, look.inlineSize === stage.inlineSize,
        getComputedStyle(stage).backgroundColor, ear].join()]; }))"""
FORMS = """() => [...document.querySelectorAll(".msg.is-plural")].map(msg => [msg.id,
    [...msg.querySelectorAll(".beside:not(.hostile) .form")].map(form =>
        [form.textContent.trim().split(" ")[0], Number(form.dataset.number),
         form.dataset.category])])"""

# How many colours a picture has, and which part of it is the commonest.
COLOURS = """async picture => {
    const bytes = Uint8Array.from(atob(picture), letter => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const { width, height } = bitmap;
    const canvas = new OffscreenCanvas(width, height), context = canvas.getContext("2d");
    context.drawImage(bitmap, 0, 0);
    const counts = new Map();
    for (const pixel of new Uint32Array(context.getImageData(0, 0, width, height).data.buffer))
        counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
    return [width, height, counts.size, Math.max(...counts.values()) / (width * height)]; }"""


@dataclass
class View:
    """A page with what it asked for and complained about."""

    page: Page
    path: Path
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def open(self) -> None:
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.goto(self.path.as_uri())


@contextmanager
def opened(chromium: Browser, path: Path, **options: object) -> Iterator[View]:
    options = {"viewport": {"width": 1280, "height": 900}, **options}
    context: BrowserContext = chromium.new_context(**options)  # type: ignore[arg-type]
    context.set_default_timeout(5_000)
    try:
        view = View(context.new_page(), path)
        view.open()
        yield view
    finally:
        context.close()


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the page of each locale, as the verb writes them."""
    folder = tmp_path_factory.mktemp("previews")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(workspace().root)
        for tag in LOCALES:
            assert main(["l10n", "preview", tag, "-o", str(folder / f"{tag}.html")]) == 0
    return folder


@pytest.fixture(scope="module")
def reference() -> dict[str, Unit]:
    """What English says, without its terms."""
    source = read_locale(workspace().locales, "en")
    return {name: unit for name, unit in source.units.items() if not unit.is_term}


@pytest.fixture(scope="module")
def views(chromium: Browser, pages: Path) -> Iterator[dict[str, View]]:
    """Each page, opened once."""
    with ExitStack() as stack:
        yield {tag: stack.enter_context(opened(chromium, pages / f"{tag}.html")) for tag in LOCALES}


@pytest.fixture(
    scope="module", params=[(tag, width) for tag in LOCALES for width in (1280, 390)], ids=str
)
def seen(request: pytest.FixtureRequest, views: dict[str, View]) -> tuple[str, int, View]:
    """Each page at each width."""
    tag, width = request.param
    views[tag].page.set_viewport_size({"width": width, "height": 900})
    return tag, width, views[tag]


Seen = tuple[str, int, View]


def test_it_opens_without_a_complaint_or_a_request(seen: Seen) -> None:
    _, _, view = seen
    view.page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    view.page.evaluate("window.scrollTo({ top: 1e6, behavior: 'instant' })")
    assert view.complaints == []
    assert view.requests == [view.path.as_uri()]


def test_every_message_is_there(seen: Seen, reference: dict[str, Unit]) -> None:
    _, _, view = seen
    ids = view.page.evaluate(
        "[...document.querySelectorAll('.msg')].filter(m => m.checkVisibility()).map(m => m.id)"
    )
    assert ids == list(reference)
    assert len(ids) >= 180
    expect(view.page.locator("#found")).to_have_text(f"{len(reference)} messages")


def test_nothing_sticks_out_or_scrolls_sideways(seen: Seen) -> None:
    _, width, view = seen
    for _ in range(2):  # without and with the nicknames that try to break out
        assert view.page.evaluate("document.documentElement.scrollWidth") == width
        assert view.page.evaluate(STICKING_OUT) == []
        view.page.evaluate("document.getElementById('hostile').click()")


def test_language_and_direction_are_told_to_the_browser(seen: Seen) -> None:
    tag, _, view = seen
    html = view.page.locator("html")
    assert (html.get_attribute("lang"), html.get_attribute("dir")) == ("en", "ltr")
    told = Counter((stage["lang"], stage["dir"]) for stage in view.page.evaluate(STAGES))
    assert told.keys() == {(tag, LOCALES[tag][0])}
    # A line of text begins at its side of the screen.
    gaps = view.page.evaluate(
        """() => [...document.querySelectorAll(".on-line")].filter(s => s.checkVisibility())
            .map(stage => { const range = document.createRange();
                range.selectNodeContents(stage.querySelector(".look"));
                const a = stage.getBoundingClientRect(), b = range.getBoundingClientRect();
                return stage.dir === "rtl" ? a.right - b.right : b.left - a.left; })"""
    )
    assert max(gaps) < 20


def test_each_message_is_inside_the_frame_of_its_surface(
    seen: Seen, reference: dict[str, Unit]
) -> None:
    _, _, view = seen
    shown = {stage["id"]: stage["surface"] for stage in view.page.evaluate(STAGES)}
    assert shown == {name: unit.surface for name, unit in reference.items()}
    assert view.page.evaluate(OUT_OF_STAGE) == []
    looks = view.page.evaluate(LOOKS)
    assert looks.keys() == set(Surface)
    assert len(set(looks.values())) == len(Surface)  # no surface looks like another


@pytest.mark.parametrize("surface", ["button", "badge"])
def test_what_is_within_its_limit_stays_on_one_line(seen: Seen, surface: str) -> None:
    _, _, view = seen
    assert view.page.locator(f".on-{surface}").count() > 10
    assert view.page.evaluate(WRAPPED, surface) == []


def test_each_plural_category_is_shown(seen: Seen, reference: dict[str, Unit]) -> None:
    tag, _, view = seen
    category = Locale.parse(LOCALES[tag][1]).plural_form
    messages = view.page.evaluate(FORMS)
    assert len(messages) > 20
    for name, forms in messages:
        assert all(told in ("", category(number)) for _, number, told in forms)
        for variable in {variable for variable, _, _ in forms}:
            allowed = _allowed(reference[name].comment, variable)
            shown = {category(number) for other, number, _ in forms if other == variable}
            assert {category(number) for number in allowed} <= shown, (name, variable)


def _allowed(comment: str, variable: str) -> range:
    """Numbers that a comment lets a variable be, as far as they choose another category."""
    line = re.search(rf"\${variable} \(Number\):.*", comment)
    assert line
    bounds = re.search(r"(\d+) (?:or more|to (\d+))", line[0])
    return range(int(bounds[1]), min(int(bounds[2] or 111), 111) + 1) if bounds else range(112)


@pytest.fixture(scope="module")
def lens(chromium: Browser) -> Iterator[Page]:
    """An empty page that looks at pictures of others."""
    page = chromium.new_page()
    yield page
    page.close()


def test_a_picture_of_it_is_not_blank(seen: Seen, lens: Page, tmp_path: Path) -> None:
    tag, width, view = seen
    # Where texts stand on their surfaces, not the head of the page.
    view.page.evaluate("document.getElementById('flash-sale-price').scrollIntoView()")
    picture = view.page.screenshot(path=tmp_path / f"{tag}-{width}.png")
    wide, high, colours, commonest = lens.evaluate(COLOURS, base64.b64encode(picture).decode())
    assert (wide, high) == (width, 900)
    assert colours > 500
    assert commonest < 0.9


Found = Callable[[str], list[str]]


SHOWN = "[...document.querySelectorAll('.msg')].filter(m => m.checkVisibility()).map(m => m.id)"


@pytest.fixture
def view(views: dict[str, View]) -> Iterator[View]:
    """One page for all that is tried on a page."""
    view = views["ar-SA"]
    view.page.set_viewport_size({"width": 1280, "height": 900})
    yield view
    view.page.emulate_media(media="screen", color_scheme="light")
    view.page.fill("#search", "")
    view.page.check("#show-all")
    view.page.uncheck("#hostile")


@pytest.fixture
def ids(view: View) -> Found:
    """Ids of what is shown once something was typed."""

    def search(words: str) -> list[str]:
        view.page.fill("#search", words)
        shown: list[str] = view.page.evaluate(SHOWN)
        return shown

    return search


class TestSearch:
    """The box that finds messages without any network."""

    def test_an_id_finds_its_message_alone(self, view: View, ids: Found) -> None:
        assert ids("Flash-Sale-PRICE") == ["flash-sale-price"]
        expect(view.page.locator("#found")).to_have_text(re.compile(r"^1 of \d+$"))
        assert view.page.locator(".file:visible h2").all_inner_texts() == ["commerce"]
        assert view.page.locator(".group:visible").count() == 1

    def test_its_own_words_and_english_find_it(self, ids: Found) -> None:
        assert "room-join" in ids("join the room")
        assert "assistant-label" in ids("مساعد آلي")
        assert "assistant-label" in ids("مساعد الي")  # as people type it
        assert ids("locales/ar-SA/assistant.ftl") != ids("locales/ar/assistant.ftl") != []

    def test_all_words_must_be_there(self, view: View, ids: Found) -> None:
        assert ids("room-join zebra") == []
        expect(view.page.locator("#nothing")).to_be_visible()
        assert view.page.locator(".file:visible").count() == 0

    def test_it_goes_together_with_what_was_chosen(self, view: View, ids: Found) -> None:
        buttons = view.page.locator(".msg.is-button")
        view.page.check("#show-button")
        assert len(ids("")) == buttons.count() > 10
        few = ids("room")
        assert 0 < len(few) < buttons.count()
        expect(view.page.locator("#found")).to_have_text(re.compile(rf"^{len(few)} of \d+$"))

    def test_the_keyboard_reaches_it(self, view: View, ids: Found) -> None:
        assert ids("zebra") == []
        view.page.keyboard.press("Escape")
        expect(view.page.locator("#search")).to_have_value("")
        assert view.page.locator(".msg:visible").count() > 180
        view.page.locator("#show-all").focus()
        view.page.keyboard.press("/")
        expect(view.page.locator("#search")).to_be_focused()
        expect(view.page.locator("#search")).to_have_value("")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_is_readable(view: View, scheme: Literal["light", "dark"]) -> None:
    view.page.emulate_media(color_scheme=scheme)
    view.page.check("#hostile")
    view.page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert view.page.evaluate(FAINT) == []


def test_what_can_be_chosen_is_shown_alone(view: View) -> None:
    view.page.check("#show-badge")
    badges = view.page.evaluate(SHOWN)
    assert len(badges) > 10
    assert badges == view.page.locator(".msg.is-badge").evaluate_all("m => m.map(e => e.id)")
    told = view.page.evaluate(
        """() => [...document.querySelectorAll(".choices input")].map(input => {
            input.click();
            const key = input.id.replace("show-", ""), box = document.getElementById("found");
            const shown = [...document.querySelectorAll(".msg")].filter(m => m.checkVisibility());
            return [key, Number(input.nextElementSibling.querySelector(".count").textContent),
                shown.filter(m => key === "all" || m.classList.contains(`is-${key}`)).length,
                shown.length, parseInt(box.textContent)]; })"""
    )
    assert all(len(set(numbers)) == 1 for _, *numbers in told)
    assert {"all", "plural", "button", "from-ar-SA", "from-ar"} <= {key for key, *_ in told}


def test_a_nickname_that_breaks_out_is_shown_when_asked_for(view: View) -> None:
    hostile = view.page.locator(".stage.hostile")
    assert hostile.count() > 10
    assert view.page.locator(".stage.hostile:visible").count() == 0
    view.page.check("#hostile")
    assert view.page.locator(".stage.hostile:visible").count() == hostile.count()
    assert view.page.locator(".look b").count() == 0  # its markup is text


def test_where_scripts_do_not_run_nothing_is_lost(chromium: Browser, pages: Path) -> None:
    with opened(chromium, pages / "th.html", java_script_enabled=False) as view:
        assert not view.page.locator("#search").is_visible()
        assert view.page.locator(".msg:visible").count() > 180
        view.page.check("#show-badge")
        badges = view.page.locator(".msg:visible")
        assert badges.count() == view.page.locator(".msg.is-badge").count() > 0


def test_paper_has_the_texts_and_no_controls(view: View) -> None:
    view.page.emulate_media(media="print", color_scheme="dark")
    for control in (".jump", ".choices", ".switch", ".legend"):
        assert not view.page.locator(control).is_visible()
    assert view.page.locator(".msg:visible").count() > 180
    line = view.page.locator(".on-line .look").first
    assert line.evaluate("e => getComputedStyle(e).color") == "rgb(20, 35, 59)"
    assert view.page.evaluate(FAINT) == []


def test_headings_and_names_are_in_order(view: View) -> None:
    page = view.page
    for role in ("banner", "main", "search", "navigation", "contentinfo"):
        assert page.get_by_role(role).count() == 1
    levels = page.evaluate(
        "[...document.querySelectorAll('h1, h2, h3, h4')].map(h => Number(h.tagName[1]))"
    )
    assert levels[0] == 1
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
    assert len(ids) == len(set(ids))
    page.get_by_role("link", name="commerce", exact=True).click()
    heading = page.locator("#h-commerce")
    bar = page.locator(".jump").bounding_box()
    expect(heading).to_be_in_viewport()
    box = heading.bounding_box()
    assert bar
    assert box
    assert box["y"] >= bar["height"]


def test_what_the_check_says_stands_under_its_text(
    chromium: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = copy_workspace(workspace(), tmp_path / "w")
    path = broken.locales / "th" / "room.ftl"
    text = re.sub(r"^room-leave = .*\n", "", path.read_text("utf-8"), flags=re.MULTILINE)
    text = re.sub(r"^(room-join = )", r"\1{ $nmae } ", text, flags=re.MULTILINE)
    path.write_text(f"{text}\nold-one = เก่า\n", "utf-8")
    line = text[: text.index("room-join")].count("\n") + 1
    monkeypatch.chdir(broken.root)
    assert main(["l10n", "preview", "th", "-o", "page.html"]) == 0
    with opened(chromium, broken.root / "page.html") as view:
        problem = view.page.locator("#room-join .problem.is-error")
        expect(problem).to_contain_text("error L205 $nmae is not given")
        expect(problem.locator("code")).to_have_text(f"locales/th/room.ftl:{line}:15")
        fallen = view.page.locator("#room-leave")
        expect(fallen.locator(".chip.other")).to_have_text("from en")
        expect(fallen.locator(".problem")).to_contain_text("L203 missing")
        expect(fallen.locator(".stage")).to_have_attribute("lang", "en")
        expect(view.page.locator(".apart .problem.is-warning")).to_contain_text("L204 old-one")
        view.page.check("#show-wrong")
        assert view.page.locator(".msg:visible").evaluate_all("m => m.map(e => e.id)") == [
            "room-join",
            "room-leave",
        ]
