from __future__ import annotations

import time
from typing import Any

import jwt
import pytest
from hypothesis import given
from hypothesis import strategies as st
from livekit.api import TokenVerifier

from setsail.media.livekit.room_config import AudioProfile, VideoUse, VoiceRules
from setsail.media.livekit.settings import LiveKitSettings
from setsail.media.livekit.tokens import SKEW_S, TTL_S, media_room, new_call, voice_token

SETTINGS = LiveKitSettings("ws://127.0.0.1:7880", "http://127.0.0.1:7880", "key1", "s" * 32)
RULES = VoiceRules(AudioProfile.SPEECH, VideoUse.NONE, 120)


def claims(token: str) -> dict[str, Any]:
    options = {"verify_exp": False, "verify_nbf": False}
    found: dict[str, Any] = jwt.decode(token, "s" * 32, algorithms=["HS256"], options=options)
    return found


def test_a_seat_may_speak() -> None:
    found = claims(voice_token(SETTINGS, "u1", "SA.majlis", 3, RULES, now_s=1000.5))
    assert found == {
        "iss": "key1",
        "sub": "u1",
        "nbf": 1000 - SKEW_S,
        "exp": 1000 + TTL_S,
        "video": {
            "roomJoin": True,
            "room": "SA.majlis",
            "canPublish": True,
            "canSubscribe": True,
            "canPublishData": False,
            "canPublishSources": ["microphone"],
            "canUpdateOwnMetadata": False,
        },
        "roomConfig": {"emptyTimeout": 300, "departureTimeout": 20, "maxParticipants": 120},
    }


@pytest.mark.parametrize(
    ("seat", "silenced", "video", "publish", "sources"),
    [
        (None, False, VideoUse.NONE, False, []),
        (0, True, VideoUse.NONE, False, []),
        (0, False, VideoUse.SEATS, True, ["camera", "microphone"]),
        (None, False, VideoUse.ALL, True, ["camera"]),
    ],
)
def test_the_template_says_what_may_be_sent(
    seat: int | None, silenced: bool, video: VideoUse, publish: bool, sources: list[str]
) -> None:
    rules = VoiceRules(video=video)
    token = voice_token(SETTINGS, "u1", "r", seat, rules, now_s=0, silenced=silenced)
    grants = claims(token)["video"]
    assert (grants["canPublish"], grants["canPublishSources"]) == (publish, sources)


@given(st.text(min_size=1, max_size=40), st.integers(0, 63) | st.none())
def test_a_token_tells_nothing_of_a_person(identity: str, seat: int | None) -> None:
    found = claims(voice_token(SETTINGS, identity, "SA.majlis", seat, RULES, now_s=5))
    assert found["sub"] == identity
    assert set(found) == {"iss", "sub", "nbf", "exp", "video", "roomConfig"}


def test_livekits_own_reader_agrees() -> None:
    token = voice_token(SETTINGS, "u1", "SA.majlis", 3, RULES, now_s=time.time())
    found = TokenVerifier("key1", "s" * 32).verify(token)
    assert found.identity == "u1"
    assert found.video is not None
    assert (found.video.room, found.video.can_publish_sources) == ("SA.majlis", ["microphone"])
    assert found.room_config is not None
    assert found.room_config.max_participants == 120


@pytest.mark.parametrize(("identity", "room"), [("", "SA.majlis"), ("u1", "")])
def test_a_token_is_for_somebody_and_for_a_room(identity: str, room: str) -> None:
    with pytest.raises(ValueError, match="for somebody and for a room"):
        voice_token(SETTINGS, identity, room, None, RULES, now_s=0)


def test_rooms_of_two_markets_on_one_server_are_two() -> None:
    assert media_room("SA", "majlis~2") == "SA.majlis~2"
    assert media_room("EG", "majlis~2") != media_room("SA", "majlis~2")
    assert media_room("SA", "call", "ab12") == "SA.call.ab12"


def test_each_call_has_an_id_of_its_own() -> None:
    assert new_call(lambda size: "x" * size) == "x" * 16
    assert len({new_call() for _ in range(100)}) == 100
    assert len(new_call()) == 32
