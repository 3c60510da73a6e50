"""Access tokens for media rooms.

A token lets one member into one room with what its seat allows at that moment,
and soon expires; whoever is connected then stays so, and what they may do
changes through `setsail.media.livekit.permissions`. It holds the room's public
id of the member and nothing else about them: no name, no language, no address.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable

import jwt
from livekit.api import VideoGrants
from livekit.api.access_token import Claims

from setsail.media.livekit.permissions import Permission, permission_for
from setsail.media.livekit.room_config import VoiceRules, room_configuration
from setsail.media.livekit.settings import LiveKitSettings

TTL_S = 60
"""How long a token opens the door: enough for a slow dial with two retries."""
SKEW_S = 10
"""How far the media server's clock may be behind ours."""


def media_room(market: str, room: str, call: str = "") -> str:
    """The media server's name of a room: gateways of several markets may share a server.

    Args:
        market: ISO 3166 code.
        room: the room's own name, such as ``lounge-8~2``.
        call: of `new_call`; empty for the room itself.
    """
    return f"{market}.{room}.{call}" if call else f"{market}.{room}"


def new_call(random_hex: Callable[[int], str] = secrets.token_hex) -> str:
    """An id for one call. Each call has its own: who knew the last one cannot listen in.

    Args:
        random_hex: gives so many random bytes in hexadecimal.
    """
    return random_hex(16)


def voice_token(
    settings: LiveKitSettings,
    identity: str,
    room: str,
    seat: int | None,
    template: VoiceRules,
    *,
    now_s: float,
    silenced: bool = False,
) -> str:
    """A token for one member of a room.

    Args:
        settings: the media server.
        identity: the member's public id.
        room: of `media_room`.
        seat: where they sit, or None.
        template: what the room's template says about voice.
        now_s: wall clock, seconds since 1970.
        silenced: whether their microphone is off by order.

    Raises:
        ValueError: the identity or the room is empty.
    """
    permission = permission_for(template, seated=seat is not None, silenced=silenced)
    return permitted_token(settings, identity, room, permission, template, now_s=now_s)


def permitted_token(
    settings: LiveKitSettings,
    identity: str,
    room: str,
    permission: Permission,
    template: VoiceRules,
    *,
    now_s: float,
) -> str:
    """A token with a given permission; see `voice_token`."""
    if not identity or not room:
        raise ValueError("a voice token is for somebody and for a room")
    grants = VideoGrants(
        room_join=True,
        room=room,
        can_publish=permission.can_publish,
        can_subscribe=True,
        # What people say and give goes through the room, which checks it.
        can_publish_data=False,
        can_publish_sources=sorted(permission.sources),
        can_update_own_metadata=False,
    )
    claims = Claims(video=grants, room_config=room_configuration(template))
    times = {"nbf": int(now_s) - SKEW_S, "exp": int(now_s) + TTL_S}
    whole = {**claims.asdict(), "iss": settings.key, "sub": identity, **times}
    return jwt.encode(whole, settings.secret, algorithm="HS256")
