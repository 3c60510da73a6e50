"""What one market needs in the cloud, as frozen data.

`StackPlan` is the whole input of the Pulumi program in ``infra/``: it travels
as JSON, so the program needs neither the profiles nor the placement.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from ipaddress import IPv4Network
from typing import TYPE_CHECKING, Literal

import msgspec

from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, error
from setsail.stacks.schedule import CapacityStep, base_nodes, capacity_steps

if TYPE_CHECKING:  # the Pulumi program imports this module and needs neither
    from setsail.placement.plan import PlacedSite, Placement
    from setsail.profiles.schema import Market

PROJECT = "setsail-edge"
# Assumption (2026-11): general-purpose compute that all regions of the catalogue sell.
INSTANCE_TYPE = "c6i.2xlarge"
# Ports: WebSocket over TLS and TURN over TLS behind the load balancer; media goes
# straight to the nodes, as UDP or, where UDP is blocked, as ICE over TCP.
SIGNALLING_PORTS = (443, 5349)
ICE_TCP_PORT = 7881
MEDIA_UDP = (50000, 60000)
# Every other region of the catalogue has zones a and b; newer accounts see no b in Tokyo.
# Assumption (2026-11): which letters exist depends on the account.
ZONE_LETTERS = {"ap-northeast-1": "ac"}
EVIDENCE_DAYS = 90
# Assumption (2026-11): beyond it a scaling group needs quotas that nobody grants unasked.
MOST_NODES = 500
DRAIN_S = 900
# Load balancers and target groups take at most 32 characters.
LONGEST_NAME = 32

Role = Literal["primary", "failover"]


class SitePlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One edge site.

    Attributes:
        site: id of the site catalogue.
        code: the id in a few letters, for names with a length limit.
        aws_region: region whose API serves the site; a Local Zone's parent.
        kind: ``aws-region`` or ``aws-local-zone``.
        role: whether users are sent here ordinarily or when another site is lost.
        zones: availability zones of the subnets, one subnet each.
        cidr: the site's own /16, disjoint from the other sites'.
        instance_type: EC2 type of a media node.
        nodes: media nodes at the busiest window.
        base_nodes: media nodes outside the windows.
        peak_schedules: size changes through the week, in the plan's time zone.
    """

    site: str
    code: str
    aws_region: str
    kind: str
    role: Role
    zones: tuple[str, ...]
    cidr: str
    instance_type: str
    nodes: int
    base_nodes: int
    peak_schedules: tuple[CapacityStep, ...]


class StackPlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One market in one environment: the input of the Pulumi program.

    Attributes:
        market: market code, such as ``ID``.
        environment: ``rehearsal``, ``staging`` or ``production``.
        project: Pulumi project.
        name: Pulumi stack, and the prefix of every physical name.
        time_zone: IANA zone of the schedules.
        domain: DNS zone of the market's rooms.
        sites: at least one; shared resources live in the first one's region.
        signalling_ports: TCP ports behind the load balancer.
        ice_tcp_port: TCP port of the nodes for media where UDP is blocked.
        udp_port_range: first and last UDP port of the nodes for media.
        ledger_table: DynamoDB table of the gift ledger.
        evidence_bucket: S3 bucket for recordings and evidence.
        evidence_days: days after which the bucket forgets.
        drain_s: seconds that a leaving node may take to empty its rooms.
        protect: whether stateful resources refuse deletion.
        tags: on everything that takes tags.
    """

    market: str
    environment: str
    project: str
    name: str
    time_zone: str
    domain: str
    sites: tuple[SitePlan, ...]
    signalling_ports: tuple[int, ...]
    ice_tcp_port: int
    udp_port_range: tuple[int, int]
    ledger_table: str
    evidence_bucket: str
    evidence_days: int
    drain_s: int
    protect: bool
    tags: dict[str, str]

    def to_json(self) -> str:
        """The plan as one JSON object."""
        return msgspec.json.format(msgspec.json.encode(self), indent=1).decode()

    @classmethod
    def from_json(cls, text: str | bytes, source: str = "the stack plan") -> StackPlan:
        """Read a plan back.

        Raises:
            SetsailError: the text is not a plan; names ``source`` and the place.
        """
        try:
            return msgspec.json.decode(text, type=cls)
        except msgspec.DecodeError as problem:
            raise SetsailError(
                error(
                    "S601",
                    f"{source} is not a stack plan",
                    got=str(problem),
                    fix="write it anew with plan_stack and StackPlan.to_json",
                )
            ) from None

    @property
    def regions(self) -> tuple[str, ...]:
        """The AWS regions that the plan touches, in the order of the sites."""
        return tuple(dict.fromkeys(site.aws_region for site in self.sites))


def plan_stack(market: Market, placement: Placement, environment: str = "rehearsal") -> StackPlan:
    """The stack of a market on its chosen sites.

    Args:
        market: the typed profile.
        placement: chosen sites with nodes for the peak; the primary sites come first.
        environment: part of every physical name; ``production`` protects stateful types.

    Raises:
        SetsailError: a site is not on AWS, or the plan breaks a limit (`check_plan`).
    """
    ordered = sorted(placement.sites, key=lambda placed: placed.role != "primary")
    foreign = [
        error(
            "S602",
            "the site is not on AWS, and the Pulumi program builds on AWS only",
            key="edge.allowed_sites",
            got=f"{placed.site.id} ({placed.site.kind})",
            fix="take the site out of edge.allowed_sites",
        )
        for placed in ordered
        if placed.site.kind not in ("aws-region", "aws-local-zone")
    ]
    if foreign:
        raise SetsailError(foreign)
    name = f"{market.code.lower()}-{environment}"
    plan = StackPlan(
        market=market.code,
        environment=environment,
        project=PROJECT,
        name=name,
        time_zone=market.calendar.time_zones[0],
        domain=f"{market.code.lower()}.{environment}.setsail.example",
        sites=tuple(_site(market, number, placed) for number, placed in enumerate(ordered)),
        signalling_ports=SIGNALLING_PORTS,
        ice_tcp_port=ICE_TCP_PORT,
        udp_port_range=MEDIA_UDP,
        ledger_table=f"{name}-gift-ledger",
        evidence_bucket=f"setsail-{name}-evidence",
        evidence_days=EVIDENCE_DAYS,
        drain_s=DRAIN_S,
        protect=environment == "production",
        tags={
            "setsail:project": PROJECT,
            "setsail:market": market.code,
            "setsail:environment": environment,
        },
    )
    if problems := tuple(check_plan(plan)):
        raise SetsailError(problems)
    return plan


def _site(market: Market, number: int, placed: PlacedSite) -> SitePlan:
    site, peaks = placed.site, market.peaks
    region = site.id if site.kind == "aws-region" else (site.parent or site.id)
    letters = ZONE_LETTERS.get(region, "ab")
    zones = (site.id,) if site.kind == "aws-local-zone" else tuple(region + x for x in letters)
    return SitePlan(
        site=site.id,
        code=site_code(site.id),
        aws_region=region,
        kind=str(site.kind),
        role=placed.role,
        zones=zones,
        cidr=f"10.{16 + number}.0.0/16",
        instance_type=INSTANCE_TYPE,
        nodes=placed.nodes,
        base_nodes=base_nodes(peaks.weekday, peaks.weekend, placed.nodes),
        peak_schedules=capacity_steps(
            peaks.weekday,
            peaks.weekend,
            {day.iso_index for day in peaks.weekend_nights},
            placed.nodes,
        ),
    )


def site_code(site: str) -> str:
    """A site's id in a few letters, as AWS shortens it in zone ids.

    Example: ``ap-southeast-3`` is ``apse3``, ``us-east-1-bue-1a`` is ``use1-bue-1a``.
    """
    region = re.match(r"([a-z]+)-([a-z]+)-(\d+)", site)
    if region is None:
        return site
    area, where, number = region.groups()
    for word in ("north", "south", "east", "west", "central"):
        where = where.replace(word, word[0])
    return f"{area}{where}{number}{site[region.end() :]}"


def check_plan(plan: StackPlan) -> Iterator[Finding]:
    """What in a plan no cloud would accept; found before anything is created."""
    if not plan.sites:
        yield error("S603", "the plan has no site", key="sites", fix="place the market first")
    if not re.fullmatch(r"[a-z](-?[a-z0-9])*", plan.environment):
        yield error(
            "S615",
            "an environment's name is part of others: lower-case letters, digits and hyphens",
            key="environment",
            got=f"'{plan.environment}'",
        )
    low, high = plan.udp_port_range
    if not 1024 <= low <= high <= 65535:
        yield error(
            "S604",
            "the media ports should be a range within 1024–65535",
            key="udp_port_range",
            got=f"{low}–{high}",
        )
    if not re.fullmatch(r"[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]", plan.evidence_bucket):
        yield error(
            "S605",
            "a bucket's name has 3 to 63 lower-case letters, digits, dots and hyphens",
            key="evidence_bucket",
            got=f"'{plan.evidence_bucket}'",
        )
    networks: dict[str, IPv4Network] = {}
    for number, site in enumerate(plan.sites):
        yield from _check_site(plan, site, f"sites.{number}", networks)


def _check_site(
    plan: StackPlan, site: SitePlan, key: str, networks: dict[str, IPv4Network]
) -> Iterator[Finding]:
    if site.nodes > MOST_NODES:
        yield error(
            "S616",
            f"a site has at most {MOST_NODES} media nodes",
            key=f"{key}.nodes",
            got=str(site.nodes),
            fix="raise edge.users_per_node, or allow more sites",
        )
    longest = f"{plan.name}-{site.code}-{max(plan.signalling_ports, default=0)}"
    if len(longest) > LONGEST_NAME:
        yield error(
            "S606",
            f"names of load balancers and target groups have at most {LONGEST_NAME} characters",
            key=f"{key}.site",
            got=f"'{longest}'",
            fix="use a shorter environment",
        )
    if not 1 <= site.base_nodes <= site.nodes:
        yield error(
            "S607",
            "a site runs at least one node, and no more outside the peak than in it",
            key=f"{key}.base_nodes",
            got=f"{site.base_nodes} of {site.nodes}",
        )
    try:
        network = IPv4Network(site.cidr)
    except ValueError as problem:
        yield error(
            "S608", "not a network address", key=f"{key}.cidr", got=f"'{site.cidr}' ({problem})"
        )
        return
    if not 16 <= network.prefixlen <= 20:
        yield error("S608", "a VPC here takes a /16 to /20", key=f"{key}.cidr", got=site.cidr)
    for other, taken in networks.items():
        if network.overlaps(taken):
            yield error(
                "S609",
                f"the network overlaps that of {other}",
                key=f"{key}.cidr",
                got=f"{site.cidr} and {taken}",
                fix="give each site its own range",
            )
    networks[site.site] = network
