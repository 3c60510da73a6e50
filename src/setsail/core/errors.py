"""The exceptions that setsail raises on purpose: each carries findings."""

from __future__ import annotations

from collections.abc import Iterable

from setsail.core.findings import Finding


class SetsailError(Exception):
    """Something the user can mend; the command line prints its findings and exits.

    Attributes:
        findings: everything that was found, not only the first.
        exit_code: 1 for findings and no-go, 2 for bad usage.
    """

    exit_code = 1

    def __init__(self, findings: Finding | Iterable[Finding]) -> None:
        self.findings: tuple[Finding, ...] = (
            (findings,) if isinstance(findings, Finding) else tuple(findings)
        )
        super().__init__("\n".join(f.text() for f in self.findings))


class UsageError(SetsailError):
    """The command was asked for something that does not exist or cannot be done here."""

    exit_code = 2
