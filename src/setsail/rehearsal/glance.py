"""A market at a glance: what its profile says, in words, for those who do not read the file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from setsail.core.workspace import Workspace
from setsail.profiles.calendar.moments import moments_between
from setsail.profiles.compile import CompiledMarket
from setsail.profiles.schema import Calendar, Market
from setsail.profiles.shared import load_channels, load_payments
from setsail.profiles.told.notes import days
from setsail.report.figures import count
from setsail.report.payloads import DateRow, GlanceRow

AHEAD = timedelta(days=60)


def glance(compiled: CompiledMarket, workspace: Workspace) -> tuple[GlanceRow, ...]:
    """What makes the market different, one line a subject.

    Raises:
        SetsailError: the lists of ways to pay and channels cannot be read.
    """
    market = compiled.market
    rows = (*_rows(market), *_offers(market, workspace))
    return tuple(GlanceRow(name, text) for name, text in rows)


def upcoming(market: Market, today: date) -> tuple[DateRow, ...]:
    """Festivals and paydays of the next two months.

    Raises:
        SetsailError: a rule that cannot be worked out for these years; the check tells it.
    """
    hijri = market.calendar.hijri
    return tuple(
        DateRow(
            one.moment.name,
            one.kind,
            one.first,
            one.last,
            hijri.tolerance_days if hijri and one.tolerance_applies else 0,
        )
        for one in moments_between(market, today, today + AHEAD)
    )


def _rows(market: Market) -> Iterator[tuple[str, str]]:
    content, assistant = market.content, market.assistant
    yield (
        "Languages",
        f"{', '.join(market.language.locales)}; {market.language.digits.value} digits",
    )
    yield "Week", _week(market.calendar)
    yield (
        "Clocks",
        f"{', '.join(market.calendar.time_zones)}; {market.calendar.system.value} calendar",
    )
    yield "Money", _money(market)
    yield "Audience", _audience(market)
    yield "Host", f"{content.host_tone}; {content.dialect}"
    yield "Dress", content.dress
    yield "Interaction", content.interaction
    yield (
        "Formats",
        f"{', '.join(content.formats)}; tonight {content.playbook}, {content.pace.value} pace",
    )
    yield "Taboos", "; ".join(f"{t.topic} ({t.severity.value})" for t in content.taboos.values())
    label = "labelled as AI" if assistant.ai_label else "not labelled"
    voice = "may speak" if assistant.voice else "never speaks"
    yield "Assistant", f"{assistant.autonomy.value}, {label}, {voice}"


def _offers(market: Market, workspace: Workspace) -> Iterator[tuple[str, str]]:
    payments, channels = load_payments(workspace), load_channels(workspace)
    pay = (f"{name} ({payments[name].kind.value})" for name in market.payments if name in payments)
    yield "Ways to pay", f"{', '.join(pay)}; checkout {market.content.checkout.value}"
    for title, ids in (
        ("Invite by", market.social.messaging),
        ("Sign in with", market.social.login),
    ):
        yield title, ", ".join(channels[name].name for name in ids if name in channels)


def _week(calendar: Calendar) -> str:
    text = f"begins on {days([calendar.first_day])}; {days(calendar.weekend)} off"
    states = (f"{days(law.weekend)} in {name}" for name, law in calendar.states.items())
    return "; ".join((text, *states))


def _money(market: Market) -> str:
    decimals = market.currency.display_decimals
    shown = f"{decimals} decimals" if decimals != 1 else "one decimal"
    return f"{market.currency.code}, shown with {shown if decimals else 'no decimals'}"


def _audience(market: Market) -> str:
    audience = market.audience
    largest = max(audience.cities, key=audience.share)
    access = ", ".join(f"{name} {share:.0%}" for name, share in audience.access.items())
    return (
        f"{count(audience.peak_concurrent)} at once in {len(audience.cities)} cities, "
        f"{audience.share(largest):.0%} in {largest.name}; {access}"
    )
