"""The load balancer for signalling and TURN; media never passes it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pulumi
from pulumi_aws.lb._inputs import ListenerDefaultActionArgs, TargetGroupHealthCheckArgs
from pulumi_aws.lb.listener import Listener
from pulumi_aws.lb.load_balancer import LoadBalancer
from pulumi_aws.lb.target_group import TargetGroup

from infra.components.common import SiteArgs, child_of


@dataclass(frozen=True, slots=True)
class SignallingArgs:
    """Where the load balancer stands.

    Attributes:
        at: the site.
        vpc_id: network of the targets.
        subnet_ids: where the load balancer stands, one per zone.
        security_group_id: its own group.
    """

    at: SiteArgs
    vpc_id: pulumi.Input[str]
    subnet_ids: Sequence[pulumi.Input[str]]
    security_group_id: pulumi.Input[str]


class Signalling(pulumi.ComponentResource):
    """A network load balancer with a listener and a target group per port.

    It passes TCP through: the nodes end TLS themselves, since TURN over TLS needs
    the certificate there anyway.

    Attributes:
        target_group_arns: for the fleet to register with, in the order of the ports.
        dns_name: where the load balancer answers.
        zone_id: hosted zone of that name.
    """

    target_group_arns: list[pulumi.Output[str]]
    dns_name: pulumi.Output[str]
    zone_id: pulumi.Output[str]
    arn_suffix: pulumi.Output[str]
    target_group_suffix: pulumi.Output[str]

    def __init__(
        self, name: str, args: SignallingArgs, opts: pulumi.ResourceOptions | None = None
    ) -> None:
        super().__init__("setsail:edge:Signalling", name, None, opts)
        at = args.at
        balancer = LoadBalancer(
            f"{name}-balancer",
            name=at.short_prefix,
            load_balancer_type="network",
            internal=False,
            subnets=list(args.subnet_ids),
            security_groups=[args.security_group_id],
            # A fleet that grows for the evening rarely grows evenly over the zones.
            enable_cross_zone_load_balancing=True,
            enable_deletion_protection=at.plan.protect,
            region=at.region,
            tags=at.tags(at.prefix),
            opts=child_of(self),
        )
        groups = [self._port(name, args, balancer.arn, port) for port in at.plan.signalling_ports]
        self.target_group_arns = [group.arn for group in groups]
        self.target_group_suffix = groups[0].arn_suffix
        self.dns_name, self.zone_id = balancer.dns_name, balancer.zone_id
        self.arn_suffix = balancer.arn_suffix
        self.register_outputs({"dns_name": self.dns_name})

    def _port(
        self, name: str, args: SignallingArgs, balancer_arn: pulumi.Input[str], port: int
    ) -> TargetGroup:
        at = args.at
        group = TargetGroup(
            f"{name}-{port}",
            name=f"{at.short_prefix}-{port}",
            port=port,
            protocol="TCP",
            target_type="instance",
            vpc_id=args.vpc_id,
            deregistration_delay=at.plan.drain_s,
            health_check=TargetGroupHealthCheckArgs(
                protocol="TCP",
                port="traffic-port",
                interval=10,
                healthy_threshold=2,
                unhealthy_threshold=2,
            ),
            region=at.region,
            tags=at.tags(f"{at.prefix}-{port}"),
            opts=child_of(self),
        )
        Listener(
            f"{name}-listen-{port}",
            load_balancer_arn=balancer_arn,
            port=port,
            protocol="TCP",
            default_actions=[ListenerDefaultActionArgs(type="forward", target_group_arn=group.arn)],
            region=at.region,
            tags=at.tags(f"{at.prefix}-{port}"),
            opts=child_of(self),
        )
        return group
