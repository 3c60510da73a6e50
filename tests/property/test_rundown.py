from __future__ import annotations

from itertools import groupby, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from setsail.content.catalogue import Catalogue, Rung
from setsail.content.rundown import Kind, Rundown, plan_rundown
from tests.factories import make_market
from tests.unit.content.samples import playbook, product, window

LADDER = list(Rung)


@st.composite
def shows(draw: st.DrawFn) -> tuple[Catalogue, Rundown]:
    products = []
    for rung in Rung:
        for number in range(draw(st.integers(1, 12))):
            stock = draw(st.integers(1, 500))
            price = draw(st.integers(1, 10**9))
            cap = draw(st.none() | st.integers(1, stock))
            products.append(
                product(
                    f"{rung.value}-{number}",
                    rung,
                    stock=stock,
                    unit_cap=cap,
                    price_minor=price,
                    floor_price_minor=draw(st.integers(1, price)),
                )
            )
    shop = Catalogue("shop.csv", "IDR", tuple(products))
    tonight = window(draw(st.integers(901, 30_000)))
    seed = draw(st.integers(0, 2**32))
    return shop, plan_rundown(make_market(), shop, playbook(), tonight, seed)


@settings(max_examples=150, deadline=None)
@given(shows())
def test_a_rundown_keeps_its_promises(show: tuple[Catalogue, Rundown]) -> None:
    shop, plan = show
    segments = plan.segments

    # It fills the window without a gap or an overlap.
    assert segments[0].starts_at == plan.starts_at
    assert segments[-1].ends_at == plan.ends_at
    assert all(before.ends_at == after.starts_at for before, after in pairwise(segments))
    assert [segment.index for segment in segments] == list(range(len(segments)))

    # Each wave climbs the whole ladder, rung by rung, and none goes back.
    shown = [segment for segment in segments if segment.rung is not None]
    for number, (wave, climb) in enumerate(groupby(shown, key=lambda s: s.wave), start=1):
        assert wave == number
        assert [rung for rung, _ in groupby(climb, key=lambda s: s.rung)] == LADDER
    assert shown[-1].wave == plan.waves

    # Nobody is shown twice but as a recap, and nothing new is kept back for one.
    new = [segment.sku for segment in shown if segment.kind is Kind.ITEM]
    assert len(new) == len(set(new))
    for rung in Rung:
        recaps = [s for s in shown if s.kind is Kind.RECAP and s.rung is rung]
        if recaps:
            assert {s.sku for s in shown if s.rung is rung} == {p.sku for p in shop.on_rung(rung)}

    for segment in shown:
        item = shop.product(segment.sku or "")
        assert segment.unit_cap is not None
        assert 0 < segment.unit_cap <= item.stock
        assert item.unit_cap is None or segment.unit_cap <= item.unit_cap
        assert item.floor_price_minor <= (segment.price_minor or 0)
        assert segment.price_minor == item.price_minor
        # The dwell of the sample is 200 s; a rung with few products stays up to twice as long.
        assert 200 <= segment.duration_s <= (segment.longest_s or 0) == 400
        offsets = [cue.offset_s for cue in segment.cues]
        assert offsets == sorted(offsets)
        assert 0 <= offsets[0] <= offsets[-1] < segment.duration_s
