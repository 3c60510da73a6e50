"""Room templates and gifts: what a launch team writes about a kind of room.

Keys carry the names of the field's room kits: ``rows`` of ``count``, ``spacing``
and ``alignment``, ``host_indexes``, ``seat_mode`` ``free_to_take`` or
``apply_to_take``. Texts are Fluent ids, never text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from setsail.core.errors import SetsailError, UsageError
from setsail.core.findings import Finding, Position, error, in_file_order
from setsail.core.nearest import did_you_mean
from setsail.core.typed import Strict, load_model
from setsail.core.workspace import Workspace
from setsail.core.yaml_tree import MappingNode, position_of
from setsail.profiles.schema import ClockTime
from setsail.rooms.codes import SeatMode

MAX_SEATS = 64
_MESSAGE_ID = re.compile(r"[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)?")


def _message_id(text: str) -> str:
    if not _MESSAGE_ID.fullmatch(text):
        raise ValueError("should be the id of a Fluent message, such as room-join or room.title")
    return text


MessageId = Annotated[str, AfterValidator(_message_id)]


class Alignment(StrEnum):
    """How the seats of a row are spread."""

    START = "start"
    CENTER = "center"
    END = "end"
    SPACE_BETWEEN = "space-between"


class Row(Strict):
    """One row of seats."""

    count: int = Field(gt=0, le=MAX_SEATS, description="seats in the row")
    spacing: int = Field(ge=0, le=64, description="gap between seats, CSS pixels")
    alignment: Alignment = Field(description="how the seats of the row are spread")


class QuietWindow(Strict):
    """A stretch of the local day in which nobody new takes a seat; chat stays open."""

    start: ClockTime = Field(description="local wall time, HH:MM")
    end: ClockTime = Field(description="local wall time, HH:MM; earlier than start is next day")

    @model_validator(mode="after")
    def _not_empty(self) -> Self:
        if self.start == self.end:
            raise ValueError("the window is empty: start and end are the same time")
        return self


class TemplateFile(Strict):
    """A file of ``regions/shared/rooms``."""

    title: MessageId = Field(description="Fluent id of the name of this kind of room")
    announcement: MessageId = Field(description="Fluent id of what is pinned above the chat")
    welcome: MessageId = Field(description="Fluent id of the host's opening line")
    icebreakers: tuple[MessageId, ...] = Field(
        min_length=1, description="Fluent ids of questions asked, in turn, when nobody talks"
    )
    icebreaker_after_s: int = Field(gt=0, description="silence before an ice-breaker, seconds")
    max_seats: int = Field(gt=0, le=MAX_SEATS, description="seats in all, those of hosts included")
    rows: tuple[Row, ...] = Field(min_length=1, description="front row first; sums to max_seats")
    host_indexes: tuple[int, ...] = Field(
        min_length=1, description="seats for hosts only, counted from 0"
    )
    seat_mode: SeatMode = Field(description="how a guest gets a seat: takes it or asks the host")
    request_timeout_s: int | None = Field(
        default=None,
        gt=0,
        le=600,
        description="a seat request waits so long, seconds; apply_to_take only",
    )
    max_members: int = Field(gt=0, description="people in one room; further ones are turned away")
    slow_mode_s: float = Field(
        ge=0, le=600, description="seconds between two messages of one person"
    )
    idle_close_s: int = Field(
        gt=0, description="a room in which nobody acts closes after so many seconds"
    )
    starting_coins: int = Field(ge=0, description="coins of a wallet that is new in rehearsal")
    gifts: tuple[str, ...] = Field(min_length=1, description="ids of regions/shared/gifts.yaml")
    quiet: tuple[QuietWindow, ...] = Field(
        default=(), description="when nobody new takes a seat; chat stays open"
    )


class GiftKind(Strict):
    """A gift, before a market prices it."""

    message: MessageId = Field(description="Fluent id of its name")
    ladder_step: int = Field(ge=0, description="index into the market's gifts.ladder_coins")


class GiftsFile(Strict):
    """The file ``regions/shared/gifts.yaml``."""

    gifts: dict[str, GiftKind] = Field(min_length=1, description="gifts by id, such as rose")


@dataclass(frozen=True, slots=True)
class RoomTemplate:
    """A template whose names are known to exist.

    Attributes:
        id: its file's name, such as ``lounge-8``.
        settings: what the file says.
        gifts: the gifts it offers by id, in the file's order.
        tree: the file, for positions.
        gifts_tree: the gifts' file, for positions.
    """

    id: str
    settings: TemplateFile
    gifts: dict[str, GiftKind]
    tree: MappingNode
    gifts_tree: MappingNode

    def where(self, path: str) -> Position:
        """Where a value such as ``gifts.0`` was written."""
        return position_of(self.tree, tuple(path.split(".")))

    def gift_where(self, gift: str, key: str) -> Position:
        """Where a key of a gift was written."""
        return position_of(self.gifts_tree, ("gifts", gift, key))


def template_ids(workspace: Workspace) -> tuple[str, ...]:
    """Every template of the workspace, sorted."""
    return tuple(sorted(path.stem for path in _folder(workspace).glob("*.yaml")))


def load_template(workspace: Workspace, template_id: str) -> RoomTemplate:
    """Load one room template.

    Args:
        workspace: where the templates are.
        template_id: a file name of ``regions/shared/rooms`` without ``.yaml``.

    Raises:
        UsageError: R407, no such template.
        SetsailError: every finding of the template and of the gifts it names.
    """
    known = template_ids(workspace)
    if template_id not in known:
        raise UsageError(
            error(
                "R407",
                "no such room template",
                where=Position(workspace.relative(_folder(workspace))),
                got=f"'{template_id}'",
                fix=did_you_mean(template_id, known),
            )
        )
    path = _folder(workspace) / f"{template_id}.yaml"
    settings, tree = load_model(path, TemplateFile, "R401", workspace.relative(path))
    gifts_path = workspace.regions / "shared" / "gifts.yaml"
    gifts, gifts_tree = load_model(gifts_path, GiftsFile, "R401", workspace.relative(gifts_path))
    findings = tuple(_findings(settings, gifts, tree))
    if findings:
        raise SetsailError(in_file_order(findings))
    offered = {gift: gifts.gifts[gift] for gift in settings.gifts}
    return RoomTemplate(template_id, settings, offered, tree, gifts_tree)


def _folder(workspace: Workspace) -> Path:
    return workspace.regions / "shared" / "rooms"


def _findings(settings: TemplateFile, gifts: GiftsFile, tree: MappingNode) -> Iterator[Finding]:
    yield from _seat_findings(settings, tree)
    yield from _request_findings(settings, tree)
    for index, gift in enumerate(settings.gifts):
        if gift not in gifts.gifts:
            yield error(
                "R404",
                "no such gift",
                where=position_of(tree, ("gifts", index)),
                key=f"gifts.{index}",
                got=f"'{gift}'",
                fix=did_you_mean(gift, gifts.gifts),
            )
    for name in ("gifts", "host_indexes", "icebreakers"):
        yield from _repeated(name, getattr(settings, name), tree)


def _seat_findings(settings: TemplateFile, tree: MappingNode) -> Iterator[Finding]:
    seats = sum(row.count for row in settings.rows)
    if seats != settings.max_seats:
        yield error(
            "R402",
            f"the rows hold {seats} seats",
            where=position_of(tree, ("max_seats",)),
            key="max_seats",
            got=f"'{settings.max_seats}'",
            fix="make rows and max_seats agree",
        )
    for index, seat in enumerate(settings.host_indexes):
        if not 0 <= seat < settings.max_seats:
            yield error(
                "R403",
                "no such seat",
                where=position_of(tree, ("host_indexes", index)),
                key=f"host_indexes.{index}",
                got=f"'{seat}'",
                fix=f"seats count from 0 to {settings.max_seats - 1}",
            )
    if set(range(settings.max_seats)) <= set(settings.host_indexes):
        yield error(
            "R403",
            "no seat is left for guests",
            where=position_of(tree, ("host_indexes",)),
            key="host_indexes",
            fix="keep at least one seat out of host_indexes",
        )


def _request_findings(settings: TemplateFile, tree: MappingNode) -> Iterator[Finding]:
    apply = settings.seat_mode is SeatMode.APPLY_TO_TAKE
    if apply and settings.request_timeout_s is None:
        yield error(
            "R408",
            "apply_to_take needs a request_timeout_s",
            where=position_of(tree, ("seat_mode",)),
            key="seat_mode",
            fix="add request_timeout_s, such as 20",
        )
    if not apply and settings.request_timeout_s is not None:
        yield error(
            "R408",
            "nobody asks for a seat where seats are free_to_take",
            where=position_of(tree, ("request_timeout_s",)),
            key="request_timeout_s",
            fix="drop it, or set seat_mode: apply_to_take",
        )


def _repeated(name: str, values: Iterable[str | int], tree: MappingNode) -> Iterator[Finding]:
    seen: set[str | int] = set()
    for index, value in enumerate(values):
        if value in seen:
            yield error(
                "R409",
                "the value is listed twice",
                where=position_of(tree, (name, index)),
                key=f"{name}.{index}",
                got=f"'{value}'",
                fix="keep one of them",
            )
        seen.add(value)
