"""Which locale is meant, and in which market's formats it is shown."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import click

from setsail.cli.options import now
from setsail.core.errors import SetsailError, UsageError
from setsail.core.findings import error
from setsail.core.nearest import did_you_mean, nearest

if TYPE_CHECKING:
    from datetime import datetime

    from setsail.core.workspace import Workspace
    from setsail.profiles.schema import Market

# When rooms are full.
SHOWN_HOUR, SHOWN_MINUTE = 20, 30

market_option = click.option(
    "--market", metavar="CODE", help="Market whose formats are used; the first that speaks it."
)


@dataclass(frozen=True, slots=True)
class Place:
    """A locale in a market.

    Attributes:
        tag: the locale, in its usual spelling.
        market: whose formats are used.
        notes: what was chosen for the reader, in sentences.
    """

    tag: str
    market: Market
    notes: tuple[str, ...] = ()


def place_of(workspace: Workspace, tag: str | None, reference: str | None) -> Place:
    """The locale and the market that are meant.

    Args:
        workspace: where the profiles are.
        tag: BCP 47, any case; the market's first locale if not said.
        reference: code or name of a market; the first that speaks the locale if not said.

    Raises:
        UsageError: P108, there is no such market; L213, the tag is malformed.
        SetsailError: every finding of the market's profile.
    """
    from setsail.profiles.compile import compile_market  # noqa: PLC0415  (pydantic's models)

    if reference is None:
        return place_in(all_markets(workspace), meant_tag(workspace, tag or "en"))
    market = compile_market(workspace, reference).market
    spoken = market.language.locales
    if tag is None:
        return Place(spoken[0], market)
    wanted = meant_tag(workspace, tag)
    if wanted in spoken:
        return Place(wanted, market)
    told = (
        f"{wanted} is none of {market.name}'s locales ({', '.join(spoken)}); shown in its formats"
    )
    return Place(wanted, market, (told,))


def usual_tag(tag: str) -> str:
    """A tag as it is usually spelt and called today.

    Raises:
        UsageError: L213, it is malformed or its language does not exist.
    """
    from setsail.l10n.chain import message_chain  # noqa: PLC0415

    try:
        return message_chain(tag)[0]
    except SetsailError as problem:
        raise UsageError(problem.findings) from problem


def meant_tag(workspace: Workspace, tag: str) -> str:
    """The usual spelling of a tag; for one that is none, our folders are suggested.

    Args:
        workspace: where the locales are.
        tag: BCP 47, any case.

    Raises:
        UsageError: L213, it is malformed or its language does not exist.
    """
    try:
        return usual_tag(tag)
    except UsageError as problem:
        from setsail.l10n.pseudo import PSEUDO_TAGS  # noqa: PLC0415  (fluent.syntax)
        from setsail.l10n.source import locale_tags  # noqa: PLC0415

        known = (*locale_tags(workspace.locales), *PSEUDO_TAGS)
        if not nearest(tag, known):
            raise
        fix = did_you_mean(tag, known)
        raise UsageError(replace(finding, fix=fix) for finding in problem.findings) from problem


def with_texts(workspace: Workspace, place: Place) -> Place:
    """The same place, if its language has any text.

    Raises:
        UsageError: L214, the language has no folder, and is no pseudo-locale.
    """
    from setsail.l10n.chain import parent_tags  # noqa: PLC0415
    from setsail.l10n.pseudo import PSEUDO_TAGS  # noqa: PLC0415  (fluent.syntax)
    from setsail.l10n.source import locale_tags  # noqa: PLC0415

    known = (*locale_tags(workspace.locales), *PSEUDO_TAGS)
    if place.tag in known or parent_tags(place.tag, known):
        return place
    fix = did_you_mean(place.tag, known)
    raise UsageError(error("L214", "no folder for the locale", got=f"'{place.tag}'", fix=fix))


def evening(market: Market) -> datetime:
    """Today when rooms are full, by the clock of the market."""
    from zoneinfo import ZoneInfo  # noqa: PLC0415

    today = now().astimezone(ZoneInfo(market.calendar.time_zones[0]))
    return today.replace(hour=SHOWN_HOUR, minute=SHOWN_MINUTE, second=0, microsecond=0)


def place_in(markets: tuple[Market, ...], tag: str) -> Place:
    """A locale in the market that it belongs to most.

    Args:
        markets: every market, at least one.
        tag: a locale in its usual spelling.
    """
    market = min(markets, key=lambda market: _distance(tag, market))
    near = _distance(tag, market)[0]
    why = f"no market speaks {tag}"
    if near < _NOT_SPOKEN:
        why = f"the first market that speaks {tag if near < _RELATED else 'its language'}"
    return Place(tag, market, (f"formats of {market.name} ({market.code}): {why}",))


def all_markets(workspace: Workspace) -> tuple[Market, ...]:
    """Every market that compiles.

    Raises:
        SetsailError: none does.
    """
    from setsail.profiles.compile import compile_all  # noqa: PLC0415

    compiled, findings = compile_all(workspace)
    if not compiled:
        raise SetsailError(findings)
    return tuple(one.market for one in compiled)


_RELATED, _NOT_SPOKEN = 3, 4


def _distance(tag: str, market: Market) -> tuple[int, bool, int, str]:
    """How far a market is from a locale.

    Its default, one of its others, one that it falls back to, one of the same language; among
    equals the country in the tag, then how early the language stands, then the code decides.
    """
    from setsail.l10n.chain import message_chain, same_language  # noqa: PLC0415

    spoken = market.language.locales
    related = [own for own in spoken if same_language(own, tag)]
    if tag == spoken[0]:
        near = 0
    elif tag in spoken:
        near = 1
    elif any(tag in message_chain(own) for own in related):
        near = 2
    else:
        near = _RELATED if related else _NOT_SPOKEN
    place = spoken.index(related[0]) if related else len(spoken)
    return near, not tag.endswith(f"-{market.code}"), place, market.code
