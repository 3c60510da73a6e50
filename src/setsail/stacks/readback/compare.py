"""What was asked for against what the cloud holds: nothing missing, extra or different."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from setsail.core.findings import Finding, error
from setsail.stacks.readback.found import Found
from setsail.stacks.state import ResourceState

Inputs = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Difference:
    """One property that is not what the program set.

    Attributes:
        resource: the program's name for the resource.
        type: its type token.
        property: in Pulumi's spelling; ``id`` if it is not the one that was created.
        expected: what the program set.
        found: what the cloud holds; None if it holds nothing there.
    """

    resource: str
    type: str
    property: str
    expected: Any
    found: Any


@dataclass(frozen=True, slots=True)
class Comparison:
    """The verdict of a read-back.

    Attributes:
        expected: resources that the program asked for.
        matched: of these, how many were found with every property as set.
        properties: properties that were compared.
        missing: names of resources that the cloud does not hold.
        extra: resources that nobody asked for.
        different: every property that differs.
    """

    expected: int
    matched: int
    properties: int
    missing: tuple[str, ...]
    extra: tuple[Found, ...]
    different: tuple[Difference, ...]

    @property
    def clean(self) -> bool:
        """Whether the cloud holds exactly what was asked for."""
        return not (self.missing or self.extra or self.different)

    def to_findings(self) -> tuple[Finding, ...]:
        """One finding per missing resource, extra resource and differing property."""
        return (
            *(error("S670", "the cloud does not hold the resource", key=n) for n in self.missing),
            *(
                error(
                    "S671",
                    "the cloud holds a resource that nobody asked for",
                    key=extra.key,
                    got=f"{extra.type} {extra.id} in {extra.region or 'the account'}",
                )
                for extra in self.extra
            ),
            *(
                error(
                    "S672",
                    f"the property should be {_short(each.expected)}",
                    key=f"{each.resource}.{each.property}",
                    got=_short(each.found),
                )
                for each in self.different
            ),
        )


# What tells a resource apart by name, from the properties that the program set;
# the readers build the same text from the listing.
KEYS: Mapping[str, Callable[[Inputs], str]] = {
    "aws:ec2/route:Route": lambda p: f"{p['routeTableId']} {p['destinationCidrBlock']}",
    "aws:ec2/routeTableAssociation:RouteTableAssociation": (
        lambda p: f"{p['routeTableId']} {p['subnetId']}"
    ),
    "aws:ec2/securityGroup:SecurityGroup": lambda p: f"{p['vpcId']} {p['name']}",
    "aws:autoscaling/schedule:Schedule": (
        lambda p: f"{p['autoscalingGroupName']} {p['scheduledActionName']}"
    ),
    "aws:autoscaling/lifecycleHook:LifecycleHook": (
        lambda p: f"{p['autoscalingGroupName']} {p['name']}"
    ),
    "aws:lb/listener:Listener": lambda p: f"{p['loadBalancerArn']} {p['port']}",
    "aws:iam/rolePolicy:RolePolicy": lambda p: f"{p['role']} {p['name']}",
    "aws:route53/record:Record": (
        lambda p: f"{p['zoneId']} {p['name']} {p['type']} {p['setIdentifier']}"
    ),
}
# Told apart by their ``Name`` tag, and by their id where they have none.
TAGGED = frozenset(
    {
        "aws:ec2/vpc:Vpc",
        "aws:ec2/internetGateway:InternetGateway",
        "aws:ec2/subnet:Subnet",
        "aws:ec2/routeTable:RouteTable",
        "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
        "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
    }
)
# Wishes about how Pulumi should act; the cloud does not hold them.
NOT_HELD = frozenset({"region", "forceDelete", "forceDestroy", "updateDefaultVersion"})
# Properties that are JSON in a text, in which spaces and order mean nothing.
DOCUMENTS = frozenset({"policy", "assumeRolePolicy"})


def expected_key(resource: ResourceState) -> str:
    """What a resource should be found by."""
    if resource.type in TAGGED:
        return str(resource.inputs.get("tags", {}).get("Name", resource.id))
    by_parts = KEYS.get(resource.type)
    if by_parts is not None:
        return by_parts(resource.inputs)
    return str(resource.inputs.get("name") or resource.inputs["bucket"])


def expected_properties(resource: ResourceState) -> dict[str, Any]:
    """What the cloud should hold of a resource, by property."""
    properties = {k: v for k, v in resource.inputs.items() if k not in NOT_HELD}
    properties["id"] = resource.id
    if resource.type == "aws:autoscaling/group:Group":
        # Nobody sets it, but a group that asks for nodes should have them.
        properties["running"] = resource.inputs["desiredCapacity"]
    return properties


def compare(
    resources: Sequence[ResourceState], found: Iterable[Found], baseline: Iterable[Found] = ()
) -> Comparison:
    """Compare what a program registered with what a listing found.

    Args:
        resources: what the program registered; components are passed over.
        found: the inventory now.
        baseline: the inventory before; what was there then is not extra.
    """
    wanted = [resource for resource in resources if resource.custom]
    by_place: dict[tuple[str, str, str], list[Found]] = {}
    for each in found:
        by_place.setdefault(each.place, []).append(each)
    missing: list[str] = []
    different: list[Difference] = []
    matched_ids: set[str] = set()
    whole = properties = 0
    for resource in wanted:
        place = (resource.type, resource.inputs.get("region", ""), expected_key(resource))
        item = _take(by_place.get(place, []), resource.id)
        if item is None:
            missing.append(resource.name)
            continue
        matched_ids.add(item.id)
        properties += len(expected_properties(resource))
        differences = tuple(_differences(resource, item))
        different += differences
        whole += not differences
    before = {(each.place, each.id) for each in baseline}
    rest = [each for items in by_place.values() for each in items]
    # What AWS made for something is judged with it.
    holders = matched_ids | {each.id for each in rest}
    extra = tuple(
        each for each in rest if (each.place, each.id) not in before and each.owner not in holders
    )
    return Comparison(len(wanted), whole, properties, tuple(missing), extra, tuple(different))


def leftovers(before: Iterable[Found], after: Iterable[Found]) -> tuple[Found, ...]:
    """What is there afterwards that was not there before, or is not as it was.

    What AWS made for something that is left over is not told apart.
    """
    known = {(item.place, item.id): normal(dict(item.properties)) for item in before}
    left = [
        item for item in after if known.get((item.place, item.id)) != normal(dict(item.properties))
    ]
    holders = {item.id for item in left}
    return tuple(item for item in left if item.owner not in holders)


def _take(candidates: list[Found], identity: str) -> Found | None:
    """The one that was created if it is among them; else whatever bears the name."""
    for index, item in enumerate(candidates):
        if item.id == identity:
            return candidates.pop(index)
    return candidates.pop(0) if candidates else None


def _differences(resource: ResourceState, item: Found) -> Iterator[Difference]:
    for name, value in expected_properties(resource).items():
        found = item.id if name == "id" else item.properties.get(name)
        document = name in DOCUMENTS
        if normal(value, document) != normal(found, document):
            yield Difference(resource.name, resource.type, name, value, found)


def normal(value: Any, document: bool = False) -> Any:
    """A value in the form in which equal means the same to the cloud.

    Lists are sets there, numbers have no kind, a flag may be a text, and an absent
    key is a null one.
    """
    if document and isinstance(value, str):
        return normal(json.loads(value))
    if isinstance(value, Mapping):
        return {key: normal(item) for key, item in value.items() if item is not None}
    if isinstance(value, list | tuple):
        return sorted((normal(item) for item in value), key=lambda v: json.dumps(v, sort_keys=True))
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return float(value)
    return value


def _short(value: Any) -> str:
    text = json.dumps(value, sort_keys=True, default=str, ensure_ascii=False)
    return text if len(text) <= 120 else text[:117] + "…"
