"""Stage 6, serve: the room gateway as a process, with the director playing the show."""

from __future__ import annotations

import time

from setsail.core.findings import Finding, error
from setsail.gateway.config import GatewayConfig, Playback
from setsail.gateway.probe import PageSeen, pages_of, status_of, visit
from setsail.rehearsal.board import Board, Serving, have, play_s
from setsail.rehearsal.rooms import gateway_config, start_gateway, wait_until_ready
from setsail.report.evidence import Comparison, Criterion, Evidence
from setsail.report.payloads import RoomRow, ServePayload

READY_LIMIT_S = 10.0
# Between the gateway's start and the first joins of the peak: this stage's own visit,
# and Locust's start.
LEAD_S = 8.0
PRODUCT_PATIENCE_S = 15.0


def run(board: Board) -> Evidence:
    """Start the gateway and be its first visitor."""
    config = _config(board)
    board.note("starting the gateway")
    begun = time.perf_counter()
    process = board.cleanup.enter_context(
        start_gateway(config, board.scratch, board.inputs.gateway)
    )
    ready = wait_until_ready(process)
    ready_s = time.perf_counter() - begun
    serving = Serving(ready.host, ready.port, config)
    board.serving = serving
    board.note("visiting the rooms")
    health = status_of(serving.host, serving.port, "/readyz")
    pages = [
        page
        for room in config.rooms
        for page in pages_of(serving.host, serving.port, room.id, room.locales)
    ]
    wrong = [finding for page in pages if (finding := _wrong(page, config))]
    main = config.rooms[0]
    seen = visit(serving.host, serving.port, main.id, main.locales[0], PRODUCT_PATIENCE_S)
    return Evidence(
        "serve",
        criteria=(
            Criterion(
                "from start to ready", round(ready_s, 2), READY_LIMIT_S, Comparison.AT_MOST, "s"
            ),
            Criterion("status of /readyz", health, 200, Comparison.EQUALS),
            Criterion(
                "room pages in their language and direction",
                len(pages) - len(wrong),
                len(pages),
                Comparison.EQUALS,
            ),
            Criterion(
                "products that the director put up for the first visitor",
                int(bool(seen.pinned_sku)),
                1,
                Comparison.EQUALS,
            ),
        ),
        findings=tuple(wrong),
        payload=_payload(board, serving, ready_s),
    )


def _config(board: Board) -> GatewayConfig:
    """The whole evening, compressed into the play and what comes before it."""
    rundown = have(board.rundown)
    evening_s = (rundown.ends_at - rundown.starts_at).total_seconds()
    playback = Playback(rundown, time_scale=evening_s / (LEAD_S + play_s(board)))
    return gateway_config(
        board.market,
        board.workspace,
        have(board.bundle),
        have(board.catalogue),
        playback,
        board.scratch / "gifts.sqlite",
    )


def _wrong(page: PageSeen, config: GatewayConfig) -> Finding | None:
    direction = config.rooms[0].directions[page.locale]
    if page.status == 200 and page.lang == page.locale and page.direction == direction:
        return None
    return error(
        "W910",
        f"the room page should be in {page.locale}, {direction}",
        key=page.locale,
        got=f"status {page.status}, lang '{page.lang}', dir '{page.direction}'",
    )


def _payload(board: Board, serving: Serving, ready_s: float) -> ServePayload:
    bundle = have(board.bundle)
    tag = board.market.language.locales[-1]
    rooms = tuple(
        RoomRow(room.id, bundle.render(tag, room.title), room.seat_count)
        for room in serving.config.rooms
    )
    return ServePayload(f"http://{serving.host}:{serving.port}", rooms, ready_s)
