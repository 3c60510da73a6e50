"""Options and helpers that several verbs share."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import click

from setsail.core.workspace import Workspace, find_workspace


def workspace_here() -> Workspace:
    """The workspace around the current folder, or the one setsail brings along."""
    return find_workspace(Path.cwd())


class Day(click.ParamType[date]):
    """A date as YYYY-MM-DD."""

    name = "YYYY-MM-DD"

    def convert(
        self, value: str | date, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """Read the date, or say what one looks like."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"'{value}' is not a date; write it as YYYY-MM-DD", param, ctx)


json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
date_option = click.option("--date", "day", type=Day(), help="Another day than today.")


def now() -> datetime:
    """The clock; everything below the command line gets it as an argument."""
    return datetime.now(UTC)
