"""R407 and the R4xx of the files: room templates exist, are whole, speak and can be priced.

Each of ``rooms.templates`` is a file of ``regions/shared/rooms``; its texts are
messages of the market's languages, its gifts take their prices from steps of the
market's gift ladder.
"""

from __future__ import annotations

from collections.abc import Iterator

from setsail.checks.context import CheckContext
from setsail.core.errors import SetsailError, UsageError
from setsail.core.findings import Finding
from setsail.rooms.spec import ladder_findings, text_findings


def check(context: CheckContext) -> Iterator[Finding]:
    """The market's room templates."""
    market = context.compiled.market
    texts = _plain_texts(context)
    for number, name in enumerate(market.rooms.templates):
        path = f"rooms.templates.{number}"
        try:
            template = context.shelf.template(name)
        except UsageError as problem:
            yield from context.named_at(path, problem)
        except SetsailError as problem:
            yield from problem.findings
        else:
            yield from ladder_findings(market, template)
            yield from text_findings(template, texts)


def _plain_texts(context: CheckContext) -> dict[str, dict[str, str]]:
    """Per locale of the market, the ids of messages without variables, as rooms need them.

    Whether the locales are complete is another check's: each has at least the reference's.
    """
    known = {
        message: "" for message, variables in context.locales.messages.items() if not variables
    }
    if not known:
        return {}
    return dict.fromkeys(context.compiled.market.language.locales, known)
