"""``setsail diff``: how two markets differ, side by side."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click

from setsail.cli.options import json_option, workspace_here
from setsail.cli.output import show_json

if TYPE_CHECKING:
    from setsail.profiles.told.diff import Comparison

# Paths are short and the values long; the longest word of a path still fits.
PATH_SHARE = 0.34
LEAST_PATH_WIDTH = 16


@click.command()
@click.argument("market")
@click.argument("other")
@click.option("--section", metavar="KEY", help="Only this part of the profiles, such as peaks.")
@json_option
def command(market: str, other: str, section: str | None, as_json: bool) -> None:
    """Show the values in which MARKET and OTHER differ, side by side.

    A dash stands where a market has no such value.
    """
    from setsail.profiles.compile import compile_market  # noqa: PLC0415
    from setsail.profiles.told.diff import compare  # noqa: PLC0415

    workspace = workspace_here()
    first, second = compile_market(workspace, market), compile_market(workspace, other)
    comparison = compare(first, second, section)
    if as_json:
        show_json(comparison.to_json())
        return
    if comparison.differences:
        _table(comparison)
    click.echo(_count_line(comparison, section))


def _table(comparison: Comparison) -> None:
    from rich.box import SIMPLE  # noqa: PLC0415
    from rich.console import Console  # noqa: PLC0415
    from rich.table import Column, Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    from setsail.profiles.told.wording import in_words  # noqa: PLC0415

    console = Console()
    width = max(LEAST_PATH_WIDTH, int(console.width * PATH_SHARE))
    path = Column("path", no_wrap=True)  # broken below, where it reads well
    # Folding breaks a word that is longer than its column; the default would cut it off.
    sides = [Column(code, overflow="fold", ratio=1) for code in (comparison.a, comparison.b)]
    table = Table(path, *sides, box=SIMPLE)
    before = comparison.differences[0].section
    for one in comparison.differences:
        if one.section != before:
            table.add_section()
            before = one.section
        # Text, not markup: a value may hold brackets.
        table.add_row(Text(_broken(one.path, width)), Text(in_words(one.a)), Text(in_words(one.b)))
    console.print(table)


def _broken(path: str, width: int) -> str:
    """A path on as many lines as it needs, broken after its signs rather than in a word."""
    lines = [""]
    for part in re.findall(r"[^._-]*[._-]?", path):
        if len(lines[-1]) + len(part) > width and lines[-1]:
            lines.append("  ")
        lines[-1] += part
    return "\n".join(lines)


def _count_line(comparison: Comparison, section: str | None) -> str:
    where = f" in {section}" if section else ""
    differ, same = len(comparison.differences), comparison.same
    if not differ:
        return f"no difference{where}: {_alike(same)}"
    verb = "differs" if differ == 1 else "differ"
    number = f"{differ} value{'s' if differ > 1 else ''}"
    return f"{number} {verb}{where}, {same} {'is' if same == 1 else 'are'} the same"


def _alike(same: int) -> str:
    if not same:
        return "neither market says anything there"
    return "the one value is the same" if same == 1 else f"all {same} values are the same"
