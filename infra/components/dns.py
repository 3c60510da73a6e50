"""One name for the market; each user gets the site with the lowest latency."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pulumi
from pulumi_aws.route53._inputs import RecordAliasArgs, RecordLatencyRoutingPolicyArgs
from pulumi_aws.route53.record import Record
from pulumi_aws.route53.zone import Zone

from infra.components.common import child_of, named_tags
from setsail.stacks.plan import SitePlan, StackPlan


@dataclass(frozen=True, slots=True)
class DnsArgs:
    """Which names to answer with.

    Attributes:
        plan: the stack.
        balancers: per site id, name and hosted zone of its load balancer.
    """

    plan: StackPlan
    balancers: Mapping[str, tuple[pulumi.Input[str], pulumi.Input[str]]]


class Dns(pulumi.ComponentResource):
    """The market's zone with a latency record per site.

    A site whose load balancer has no healthy node is left out of the answers, so a
    lost site's users land on the next best one.

    Attributes:
        zone_id: id of the zone.
    """

    zone_id: pulumi.Output[str]

    def __init__(
        self, name: str, args: DnsArgs, opts: pulumi.ResourceOptions | None = None
    ) -> None:
        super().__init__("setsail:edge:Dns", name, None, opts)
        plan = args.plan
        zone = Zone(
            f"{name}-zone",
            name=plan.domain,
            comment=f"{plan.market} rooms, {plan.environment}",
            tags=named_tags(plan, plan.domain),
            opts=child_of(self),
        )
        self.zone_id = zone.zone_id
        for site in latency_sites(plan):
            dns_name, hosted_zone = args.balancers[site.site]
            Record(
                f"{name}-{site.site}",
                zone_id=zone.zone_id,
                name=f"rooms.{plan.domain}",
                type="A",
                set_identifier=site.site,
                latency_routing_policies=[RecordLatencyRoutingPolicyArgs(region=site.aws_region)],
                aliases=[
                    RecordAliasArgs(name=dns_name, zone_id=hosted_zone, evaluate_target_health=True)
                ],
                opts=child_of(self),
            )
        self.register_outputs({"zone_id": self.zone_id})


def latency_sites(plan: StackPlan) -> tuple[SitePlan, ...]:
    """The sites that can answer by latency: one per region, the first of each.

    Route 53 measures latency to regions and refuses two records for one region.
    """
    first: dict[str, SitePlan] = {}
    for site in plan.sites:
        first.setdefault(site.aws_region, site)
    return tuple(first.values())
