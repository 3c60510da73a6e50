"""``setsail l10n render``: one message in a locale, with values of your choice.

What is printed has no bidi controls: a terminal, a log or a mail that the text is pasted
into would show them as boxes or obey them. ``--isolates`` prints what rooms receive, and
``--json`` has both.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from setsail.cli.l10n.places import (
    Place,
    all_markets,
    market_option,
    place_in,
    place_of,
    with_texts,
)
from setsail.cli.options import json_option, now, workspace_here
from setsail.cli.output import show_findings, show_json
from setsail.core.errors import UsageError
from setsail.core.findings import Finding, errors_in

if TYPE_CHECKING:
    from datetime import datetime

    from setsail.core.workspace import Workspace
    from setsail.l10n.bundle import Argument, MessageInfo
    from setsail.l10n.source import LocaleSource


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be rendered.

    Attributes:
        file: name of the message's file.
        message: ``id`` or ``id.attribute``.
        typed: values as ``name=value``.
        sample: whether values that are not given are made up.
        production: whether a text that breaks gives way to the next in the chain.
    """

    file: str
    message: str
    typed: tuple[str, ...]
    sample: bool
    production: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """A message in one place."""

    place: Place
    info: MessageInfo
    text: str
    found_in: str
    missing: tuple[str, ...]
    notes: tuple[str, ...]
    problems: tuple[Finding, ...]


@click.command()
@click.argument("file")
@click.argument("message")
@click.argument("values", nargs=-1, metavar="[NAME=VALUE]...")
@click.option("--locale", metavar="TAG", help="Language; the market's first if not said.")
@market_option
@click.option("--all-locales", is_flag=True, help="In every locale, or in all of --market.")
@click.option("--sample", is_flag=True, help="Make up the values that are not given.")
@click.option("--production", is_flag=True, help="As in production: no markers, English instead.")
@click.option("--isolates", is_flag=True, help="Keep the bidi controls that rooms receive.")
@json_option
def command(
    file: str,
    message: str,
    values: tuple[str, ...],
    locale: str | None,
    market: str | None,
    all_locales: bool,
    sample: bool,
    production: bool,
    isolates: bool,
    as_json: bool,
) -> int:
    """Print MESSAGE of FILE with values of your choice; exit 1 if part of it cannot be shown.

    Such as: setsail l10n render commerce flash-sale-price --locale ar-EG price=1234.5

    FILE is room, commerce, host, assistant or gifts; an attribute is MESSAGE.attribute. A value
    is written by its kind in the message's comment: a text, a number (3 or 3.5), a price
    (129.90 in the market's currency, or 99.50EUR), a time (2026-11-27T20:30, with or without a
    zone; 20:30 is today's) or a length of time (5400 seconds, or 1h30m).

    What is printed has no bidi controls; --isolates keeps them, --json has both.
    """
    if locale and all_locales:
        raise click.UsageError("say --locale or --all-locales, not both")
    asked = Asked(file, message, values, sample, production)
    workspace = workspace_here()
    if all_locales:
        places = _everywhere(workspace, market)
    else:
        places = [with_texts(workspace, place_of(workspace, locale, market))]
    shown = _render(workspace, places, asked)
    if as_json:
        told = [_json(one) for one in shown]
        show_json({"renderings": told} if all_locales else told[0])
    else:
        _show(shown, isolates=isolates, aligned=all_locales)
    return 1 if errors_in(problem for one in shown for problem in one.problems) else 0


def _everywhere(workspace: Workspace, reference: str | None) -> list[Place]:
    """Each locale of a market in its formats; or every folder in the formats of its market."""
    from setsail.l10n.source import locale_tags  # noqa: PLC0415  (fluent.syntax)

    if reference:
        market = place_of(workspace, None, reference).market
        return [Place(tag, market) for tag in market.language.locales]
    markets = all_markets(workspace)
    return [place_in(markets, tag) for tag in locale_tags(workspace.locales)]


def _render(workspace: Workspace, places: Sequence[Place], asked: Asked) -> list[Shown]:
    """The message in each place.

    Raises:
        UsageError: L281 to L286, what was typed is no message or no value: every finding.
        SetsailError: the locales cannot be loaded.
    """
    from setsail.l10n.chain import REFERENCE, message_chain  # noqa: PLC0415
    from setsail.l10n.pseudo import pseudo_sources  # noqa: PLC0415
    from setsail.l10n.source import locale_tags, read_locale  # noqa: PLC0415

    tags = [place.tag for place in places]
    sources = pseudo_sources(workspace.locales, tags)
    folders = locale_tags(workspace.locales)
    wanted = (name for tag in (*tags, REFERENCE) for name in message_chain(tag))
    for name in dict.fromkeys(wanted):
        if name in folders and name not in sources:  # read once, for all markets
            sources[name] = read_locale(workspace.locales, name)
    found = [_at(workspace, place, asked, sources) for place in places]
    wrong = [one for one in found if not isinstance(one, Shown)]
    if wrong:
        raise UsageError(dict.fromkeys(finding for findings in wrong for finding in findings))
    return [one for one in found if isinstance(one, Shown)]


def _at(
    workspace: Workspace, place: Place, asked: Asked, sources: dict[str, LocaleSource]
) -> Shown | tuple[Finding, ...]:
    """The message in one place, or what is wrong with the values for it."""
    from zoneinfo import ZoneInfo  # noqa: PLC0415

    from setsail.cli.l10n.names import message_named, with_variables_of  # noqa: PLC0415
    from setsail.cli.l10n.values import Reader  # noqa: PLC0415
    from setsail.l10n.bundle import load_bundle  # noqa: PLC0415
    from setsail.l10n.chain import REFERENCE  # noqa: PLC0415
    from setsail.l10n.formats import policy_for  # noqa: PLC0415

    market, policy = place.market, policy_for(place.market)
    tags = tuple(dict.fromkeys((place.tag, REFERENCE)))
    bundle = load_bundle(workspace.locales, tags, market.code, policy, sources)
    reference = bundle.messages(REFERENCE)
    own = {info.id: info for info in bundle.messages(place.tag)}
    known = {info.id: info for info in (*own.values(), *reference)}
    folder = f"{workspace.locales.name}/{REFERENCE}"
    info = message_named(asked.file, asked.message, tuple(known.values()), folder)
    info = with_variables_of(info, own.get(info.id))
    reader = Reader(policy.currency, ZoneInfo(policy.time_zone), now())
    values, wrong, taken = reader.read(asked.typed, info)
    if wrong:
        return wrong
    if asked.sample:
        values = {**_samples(place, info, reader.now), **values}
    rendered = bundle.render_checked(place.tag, info.id, **values)
    missing = tuple(name for name in info.variables if name not in values)
    notes = (*place.notes, *taken)
    return Shown(place, info, rendered.text, rendered.tag, missing, notes, rendered.problems)


def _samples(place: Place, info: MessageInfo, moment: datetime) -> dict[str, Argument]:
    from setsail.l10n.preview.values import Filling, price_of, things_of  # noqa: PLC0415

    things = things_of(place.tag)
    filling = Filling(things, things.product, price_of(place.market), moment)
    return filling.values(info, {})


def _json(one: Shown) -> dict[str, Any]:
    from setsail.l10n.chain import direction  # noqa: PLC0415
    from setsail.l10n.text import plain  # noqa: PLC0415

    return {
        "file": one.info.file,
        "message": one.info.id,
        "locale": one.place.tag,
        "market": one.place.market.code,
        "direction": direction(one.found_in),
        "text": one.text,
        "plain": plain(one.text),
        "found_in": one.found_in,
        "missing": list(one.missing),
        "notes": list(one.notes),
        "problems": [problem.to_json() for problem in one.problems],
    }


def _show(shown: Sequence[Shown], *, isolates: bool, aligned: bool) -> None:
    from setsail.l10n.text import plain  # noqa: PLC0415

    width = max(len(one.place.tag) for one in shown)
    for one in shown:
        before = f"{one.place.tag:{width}}  {one.place.market.code}  " if aligned else ""
        click.echo(before + (one.text if isolates else plain(one.text)))
    notes = (note for one in shown for note in one.notes if not aligned)
    for note in dict.fromkeys(notes):
        click.echo(f"note: {note}", err=True)
    show_findings(dict.fromkeys(p for one in shown for p in one.problems), to_stderr=True)
    hint = _hint(shown)
    if hint:
        click.echo(f"hint: {hint}", err=True)


def _hint(shown: Iterable[Shown]) -> str:
    """How to give the values that were missed; "" where none was."""
    from setsail.cli.l10n.values import EXAMPLES  # noqa: PLC0415

    told: dict[str, str] = {}
    for one in shown:
        if errors_in(one.problems):
            for name in one.missing:
                told[name] = EXAMPLES[one.info.kinds.get(name) or "string"]
    values = "; ".join(f"{name}=… ({example})" for name, example in told.items())
    return f"give {values}, or say --sample" if values else ""
