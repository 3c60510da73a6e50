"""What the media server tells us: verified, in time, and each thing once.

LiveKit posts a JSON body as ``application/webhook+json`` with a token in
``Authorization`` (without "Bearer") that holds the body's SHA-256. It repeats
what was not answered, so ids are remembered for as long as a message is young
enough to be accepted.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
from collections import OrderedDict
from dataclasses import dataclass
from enum import StrEnum

import jwt
from google.protobuf.json_format import Parse, ParseError
from livekit.protocol.models import DisconnectReason, ParticipantPermission, TrackSource
from livekit.protocol.webhook import WebhookEvent

from setsail.media.livekit.permissions import Permission, Source
from setsail.media.livekit.settings import LiveKitSettings

WINDOW_S = 600
"""Older messages are refused, and ids are kept so long. LiveKit gives up well before."""
SKEW_S = 60
MAX_BODY_BYTES = 64 * 1024
"""A message with one member's tracks is about 2 kB."""


class BadHook(StrEnum):
    """Why a message was refused; nothing in it was believed."""

    TOO_LARGE = "too-large"
    BAD_TOKEN = "bad-token"
    EXPIRED = "expired"
    WRONG_BODY = "wrong-body"
    UNREADABLE = "unreadable"
    STALE = "stale"


class Refused(Exception):  # noqa: N818  (it is an answer, and says so)
    """A message that is not to be believed.

    Attributes:
        reason: why.
    """

    def __init__(self, reason: BadHook) -> None:
        super().__init__(reason.value)
        self.reason = reason


class MediaNews(StrEnum):
    """What happened, in LiveKit's words."""

    JOINED = "participant_joined"
    LEFT = "participant_left"
    DROPPED = "participant_connection_aborted"
    PUBLISHED = "track_published"
    UNPUBLISHED = "track_unpublished"
    ENDED = "room_finished"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class MediaEvent:
    """Something happened on the media server.

    Attributes:
        id: the message's own.
        news: what.
        room: the media server's name of the room.
        identity: public id of the member; "" where it is about nobody.
        permission: what they may do, as the server sees it; None where it is not told.
        at_s: when, seconds since 1970.
        reason: why they left, in LiveKit's words; "" where it is not told.
    """

    id: str
    news: MediaNews
    room: str
    identity: str
    permission: Permission | None
    at_s: int
    reason: str = ""


class Webhooks:
    """Reads messages of one media server.

    Args:
        settings: whose key and secret sign them.
        kept: ids that are remembered at most.
    """

    def __init__(self, settings: LiveKitSettings, *, kept: int = 100_000) -> None:
        self._settings = settings
        self._kept = kept
        self._seen: OrderedDict[str, float] = OrderedDict()

    def receive(self, body: bytes, authorization: str, now_s: float) -> MediaEvent | None:
        """One message, or None where it was received before.

        Args:
            body: as it came.
            authorization: the header of that name.
            now_s: wall clock, seconds since 1970.

        Raises:
            Refused: it is not from our media server, not for now, or unreadable.
        """
        if len(body) > MAX_BODY_BYTES:
            raise Refused(BadHook.TOO_LARGE)
        self._verify(body, authorization, now_s)
        try:
            message = Parse(body.decode("utf-8"), WebhookEvent(), ignore_unknown_fields=True)
        except (ParseError, UnicodeDecodeError):
            raise Refused(BadHook.UNREADABLE) from None
        if not message.id:
            raise Refused(BadHook.UNREADABLE)
        if abs(now_s - message.created_at) > WINDOW_S:
            raise Refused(BadHook.STALE)
        return media_event(message) if self._is_new(message.id, now_s) else None

    def _verify(self, body: bytes, authorization: str, now_s: float) -> None:
        try:
            claims = jwt.decode(
                authorization.removeprefix("Bearer ").strip(),
                self._settings.secret,
                algorithms=["HS256"],
                issuer=self._settings.key,
                # The clock is an argument here, and PyJWT would ask the machine's.
                options={
                    "require": ["exp", "iss"],
                    "verify_exp": False,
                    "verify_nbf": False,
                    "verify_iat": False,
                },
            )
            expires_s, from_s = float(claims["exp"]), float(claims.get("nbf", 0))
            promised = base64.b64decode(str(claims.get("sha256", "")), validate=True)
        except (jwt.InvalidTokenError, TypeError, ValueError, binascii.Error):
            raise Refused(BadHook.BAD_TOKEN) from None
        if not from_s - SKEW_S <= now_s <= expires_s + SKEW_S:
            raise Refused(BadHook.EXPIRED)
        if not hmac.compare_digest(hashlib.sha256(body).digest(), promised):
            raise Refused(BadHook.WRONG_BODY)

    def _is_new(self, message_id: str, now_s: float) -> bool:
        seen = self._seen
        while seen and (
            len(seen) >= self._kept or next(iter(seen.values())) < now_s - 2 * WINDOW_S
        ):
            seen.popitem(last=False)
        if message_id in seen:
            return False
        seen[message_id] = now_s
        return True


def media_event(message: WebhookEvent) -> MediaEvent:
    """A message of LiveKit in our words."""
    known = {news.value for news in MediaNews}
    news = MediaNews(message.event) if message.event in known else MediaNews.OTHER
    member = message.participant
    told = message.HasField("participant") and member.HasField("permission")
    why = member.disconnect_reason
    reason = DisconnectReason.Name(why) if why and why in DisconnectReason.values() else ""
    return MediaEvent(
        id=message.id,
        news=news,
        room=message.room.name,
        identity=member.identity,
        permission=seen_permission(member.permission) if told else None,
        at_s=message.created_at,
        reason=reason,
    )


def seen_permission(permission: ParticipantPermission) -> Permission:
    """A permission as LiveKit tells it; one without sources allows them all."""
    if not permission.can_publish:
        return Permission()
    named = {
        TrackSource.MICROPHONE: Source.MICROPHONE,
        TrackSource.CAMERA: Source.CAMERA,
    }
    listed = permission.can_publish_sources
    sources = {named[source] for source in listed if source in named} if listed else set(Source)
    return Permission(frozenset(sources))
