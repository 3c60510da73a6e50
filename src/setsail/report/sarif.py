"""Findings as SARIF 2.1.0, which code review tools show at the line they are about.

Source: OASIS, Static Analysis Results Interchange Format (SARIF) 2.1.0, 2020-03-27.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from setsail.core.findings import Finding, Position, Severity

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
VERSION = "2.1.0"
FINGERPRINT = "setsail/v1"
"""Name and version of our way to make fingerprints."""

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


@dataclass(frozen=True, slots=True)
class SarifRule:
    """One code that results may have.

    Attributes:
        id: the code.
        name: short, in kebab-case.
        summary: one sentence.
        help: the manual.
        severity: what its results usually weigh.
    """

    id: str
    name: str
    summary: str
    help: str
    severity: Severity


@dataclass(frozen=True, slots=True)
class SarifResult:
    """One finding.

    Attributes:
        finding: what is wrong, and where.
        fingerprint: its mark, the same when lines move; "" where it has none.
        known: whether a baseline lists it; None without a baseline.
        reason: why it is suppressed; None where it is not.
    """

    finding: Finding
    fingerprint: str = ""
    known: bool | None = None
    reason: str | None = None


def sarif_log(
    rules: Iterable[SarifRule], results: Iterable[SarifResult], version: str
) -> dict[str, Any]:
    """A log of one run.

    Args:
        rules: every code that the run looked for; a result of another code gets a bare rule.
        results: in the order in which they are to be shown.
        version: of setsail.

    Returns:
        The log as a JSON object.
    """
    told = tuple(results)
    known = {rule.id: _rule(rule) for rule in rules}
    for result in told:
        code = result.finding.code
        known.setdefault(code, {"id": code, "shortDescription": {"text": code}})
    order = list(known)
    driver = {"name": "setsail", "version": version, "rules": list(known.values())}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": True}],
        "results": [_result(result, order) for result in told],
    }
    return {"$schema": SCHEMA, "version": VERSION, "runs": [run]}


def _rule(rule: SarifRule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "name": _pascal(rule.name),
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.help},
        "help": {"text": rule.help},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
    }


def _pascal(name: str) -> str:
    """A name as the format likes it: ``missing-message`` is MissingMessage."""
    return "".join(word.capitalize() for word in name.split("-"))


def _result(result: SarifResult, order: Sequence[str]) -> dict[str, Any]:
    finding = result.finding
    made: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": order.index(finding.code),
        "level": LEVELS[finding.severity],
        "message": {"text": _message(finding)},
        "locations": [_location(finding.where, finding.key)] if finding.where else [],
        # Said of every result or of none: an empty list is "not suppressed".
        "suppressions": [],
    }
    if result.fingerprint:
        made["partialFingerprints"] = {FINGERPRINT: result.fingerprint}
    if result.known is not None:
        made["baselineState"] = "unchanged" if result.known else "new"
    if result.reason is not None:
        made["suppressions"] = [{"kind": "external", "justification": result.reason}]
    return made


def _message(finding: Finding) -> str:
    """The finding without its place and code, which have fields of their own."""
    key = f"{finding.key}: " if finding.key else ""
    got = f", got {finding.got}" if finding.got is not None else ""
    return f"{key}{finding.message}{got}{f'; {finding.fix}' if finding.fix else ''}"


def _location(where: Position, key: str | None) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": quote(where.file)}}
    if where.line:
        physical["region"] = {"startLine": where.line}
        if where.column:
            physical["region"]["startColumn"] = where.column
    location: dict[str, Any] = {"physicalLocation": physical}
    if key:
        location["logicalLocations"] = [{"fullyQualifiedName": key, "kind": "resource"}]
    return location
