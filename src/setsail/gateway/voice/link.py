"""The media server, spoken to over its HTTP API."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Self

import aiohttp
from livekit.api.room_service import RoomService
from livekit.api.twirp_client import ServerError
from livekit.protocol.models import ParticipantPermission, TrackSource
from livekit.protocol.room import (
    DeleteRoomRequest,
    ListParticipantsRequest,
    MuteRoomTrackRequest,
    RoomParticipantIdentity,
    UpdateParticipantRequest,
)

from setsail.media.livekit.permissions import Outcome, Permission, Source
from setsail.media.livekit.settings import LiveKitSettings
from setsail.media.livekit.webhooks import seen_permission

TIMEOUT_S = 2.0
"""For one request; a server nearby answers in 4 ms."""

_SOURCES = {Source.MICROPHONE: TrackSource.MICROPHONE, Source.CAMERA: TrackSource.CAMERA}
_NOT_THERE = "not_found"
# Our key or clock is wrong for everybody alike: one try after another is enough.
_KEY_REFUSED = frozenset({"unauthenticated", "permission_denied"})

_LOG = logging.getLogger(__name__)


class LiveKitLink:
    """A `setsail.media.livekit.permissions.MediaServer`; use it as an async context manager.

    Args:
        settings: the media server.
    """

    def __init__(self, settings: LiveKitSettings) -> None:
        timeout = aiohttp.ClientTimeout(total=TIMEOUT_S)
        self._session = aiohttp.ClientSession(timeout=timeout)
        self._rooms = RoomService(
            self._session, settings.api_url, settings.key, settings.secret, failover=False
        )
        self._told_off = False

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._session.close()

    async def allow(self, room: str, identity: str, permission: Permission) -> Outcome:
        """Change what a member may do, at once; see `MediaServer.allow`."""
        who = RoomParticipantIdentity(room=room, identity=identity)
        try:
            if not permission.inside:
                await self._rooms.remove_participant(who)
                return Outcome.DONE
            member = await self._rooms.update_participant(
                UpdateParticipantRequest(
                    room=room, identity=identity, permission=as_livekit(permission)
                )
            )
            if permission.hushed:
                for track in member.tracks:
                    if not track.muted:
                        await self._rooms.mute_published_track(
                            MuteRoomTrackRequest(
                                room=room, identity=identity, track_sid=track.sid, muted=True
                            )
                        )
        except (ServerError, aiohttp.ClientError, TimeoutError) as problem:
            return self._outcome(problem)
        return Outcome.DONE

    async def present(self, room: str) -> Mapping[str, Permission] | None:
        """Who is in a room and what they may do; None when the server does not answer."""
        try:
            found = await self._rooms.list_participants(ListParticipantsRequest(room=room))
        except (ServerError, aiohttp.ClientError, TimeoutError) as problem:
            return {} if self._outcome(problem) is Outcome.ABSENT else None
        return {one.identity: seen_permission(one.permission) for one in found.participants}

    async def end(self, room: str) -> Outcome:
        """End a room; everybody in it is sent away."""
        try:
            await self._rooms.delete_room(DeleteRoomRequest(room=room))
        except (ServerError, aiohttp.ClientError, TimeoutError) as problem:
            return self._outcome(problem)
        return Outcome.DONE

    def _outcome(self, problem: ServerError | aiohttp.ClientError | TimeoutError) -> Outcome:
        if not isinstance(problem, ServerError):
            return Outcome.UNREACHABLE
        if problem.code == _NOT_THERE:
            return Outcome.ABSENT
        if problem.code not in _KEY_REFUSED:
            return Outcome.UNREACHABLE if problem.status >= 500 else Outcome.REFUSED
        if not self._told_off:
            _LOG.error("M806 the media server refuses our key: %s", problem.message)
            self._told_off = True
        return Outcome.UNREACHABLE


def as_livekit(permission: Permission) -> ParticipantPermission:
    """A permission in LiveKit's words."""
    return ParticipantPermission(
        can_subscribe=True,
        can_publish=permission.can_publish,
        can_publish_data=False,
        can_publish_sources=sorted(_SOURCES[source] for source in permission.sources),
    )
