"""The words of the wire protocol: states, and reasons for saying no or goodbye."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What somebody may do in a room; the first outranks those that follow."""

    HOST = "host"
    CO_HOST = "co-host"
    MODERATOR = "moderator"
    SPEAKER = "speaker"
    LISTENER = "listener"


class SeatMode(StrEnum):
    """How a guest gets a seat."""

    FREE_TO_TAKE = "free_to_take"
    APPLY_TO_TAKE = "apply_to_take"


class SeatState(StrEnum):
    """What a seat is doing."""

    IDLE = "idle"
    USED = "used"
    LOCKED = "locked"


class RequestState(StrEnum):
    """What became of asking for a seat, or of an invitation to one."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    TIMEOUT = "timeout"
    WITHDRAWN = "withdrawn"


class Sanction(StrEnum):
    """What a moderator has done about somebody."""

    MUTED = "muted"
    UNMUTED = "unmuted"
    KICKED = "kicked"
    BANNED = "banned"
    UNBANNED = "unbanned"


class ReportReason(StrEnum):
    """What somebody is reported for."""

    ABUSE = "abuse"
    SEXUAL = "sexual"
    FRAUD = "fraud"
    SPAM = "spam"
    MINOR = "minor"
    OTHER = "other"


class RejectCode(StrEnum):
    """Why a client message was not obeyed."""

    BAD_MESSAGE = "bad-message"
    NOT_JOINED = "not-joined"
    ALREADY_JOINED = "already-joined"
    ROOM_FULL = "room-full"
    NAME_EMPTY = "name-empty"
    NAME_BLOCKED = "name-blocked"
    BANNED = "banned"
    RATE_LIMITED = "rate-limited"
    NOT_ALLOWED = "not-allowed"
    USER_UNKNOWN = "user-unknown"
    SEAT_UNKNOWN = "seat-unknown"
    SEAT_TAKEN = "seat-taken"
    SEAT_LOCKED = "seat-locked"
    SEAT_EMPTY = "seat-empty"
    ALREADY_SEATED = "already-seated"
    NOT_SEATED = "not-seated"
    REQUEST_PENDING = "request-pending"
    NO_REQUEST = "no-request"
    QUIET = "quiet"
    MUTED = "muted"
    CHAT_EMPTY = "chat-empty"
    CHAT_TOO_LONG = "chat-too-long"
    CHAT_TOO_FAST = "chat-too-fast"
    CHAT_BLOCKED = "chat-blocked"
    GIFT_UNKNOWN = "gift-unknown"
    KEY_REUSED = "key-reused"
    NOT_ENOUGH_COINS = "not-enough-coins"
    PRODUCT_UNKNOWN = "product-unknown"
    NO_POLL = "no-poll"
    POLL_OPEN = "poll-open"
    POLL_CLOSED = "poll-closed"
    POLL_UNFIT = "poll-unfit"
    ALREADY_VOTED = "already-voted"
    NO_BATTLE = "no-battle"
    BATTLE_ON = "battle-on"
    TEAM_EMPTY = "team-empty"
    NO_MORE_TIME = "no-more-time"


class CloseReason(StrEnum):
    """Why the server ends a connection."""

    SHUTDOWN = "shutdown"
    IDLE = "idle"
    REPLACED = "replaced"
    KICKED = "kicked"
    BANNED = "banned"
    EXPIRED = "expired"
    MOVED = "moved"
    TOO_SLOW = "too-slow"
    BAD_MESSAGES = "bad-messages"


class BadReason(StrEnum):
    """What is wrong with a frame."""

    TOO_LARGE = "too-large"
    NOT_JSON = "not-json"
    UNKNOWN_TYPE = "unknown-type"
    WRONG_SHAPE = "wrong-shape"
