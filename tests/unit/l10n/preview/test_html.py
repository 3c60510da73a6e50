"""A preview as HTML: whole, escaped, and in need of nothing else."""

import base64
import hashlib
import html
import re

import pytest

from setsail.core.findings import Position, error, warning
from setsail.l10n.preview.html import render_preview
from tests.unit.l10n.preview.conftest import MakePage


@pytest.fixture
def arabic(make_page: MakePage) -> str:
    return render_preview(make_page("ar-SA"))


def article(page: str, name: str) -> str:
    found = re.search(rf'<article [^>]*id="{re.escape(name)}".*?</article>', page, re.DOTALL)
    assert found
    return found[0]


def test_the_page_asks_for_nothing(arabic: str) -> None:
    assert not re.search(r"(?:src|href)=\"(?!#|data:,)", arabic)
    assert not re.search(r"url\(|@import|https?:|fetch|XMLHttp|WebSocket|import\(", arabic)
    assert "default-src 'none'" in html.unescape(arabic)


@pytest.mark.parametrize("kind", ["style", "script"])
def test_the_policy_allows_its_own_style_and_script_alone(arabic: str, kind: str) -> None:
    (inline,) = re.findall(rf"<{kind}>(.*?)</{kind}>", arabic, re.DOTALL)
    assert arabic.count(f"<{kind}") == 1
    digest = base64.b64encode(hashlib.sha256(inline.encode()).digest()).decode()
    assert f"{kind}-src 'sha256-{digest}';" in html.unescape(arabic)
    assert not re.search(r"\sstyle=|\son\w+=", arabic.partition("<body>")[2])


def test_css_is_logical(arabic: str) -> None:
    style = arabic.partition("<style>")[2].partition("</style>")[0]
    sides = r"(?:margin|padding|border|inset)-(?:left|right)|(?<![\w-])(?:left|right)\s*:"
    assert re.findall(sides, style) == []
    assert re.findall(r"text-align:\s*(?:left|right)|float:\s*(?:left|right)", style) == []


def test_a_text_has_its_language_and_direction(arabic: str) -> None:
    own = article(arabic, "hello")
    assert '<div class="stage on-chat first last" lang="ar-SA" dir="rtl">' in own
    assert '<div class="stage on-chat last hostile" lang="ar-SA" dir="rtl">' in own
    assert '<span class="chip mute">from ar-SA</span>' in own
    assert "<code>locales/ar-SA/room.ftl:1</code>" in own
    fallen = article(arabic, "price")
    assert '<div class="stage on-badge first last" lang="en" dir="rtl">' in fallen
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
    shown = re.findall(r'id="show-([\w-]+)".*?class="count">(\d+)<', arabic)
    assert dict(shown) == {
        "all": "7",
        "over": "1",
        "other": "2",
        "plural": "1",
        "button": "1",
        "badge": "1",
        "label": "1",
        "line": "1",
        "chat": "1",
        "unsaid": "2",
        "from-ar-SA": "1",
        "from-ar": "4",
        "from-en": "2",
    }
    for key, count in shown[1:]:
        assert f"body:has(#show-{key}:checked) .msg:not(.is-{key})" in arabic
        assert len(re.findall(rf'<article class="msg [^"]*\bis-{key}[ "]', arabic)) == int(count)


def test_each_form_is_named_beside_its_number(arabic: str) -> None:
    forms = re.findall(r'data-category="(\w*)">(.*?) <em>(.*?)</em>', article(arabic, "coins"))
    assert forms == [
        ("", "count 0", "exactly"),
        ("one", "count 1", "one"),
        ("two", "count 2", "two"),
        ("few", "count 3", "few"),
        ("many", "count 11", "many"),
        ("other", "count 100", "other"),
    ]


def test_what_is_filled_in_is_named(arabic: str) -> None:
    named = '<code>name</code> nickname of the newcomer: <bdi class="value" lang="ar-SA">سارة</bdi>'
    assert named in article(arabic, "hello")


def test_findings_are_escaped_and_have_their_place_and_their_mending(make_page: MakePage) -> None:
    where = Position("locales/ar/room.ftl", 1, 13)
    told = error("L299", "a <b>slip</b>", where=where, key="room-join", got="'<i>'", fix="mend it")
    aside = warning("L204", "en has no such message", key="old-one")
    page = render_preview(make_page("ar", [told, aside]))
    own = article(page, "room-join")
    assert "is-wrong" in own
    assert (
        '<p class="problem is-error"><strong>error L299</strong> a &lt;b&gt;slip&lt;/b&gt;, '
        "got <bdi>&#39;&lt;i&gt;&#39;</bdi>; mend it <code>locales/ar/room.ftl:1:13</code></p>"
    ) in own
    assert '<div class="flag"><dt>With errors</dt><dd>1</dd></div>' in page
    apart = page.partition('class="card apart"')[2].partition("</section>")[0]
    assert "<strong>warning L204</strong> <code>old-one</code> en has no such message" in apart
    assert "card apart" not in render_preview(make_page("ar"))


def test_the_head_counts_what_each_folder_says(arabic: str) -> None:
    told = re.search(r"<dt>Texts from</dt><dd>(.*?)</dd>", arabic)
    assert told
    assert re.sub(r"<.*?>", "", told[1]) == "ar-SA 1 → ar 4 → en 2"


def test_a_pseudo_locale_says_what_it_is_made_from(make_page: MakePage) -> None:
    own = article(render_preview(make_page("en-XA")), "room-join")
    assert '<span class="chip mute">made from en</span>' in own
    assert "<code>locales/en/room.ftl:7</code>" in own
