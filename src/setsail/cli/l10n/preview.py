"""``setsail l10n preview``: a page with every message where people will see it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from setsail.cli.l10n.places import Place, evening, market_option, place_of, with_texts
from setsail.cli.options import TextPath, json_option, now, workspace_here
from setsail.cli.output import show_json

if TYPE_CHECKING:
    from setsail.core.findings import Finding
    from setsail.core.workspace import Workspace
    from setsail.l10n.preview.page import Page

OUT = Path("setsail-out")
# Texts and renderings are told of every page; other counts tell of something wrong.
_ALWAYS = 2


@click.command()
@click.argument("locale")
@market_option
@click.option(
    "--out",
    "-o",
    type=TextPath(),
    metavar="FILE",
    help=f"Where the page goes; {OUT}/preview-LOCALE.html if not said.",
)
@json_option
def command(locale: str, market: str | None, out: Path | None, as_json: bool) -> int:
    """Write one page with every message of LOCALE where people will see it.

    Each message is drawn on its button, banner or line with names, prices and times of the
    market, once for each plural form, with English beside it. Pseudo-locales show before
    anybody translates what will not fit (en-XA) and what does not turn round (ar-XB).
    """
    from setsail.l10n.preview.fill import build_page  # noqa: PLC0415  (Babel, Fluent)
    from setsail.l10n.preview.html import render_preview  # noqa: PLC0415  (Jinja2)
    from setsail.report.writing import write_atomic  # noqa: PLC0415

    workspace = workspace_here()
    place = with_texts(workspace, place_of(workspace, locale, market))
    findings = _judged(workspace, place)
    page = build_page(workspace.locales, place.tag, place.market, evening(place.market), findings)
    path = out or OUT / f"preview-{place.tag}.html"
    write_atomic(path, render_preview(page).encode("utf-8"), "page")
    counts = _counts(page)
    if as_json:
        told = {"locale": page.tag, "market": page.market_code, "direction": page.direction}
        show_json({"path": str(path), **told, **counts, "notes": list(place.notes)})
        return 0
    some = [f"{number} {what.replace('_', ' ')}" for what, number in counts.items() if number]
    said = ", ".join((*some, *(["nothing wrong"] if len(some) == _ALWAYS else [])))
    click.echo(f"{path}: {page.tag} in {page.market_name}; {said}")
    for note in place.notes:
        click.echo(f"note: {note}", err=True)
    return 0


def _counts(page: Page) -> dict[str, Any]:
    messages = page.messages
    return {
        "texts": len(messages),
        "renderings": sum(len(message.samples) for message in messages),
        "too_long": sum(message.over for message in messages),
        "from_another_language": sum(message.fallen_back for message in messages),
        "with_errors": sum(message.wrong for message in messages),
        "with_warnings": sum(message.warned for message in messages),
        "other_findings": len(page.apart),
    }


def _judged(workspace: Workspace, place: Place) -> tuple[Finding, ...]:
    """What the gate says of the locale, and of those of its language that complete it.

    By the rules of this market alone: what others ask is not seen on the page. A
    pseudo-locale is no text that anybody wrote.
    """
    from setsail.l10n.chain import parent_tags  # noqa: PLC0415
    from setsail.l10n.gate.run import Request, run_gate  # noqa: PLC0415  (every check)
    from setsail.l10n.gate.terms import terms_of  # noqa: PLC0415
    from setsail.l10n.pseudo import PSEUDO_TAGS  # noqa: PLC0415
    from setsail.l10n.source import locale_tags  # noqa: PLC0415

    if place.tag in PSEUDO_TAGS:
        return ()
    folders = locale_tags(workspace.locales)
    tags = tuple(tag for tag in (place.tag, *parent_tags(place.tag, folders)) if tag in folders)
    request = Request(tags, now().date(), (terms_of(place.market),), every_market=False)
    return run_gate(workspace.locales, request).findings
