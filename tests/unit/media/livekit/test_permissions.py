from __future__ import annotations

import pytest

from setsail.media.livekit.permissions import (
    LISTENING,
    OUTSIDE,
    Permission,
    Source,
    permission_for,
)
from setsail.media.livekit.room_config import VideoUse, VoiceRules

MIC, CAMERA = Source.MICROPHONE, Source.CAMERA
BOTH = frozenset({MIC, CAMERA})


@pytest.mark.parametrize(
    ("video", "seated", "silenced", "sources"),
    [
        (VideoUse.NONE, False, False, set()),
        (VideoUse.NONE, True, False, {MIC}),
        (VideoUse.NONE, True, True, set()),
        (VideoUse.SEATS, False, False, set()),
        (VideoUse.SEATS, True, False, {MIC, CAMERA}),
        (VideoUse.SEATS, True, True, {CAMERA}),
        (VideoUse.ALL, False, False, {CAMERA}),
        (VideoUse.ALL, True, False, {MIC, CAMERA}),
    ],
)
def test_a_seat_is_what_lets_somebody_be_heard(
    video: VideoUse, seated: bool, silenced: bool, sources: set[Source]
) -> None:
    found = permission_for(VoiceRules(video=video), seated=seated, silenced=silenced)
    assert found == Permission(frozenset(sources))
    assert found.can_publish == bool(sources)


def test_who_may_send_nothing_cannot_be_hushed() -> None:
    assert permission_for(VoiceRules(), seated=False, hushed=True) == LISTENING
    assert permission_for(VoiceRules(), seated=True, hushed=True).hushed


@pytest.mark.parametrize(
    ("after", "before", "takes"),
    [
        (LISTENING, Permission(BOTH), True),
        (Permission(frozenset({MIC})), Permission(BOTH), True),
        (Permission(BOTH), Permission(frozenset({MIC})), False),
        (Permission(BOTH, hushed=True), Permission(BOTH), True),
        (Permission(BOTH), Permission(BOTH, hushed=True), False),
        (OUTSIDE, LISTENING, True),
        (LISTENING, OUTSIDE, False),
        (LISTENING, LISTENING, False),
    ],
)
def test_what_takes_something_away(after: Permission, before: Permission, takes: bool) -> None:
    assert after.takes_from(before) is takes
