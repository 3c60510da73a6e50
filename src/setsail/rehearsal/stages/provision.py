"""Stage 5, provision: the Pulumi program on an emulated cloud, read back, destroyed."""

from __future__ import annotations

import json
from typing import Any

from setsail.rehearsal.board import Board, have
from setsail.report.evidence import Comparison, Criterion, Evidence
from setsail.report.payloads import DifferenceRow, ProvisionPayload, ResourceRow, StepTime
from setsail.stacks.events import Event, NoteEvent, StepEvent
from setsail.stacks.plan import plan_stack
from setsail.stacks.provision import ProvisionResult, provision

SHOWN_CHARACTERS = 80
# Said in a column of its own, or of no use to a reader.
HIDDEN = ("region", "tags", "__defaults")


def run(board: Board) -> Evidence:
    """Bring the stack up, read it back, and take it down again."""
    plan = plan_stack(board.market, have(board.placement), "rehearsal")
    folder = board.scratch / "stack"
    folder.mkdir()

    def told(event: Event) -> None:
        if isinstance(event, NoteEvent):
            board.note(event.text)
        elif isinstance(event, StepEvent):
            board.note(f"{event.op} {event.type} {event.name}")

    result = provision(plan, board.workspace, folder, told, board.inputs.after_up)
    found = result.comparison
    wrong = len(found.missing) + len(found.extra) + len(found.different)
    return Evidence(
        "provision",
        criteria=(
            Criterion(
                "resources read back with every property as planned",
                found.matched,
                found.expected,
                Comparison.EQUALS,
            ),
            Criterion(
                "planned sites that hold resources",
                sites_built(result),
                len(plan.sites),
                Comparison.EQUALS,
            ),
            Criterion(
                f"missing, extra or different among {found.properties} properties",
                wrong,
                0,
                Comparison.AT_MOST,
            ),
            Criterion("resources left after destroy", len(result.leftovers), 0, Comparison.AT_MOST),
        ),
        findings=result.findings,
        payload=_payload(result),
    )


def sites_built(result: ProvisionResult) -> int:
    """Sites of the plan in whose region the program built something; none is no proof."""
    regions = {str(resource.inputs.get("region", "")) for resource in result.custom}
    return sum(site.aws_region in regions for site in result.plan.sites)


def _payload(result: ProvisionResult) -> ProvisionPayload:
    found = result.comparison
    missing = set(found.missing)
    different = {each.resource for each in found.different}
    rows = []
    for resource in result.custom:
        status = "matches"
        if resource.name in missing:
            status = "missing"
        elif resource.name in different:
            status = "different"
        region = str(resource.inputs.get("region", ""))
        rows.append(
            ResourceRow(resource.type, resource.name, region, status, _shown(resource.inputs))
        )
    rows += (
        ResourceRow(extra.type, extra.key, extra.region or "", "extra") for extra in found.extra
    )
    return ProvisionPayload(
        resources=tuple(rows),
        differences=tuple(
            DifferenceRow(each.resource, each.property, _text(each.expected), _text(each.found))
            for each in found.different
        ),
        steps=tuple(StepTime(step, seconds) for step, seconds in result.seconds.items()),
        left_after_destroy=tuple(f"{left.type} {left.key}" for left in result.leftovers),
    )


def _shown(inputs: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    return tuple((name, _text(value)) for name, value in inputs.items() if name not in HIDDEN)


def _text(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= SHOWN_CHARACTERS else text[: SHOWN_CHARACTERS - 1] + "…"
