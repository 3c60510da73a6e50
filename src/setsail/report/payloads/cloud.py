"""Where it runs: the placement, the stack and the gateway."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SiteMark:
    """A chosen site.

    Attributes:
        site_id: such as ``ap-southeast-3``.
        city: where it stands.
        lat: degrees north.
        lon: degrees east.
        role: primary or failover.
        nodes: media nodes.
        users: users it serves on a normal evening.
        failure_group: sites that may be lost together share one.
        reason: why it was chosen.
    """

    site_id: str
    city: str
    lat: float
    lon: float
    role: str
    nodes: int
    users: int
    failure_group: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RouteLine:
    """Users of a city that one site serves; a city may have several.

    Attributes:
        site_id: the site.
        users: users at once at the peak.
        rtt_ms: round trip in milliseconds, median.
    """

    site_id: str
    users: int
    rtt_ms: float


@dataclass(frozen=True, slots=True)
class CityMark:
    """A city of the market.

    Attributes:
        name: such as ``Jakarta``.
        lat: degrees north.
        lon: degrees east.
        share: part of the audience.
        routes: the sites that serve it, most users first.
    """

    name: str
    lat: float
    lon: float
    share: float
    routes: tuple[RouteLine, ...]


@dataclass(frozen=True, slots=True)
class CandidateMark:
    """An allowed site that was not chosen, and why."""

    site_id: str
    city: str
    lat: float
    lon: float
    why_not: str


@dataclass(frozen=True, slots=True)
class FailoverRow:
    """What remains when one failure group is lost.

    Attributes:
        group: the lost group.
        share_within: part of the users still inside the round-trip limit.
        capacity_ok: whether the remaining nodes carry everybody.
    """

    group: str
    share_within: float
    capacity_ok: bool


@dataclass(frozen=True, slots=True)
class EdgesPayload:
    """The placement.

    Attributes:
        sites: chosen sites.
        cities: the market's cities, any order.
        candidates: allowed sites that were not chosen.
        failover: one per failure group; empty when failover is not asked for.
        max_rtt_ms: round trip a user should not exceed.
        within_share: part of the users that must be inside it.
        share_within: part of the users that is.
        user_weighted_rtt_ms: mean over users.
        proof: what the solver proved, in one line.
    """

    sites: tuple[SiteMark, ...]
    cities: tuple[CityMark, ...]
    candidates: tuple[CandidateMark, ...]
    failover: tuple[FailoverRow, ...]
    max_rtt_ms: float
    within_share: float
    share_within: float
    user_weighted_rtt_ms: float
    proof: str


@dataclass(frozen=True, slots=True)
class ResourceRow:
    """One cloud resource as it was read back.

    Attributes:
        type: such as ``aws:ec2/vpc:Vpc``.
        name: logical name in the program.
        region: where it is; empty for a global one.
        status: ``matches``, ``missing``, ``extra`` or ``different``.
        properties: what was asked for and read back, as (name, value).
    """

    type: str
    name: str
    region: str
    status: str
    properties: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """A property that the cloud holds otherwise than the plan."""

    resource: str
    property: str
    expected: str
    found: str


@dataclass(frozen=True, slots=True)
class StepTime:
    """How long a step took, in seconds."""

    step: str
    seconds: float


EMULATED_ENGINE_NOTE = (
    "Emulated engine and a stand-in provider on an emulated cloud: this proves that the "
    "program and the plan agree, and nothing about the real cloud or the official plugin."
)


@dataclass(frozen=True, slots=True)
class ProvisionPayload:
    """The stack after it was applied and read back.

    Attributes:
        resources: every resource expected or found.
        differences: properties that differ.
        steps: preview, up, read back, destroy …
        left_after_destroy: names of what the cloud still held at the end.
        engine_note: what the engine used may and may not claim.
    """

    resources: tuple[ResourceRow, ...]
    differences: tuple[DifferenceRow, ...]
    steps: tuple[StepTime, ...]
    left_after_destroy: tuple[str, ...] = ()
    engine_note: str = EMULATED_ENGINE_NOTE


@dataclass(frozen=True, slots=True)
class RoomRow:
    """A room that was open.

    Attributes:
        room_id: such as ``lounge-8``.
        title: what the room is.
        seats: how many seats it has.
    """

    room_id: str
    title: str
    seats: int


@dataclass(frozen=True, slots=True)
class ServePayload:
    """The running gateway.

    Attributes:
        url: where it listened, on loopback.
        rooms: what was open.
        ready_s: seconds from its start to its first answer.
    """

    url: str
    rooms: tuple[RoomRow, ...]
    ready_s: float
