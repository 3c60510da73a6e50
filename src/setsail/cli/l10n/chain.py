"""``setsail l10n chain``: where a locale's messages come from, step by step."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import click

from setsail.cli.l10n.places import Place, market_option, place_of
from setsail.cli.options import json_option, workspace_here
from setsail.cli.output import show_json, show_whole

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from setsail.l10n.source import LocaleSource


@dataclass(frozen=True, slots=True)
class Link:
    """A step of a chain and what it has to say.

    Attributes:
        tag: the locale.
        reason: why it stands there.
        source: ``folder``, ``made`` for a pseudo-locale, or ``none``.
        messages: how many it says itself; attributes count with their message.
        taken: how many of the reference's are taken from here.
    """

    tag: str
    reason: str
    source: str
    messages: int
    taken: int


@click.command()
@click.argument("locale")
@market_option
@json_option
def command(locale: str, market: str | None, as_json: bool) -> int:
    """Show where the messages of LOCALE are looked for, and in which formats it prints.

    A message that a step does not say is taken from the next one.
    """
    workspace = workspace_here()
    place = place_of(workspace, locale, market)
    links = _links(workspace.locales, locale)
    facts = _facts(place)
    if as_json:
        steps = [asdict(link) for link in links]
        show_json({"locale": place.tag, **facts, "steps": steps, "notes": list(place.notes)})
    else:
        _show(links, facts, place)
    return 0


def _links(locales_dir: Path, asked: str) -> list[Link]:
    from setsail.l10n.chain import REFERENCE, explain_chain  # noqa: PLC0415
    from setsail.l10n.pseudo import pseudo_sources  # noqa: PLC0415  (fluent.syntax)
    from setsail.l10n.source import locale_tags, read_locale  # noqa: PLC0415

    steps = explain_chain(asked)
    folders = locale_tags(locales_dir)
    sources = pseudo_sources(locales_dir, [step.tag for step in steps])
    wanted = _names(sources.get(REFERENCE) or read_locale(locales_dir, REFERENCE))
    links = []
    for step in steps:
        has = step.tag in folders
        source = sources.get(step.tag) or (read_locale(locales_dir, step.tag) if has else None)
        own = _names(source) if source else frozenset()
        kind = "folder" if has else "made" if source else "none"
        links.append(Link(step.tag, step.reason, kind, len(own), len(own & wanted)))
        wanted -= own
    return links


def _names(source: LocaleSource) -> frozenset[str]:
    """Its messages, without terms."""
    return frozenset(
        unit.id.partition(".")[0] for unit in source.units.values() if not unit.is_term
    )


def _facts(place: Place) -> dict[str, Any]:
    from setsail.l10n.chain import direction, format_locale, script  # noqa: PLC0415

    formats = format_locale(place.tag, place.market.code)
    return {
        "direction": direction(place.tag),
        "script": script(place.tag),
        "market": place.market.code,
        "format_locale": str(formats),
        "format_name": str(formats.get_display_name("en")),
    }


_SOURCES = {"made": "made from English", "none": "no folder"}


def _show(links: Sequence[Link], facts: dict[str, Any], place: Place) -> None:
    from rich.box import SIMPLE  # noqa: PLC0415
    from rich.table import Column, Table  # noqa: PLC0415

    way = "right to left" if facts["direction"] == "rtl" else "left to right"
    click.echo(f"{place.tag}: {way}, script {facts['script']}")
    formats = f"{facts['format_name']}, {facts['format_locale']} in CLDR"
    click.echo(f"formats: {formats}; by the rules of {place.market.name}")
    numbers = (Column(head, justify="right") for head in ("says itself", "taken from it"))
    table = Table("", "locale", *numbers, "why it stands here", box=SIMPLE)
    for row, link in enumerate(links, 1):
        own = str(link.messages) if link.source == "folder" else _SOURCES[link.source]
        table.add_row(str(row), link.tag, own, str(link.taken), link.reason)
    show_whole([table])
    for note in place.notes:
        click.echo(f"note: {note}", err=True)
