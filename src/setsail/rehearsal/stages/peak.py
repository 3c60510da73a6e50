"""Stage 7, peak: real Locust workers play the market's evening against the gateway."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from setsail.campaigns.ledger import Outcome
from setsail.campaigns.planner import Settings, plan_campaign
from setsail.campaigns.planner import Stage as CampaignStage
from setsail.campaigns.results import CampaignResult, OperationFigures
from setsail.campaigns.runner import Progress, run_campaign
from setsail.campaigns.scenario import load_scenario
from setsail.campaigns.verdict import Measure, judge
from setsail.content.rundown import Rundown
from setsail.content.window import show_window
from setsail.core.findings import Finding, warning
from setsail.profiles.schema import Slo
from setsail.rehearsal.board import Board, have, play_s, scaled
from setsail.report.evidence import Comparison, Criterion, Evidence
from setsail.report.payloads import Distribution, OperationRow, PeakPayload, SecondRow


def run(board: Board) -> Evidence:
    """Plan the campaign, play it, and judge what was measured."""
    serving, rundown = have(board.serving), have(board.rundown)
    plan = plan_campaign(
        load_scenario(board.workspace.loadtests, board.inputs.campaign),
        board.market,
        show_window(board.market, board.day),
        CampaignStage.of(serving.config.rooms),
        Settings(
            seed=board.inputs.seed,
            scale=scaled(board),
            workers=board.inputs.workers,
            duration_s=play_s(board),
        ),
    )
    folder = board.scratch / "peak"
    folder.mkdir()
    url = f"ws://{serving.host}:{serving.port}"
    result = run_campaign(
        plan, url, folder, board.workspace.loadtests, lambda p: board.note(_progress(p))
    )
    measures = judge(result, board.market.slo)
    return Evidence(
        "peak",
        criteria=tuple(_criterion(measure) for measure in measures),
        findings=(*plan.findings, *result.findings, *_uncertain(measures)),
        payload=_payload(result, rundown, board.market.slo),
    )


def _progress(progress: Progress) -> str:
    if progress.phase != "playing":
        return f"{progress.phase} the load workers" if progress.phase == "starting" else "counting"
    return (
        f"{progress.elapsed_s:.0f} of {progress.duration_s:.0f} s, {progress.active} in rooms,"
        f" {progress.done} of {progress.total} actions, {progress.deliveries} deliveries"
    )


def _uncertain(measures: Sequence[Measure]) -> Iterator[Finding]:
    """Figures that chance alone may have put on their side of the limit."""
    for measure in measures:
        if measure.interval is not None and not measure.certain:
            low, high = measure.interval
            yield warning(
                "T815",
                "the figure may be on either side of its limit by chance",
                key=measure.name,
                got=f"{low:.0f} to {high:.0f} {measure.unit} at 95 % confidence, "
                f"from {measure.samples} samples",
                fix="play longer, or at a larger --scale",
            )


def _criterion(measure: Measure) -> Criterion:
    return Criterion(
        measure.name, measure.figure, measure.limit, Comparison(measure.comparison), measure.unit
    )


def _payload(result: CampaignResult, rundown: Rundown, slo: Slo) -> PeakPayload:
    limits = {"join": slo.join_p95_ms, "actions": slo.action_p95_ms}
    operations = [
        row for figures in result.operations if (row := _operation(figures, limits)) is not None
    ]
    distributions = [
        Distribution(figures.name, figures.response.counts)
        for figures in result.operations
        if figures.response is not None
    ]
    delivery = result.deliveries.latency
    if delivery is not None:
        distributions.append(Distribution("delivery", delivery.counts))
        operations.append(
            OperationRow(
                operation="delivery",
                count=result.deliveries.received,
                failed=result.deliveries.missing,
                p50_ms=delivery.p50_ms,
                p90_ms=delivery.p90_ms,
                p95_ms=delivery.p95.value_ms,
                p99_ms=delivery.p99.value_ms,
                max_ms=delivery.max_ms,
                limit_ms=slo.delivery_p99_ms,
                limit_at="p99",
            )
        )
    return PeakPayload(
        operations=tuple(operations),
        seconds=tuple(
            SecondRow(s.second, s.intended, s.done, s.active, s.deliveries) for s in result.seconds
        ),
        distributions=tuple(distributions),
        deliveries=result.deliveries.expected,
        missing=result.deliveries.missing,
        doubled=result.deliveries.doubled,
        workers=len(result.workers),
        arrivals=len(result.plan.visits),
        played_s=result.plan.duration_s,
        window_starts_at=rundown.starts_at,
        window_ends_at=rundown.ends_at,
        zone=rundown.time_zone,
    )


def _operation(figures: OperationFigures, limits: dict[str, int]) -> OperationRow | None:
    response = figures.response
    if response is None:
        return None
    limit = limits.get(figures.name)
    return OperationRow(
        operation=figures.name,
        count=figures.carried_out,
        failed=figures.outcome(Outcome.FAILED),
        p50_ms=response.p50_ms,
        p90_ms=response.p90_ms,
        p95_ms=response.p95.value_ms,
        p99_ms=response.p99.value_ms,
        max_ms=response.max_ms,
        limit_ms=limit,
        limit_at="p95" if limit else "",
    )
