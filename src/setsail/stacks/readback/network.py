"""Listing networks: EC2's half of the inventory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from setsail.stacks.readback.found import Found, Place, tag_map


def vpcs(place: Place) -> Iterator[Found]:
    """VPCs with their two DNS switches."""
    for vpc in place.pages("ec2", "describe_vpcs", "Vpcs"):
        tags = tag_map(vpc.get("Tags", ()))
        properties: dict[str, Any] = {"cidrBlock": vpc["CidrBlock"], "tags": tags}
        for switch in ("enableDnsSupport", "enableDnsHostnames"):
            answer = place.ask(
                "ec2", "describe_vpc_attribute", VpcId=vpc["VpcId"], Attribute=switch
            )
            properties[switch] = answer[switch[0].upper() + switch[1:]]["Value"]
        yield Found(
            "aws:ec2/vpc:Vpc", place.region, _name(tags, vpc["VpcId"]), vpc["VpcId"], properties
        )


def gateways(place: Place) -> Iterator[Found]:
    """Internet gateways."""
    for gateway in place.pages("ec2", "describe_internet_gateways", "InternetGateways"):
        tags = tag_map(gateway.get("Tags", ()))
        identity = gateway["InternetGatewayId"]
        attached = [each["VpcId"] for each in gateway.get("Attachments", ())]
        yield Found(
            "aws:ec2/internetGateway:InternetGateway",
            place.region,
            _name(tags, identity),
            identity,
            {"vpcId": attached[0] if attached else None, "tags": tags},
        )


def subnets(place: Place) -> Iterator[Found]:
    """Subnets."""
    for subnet in place.pages("ec2", "describe_subnets", "Subnets"):
        tags = tag_map(subnet.get("Tags", ()))
        yield Found(
            "aws:ec2/subnet:Subnet",
            place.region,
            _name(tags, subnet["SubnetId"]),
            subnet["SubnetId"],
            {
                "vpcId": subnet["VpcId"],
                "cidrBlock": subnet["CidrBlock"],
                "availabilityZone": subnet["AvailabilityZone"],
                "mapPublicIpOnLaunch": subnet["MapPublicIpOnLaunch"],
                "tags": tags,
            },
        )


def routes(place: Place) -> Iterator[Found]:
    """Route tables, the routes in them and the subnets that use them."""
    for table in place.pages("ec2", "describe_route_tables", "RouteTables"):
        identity, tags = table["RouteTableId"], tag_map(table.get("Tags", ()))
        main = any(each.get("Main") for each in table.get("Associations", ()))
        owner = table["VpcId"] if main else None
        yield Found(
            "aws:ec2/routeTable:RouteTable",
            place.region,
            _name(tags, identity),
            identity,
            {"vpcId": table["VpcId"], "tags": tags},
            owner,
        )
        for route in table.get("Routes", ()):
            yield from _route(place, identity, route)
        for link in table.get("Associations", ()):
            if link.get("SubnetId"):
                yield Found(
                    "aws:ec2/routeTableAssociation:RouteTableAssociation",
                    place.region,
                    f"{identity} {link['SubnetId']}",
                    link["RouteTableAssociationId"],
                    {"routeTableId": identity, "subnetId": link["SubnetId"]},
                )


def _route(place: Place, table: str, route: Mapping[str, Any]) -> Iterator[Found]:
    block = route.get("DestinationCidrBlock")
    if block is None:  # moto lists an empty one
        return
    target = route.get("GatewayId")
    yield Found(
        "aws:ec2/route:Route",
        place.region,
        f"{table} {block}",
        f"{table}_{block}",
        {"routeTableId": table, "destinationCidrBlock": block, "gatewayId": target},
        table if target == "local" else None,
    )


def security_groups(place: Place) -> Iterator[Found]:
    """Security groups; the one that comes with each VPC belongs to it."""
    for group in place.pages("ec2", "describe_security_groups", "SecurityGroups"):
        yield Found(
            "aws:ec2/securityGroup:SecurityGroup",
            place.region,
            f"{group['VpcId']} {group['GroupName']}",
            group["GroupId"],
            {
                "name": group["GroupName"],
                "description": group["Description"],
                "vpcId": group["VpcId"],
                "tags": tag_map(group.get("Tags", ())),
            },
            group["VpcId"] if group["GroupName"] == "default" else None,
        )


def security_group_rules(place: Place) -> Iterator[Found]:
    """Rules, in and out; the two that a VPC's own group comes with belong to it."""
    groups = place.pages("ec2", "describe_security_groups", "SecurityGroups")
    own = {group["GroupId"] for group in groups if group["GroupName"] == "default"}
    between = dict(_texts_between_groups(groups))
    for rule in place.pages("ec2", "describe_security_group_rules", "SecurityGroupRules"):
        way = "Egress" if rule["IsEgress"] else "Ingress"
        tags, identity = tag_map(rule.get("Tags", ())), rule["SecurityGroupRuleId"]
        properties: dict[str, Any] = {
            "securityGroupId": rule["GroupId"],
            "ipProtocol": rule["IpProtocol"],
            "description": rule.get("Description"),
            "tags": tags,
        }
        if rule["IpProtocol"] != "-1":
            properties |= {"fromPort": rule["FromPort"], "toPort": rule["ToPort"]}
        if rule.get("CidrIpv4"):
            properties["cidrIpv4"] = rule["CidrIpv4"]
        if other := rule.get("ReferencedGroupInfo", {}).get("GroupId"):
            properties["referencedSecurityGroupId"] = other
            # moto tells these descriptions only in the groups' own listing.
            key = (rule["GroupId"], way, rule["IpProtocol"], properties.get("fromPort"), other)
            properties["description"] = properties["description"] or between.get(key)
        yield Found(
            f"aws:vpc/securityGroup{way}Rule:SecurityGroup{way}Rule",
            place.region,
            _name(tags, identity),
            identity,
            properties,
            rule["GroupId"] if rule["GroupId"] in own and _given(rule) else None,
        )


def _given(rule: Mapping[str, Any]) -> bool:
    """Whether AWS writes such a rule into every VPC's own group."""
    if rule["IpProtocol"] != "-1":
        return False
    if rule["IsEgress"]:
        return bool(rule.get("CidrIpv4") == "0.0.0.0/0")
    return bool(rule.get("ReferencedGroupInfo", {}).get("GroupId") == rule["GroupId"])


def _texts_between_groups(groups: list[Any]) -> Iterator[tuple[tuple[Any, ...], str | None]]:
    """Descriptions of rules that name another group, by what tells the rule apart."""
    for group in groups:
        for way, listed in (("Ingress", "IpPermissions"), ("Egress", "IpPermissionsEgress")):
            for permission in group.get(listed, ()):
                for pair in permission.get("UserIdGroupPairs", ()):
                    protocol, first = permission["IpProtocol"], permission.get("FromPort")
                    key = (group["GroupId"], way, protocol, first, pair["GroupId"])
                    yield key, pair.get("Description")


def elastic_ips(place: Place) -> Iterator[Found]:
    """Addresses; the program asks for none, so that any is extra."""
    for address in place.pages("ec2", "describe_addresses", "Addresses"):
        identity = address.get("AllocationId", address["PublicIp"])
        yield Found("aws:ec2/eip:Eip", place.region, identity, identity)


def nat_gateways(place: Place) -> Iterator[Found]:
    """NAT gateways; the program asks for none, so that any is extra."""
    for gateway in place.pages("ec2", "describe_nat_gateways", "NatGateways"):
        if gateway["State"] != "deleted":
            identity = gateway["NatGatewayId"]
            yield Found("aws:ec2/natGateway:NatGateway", place.region, identity, identity)


def _name(tags: Mapping[str, str], otherwise: str) -> str:
    return tags.get("Name", otherwise)


READERS = (
    vpcs,
    gateways,
    subnets,
    routes,
    security_groups,
    security_group_rules,
    elastic_ips,
    nat_gateways,
)
