from __future__ import annotations

from dataclasses import replace

import pytest

from setsail.content.director import Action, ItemState, Mode, Override
from setsail.content.segments import Rundown
from tests.unit.content.samples import at, rundown, with_exits
from tests.unit.content.show import Show

ITEM = (
    "60 switch-rung 1",
    "60 tease 1",
    "70 pin 1",
    "90 countdown 1",
    "100 open-sale 1",
    "185 prompt-host 1",
    "300 close-sale 1",
    "305 unpin 1",
)


def test_nothing_happens_before_the_show() -> None:
    show = Show()
    assert show.tick(-1) == []
    assert (show.state.mode, show.state.segment) == (Mode.WAITING, None)


def test_the_rundown_is_played_in_time() -> None:
    show = Show()
    assert show.tick(0) == ["0 prompt-host 0"]
    assert show.state.mode is Mode.OPENING
    played = [line for second in range(1, 310) for line in show.tick(second)]
    assert played == list(ITEM)
    assert show.tick(310) == ["310 switch-rung 2", "310 tease 2"]
    assert show.tick(1100)[-2:] == ["1060 prompt-host 5", "1100 end-show 5"]
    assert (show.state.mode, show.state.running) == (Mode.ENDED, False)
    assert show.tick(5000) == []


def test_a_late_tick_catches_up_in_order() -> None:
    fine, late = Show(), Show()
    for second in range(1101):
        fine.tick(second)
    late.tick(1100)
    assert late.log == fine.log
    assert len(fine.log) == 4 * len(ITEM) + 3


def test_a_repeated_or_earlier_tick_decides_nothing() -> None:
    show = Show()
    show.tick(100)
    before = show.state
    assert show.tick(100) == []
    assert show.tick(50) == []
    assert show.state == before


def test_a_decision_says_all_that_the_room_needs() -> None:
    show = Show()
    show.tick(100)
    opened = show.last(Action.OPEN_SALE)
    assert (opened.sku, opened.price_minor, opened.units_left) == (show.sku(1), 1000, 40)
    assert (opened.message_id, opened.count) == ("host-open-sale", 40)
    assert opened.reason.startswith("traffic item 1 of 1 in wave 1 of 1")
    assert opened.idempotency_key == "ID-20261123T1900/1/cue3/open-sale"
    assert show.last(Action.COUNTDOWN).count == 10
    assert show.last(Action.SWITCH_RUNG).message_id == "host-switch-rung"


def test_item_states_follow_the_cues() -> None:
    show = Show()
    states = []
    for second in (60, 70, 90, 100, 300, 305):
        show.tick(second)
        states.append(show.state.item)
    assert states == [
        ItemState.TEASED,
        ItemState.PINNED,
        ItemState.COUNTDOWN,
        ItemState.ON_SALE,
        ItemState.CLOSED,
        ItemState.COOLED,
    ]
    assert show.state.mode is Mode.SELLING


# --- sales -----------------------------------------------------------------------


def test_sold_out_thanks_pauses_and_moves_on() -> None:
    show = Show()
    show.tick(110)
    assert show.sell(120, show.sku(1), 40) == ["120 close-sale 1"]
    assert show.last(Action.CLOSE_SALE).message_id == "host-sold-out"
    assert show.state.item is ItemState.SOLD_OUT
    # The next item gets the time, but no more than its longest dwell of 400 s.
    assert show.tick(130) == ["130 unpin 1", "130 switch-rung 2", "130 tease 2"]
    assert show.state.ends_at == at(530)
    assert show.tick(529)[-2:] == ["520 close-sale 2", "525 unpin 2"]


def test_more_than_the_cap_is_never_left_or_sold() -> None:
    show = Show()
    show.tick(110)
    show.sell(111, show.sku(1), 39)
    assert show.state.left[show.sku(1)] == 1
    show.sell(112, show.sku(1), 5)
    assert show.state.left[show.sku(1)] == 0
    assert show.sell(113, show.sku(1), 1) == []
    assert show.sell(113, "unknown", 1) == show.sell(113, show.sku(2), 0) == []


def test_an_item_that_is_sold_out_before_its_turn_is_skipped() -> None:
    show = Show()
    show.tick(110)
    assert show.sell(115, show.sku(2), 100) == []
    lines = show.tick(310)
    assert "310 skip 2" in lines
    assert show.last(Action.SKIP).reason == "it is sold out"
    assert lines[-2:] == ["310 switch-rung 3", "310 tease 3"]


def test_an_item_that_sells_out_before_its_sale_opens_never_opens() -> None:
    show = Show()
    show.tick(75)
    assert show.sell(80, show.sku(1), 40) == ["80 prompt-host 1"]
    assert show.tick(120)[0] == "90 unpin 1"
    assert not [d for d in show.log if d.action is Action.OPEN_SALE and d.segment == 1]


def test_enough_sold_ends_the_item_but_not_before_half_its_time() -> None:
    show = Show(rundown(book=with_exits(sold_share=0.9)))
    show.tick(110)
    assert show.sell(120, show.sku(1), 36) == []
    assert show.tick(184) == []
    lines = show.tick(185)
    assert lines[:3] == ["185 close-sale 1", "185 unpin 1", "185 switch-rung 2"]


def test_last_units_are_told_once_and_only_when_they_are_the_real_stock() -> None:
    show = Show()
    show.tick(110)
    assert show.sell(111, show.sku(1), 39) == [], "40 of 100 were the cap: 60 are still in stock"
    show.tick(400)
    sku = show.sku(2)
    assert show.sell(401, sku, 79) == []
    assert show.sell(402, sku, 1) == ["402 prompt-host 2"]
    told = show.last(Action.PROMPT_HOST)
    assert (told.message_id, told.count) == ("host-last-units", 20)
    assert show.sell(403, sku, 1) == []


def test_a_price_below_the_floor_is_never_shown() -> None:
    plan = rundown()
    wrong = replace(plan.segments[1], price_minor=799)
    show = Show(replace(plan, segments=(plan.segments[0], wrong, *plan.segments[2:])))
    show.tick(60)
    assert show.last(Action.SKIP).reason == "its price is below the floor"
    assert show.state.index == 2
    just = replace(wrong, price_minor=800)
    show = Show(replace(plan, segments=(plan.segments[0], just, *plan.segments[2:])))
    show.tick(60)
    assert show.state.index == 1


# --- figures ---------------------------------------------------------------------


def test_no_figures_at_all_change_nothing() -> None:
    with_none, without = Show(), Show()
    with_none.viewers(5, None)
    with_none.tick(1100)
    without.tick(1100)
    assert with_none.log == without.log


def test_stale_figures_hold_once_and_the_plan_goes_on() -> None:
    show = Show()
    show.viewers(5, 100)
    assert show.tick(120)[0] == "60 switch-rung 1"
    assert [d.at for d in show.log if d.action is Action.HOLD] == [at(65)]
    assert show.last(Action.HOLD).message_id == "host-hold"
    assert show.state.mode == "hold"
    show.viewers(121, 100)
    assert show.state.mode == "selling"
    show.tick(300)
    assert [d.at for d in show.log if d.action is Action.HOLD] == [at(65), at(181)]


def test_stale_figures_do_not_end_a_rung() -> None:
    show = Show(rundown(book=with_exits(audience_growth=1.5)))
    show.viewers(59, 100)
    show.tick(200)
    assert show.viewers(201, 900, measured=130) == []
    assert show.state.segment is show.plan.segments[1]


def test_the_crowd_has_come_so_the_whole_rung_is_left() -> None:
    # Two traffic items of 200 s: growth in the first skips the second.
    show = Show(rundown(1700, book=with_exits(1600, audience_growth=1.5)))
    assert [s.rung for s in show.plan.segments[1:3]] == ["traffic", "traffic"]
    show.viewers(59, 100)
    for second in range(61, 160, 20):
        show.viewers(second, 200)
    assert show.state.index == 1, "not before half its time"
    show.tick(160)
    lines = show.viewers(165, 150)
    assert lines[:2] == ["165 close-sale 1", "165 unpin 1"]
    assert lines[2] == "165 skip 2"
    assert show.last(Action.SKIP).reason == "the crowd has come already"
    assert show.state.rung == "bridge"


def test_a_handful_of_viewers_decides_nothing() -> None:
    show = Show(rundown(book=with_exits(audience_growth=1.5)))
    for second, count in ((50, 19), (70, 1), (90, 19), (110, 1), (150, 19), (190, 400)):
        show.viewers(second, count)
    assert show.state.index == 1
    assert not [d for d in show.log if d.action is Action.RESCUE]


def test_a_falling_room_is_rescued_by_words_not_by_price() -> None:
    show = Show()
    for second in range(0, 101, 10):
        show.viewers(second, 100)
    assert show.viewers(105, 60) == ["105 rescue 1"]
    rescue = show.last(Action.RESCUE)
    assert (rescue.message_id, rescue.price_minor) == ("host-rescue", 1000)
    assert rescue.reason == "60 viewers, the room's mean is 100"
    assert show.state.mode == "rescue"
    show.viewers(115, 95)
    assert show.state.mode == "selling"


# --- the host --------------------------------------------------------------------


def test_hold_stops_the_clock_and_resume_goes_on_where_it_stopped() -> None:
    show = Show()
    show.tick(110)
    assert show.host(120, Override.HOLD) == ["120 hold 1"]
    assert show.host(121, Override.HOLD) == []
    assert show.tick(200) == []
    assert show.state.mode is Mode.HOLD
    assert show.host(220, Override.RESUME) == ["220 resume 1"]
    assert show.tick(410) == ["285 prompt-host 1", "400 close-sale 1", "405 unpin 1",
                              "410 switch-rung 2", "410 tease 2"]  # fmt: skip
    # The next item ends as planned; its cues are squeezed into the 150 s that are left.
    assert show.state.ends_at == at(560)
    assert show.tick(560)[:3] == ["416 pin 2", "428 countdown 2", "434 open-sale 2"]
    countdown = next(d for d in show.log if d.action is Action.COUNTDOWN and d.segment == 2)
    assert countdown.count == 6, "the number is the one that will be counted"


def test_a_long_hold_skips_what_has_no_time_left() -> None:
    show = Show()
    show.host(120, Override.HOLD)
    show.host(600, Override.RESUME)
    show.tick(790)
    skipped = [(d.segment, d.reason) for d in show.log if d.action is Action.SKIP]
    assert skipped == [
        (2, "only 0 s of its 250 s are left"),
        (3, "only 20 s of its 250 s are left"),
    ]
    assert show.state.index == 4


def test_a_hold_until_the_end_leaves_nothing_on_the_screen() -> None:
    show = Show()
    show.tick(110)
    show.host(120, Override.HOLD)
    assert show.tick(2000) == ["1100 close-sale 1", "1100 unpin 1", "1100 end-show 5"]


def test_what_resumes_late_still_ends_with_the_show() -> None:
    show = Show()
    show.tick(110)
    show.host(120, Override.HOLD)
    show.host(1000, Override.RESUME)
    # Its cues keep their distance: what was due at 185 s is 880 s late, the rest falls away.
    assert show.tick(3000) == [
        "1065 prompt-host 1", "1100 close-sale 1", "1100 unpin 1",
        "1100 skip 2", "1100 skip 3", "1100 skip 4", "1100 skip 5", "1100 end-show 5",
    ]  # fmt: skip


def test_a_pause_after_sold_out_does_not_outlast_the_segment() -> None:
    show = Show()
    show.tick(110)
    show.host(120, Override.HOLD)
    show.host(220, Override.RESUME)
    show.tick(550)  # the second item is squeezed into 410–560 s and on sale until 554 s
    assert show.sell(553, show.sku(2), 100) == ["553 close-sale 2"]
    assert show.tick(560)[:2] == ["560 unpin 2", "560 switch-rung 3"]


def test_resume_without_hold_and_overrides_before_the_show_do_nothing() -> None:
    show = Show()
    assert show.host(-5, Override.NEXT) == show.host(-4, Override.HOLD) == []
    show.tick(110)
    assert show.host(111, Override.RESUME) == []


def test_next_wins_over_the_plan_and_over_a_hold() -> None:
    show = Show()
    show.tick(110)
    assert show.host(120, Override.NEXT) == [
        "120 close-sale 1",
        "120 unpin 1",
        "120 switch-rung 2",
        "120 tease 2",
    ]
    show.host(130, Override.HOLD)
    lines = show.host(140, Override.NEXT)
    assert lines == ["140 resume 2", "140 unpin 2", "140 switch-rung 3", "140 tease 3"]


def test_a_dropped_product_goes_at_once_and_does_not_come_back() -> None:
    show = Show(rundown(3200, per_rung=1))
    show.tick(110)
    sku = show.sku(1)
    assert show.host(120, Override.DROP, sku)[:2] == ["120 close-sale 1", "120 unpin 1"]
    show.tick(3200)
    assert {d.reason for d in show.log if d.action is Action.SKIP} == {"the host took it out"}
    assert not [d for d in show.log if d.action is Action.PIN and d.sku == sku and d.segment > 1]


def test_stock_wins_over_a_hold() -> None:
    show = Show()
    show.tick(110)
    show.host(115, Override.HOLD)
    assert show.sell(120, show.sku(1), 40) == ["120 close-sale 1"]
    assert show.tick(300) == []
    assert show.host(310, Override.RESUME) == ["310 resume 1"]
    assert show.tick(325)[0] == "325 unpin 1", "the pause goes on after the hold"


def test_figures_that_grow_old_during_a_hold_are_noticed_after_it() -> None:
    show = Show()
    show.viewers(100, 100)
    show.host(110, Override.HOLD)
    assert show.tick(300) == []
    assert show.host(310, Override.RESUME) == ["310 resume 1", "310 hold 1"]


def test_keys_of_two_holds_differ() -> None:
    show = Show()
    show.tick(60)
    for _ in range(2):
        show.host(70, Override.HOLD)
        show.host(70, Override.RESUME)
    keys = [d.idempotency_key for d in show.log]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("second", [0, 75, 120, 500, 1080])
def test_a_state_can_be_played_on_from_anywhere(second: int) -> None:
    whole, broken = Show(), Show()
    whole.tick(1100)
    broken.tick(second)
    resumed = Show(Rundown.from_json(broken.plan.to_json()))
    resumed.state, resumed.log = replace(broken.state, rundown=resumed.plan), list(broken.log)
    resumed.tick(1100)
    assert resumed.log == whole.log
