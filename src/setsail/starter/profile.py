"""The text of a new market's profile: what is known, what is guessed, and what to find out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from setsail.core.yaml_tree import Plain
from setsail.profiles.schema import Weekday
from setsail.starter.choices import Locales, Ways
from setsail.starter.clocks import Clock
from setsail.starter.edges import Edges
from setsail.starter.public_holidays import PublicHoliday
from setsail.starter.territory import Territory
from setsail.starter.text import comment, inline, listed, scalar

# Placeholders: every city weighs the same until somebody looks its people up.
PEAK_CONCURRENT = 10_000
CITY_POPULATION = 1_000_000


@dataclass(frozen=True, slots=True)
class Inherited:
    """What the region and the world say already, as they write it; None where they are silent."""

    first_day: Plain
    weekend: Plain
    display_decimals: Plain


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything that a new profile says.

    Attributes:
        territory: what CLDR knows.
        region: folder of the region that it extends.
        inherited: what need not be said again.
        locales: its languages.
        clocks: its time zones and cities, never empty.
        festivals: public holidays that do not move.
        payments: how people pay.
        edges: where media may run.
        today: the day of reading.
    """

    territory: Territory
    region: str
    inherited: Inherited
    locales: Locales
    clocks: tuple[Clock, ...]
    festivals: tuple[PublicHoliday, ...]
    payments: Ways
    edges: Edges
    today: date

    @property
    def first_day(self) -> Weekday | None:
        """The first day of the week; None where it is the inherited one."""
        own = self.territory.first_day
        return None if own == self.inherited.first_day else own

    @property
    def weekend(self) -> tuple[Weekday, ...]:
        """The days off; empty where they are the inherited ones."""
        own = self.territory.weekend
        return () if list(own) == self.inherited.weekend else own

    @property
    def decimals(self) -> int | None:
        """Decimals of the money; None where they are the inherited ones."""
        own = self.territory.decimals
        return None if str(own) == self.inherited.display_decimals else own


def profile_blocks(draft: Draft) -> tuple[list[str], ...]:
    """The file without its sources: the lines of each block."""
    return (
        _head(draft),
        _language(draft),
        _calendar(draft),
        _currency(draft),
        _audience(draft),
        _festivals(draft),
        ["rooms:", "  templates: [lounge-8]"],
        _payments(draft),
        _social(),
        _edge(draft),
        _inherited(draft),
    )


def _head(draft: Draft) -> list[str]:
    code, name = draft.territory.code, draft.territory.name
    told = (
        f"Begun by `setsail new market {code}` on {draft.today}. Lines under REPLACE are guesses, "
        "so that the file works from the first day; under `sources:` each guess has the grade "
        "`assumption` and a title that says what to find out. Replace a value and its source "
        "together. What is not here comes from the region and the world: "
        f"`setsail explain {code} peaks` shows it."
    )
    return [
        *comment(told),
        f"extends: {draft.region}",
        f"code: {scalar(code)}",
        f"name: {scalar(name)}",
    ]


def _language(draft: Draft) -> list[str]:
    missing = draft.locales.missing
    lines = ["language:", *comment("The first is the one that a new visitor gets.", 2)]
    if missing:
        told = f"Official here, but without a folder in locales/ yet: {', '.join(missing)}."
        lines += comment(told, 2)
    return [*lines, f"  locales: {listed(draft.locales.tags)}"]


def _calendar(draft: Draft) -> list[str]:
    lines = ["calendar:"]
    if len(draft.clocks) > 1:
        told = (
            "REPLACE: shows are planned by the first clock; put the one first that most people "
            "live by, and drop those that nobody of yours does."
        )
        lines += comment(told, 2)
    lines.append(f"  time_zones: {listed(clock.zone for clock in draft.clocks)}")
    if draft.first_day is not None:
        lines.append(f"  first_day: {draft.first_day.value}")
    if draft.weekend:
        lines.append(f"  weekend: {listed(day.value for day in draft.weekend)}")
    return lines


def _currency(draft: Draft) -> list[str]:
    code = draft.territory.currency
    lines = ["currency:"]
    lines.append(f"  code: {code}")
    if draft.decimals is not None:
        lines.append(f"  display_decimals: {draft.decimals}")
    return lines


def _audience(draft: Draft) -> list[str]:
    cities = (
        inline(
            name=clock.city,
            lat=clock.lat,
            lon=clock.lon,
            population=CITY_POPULATION,
            time_zone=clock.zone,
        )
        for clock in draft.clocks
    )
    told = (
        "REPLACE: the ten biggest cities with their people. These are the places that tzdata "
        "names the clocks after, each with the same weight."
    )
    return [
        "audience:",
        *comment("REPLACE: users in rooms at once in the peak hour, from your launch plan.", 2),
        f"  peak_concurrent: {PEAK_CONCURRENT}",
        *comment(told, 2),
        "  cities:",
        *(f"    - {city}" for city in cities),
    ]


def _festivals(draft: Draft) -> list[str]:
    moving = (
        "Holidays that move with the moon, a weekday or a decree are not here: rules of the types "
        "hijri, nth-weekday, easter and announced are for them."
    )
    if not draft.festivals:
        return comment(f"REPLACE: no public holiday that stays on its day was found. {moving}")
    told = (
        "REPLACE: name them as people here do, drop those that change nobody's evening, give a "
        f"`multiplier` to those that do, and add the sales. {moving}"
    )
    lines = [*comment(told), "festivals:"]
    for one in draft.festivals:
        lines += [
            f"  {one.id}:",
            f"    name: {scalar(one.name)}",
            "    kind: national",
            f"    rule: {inline(type='fixed', month=one.month, day=one.day)}",
        ]
        if one.days > 1:
            lines.append(f"    days: {one.days}")
    return lines


def _payments(draft: Draft) -> list[str]:
    code = draft.territory.code
    told = "REPLACE: what people here pay with, in the order in which it is offered."
    if not draft.payments.known_here:
        told += (
            " Each is an entry of regions/shared/payments.yaml that lists"
            f" {code} in its markets; this one does not yet."
        )
    return [*comment(told), f"payments: {listed(draft.payments.names)}"]


def _social() -> list[str]:
    return [
        *comment("REPLACE: ids of regions/shared/channels.yaml, the biggest first."),
        "social:",
        "  messaging: [whatsapp]",
        "  login: [google, phone-otp]",
    ]


def _edge(draft: Draft) -> list[str]:
    sites = (
        "REPLACE: the nearest open AWS regions by estimate. Ask whether the law and your partners "
        "let media pass and data rest in these countries, and measure real round trips."
    )
    limits = (
        "The smallest limits that these sites hold by estimate; the second is for the time in "
        "which one of their failure groups is lost."
    )
    return [
        "edge:",
        *comment(sites, 2),
        f"  allowed_sites: {listed(draft.edges.sites)}",
        *comment(limits, 2),
        f"  max_rtt_ms: {draft.edges.max_rtt_ms}",
        f"  failover_max_rtt_ms: {draft.edges.failover_max_rtt_ms}",
    ]


def _inherited(draft: Draft) -> list[str]:
    told = (
        f"Inherited from {draft.region} until you write them, and hardly right for "
        f"{draft.territory.name}: peaks, paydays, networks and audience.access; content "
        "(host_tone, dialect, dress, interaction, taboos, price_tiers, checkout); gifts; "
        "calendar.system, calendar.hijri; regulation (licences, ages, data); slo."
    )
    return comment(told)
