from __future__ import annotations

from datetime import date

import pytest

from setsail.content.catalogue import Catalogue, Rung, load_catalogue
from setsail.content.playbook import load_playbook
from setsail.content.rundown import Anchor, Kind, Rundown, plan_rundown
from setsail.content.window import show_window
from setsail.core.errors import SetsailError
from tests.factories import EVERY, compiled, make_market, workspace
from tests.unit.content.samples import (
    ITEM_CUES,
    START,
    at,
    catalogue,
    paced,
    playbook,
    product,
    rundown,
    window,
)


def test_a_short_show_climbs_once() -> None:
    plan = rundown()
    kinds = [segment.kind for segment in plan.segments]
    assert kinds == [Kind.OPENING, *[Kind.ITEM] * 4, Kind.CLOSING]
    assert [segment.rung for segment in plan.segments[1:-1]] == list(Rung)
    assert [segment.duration_s for segment in plan.segments] == [60, 250, 250, 250, 250, 40]
    assert plan.segments[0].starts_at == START
    assert plan.segments[-1].ends_at == plan.ends_at == at(1100)
    assert (plan.waves, plan.playbook, plan.market) == (1, "sample", "ID")


def test_a_segment_carries_what_the_director_needs() -> None:
    segment = rundown().segments[1]
    assert segment.sku in {"T-0", "T-1", "T-2"}
    assert (segment.unit_cap, segment.stock) == (40, 100)
    assert (segment.price_minor, segment.floor_price_minor) == (1000, 800)
    assert segment.longest_s == 400
    assert (
        segment.reason == "traffic item 1 of 1 in wave 1 of 1: 40 of 100 units, 20% above the floor"
    )
    offsets = [(cue.offset_s, cue.anchor) for cue in segment.cues]
    start, end = Anchor.START, Anchor.END
    assert offsets == [
        (0, start), (10, start), (30, start), (40, start), (125, start), (240, end), (245, end),
    ]  # fmt: skip


def test_a_long_window_has_several_waves() -> None:
    plan = rundown(3200, per_rung=3)
    assert plan.waves == 3
    shown = [segment for segment in plan.segments if segment.sku]
    assert [segment.wave for segment in shown] == [1] * 4 + [2] * 4 + [3] * 4
    assert len({segment.sku for segment in shown}) == 12


def test_scarce_products_stay_longer_before_they_come_back() -> None:
    plan = rundown(3200, per_rung=2)
    shown = [segment for segment in plan.segments if segment.rung is Rung.BRIDGE]
    assert [segment.kind for segment in shown] == [Kind.ITEM, Kind.ITEM, Kind.RECAP]
    assert shown[2].sku == shown[0].sku
    assert "no product left that is new" in shown[2].reason


def test_what_is_new_is_spread_over_the_waves() -> None:
    plan = rundown(4900, per_rung=4, book=playbook(wave_s=1600))
    kinds = [(s.wave, s.kind.value) for s in plan.segments if s.rung is Rung.BRIDGE]
    assert kinds == [
        (1, "item"), (1, "item"), (2, "item"), (2, "recap"), (3, "item"), (3, "recap"),
    ]  # fmt: skip


def test_the_number_of_waves_is_the_nearest() -> None:
    assert [rundown(seconds).waves for seconds in (1590, 1700)] == [1, 2]


def test_the_dearest_of_the_scarce_items_crowns_the_last_wave() -> None:
    others = [p for p in catalogue(2).products if p.rung is not Rung.LIMITED]
    pair = [
        product("dear", Rung.LIMITED, price_minor=90_000),
        product("cheap", Rung.LIMITED, price_minor=900),
    ]
    shop = Catalogue("shop.csv", "IDR", (*others, *pair))
    last = [
        plan_rundown(make_market(), shop, playbook(), window(2100), seed).segments[-2].sku
        for seed in range(40)
    ]
    assert last.count("dear") > 35


def test_one_product_per_rung_is_recalled_in_each_wave() -> None:
    shown = [s for s in rundown(3200, per_rung=1).segments if s.rung is Rung.PROFIT]
    assert [s.kind for s in shown] == [Kind.ITEM, Kind.RECAP, Kind.RECAP]


def test_the_same_seed_gives_the_same_rundown_and_another_one_another() -> None:
    def skus(seed: int) -> list[str | None]:
        return [segment.sku for segment in rundown(3200, 9, seed=seed).segments]

    assert rundown(3200, 9, seed=7) == rundown(3200, 9, seed=7)
    assert len({tuple(skus(seed)) for seed in range(5)}) == 5


def test_units_and_margin_make_a_product_likelier() -> None:
    def first_choice(rung: Rung, heavy: dict[str, int], light: dict[str, int]) -> int:
        """How often of 40 the heavy product is chosen."""
        others = [p for p in catalogue(1).products if p.rung is not rung]
        pair = [product("heavy", rung, **heavy), product("light", rung, **light)]
        shop = Catalogue("shop.csv", "IDR", (*others, *pair))
        plans = [
            plan_rundown(make_market(), shop, playbook(), window(), seed) for seed in range(40)
        ]
        # The window has room for one product per rung.
        return sum(any(s.sku == "heavy" for s in plan.segments) for plan in plans)

    few, many = {"stock": 10, "unit_cap": 10}, {"stock": 1000, "unit_cap": 1000}
    assert first_choice(Rung.TRAFFIC, many, few) > 35
    assert first_choice(Rung.BRIDGE, many, few) > 35
    assert first_choice(Rung.PROFIT, {"floor_price_minor": 100}, {"floor_price_minor": 999}) > 35
    assert first_choice(Rung.LIMITED, {"price_minor": 90_000}, {"price_minor": 900}) > 35


def test_talk_comes_before_each_product() -> None:
    talk = {
        "duration_s": paced(50),
        "cues": [{"at_s": 0, "action": "prompt-host", "message": "host-warm-up"}],
    }
    ladder = [
        {"rung": "traffic", "share": 1, "dwell_s": paced(200), "talk": talk, "cues": ITEM_CUES}
    ]
    plan = rundown(600, book=playbook(ladder=ladder))
    assert [(s.kind, s.duration_s) for s in plan.segments] == [
        (Kind.OPENING, 60),
        (Kind.TALK, 50),
        (Kind.ITEM, 200),
        (Kind.TALK, 50),
        (Kind.ITEM, 200),
        (Kind.CLOSING, 40),
    ]
    assert plan.segments[1].sku is None


def test_a_window_that_is_too_short_says_how_long_it_must_be() -> None:
    with pytest.raises(SetsailError) as caught:
        rundown(890)
    (finding,) = caught.value.findings
    assert (finding.code, finding.key, finding.got) == ("C331", "peaks", "890 s")
    assert "at least 901 s" in (finding.fix or "")
    assert rundown(901).ends_at == at(901)
    with pytest.raises(SetsailError):
        rundown(50)


def test_a_rung_without_a_product_cannot_be_planned() -> None:
    shop = Catalogue("shop.csv", "IDR", (product("T-0", Rung.TRAFFIC),))
    with pytest.raises(SetsailError) as caught:
        plan_rundown(make_market(), shop, playbook(), window(), 1)
    (finding,) = caught.value.findings
    assert (finding.code, str(finding.where)) == ("C332", "shop.csv")
    assert "bridge" in (finding.got or "")


@pytest.mark.parametrize("code", EVERY)
@pytest.mark.parametrize("format_id", ["single-host", "voice-room"])
@pytest.mark.parametrize("day", [date(2026, 11, 23), date(2026, 11, 26), date(2026, 11, 28)])
def test_the_real_markets_can_be_planned(code: str, format_id: str, day: date) -> None:
    market = compiled(code).market
    shop = load_catalogue(workspace().catalogues / f"{code}.csv", market)
    tonight = show_window(market, day)
    plan = plan_rundown(market, shop, load_playbook(workspace(), format_id), tonight, 1)
    assert (plan.starts_at, plan.ends_at) == (tonight.starts_at, tonight.ends_at)
    assert sum(segment.duration_s for segment in plan.segments) == tonight.duration_s
    assert {s.rung for s in plan.segments if s.rung} == set(Rung)
    assert Rundown.from_json(plan.to_json()) == plan
