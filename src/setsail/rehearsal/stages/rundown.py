"""Stage 3, rundown: tonight's show, planned and then judged against its rules.

The planner's word is not taken for it: coverage, ladder, prices and stock are
counted here again, from the segments alone.
"""

from __future__ import annotations

from itertools import pairwise

from setsail.content.catalogue import Catalogue, Rung
from setsail.content.playbook import load_playbook
from setsail.content.rundown import Rundown, Segment, plan_rundown
from setsail.l10n.bundle import MessageBundle
from setsail.l10n.formats import Money
from setsail.l10n.text import plain
from setsail.rehearsal.board import Board, have
from setsail.rehearsal.show import tonight
from setsail.report.evidence import Comparison, Criterion, Evidence
from setsail.report.payloads import RundownPayload, SegmentBar

RUNGS = list(Rung)


def run(board: Board) -> Evidence:
    """Plan the show and count what breaks its rules."""
    show = tonight(board)
    market = board.market
    playbook = load_playbook(board.workspace, market.content.playbook)
    rundown = plan_rundown(market, show.catalogue, playbook, show.window, board.inputs.seed)
    board.catalogue, board.rundown = show.catalogue, rundown
    shown = {segment.rung for segment in rundown.segments if segment.rung}
    return Evidence(
        "rundown",
        criteria=(
            Criterion(
                "seconds of the window left uncovered or doubled",
                uncovered_s(rundown),
                0,
                Comparison.EQUALS,
                "s",
            ),
            Criterion("steps down the ladder", steps_down(rundown), 0, Comparison.EQUALS),
            Criterion("rungs of the ladder shown", len(shown), len(RUNGS), Comparison.EQUALS),
            Criterion(
                "products below their floor or beyond their stock",
                oversold(rundown, show.catalogue),
                0,
                Comparison.EQUALS,
            ),
        ),
        payload=_payload(board, rundown, show.catalogue, playbook.title),
    )


def uncovered_s(rundown: Rundown) -> float:
    """Seconds by which the segments miss the window: gaps, overlaps and ragged ends."""
    segments = rundown.segments
    if not segments:
        return (rundown.ends_at - rundown.starts_at).total_seconds()
    edges = [(rundown.starts_at, segments[0].starts_at), (segments[-1].ends_at, rundown.ends_at)]
    edges += [(earlier.ends_at, later.starts_at) for earlier, later in pairwise(segments)]
    return sum(abs((b - a).total_seconds()) for a, b in edges)


def steps_down(rundown: Rundown) -> int:
    """How often, within a wave, a product follows one of a higher rung."""
    items = [segment for segment in rundown.segments if segment.rung]
    return sum(
        earlier.wave == later.wave and RUNGS.index(_rung(later)) < RUNGS.index(_rung(earlier))
        for earlier, later in pairwise(items)
    )


def _rung(segment: Segment) -> Rung:
    return segment.rung or RUNGS[0]


def oversold(rundown: Rundown, catalogue: Catalogue) -> int:
    """Segments priced below the product's floor, or whose cap is above its stock."""
    wrong = 0
    for segment in rundown.segments:
        if segment.sku is None:
            continue
        product = catalogue.product(segment.sku)
        price = segment.price_minor if segment.price_minor is not None else 0
        cap = segment.unit_cap if segment.unit_cap is not None else product.stock
        wrong += price < product.floor_price_minor or cap > product.stock
    return wrong


def _payload(board: Board, rundown: Rundown, catalogue: Catalogue, title: str) -> RundownPayload:
    bundle = have(board.bundle)
    tag = board.market.language.locales[0]
    return RundownPayload(
        playbook=title,
        zone=rundown.time_zone,
        starts_at=rundown.starts_at,
        ends_at=rundown.ends_at,
        segments=tuple(_bar(segment, catalogue, bundle, tag) for segment in rundown.segments),
        local_tag=tag,
        local_direction="rtl" if bundle.direction(tag) == "rtl" else "ltr",
        host_tone=board.market.content.host_tone,
    )


def _bar(segment: Segment, catalogue: Catalogue, bundle: MessageBundle, tag: str) -> SegmentBar:
    product = catalogue.product(segment.sku) if segment.sku else None
    price = ""
    if product is not None and segment.price_minor is not None:
        price = plain(bundle.show(tag, Money(segment.price_minor, catalogue.currency)))
    return SegmentBar(
        index=segment.index,
        rung=segment.rung.value if segment.rung else segment.kind.value,
        name=product.name_en if product else segment.kind.value,
        local_name=product.name if product else "",
        price_text=price,
        starts_at=segment.starts_at,
        duration_s=segment.duration_s,
        reason=segment.reason,
        sku=segment.sku or "",
    )
