"""Real clients in the rooms of a real gateway."""

from __future__ import annotations

import asyncio
import socket
import urllib.request
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path

import msgspec
import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed, InvalidStatus

from setsail.gateway.config import Tuning
from setsail.gateway.ledger import read_entries
from setsail.rooms import messages as wire
from setsail.rooms.codes import CloseReason, RejectCode, SeatState
from tests.gateway_kit import Guest, Running, gateway, make_config

pytestmark = pytest.mark.integration
HOST_KEY = "let-me-host"


@pytest.fixture(scope="module")
def rooms(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    folder = tmp_path_factory.mktemp("gateway")
    config = make_config(folder, "SA", host_key=HOST_KEY)
    with gateway(config, folder) as running:
        yield running


def play(scene: Callable[[], Coroutine[None, None, None]]) -> None:
    asyncio.run(asyncio.wait_for(scene(), 30))


def test_two_guests_see_each_other(rooms: Running) -> None:
    async def scene() -> None:
        room = rooms.ws("lounge-8~5")
        async with await Guest.enter(room, "سارة", "ar-SA") as sara:
            async with await Guest.enter(room, "Omar", "en") as omar:
                assert omar.snapshot.members == 2
                assert (await sara.until(wire.MemberJoined)).name == "Omar"
                assert isinstance(await sara.answer(wire.TakeSeat, seat=3), wire.Ack)
                changed = await omar.until(wire.SeatChanged)
                assert (changed.seat, changed.state) == (3, SeatState.USED)
                assert (changed.name, changed.user) == ("سارة", sara.snapshot.user)
                taken = await omar.answer(wire.TakeSeat, seat=3)
                assert isinstance(taken, wire.Rejected)
                assert taken.code is RejectCode.SEAT_TAKEN
                await omar.answer(wire.Chat, text="<b>salam</b>")
                assert (await sara.until(wire.ChatPosted)).text == "<b>salam</b>"
                paid = await omar.answer(wire.Gift, gift="coffee", count=1, key="k1")
                again = await omar.answer(wire.Gift, gift="coffee", count=1, key="k1")
                assert (type(paid), getattr(paid, "coins", None)) == (wire.Ack, 490)
                assert (type(again), getattr(again, "coins", None)) == (wire.Ack, 490)
                sent = await sara.until(wire.GiftSent)
                assert "قهوة" in sent.text
            assert (await sara.until(wire.MemberLeft)).name == "Omar"
            assert sara.seqs == list(range(sara.snapshot.seq + 1, sara.seqs[-1] + 1))
        gifts = [e for e in read_entries(rooms.folder / "gifts.sqlite") if e.room == "lounge-8~5"]
        assert [(e.gift, e.key, e.coins) for e in gifts] == [("coffee", "k1", 10)]

    play(scene)


def test_a_seat_is_free_again_when_its_holder_vanishes(rooms: Running) -> None:
    async def scene() -> None:
        room = rooms.ws("lounge-8~6")
        sara, omar = await Guest.enter(room, "Sara"), await Guest.enter(room, "Omar")
        await sara.answer(wire.TakeSeat, seat=1)
        sara.socket.transport.abort()
        freed = await omar.until(wire.SeatChanged, lambda e: e.state is SeatState.IDLE)
        assert freed.seat == 1
        await omar.socket.close()

    play(scene)


def test_the_host_answers_who_asks_for_a_seat(rooms: Running) -> None:
    async def scene() -> None:
        host = await Guest.enter(rooms.ws("majlis", f"?host_key={HOST_KEY}"), "Host", "ar-SA")
        guest = await Guest.enter(rooms.ws("majlis", "?host_key=wrong"), "Omar", "en")
        refused = await guest.answer(wire.TakeSeat, seat=0)
        assert isinstance(refused, wire.Rejected)
        assert refused.code is RejectCode.NOT_ALLOWED
        assert isinstance(await host.answer(wire.TakeSeat, seat=0), wire.Ack)
        await guest.answer(wire.TakeSeat, seat=4)
        asked = await host.until(wire.SeatRequest)
        await host.answer(wire.HostAnswerSeat, user=asked.user, accept=True)
        used = await guest.until(wire.SeatChanged, lambda e: e.seat == 4)
        assert used.user == guest.snapshot.user
        await host.socket.close()
        await guest.socket.close()

    play(scene)


def test_the_same_person_twice_replaces_the_first(rooms: Running) -> None:
    async def scene() -> None:
        room = rooms.ws("lounge-8~7")
        first = Guest(await connect(room, compression=None))
        second = Guest(await connect(room, compression=None))
        for guest in (first, second):
            await guest.send(wire.Join, name="Sara", locale="en", user="secret")
            await guest.until(wire.Snapshot)
        assert (await first.until(wire.Closing)).reason is CloseReason.REPLACED
        with pytest.raises(ConnectionClosed):
            await first.until(wire.Pong)
        assert second.snapshot.members == 1
        assert isinstance(await second.answer(wire.Ping), wire.Pong)
        await second.socket.close()

    play(scene)


BAD_FRAMES: list[str | bytes] = [
    "", "{", "[]", "null", '{"type":"fly","id":"1"}', '{"type":"chat","id":"1"}',
    '{"type":"take-seat","id":"1","seat":-1}', "x" * 5000, b"\x00\x01", "[" * 4000,
]  # fmt: skip


@pytest.mark.parametrize("bad", BAD_FRAMES, ids=range(len(BAD_FRAMES)))
def test_a_bad_frame_is_answered_and_the_connection_lives(rooms: Running, bad: str | bytes) -> None:
    async def scene() -> None:
        async with await Guest.enter(rooms.ws("lounge-8~8"), "Sara", "en") as guest:
            await guest.socket.send(bad)
            rejected = await guest.until(wire.Rejected)
            assert rejected.code is RejectCode.BAD_MESSAGE
            assert rejected.text
            assert isinstance(await guest.answer(wire.Ping), wire.Pong)

    play(scene)


def test_a_message_in_pieces_is_put_together(rooms: Running) -> None:
    async def scene() -> None:
        async with await Guest.enter(rooms.ws("lounge-8~8"), "Sara") as guest:
            await guest.socket.send(['{"type":"pi', 'ng","id"', ':"piecewise"}'])
            assert (await guest.until(wire.Pong)).id == "piecewise"

    play(scene)


def test_a_flood_of_bad_frames_ends_the_connection(rooms: Running) -> None:
    async def scene() -> None:
        guest = await Guest.enter(rooms.ws("lounge-8~8"), "Sara")
        for _ in range(Tuning().max_bad_frames):
            await guest.socket.send("{")
        assert (await guest.until(wire.Closing)).reason is CloseReason.BAD_MESSAGES
        with pytest.raises(ConnectionClosed) as caught:
            await guest.until(wire.Pong)
        assert caught.value.rcvd is not None
        assert caught.value.rcvd.code == 1008

    play(scene)


@pytest.mark.parametrize("room", ["nowhere", "lounge-8~1", "lounge-8~999", "..", ""])
def test_an_unknown_room_is_refused_before_the_upgrade(rooms: Running, room: str) -> None:
    async def scene() -> None:
        with pytest.raises(InvalidStatus) as caught:
            await connect(rooms.ws(room))
        assert caught.value.response.status_code == 404

    play(scene)


def test_no_message_is_compressed(rooms: Running) -> None:
    async def scene() -> None:
        async with connect(rooms.ws("lounge-8"), compression="deflate") as socket:
            assert socket.protocol.extensions == []

    play(scene)


def test_the_director_plays_the_show_to_every_reader(tmp_path: Path) -> None:
    async def scene(room: str, copy: str) -> None:
        ayu, ben = await Guest.enter(room, "Ayu", "id"), await Guest.enter(copy, "Ben", "en")
        async with ayu, ben:
            here = await ayu.until(wire.ProductPinned, timeout_s=20)
            there = await ben.until(wire.ProductPinned, timeout_s=20)
            assert here.sku == there.sku
            assert here.rung == "traffic"
            assert here.price_text.startswith("Rp")
            assert here.name != there.name
            cue = await ayu.until(wire.Cue, lambda c: c.action == "open-sale", 20)
            assert cue.for_host
            assert cue.text
            assert [seq - ayu.seqs[0] for seq in ayu.seqs] == list(range(len(ayu.seqs)))

    with gateway(make_config(tmp_path, "ID", time_scale=120.0), tmp_path) as running:
        play(lambda: scene(running.ws("lounge-8"), running.ws("lounge-8~2")))


def test_a_slow_reader_is_ended_with_a_reason_and_nobody_else_waits(tmp_path: Path) -> None:
    async def talk(room: str, number: int) -> None:
        # One burst of what a connection may say; emoji take four bytes and count as one.
        async with await Guest.enter(room, f"Talker {number}") as talker:
            for _ in range(18):
                said = await talker.send(wire.Chat, text="😍" * wire.MAX_TEXT_CHARS)
            await talker.until(wire.Ack, lambda ack: ack.id == said)

    async def scene(running: Running) -> None:
        room = running.ws("boteco-8")
        raw = socket.socket()
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        raw.connect(("127.0.0.1", running.port))
        slow = await Guest.enter(room, "Slow", sock=raw, max_queue=1)
        slow.socket.transport.pause_reading()
        async with await Guest.enter(room, "Quick") as quick:
            left = asyncio.create_task(
                quick.until(wire.MemberLeft, lambda e: e.name == "Slow", timeout_s=25)
            )
            for number in range(60):
                await talk(room, number)
                if left.done():
                    break
            await left
            assert quick.seqs == list(range(quick.seqs[0], quick.seqs[-1] + 1))
            slow.socket.transport.resume_reading()
            goodbye = await slow.until(wire.Closing)
            assert goodbye.reason is CloseReason.TOO_SLOW
            assert goodbye.text
            with pytest.raises(ConnectionClosed) as caught:
                await slow.until(wire.Pong)
            assert caught.value.rcvd is not None
            assert caught.value.rcvd.code == 1008
            # Until then nothing was kept from it.
            assert slow.seqs == list(range(slow.seqs[0], slow.seqs[-1] + 1))

    config = make_config(
        tmp_path, "BR", templates=("boteco-8",), tuning=Tuning(max_backlog_bytes=64 * 1024)
    )
    talkative = msgspec.structs.replace(config.rooms[0], slow_mode_ms=0)
    config = msgspec.structs.replace(config, rooms=(talkative,))
    with gateway(config, tmp_path) as running:
        play(lambda: scene(running))
        metrics = urllib.request.urlopen(running.http("/metrics"), timeout=5).read().decode()
    assert 'setsail_gateway_closed_total{reason="too-slow"} 1.0' in metrics


def test_the_planted_fault_is_seen_by_clients_that_count(tmp_path: Path) -> None:
    async def sit_up_and_down(guest: Guest, seat: int) -> None:
        for _ in range(9):
            await guest.answer(wire.TakeSeat, seat=seat)
            await guest.answer(wire.LeaveSeat)

    async def scene(room: str) -> None:
        guests = [await Guest.enter(room, f"Guest {number}") for number in range(6)]
        await asyncio.gather(*(sit_up_and_down(g, seat) for seat, g in enumerate(guests, 1)))
        for guest in guests:
            await guest.answer(wire.Ping)
        got = sum(len(guest.seqs) for guest in guests)
        lost = sum(
            later - earlier - 1
            for guest in guests
            for earlier, later in zip(guest.seqs, guest.seqs[1:], strict=False)
        )
        assert lost == (got + lost) // 100
        assert lost >= 6
        for guest in guests:
            await guest.socket.close()

    config = make_config(tmp_path, "BR")
    with gateway(config, tmp_path, "tests.faults.dropping_gateway") as running:
        play(lambda: scene(running.ws("boteco-8")))
