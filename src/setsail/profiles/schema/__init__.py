"""What a market profile may say.

The models are the schema: a key that is not here is an error, and each field's
description is its manual. Law and outside figures are data with a source (see
`setsail.profiles.sources`), never code. One module per part of a profile; what
other packages use is listed here.
"""

from setsail.profiles.schema.audience import Audience, City, Network
from setsail.profiles.schema.edge import Edge, Residency, Slo
from setsail.profiles.schema.festivals import Festival, Moment, MomentKind
from setsail.profiles.schema.law import Gate, GateKind, GateStrength
from setsail.profiles.schema.market import Market
from setsail.profiles.schema.peaks import DeadZone, Peaks, PeakWindow, Season
from setsail.profiles.schema.style import (
    Assistant,
    Autonomy,
    Checkout,
    Content,
    FormatOverride,
    Gifts,
    Pace,
    PriceTier,
    Rooms,
    Social,
    Taboo,
    TabooSeverity,
)
from setsail.profiles.schema.types import ClockTime, IsoDate, MarketCode, Share, Text, Weekday
from setsail.profiles.schema.week import Calendar, CalendarSystem, Currency, Digits, Hijri, Language

__all__ = [
    "Assistant",
    "Audience",
    "Autonomy",
    "Calendar",
    "CalendarSystem",
    "Checkout",
    "City",
    "ClockTime",
    "Content",
    "Currency",
    "DeadZone",
    "Digits",
    "Edge",
    "Festival",
    "FormatOverride",
    "Gate",
    "GateKind",
    "GateStrength",
    "Gifts",
    "Hijri",
    "IsoDate",
    "Language",
    "Market",
    "MarketCode",
    "Moment",
    "MomentKind",
    "Network",
    "Pace",
    "PeakWindow",
    "Peaks",
    "PriceTier",
    "Residency",
    "Rooms",
    "Season",
    "Share",
    "Slo",
    "Social",
    "Taboo",
    "TabooSeverity",
    "Text",
    "Weekday",
]
