"""Every check, in the order in which a launch team would mend things."""

from __future__ import annotations

from setsail.checks import (
    access,
    facts,
    festivals,
    formats,
    gates,
    levels,
    locales,
    offers,
    peaks,
    people,
    products,
    programs,
    rooms,
    show,
    sites,
)
from setsail.checks.context import Check

CHECKS: dict[str, Check] = {
    "facts": facts.check,
    "gates": gates.check,
    "levels": levels.check,
    "people": people.check,
    "peaks": peaks.check,
    "access": access.check,
    "festivals": festivals.check,
    "offers": offers.check,
    "locales": locales.check,
    "formats": formats.check,
    "rooms": rooms.check,
    "products": products.check,
    "show": show.check,
    "sites": sites.check,
    "programs": programs.check,
}
