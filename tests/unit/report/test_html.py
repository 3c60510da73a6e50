"""The page holds together whatever a rehearsal hands over, and asks nothing of a network."""

import hashlib
import re
from base64 import b64encode
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from setsail.core.findings import Position, error
from setsail.report.evidence import STAGES, Comparison, Criterion, Evidence
from setsail.report.figures import NBSP
from setsail.report.html import render_html, web_address
from setsail.report.payloads import SourceNote
from setsail.report.selfcheck import page_criteria
from tests.unit.report.samples import go_report, no_go_report, only_report

EVIL = "<script>alert(1)</script>\"'&"
VOID = {"meta", "link", "br", "img", "input", "hr"}


class Outline(HTMLParser):
    """Checks that tags nest, and collects what the tests ask for."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        if tag not in VOID:
            self.open.append(tag)
        for name, value in attrs:
            self.attributes.append((tag, name, value or ""))
        given = dict(attrs)
        if "id" in given:
            self.ids.append(given["id"])
        if tag == "a":
            self.links.append(given["href"])

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag


def outline(html: str) -> Outline:
    parser = Outline()
    parser.feed(html)
    parser.close()
    assert parser.open == []
    return parser


@pytest.mark.parametrize("build", [go_report, no_go_report, only_report])
def test_page_is_well_formed_with_unique_ids_and_live_anchors(build):
    page = outline(render_html(build()))
    assert len(page.ids) == len(set(page.ids))
    anchors = {link[1:] for link in page.links if link.startswith("#")}
    assert anchors <= set(page.ids)
    assert {f"stage-{stage}" for stage in STAGES} <= set(page.ids)


@pytest.mark.parametrize("build", [go_report, no_go_report, only_report])
def test_page_passes_its_own_check(build):
    html = render_html(build())
    assert all(c.holds for c in page_criteria(html, STAGES)), page_criteria(html, STAGES)


def test_policy_allows_exactly_the_inline_style():
    html = render_html(go_report())
    style = re.search(r"<style>(.*?)</style>", html, re.DOTALL).group(1)
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'" in html.replace("&#39;", "'")
    page = outline(html)
    assert "script" not in page.tags
    assert not [a for a in page.attributes if a[1] == "style" or a[1].startswith("on")]


def test_pictures_are_named_for_those_who_cannot_see_them():
    page = outline(render_html(go_report()))
    named = [a for a in page.attributes if a[:2] == ("svg", "aria-label")]
    assert len(named) == 2 * 6
    assert all(len(value) > 20 for _, _, value in named)


def test_rendering_is_deterministic():
    assert render_html(go_report()) == render_html(go_report())


def test_verdict_and_reason_are_told():
    html = render_html(no_go_report())
    assert ">No-go</p>" in html
    assert "Check fails. Facts past their review day: 1, should be exactly 0" in html
    assert "regions/middle-east/saudi-arabia.yaml:33:5" in html


def test_every_criterion_is_shown_with_figure_and_limit():
    report = go_report()
    html = render_html(report)
    for evidence in report.stages:
        for criterion in evidence.criteria:
            assert criterion.name in html
    assert "23.5\u00a0ms" in html
    assert "≤\u00a0600\u00a0ms" in html


def test_texts_of_a_right_to_left_market_carry_language_and_direction():
    html = render_html(no_go_report())
    assert '<p lang="ar" dir="rtl">صعود المايك</p>' in html
    assert '<p lang="en" dir="ltr">Take this seat</p>' in html
    assert '<span class="local" lang="ar" dir="rtl">' in html


def evil_report():
    report = go_report()
    show = report.stage("rundown").payload
    segment = replace(show.segments[3], name=EVIL, local_name=EVIL, price_text=EVIL, reason=EVIL)
    show = replace(show, segments=(*show.segments[:3], segment, *show.segments[4:]), playbook=EVIL)
    finding = error("P102", EVIL, where=Position(EVIL, 1, 1), key=EVIL, got=EVIL, fix=EVIL)
    edges = report.stage("edges").payload
    city = replace(edges.cities[0], name=EVIL)
    edges = replace(edges, cities=(city, *edges.cities[1:]), proof=EVIL)
    criterion = Criterion(EVIL, 1, 1, Comparison.EQUALS, EVIL)
    swap = {
        "check": {"findings": (finding,)},
        "rundown": {"payload": show, "criteria": (criterion,)},
        "edges": {"payload": edges},
        "serve": {"not_run": EVIL, "payload": None},
    }
    stages = tuple(replace(s, **swap.get(s.stage, {})) for s in report.stages)
    return replace(report, stages=stages, market_name=EVIL, market_code=EVIL)


def test_nothing_that_was_read_becomes_markup():
    html = render_html(evil_report())
    assert "<script" not in html
    assert html.count("&lt;script&gt;alert(1)&lt;/script&gt;") > 15
    outline(html)


def test_only_web_addresses_become_links():
    assert web_address("https://example.org/a") == "https://example.org/a"
    assert web_address("javascript:alert(1)") is None
    assert web_address(None) is None
    report = go_report()
    check = report.stage("check").payload
    note = SourceNote("a.b", "a title", "blog", url="javascript:alert(1)")
    check = replace(check, sources=(note,))
    stages = tuple(replace(s, payload=check) if s.stage == "check" else s for s in report.stages)
    html = render_html(replace(report, stages=stages))
    assert "javascript:" not in html
    assert "a title" in html


@pytest.mark.parametrize("stage", STAGES)
def test_page_stands_without_any_one_payload(stage):
    report = go_report()
    for lost in (
        Evidence(stage, not_run="the stage before it failed"),
        Evidence(stage, findings=(error("W999", "it fell over"),)),
        replace(report.stage(stage), payload=None),
        replace(report.stage(stage), payload={"of": "another kind"}),
    ):
        stages = tuple(lost if s.stage == stage else s for s in report.stages)
        outline(render_html(replace(report, stages=stages)))


def test_page_stands_without_any_stage():
    html = render_html(replace(go_report(), stages=()))
    assert "No stage ran." in html
    outline(html)


def test_page_stands_with_empty_payloads():
    report = go_report()
    empty = {
        "rundown": {"segments": ()},
        "edges": {"sites": (), "cities": (), "candidates": (), "failover": ()},
        "provision": {"resources": (), "steps": ()},
        "serve": {"rooms": ()},
        "peak": {"operations": (), "seconds": (), "distributions": ()},
        "language": {"locales": ()},
        "check": {"sources": (), "gates": ()},
    }
    stages = tuple(
        replace(s, payload=replace(s.payload, **empty[s.stage])) if s.stage in empty else s
        for s in report.stages
    )
    html = render_html(replace(report, stages=stages))
    assert "<svg xmlns" not in html
    outline(html)


@pytest.mark.parametrize("tone", ["a majlis, never hurried", "a majlis, never hurried."])
def test_the_hosts_tone_is_a_sentence(tone):
    report = go_report()
    stages = tuple(
        replace(s, payload=replace(s.payload, host_tone=tone)) if s.stage == "rundown" else s
        for s in report.stages
    )
    html = render_html(replace(report, stages=stages))
    assert "The host’s tone: A majlis, never hurried.</p>" in html


def test_the_banner_tells_the_scale_only_when_the_peak_was_played():
    report = go_report()
    assert "of the real peak</dd>" in banner_of(render_html(report))
    stages = tuple(
        Evidence("peak", not_run="check is no-go") if s.stage == "peak" else s
        for s in report.stages
    )
    assert "of the real peak" not in banner_of(render_html(replace(report, stages=stages)))


def banner_of(html):
    return html[html.index("<header") : html.index("</header>")]


def test_shares_are_shown_per_cent():
    report = go_report()
    share = Criterion("schedule carried out", 0.9963, 0.99, Comparison.AT_LEAST, "share")
    stages = tuple(replace(s, criteria=(share,)) if s.stage == "peak" else s for s in report.stages)
    html = render_html(replace(report, stages=stages)).replace(NBSP, " ")
    assert "99.6 %" in html
    assert "≥ 99 %" in html
