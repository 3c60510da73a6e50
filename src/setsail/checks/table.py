"""Every check, in the order in which a launch team would mend things."""

from __future__ import annotations

from setsail.checks import facts, formats, gates, locales, products, programs, rooms, show, sites
from setsail.checks.context import Check

CHECKS: dict[str, Check] = {
    "facts": facts.check,
    "gates": gates.check,
    "locales": locales.check,
    "formats": formats.check,
    "rooms": rooms.check,
    "products": products.check,
    "show": show.check,
    "sites": sites.check,
    "programs": programs.check,
}
