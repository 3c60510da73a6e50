"""The launch report as one HTML page that needs nothing but itself.

Style and pictures are inline, there is no script, and a content security policy
forbids every request, so the page reads the same from a mail attachment.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from setsail.report import figures
from setsail.report.evidence import LaunchReport
from setsail.report.pictures.activity import activity, deliveries
from setsail.report.pictures.edge_map import edge_map
from setsail.report.pictures.latency import latency_ranges, latency_tail
from setsail.report.pictures.timeline import timeline
from setsail.report.view import Page, page_of

WIDE_PX = 1040.0
SLIM_PX = 346.0


def render_html(report: LaunchReport) -> str:
    """Render a report, whatever part of it is there.

    Args:
        report: stages that did not run or failed are shown as such.

    Returns:
        A complete HTML document.
    """
    css = (resources.files("setsail.report") / "templates" / "report.css").read_text("utf-8")
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    page = page_of(report)
    return _environment().get_template("report.html.j2").render(
        page=page,
        report=report,
        css=Markup(css),
        style_source=f"'sha256-{digest}'",
        pictures=_pictures(page),
    )  # fmt: skip


def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("setsail.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "figure": figures.figure,
        "limit": figures.limit,
        "count": figures.count,
        "percent": figures.percent,
        "ms": figures.ms,
        "bare_ms": figures.bare_ms,
        "seconds": figures.seconds,
        "run_time": figures.length,
        "operation": figures.operation,
        "clock": figures.clock,
        "clock_seconds": figures.clock_seconds,
        "day": figures.day,
        "sentence": figures.sentence,
        "web_address": web_address,
    }
    return environment


def web_address(url: str | None) -> str | None:
    """The address when a browser may open it; None for any other scheme."""
    return url if url and url.startswith(("https://", "http://")) else None


def _pictures(page: Page) -> dict[str, Markup]:
    """Each picture by name; empty when there is nothing to draw."""
    empty = Markup("")
    drawn = dict.fromkeys(("timeline", "map", "ranges", "tail", "activity", "deliveries"), empty)
    if (show := page.rundown) is not None:
        drawn["timeline"] = _both(lambda width: timeline(show, width))
    if (edges := page.edges) is not None:
        drawn["map"] = _both(lambda width: edge_map(edges, width))
    if (peak := page.peak) is not None:
        drawn["ranges"] = _both(lambda width: latency_ranges(peak.operations, width))
        drawn["tail"] = _both(lambda width: latency_tail(peak.distributions, width))
        drawn["activity"] = _both(lambda width: activity(peak, width))
        drawn["deliveries"] = _both(lambda width: deliveries(peak, width))
    return drawn


def _both(draw: Callable[[float], Markup]) -> Markup:
    """A drawing for a desktop and one for a phone; the style sheet shows one of them."""
    wide = draw(WIDE_PX)
    if not wide:
        return wide
    return Markup('<div class="wide">{}</div><div class="slim">{}</div>').format(
        wide, draw(SLIM_PX)
    )
