"""Who may reach what: signalling through the load balancer, media straight to the nodes."""

from __future__ import annotations

from dataclasses import dataclass

import pulumi
from pulumi_aws.ec2.security_group import SecurityGroup
from pulumi_aws.vpc.security_group_egress_rule import SecurityGroupEgressRule
from pulumi_aws.vpc.security_group_ingress_rule import SecurityGroupIngressRule

from infra.components.common import SiteArgs, child_of
from infra.components.network import ANYWHERE


@dataclass(frozen=True, slots=True)
class FirewallArgs:
    """Where the groups belong.

    Attributes:
        at: the site.
        vpc_id: network that the groups belong to.
    """

    at: SiteArgs
    vpc_id: pulumi.Input[str]


class Firewall(pulumi.ComponentResource):
    """Two security groups and their rules; nothing opens a shell.

    Attributes:
        nodes_id: group of the media nodes.
        signalling_id: group of the load balancer.
    """

    nodes_id: pulumi.Output[str]
    signalling_id: pulumi.Output[str]

    def __init__(
        self, name: str, args: FirewallArgs, opts: pulumi.ResourceOptions | None = None
    ) -> None:
        super().__init__("setsail:edge:Firewall", name, None, opts)
        self._args, self._name = args, name
        self.nodes_id = self._group("nodes", "media nodes")
        self.signalling_id = self._group("signalling", "signalling load balancer")
        plan = args.at.plan
        low, high = plan.udp_port_range
        self._open("media", self.nodes_id, "udp", low, high)
        self._open("ice-tcp", self.nodes_id, "tcp", plan.ice_tcp_port, plan.ice_tcp_port)
        for port in plan.signalling_ports:
            self._open(f"signalling-{port}", self.signalling_id, "tcp", port, port)
            self._pass_on(port)
        SecurityGroupEgressRule(
            f"{name}-nodes-out",
            security_group_id=self.nodes_id,
            ip_protocol="-1",
            cidr_ipv4=ANYWHERE,
            description="anything the nodes ask for",
            region=args.at.region,
            tags=args.at.tags(f"{args.at.prefix}-nodes-out"),
            opts=child_of(self),
        )
        self.register_outputs({"nodes_id": self.nodes_id, "signalling_id": self.signalling_id})

    def _group(self, role: str, what: str) -> pulumi.Output[str]:
        at = self._args.at
        group = SecurityGroup(
            f"{self._name}-{role}",
            name=f"{at.prefix}-{role}",
            description=f"{at.plan.market} {what}",
            vpc_id=self._args.vpc_id,
            region=at.region,
            tags=at.tags(f"{at.prefix}-{role}"),
            opts=child_of(self),
        )
        identity: pulumi.Output[str] = group.id
        return identity

    def _open(
        self, rule: str, group: pulumi.Input[str], protocol: str, first: int, last: int
    ) -> None:
        at = self._args.at
        SecurityGroupIngressRule(
            f"{self._name}-{rule}",
            security_group_id=group,
            ip_protocol=protocol,
            from_port=first,
            to_port=last,
            cidr_ipv4=ANYWHERE,
            description=f"{rule} from users",
            region=at.region,
            tags=at.tags(f"{at.prefix}-{rule}"),
            opts=child_of(self),
        )

    def _pass_on(self, port: int) -> None:
        """Let the load balancer, and nothing else, reach the nodes' signalling port."""
        at = self._args.at
        SecurityGroupEgressRule(
            f"{self._name}-to-nodes-{port}",
            security_group_id=self.signalling_id,
            ip_protocol="tcp",
            from_port=port,
            to_port=port,
            referenced_security_group_id=self.nodes_id,
            description="signalling to nodes",
            region=at.region,
            tags=at.tags(f"{at.prefix}-to-nodes-{port}"),
            opts=child_of(self),
        )
        SecurityGroupIngressRule(
            f"{self._name}-from-balancer-{port}",
            security_group_id=self.nodes_id,
            ip_protocol="tcp",
            from_port=port,
            to_port=port,
            referenced_security_group_id=self.signalling_id,
            description="signalling from the load balancer",
            region=at.region,
            tags=at.tags(f"{at.prefix}-from-balancer-{port}"),
            opts=child_of(self),
        )
