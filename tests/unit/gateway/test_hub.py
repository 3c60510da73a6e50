from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import pytest

from setsail.content.director import Action, Decision
from setsail.gateway.batch import Member
from setsail.gateway.clock import ShowClock, to_datetime
from setsail.gateway.config import GatewayConfig, Tuning
from setsail.gateway.hub import Hub
from setsail.gateway.ledger import LedgerError, open_ledger, read_entries
from setsail.gateway.metrics import Metrics
from setsail.l10n.bundle import load_bundle
from setsail.rooms import messages as wire
from setsail.rooms.codec import decode_server, encode
from setsail.rooms.codes import CloseReason, RejectCode
from setsail.rooms.parts.economy import LedgerEntry
from setsail.rooms.render import Renderer
from tests.faults.dropping_gateway import LossyOutlet
from tests.gateway_kit import make_config

T = TypeVar("T")


@dataclass
class Peer:
    number: int
    stuck_bytes: int = 0
    got: list[wire.ServerMessage] = field(default_factory=list)
    frames: int = 0
    ended: CloseReason | None = None

    def send(self, frame: bytes) -> None:
        self.frames += 1
        self.got += decode_server(frame)

    def backlog(self) -> int:
        return self.stuck_bytes

    def end(self, reason: CloseReason) -> None:
        self.ended = reason

    def last(self, kind: type[T]) -> T:
        return [m for m in self.got if isinstance(m, kind)][-1]

    @property
    def seqs(self) -> list[int]:
        return [m.seq for m in self.got if isinstance(m, wire.Event)]


@dataclass
class Stage:
    """A hub on a clock that a test turns."""

    hub: Hub
    config: GatewayConfig
    now_ms: int = 1_000_000
    peers: list[Peer] = field(default_factory=list)

    def connect(self, room: str = "lounge-8", locale: str = "en") -> tuple[Peer, Member]:
        peer = Peer(len(self.peers) + 1)
        self.peers.append(peer)
        return peer, self.hub.connect(peer, room, locale)

    def join(self, room: str = "lounge-8", locale: str = "en") -> tuple[Peer, Member]:
        peer, member = self.connect(room, locale)
        user = f"user-{peer.number}"
        self.send(member, wire.Join(id="j", name=user, locale=locale, user=user))
        return peer, member

    def send(self, member: Member, message: wire.ClientMessage) -> None:
        self.hub.receive(member, encode(message))

    def flush(self) -> None:
        asyncio.run(self.hub.flush())


def with_hub(
    folder: Path,
    play: Callable[[Stage], None],
    *,
    tuning: Tuning | None = None,
    outlet: LossyOutlet | None = None,
) -> Path:
    """Run a test on a hub; returns the ledger's path."""
    config = make_config(folder, "ID", templates=("lounge-8", "warung-8"))
    bundle = load_bundle(Path(config.locales_dir), config.locales, config.market, config.policy)
    path = Path(config.ledger)
    with closing(open_ledger(path)) as ledger:
        stage: Stage
        hub = Hub(
            {spec.id: spec for spec in config.rooms},
            {spec.id: Renderer(spec, bundle) for spec in config.rooms},
            ledger,
            ShowClock(1_000_000, 1_795_780_800_000),
            lambda: stage.now_ms,
            tuning or Tuning(),
            Metrics(bundle.counts),
            *([outlet] if outlet else []),
        )
        stage = Stage(hub, config)
        play(stage)
    return path


def test_everyone_gets_every_event_in_their_language(tmp_path: Path) -> None:
    def play(stage: Stage) -> None:
        (ayu, first), (budi, _) = stage.join(), stage.join(locale="id")
        stage.flush()
        stage.send(first, wire.Chat(id="c", text="halo"))
        stage.send(first, wire.Gift(id="g", gift="rose", count=2, key="k"))
        stage.flush()
        assert ayu.last(wire.ChatPosted).text == budi.last(wire.ChatPosted).text == "halo"
        assert ayu.seqs == [2, 3, 4]
        assert budi.seqs == [3, 4]
        assert "Rose" in ayu.last(wire.GiftSent).text
        assert "Mawar" in budi.last(wire.GiftSent).text
        assert ayu.last(wire.Ack).coins == 498

    with_hub(tmp_path, play)


def test_a_tick_is_one_frame(tmp_path: Path) -> None:
    def play(stage: Stage) -> None:
        _, first = stage.join()
        budi, _ = stage.join()
        stage.flush()
        before = budi.frames
        for seat in (1, 2):
            stage.send(first, wire.TakeSeat(id=f"t{seat}", seat=seat))
            stage.send(first, wire.LeaveSeat(id=f"l{seat}"))
        stage.flush()
        assert budi.frames == before + 1
        assert budi.seqs[-4:] == [3, 4, 5, 6]

    with_hub(tmp_path, play)


def test_a_gift_is_on_disk_before_anyone_hears_of_it(tmp_path: Path) -> None:
    def play(stage: Stage) -> None:
        peer, member = stage.join()
        stage.flush()
        heard: list[int] = []
        peer.send = lambda _: heard.append(len(read_entries(Path(stage.config.ledger))))  # type: ignore[method-assign, assignment]
        stage.send(member, wire.Gift(id="g", gift="coffee", count=1, key="k"))
        stage.flush()
        assert heard == [1]

    [entry] = read_entries(with_hub(tmp_path, play))
    assert (entry.gift, entry.coins, entry.key) == ("coffee", 5, "k")


def test_a_ledger_that_fails_stops_the_hub_before_anything_is_sent(tmp_path: Path) -> None:
    def play(stage: Stage) -> None:
        peer, member = stage.join()
        stage.flush()
        frames = peer.frames
        stage.send(member, wire.Gift(id="g", gift="rose", count=1, key="k"))

        async def fail(_: object) -> int:
            raise LedgerError(())

        stage.hub._ledger.commit = fail  # type: ignore[method-assign, assignment]
        with pytest.raises(LedgerError):
            stage.flush()
        assert peer.frames == frames

    with_hub(tmp_path, play)


def test_unreadable_frames_are_answered_and_too_many_end_it(tmp_path: Path) -> None:
    def play(stage: Stage) -> None:
        peer, member = stage.join()
        stage.hub.receive(member, b"{nonsense")
        stage.hub.garbled(member)
        stage.flush()
        answers = [m for m in peer.got if isinstance(m, wire.Rejected)]
        assert [a.code for a in answers] == [RejectCode.BAD_MESSAGE] * 2
        assert all(a.text for a in answers)
        assert peer.ended is None
        stage.hub.receive(member, b'{"type":"dance","id":"x"}')
        stage.flush()
        assert peer.last(wire.Rejected).id == "x"
        assert peer.last(wire.Closing).reason is CloseReason.BAD_MESSAGES
        assert peer.ended is CloseReason.BAD_MESSAGES
        assert stage.hub.members("lounge-8") == 0

    with_hub(tmp_path, play, tuning=Tuning(max_bad_frames=3))


def test_a_slow_reader_is_told_and_ended_and_the_others_hear_it_left(tmp_path: Path) -> None:
    def play(stage: Stage) -> None:
        slow, _ = stage.join()
        other, member = stage.join()
        stage.flush()
        slow.stuck_bytes = 2_000_000
        stage.send(member, wire.Chat(id="c", text="hi"))
        stage.flush()
        assert slow.last(wire.ChatPosted).text == "hi"  # never dropped silently
        assert slow.ended is None
        stage.flush()
        assert slow.last(wire.Closing).reason is CloseReason.TOO_SLOW
        assert slow.ended is CloseReason.TOO_SLOW
        assert other.last(wire.MemberLeft).members == 1
        assert other.seqs == list(range(other.seqs[0], other.seqs[-1] + 1))

    with_hub(tmp_path, play, tuning=Tuning(max_backlog_bytes=1_000_000))


def test_copies_of_a_room_are_rooms_of_their_own(tmp_path: Path) -> None:
    def play(stage: Stage) -> None:
        here, member = stage.join("lounge-8")
        there, _ = stage.join("lounge-8~2")
        stage.flush()
        stage.send(member, wire.Chat(id="c", text="hi"))
        stage.flush()
        assert here.seqs[-1] == 2
        assert there.last(wire.Snapshot).room == "lounge-8~2"
        assert not [m for m in there.got if isinstance(m, wire.ChatPosted)]

    with_hub(tmp_path, play)


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("lounge-8", True), ("lounge-8~2", True), ("lounge-8~9", True), ("warung-8", True),
        ("lounge-8~1", False), ("lounge-8~10", False), ("lounge-8~02", False),
        ("lounge-8~", False), ("lounge-8~x", False), ("lounge-8~٢", False), ("", False),
        ("lounge", False), ("lounge-8~99999999999999999999", False), ("lounge-8~2~2", False),
    ],
)  # fmt: skip
def test_which_names_are_rooms(tmp_path: Path, name: str, known: bool) -> None:
    def play(stage: Stage) -> None:
        assert (stage.hub.spec_of(name) is not None) == known
        if not known:
            with pytest.raises(KeyError):
                stage.connect(name)

    with_hub(tmp_path, play, tuning=Tuning(max_copies=9))


def pin(sku: str, at_ms: int, key: str) -> Decision:
    return Decision(
        action=Action.PIN, at=to_datetime(at_ms), segment=1, reason="test", idempotency_key=key,
        sku=sku, units_left=5, price_minor=100_000,
    )  # fmt: skip


def test_a_decision_reaches_every_room_and_rooms_that_open_later(tmp_path: Path) -> None:
    def play(stage: Stage) -> None:
        sku = next(iter(stage.config.rooms[0].cards))
        early, _ = stage.join("lounge-8")
        stage.hub.apply(pin(sku, stage.now_ms, "a"))
        stage.flush()
        assert early.last(wire.ProductPinned).sku == sku
        late, _ = stage.join("lounge-8~3")
        stage.flush()
        product = late.last(wire.Snapshot).product
        assert product is not None
        assert (product.sku, product.left) == (sku, 5)
        assert late.seqs == []

    with_hub(tmp_path, play)


def test_time_passes_in_the_rooms(tmp_path: Path) -> None:
    def play(stage: Stage) -> None:
        peer, _ = stage.join()
        stage.flush()
        stage.now_ms += 1000 * (stage.config.rooms[0].idle_close_s + 1)
        stage.hub.tick()
        stage.flush()
        assert peer.ended is CloseReason.IDLE

    with_hub(tmp_path, play)


def test_goodbye_is_the_last_that_everyone_hears(tmp_path: Path) -> None:
    def play(stage: Stage) -> None:
        peers = [stage.join()[0], stage.join(locale="id")[0], stage.connect()[0]]
        stage.flush()
        asyncio.run(stage.hub.close())
        for peer in peers:
            assert isinstance(peer.got[-1], wire.Closing)
            assert peer.got[-1].text
            assert peer.ended is CloseReason.SHUTDOWN
        assert not [m for m in peers[0].got if isinstance(m, wire.MemberLeft)]
        assert stage.hub.closing

    with_hub(tmp_path, play)


def test_what_happened_just_before_the_goodbye_is_heard(tmp_path: Path) -> None:
    def play(stage: Stage) -> None:
        (ayu, first), (budi, _) = stage.join(), stage.join()
        stage.flush()
        stage.send(first, wire.Chat(id="c", text="bye"))
        asyncio.run(stage.hub.close())
        assert ayu.last(wire.Ack).id == "c"
        for peer in (ayu, budi):
            assert peer.last(wire.ChatPosted).text == "bye"
            assert isinstance(peer.got[-1], wire.Closing)
            assert not [m for m in peer.got if isinstance(m, wire.MemberLeft)]

    with_hub(tmp_path, play)


def test_who_joins_after_the_goodbye_is_not_let_in(tmp_path: Path) -> None:
    def play(stage: Stage) -> None:
        peer, member = stage.connect()
        asyncio.run(stage.hub.close())
        stage.send(member, wire.Join(id="j", name="Late", locale="en", user="late"))
        stage.flush()
        assert [type(message) for message in peer.got] == [wire.Closing]

    with_hub(tmp_path, play)


def test_a_gift_that_is_being_stored_when_the_gateway_ends_is_still_told(tmp_path: Path) -> None:
    def play(stage: Stage) -> None:
        peer, member = stage.join()
        stage.flush()
        commit = stage.hub._ledger.commit

        async def end_meanwhile() -> None:
            storing, stored = asyncio.Event(), asyncio.Event()

            async def slow(entries: Sequence[LedgerEntry]) -> int:
                storing.set()
                await stored.wait()
                return await commit(entries)

            stage.hub._ledger.commit = slow  # type: ignore[method-assign]
            sending = asyncio.create_task(stage.hub.run())
            stage.send(member, wire.Gift(id="g", gift="rose", count=1, key="k"))
            await storing.wait()
            sending.cancel()
            await asyncio.sleep(0)
            stored.set()
            with pytest.raises(asyncio.CancelledError):
                await sending

        asyncio.run(end_meanwhile())
        assert peer.last(wire.Ack).id == "g"
        assert peer.last(wire.GiftSent).gift == "rose"

    assert len(read_entries(with_hub(tmp_path, play))) == 1


def test_a_connection_that_ends_is_forgotten(tmp_path: Path) -> None:
    def play(stage: Stage) -> None:
        _, first = stage.join()
        other, _ = stage.join()
        stage.send(first, wire.TakeSeat(id="t", seat=1))
        stage.flush()
        assert stage.hub.open_peers == 2
        stage.hub.disconnect(first)
        stage.flush()
        assert stage.hub.open_peers == 1
        assert other.last(wire.SeatChanged).user is None
        assert other.last(wire.MemberLeft).members == 1

    with_hub(tmp_path, play)


def test_what_happened_is_counted(tmp_path: Path) -> None:
    def play(stage: Stage) -> None:
        _, member = stage.join()
        stage.send(member, wire.LeaveSeat(id="l"))
        stage.hub.receive(member, b"{")
        stage.flush()
        stage.hub.tick()
        value = stage.hub.metrics.registry.get_sample_value
        assert value("setsail_gateway_connections") == 1
        assert value("setsail_gateway_members", {"room": "lounge-8"}) == 1
        assert value("setsail_gateway_messages_received_total") == 3
        assert value("setsail_gateway_frames_refused_total", {"reason": "not-json"}) == 1
        assert value("setsail_gateway_messages_rejected_total", {"code": "not-seated"}) == 1
        assert value("setsail_gateway_events_total") == 1

    with_hub(tmp_path, play)


def test_the_planted_fault_does_not_keep_the_gateway_from_ending(tmp_path: Path) -> None:
    def play(stage: Stage) -> None:
        peers = [stage.join()[0] for _ in range(3)]
        stage.flush()
        asyncio.run(stage.hub.close())
        assert all(isinstance(peer.got[-1], wire.Closing) for peer in peers)

    with_hub(tmp_path, play, outlet=LossyOutlet())


def test_the_planted_fault_loses_exactly_one_event_in_a_hundred(tmp_path: Path) -> None:
    outlet = LossyOutlet()

    def play(stage: Stage) -> None:
        members = [stage.join() for _ in range(4)]
        stage.flush()
        for number in range(60):
            stage.now_ms += 2_000
            for _, member in members:
                stage.send(member, wire.Chat(id=f"c{number}", text="x"))
            stage.flush()
        got = sum(len(peer.seqs) for peer, _ in members)
        acks = sum(isinstance(m, wire.Ack) for peer, _ in members for m in peer.got)
        assert acks == 240  # answers are never lost
        assert outlet.handed == got + outlet.lost == 960 + 6
        assert outlet.lost == 9

    with_hub(tmp_path, play, outlet=outlet)
