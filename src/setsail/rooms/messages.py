"""What the room gateway and its clients say to each other, as JSON text frames.

A client sends one message per frame; the server sends an array of messages per
frame, because it gathers what happened within a tick. Every message is an
object whose ``type`` names it. The module needs nothing but msgspec, so that
load-test workers can import it under gevent. `setsail.rooms.codec` reads and
writes frames, `setsail.rooms.codes` holds the states and reasons.

Four families:

* client messages carry an ``id`` that the client chose; each is answered with
  `Ack`, `Rejected`, `Pong` or (for `Join`) `Snapshot` of the same ``id``;
* personal messages go to one connection and carry no ``seq``;
* room events carry ``seq``, consecutive within the room: a client that was
  given ``snapshot.seq`` receives every event from ``snapshot.seq + 1`` on;
* ambient messages tell everyone how the room feels; a slow reader may miss some.

Fields named ``text`` or ending in ``_text`` are in the reader's language: the
room leaves them empty, `setsail.rooms.render` fills them once per locale. On
the wire a field that has its default value is left out (except in `Snapshot`).
"""

from __future__ import annotations

from typing import TypeAlias

from setsail.rooms.wire.base import (
    MAX_GIFT_COUNT,
    MAX_LIKES,
    MAX_NAME_CHARS,
    MAX_SANCTION_S,
    MAX_TEXT_CHARS,
    Ambient,
    Client,
    Event,
    Id,
    Personal,
    Word,
)
from setsail.rooms.wire.client import (
    AnswerInvite,
    Chat,
    Gift,
    Join,
    LeaveSeat,
    Like,
    MuteSeat,
    OpenProduct,
    Ping,
    Report,
    TakeSeat,
)
from setsail.rooms.wire.contests import (
    AnswerBattle,
    BattleChanged,
    BattleScores,
    HostClosePoll,
    HostEndBattle,
    HostExtendBattle,
    HostOpenPoll,
    HostStartBattle,
    PollChanged,
    PollCounts,
    Surrender,
    Vote,
)
from setsail.rooms.wire.events import (
    ChatPosted,
    Cue,
    GiftSent,
    Likes,
    MemberJoined,
    MemberLeft,
    Moderated,
    ProductPinned,
    ProductUnpinned,
    Quiet,
    RoleChanged,
    SaleChanged,
    SeatChanged,
    SettingsChanged,
    StockChanged,
    Void,
)
from setsail.rooms.wire.host import (
    Host,
    HostAnnounce,
    HostAnswerSeat,
    HostBan,
    HostInvite,
    HostKick,
    HostKickSeat,
    HostLockSeat,
    HostMute,
    HostPickSeat,
    HostRole,
    HostSeatMode,
    HostSlowMode,
)
from setsail.rooms.wire.personal import (
    Ack,
    Closing,
    Pong,
    Rejected,
    Reported,
    Resumed,
    Seat,
    SeatInvite,
    SeatRequest,
    Snapshot,
)

HostMessage: TypeAlias = (
    HostAnswerSeat
    | HostInvite
    | HostPickSeat
    | HostKickSeat
    | HostLockSeat
    | HostSeatMode
    | HostRole
    | HostMute
    | HostKick
    | HostBan
    | HostAnnounce
    | HostSlowMode
    | HostOpenPoll
    | HostClosePoll
    | HostStartBattle
    | HostExtendBattle
    | HostEndBattle
)
ClientMessage: TypeAlias = (
    Join
    | TakeSeat
    | LeaveSeat
    | MuteSeat
    | AnswerInvite
    | Chat
    | Gift
    | Like
    | OpenProduct
    | Report
    | Vote
    | AnswerBattle
    | Surrender
    | Ping
    | HostMessage
)
RoomEvent: TypeAlias = (
    MemberJoined
    | MemberLeft
    | SeatChanged
    | ChatPosted
    | GiftSent
    | ProductPinned
    | ProductUnpinned
    | SaleChanged
    | StockChanged
    | Cue
    | Quiet
    | RoleChanged
    | SettingsChanged
    | Moderated
    | PollChanged
    | BattleChanged
    | Void
)
AmbientMessage: TypeAlias = Likes | PollCounts | BattleScores
PersonalMessage: TypeAlias = (
    Ack | Rejected | Snapshot | Resumed | SeatRequest | SeatInvite | Reported | Pong | Closing
)
ServerMessage: TypeAlias = PersonalMessage | RoomEvent | AmbientMessage

__all__ = [
    "MAX_GIFT_COUNT",
    "MAX_LIKES",
    "MAX_NAME_CHARS",
    "MAX_SANCTION_S",
    "MAX_TEXT_CHARS",
    "Ack",
    "Ambient",
    "AmbientMessage",
    "AnswerBattle",
    "AnswerInvite",
    "BattleChanged",
    "BattleScores",
    "Chat",
    "ChatPosted",
    "Client",
    "ClientMessage",
    "Closing",
    "Cue",
    "Event",
    "Gift",
    "GiftSent",
    "Host",
    "HostAnnounce",
    "HostAnswerSeat",
    "HostBan",
    "HostClosePoll",
    "HostEndBattle",
    "HostExtendBattle",
    "HostInvite",
    "HostKick",
    "HostKickSeat",
    "HostLockSeat",
    "HostMessage",
    "HostMute",
    "HostOpenPoll",
    "HostPickSeat",
    "HostRole",
    "HostSeatMode",
    "HostSlowMode",
    "HostStartBattle",
    "Id",
    "Join",
    "LeaveSeat",
    "Like",
    "Likes",
    "MemberJoined",
    "MemberLeft",
    "Moderated",
    "MuteSeat",
    "OpenProduct",
    "Personal",
    "PersonalMessage",
    "Ping",
    "PollChanged",
    "PollCounts",
    "Pong",
    "ProductPinned",
    "ProductUnpinned",
    "Quiet",
    "Rejected",
    "Report",
    "Reported",
    "Resumed",
    "RoleChanged",
    "RoomEvent",
    "SaleChanged",
    "Seat",
    "SeatChanged",
    "SeatInvite",
    "SeatRequest",
    "ServerMessage",
    "SettingsChanged",
    "Snapshot",
    "StockChanged",
    "Surrender",
    "TakeSeat",
    "Void",
    "Vote",
    "Word",
]
