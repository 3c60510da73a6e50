"""One resource as the cloud tells it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from setsail.stacks.aws import AwsClients


@dataclass(frozen=True, slots=True)
class Found:
    """A resource that a listing named.

    Attributes:
        type: Pulumi's token for the type, or a token of our own for what AWS
            makes by itself (``aws:ec2/instance:Instance`` of a scaling group).
        region: where; None for services without regions.
        key: what tells it apart by name: name, ``Name`` tag, or the parts of it.
        id: what the cloud calls it.
        properties: in Pulumi's spelling, as a program would have set them.
        owner: id of the resource that AWS made it for and will end it with;
            None for what somebody made.
    """

    type: str
    region: str | None
    key: str
    id: str
    properties: Mapping[str, Any] = field(default_factory=dict)
    owner: str | None = None

    @property
    def place(self) -> tuple[str, str, str]:
        """Type, region and key: what an expectation is matched by."""
        return self.type, self.region or "", self.key


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reader looks.

    Attributes:
        clients: the cloud.
        region: one region; None for services without regions.
    """

    clients: AwsClients
    region: str | None

    def pages(self, service: str, operation: str, field_name: str, **given: Any) -> list[Any]:
        """All items of a listing, page by page where the service pages it."""
        client = self.clients.client(service, self.region)
        if not client.can_paginate(operation):
            return list(getattr(client, operation)(**given)[field_name])
        return [
            item
            for page in client.get_paginator(operation).paginate(**given)
            for item in page.get(field_name, ())
        ]

    def ask(self, service: str, operation: str, **given: Any) -> Any:
        """One call's answer."""
        return getattr(self.clients.client(service, self.region), operation)(**given)


def tag_map(tags: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """Tags as a mapping; AWS's own (``aws:…``) are left out, as Pulumi leaves them out."""
    return {tag["Key"]: tag["Value"] for tag in tags if not tag["Key"].startswith("aws:")}
