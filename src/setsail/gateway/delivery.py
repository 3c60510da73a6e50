"""What one tick sends to one connection, and the way it takes.

The hub builds a `Delivery` and gives it to an `Outlet`; the outlet of a real
gateway is `send_all`. A test that wants a faulty network gives the hub another.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from setsail.rooms.codec import server_frame
from setsail.rooms.codes import CloseReason


class Peer(Protocol):
    """The other end of a connection, as the hub sees it."""

    @property
    def number(self) -> int:
        """Unique within the gateway, ever rising."""
        ...

    def send(self, frame: bytes) -> None:
        """Write a text frame; never waits."""
        ...

    def backlog(self) -> int:
        """Bytes that are written but not yet taken by the network."""
        ...

    def end(self, reason: CloseReason) -> None:
        """Close after what is written; cut off soon if the other side does not close."""
        ...


@dataclass(frozen=True, slots=True)
class Delivery:
    """Messages for one connection, in order.

    Attributes:
        parts: encoded messages; personal ones and room events.
        events: for each part, whether it is a room event.
        frame: all parts as one frame.
    """

    parts: tuple[bytes, ...]
    events: tuple[bool, ...]
    frame: bytes

    @classmethod
    def of(cls, parts: tuple[bytes, ...], events: tuple[bool, ...]) -> Delivery:
        """A delivery with its frame."""
        return cls(parts, events, server_frame(parts))


Outlet: TypeAlias = Callable[[Peer, Delivery], None]


def send_all(peer: Peer, delivery: Delivery) -> None:
    """Send everything: the outlet of every gateway that is not under test."""
    peer.send(delivery.frame)
