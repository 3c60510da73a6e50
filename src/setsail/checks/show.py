"""C33x: tonight's show can be planned at all.

The evening's window must be long enough for the playbook, and the catalogue must have a
product on each rung. What is wrong with the catalogue or the playbook itself, or that there
is no catalogue yet, is told by the checks of these.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

from setsail.checks.context import CheckContext
from setsail.content.playbook import load_playbook
from setsail.content.rundown import plan_rundown
from setsail.content.window import show_window
from setsail.core.errors import SetsailError
from setsail.core.findings import Finding


def check(context: CheckContext) -> Iterator[Finding]:
    """Plan the show of the day, for its findings only."""
    market = context.compiled.market
    with suppress(SetsailError):
        catalogue = context.shelf.catalogue(context.catalogue, context.compiled)
        playbook = load_playbook(context.workspace, market.content.playbook)
        try:
            plan_rundown(market, catalogue, playbook, show_window(market, context.today), seed=1)
        except SetsailError as problem:
            for found in problem.findings:
                where = found.where or context.compiled.where(found.key or "peaks")
                yield replace(found, where=where)
