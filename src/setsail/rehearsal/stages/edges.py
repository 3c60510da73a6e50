"""Stage 4, edges: the market's sites, chosen by an exact solver."""

from __future__ import annotations

import math
from collections.abc import Iterator

from setsail.core.findings import Finding, warning
from setsail.placement.plan import Placement
from setsail.placement.round_trip import load_round_trips
from setsail.placement.sites import SiteCatalogue, load_sites
from setsail.rehearsal.board import Board
from setsail.report.evidence import Comparison, Criterion, Evidence
from setsail.report.payloads import (
    CandidateMark,
    CityMark,
    EdgesPayload,
    FailoverRow,
    RouteLine,
    SiteMark,
)


def run(board: Board) -> Evidence:
    """Place the market's edge and explain it."""
    # Only this stage needs the solver, which takes half a second to import.
    from setsail.placement.explain import explain  # noqa: PLC0415
    from setsail.placement.solve import solve  # noqa: PLC0415

    sites = load_sites(board.workspace)
    round_trips = load_round_trips(board.workspace)
    board.note("solving the placement")
    placement = solve(
        board.market,
        sites,
        round_trips,
        board.day,
        where=board.compiled.where,
    )
    board.placement = placement
    board.note("asking what each site is worth")
    explanation = explain(board.market, sites, round_trips, board.day, placement)
    reasons = {reason.site_id: reason.text for reason in explanation.reasons}
    return Evidence(
        "edges",
        criteria=_criteria(board, placement),
        findings=tuple(_on_slow_paths(board, placement)),
        payload=_payload(board, sites, placement, reasons),
    )


def _criteria(board: Board, placement: Placement) -> tuple[Criterion, ...]:
    edge = board.market.edge
    broken = sum(not case.holds for case in placement.failover)
    return (
        Criterion(
            f"users within {edge.max_rtt_ms} ms",
            hundredths_of_percent(placement.share_within),
            hundredths_of_percent(edge.within_share),
            Comparison.AT_LEAST,
            "%",
        ),
        Criterion("gap to the optimum", placement.gap, 0, Comparison.AT_MOST),
        Criterion("losses of one failure group that would not hold", broken, 0, Comparison.AT_MOST),
    )


def hundredths_of_percent(share: float) -> float:
    """A share, 0–1, in percent, cut to two decimals: rounding up could reach a limit."""
    # The small addition takes back what binary fractions lose: 0.57 is 56.99… % without it.
    return math.floor(share * 10_000 + 1e-6) / 100


def _on_slow_paths(board: Board, placement: Placement) -> Iterator[Finding]:
    """The verdict rests on the median path; a launch team should know the slower quartile."""
    edge = board.market.edge
    if placement.share_within_p75 < edge.within_share:
        yield warning(
            "E530",
            f"by the slower quartile of paths only {placement.share_within_p75:.1%} of the users"
            f" are within {edge.max_rtt_ms} ms",
            where=board.compiled.where("edge.max_rtt_ms"),
            key="edge.max_rtt_ms",
            fix="measure real round trips before the launch, or allow a nearer site",
        )


def _payload(
    board: Board, sites: SiteCatalogue, placement: Placement, reasons: dict[str, str]
) -> EdgesPayload:
    edge = board.market.edge
    chosen = {placed.site_id for placed in placement.sites}
    proof = "no cheaper placement exists" if placement.proven else f"gap {placement.gap:.1%}"
    return EdgesPayload(
        sites=tuple(_sites(placement, reasons)),
        cities=tuple(_cities(board, placement)),
        candidates=tuple(
            CandidateMark(site.id, site.city, site.lat, site.lon, reasons.get(site.id, ""))
            for site in map(sites.find, edge.allowed_sites)
            if site is not None and site.id not in chosen
        ),
        failover=tuple(
            FailoverRow(case.group, case.share_within, case.capacity_ok)
            for case in placement.failover
        ),
        max_rtt_ms=edge.max_rtt_ms,
        within_share=edge.within_share,
        share_within=placement.share_within,
        user_weighted_rtt_ms=placement.user_weighted_rtt_ms,
        proof=proof,
    )


def _sites(placement: Placement, reasons: dict[str, str]) -> list[SiteMark]:
    return [
        SiteMark(
            site_id=placed.site.id,
            city=placed.site.city,
            lat=placed.site.lat,
            lon=placed.site.lon,
            role=placed.role,
            nodes=placed.nodes,
            users=placed.users,
            failure_group=placed.site.failure_group,
            reason=reasons.get(placed.site.id, ""),
        )
        for placed in placement.sites
    ]


def _cities(board: Board, placement: Placement) -> list[CityMark]:
    audience = board.market.audience
    marks = []
    for city in audience.cities:
        routes = [
            RouteLine(each.site_id, each.users, each.rtt.median_ms)
            for each in placement.assignments
            if each.city == city.name
        ]
        routes.sort(key=lambda route: -route.users)
        share = audience.share(city)
        marks.append(CityMark(city.name, city.lat, city.lon, share, tuple(routes)))
    return marks
