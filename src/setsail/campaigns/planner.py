"""From a market, a scenario and a seed to an absolute-time schedule."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Self

from setsail.campaigns.actions import Role, Session
from setsail.campaigns.arrivals import draw_length, draw_times, intensities
from setsail.campaigns.behaviour import GIFT_ZIPF, Behaviour, Visit, Zipf, ms
from setsail.campaigns.curve import Span, curve
from setsail.campaigns.plan import CampaignPlan, Validity
from setsail.campaigns.scenario import Scenario
from setsail.core.errors import UsageError
from setsail.core.findings import Finding, error, warning
from setsail.profiles.schema import Market
from setsail.rooms.spec import RoomSpec

CELL_S = 0.25
# Observers stay this much longer than everybody else, to see the last events.
OBSERVERS_STAY_S = 1.0


@dataclass(frozen=True, slots=True)
class Stage:
    """Where the campaign is played.

    Attributes:
        rooms: names of the gateway's rooms, the most popular first.
        products: SKUs that every one of them shows, the most popular first.
        gifts: ids of gifts that every one of them takes, the cheapest first.
    """

    rooms: Sequence[str]
    products: Sequence[str]
    gifts: Sequence[str]

    @classmethod
    def of(cls, specs: Sequence[RoomSpec]) -> Self:
        """The stage that rooms make: what all of them have in common."""
        gifts = {gift.id: gift.coins for spec in specs for gift in spec.gifts}
        common = set.intersection(*({gift.id for gift in spec.gifts} for spec in specs), set(gifts))
        products = [
            sku for sku in (specs[0].cards if specs else ()) if all(sku in s.cards for s in specs)
        ]
        return cls(
            tuple(spec.id for spec in specs),
            tuple(products),
            tuple(sorted(common, key=lambda gift: (gifts[gift], gift))),
        )


@dataclass(frozen=True, slots=True)
class Settings:
    """How the campaign is played.

    Attributes:
        seed: the same seed gives the same plan.
        scale: part of the market's ``peak_concurrent`` to play.
        workers: Locust worker processes.
        duration_s: time of play; the scenario's when None.
    """

    seed: int
    scale: float
    workers: int = 2
    duration_s: float | None = None


def default_scale(market: Market, at_once: int = 200) -> float:
    """The scale that puts ``at_once`` users into the rooms at the peak."""
    return at_once / market.audience.peak_concurrent


def plan_campaign(
    scenario: Scenario, market: Market, window: Span, stage: Stage, settings: Settings
) -> CampaignPlan:
    """Plan a campaign.

    Args:
        scenario: what visitors do.
        market: how many there are and when.
        window: the stretch of real time whose curve is compressed.
        stage: rooms, products and gifts to play with.
        settings: seed, scale, workers and time of play.

    Raises:
        UsageError: the settings or the stage cannot be played; all findings.
    """
    duration_s = scenario.duration_s if settings.duration_s is None else settings.duration_s
    _check(scenario, stage, settings, duration_s)
    at_once, findings = _population(scenario, market, settings.scale)
    targets = _targets(scenario, market, window, duration_s, at_once)
    rng = Random(f"{settings.seed}/{market.code}/{scenario.name}")
    doors = math.ceil(scenario.opening_s / CELL_S)
    expected = intensities(targets, CELL_S, scenario.session_length)
    joins = draw_times(expected, CELL_S, doors, rng)
    return CampaignPlan(
        campaign=scenario.name,
        title=scenario.title,
        market=market.code,
        seed=settings.seed,
        scale=settings.scale,
        workers=settings.workers,
        window=_local(market, window),
        duration_s=duration_s,
        answer_timeout_s=scenario.answer_timeout_s,
        at_once=at_once,
        expected=_per_second(targets),
        rooms=tuple(stage.rooms),
        limits=Validity(**scenario.limits.model_dump()),
        sessions=_sessions(scenario, market, stage, settings, duration_s, joins),
        findings=findings,
    )


def _local(market: Market, window: Span) -> tuple[str, str]:
    return (
        window.starts_at.astimezone(market.zone).isoformat(),
        window.ends_at.astimezone(market.zone).isoformat(),
    )


def _check(scenario: Scenario, stage: Stage, settings: Settings, duration_s: float) -> None:
    findings: list[Finding] = []
    if not (math.isfinite(settings.scale) and settings.scale > 0):
        findings.append(
            error("T804", "the scale must be above 0", key="scale", got=f"{settings.scale:g}")
        )
    if settings.workers < 1:
        findings.append(
            error("T804", "at least one worker plays", key="workers", got=str(settings.workers))
        )
    if not scenario.least_s < duration_s <= 3600:
        findings.append(
            error(
                "T804",
                "the time of play does not fit the campaign",
                key="duration_s",
                got=f"{duration_s:g}",
                fix=f"choose more than {scenario.least_s:g} s and at most 3600 s",
            )
        )
    for key, items in (
        ("rooms", stage.rooms),
        ("products", stage.products),
        ("gifts", stage.gifts),
    ):
        if not items:
            findings.append(error("T804", "there is nothing to play with", key=key, got="none"))
    if findings:
        raise UsageError(findings)


def _population(
    scenario: Scenario, market: Market, scale: float
) -> tuple[int, tuple[Finding, ...]]:
    bounds = scenario.population
    wanted = round(market.audience.peak_concurrent * scale)
    at_once = min(max(wanted, bounds.at_once_min), bounds.at_once_max)
    if at_once == wanted:
        return at_once, ()
    bound = "at_once_min" if wanted < at_once else "at_once_max"
    return at_once, (
        warning(
            "T805",
            f"{at_once} users at once are played instead of {wanted}",
            key=f"population.{bound}",
            got=f"scale {scale:g} of {market.audience.peak_concurrent}",
            fix=f"choose a scale near {default_scale(market, at_once):.3g}",
        ),
    )


def _targets(
    scenario: Scenario, market: Market, window: Span, duration_s: float, at_once: int
) -> tuple[float, ...]:
    """Users at once wanted at the end of each cell: doors, the window's curve, no late comers."""
    cells = math.ceil(duration_s / CELL_S)
    shape = curve(market, window, cells, scenario.curve.rise_min)
    last_join_s = duration_s - scenario.closing_s - scenario.session_length.min_s
    wanted = []
    for cell, share in enumerate(shape):
        end_s = (cell + 1) * CELL_S
        doors = min(1.0, end_s / scenario.opening_s)
        wanted.append(at_once * share * doors if end_s <= last_join_s else 0.0)
    return tuple(wanted)


def _per_second(targets: Sequence[float]) -> tuple[float, ...]:
    """The last target of each second; after the last join nobody new is wanted."""
    step = round(1 / CELL_S)
    filled: list[float] = []
    for target in targets:
        filled.append(target if target > 0 else filled[-1])
    return tuple(round(value, 3) for value in filled[step - 1 :: step])


def _sessions(
    scenario: Scenario,
    market: Market,
    stage: Stage,
    settings: Settings,
    duration_s: float,
    joins: Sequence[float],
) -> tuple[Session, ...]:
    locales = market.language.locales
    behaviour = Behaviour(
        scenario,
        Zipf(stage.products, scenario.product_zipf),
        Zipf(stage.gifts, GIFT_ZIPF),
    )
    rooms = Zipf(stage.rooms, scenario.room_zipf)
    observers = _observers(stage, settings, locales[0], duration_s)
    sessions = list(observers)
    for place, joins_at_s in enumerate(joins):
        number = len(observers) + place
        # A stream of its own per session: one session's draws never shift another's.
        rng = Random(f"{settings.seed}/{market.code}/{scenario.name}/{place}")
        visit = _visit(scenario, locales, settings.seed, number, (joins_at_s, duration_s), rng)
        room = rooms.draw(rng)
        sessions.append(
            Session(
                number,
                visit.role,
                visit.user,
                f"Viewer {number}",
                visit.locale,
                room,
                ms(visit.joins_at_s),
                ms(visit.leaves_at_s),
                behaviour.actions(visit, rng),
            )
        )
    return tuple(sessions)


def _visit(
    scenario: Scenario,
    locales: Sequence[str],
    seed: int,
    number: int,
    joins_and_end_s: tuple[float, float],
    rng: Random,
) -> Visit:
    joins_at_s, end_s = joins_and_end_s
    stays_until_s = joins_at_s + draw_length(scenario.session_length, rng)
    exit_s = end_s - scenario.closing_s * rng.random()
    role_draw, locale_draw = rng.random(), rng.random()
    role = Role.AUDIENCE
    if role_draw < scenario.roles.gifter:
        role = Role.GIFTER
    elif role_draw < scenario.roles.gifter + scenario.roles.speaker:
        role = Role.SPEAKER
    first = locale_draw < scenario.first_locale_share or len(locales) == 1
    locale = locales[0] if first else rng.choice(locales[1:])
    return Visit(role, f"load-{seed}-{number}", locale, joins_at_s, min(stays_until_s, exit_s))


def _observers(
    stage: Stage, settings: Settings, locale: str, duration_s: float
) -> tuple[Session, ...]:
    """One observer per room and worker: in before the first visitor, out after the last."""
    found: list[Session] = []
    for room in stage.rooms:
        for _ in range(settings.workers):
            number = len(found)
            found.append(
                Session(
                    number,
                    Role.OBSERVER,
                    f"observer-{settings.seed}-{number}",
                    f"Observer {number}",
                    locale,
                    room,
                    0,
                    ms(duration_s + OBSERVERS_STAY_S),
                )
            )
    return tuple(found)
