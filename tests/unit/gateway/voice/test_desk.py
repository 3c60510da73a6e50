from __future__ import annotations

import asyncio
from dataclasses import dataclass

import jwt
import msgspec
import pytest

from setsail.gateway.voice.bridge import VoiceBridge
from setsail.gateway.voice.desk import WHY, VoiceDesk, VoicePass, absent, rules_of
from setsail.media.livekit.permissions import LISTENING, Permission, Source
from setsail.media.livekit.room_config import AudioProfile, VideoUse, VoiceRules
from setsail.media.livekit.settings import LiveKitSettings, NoVoice, Silence
from setsail.media.livekit.webhooks import BadHook, Refused
from setsail.rooms.codes import SeatState
from setsail.rooms.messages import SeatChanged
from tests.unit.gateway.voice.fake import MemoryServer
from tests.unit.media.livekit.test_webhooks import NOW_S, body, signed

SETTINGS = LiveKitSettings("wss://v.example.com", "https://v.example.com", "key1", "s" * 32)
ROOT = __file__


def desk(rules: VoiceRules, gone: list[str] | None = None) -> tuple[VoiceDesk, VoiceBridge]:
    bridge = VoiceBridge(
        "SA",
        MemoryServer(),
        lambda room: rules,
        lambda room, user: True,
        lambda room, user: None if gone is None else gone.append(user),
        lambda: 0.0,
    )
    return VoiceDesk(SETTINGS, bridge, lambda: float(NOW_S)), bridge


def test_a_pass_says_where_how_and_whether_one_may_speak() -> None:
    async def run() -> None:
        table, bridge = desk(VoiceRules())
        listener = table.pass_for("majlis", "u1")
        assert (listener.url, listener.speak, listener.camera) == (SETTINGS.url, False, False)
        bridge.happened("majlis", SeatChanged(1, 0, 4, SeatState.USED, "u1", "Nora"))
        speaker = table.pass_for("majlis", "u1")
        assert speaker.speak
        options = {"verify_exp": False, "verify_nbf": False}
        found = jwt.decode(speaker.token, "s" * 32, algorithms=["HS256"], options=options)
        assert found["sub"] == "u1"
        assert found["video"]["room"] == "SA.majlis"
        assert found["video"]["canPublishSources"] == ["microphone"]
        assert "Nora" not in speaker.token

    asyncio.run(run())


def test_a_pass_as_json() -> None:
    async def run() -> VoicePass:
        return desk(VoiceRules(AudioProfile.MUSIC_STEREO, VideoUse.SEATS))[0].pass_for(
            "majlis", "u"
        )

    found = msgspec.json.decode(msgspec.json.encode(asyncio.run(run())))
    assert found.pop("token").count(".") == 2
    assert found == {
        "type": "voice-pass",
        "url": "wss://v.example.com",
        "expires_s": 60,
        "speak": False,
        "camera": True,
        "audio": {
            "bitrate_bps": 128_000,
            "stereo": True,
            "dtx": False,
            "red": True,
            "processing": False,
        },
    }


@pytest.mark.parametrize("reason", list(Silence))
def test_no_voice_is_said_with_a_text_that_exists(reason: Silence) -> None:
    from pathlib import Path

    said = absent(NoVoice(reason, "why"))
    assert msgspec.to_builtins(said) == {
        "type": "no-voice",
        "reason": reason.value,
        "message": WHY[reason],
    }
    texts = (Path(ROOT).parents[4] / "locales/en/voice.ftl").read_text("utf-8")
    assert f"\n{WHY[reason]} = " in texts


@dataclass
class Spec:
    audio_profile: str = "music_mono"
    video: str = "all"
    max_members: int = 7


def test_what_a_rooms_spec_says() -> None:
    assert rules_of(Spec()) == VoiceRules(AudioProfile.MUSIC_MONO, VideoUse.ALL, 7)
    with pytest.raises(ValueError, match="loud"):
        rules_of(Spec(audio_profile="loud"))


def test_a_webhook_reaches_the_bridge_once() -> None:
    async def run() -> list[str]:
        gone: list[str] = []
        table, bridge = desk(VoiceRules(), gone)
        bridge.opened("majlis")
        raw = body(event="participant_left", participant={"identity": "u1"})
        table.webhook(raw, signed(raw))
        table.webhook(raw, signed(raw))
        with pytest.raises(Refused) as caught:
            table.webhook(raw, signed(raw, secret="x" * 32))
        assert caught.value.reason is BadHook.BAD_TOKEN
        return gone

    assert asyncio.run(run()) == ["u1"]


def test_permissions_of_a_pass_and_of_the_bridge_are_the_same() -> None:
    async def run() -> None:
        _, bridge = desk(VoiceRules(video=VideoUse.ALL))
        assert bridge.admit("majlis", "u1")[1] == Permission(frozenset({Source.CAMERA}))
        _, quiet = desk(VoiceRules())
        assert quiet.admit("majlis", "u1")[1] == LISTENING

    asyncio.run(run())
