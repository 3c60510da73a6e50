from __future__ import annotations

import base64
import hashlib
import json
from contextlib import suppress
from typing import Any

import jwt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from setsail.media.livekit.permissions import Permission, Source
from setsail.media.livekit.settings import LiveKitSettings
from setsail.media.livekit.webhooks import (
    MAX_BODY_BYTES,
    WINDOW_S,
    BadHook,
    MediaEvent,
    MediaNews,
    Refused,
    Webhooks,
)

SECRET = "s" * 32
SETTINGS = LiveKitSettings("ws://127.0.0.1:7880", "http://127.0.0.1:7880", "key1", SECRET)
NOW_S = 1_800_000_000


def body(**changes: Any) -> bytes:
    message = {
        "event": "participant_joined",
        "room": {"name": "SA.majlis"},
        "participant": {
            "identity": "u1",
            "permission": {"canPublish": True, "canPublishSources": ["MICROPHONE"]},
        },
        "id": "EV_1",
        "createdAt": str(NOW_S),
    }
    message.update(changes)
    return json.dumps(message).encode()


def signed(raw: bytes, secret: str = SECRET, **changes: Any) -> str:
    digest = base64.b64encode(hashlib.sha256(raw).digest()).decode()
    claims = {"iss": "key1", "exp": NOW_S + 300, "nbf": NOW_S, "sha256": digest, **changes}
    claims = {name: value for name, value in claims.items() if value is not None}
    return jwt.encode(claims, secret, algorithm="HS256")


def refusal(raw: bytes, token: str, now_s: float = NOW_S) -> BadHook:
    with pytest.raises(Refused) as caught:
        Webhooks(SETTINGS).receive(raw, token, now_s)
    return caught.value.reason


def test_somebody_has_joined() -> None:
    raw = body()
    assert Webhooks(SETTINGS).receive(raw, signed(raw), NOW_S) == MediaEvent(
        id="EV_1",
        news=MediaNews.JOINED,
        room="SA.majlis",
        identity="u1",
        permission=Permission(frozenset({Source.MICROPHONE})),
        at_s=NOW_S,
    )


def test_somebody_is_gone_and_why() -> None:
    gone = {"identity": "u1", "disconnectReason": "CONNECTION_TIMEOUT"}
    raw = body(event="participant_left", participant=gone)
    event = Webhooks(SETTINGS).receive(raw, signed(raw), NOW_S)
    assert event is not None
    assert (event.news, event.identity, event.reason, event.permission) == (
        MediaNews.LEFT, "u1", "CONNECTION_TIMEOUT", None,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("permission", "sources"),
    [
        ({"canPublish": False, "canPublishSources": ["MICROPHONE"]}, set()),
        ({"canPublish": True}, {Source.MICROPHONE, Source.CAMERA}),
        ({"canPublish": True, "canPublishSources": ["SCREEN_SHARE", "CAMERA"]}, {Source.CAMERA}),
    ],
)
def test_permissions_as_the_server_sees_them(
    permission: dict[str, Any], sources: set[Source]
) -> None:
    raw = body(participant={"identity": "u1", "permission": permission})
    event = Webhooks(SETTINGS).receive(raw, signed(raw), NOW_S)
    assert event is not None
    assert event.permission == Permission(frozenset(sources))


def test_news_that_we_do_not_know_is_no_error() -> None:
    left = {"identity": "u1", "disconnectReason": 999}
    raw = body(event="egress_started", participant=left, somethingNew={"a": 1})
    event = Webhooks(SETTINGS).receive(raw, signed(raw), NOW_S)
    assert event is not None
    assert (event.news, event.reason) == (MediaNews.OTHER, "")


def test_a_message_that_is_repeated_counts_once() -> None:
    hooks, raw = Webhooks(SETTINGS), body()
    assert hooks.receive(raw, signed(raw), NOW_S) is not None
    again = signed(raw, exp=NOW_S + 400, nbf=NOW_S + 30)
    assert hooks.receive(raw, again, NOW_S + 60) is None
    other = body(id="EV_2")
    assert hooks.receive(other, signed(other), NOW_S) is not None


def test_no_message_can_be_replayed_however_long_one_waits() -> None:
    """An id is forgotten only after its message has become too old to be believed."""
    hooks, raw = Webhooks(SETTINGS), body(createdAt=str(NOW_S + WINDOW_S))
    assert hooks.receive(raw, signed(raw, exp=NOW_S + 9999), NOW_S) is not None
    believed = []
    for later_s in range(0, 3 * WINDOW_S, 50):
        with suppress(Refused):
            believed.append(hooks.receive(raw, signed(raw, exp=NOW_S + 9999), NOW_S + later_s))
    assert len(believed) > 2 * WINDOW_S / 50
    assert set(believed) == {None}


def test_only_so_many_ids_are_kept() -> None:
    hooks = Webhooks(SETTINGS, kept=2)
    raws = [body(id=f"EV_{n}") for n in range(4)]
    assert all(hooks.receive(raw, signed(raw), NOW_S) for raw in raws)
    assert hooks.receive(raws[3], signed(raws[3]), NOW_S) is None
    assert hooks.receive(raws[0], signed(raws[0]), NOW_S) is not None


@pytest.mark.parametrize(
    ("token", "reason"),
    [
        (signed(body(), secret="x" * 32), BadHook.BAD_TOKEN),
        (signed(body(), iss="key2"), BadHook.BAD_TOKEN),
        (signed(body(), exp=None), BadHook.BAD_TOKEN),
        (signed(body(), exp="soon"), BadHook.BAD_TOKEN),
        (signed(body(), sha256=None), BadHook.WRONG_BODY),
        (signed(body(), sha256="%%%"), BadHook.BAD_TOKEN),
        (signed(body(id="EV_2")), BadHook.WRONG_BODY),
        (signed(body(), exp=NOW_S - 61), BadHook.EXPIRED),
        (signed(body(), nbf=NOW_S + 61), BadHook.EXPIRED),
        ("", BadHook.BAD_TOKEN),
        ("not.a.token", BadHook.BAD_TOKEN),
        (jwt.encode({"iss": "key1", "exp": NOW_S + 9}, None, algorithm="none"), BadHook.BAD_TOKEN),
    ],
)
def test_what_is_not_from_our_server(token: str, reason: BadHook) -> None:
    assert refusal(body(), token) is reason


def test_what_is_not_for_now() -> None:
    raw = body()
    assert refusal(raw, signed(raw, exp=NOW_S + 9999), NOW_S + WINDOW_S + 1) is BadHook.STALE
    early = body(createdAt=str(NOW_S + WINDOW_S + 1))
    assert refusal(early, signed(early)) is BadHook.STALE


@pytest.mark.parametrize(
    "raw", [b"", b"[]", b"{", b"\xff\xfe", b'{"event": 5}', b'{"event": "room_started"}']
)
def test_what_cannot_be_read(raw: bytes) -> None:
    assert refusal(raw, signed(raw)) is BadHook.UNREADABLE


def test_what_is_too_large() -> None:
    raw = b"x" * (MAX_BODY_BYTES + 1)
    assert refusal(raw, signed(raw)) is BadHook.TOO_LARGE


@given(st.binary(max_size=300), st.text(max_size=80))
def test_nothing_that_strangers_send_is_believed_or_breaks(raw: bytes, token: str) -> None:
    assert refusal(raw, token) in set(BadHook)


@given(st.binary(max_size=300))
def test_nothing_that_is_signed_breaks(raw: bytes) -> None:
    """A server of another version may write what we cannot read."""
    assert refusal(raw, signed(raw)) in (BadHook.UNREADABLE, BadHook.STALE)
