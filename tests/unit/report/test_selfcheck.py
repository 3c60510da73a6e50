"""The page's own criteria see what they are meant to see."""

import pytest

from setsail.report.selfcheck import page_criteria


def figures(html: str) -> list[float | None]:
    return [c.figure for c in page_criteria(html, ("check", "peak"))]


def test_missing_stage_is_counted():
    shown, outside, size = page_criteria('<b id="stage-check"></b>', ("check", "peak"))
    assert (shown.figure, shown.limit, shown.holds) == (1, 2, False)
    assert outside.holds
    assert size.holds


@pytest.mark.parametrize(
    "html",
    [
        '<img src="https://example.org/a.png">',
        '<script src="a.js"></script>',
        '<link rel="stylesheet" href="a.css">',
        '<use xlink:href="sprite.svg#a"/>',
        "<style>@import 'a.css';</style>",
        "<style>b { background: url(//example.org/a) }</style>",
        '<b style="background:url(a.png)"></b>',
    ],
)
def test_what_a_browser_would_load_is_found(html):
    assert figures(html)[1] == 1


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://example.org/">a link waits for a click</a>',
        '<link rel="icon" href="data:,">',
        '<img src="data:image/png;base64,AA==">',
        "<style>b { fill: url(#gradient) }</style>",
        "<p>url(https://example.org) in a text loads nothing</p>",
    ],
)
def test_what_stays_on_the_page_is_not(html):
    assert figures(html)[1] == 0


def test_a_page_too_large_fails():
    criterion = page_criteria("é" * 800_000, ())[2]
    assert criterion.figure == pytest.approx(1.6)
    assert not criterion.holds
