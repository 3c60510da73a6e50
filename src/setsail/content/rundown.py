"""The evening as a ladder: which product is shown when, for how long and why.

A rundown is decided before the show and is the same for the same inputs. It
climbs traffic, bridge, profit and limited in one or more waves; every product is
shown once, and again only as a recap when a rung has too few of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from typing import Any

from setsail.content.catalogue import Catalogue, Product, Rung
from setsail.content.parts.playbook_schema import STRETCH, CueLine, Phase, Playbook
from setsail.content.segments import Anchor, Cue, Kind, Rundown, Segment
from setsail.content.window import ShowWindow
from setsail.core.errors import SetsailError
from setsail.core.findings import Position, error
from setsail.profiles.schema import Market, Pace

__all__ = ["Anchor", "Cue", "Kind", "Rundown", "Segment", "plan_rundown"]

Place = tuple[Product, Kind]


def plan_rundown(
    market: Market, catalogue: Catalogue, playbook: Playbook, window: ShowWindow, seed: int
) -> Rundown:
    """Lay the products over the window.

    Args:
        market: its pace decides how long a product stays, its overrides how long the
            opening, the waves and the closing last.
        catalogue: what is for sale; sets prices, floors, caps and stock.
        playbook: the format.
        window: what the segments fill, to the second.
        seed: same inputs and seed give the same rundown.

    Raises:
        SetsailError: C331, the window is too short for the format; C332, a rung of the
            format has no product.
    """
    playbook = playbook.adapted(market.content.format_overrides.get(playbook.format))
    pace = market.content.pace_of(playbook.format)
    waves = _waves(playbook, pace, window)
    random = Random(f"{seed}/{market.code}/{window.day.isoformat()}")
    casts = []
    for at, phase in enumerate(playbook.ladder):
        lengths_s = [lengths[at] for lengths in waves]
        casts.append(_cast(phase, catalogue, lengths_s, pace, random))
    draft = _Draft(window.starts_at)
    opening, closing = playbook.opening, playbook.closing
    draft.add(Kind.OPENING, opening.duration_s, opening.cues, reason="opens the show")
    for wave, lengths in enumerate(waves):
        for phase, cast, length_s in zip(playbook.ladder, casts, lengths, strict=True):
            where = f"wave {wave + 1} of {len(waves)}"
            draft.add_phase(phase, cast[wave], length_s, pace, wave + 1, where)
    draft.add(Kind.CLOSING, closing.duration_s, closing.cues, reason="ends the show")
    return Rundown(
        market=market.code,
        playbook=playbook.format,
        starts_at=window.starts_at,
        ends_at=window.ends_at,
        time_zone=window.zone,
        waves=len(waves),
        seed=seed,
        policy=playbook.policy(),
        segments=tuple(draft.segments),
    )


def _waves(playbook: Playbook, pace: Pace, window: ShowWindow) -> list[list[int]]:
    """The length of each phase in each wave, seconds; as many waves as fit."""
    around_s = playbook.opening.duration_s + playbook.closing.duration_s
    main_s = window.duration_s - around_s
    for count in range(max(1, round(main_s / playbook.wave_s)), 0, -1):
        waves = [
            _split(length_s, [phase.share for phase in playbook.ladder])
            for length_s in _split(max(main_s, 0), [1.0] * count)
        ]
        slots = [phase.slot_s(pace) for phase in playbook.ladder]
        if all(length >= slot for wave in waves for length, slot in zip(wave, slots, strict=True)):
            return waves
    needed_s = around_s + max(
        int(phase.slot_s(pace) / phase.share) + 1 for phase in playbook.ladder
    )
    raise SetsailError(
        error(
            "C331",
            f"the window is too short for the format '{playbook.format}' at {pace.value} pace",
            key="peaks",
            got=f"{window.duration_s} s",
            fix=f"it takes at least {needed_s} s: choose a longer window or another format",
        )
    )


def _split(total: int, shares: Sequence[float]) -> list[int]:
    """A whole number in parts by share; the parts add up to it exactly."""
    whole, passed, done = sum(shares), 0.0, 0
    parts = []
    for share in shares:
        passed += share
        edge = round(total * passed / whole)
        parts.append(edge - done)
        done = edge
    return parts


def _cast(
    phase: Phase, catalogue: Catalogue, lengths_s: Sequence[int], pace: Pace, random: Random
) -> list[list[Place]]:
    """Which products a rung shows in each wave: new ones first, then recaps."""
    products = catalogue.on_rung(phase.rung)
    if not products:
        raise SetsailError(
            error(
                "C332",
                "the format needs a product on every rung of its ladder",
                where=Position(catalogue.file),
                key="rung",
                got=f"none on '{phase.rung.value}'",
                fix=f"add a product with rung '{phase.rung.value}'",
            )
        )
    slot_s, wanted = phase.slot_s(pace), -(-len(products) // len(lengths_s))
    # As few as the longest dwell allows when products are scarce, never more than fit.
    places = [
        min(max(wanted, -(-length // (slot_s * STRETCH))), length // slot_s) for length in lengths_s
    ]
    fresh = _drawn(phase.rung, products, random)[: sum(places)]
    if phase.rung is Rung.LIMITED:
        fresh.reverse()  # the likeliest, the dearest, is the climax
    shown: list[Product] = []
    waves: list[list[Place]] = []
    for number, count in enumerate(places):
        take = min(count, -(-len(fresh) // (len(places) - number)))
        new, fresh = fresh[:take], fresh[take:]
        shown += new
        recaps = [_recap(shown) for _ in range(count - take)]
        waves.append([(p, Kind.ITEM) for p in new] + [(p, Kind.RECAP) for p in recaps])
    return waves


def _recap(shown: list[Product]) -> Product:
    """The product that was shown the longest ago; it goes to the end of the list."""
    last = {product.sku: number for number, product in enumerate(shown)}
    shown.append(shown[min(last.values())])
    return shown[-1]


def _drawn(rung: Rung, products: Sequence[Product], random: Random) -> list[Product]:
    """A weighted draw without replacement: the heavier, the earlier."""
    keys = [random.expovariate(_weight(rung, product)) for product in products]
    return [products[at] for at in sorted(range(len(products)), key=keys.__getitem__)]


def _weight(rung: Rung, product: Product) -> float:
    """What makes a product likely: units fill a room, margin earns, price crowns the wave."""
    if rung is Rung.PROFIT:
        return max(product.margin_share, 0.01) * product.sellable_units
    if rung is Rung.LIMITED:
        return product.price_minor
    return product.sellable_units


@dataclass(slots=True)
class _Draft:
    """A rundown while it grows; each segment starts where the one before it ends."""

    next_at: datetime
    segments: list[Segment] = field(default_factory=list)

    def add(
        self, kind: Kind, duration_s: int, cues: Sequence[CueLine], wave: int = 0, **rest: Any
    ) -> None:
        segment = Segment(
            index=len(self.segments),
            kind=kind,
            wave=wave,
            starts_at=self.next_at,
            duration_s=duration_s,
            cues=tuple(_cue(line, duration_s) for line in cues),
            **rest,
        )
        self.segments.append(segment)
        self.next_at += timedelta(seconds=duration_s)

    def add_phase(
        self,
        phase: Phase,
        places: Sequence[Place],
        length_s: int,
        pace: Pace,
        wave: int,
        where: str,
    ) -> None:
        """One rung of one wave: for each product a talk, where the format has one, and the item."""
        dwell_s = phase.dwell_s.at(pace)
        slots = _split(length_s, [1.0] * len(places))
        for number, ((product, kind), slot_s) in enumerate(zip(places, slots, strict=True), 1):
            talk_s = 0
            if phase.talk:
                talk_s = slot_s * phase.talk.duration_s.at(pace) // phase.slot_s(pace)
                reason = f"talk before {product.sku}"
                self.add(Kind.TALK, talk_s, phase.talk.cues, wave, reason=reason)
            self.add(
                kind,
                slot_s - talk_s,
                phase.cues,
                wave,
                reason=_reason(product, kind, f"{number} of {len(places)} in {where}"),
                rung=phase.rung,
                sku=product.sku,
                unit_cap=product.sellable_units,
                stock=product.stock,
                price_minor=product.price_minor,
                floor_price_minor=product.floor_price_minor,
                longest_s=dwell_s * STRETCH,
                exit_sold_share=phase.exits.sold_share,
                exit_audience_growth=phase.exits.audience_growth,
            )


def _cue(line: CueLine, duration_s: int) -> Cue:
    anchor = Anchor.START if line.before_end_s is None else Anchor.END
    return Cue(line.offset_s(duration_s), line.action, line.message, anchor)


def _reason(product: Product, kind: Kind, place: str) -> str:
    if kind is Kind.RECAP:
        return f"{product.rung.value} recap {place}: the rung has no product left that is new"
    units = f"{product.sellable_units} of {product.stock} units"
    return f"{product.rung.value} item {place}: {units}, {product.margin_share:.0%} above the floor"
