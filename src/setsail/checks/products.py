"""C3xx of the catalogue: columns, prices, stock, rungs, and taboo words in names.

A show is planned from ``examples/catalogues/<MARKET>.csv``, or from the file
given with ``--catalogue``.
"""

from __future__ import annotations

from collections.abc import Iterable

from setsail.checks.context import CheckContext
from setsail.content.catalogue import load_catalogue
from setsail.core.findings import Finding


def check(context: CheckContext) -> Iterable[Finding]:
    """The catalogue's findings; its errors arrive as an exception."""
    shown = context.workspace.relative(context.catalogue)
    return load_catalogue(context.catalogue, context.compiled.market, shown).warnings
