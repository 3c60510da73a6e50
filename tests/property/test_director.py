from __future__ import annotations

from collections import Counter
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from setsail.content.director import (
    Action,
    Decision,
    DirectorEvent,
    HostOverride,
    Metrics,
    Override,
    Sold,
    Tick,
    initial_state,
    step,
)
from setsail.content.segments import Rundown
from tests.unit.content.samples import at, rundown, with_exits

PLAN = rundown(3200, per_rung=2)
EAGER = rundown(3200, per_rung=2, book=with_exits(sold_share=0.6, audience_growth=1.3))
SKUS = sorted({segment.sku for segment in PLAN.segments if segment.sku})

SECONDS = st.floats(-100, 3400, allow_nan=False)
EVENTS = st.one_of(
    st.builds(lambda s: Tick(at(s)), SECONDS),
    st.builds(
        lambda s, sku, units: Sold(at(s), sku, units), SECONDS, st.sampled_from(SKUS),
        st.integers(0, 60),
    ),
    st.builds(
        lambda s, age, viewers: Metrics(at(s), at(s - age), viewers), SECONDS, st.floats(-10, 90),
        st.none() | st.integers(0, 500),
    ),
    st.builds(
        lambda s, what, sku: HostOverride(at(s), what, sku), SECONDS, st.sampled_from(Override),
        st.none() | st.sampled_from(SKUS),
    ),
)  # fmt: skip


def play(plan: Rundown, events: list[DirectorEvent]) -> list[Decision]:
    state = initial_state(plan)
    log: list[Decision] = []
    for event in events:
        state, decisions = step(state, event, plan.policy)
        log += decisions
        again, nothing = step(state, Tick(event.now), plan.policy)
        assert (again, nothing) == (state, ()), "a tick with a time already seen changes nothing"
    assert not state.running
    return log


@settings(max_examples=60, deadline=None)
@given(st.lists(SECONDS, max_size=60))
def test_each_cue_falls_once_whatever_the_ticks(ticks: list[float]) -> None:
    log = play(PLAN, [Tick(at(second)) for second in [*sorted(ticks), 3400]])
    assert log == play(PLAN, [Tick(at(3400))])
    cues = Counter((d.segment, d.action.value, d.at) for d in log if "/cue" in d.idempotency_key)
    planned = Counter(
        (
            segment.index,
            cue.action.value,
            at(0) + (segment.starts_at - at(0)) + (at(cue.offset_s) - at(0)),
        )
        for segment in PLAN.segments
        for cue in segment.cues
    )
    assert cues == planned


@settings(max_examples=250, deadline=None)
@given(st.sampled_from([PLAN, EAGER]), st.lists(EVENTS, max_size=60), st.booleans())
def test_whatever_happens_the_show_stays_true(
    plan: Rundown, events: list[DirectorEvent], in_order: bool
) -> None:
    if in_order:
        events = sorted(events, key=lambda event: event.now)
    log = play(plan, [*events, Tick(at(3400))])

    keys = [decision.idempotency_key for decision in log]
    assert len(keys) == len(set(keys))
    assert [d.action for d in log].count(Action.END_SHOW) == 1
    assert log[-1].action is Action.END_SHOW
    assert all(before.at <= after.at for before, after in pairwise(log))
    assert all(before.segment <= after.segment for before, after in pairwise(log))
    assert all(d.at <= plan.ends_at for d in log)

    on_screen: str | None = None
    on_sale: str | None = None
    for decision in log:
        if decision.sku is not None:
            segment = plan.segments[decision.segment]
            assert 0 <= (decision.units_left or 0) <= (segment.unit_cap or 0)
            assert decision.price_minor == segment.price_minor
        if decision.action is Action.PIN:
            assert on_screen is None
            on_screen = decision.sku
        elif decision.action is Action.OPEN_SALE:
            assert (on_screen, on_sale) == (decision.sku, None)
            assert (decision.units_left or 0) > 0
            on_sale = decision.sku
        elif decision.action is Action.CLOSE_SALE:
            assert on_sale == decision.sku
            on_sale = None
        elif decision.action is Action.UNPIN:
            assert (on_screen, on_sale) == (decision.sku, None)
            on_screen = None
    assert (on_screen, on_sale) == (None, None)
