"""Rows of the stand-in provider: networks and their firewalls."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from setsail.stacks.emulated.provider import Call, Kind, names
from setsail.stacks.emulated.steps import Made


def ec2_tags(kind: str, tags: Mapping[str, str]) -> list[dict[str, Any]]:
    """Tags in the shape in which EC2 takes them at creation."""
    pairs = [{"Key": key, "Value": value} for key, value in tags.items()]
    return [{"ResourceType": kind, "Tags": pairs}]


def _create_vpc(call: Call) -> Made:
    answer = call.aws.create_vpc(
        CidrBlock=call["cidrBlock"], TagSpecifications=ec2_tags("vpc", call["tags"])
    )
    return Made(answer["Vpc"]["VpcId"], {})


def _finish_vpc(call: Call) -> None:
    # The API takes one attribute at a time.
    support = {"Value": call["enableDnsSupport"]}
    call.aws.modify_vpc_attribute(VpcId=call.id, EnableDnsSupport=support)
    hostnames = {"Value": call["enableDnsHostnames"]}
    call.aws.modify_vpc_attribute(VpcId=call.id, EnableDnsHostnames=hostnames)


def _create_gateway(call: Call) -> Made:
    answer = call.aws.create_internet_gateway(
        TagSpecifications=ec2_tags("internet-gateway", call["tags"])
    )
    return Made(answer["InternetGateway"]["InternetGatewayId"], {})


def _delete_gateway(call: Call) -> None:
    call.aws.detach_internet_gateway(InternetGatewayId=call.id, VpcId=call["vpcId"])
    call.aws.delete_internet_gateway(InternetGatewayId=call.id)


def _create_subnet(call: Call) -> Made:
    answer = call.aws.create_subnet(
        VpcId=call["vpcId"],
        CidrBlock=call["cidrBlock"],
        AvailabilityZone=call["availabilityZone"],
        TagSpecifications=ec2_tags("subnet", call["tags"]),
    )
    return Made(answer["Subnet"]["SubnetId"], {})


def _finish_subnet(call: Call) -> None:
    call.aws.modify_subnet_attribute(
        SubnetId=call.id, MapPublicIpOnLaunch={"Value": call["mapPublicIpOnLaunch"]}
    )


def _create_route_table(call: Call) -> Made:
    answer = call.aws.create_route_table(
        VpcId=call["vpcId"], TagSpecifications=ec2_tags("route-table", call["tags"])
    )
    return Made(answer["RouteTable"]["RouteTableId"], {})


def _create_route(call: Call) -> Made:
    table, block = call["routeTableId"], call["destinationCidrBlock"]
    call.aws.create_route(
        RouteTableId=table, DestinationCidrBlock=block, GatewayId=call["gatewayId"]
    )
    return Made(f"{table}_{block}", {})


def _delete_route(call: Call) -> None:
    call.aws.delete_route(
        RouteTableId=call["routeTableId"], DestinationCidrBlock=call["destinationCidrBlock"]
    )


def _associate(call: Call) -> Made:
    answer = call.aws.associate_route_table(
        RouteTableId=call["routeTableId"], SubnetId=call["subnetId"]
    )
    return Made(answer["AssociationId"], {})


def _create_group(call: Call) -> Made:
    answer = call.aws.create_security_group(
        GroupName=call["name"],
        Description=call["description"],
        VpcId=call["vpcId"],
        TagSpecifications=ec2_tags("security-group", call["tags"]),
    )
    return Made(answer["GroupId"], {})


def _close_group(call: Call) -> None:
    """Take away the rule "everything may leave" that EC2 gives a new group."""
    groups = call.aws.describe_security_groups(GroupIds=[call.id])["SecurityGroups"]
    if permissions := groups[0]["IpPermissionsEgress"]:
        call.aws.revoke_security_group_egress(GroupId=call.id, IpPermissions=permissions)


def _permission(call: Call) -> list[dict[str, Any]]:
    inputs = call.inputs
    permission: dict[str, Any] = {"IpProtocol": inputs["ipProtocol"]}
    if "fromPort" in inputs:
        permission |= {"FromPort": inputs["fromPort"], "ToPort": inputs["toPort"]}
    description = inputs["description"]
    if "cidrIpv4" in inputs:
        permission["IpRanges"] = [{"CidrIp": inputs["cidrIpv4"], "Description": description}]
    else:
        group = {"GroupId": inputs["referencedSecurityGroupId"], "Description": description}
        permission["UserIdGroupPairs"] = [group]
    return [permission]


def _allow_in(call: Call) -> Made:
    answer = call.aws.authorize_security_group_ingress(
        GroupId=call["securityGroupId"],
        IpPermissions=_permission(call),
        TagSpecifications=ec2_tags("security-group-rule", call["tags"]),
    )
    return Made(answer["SecurityGroupRules"][0]["SecurityGroupRuleId"], {})


def _allow_out(call: Call) -> Made:
    answer = call.aws.authorize_security_group_egress(
        GroupId=call["securityGroupId"],
        IpPermissions=_permission(call),
        TagSpecifications=ec2_tags("security-group-rule", call["tags"]),
    )
    return Made(answer["SecurityGroupRules"][0]["SecurityGroupRuleId"], {})


_RULE_TAKES = names(
    "securityGroupId ipProtocol fromPort toPort cidrIpv4 referencedSecurityGroupId description tags"
)
_RULE_GONE = frozenset({"InvalidSecurityGroupRuleId.NotFound", "InvalidGroup.NotFound"})

NETWORK: Mapping[str, Kind] = {
    "aws:ec2/vpc:Vpc": Kind(
        "ec2",
        frozenset({"cidrBlock", "enableDnsSupport", "enableDnsHostnames", "tags"}),
        _create_vpc,
        lambda call: call.aws.delete_vpc(VpcId=call.id),
        frozenset({"InvalidVpcID.NotFound"}),
        finish=_finish_vpc,
        update=_finish_vpc,
        updatable=frozenset({"enableDnsSupport", "enableDnsHostnames"}),
    ),
    "aws:ec2/internetGateway:InternetGateway": Kind(
        "ec2",
        frozenset({"vpcId", "tags"}),
        _create_gateway,
        _delete_gateway,
        frozenset({"InvalidInternetGatewayID.NotFound", "Gateway.NotAttached"}),
        finish=lambda call: call.aws.attach_internet_gateway(
            InternetGatewayId=call.id, VpcId=call["vpcId"]
        ),
    ),
    "aws:ec2/subnet:Subnet": Kind(
        "ec2",
        frozenset({"vpcId", "cidrBlock", "availabilityZone", "mapPublicIpOnLaunch", "tags"}),
        _create_subnet,
        lambda call: call.aws.delete_subnet(SubnetId=call.id),
        frozenset({"InvalidSubnetID.NotFound"}),
        finish=_finish_subnet,
        update=_finish_subnet,
        updatable=frozenset({"mapPublicIpOnLaunch"}),
    ),
    "aws:ec2/routeTable:RouteTable": Kind(
        "ec2",
        frozenset({"vpcId", "tags"}),
        _create_route_table,
        lambda call: call.aws.delete_route_table(RouteTableId=call.id),
        frozenset({"InvalidRouteTableID.NotFound"}),
    ),
    "aws:ec2/route:Route": Kind(
        "ec2",
        frozenset({"routeTableId", "destinationCidrBlock", "gatewayId"}),
        _create_route,
        _delete_route,
        frozenset({"InvalidRoute.NotFound", "InvalidRouteTableID.NotFound"}),
    ),
    "aws:ec2/routeTableAssociation:RouteTableAssociation": Kind(
        "ec2",
        frozenset({"routeTableId", "subnetId"}),
        _associate,
        lambda call: call.aws.disassociate_route_table(AssociationId=call.id),
        frozenset({"InvalidAssociationID.NotFound"}),
    ),
    "aws:ec2/securityGroup:SecurityGroup": Kind(
        "ec2",
        frozenset({"name", "description", "vpcId", "tags"}),
        _create_group,
        lambda call: call.aws.delete_security_group(GroupId=call.id),
        frozenset({"InvalidGroup.NotFound"}),
        finish=_close_group,
    ),
    "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule": Kind(
        "ec2",
        _RULE_TAKES,
        _allow_in,
        lambda call: call.aws.revoke_security_group_ingress(
            GroupId=call["securityGroupId"], SecurityGroupRuleIds=[call.id]
        ),
        _RULE_GONE,
    ),
    "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule": Kind(
        "ec2",
        _RULE_TAKES,
        _allow_out,
        lambda call: call.aws.revoke_security_group_egress(
            GroupId=call["securityGroupId"], SecurityGroupRuleIds=[call.id]
        ),
        _RULE_GONE,
    ),
}
