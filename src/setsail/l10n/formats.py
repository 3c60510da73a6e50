"""What may be handed to a message besides text and numbers, and how a market shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from setsail.core.errors import SetsailError
from setsail.core.findings import error
from setsail.core.nearest import did_you_mean
from setsail.l10n.currencies import MINOR_UNITS
from setsail.l10n.text import TEXT_LIMIT

if TYPE_CHECKING:
    from setsail.profiles.schema import Market


def minor_units(currency: str) -> int:
    """Decimal digits of a currency's smallest unit, such as 2 for IDR and 3 for KWD.

    Raises:
        SetsailError: L215, there is no such currency.
    Source: ISO 4217 list one, 2026-01-01.
    """
    # Asked for by its type too: whatever stands in a catalogue gets here.
    if isinstance(currency, str) and currency in MINOR_UNITS:
        return MINOR_UNITS[currency]
    got = str(currency)
    raise SetsailError(
        error("L215", "unknown currency", got=f"'{got}'", fix=did_you_mean(got, MINOR_UNITS))
    )


@dataclass(frozen=True, slots=True)
class Money:
    """An amount that a message shows in the market's way.

    Attributes:
        amount_minor: whole number of the currency's ISO 4217 minor units; 4900000 is 49,000 IDR.
        currency: ISO 4217 code.
    """

    amount_minor: int
    currency: str


@dataclass(frozen=True, slots=True)
class UserText:
    """Text that somebody wrote: a nickname, a chat line, a product's name.

    A plain str in a message is taken for the same with the usual limit.

    Attributes:
        text: as it came; a message shows what `setsail.l10n.text.user_text` makes of it.
        limit: most characters to show, as people count them (grapheme clusters), at least 1.
    """

    text: str
    limit: int = TEXT_LIMIT


@dataclass(frozen=True, slots=True)
class When:
    """An instant that a message shows on the market's clock and in its calendar.

    Attributes:
        instant: an aware datetime, in any zone.
        style: what of it to show; ``DATETIME($it, dateStyle: …)`` in a message overrides it.
    """

    instant: datetime
    style: Literal["time", "date", "datetime"] = "datetime"


@dataclass(frozen=True, slots=True)
class Count:
    """A number of things: chooses the plural form and prints with grouping.

    Attributes:
        value: how many.
        compact: print ``12K`` for 12345, in the locale's way; the plural is the exact number's.
    """

    value: int
    compact: bool = False


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time.

    Attributes:
        seconds: at least 0; fractions are dropped.
        style: ``words`` such as "1 hour, 30 minutes" (the two largest units), or ``clock``
            such as 1:30:00, for a countdown.
    """

    seconds: float
    style: Literal["words", "clock"] = "words"


Style = Literal["full", "long", "medium", "short"]
"""How much of a date or a time is said, in CLDR's words."""

WHEN_STYLES: Mapping[str, tuple[Style | None, Style | None]] = MappingProxyType(
    {"date": ("medium", None), "time": (None, "short"), "datetime": ("medium", "short")}
)
"""Style of a `When` → styles of its date and its time."""

Calendar = Literal["gregorian", "buddhist", "islamic-umalqura"]


@dataclass(frozen=True, slots=True)
class FormatPolicy:
    """How one market prints numbers, money and time, in whichever language.

    Attributes:
        digits: ``latn`` or ``arab``; ``arab`` holds only for texts in Arabic script.
        currency: ISO 4217 code of the market's prices.
        display_decimals: decimals that people see in that currency; other currencies
            show their minor units.
        time_zone: IANA name of the market's clock.
        first_day: ``mon`` … ``sun``, the day a week begins with on screen.
        calendar: the one that people of the market date by; `setsail.l10n.calendars` says
            which texts show it.
        hijri_shift_days: days by which the market's Islamic months begin after Umm al-Qura's.
    """

    digits: str
    currency: str
    display_decimals: int
    time_zone: str
    first_day: str = "mon"
    calendar: Calendar = "gregorian"
    hijri_shift_days: int = 0


def policy_for(market: Market) -> FormatPolicy:
    """The policy that a market's profile asks for."""
    return FormatPolicy(
        digits=market.language.digits.value,
        currency=market.currency.code,
        display_decimals=market.currency.display_decimals,
        time_zone=market.calendar.time_zones[0],
        first_day=market.calendar.first_day.value,
        calendar=market.calendar.system.value,
        hijri_shift_days=market.calendar.hijri.shift_days if market.calendar.hijri else 0,
    )
