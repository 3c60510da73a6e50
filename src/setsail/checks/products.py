"""C315 and the C3xx of the catalogue: columns, prices, stock, rungs, taboo words in names.

A show is planned from ``examples/catalogues/<MARKET>.csv``, or from the file
given with ``--catalogue``. A market that was only begun has no file of its own yet:
C315 warns of that, and a rehearsal is no-go until there is one.
"""

from __future__ import annotations

from collections.abc import Iterable

from setsail.checks.context import CheckContext
from setsail.core.findings import Finding, warning
from setsail.l10n.currencies import MINOR_UNITS


def check(context: CheckContext) -> Iterable[Finding]:
    """The catalogue's findings; its errors arrive as an exception."""
    market = context.compiled.market
    code = market.code
    # A file that was asked for by --catalogue is another matter: where it is missing, the
    # reader of catalogues says so, as an error.
    default = context.workspace.catalogues / f"{code}.csv"
    if context.catalogue == default and not default.exists():
        return (_none_yet(context, context.workspace.relative(default)),)
    if market.currency.code not in MINOR_UNITS:
        return ()  # no price could be read; the currency has its own finding
    return context.shelf.catalogue(context.catalogue, context.compiled).warnings


def _none_yet(context: CheckContext, file: str) -> Finding:
    return warning(
        "C315",
        "there is no catalogue yet, so no show can be planned",
        where=context.compiled.where("code"),
        fix=f"put one at {file}, or pass --catalogue",
    )
