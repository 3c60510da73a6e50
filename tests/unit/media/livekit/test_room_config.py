from __future__ import annotations

import pytest

from setsail.media.livekit.room_config import (
    PRESETS,
    AudioProfile,
    VideoUse,
    VoiceRules,
    call_rules,
    room_configuration,
)


def test_every_profile_has_a_preset_in_the_fields_bitrates() -> None:
    rates = {profile: (p.bitrate_bps, p.stereo) for profile, p in PRESETS.items()}
    assert rates == {
        AudioProfile.SPEECH: (18_000, False),
        AudioProfile.MUSIC_STANDARD: (64_000, False),
        AudioProfile.MUSIC_MONO: (96_000, False),
        AudioProfile.MUSIC_STEREO: (128_000, True),
    }
    assert set(PRESETS) == set(AudioProfile)


@pytest.mark.parametrize("profile", list(AudioProfile))
def test_voice_is_repeated_and_music_is_left_alone(profile: AudioProfile) -> None:
    preset = VoiceRules(audio=profile).preset
    assert preset.red
    speech = profile is AudioProfile.SPEECH
    assert (preset.dtx, preset.processing) == (speech, speech)


def test_a_room_on_the_media_server_is_as_large_and_lasts_as_long() -> None:
    found = room_configuration(VoiceRules(max_members=40, empty_timeout_s=7, departure_timeout_s=9))
    assert (found.max_participants, found.empty_timeout, found.departure_timeout) == (40, 7, 9)


@pytest.mark.parametrize(
    ("room", "call"),
    [
        (VideoUse.NONE, VideoUse.NONE),
        (VideoUse.SEATS, VideoUse.SEATS),
        (VideoUse.ALL, VideoUse.SEATS),
    ],
)
def test_a_call_is_for_two_and_sounds_like_its_room(room: VideoUse, call: VideoUse) -> None:
    rules = VoiceRules(AudioProfile.MUSIC_MONO, room, 500)
    assert call_rules(rules, 30, 4) == VoiceRules(AudioProfile.MUSIC_MONO, call, 2, 30, 4)
