"""Answers members who would like to hear and be heard, and the media server's webhooks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

import msgspec

from setsail.gateway.voice.bridge import VoiceBridge
from setsail.media.livekit.permissions import Source
from setsail.media.livekit.room_config import AudioProfile, VideoUse, VoiceRules
from setsail.media.livekit.settings import LiveKitSettings, NoVoice, Silence
from setsail.media.livekit.tokens import TTL_S, permitted_token
from setsail.media.livekit.webhooks import Webhooks

WHY: Mapping[Silence, str] = {
    Silence.NOT_CONFIGURED: "voice-none",
    Silence.NO_CLIENT: "voice-none",
    Silence.LICENCE: "voice-none-here",
}
"""Fluent id of what the page says where there is no voice."""


class AudioWanted(msgspec.Struct, frozen=True):
    """How the client sends its microphone; see `AudioPreset`."""

    bitrate_bps: int
    stereo: bool
    dtx: bool
    red: bool
    processing: bool


class VoicePass(msgspec.Struct, frozen=True, tag="voice-pass", tag_field="type"):
    """What a client needs to hear a room.

    Attributes:
        url: of the media server.
        token: lets its bearer in; say it to nobody.
        expires_s: seconds until the token is worth nothing; who is connected stays so.
        speak: whether the bearer may be heard now; it changes with their seat.
        camera: whether the room shows the camera of who sits in it.
        audio: how to send sound.
    """

    url: str
    token: str
    expires_s: int
    speak: bool
    camera: bool
    audio: AudioWanted


class VoiceAbsent(msgspec.Struct, frozen=True, tag="no-voice", tag_field="type"):
    """There is no voice, and why.

    Attributes:
        reason: for a program.
        message: Fluent id of what to tell the reader.
    """

    reason: Silence
    message: str


def absent(no_voice: NoVoice) -> VoiceAbsent:
    """What a client is told where there is no voice."""
    return VoiceAbsent(no_voice.reason, WHY[no_voice.reason])


class RoomVoice(Protocol):
    """What a room's spec says about voice."""

    @property
    def audio_profile(self) -> str:
        """One of `AudioProfile`."""
        ...

    @property
    def video(self) -> str:
        """One of `VideoUse`."""
        ...

    @property
    def max_members(self) -> int:
        """People in the room."""
        ...


def rules_of(spec: RoomVoice) -> VoiceRules:
    """A room's spec as rules for the media server.

    Raises:
        ValueError: the spec names a sound or a use of cameras that is not known.
    """
    audio, video = AudioProfile(spec.audio_profile), VideoUse(spec.video)
    return VoiceRules(audio, video, spec.max_members)


class VoiceDesk:
    """Lets members of rooms into their media.

    Args:
        settings: the media server.
        bridge: knows who sits where.
        now_s: wall clock, seconds since 1970.
    """

    def __init__(
        self, settings: LiveKitSettings, bridge: VoiceBridge, now_s: Callable[[], float]
    ) -> None:
        self._settings = settings
        self._bridge = bridge
        self._now_s = now_s
        self._webhooks = Webhooks(settings)

    def pass_for(self, room: str, user: str) -> VoicePass:
        """A pass for somebody who is in a room.

        Args:
            room: the room's name, or a call's as `VoiceBridge.open_call` names it.
            user: public id; the caller has made sure that they are in the room.
        """
        rules = self._bridge.rules(room)
        name, permission = self._bridge.admit(room, user)
        token = permitted_token(self._settings, user, name, permission, rules, now_s=self._now_s())
        preset = rules.preset
        audio = AudioWanted(
            preset.bitrate_bps, preset.stereo, preset.dtx, preset.red, preset.processing
        )
        speak = Source.MICROPHONE in permission.sources
        camera = rules.video is not VideoUse.NONE
        return VoicePass(self._settings.url, token, TTL_S, speak, camera, audio)

    def webhook(self, body: bytes, authorization: str) -> None:
        """The media server tells something.

        Raises:
            Refused: it is not to be believed; answer 401, or 400 where it is only unreadable.
        """
        event = self._webhooks.receive(body, authorization, self._now_s())
        if event is not None:
            self._bridge.heard(event)
