"""Where each value of a new profile is from: a library, or a guess and what would settle it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from setsail.profiles.sources import Grade
from setsail.starter.profile import Draft
from setsail.starter.territory import cldr_version
from setsail.starter.text import scalar

REVIEW_AFTER = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Libraries:
    """What facts are read from, with the version that is installed.

    Attributes:
        cldr: such as ``CLDR 47 (babel 2.18.0)``.
        tzdata: such as ``tzdata 2026.6``.
        holidays: such as ``holidays 0.109``.
    """

    cldr: str
    tzdata: str
    holidays: str


def installed_libraries() -> Libraries:
    """The versions of this installation."""
    from importlib.metadata import version  # noqa: PLC0415  (only where needed)

    return Libraries(
        cldr=f"CLDR {cldr_version()} (babel {version('babel')})",
        tzdata=f"tzdata {version('tzdata')}",
        holidays=f"holidays {version('holidays')}",
    )


def source_lines(draft: Draft, libraries: Libraries) -> list[str]:
    """The ``sources:`` block: facts expire after a year, guesses when somebody knows better."""
    review_by = draft.today + REVIEW_AFTER
    lines = ["sources:"]
    for path, title in _facts(draft, libraries):
        lines += _source(path, title, Grade.DATA, draft.today)
        lines.append(f"    review_by: {review_by}")
    for path, title in _guesses(draft):
        lines += _source(path, title, Grade.ASSUMPTION, draft.today)
    return lines


def _source(path: str, title: str, grade: Grade, today: date) -> list[str]:
    return [
        f"  {path}:",
        f"    title: {scalar(title)}",
        f"    date: {today}",
        f"    grade: {grade.value}",
    ]


def _facts(draft: Draft, libraries: Libraries) -> Iterator[tuple[str, str]]:
    code, currency = draft.territory.code, draft.territory.currency
    yield "calendar.time_zones", f"{libraries.tzdata}, zone.tab"
    if draft.first_day is not None:
        yield "calendar.first_day", f"{libraries.cldr}, weekData: {code} {draft.first_day.value}"
    if draft.weekend:
        days = " ".join(day.value for day in draft.weekend)
        yield "calendar.weekend", f"{libraries.cldr}, weekData: {code} {days}"
    yield "currency.code", f"{libraries.cldr}, territory currencies: {code}"
    if draft.decimals is not None:
        yield "currency.display_decimals", f"{libraries.cldr}, currency fractions: {currency}"
    if draft.festivals:
        yield "festivals", f"{libraries.holidays}: public holidays that stay on their day"


def _guesses(draft: Draft) -> Iterator[tuple[str, str]]:
    name = draft.territory.name
    yield "audience.peak_concurrent", "a placeholder; take the figure from the launch plan"
    yield (
        "audience.cities",
        "tzdata's cities with equal weights; find out the ten biggest and their people, "
        "such as from GeoNames",
    )
    if draft.payments.known_here:
        title = f"the ways to pay that our list has in {name}; find out which are used most"
    else:
        title = f"a card works nearly everywhere; find out what people in {name} pay with"
    yield "payments", title
    yield (
        "social.messaging",
        f"the most common messenger of the world; find out which people in {name} use",
    )
    yield (
        "social.login",
        f"what works without a local partner; find out what people in {name} sign in with",
    )
    yield (
        "edge.allowed_sites",
        "the nearest open AWS regions by the round-trip model; find out what the law says of "
        "data abroad",
    )
    yield "edge.max_rtt_ms", "the model's smallest limit; measure real round trips"
    yield (
        "edge.failover_max_rtt_ms",
        "the model's smallest limit while a failure group is lost; measure real round trips",
    )
