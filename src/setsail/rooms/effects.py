"""What a room wants done: the gateway does it, in the order given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from setsail.rooms.codes import CloseReason, RejectCode
from setsail.rooms.messages import (
    Ack,
    AmbientMessage,
    ClientMessage,
    PersonalMessage,
    Rejected,
    RoomEvent,
)
from setsail.rooms.parts.economy import LedgerEntry


@dataclass(frozen=True, slots=True)
class Enter:
    """From here on the connection gets the room's events, those after ``seq``."""

    conn: int
    locale: str
    seq: int


@dataclass(frozen=True, slots=True)
class Broadcast:
    """Send an event to every connection that has entered and not been closed."""

    event: RoomEvent


@dataclass(frozen=True, slots=True)
class Feel:
    """Tell everyone how the room feels; of one kind the last within a tick is enough."""

    message: AmbientMessage


@dataclass(frozen=True, slots=True)
class Replay:
    """Send one connection events that it has missed; others had them before."""

    conn: int
    events: tuple[RoomEvent, ...]


@dataclass(frozen=True, slots=True)
class Reply:
    """Send a message to one connection, which need not have entered."""

    conn: int
    message: PersonalMessage


@dataclass(frozen=True, slots=True)
class Record:
    """Store a gift durably before anything that follows it is sent."""

    entry: LedgerEntry


@dataclass(frozen=True, slots=True)
class Close:
    """Say goodbye, send no more events and end the connection; the room has forgotten it."""

    conn: int
    reason: CloseReason


Effect: TypeAlias = Enter | Broadcast | Feel | Replay | Reply | Record | Close


def ack(conn: int, message: ClientMessage) -> Effect:
    """Tell a connection that its message was obeyed."""
    return Reply(conn, Ack(message.id))


def reject(conn: int, message: ClientMessage, code: RejectCode) -> list[Effect]:
    """Tell a connection why its message was not obeyed."""
    return [Reply(conn, Rejected(message.id, code))]


@dataclass(slots=True)
class EventCounter:
    """Numbers a room's events, without a gap."""

    last: int = 0

    def next(self) -> int:
        """The number of the next event."""
        self.last += 1
        return self.last
