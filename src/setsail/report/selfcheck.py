"""What the stage ``report`` is held against: measured on the rendered page itself."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from setsail.report.evidence import Comparison, Criterion

PAGE_LIMIT_MB = 1.5
_LOADING = frozenset({"src", "srcset", "data", "poster", "action", "background", "xlink:href"})
_HREF_LOADS = frozenset({"link", "image", "use", "script", "base"})
_CSS_LOADS = re.compile(r"url\(\s*['\"]?([^'\")]*)|@import", re.IGNORECASE)


def page_criteria(html: str, stages: tuple[str, ...]) -> tuple[Criterion, ...]:
    """Criteria of a rendered page, the headline first.

    Args:
        html: the whole document.
        stages: names of the stages that the page must show.
    """
    page = _Reader()
    page.feed(html)
    page.close()
    shown = sum(f"stage-{stage}" in page.ids for stage in stages)
    megabytes = len(html.encode()) / 1e6
    return (
        Criterion("stages shown on the page", shown, len(stages), Comparison.EQUALS),
        Criterion("outside requests the page would make", len(page.outside), 0, Comparison.EQUALS),
        Criterion("size of the page", round(megabytes, 3), PAGE_LIMIT_MB, Comparison.AT_MOST, "MB"),
    )


class _Reader(HTMLParser):
    """Collects anchors, and addresses that a browser would load by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.outside: list[str] = []
        self._in_style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_style = tag == "style"
        for name, value in attrs:
            address = (value or "").strip()
            if name == "id":
                self.ids.add(address)
            loads = name in _LOADING or (name == "href" and tag in _HREF_LOADS)
            if loads and not address.startswith(("data:", "#")):
                self.outside.append(address)
            if name == "style":
                self._css(address)

    def handle_endtag(self, tag: str) -> None:
        if tag == "style":
            self._in_style = False

    def handle_data(self, data: str) -> None:
        if self._in_style:
            self._css(data)

    def _css(self, rules: str) -> None:
        for match in _CSS_LOADS.finditer(rules):
            address = match.group(1) or ""
            if not address.startswith(("data:", "#")):
                self.outside.append(match.group(0))
