"""The verbs. Add one: write ``cli/<verb>.py`` with a ``command`` and add a line here."""

from __future__ import annotations

from typing import Any

import click

import setsail
from setsail.cli.verbs import Verbs

# Verb → what it does, in the words of --help: a verb's module is imported only when it is used.
VERBS = {
    "rehearse": "Rehearse a market's launch on this machine; ends with go or no-go.",
    "check": "Check profiles and all that they name.",
    "markets": "List the markets.",
    "explain": "Show a value of a profile, where it comes from and its source.",
    "diff": "Show how two markets differ, side by side.",
    "calendar": "Show when a market is busy; or all of them over one UTC day.",
    "compile": "Print a market after inheritance, as JSON.",
    "schema": "Print the JSON Schema of a kind of file, for editors.",
    "serve": "Open a market's rooms on this machine.",
    "l10n": "Languages: look at messages, check them, hand them to translators.",
    "new": "Start something new: a workspace or a market.",
    "doctor": "Say what this machine has and what is missing.",
}


class ReaderGoneError(Exception):
    """Whoever read the output stopped reading."""


class App(Verbs):
    """The verbs, for readers that may stop reading."""

    # A reader that went away, as `head` does, is no finding: click would exit 1.
    def make_context(self, *args: Any, **extra: Any) -> click.Context:
        """Read the arguments; --help is printed here."""
        try:
            return super().make_context(*args, **extra)
        except BrokenPipeError:
            raise ReaderGoneError from None

    def invoke(self, ctx: click.Context) -> Any:
        """Run the verb."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise ReaderGoneError from None
        except SystemExit as ended:  # how rich takes it, with code 1
            if isinstance(ended.__context__, BrokenPipeError):
                raise ReaderGoneError from None
            raise


@click.group(
    cls=App,
    verbs=VERBS,
    package="setsail.cli",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(setsail.__version__, prog_name="setsail")
def app() -> None:
    """Launch kit for live-commerce and voice-room platforms going overseas.

    One profile per market is checked, compiled, rehearsed on one machine and
    judged: go or no-go, with evidence. Start with `setsail rehearse ID`.
    """
