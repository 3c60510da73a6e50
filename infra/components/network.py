"""A site's own network: public subnets, because media goes straight to the nodes."""

from __future__ import annotations

from ipaddress import IPv4Network

import pulumi
from pulumi_aws.ec2.internet_gateway import InternetGateway
from pulumi_aws.ec2.route import Route
from pulumi_aws.ec2.route_table import RouteTable
from pulumi_aws.ec2.route_table_association import RouteTableAssociation
from pulumi_aws.ec2.subnet import Subnet
from pulumi_aws.ec2.vpc import Vpc

from infra.components.common import SiteArgs, child_of

ANYWHERE = "0.0.0.0/0"
# Room for 4,000 nodes per zone, and for more zones later.
SUBNET_BITS = 4


class Network(pulumi.ComponentResource):
    """VPC, internet gateway, and one routed public subnet per zone.

    Attributes:
        vpc_id: id of the VPC.
        subnet_ids: one per zone of the site, in that order.
    """

    vpc_id: pulumi.Output[str]
    subnet_ids: list[pulumi.Output[str]]

    def __init__(
        self, name: str, args: SiteArgs, opts: pulumi.ResourceOptions | None = None
    ) -> None:
        super().__init__("setsail:edge:Network", name, None, opts)
        here = child_of(self)
        vpc = Vpc(
            f"{name}-vpc",
            cidr_block=args.site.cidr,
            enable_dns_support=True,
            enable_dns_hostnames=True,
            region=args.region,
            tags=args.tags(args.prefix),
            opts=here,
        )
        gateway = InternetGateway(
            f"{name}-gateway",
            vpc_id=vpc.id,
            region=args.region,
            tags=args.tags(args.prefix),
            opts=here,
        )
        routes = RouteTable(
            f"{name}-routes",
            vpc_id=vpc.id,
            region=args.region,
            tags=args.tags(args.prefix),
            opts=here,
        )
        Route(
            f"{name}-out",
            route_table_id=routes.id,
            destination_cidr_block=ANYWHERE,
            gateway_id=gateway.id,
            region=args.region,
            opts=here,
        )
        self.vpc_id = vpc.id
        self.subnet_ids = []
        blocks = IPv4Network(args.site.cidr).subnets(prefixlen_diff=SUBNET_BITS)
        for zone, block in zip(args.site.zones, blocks, strict=False):
            subnet = Subnet(
                f"{name}-{zone}",
                vpc_id=vpc.id,
                availability_zone=zone,
                cidr_block=str(block),
                map_public_ip_on_launch=True,
                region=args.region,
                tags=args.tags(f"{args.prefix}-{zone}"),
                opts=here,
            )
            RouteTableAssociation(
                f"{name}-{zone}-routes",
                subnet_id=subnet.id,
                route_table_id=routes.id,
                region=args.region,
                opts=here,
            )
            self.subnet_ids.append(subnet.id)
        self.register_outputs({"vpc_id": self.vpc_id, "subnet_ids": self.subnet_ids})
