"""Stage 1, check: the profile and everything it names."""

from __future__ import annotations

from setsail.checks.run import check_compiled, default_catalogue
from setsail.core.findings import errors_in
from setsail.rehearsal.board import Board
from setsail.rehearsal.glance import glance, upcoming
from setsail.report.evidence import Comparison, Criterion, Evidence
from setsail.report.payloads import NO_SOURCE, CheckPayload, GateNote, SourceNote


def run(board: Board) -> Evidence:
    """Check the market as ``setsail check`` does."""
    catalogue = board.inputs.catalogue or default_catalogue(board.workspace, board.compiled)
    findings = check_compiled(board.workspace, board.compiled, board.day, catalogue)
    payload = _payload(board)
    return Evidence(
        "check",
        criteria=(
            Criterion(
                "errors in profile, texts, templates, catalogue and sites",
                len(errors_in(findings)),
                0,
                Comparison.AT_MOST,
            ),
            Criterion("facts past their review day", len(payload.expired), 0, Comparison.AT_MOST),
        ),
        findings=findings,
        payload=payload,
    )


def _payload(board: Board) -> CheckPayload:
    today = board.day
    notes = []
    for fact in board.compiled.facts:
        source = fact.source
        notes.append(
            SourceNote(
                fact=fact.path,
                title=source.title if source else NO_SOURCE,
                grade=source.grade.value if source else "assumption",
                read_on=source.date if source else None,
                review_by=source.review_by if source else None,
                url=source.url if source else None,
                where=str(board.compiled.where(fact.path)),
                expired=fact.expired(today),
            )
        )
    gates = tuple(
        GateNote(
            name,
            gate.rule,
            gate.strength.value,
            gate.effective_from,
            gate.effective_until,
            gate.in_force(today),
            gate.kind.value,
        )
        for name, gate in board.market.regulation.items()
    )
    assumed = sum(fact.assumed for fact in board.compiled.facts)
    return CheckPayload(
        tuple(notes),
        assumed,
        gates,
        glance(board.compiled, board.workspace),
        upcoming(board.market, today),
    )
