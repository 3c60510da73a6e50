"""What the emulated engine and its provider say to each other."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Protocol

import msgspec

from setsail.core.errors import SetsailError
from setsail.stacks.state import ResourceState

Plain = dict[str, Any]


class Made(msgspec.Struct, frozen=True):
    """What the cloud answered to a create or an update: identity and properties."""

    id: str
    outputs: Plain


class CloudRefusalError(SetsailError):
    """The cloud answered a request with an error: nothing was made of it."""


class CloudProvider(Protocol):
    """What does the work."""

    def create(self, type_: str, name: str, inputs: Plain) -> Made:
        """Create a resource; raises `CloudRefusalError` if the cloud says no."""
        ...

    def update(self, old: ResourceState, inputs: Plain) -> Made:
        """Change a resource in place."""
        ...

    def updatable(self, type_: str) -> frozenset[str]:
        """Properties of a type that can be changed in place."""
        ...

    def supports(self, type_: str) -> bool:
        """Whether the type is in the table."""
        ...

    def unknown(self, type_: str, properties: Iterable[str]) -> tuple[str, ...]:
        """Properties that would not be passed on, sorted."""
        ...
