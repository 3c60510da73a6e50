"""How far a connection has come, and what it may not send then."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto
from types import MappingProxyType
from typing import get_args

from setsail.rooms.codes import RejectCode
from setsail.rooms.messages import (
    AnswerInvite,
    Client,
    ClientMessage,
    Join,
    LeaveSeat,
    Ping,
    TakeSeat,
)


class Phase(Enum):
    """How far a connection has come."""

    NEW = auto()
    LISTENING = auto()
    ASKING = auto()
    SEATED = auto()


REFUSED: Mapping[Phase, Mapping[type[Client], RejectCode]] = MappingProxyType(
    {
        Phase.NEW: {
            kind: RejectCode.NOT_JOINED
            for kind in get_args(ClientMessage)
            if kind not in (Join, Ping)
        },
        Phase.LISTENING: {
            Join: RejectCode.ALREADY_JOINED,
            LeaveSeat: RejectCode.NOT_SEATED,
        },
        Phase.ASKING: {
            Join: RejectCode.ALREADY_JOINED,
            TakeSeat: RejectCode.REQUEST_PENDING,
        },
        Phase.SEATED: {
            Join: RejectCode.ALREADY_JOINED,
            TakeSeat: RejectCode.ALREADY_SEATED,
            AnswerInvite: RejectCode.ALREADY_SEATED,
        },
    }
)
"""What a connection may not send in each phase; everything else it may."""
