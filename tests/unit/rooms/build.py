"""A small room for tests, and ways to look at what it does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any

from msgspec.structs import replace

from setsail.content.catalogue import Rung
from setsail.content.director import Action, Decision
from setsail.l10n.bundle import MessageBundle, load_bundle
from setsail.l10n.formats import policy_for
from setsail.rooms.codes import RejectCode
from setsail.rooms.effects import Broadcast, Effect, Reply
from setsail.rooms.identity import HOST, VISITOR
from setsail.rooms.messages import (
    Join,
    PersonalMessage,
    Rejected,
    RoomEvent,
    Snapshot,
)
from setsail.rooms.parts.economy import Wallets
from setsail.rooms.room import Room
from setsail.rooms.spec import Card, GiftOffer, QuietSpan, RoomSpec, SeatRow
from setsail.rooms.template import SeatMode
from tests.factories import make_market, workspace

NOW = 1_764_000_000_000  # 2025-11-24 16:00 UTC, 23:00 in Jakarta

SPEC = RoomSpec(
    id="lounge-8",
    market="ID",
    currency="IDR",
    time_zone="Asia/Jakarta",
    locales=("id", "en"),
    directions={"id": "ltr", "en": "ltr"},
    texts={
        tag: {"gift-rose": rose, "gift-ship": "ship", "ask-1": "one?", "ask-2": "two?"}
        for tag, rose in (("id", "Mawar"), ("en", "Rose"))
    },
    title="title",
    announcement="announcement",
    welcome="welcome",
    icebreakers=("ask-1", "ask-2"),
    icebreaker_after_s=60,
    rows=(SeatRow(2, 16, "center"), SeatRow(2, 16, "center")),
    host_indexes=(0,),
    seat_mode=SeatMode.FREE_TO_TAKE,
    request_timeout_s=0,
    max_members=5,
    slow_mode_ms=1000,
    idle_close_s=600,
    starting_coins=100,
    gifts=(GiftOffer("rose", 1, "gift-rose"), GiftOffer("ship", 60, "gift-ship")),
    quiet=(),
    payments=("QRIS",),
    cards={
        "A": Card("A", "Hijab Voal", "Voile hijab", "traffic", 1_490_000, 20, 2),
        "B": Card("B", "Sambal", "Sambal", "limited", 9_900_000, 3, 1),
    },
)
ASKING = {"seat_mode": SeatMode.APPLY_TO_TAKE, "request_timeout_s": 20}
QUIET_AT_23 = (QuietSpan(23 * 60, 23 * 60 + 20),)


def make_spec(**changes: Any) -> RoomSpec:
    """The small room with some things changed."""
    return replace(SPEC, **changes)


def make_room(**changes: Any) -> Room:
    """An empty small room."""
    return Room(make_spec(**changes), Wallets())


def indonesian() -> MessageBundle:
    """The checkout's texts for the small room's market."""
    market = make_market()
    policy = policy_for(market)
    return load_bundle(workspace().locales, market.language.locales, "ID", policy)


def enter(
    room: Room, conn: int, now_ms: int = NOW, *, host: bool = False, name: str | None = None
) -> Snapshot:
    """Connect and join as a user of the connection's number; returns the snapshot."""
    room.connect(conn, now_ms, HOST if host else VISITOR)
    join = Join("join", name or f"user {conn}", "id", f"secret-{conn}")
    (snapshot,) = told(room.receive(conn, join, now_ms), conn)
    assert isinstance(snapshot, Snapshot), snapshot
    return snapshot


def decision(action: Action, key: str, sku: str | None = None, **more: Any) -> Decision:
    """A director's decision about the small room's show."""
    return Decision(
        action=action,
        at=datetime(2026, 11, 23, 12, tzinfo=UTC),
        segment=1,
        reason="a test",
        idempotency_key=key,
        rung=None if sku is None else Rung(SPEC.cards[sku].rung),
        sku=sku,
        **more,
    )


def events(effects: Iterable[Effect]) -> list[RoomEvent]:
    """What everybody hears."""
    return [effect.event for effect in effects if isinstance(effect, Broadcast)]


def told(effects: Iterable[Effect], conn: int) -> Iterator[PersonalMessage]:
    """What one connection is told."""
    return (e.message for e in effects if isinstance(e, Reply) and e.conn == conn)


def refusal(effects: list[Effect]) -> RejectCode:
    """Why the one message was refused; nothing else may have happened."""
    (effect,) = effects
    assert isinstance(effect, Reply)
    assert isinstance(effect.message, Rejected), effect.message
    return effect.message.code
