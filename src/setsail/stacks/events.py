"""What the driver and the process that runs the Pulumi program say to each other."""

from __future__ import annotations

from typing import Literal

import msgspec

from setsail.core.findings import Finding, Position, Severity
from setsail.stacks.state import StackState


class Job(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the process is to do.

    Attributes:
        op: ``preview`` only says what would be done.
        infra: folder of the Pulumi program.
        plan_file: the stack plan, JSON.
        state_file: where the stack's state is kept.
        endpoint_url: the emulated cloud; not contacted in a preview.
    """

    op: Literal["preview", "up"]
    infra: str
    plan_file: str
    state_file: str
    endpoint_url: str


class StepEvent(msgspec.Struct, frozen=True, tag="step", tag_field="event"):
    """One resource was handled.

    Attributes:
        op: ``create``, ``same``, ``update`` or ``delete``.
        type: type token.
        name: the program's name for it.
        seconds: how long the cloud took; 0 in a preview.
        preview: whether this is only what would be done.
    """

    op: str
    type: str
    name: str
    seconds: float
    preview: bool


class NoteEvent(msgspec.Struct, frozen=True, tag="note", tag_field="event"):
    """Something worth showing while one waits."""

    text: str


class FindingEvent(msgspec.Struct, frozen=True, tag="finding", tag_field="event"):
    """One finding; fields as in `setsail.core.findings.Finding`."""

    code: str
    severity: str
    message: str
    where: tuple[str, int, int] | None
    key: str | None
    got: str | None
    fix: str | None

    @classmethod
    def of(cls, finding: Finding) -> FindingEvent:
        """Pack a finding."""
        at = finding.where
        where = (at.file, at.line, at.column) if at else None
        return cls(
            finding.code,
            finding.severity.value,
            finding.message,
            where,
            finding.key,
            finding.got,
            finding.fix,
        )

    def finding(self) -> Finding:
        """Unpack it."""
        where = Position(*self.where) if self.where else None
        severity = Severity(self.severity)
        return Finding(self.code, severity, self.message, where, self.key, self.got, self.fix)


class ResultEvent(msgspec.Struct, frozen=True, tag="result", tag_field="event"):
    """The job is done."""

    state: StackState


Event = StepEvent | NoteEvent | FindingEvent | ResultEvent
