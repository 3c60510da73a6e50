"""E51x and the E5xx of the files: the sites that a profile allows exist and are open.

The round-trip tables beside the sites are read too, so that a broken one is found
before anything is placed.

``edge.allowed_sites`` names ids of ``regions/edge/sites.csv``. One that is not
open yet is a warning while another can serve.
"""

from __future__ import annotations

from collections.abc import Iterator

from setsail.checks.context import CheckContext
from setsail.core.findings import Finding, errors_in
from setsail.placement.reach import diagnose, edge_problem
from setsail.placement.sites import check_sites


def check(context: CheckContext) -> Iterator[Finding]:
    """The market's sites, and whether any placement on them could hold its limits."""
    compiled, today = context.compiled, context.today
    round_trips, sites = context.shelf.round_trips(), context.shelf.sites()
    found = check_sites(compiled, sites, today)
    yield from found
    if not errors_in(found):
        problem = edge_problem(compiled.market, sites, round_trips, today, where=compiled.where)
        yield from diagnose(problem, compiled.where)
