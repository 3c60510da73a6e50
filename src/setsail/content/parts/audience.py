"""What the director knows of the people in the room, and when that is worth acting on."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from setsail.content.parts.vocabulary import DirectorPolicy


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """The room's figures.

    Attributes:
        measured_at: end of the last good measurement; None before the first.
        viewers: people in the room then.
        baseline: the room's own mean, exponentially weighted over time.
        at_segment_start: viewers when the running segment began; None when unknown then.
        stale: whether the figures are too old to act on.
        falling: whether the room counts as falling.
        rescued_at: last prompt because of that.
    """

    measured_at: datetime | None = None
    viewers: int = 0
    baseline: float = 0.0
    at_segment_start: int | None = None
    stale: bool = False
    falling: bool = False
    rescued_at: datetime | None = None

    @property
    def known(self) -> bool:
        """Whether there are figures that may be acted on."""
        return self.measured_at is not None and not self.stale


def observe(
    audience: Audience,
    viewers: int | None,
    measured_at: datetime,
    now: datetime,
    policy: DirectorPolicy,
) -> Audience | None:
    """Take a measurement.

    Returns:
        The figures with it, or None when it is missing, impossible, stale, from the
        future or not newer than the last.
    """
    if viewers is None or viewers < 0:
        return None
    if not now - timedelta(seconds=policy.fresh_s) <= measured_at <= now:
        return None
    baseline = float(viewers)
    if audience.measured_at is not None:
        passed_s = (measured_at - audience.measured_at).total_seconds()
        if passed_s <= 0:
            return None
        weight = 1 - math.exp(-passed_s / policy.baseline_s)
        baseline = audience.baseline + weight * (viewers - audience.baseline)
    return replace(
        audience, measured_at=measured_at, viewers=viewers, baseline=baseline, stale=False
    )


def judge(
    audience: Audience, mean: float, now: datetime, policy: DirectorPolicy
) -> tuple[Audience, bool]:
    """Whether the room is falling, measured against its own mean before the last figure.

    Returns:
        The figures with the judgement, and whether the host is to be told.
    """
    if audience.falling:
        falling = audience.viewers < policy.rescue_recovered * mean
        return replace(audience, falling=falling), False
    if mean < policy.min_audience or audience.viewers >= policy.rescue_below * mean:
        return audience, False
    audience = replace(audience, falling=True)
    cooldown = timedelta(seconds=policy.rescue_cooldown_s)
    if audience.rescued_at is not None and now - audience.rescued_at < cooldown:
        return audience, False
    return replace(audience, rescued_at=now), True
