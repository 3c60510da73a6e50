"""Guard rails: what no market's edge may be built with.

They run over the inputs that the program registers, before anything is created,
so they also hold for what somebody adds to the components later.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from ipaddress import IPv4Network, IPv6Network, ip_network
from typing import Any, Protocol

from setsail.core.findings import Finding, error
from setsail.stacks.plan import StackPlan

SHELLS = {22: "SSH", 3389: "RDP"}
# Address space that the internet does not route; everything else is outside.
PRIVATE = tuple(
    ip_network(block) for block in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7")
)
# Types that take no tags; everything else must carry the stack's.
UNTAGGED = frozenset(
    {
        "aws:ec2/route:Route",
        "aws:ec2/routeTableAssociation:RouteTableAssociation",
        "aws:autoscaling/schedule:Schedule",
        "aws:autoscaling/lifecycleHook:LifecycleHook",
        "aws:iam/rolePolicy:RolePolicy",
        "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
        "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
        "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
        "aws:route53/record:Record",
    }
)
# Types of services that have no regions.
GLOBAL = ("aws:iam/", "aws:route53/")
INGRESS = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"


class Registered(Protocol):
    """A resource as the program registered it."""

    @property
    def type(self) -> str:
        """Type token."""
        ...

    @property
    def name(self) -> str:
        """The program's name for it."""
        ...

    @property
    def custom(self) -> bool:
        """False for components."""
        ...

    @property
    def inputs(self) -> dict[str, Any]:
        """Properties; what is not known before the run is a placeholder text."""
        ...


def check(plan: StackPlan, resources: Sequence[Registered]) -> Iterator[Finding]:
    """Every violation in a stack.

    Args:
        plan: what the stack was asked to be.
        resources: what the program registered, components too.
    """
    custom = [resource for resource in resources if resource.custom]
    for resource in custom:
        for rule in EACH:
            yield from rule(plan, resource)
    for whole in WHOLE:
        yield from whole(plan, custom)


def no_open_shell(_plan: StackPlan, resource: Registered) -> Iterator[Finding]:
    """Nobody outside reaches a shell; nodes are managed from inside."""
    if resource.type != INGRESS or not _open_outside(resource.inputs):
        return
    every_port = resource.inputs.get("ipProtocol") == "-1"
    for port, shell in SHELLS.items():
        if every_port or _covers(resource.inputs, port):
            yield _violation(
                "S660", f"the rule opens {shell} (port {port}) to the outside", resource
            )


def only_planned_ports(plan: StackPlan, resource: Registered) -> Iterator[Finding]:
    """What is open to the outside is what the plan names, and no port more."""
    if resource.type != INGRESS or not _open_outside(resource.inputs):
        return
    inputs = resource.inputs
    first, last = inputs.get("fromPort", 0), inputs.get("toPort", 65535)
    protocol = inputs.get("ipProtocol")
    low, high = plan.udp_port_range
    if protocol == "udp":
        if not low <= first <= last <= high:
            yield _violation(
                "S661",
                f"the rule opens UDP {first}–{last}, outside the plan's {low}–{high}",
                resource,
            )
    elif first != last or first not in (*plan.signalling_ports, plan.ice_tcp_port):
        yield _violation(
            "S661", f"the rule opens {protocol} {first}–{last}, which the plan does not", resource
        )


def tagged(plan: StackPlan, resource: Registered) -> Iterator[Finding]:
    """Everything says whose it is: bills and clean-ups go by tags."""
    if resource.type in UNTAGGED:
        return
    given = resource.inputs.get("tags", {})
    if isinstance(given, list):  # the shape of scaling groups
        given = {tag["key"]: tag["value"] for tag in given}
    missing = sorted(key for key, value in plan.tags.items() if given.get(key) != value)
    if missing:
        yield _violation("S662", "the tags " + ", ".join(missing) + " are missing", resource)


def in_planned_region(plan: StackPlan, resource: Registered) -> Iterator[Finding]:
    """Data stay where the market's rules allow it, so every region is one of the plan's."""
    if resource.type.startswith(GLOBAL):
        return
    region = resource.inputs.get("region")
    if region not in plan.regions:
        yield _violation("S663", f"the region {region} is not one of the plan's", resource)


def encrypted(_plan: StackPlan, resource: Registered) -> Iterator[Finding]:
    """Disks, tables and buckets are encrypted at rest."""
    inputs = resource.inputs
    if resource.type == "aws:ec2/launchTemplate:LaunchTemplate":
        for disk in inputs.get("blockDeviceMappings", []):
            if disk.get("ebs", {}).get("encrypted") != "true":
                yield _violation("S664", f"the disk {disk.get('deviceName')} is plain", resource)
    if resource.type == "aws:dynamodb/table:Table":
        if not inputs.get("serverSideEncryption", {}).get("enabled"):
            yield _violation("S664", "the table is not encrypted", resource)
        if not inputs.get("pointInTimeRecovery", {}).get("enabled"):
            yield _violation("S665", "the table cannot be restored to a point in time", resource)


def no_metadata_v1(_plan: StackPlan, resource: Registered) -> Iterator[Finding]:
    """A node's credentials are not handed to whoever can make it fetch a URL."""
    if resource.type == "aws:ec2/launchTemplate:LaunchTemplate":
        options = resource.inputs.get("metadataOptions", {})
        if options.get("httpTokens") != "required":
            yield _violation("S666", "the metadata service answers without a token", resource)


def sound_networks(plan: StackPlan, resource: Registered) -> Iterator[Finding]:
    """Networks are networks, and subnets lie within their site's."""
    if resource.type not in ("aws:ec2/vpc:Vpc", "aws:ec2/subnet:Subnet"):
        return
    block = resource.inputs.get("cidrBlock", "")
    network = _network(block)
    if network is None:
        yield _violation("S667", f"'{block}' is not a network", resource)
    elif not any(_within(network, site.cidr) for site in plan.sites):
        yield _violation("S667", f"{block} lies in none of the plan's networks", resource)


def private_buckets(_plan: StackPlan, resources: Sequence[Registered]) -> Iterator[Finding]:
    """Every bucket has encryption and blocks public access, each in full."""
    blocked = {
        resource.inputs.get("bucket")
        for resource in resources
        if resource.type == "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock"
        and all(
            resource.inputs.get(switch) is True
            for switch in (
                "blockPublicAcls",
                "blockPublicPolicy",
                "ignorePublicAcls",
                "restrictPublicBuckets",
            )
        )
    }
    encrypted_ones = {
        resource.inputs.get("bucket")
        for resource in resources
        if "bucketServerSideEncryptionConfiguration" in resource.type
    }
    for resource in resources:
        if resource.type != "aws:s3/bucket:Bucket":
            continue
        name = resource.inputs.get("bucket")
        if name not in blocked:
            yield _violation("S668", "the bucket does not block public access", resource)
        if name not in encrypted_ones:
            yield _violation("S664", "the bucket is not encrypted", resource)


EACH: Sequence[Callable[[StackPlan, Registered], Iterator[Finding]]] = (
    no_open_shell,
    only_planned_ports,
    tagged,
    in_planned_region,
    encrypted,
    no_metadata_v1,
    sound_networks,
)
WHOLE: Sequence[Callable[[StackPlan, Sequence[Registered]], Iterator[Finding]]] = (private_buckets,)


def _violation(code: str, message: str, resource: Registered) -> Finding:
    return error(
        code,
        message,
        key=resource.name,
        got=resource.type,
        fix="mend the component that declares it in infra/components",
    )


def _open_outside(inputs: dict[str, Any]) -> bool:
    """Whether a source is, or may be, outside: two halves of the internet are all of it too."""
    sources = (inputs[key] for key in ("cidrIpv4", "cidrIpv6") if key in inputs)
    return not all(_private(_network(source)) for source in sources)


def _private(network: IPv4Network | IPv6Network | None) -> bool:
    return network is not None and any(_inside(network, block) for block in PRIVATE)


def _covers(inputs: dict[str, Any], port: int) -> bool:
    if inputs.get("ipProtocol") != "tcp":
        return False
    first, last = inputs.get("fromPort", 0), inputs.get("toPort", 65535)
    return bool(first <= port <= last)


def _network(block: str) -> IPv4Network | IPv6Network | None:
    try:
        return ip_network(block)
    except ValueError:
        return None


def _within(network: IPv4Network | IPv6Network, cidr: str) -> bool:
    outer = _network(cidr)
    return outer is not None and _inside(network, outer)


def _inside(network: IPv4Network | IPv6Network, outer: IPv4Network | IPv6Network) -> bool:
    if isinstance(network, IPv4Network):
        return isinstance(outer, IPv4Network) and network.subnet_of(outer)
    return isinstance(outer, IPv6Network) and network.subnet_of(outer)
