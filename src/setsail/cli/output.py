"""What the command line prints: findings for people, JSON for scripts."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import click

from setsail.core.findings import Finding, Severity, in_file_order

if TYPE_CHECKING:
    from rich.console import RenderableType

WIDEST = 1000
COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}


def show_findings(findings: Iterable[Finding], *, to_stderr: bool = False) -> None:
    """Print findings one a line, in the order a reader walks through files."""
    for finding in in_file_order(findings):
        label = click.style(f"{finding.severity.value}: ", fg=COLOURS[finding.severity], bold=True)
        click.echo(label + finding.text(), err=to_stderr)


def count_line(findings: Iterable[Finding]) -> str:
    """Such as ``2 errors, 1 warning``."""
    found = list(findings)
    parts = []
    for severity in (Severity.ERROR, Severity.WARNING):
        number = sum(f.severity is severity for f in found)
        if number:
            parts.append(f"{number} {severity.value}{'s' if number > 1 else ''}")
    return ", ".join(parts) or "no findings"


def show_whole(parts: Iterable[RenderableType]) -> None:
    """Print tables that are never cut: a narrow terminal wraps lines, a pipe gets all of them."""
    from rich.console import Console  # noqa: PLC0415

    parts = tuple(parts)
    needed = max(Console(width=WIDEST).measure(part).maximum for part in parts)
    console = Console(highlight=False)
    console = Console(highlight=False, width=max(console.width, needed))
    for part in parts:
        console.print(part)


def show_json(value: Any) -> None:
    """Print one JSON object, readable by people too."""
    json.dump(value, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")
