"""Who may do what in a room, and to whom."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from setsail.rooms.codes import Role
from setsail.rooms.messages import (
    Client,
    HostAnnounce,
    HostAnswerSeat,
    HostBan,
    HostClosePoll,
    HostEndBattle,
    HostExtendBattle,
    HostInvite,
    HostKick,
    HostKickSeat,
    HostLockSeat,
    HostMute,
    HostOpenPoll,
    HostPickSeat,
    HostRole,
    HostSeatMode,
    HostSlowMode,
    HostStartBattle,
)

RANK: Mapping[Role, int] = MappingProxyType(
    {role: len(Role) - place for place, role in enumerate(Role)}
)
"""How far up a role is; higher acts on lower."""
PLATFORM_RANK = len(Role) + 1
"""Above everybody: the platform's own staff, who act without being in the room."""

NEEDED: Mapping[type[Client], Role] = MappingProxyType(
    {
        HostAnswerSeat: Role.CO_HOST,
        HostInvite: Role.CO_HOST,
        HostPickSeat: Role.CO_HOST,
        HostKickSeat: Role.CO_HOST,
        HostLockSeat: Role.CO_HOST,
        HostSeatMode: Role.CO_HOST,
        HostRole: Role.HOST,
        HostMute: Role.MODERATOR,
        HostKick: Role.MODERATOR,
        HostBan: Role.MODERATOR,
        HostAnnounce: Role.CO_HOST,
        HostSlowMode: Role.MODERATOR,
        HostOpenPoll: Role.CO_HOST,
        HostClosePoll: Role.CO_HOST,
        HostStartBattle: Role.CO_HOST,
        HostExtendBattle: Role.CO_HOST,
        HostEndBattle: Role.CO_HOST,
    }
)
"""The lowest role that may send a message; everybody may send what is not here."""


def may_send(rank: int, kind: type[Client]) -> bool:
    """Whether somebody of a rank may send a kind of message."""
    needed = NEEDED.get(kind)
    return needed is None or rank >= RANK[needed]
