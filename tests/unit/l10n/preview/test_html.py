"""A preview as HTML: whole, escaped, and in need of nothing else."""

import base64
import hashlib
import html
import re

import pytest

from setsail.l10n.preview.html import render_preview
from tests.unit.l10n.preview.conftest import MakePage


@pytest.fixture
def arabic(make_page: MakePage) -> str:
    return render_preview(make_page("ar-SA"))


def article(page: str, name: str) -> str:
    found = re.search(rf'<article [^>]*id="{re.escape(name)}".*?</article>', page, re.DOTALL)
    assert found
    return found[0]


def test_the_page_asks_for_nothing_and_runs_nothing(arabic: str) -> None:
    assert "<script" not in arabic
    assert not re.search(r"(?:src|href)=\"(?!#|data:,)", arabic)
    assert not re.search(r"url\(|@import|https?:", arabic)
    assert "default-src 'none'" in html.unescape(arabic)


def test_the_policy_allows_this_style_alone(arabic: str) -> None:
    style = re.search(r"<style>(.*?)</style>", arabic, re.DOTALL)
    assert style
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"'sha256-{digest}'" in html.unescape(arabic)


def test_css_is_logical(arabic: str) -> None:
    style = arabic.partition("<style>")[2].partition("</style>")[0]
    sides = r"(?:margin|padding|border|inset)-(?:left|right)|(?<![\w-])(?:left|right)\s*:"
    assert re.findall(sides, style) == []
    assert re.findall(r"text-align:\s*(?:left|right)|float:\s*(?:left|right)", style) == []


def test_a_text_has_its_language_and_direction(arabic: str) -> None:
    own = article(arabic, "hello")
    assert '<div class="stage on-chat" lang="ar-SA" dir="rtl">' in own
    assert "from ar" not in own
    fallen = article(arabic, "price")
    assert '<div class="stage on-badge" lang="en" dir="rtl">' in fallen
    assert '<span class="chip other">from en</span>' in fallen
    assert '<span class="chip mute">from ar</span>' in article(arabic, "coins")


def test_english_stands_beside_a_translation_only(make_page: MakePage, arabic: str) -> None:
    assert '<p class="english">One coin</p>' in article(arabic, "coins")
    assert 'class="english"' not in render_preview(make_page("en"))


def test_a_nickname_is_no_markup(arabic: str) -> None:
    own = article(arabic, "hello")
    assert "&lt;b&gt;مرحبا&lt;/b&gt;" in own
    assert "<b>" not in own


def test_the_bar_says_how_full_it_is(make_page: MakePage) -> None:
    own = article(render_preview(make_page("ar")), "room-join")
    assert "is-over" in own
    assert 'aria-label="44 of 28 characters"' in own
    assert '<rect class="used" width="100.0"' in own  # it ends at half as much again
    assert '<rect class="limit" x="66.7"' in own
    assert "<svg" not in article(render_preview(make_page("ar")), "gift-rose")


def test_what_there_is_can_be_shown_alone(arabic: str) -> None:
    shown = re.findall(r'id="show-(\w+)".*?class="count">(\d+)<', arabic)
    assert dict(shown) == {
        "all": "7",
        "over": "1",
        "other": "2",
        "button": "1",
        "badge": "1",
        "label": "1",
        "line": "1",
        "chat": "1",
        "unsaid": "2",
    }
    for key, count in shown[1:]:
        assert f"body:has(#show-{key}:checked) .msg:not(.is-{key})" in arabic
        assert len(re.findall(rf'<article class="msg [^"]*\bis-{key}\b', arabic)) == int(count)
