"""Small campaigns for tests."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from setsail.campaigns.plan import CampaignPlan
from setsail.campaigns.planner import Settings, Stage, plan_campaign
from setsail.campaigns.scenario import Scenario, load_scenario
from setsail.profiles.schema import Market
from tests.factories import make_market, workspace


@dataclass(frozen=True)
class Window:
    starts_at: datetime
    ends_at: datetime


# A Monday, 19:00 to 22:00 in Jakarta: the market's weekday evening window.
EVENING = Window(
    datetime(2026, 11, 23, 12, tzinfo=UTC),
    datetime(2026, 11, 23, 15, tzinfo=UTC),
)
STAGE = Stage(("lounge-8", "warung-8"), ("P-1", "P-2", "P-3"), ("rose", "coffee", "star"))


def peak_hour(**changes: Any) -> Scenario:
    """The checkout's campaign; a section given as a dict is laid over its own."""
    raw = load_scenario(workspace().loadtests, "peak-hour").model_dump()
    for key, value in changes.items():
        raw[key] = {**raw[key], **value} if isinstance(value, dict) else value
    return Scenario.model_validate(raw)


def quick(duration_s: float = 6.0) -> Scenario:
    """The same behaviour in less time."""
    return peak_hour(
        duration_s=duration_s,
        opening_s=1.0,
        closing_s=0.5,
        answer_timeout_s=4.0,
        session_length={"min_s": 1.0},
    )


def make_plan(
    *,
    scenario: Scenario | None = None,
    market: Market | None = None,
    stage: Stage = STAGE,
    seed: int = 7,
    at_once: int = 60,
    workers: int = 2,
) -> CampaignPlan:
    """A plan whose peak is ``at_once`` users."""
    market = market or make_market()
    settings = Settings(seed, at_once / market.audience.peak_concurrent, workers)
    return plan_campaign(scenario or peak_hour(), market, EVENING, stage, settings)
