"""What the page's templates walk over, prepared so that they decide nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from setsail.core.findings import Finding, Severity, in_file_order
from setsail.report.evidence import Evidence, LaunchReport, Verdict
from setsail.report.figures import reason
from setsail.report.payloads import (
    CheckPayload,
    Direction,
    EdgesPayload,
    LanguagePayload,
    LocalePayload,
    PeakPayload,
    ProvenancePayload,
    ProvisionPayload,
    ResourceRow,
    RundownPayload,
    ServePayload,
)

P = TypeVar("P")

# Heading, and its short form for the bar of links.
TITLES = {
    "check": ("What the profile rests on", "Sources"),
    "language": ("The room in its languages", "Languages"),
    "rundown": ("Run of show", "Run of show"),
    "edges": ("Edges", "Edges"),
    "provision": ("Provisioned resources", "Resources"),
    "serve": ("Room gateway", "Gateway"),
    "peak": ("Peak hour", "Peak hour"),
    "report": ("Provenance", "Provenance"),
}
# The order a reader asks in: the show, where it runs, how it held, and last the small print.
SECTION_ORDER = ("rundown", "peak", "edges", "provision", "serve", "language", "check", "report")

SURFACE_ORDER = ("room", "commerce", "host", "assistant")


@dataclass(frozen=True, slots=True)
class LocalText:
    """A message in one locale; ``text`` is None when the locale does not have it."""

    tag: str
    direction: Direction
    text: str | None


@dataclass(frozen=True, slots=True)
class MessageRow:
    """A message in every locale of the market."""

    message_id: str
    texts: tuple[LocalText, ...]


@dataclass(frozen=True, slots=True)
class Surface:
    """The messages of one file."""

    name: str
    rows: tuple[MessageRow, ...]


@dataclass(frozen=True, slots=True)
class ResourceGroup:
    """Resources of one type; ``troubled`` counts those that do not match."""

    type: str
    rows: tuple[ResourceRow, ...]
    troubled: int


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """Findings of one weight, in file order."""

    severity: Severity
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """One section of the page.

    Attributes:
        stage: name of the stage, also the section's anchor.
        title: its heading.
        short: the heading in the bar of links.
        evidence: what the stage found.
        absence: why there is nothing to show; None when there is.
    """

    stage: str
    title: str
    short: str
    evidence: Evidence
    absence: str | None


@dataclass(frozen=True, slots=True)
class Page:
    """Everything the page shows apart from the pictures.

    A payload that is missing, or not what the stage should hand over, is None;
    its section then says why. ``played`` tells whether the peak hour was begun.
    """

    report: LaunchReport
    verdict: str
    reason: str
    findings: tuple[FindingGroup, ...]
    sections: tuple[Section, ...]
    played: bool
    duration_s: float
    check: CheckPayload | None
    language: LanguagePayload | None
    surfaces: tuple[Surface, ...]
    rundown: RundownPayload | None
    edges: EdgesPayload | None
    provision: ProvisionPayload | None
    resource_groups: tuple[ResourceGroup, ...]
    serve: ServePayload | None
    peak: PeakPayload | None
    provenance: ProvenancePayload | None


def page_of(report: LaunchReport) -> Page:
    """Prepare a report for the page."""
    check = payload(report, "check", CheckPayload)
    language = payload(report, "language", LanguagePayload)
    rundown = payload(report, "rundown", RundownPayload)
    edges = payload(report, "edges", EdgesPayload)
    provision = payload(report, "provision", ProvisionPayload)
    serve = payload(report, "serve", ServePayload)
    peak = payload(report, "peak", PeakPayload)
    held: dict[str, object | None] = {
        "check": check,
        "language": language,
        "rundown": rundown,
        "edges": edges,
        "provision": provision,
        "serve": serve,
        "peak": peak,
    }
    by_stage = {evidence.stage: evidence for evidence in report.stages}
    sections = tuple(
        Section(stage, *TITLES[stage], by_stage[stage], absence(by_stage[stage], held.get(stage)))
        for stage in SECTION_ORDER
        if stage in by_stage
    )
    return Page(
        report=report,
        verdict=verdict_words(report),
        reason=reason(report),
        findings=by_severity(f for evidence in report.stages for f in evidence.findings),
        sections=sections,
        played="peak" in by_stage and by_stage["peak"].not_run is None,
        duration_s=sum(evidence.duration_s for evidence in report.stages),
        check=check,
        language=language,
        surfaces=surfaces(language.locales) if language else (),
        rundown=rundown,
        edges=edges,
        provision=provision,
        resource_groups=by_type(provision.resources) if provision else (),
        serve=serve,
        peak=peak,
        provenance=payload(report, "report", ProvenancePayload),
    )


def verdict_words(report: LaunchReport) -> str:
    """The verdict as it is shown large; a go of some stages only says so."""
    if report.verdict is not Verdict.GO:
        return "No-go"
    left = any(evidence.verdict is Verdict.NOT_RUN for evidence in report.stages)
    return "Go so far" if left else "Go"


def payload(report: LaunchReport, stage: str, kind: type[P]) -> P | None:
    """A stage's payload when the stage exists and handed over the right kind."""
    for evidence in report.stages:
        if evidence.stage == stage and isinstance(evidence.payload, kind):
            return evidence.payload
    return None


def absence(evidence: Evidence, held: object | None) -> str | None:
    """Why a section has nothing to show; None when it has something."""
    if held is not None or evidence.stage == "report":
        return None
    if evidence.not_run is not None:
        return f"This stage did not run: {evidence.not_run}"
    if evidence.verdict is Verdict.NO_GO:
        return "This stage failed before it had anything to show; its findings say why."
    return "This stage passed and handed over nothing to draw."


def by_severity(findings: Iterable[Finding]) -> tuple[FindingGroup, ...]:
    """Findings by weight, heaviest first; the same finding of two stages counts once."""
    unique = list(dict.fromkeys(findings))
    groups = (
        FindingGroup(weight, in_file_order(f for f in unique if f.severity is weight))
        for weight in Severity
    )
    return tuple(group for group in groups if group.findings)


def surfaces(locales: tuple[LocalePayload, ...]) -> tuple[Surface, ...]:
    """Messages side by side, grouped by file: what visitors see first, then the rest."""
    known = {loc.tag: {row.message_id: row.text for row in loc.texts} for loc in locales}
    file_of: dict[str, str] = {}
    for loc in locales:
        for row in loc.texts:
            file_of.setdefault(row.message_id, row.surface)
    rows_by_file: dict[str, list[MessageRow]] = {}
    for message_id, file in file_of.items():
        texts = tuple(
            LocalText(loc.tag, loc.direction, known[loc.tag].get(message_id)) for loc in locales
        )
        rows_by_file.setdefault(file, []).append(MessageRow(message_id, texts))
    known_files = [file for file in SURFACE_ORDER if file in rows_by_file]
    files = dict.fromkeys((*known_files, *rows_by_file))
    return tuple(Surface(file, tuple(rows_by_file[file])) for file in files)


def by_type(resources: tuple[ResourceRow, ...]) -> tuple[ResourceGroup, ...]:
    """Resources by type, in alphabetical order of both; types in trouble come first."""
    kinds: dict[str, list[ResourceRow]] = {}
    for row in sorted(resources, key=lambda r: (r.type, r.region, r.name)):
        kinds.setdefault(row.type, []).append(row)
    groups = [
        ResourceGroup(kind, tuple(rows), sum(r.status != "matches" for r in rows))
        for kind, rows in kinds.items()
    ]
    return tuple(sorted(groups, key=lambda g: (g.troubled == 0, g.type)))
