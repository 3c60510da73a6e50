"""What the people who run a room may send besides: hosts, co-hosts, moderators.

`setsail.rooms.parts.roles` says who may send what.
"""

from __future__ import annotations

from typing import Annotated

import msgspec

from setsail.rooms.codes import Role, SeatMode
from setsail.rooms.wire.base import MAX_TEXT_CHARS, Client, SanctionSeconds, SeatIndex, Word


class Host(Client, frozen=True):
    """Base of what needs a role."""


class HostAnswerSeat(Host, frozen=True, tag="host-answer-seat"):
    """Accept or decline the seat request of a user (public id)."""

    user: Word
    accept: bool


class HostInvite(Host, frozen=True, tag="host-invite"):
    """Invite a user (public id) to a seat; they may accept or decline."""

    user: Word
    seat: SeatIndex


class HostPickSeat(Host, frozen=True, tag="host-pick-seat"):
    """Put a user (public id) on a free seat, or on another one than theirs."""

    user: Word
    seat: SeatIndex


class HostKickSeat(Host, frozen=True, tag="host-kick-seat"):
    """Take the seat back from whoever sits there; they stay in the room."""

    seat: SeatIndex


class HostLockSeat(Host, frozen=True, tag="host-lock-seat"):
    """Lock a free seat, or open a locked one."""

    seat: SeatIndex
    locked: bool


class HostSeatMode(Host, frozen=True, tag="host-seat-mode"):
    """Change how guests get a seat: ``free_to_take`` or ``apply_to_take``."""

    mode: SeatMode


class HostRole(Host, frozen=True, tag="host-role"):
    """Give a user (public id) a role, below one's own."""

    user: Word
    role: Role


class HostMute(Host, frozen=True, tag="host-mute"):
    """Silence a user (public id): no chat, microphone off; 0 seconds lifts it."""

    user: Word
    for_s: SanctionSeconds


class HostKick(Host, frozen=True, tag="host-kick"):
    """Send a user (public id) out; they may come back."""

    user: Word


class HostBan(Host, frozen=True, tag="host-ban"):
    """Send a user (public id) out and keep them out; 0 seconds lifts it."""

    user: Word
    for_s: SanctionSeconds


class HostAnnounce(Host, frozen=True, tag="host-announce"):
    """Put a text above the chat; an empty one brings the template's back."""

    text: Annotated[str, msgspec.Meta(max_length=4 * MAX_TEXT_CHARS)]


class HostSlowMode(Host, frozen=True, tag="host-slow-mode"):
    """Set the seconds between two messages of one person; 0 switches it off."""

    every_s: Annotated[int, msgspec.Meta(ge=0, le=600)]
