"""Where media may run, and what the peak must hold."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field

from setsail.core.typed import Strict
from setsail.profiles.schema.types import Clearable, CountryCode, Names, Share, distinct

Countries = Annotated[tuple[CountryCode, ...], AfterValidator(distinct)]


class Residency(Strict):
    """Countries that media and stored data may not leave."""

    media_path: Countries | None = Field(
        default=None, min_length=1, description="ISO codes media may pass through; null is any"
    )
    data_at_rest: Countries | None = Field(
        default=None, min_length=1, description="ISO codes data may be stored in; null is any"
    )


class Edge(Strict):
    """Where media and signalling may run."""

    allowed_sites: Names = Field(min_length=1, description="ids of regions/edge/sites.csv")
    max_rtt_ms: int = Field(gt=0, le=1000, description="round trip a user should not exceed")
    failover_max_rtt_ms: int | None = Field(
        default=None,
        gt=0,
        le=1000,
        description="round trip put up with while a failure group is lost; max_rtt_ms if not said",
    )
    within_share: Share = Field(description="part of the users that must be inside max_rtt_ms")
    failover: bool = Field(description="whether any one failure group may be lost")
    failover_groups: Clearable[Names] = Field(
        default_factory=dict,
        description="sites that may be lost together for this market beyond their own "
        "failure group, such as those behind one sea cable",
    )
    residency: Residency = Field(
        default=Residency(), description="where media may pass and data may rest"
    )
    users_per_node: int = Field(gt=0, le=1_000_000, description="users one media node carries")
    access_rtt_ms: float = Field(ge=0, le=1000, description="last mile added to every round trip")


class Slo(Strict):
    """What the peak must hold."""

    join_p95_ms: int = Field(gt=0, le=60_000, description="intended join to first snapshot")
    action_p95_ms: int = Field(
        gt=0, le=60_000, description="intended action to its acknowledgement"
    )
    delivery_p99_ms: int = Field(gt=0, le=60_000, description="event accepted to event received")
    delivery_loss_max: Share = Field(description="deliveries missing or doubled, share of all")
