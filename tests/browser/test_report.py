"""The report in a real browser: no request, no console error, no sideways scrolling."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from setsail.report.evidence import LaunchReport
from setsail.report.html import render_html
from tests.unit.report.samples import go_report, no_go_report, only_report

pytestmark = pytest.mark.browser

WIDTHS = (320, 390, 768, 1280, 1440)
# Elements that stick out, leaving out what scrolls inside its own box.
STICKING_OUT = """() => [...document.querySelectorAll("body *")]
    .filter(e => e.checkVisibility() && !e.closest(".scroll, .jump, .sr, svg, thead"))
    .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
    .map(e => e.outerHTML.slice(0, 80))"""
# Texts of a drawing that reach beyond it.
CUT_OFF = """() => [...document.querySelectorAll("figure svg")]
    .filter(svg => svg.checkVisibility())
    .flatMap(svg => [...svg.querySelectorAll("text")]
        .filter(t => { const a = t.getBoundingClientRect(), b = svg.getBoundingClientRect();
            return a.left < b.left - 3 || a.right > b.right + 3 || a.bottom > b.bottom + 3; })
        .map(t => t.textContent))"""
# Readable contrast of every visible text against the nearest painted background.
FAINT = """() => {
    const lum = c => { const [r, g, b] = c.map(v => { v /= 255;
        return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
    const rgb = s => s.match(/[\\d.]+/g).map(Number);
    const behind = e => { for (; e; e = e.parentElement) {
        const c = rgb(getComputedStyle(e).backgroundColor);
        if (c.length < 4 || c[3] > 0.99) return c.slice(0, 3); }
        return [255, 255, 255]; };
    const faint = [];
    for (const e of document.querySelectorAll("main *, .jump a, footer p")) {
        const own = [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
        if (!own || e.closest("svg") || !e.checkVisibility()) continue;
        const a = lum(rgb(getComputedStyle(e).color).slice(0, 3)), b = lum(behind(e));
        const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        if (ratio < 4.5) faint.push(`${e.tagName}.${e.className} ${ratio.toFixed(2)}`);
    }
    return faint; }"""


class Opened:
    """A page with what it asked for and complained about."""

    def __init__(self, page: Page, path: Path) -> None:
        self.page = page
        self.complaints: list[str] = []
        self.requests: list[str] = []
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self.requests.append(request.url))
        page.goto(path.as_uri())


@pytest.fixture
def opened(chromium: Browser, tmp_path: Path):
    @contextmanager
    def open_page(report: LaunchReport, width: int, scheme: str = "light") -> Iterator[Opened]:
        path = tmp_path / "report.html"
        path.write_text(render_html(report), "utf-8")
        context = chromium.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme
        )
        try:
            yield Opened(context.new_page(), path)
        finally:
            context.close()

    return open_page


BUILDS: tuple[Callable[[], LaunchReport], ...] = (go_report, no_go_report, only_report)


@pytest.mark.parametrize("build", BUILDS)
def test_no_complaint_and_no_request_but_the_page_itself(opened, build):
    with opened(build(), 1280) as view:
        view.page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        view.page.wait_for_load_state("networkidle")
        assert view.complaints == []
        assert [url.split("/")[-1] for url in view.requests] == ["report.html"]


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_sticks_out_at_any_width(opened, width):
    with opened(no_go_report(), width) as view:
        page = view.page
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        assert page.evaluate("document.documentElement.scrollWidth") == width
        assert page.evaluate(STICKING_OUT) == []


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("build", [go_report, no_go_report])
def test_no_text_of_a_drawing_is_cut_off(opened, build, width):
    with opened(build(), width) as view:
        assert view.page.evaluate(CUT_OFF) == []


@pytest.mark.parametrize(
    ("width", "shown", "hidden"), [(1280, "wide", "slim"), (390, "slim", "wide")]
)
def test_each_screen_gets_the_drawing_made_for_it(opened, width, shown, hidden):
    with opened(go_report(), width) as view:
        assert view.page.locator(f".{shown} svg").first.is_visible()
        assert view.page.locator(f".{hidden} svg:visible").count() == 0
        assert view.page.locator(f".{shown} svg:visible").count() == 6


def test_arabic_runs_from_right_to_left_beside_english(opened):
    with opened(no_go_report(), 1280) as view:
        arabic = view.page.locator('.messages p[lang="ar"]').first
        english = view.page.locator('.messages p[lang="en"]').first
        directions = [p.evaluate("e => getComputedStyle(e).direction") for p in (arabic, english)]
        assert directions == ["rtl", "ltr"]
        across = "e => { const r = document.createRange(); r.selectNodeContents(e);"
        gap = (
            f"{across} return e.getBoundingClientRect().right - r.getBoundingClientRect().right }}"
        )
        assert abs(arabic.evaluate(gap)) < 2


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_is_readable(opened, scheme):
    with opened(no_go_report(), 1280, scheme) as view:
        view.page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        assert view.page.evaluate(FAINT) == []


def test_landmarks_and_headings_are_in_order(opened):
    with opened(go_report(), 1280) as view:
        page = view.page
        assert page.get_by_role("banner").count() == 1
        assert page.get_by_role("main").count() == 1
        assert page.get_by_role("heading", level=1).inner_text().split() == ["Indonesia", "ID"]
        assert page.get_by_role("img").count() == 6
        levels = page.evaluate(
            "[...document.querySelectorAll('h1, h2, h3')].map(h => Number(h.tagName[1]))"
        )
        assert levels[0] == 1
        assert all(b - a <= 1 for a, b in pairwise(levels))


def test_links_of_the_bar_lead_to_their_sections(opened):
    with opened(go_report(), 1280) as view:
        view.page.get_by_role("link", name="Resources").click()
        assert view.page.url.endswith("#provision")
        assert view.page.locator("#provision h2").is_visible()


def test_paper_shows_what_the_screen_folds_away(opened):
    with opened(go_report(), 1280) as view:
        folded = view.page.locator("#provision details .resources").first
        assert not folded.is_visible()
        view.page.emulate_media(media="print")
        assert folded.is_visible()
