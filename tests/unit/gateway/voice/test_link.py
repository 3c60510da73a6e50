from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from aiohttp import web
from livekit.protocol.models import (
    ParticipantInfo,
    ParticipantPermission,
    TrackInfo,
    TrackSource,
)
from livekit.protocol.room import (
    ListParticipantsResponse,
    MuteRoomTrackRequest,
    MuteRoomTrackResponse,
    RemoveParticipantResponse,
    UpdateParticipantRequest,
)

from setsail.gateway.voice import link as module
from setsail.gateway.voice.link import LiveKitLink, as_livekit
from setsail.media.livekit.permissions import LISTENING, OUTSIDE, Outcome, Permission, Source
from setsail.media.livekit.settings import LiveKitSettings

SPEAK = Permission(frozenset({Source.MICROPHONE}))
Answer = Callable[[str, bytes], web.Response | Awaitable[web.Response]]


@asynccontextmanager
async def served(answer: Answer) -> AsyncIterator[LiveKitLink]:
    """A link to an HTTP server that answers each method as told."""

    async def handle(request: web.Request) -> web.StreamResponse:
        assert request.headers["Authorization"].startswith("Bearer ")
        found = answer(request.path.rsplit("/", 1)[1], await request.read())
        return found if isinstance(found, web.Response) else await found

    app = web.Application()
    app.router.add_post("/twirp/livekit.RoomService/{method}", handle)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    address = f"127.0.0.1:{port}"
    settings = LiveKitSettings(f"ws://{address}", f"http://{address}", "key1", "s" * 32)
    try:
        async with LiveKitLink(settings) as link:
            yield link
    finally:
        await runner.cleanup()


def problem(status: int, code: str) -> web.Response:
    return web.json_response({"code": code, "msg": "no"}, status=status)


def ask(answer: Answer, permission: Permission) -> Outcome:
    async def run() -> Outcome:
        async with served(answer) as link:
            return await link.allow("SA.majlis", "u1", permission)

    return asyncio.run(run())


@pytest.mark.parametrize(
    ("status", "code", "outcome"),
    [
        (404, "not_found", Outcome.ABSENT),
        (401, "unauthenticated", Outcome.UNREACHABLE),
        (403, "permission_denied", Outcome.UNREACHABLE),
        (400, "invalid_argument", Outcome.REFUSED),
        (500, "internal", Outcome.UNREACHABLE),
        (503, "unavailable", Outcome.UNREACHABLE),
    ],
)
def test_what_the_server_answers(status: int, code: str, outcome: Outcome) -> None:
    assert ask(lambda method, _: problem(status, code), SPEAK) is outcome


def test_a_key_that_is_refused_is_told_once(caplog: pytest.LogCaptureFixture) -> None:
    async def run() -> None:
        async with served(lambda method, _: problem(401, "unauthenticated")) as link:
            await link.allow("SA.majlis", "u1", SPEAK)
            await link.allow("SA.majlis", "u2", SPEAK)

    asyncio.run(run())
    assert caplog.text.count("M806") == 1
    assert "s" * 32 not in caplog.text


def test_a_permission_goes_over_the_wire() -> None:
    sent: list[UpdateParticipantRequest] = []

    def answer(method: str, raw: bytes) -> web.Response:
        assert method == "UpdateParticipant"
        sent.append(UpdateParticipantRequest.FromString(raw))
        return web.Response(body=ParticipantInfo().SerializeToString())

    assert ask(answer, SPEAK) is Outcome.DONE
    [request] = sent
    assert (request.room, request.identity) == ("SA.majlis", "u1")
    assert request.permission == ParticipantPermission(
        can_subscribe=True, can_publish=True, can_publish_sources=[TrackSource.MICROPHONE]
    )
    assert as_livekit(LISTENING) == ParticipantPermission(can_subscribe=True)


def test_who_is_hushed_is_muted_track_by_track() -> None:
    muted: list[MuteRoomTrackRequest] = []

    def answer(method: str, raw: bytes) -> web.Response:
        if method == "UpdateParticipant":
            tracks = [TrackInfo(sid="TR_1"), TrackInfo(sid="TR_2", muted=True)]
            return web.Response(body=ParticipantInfo(tracks=tracks).SerializeToString())
        muted.append(MuteRoomTrackRequest.FromString(raw))
        return web.Response(body=MuteRoomTrackResponse().SerializeToString())

    hushed = Permission(SPEAK.sources, hushed=True)
    assert ask(answer, hushed) is Outcome.DONE
    assert [(one.track_sid, one.muted) for one in muted] == [("TR_1", True)]


def test_who_may_not_be_inside_is_removed() -> None:
    methods: list[str] = []

    def answer(method: str, _: bytes) -> web.Response:
        methods.append(method)
        return web.Response(body=RemoveParticipantResponse().SerializeToString())

    assert ask(answer, OUTSIDE) is Outcome.DONE
    assert methods == ["RemoveParticipant"]


def test_who_is_present() -> None:
    here = ListParticipantsResponse(
        participants=[
            ParticipantInfo(identity="a", permission=as_livekit(SPEAK)),
            ParticipantInfo(identity="b", permission=as_livekit(LISTENING)),
        ]
    )
    answers = iter(
        [
            web.Response(body=here.SerializeToString()),
            problem(404, "not_found"),
            problem(503, "unavailable"),
        ]
    )

    async def run() -> list[object]:
        async with served(lambda method, _: next(answers)) as link:
            return [await link.present("SA.majlis") for _ in range(3)]

    assert asyncio.run(run()) == [{"a": SPEAK, "b": LISTENING}, {}, None]


def test_a_room_is_ended_and_may_be_over_already() -> None:
    answers = iter([web.Response(), problem(404, "not_found")])

    async def run() -> list[Outcome]:
        async with served(lambda method, _: next(answers)) as link:
            return [await link.end("SA.majlis") for _ in range(2)]

    assert asyncio.run(run()) == [Outcome.DONE, Outcome.ABSENT]


def test_nobody_is_listening() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound and not listening: refused, and nobody else's
        address = f"127.0.0.1:{taken.getsockname()[1]}"

        async def run() -> list[object]:
            settings = LiveKitSettings(f"ws://{address}", f"http://{address}", "key1", "s" * 32)
            async with LiveKitLink(settings) as link:
                return [
                    await link.allow("SA.majlis", "u1", SPEAK),
                    await link.present("SA.majlis"),
                    await link.end("SA.majlis"),
                ]

        assert asyncio.run(run()) == [Outcome.UNREACHABLE, None, Outcome.UNREACHABLE]


def test_a_server_that_never_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "TIMEOUT_S", 0.05)

    async def forever(method: str, _: bytes) -> web.Response:
        await asyncio.sleep(60)
        raise AssertionError

    assert ask(forever, SPEAK) is Outcome.UNREACHABLE
