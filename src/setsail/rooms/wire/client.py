"""What anybody in a room may send."""

from __future__ import annotations

from setsail.rooms.codes import ReportReason
from setsail.rooms.wire.base import (
    Client,
    EventNumber,
    GiftCount,
    Id,
    LikeCount,
    Name,
    SeatIndex,
    Word,
)


class Join(Client, frozen=True, tag="join"):
    """Enter the room; must be the first message.

    Attributes:
        name: nickname; cleaned and shortened by the server.
        locale: BCP 47 tag the reader wants; one the room does not speak falls
            back to its first.
        user: a secret that only this client knows, such as a random UUID; the
            same one after a reconnect keeps wallet and identity. Others only
            ever see ``snapshot.user``, which is derived from it.
        since: the last event a returning client has seen; null for a first visit.
        epoch: the ``epoch`` of the snapshot that ``since`` belongs to.
    """

    name: Name
    locale: Word
    user: Word
    since: EventNumber | None = None
    epoch: str = ""


class TakeSeat(Client, frozen=True, tag="take-seat"):
    """Sit down, or ask to where the template says ``apply_to_take``; seats count from 0."""

    seat: SeatIndex


class LeaveSeat(Client, frozen=True, tag="leave-seat"):
    """Give one's seat back, or take back the request for one."""


class MuteSeat(Client, frozen=True, tag="mute-seat"):
    """Switch a microphone off or on: one's own, or as a host anybody's.

    What a host has switched off only a host switches on again.
    """

    seat: SeatIndex
    muted: bool


class AnswerInvite(Client, frozen=True, tag="answer-invite"):
    """Accept or decline a host's invitation to a seat."""

    accept: bool


class Chat(Client, frozen=True, tag="chat"):
    """Say something to everyone; of more than 280 characters nothing is said."""

    text: str


class Gift(Client, frozen=True, tag="gift"):
    """Send a gift.

    Attributes:
        gift: id, such as ``rose``.
        count: how many of it.
        key: idempotency key; a gift repeated with its key is charged once.
        to_seat: whose seat it is for; null for the room.
    """

    gift: Word
    count: GiftCount
    key: Id
    to_seat: SeatIndex | None = None


class Like(Client, frozen=True, tag="like"):
    """Tap the heart ``count`` times; clients gather taps and send a few messages a second."""

    count: LikeCount = 1


class OpenProduct(Client, frozen=True, tag="open-product"):
    """Open a product's details."""

    sku: Word


class Report(Client, frozen=True, tag="report"):
    """Tell the room's moderators of somebody (public id); the reported person is not told.

    Attributes:
        reason: what it is about.
        seq: the event that shows it, if there is one.
    """

    user: Word
    reason: ReportReason
    seq: EventNumber | None = None


class Ping(Client, frozen=True, tag="ping"):
    """Ask whether the server is there."""
