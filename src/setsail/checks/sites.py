"""E51x and the E5xx of the files: the sites that a profile allows exist and are open.

The round-trip tables beside the sites are read too, so that a broken one is found
before anything is placed.

``edge.allowed_sites`` names ids of ``regions/edge/sites.csv``. One that is not
open yet is a warning while another can serve.
"""

from __future__ import annotations

from collections.abc import Iterable

from setsail.checks.context import CheckContext
from setsail.core.findings import Finding
from setsail.placement.round_trip import load_round_trips
from setsail.placement.sites import check_sites, load_sites


def check(context: CheckContext) -> Iterable[Finding]:
    """The market's sites."""
    load_round_trips(context.workspace)
    return check_sites(context.compiled, load_sites(context.workspace), context.today)
