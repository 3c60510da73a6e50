from __future__ import annotations

import pytest

from setsail.campaigns.planner import Stage
from setsail.rooms.spec import Card, GiftOffer, RoomSpec
from setsail.rooms.template import SeatMode


def room(name: str, gifts: dict[str, int], skus: tuple[str, ...]) -> RoomSpec:
    return RoomSpec(
        id=name,
        market="ID",
        currency="IDR",
        time_zone="Asia/Jakarta",
        locales=("id",),
        directions={"id": "ltr"},
        texts={"id": {}},
        title="t",
        announcement="t.announcement",
        welcome="t.welcome",
        icebreakers=(),
        icebreaker_after_s=60,
        rows=(),
        host_indexes=(0,),
        seat_mode=SeatMode.FREE_TO_TAKE,
        request_timeout_s=0,
        max_members=100,
        slow_mode_ms=1000,
        idle_close_s=600,
        starting_coins=500,
        gifts=tuple(GiftOffer(gift, coins, f"gift-{gift}") for gift, coins in gifts.items()),
        quiet=(),
        payments=("QRIS",),
        cards={sku: Card(sku, "n", "n", "traffic", 100, 10, 1) for sku in skus},
    )


def test_a_stage_holds_what_all_rooms_have_cheapest_gift_first() -> None:
    stage = Stage.of(
        [
            room("lounge-8", {"star": 99, "rose": 1, "lantern": 10}, ("P-1", "P-2", "P-3")),
            room("boteco-8", {"rose": 1, "drum": 99, "star": 99}, ("P-3", "P-1")),
        ]
    )
    assert stage == Stage(("lounge-8", "boteco-8"), ("P-1", "P-3"), ("rose", "star"))


@pytest.mark.parametrize("specs", [[], [room("r", {}, ())]])
def test_rooms_with_nothing_make_an_empty_stage(specs: list[RoomSpec]) -> None:
    stage = Stage.of(specs)
    assert stage.products == ()
    assert stage.gifts == ()
