"""``setsail l10n``: the languages of the markets, from the chain to the translators.

Add a verb: write ``cli/l10n/<verb>.py`` with a ``command`` and add a line here.
"""

from __future__ import annotations

import click

from setsail.cli.verbs import Verbs

VERBS = {
    "chain": "Show where a locale's messages come from, step by step.",
    "render": "Print one message in a locale, with values of your choice.",
    "preview": "Write a page with every message of a locale where people will see it.",
    "check": "Check the messages of a locale, or of all of them.",
    "status": "Show what is translated, what has gone stale and what was reviewed.",
    "export": "Write a locale for translators: XLIFF, CSV or TMX.",
    "import": "Take translations back, and refuse what would break a message.",
    "record": "Note which texts translate the English of today, or were reviewed.",
}


@click.group(
    cls=Verbs,
    verbs=VERBS,
    package=__name__,
    modules={"import": "import_"},  # no module can be called like the keyword
)
def command() -> None:
    """Work with the languages of the markets.

    Messages live in locales/, a folder per language; English is the reference that the
    others are translated from.
    """
