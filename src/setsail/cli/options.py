"""Options and helpers that several verbs share."""

from __future__ import annotations

import math
import os
import unicodedata
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import click

from setsail.core.workspace import Workspace, find_workspace


def workspace_here() -> Workspace:
    """The workspace around the current folder, or the one setsail brings along."""
    return find_workspace(Path.cwd())


def cache_folder() -> Path:
    """Where things may be kept that can be made again; it need not exist.

    ``$XDG_CACHE_HOME`` or ``~/.cache``, as the XDG base directory specification says.
    """
    base = os.environ.get("XDG_CACHE_HOME", "")
    folder = Path(base) if Path(base).is_absolute() else Path.home() / ".cache"
    return folder / "setsail" / "l10n"


# Calendars and time zones have nothing to say beyond these.
FIRST_YEAR, LAST_YEAR = 2000, 2100


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
            day = datetime.strptime(value, "%Y-%m-%d").replace(tzinfo=UTC).date()
        except ValueError:
            self.fail(f"'{value}' is not a date; write it as YYYY-MM-DD", param, ctx)
        if not FIRST_YEAR <= day.year <= LAST_YEAR or len(value) != len("YYYY-MM-DD"):
            self.fail(
                f"'{value}' is not a date between {FIRST_YEAR} and {LAST_YEAR}, as YYYY-MM-DD",
                param,
                ctx,
            )
        return day


# Control characters, and the surrogates that stand for bytes that are no text.
NO_TEXT = ("Cc", "Cs")


class Amount(click.FloatRange):
    """A number of a range; NaN, which compares with nothing, is none."""

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        """Read the number and hold it against the range."""
        number: float = super().convert(value, param, ctx)
        if not math.isfinite(number):
            self.fail(f"'{value}' is not a number that can be counted with", param, ctx)
        return number


class TextPath(click.Path):
    """A path that can be told: its name is text in the file system's encoding."""

    def convert(
        self,
        value: str | os.PathLike[str],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> Path:
        """Read the path, or say which part of it is no text."""
        told = os.fspath(value)
        if not told or any(unicodedata.category(sign) in NO_TEXT for sign in told):
            self.fail(f"{told!r} is not a name that a report can show; rename it", param, ctx)
        return Path(told)


json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
campaign_option = click.option(
    "--campaign", metavar="NAME", help="Lay a campaign's profile block over the market."
)
date_option = click.option("--date", "day", type=Day(), help="Another day than today.")


def now() -> datetime:
    """The clock; everything below the command line gets it as an argument."""
    return datetime.now(UTC)
