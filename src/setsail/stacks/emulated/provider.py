"""A stand-in for the AWS provider: a table of types over boto3.

It serves the types and properties that ``infra/`` uses and refuses any other
property, so that nothing the program asks for is dropped in silence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from botocore.exceptions import BotoCoreError, ClientError  # type: ignore[import-untyped]

from setsail.core.errors import SetsailError
from setsail.core.findings import error
from setsail.stacks.aws import AwsClients
from setsail.stacks.emulated.steps import CloudRefusalError, Made
from setsail.stacks.state import ResourceState

Plain = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Call:
    """What a row of the table works with.

    Attributes:
        aws: boto3 client of the row's service in the resource's region.
        inputs: properties in Pulumi's spelling.
        id: identity in the cloud; empty before the resource exists.
        outputs: what the create answered; empty before.
        region: where; None for services without regions.
    """

    aws: Any
    inputs: Plain
    region: str | None
    id: str = ""
    outputs: Plain = field(default_factory=dict)

    def __getitem__(self, key: str) -> Any:
        """An input that must be there."""
        return self.inputs[key]


@dataclass(frozen=True, slots=True)
class Kind:
    """One row: how a type is created and deleted.

    Attributes:
        service: boto3's name of the service.
        takes: properties that the row passes on; any other is refused.
        create: makes it, returns id and outputs.
        delete: ends it; a "not found" is fine.
        gone: error codes that mean "not found".
        finish: what has to be set after the create, if anything.
        update: applies new inputs in place.
        updatable: the properties that ``update`` applies.
    """

    service: str
    takes: frozenset[str]
    create: Callable[[Call], Made]
    delete: Callable[[Call], object]
    gone: frozenset[str]
    finish: Callable[[Call], object] | None = None
    update: Callable[[Call], object] | None = None
    updatable: frozenset[str] = frozenset()


def names(text: str) -> frozenset[str]:
    """Property names from one spaced text."""
    return frozenset(text.split())


class StandInProvider:
    """Creates, updates and deletes resources of the table's types; thread-safe."""

    def __init__(self, clients: AwsClients, table: Mapping[str, Kind]) -> None:
        self._clients = clients
        self._table = table

    def supports(self, type_: str) -> bool:
        """Whether the type is in the table."""
        return type_ in self._table

    def updatable(self, type_: str) -> frozenset[str]:
        """Properties of a type that can be changed in place."""
        return self._table[type_].updatable

    def unknown(self, type_: str, properties: Iterable[str]) -> tuple[str, ...]:
        """Properties that the type's row does not pass on, sorted."""
        return tuple(sorted(set(properties) - self._table[type_].takes - {"region"}))

    def create(self, type_: str, name: str, inputs: Plain) -> Made:
        """Create a resource.

        Raises:
            CloudRefusalError: a property that the row needs is not set, or the cloud
                said no; what was half made is removed.
            SetsailError: the cloud did not answer.
        """
        kind = self._table[type_]
        call = self._call(kind, inputs)
        made: Made = self._ask(name, type_, lambda: kind.create(call))
        if kind.finish is not None:
            finish = kind.finish
            whole = self._call(kind, inputs, made.id, made.outputs)
            try:
                self._ask(name, type_, lambda: finish(whole))
            except SetsailError:
                with suppress(ClientError, BotoCoreError):
                    kind.delete(whole)
                raise
        return made

    def update(self, old: ResourceState, inputs: Plain) -> Made:
        """Change a resource in place; only `updatable` properties may differ.

        Raises:
            SetsailError: the cloud refused it or did not answer.
        """
        kind = self._table[old.type]
        if kind.update is None:
            raise ValueError(f"{old.type} has no updatable property")
        change = kind.update
        call = self._call(kind, inputs, old.id, old.outputs)
        self._ask(old.name, old.type, lambda: change(call))
        return Made(old.id, old.outputs)

    def delete(self, old: ResourceState) -> None:
        """Delete a resource; one that is gone already is fine.

        Raises:
            SetsailError: the cloud refused it or did not answer.
        """
        kind = self._table[old.type]
        call = self._call(kind, old.inputs, old.id, old.outputs)

        def end() -> None:
            try:
                kind.delete(call)
            except ClientError as refusal:
                if refusal.response["Error"]["Code"] not in kind.gone:
                    raise

        self._ask(old.name, old.type, end)

    def _call(self, kind: Kind, inputs: Plain, id_: str = "", outputs: Plain | None = None) -> Call:
        region = inputs.get("region")
        return Call(self._clients.client(kind.service, region), inputs, region, id_, outputs or {})

    def _ask(self, name: str, type_: str, request: Callable[[], Any]) -> Any:
        try:
            return request()
        except LookupError as absent:
            raise CloudRefusalError(
                error(
                    "S633",
                    f"the stand-in provider needs the property {absent}, or a part of that name",
                    key=name,
                    got=type_,
                    fix="set it in the component that declares the resource",
                )
            ) from None
        except ClientError as refusal:
            detail = refusal.response["Error"]
            raise CloudRefusalError(
                error(
                    "S631",
                    f"the cloud refused {refusal.operation_name} for {type_}",
                    key=name,
                    got=f"{detail['Code']}: {detail['Message']}",
                )
            ) from None
        except BotoCoreError as failure:
            raise SetsailError(
                error("S632", f"the cloud did not answer for {type_}", key=name, got=str(failure))
            ) from None
