"""What a template wants of its voice: sound quality, pictures, size, and how long a room lasts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from livekit.protocol.room import RoomConfiguration  # half a second, and only tokens need it


class AudioProfile(StrEnum):
    """A template's sound, in the words of the field's room kits."""

    SPEECH = "speech"
    MUSIC_STANDARD = "music_standard"
    MUSIC_MONO = "music_mono"
    MUSIC_STEREO = "music_stereo"


class VideoUse(StrEnum):
    """Whose camera a room shows."""

    NONE = "none"
    SEATS = "seats"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class AudioPreset:
    """How a client sends its microphone.

    Attributes:
        bitrate_bps: of Opus, bits per second, before redundancy.
        stereo: two channels.
        dtx: send next to nothing while nobody speaks; it cuts the tails of music.
        red: repeat each packet once (RFC 2198): twice the rate, a third of the holes at
            30 % loss (8.1 % concealed against 25.6 %; measured, server 1.13.5).
        processing: echo, noise and gain control of the browser; it spoils music.
    """

    bitrate_bps: int
    stereo: bool
    dtx: bool
    red: bool
    processing: bool


# Bitrates: the field's kits (18 kbps speech, 64 and 96 mono, 128 stereo).
PRESETS: Mapping[AudioProfile, AudioPreset] = MappingProxyType(
    {
        AudioProfile.SPEECH: AudioPreset(18_000, False, True, True, True),
        AudioProfile.MUSIC_STANDARD: AudioPreset(64_000, False, False, True, False),
        AudioProfile.MUSIC_MONO: AudioPreset(96_000, False, False, True, False),
        AudioProfile.MUSIC_STEREO: AudioPreset(128_000, True, False, True, False),
    }
)

HANDOVER_S = 20
"""How long an empty room outlives its last member: a reload, a hand-over. LiveKit's default."""


@dataclass(frozen=True, slots=True)
class VoiceRules:
    """What a room template says about voice.

    Attributes:
        audio: the sound.
        video: whose camera.
        max_members: people in the room; one that only warms up counts.
        empty_timeout_s: how long a room waits for its first member.
        departure_timeout_s: how long it outlives its last one.
    """

    audio: AudioProfile = AudioProfile.SPEECH
    video: VideoUse = VideoUse.NONE
    max_members: int = 1000
    empty_timeout_s: int = 300
    departure_timeout_s: int = HANDOVER_S

    @property
    def preset(self) -> AudioPreset:
        """How its clients send their microphones."""
        return PRESETS[self.audio]


def call_rules(rules: VoiceRules, ring_timeout_s: int, grace_s: int) -> VoiceRules:
    """The rules of a call between two members of a room.

    Args:
        rules: of the room they come from; its sound and pictures are kept.
        ring_timeout_s: nobody has answered after this time.
        grace_s: how long a call waits for who has lost the connection.
    """
    video = VideoUse.NONE if rules.video is VideoUse.NONE else VideoUse.SEATS
    return VoiceRules(rules.audio, video, 2, ring_timeout_s, grace_s)


def room_configuration(rules: VoiceRules) -> RoomConfiguration:
    """The rules as a room's configuration, which a token brings along.

    LiveKit applies it when the first member makes the room. Sound is the
    client's to send and therefore no part of it: see `VoiceRules.preset`.
    """
    from livekit.protocol.room import RoomConfiguration  # noqa: PLC0415

    return RoomConfiguration(
        empty_timeout=rules.empty_timeout_s,
        departure_timeout=rules.departure_timeout_s,
        max_participants=rules.max_members,
    )
