"""The placement as a value: what the solver returns and everything else reads."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from setsail.placement.round_trip import RoundTrip
from setsail.placement.sites import Site

# What a chosen site is there for.
Role: TypeAlias = Literal["primary", "failover"]


@dataclass(frozen=True, slots=True)
class PlacedSite:
    """A site that is opened.

    Attributes:
        site: its record in the site catalogue.
        nodes: media nodes to run.
        users: users it serves at the peak while everything runs.
        role: ``failover`` when it serves nobody until another site is lost.
        cost: nodes and site, relative units of the catalogue.
    """

    site: Site
    nodes: int
    users: int
    role: Role
    cost: float

    @property
    def site_id(self) -> str:
        """The site's id."""
        return self.site.id


@dataclass(frozen=True, slots=True)
class Assignment:
    """Users of one city served by one site while everything runs."""

    city: str
    site_id: str
    users: int
    rtt: RoundTrip


@dataclass(frozen=True, slots=True)
class FailoverCase:
    """What the loss of one failure group would mean.

    Attributes:
        group: what is lost.
        share_within: users that can still be served inside the limit, 0-1.
        capacity_ok: whether the nodes left carry the whole peak.
        required: whether the market asks to survive it.
        holds: whether both are as the market asks.
    """

    group: str
    share_within: float
    capacity_ok: bool
    required: bool
    holds: bool


@dataclass(frozen=True, slots=True)
class Placement:
    """Which sites a market opens and who goes where.

    Attributes:
        market: market code.
        sites: by ascending id.
        assignments: by city in the profile's order, then site id; cities may be split.
        max_rtt_ms: the limit while everything runs.
        failover_max_rtt_ms: the limit after a loss.
        share_within: users inside the limit by median round trip, 0-1.
        share_within_p75: the same when every path is at its slower quartile.
        user_weighted_rtt_ms: mean over users of the median round trip.
        worst_rtt_ms: the largest median round trip of any user.
        cost: relative units; prices are assumptions unless the catalogue says otherwise.
        gap: how far the cost may be above the optimum, 0-1.
        proven: whether the solver proved that no cheaper placement exists.
        failover: one case per failure group of the chosen sites, sorted.
        seconds_to_solve: wall time of the solver; not part of equality.
    """

    market: str
    sites: tuple[PlacedSite, ...]
    assignments: tuple[Assignment, ...]
    max_rtt_ms: int
    failover_max_rtt_ms: int
    share_within: float
    share_within_p75: float
    user_weighted_rtt_ms: float
    worst_rtt_ms: float
    cost: float
    gap: float
    proven: bool
    failover: tuple[FailoverCase, ...]
    seconds_to_solve: float = field(compare=False)

    @property
    def nodes(self) -> int:
        """Media nodes over all sites."""
        return sum(site.nodes for site in self.sites)

    @property
    def peak(self) -> int:
        """Users served."""
        return sum(site.users for site in self.sites)

    @property
    def holds(self) -> bool:
        """Whether every loss that the market asks to survive is survived."""
        return all(case.holds for case in self.failover)
