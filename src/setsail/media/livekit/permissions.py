"""Who may be heard and seen: a seat is `canPublish`, and the room alone gives seats."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from typing import Protocol

from setsail.media.livekit.room_config import VideoUse, VoiceRules


class Source(StrEnum):
    """What a member may send, in LiveKit's words."""

    MICROPHONE = "microphone"
    CAMERA = "camera"


@dataclass(frozen=True, slots=True)
class Permission:
    """What somebody may do in a room's media; everybody inside may listen.

    Attributes:
        sources: what they may send; empty for nothing.
        hushed: whether what they send is muted although they may send it: they are in a
            private call and come back without a new connection.
        inside: whether they may be there at all.
    """

    sources: frozenset[Source] = frozenset()
    hushed: bool = False
    inside: bool = True

    @property
    def can_publish(self) -> bool:
        """Whether they may send anything."""
        return bool(self.sources)

    def takes_from(self, other: Permission) -> bool:
        """Whether ``other`` allows something that this does not."""
        hushes = self.hushed and not other.hushed
        return bool(other.sources - self.sources) or hushes or (other.inside and not self.inside)


LISTENING = Permission()
OUTSIDE = Permission(inside=False)


def permission_for(
    rules: VoiceRules, *, seated: bool, silenced: bool = False, hushed: bool = False
) -> Permission:
    """What somebody may do, by what the room says of them.

    Args:
        rules: of the room.
        seated: whether they hold a seat.
        silenced: whether their microphone is off by order.
        hushed: whether they are in a private call for now.
    """
    sources = set()
    if seated and not silenced:
        sources.add(Source.MICROPHONE)
    if rules.video is VideoUse.ALL or (rules.video is VideoUse.SEATS and seated):
        sources.add(Source.CAMERA)
    return Permission(frozenset(sources), hushed and bool(sources))


class Outcome(Enum):
    """What became of telling the media server something."""

    DONE = auto()
    ABSENT = auto()
    REFUSED = auto()
    UNREACHABLE = auto()


class MediaServer(Protocol):
    """What the gateway needs of a media server; rooms go by their media names."""

    async def allow(self, room: str, identity: str, permission: Permission) -> Outcome:
        """Change what a member may do, at once; `Outcome.ABSENT` where they are not there.

        Who may not be inside is sent away.
        """
        ...

    async def present(self, room: str) -> Mapping[str, Permission] | None:
        """Who is in a room and what they may do; None when the server does not answer."""
        ...

    async def end(self, room: str) -> Outcome:
        """End a room; everybody in it is sent away."""
        ...
