"""What the command line prints: findings for people, JSON for scripts."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import click

from setsail.core.findings import Finding, Severity, in_file_order

if TYPE_CHECKING:
    from rich.console import RenderableType

WIDEST = 1000
# What a terminal would obey instead of showing it.
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}


def show_findings(findings: Iterable[Finding], *, to_stderr: bool = False) -> None:
    """Print findings one a line, in the order a reader walks through files.

    Control characters of what was found are spelled out; NO_COLOR (no-color.org) is honoured.
    """
    colour = False if os.environ.get("NO_COLOR") else None
    for finding in in_file_order(findings):
        label = click.style(f"{finding.severity.value}: ", fg=COLOURS[finding.severity], bold=True)
        told = CONTROL.sub(lambda sign: f"\\x{ord(sign.group()):02x}", finding.text())
        click.echo(label + told, err=to_stderr, color=colour)


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
    """Print one JSON object, readable by people too.

    What the stream's encoding lacks is escaped as JSON has it, so that scripts can always read it.
    """
    text = json.dumps(value, ensure_ascii=False, indent=2)
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        text = json.dumps(value, indent=2)
    sys.stdout.write(text + "\n")
