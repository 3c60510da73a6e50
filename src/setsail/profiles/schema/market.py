"""A whole profile, after inheritance."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from pydantic import Field

from setsail.core.typed import Strict
from setsail.profiles.schema.audience import Audience, Network
from setsail.profiles.schema.edge import Edge, Slo
from setsail.profiles.schema.festivals import Festival, Moment
from setsail.profiles.schema.law import Gate
from setsail.profiles.schema.peaks import Peaks
from setsail.profiles.schema.style import Assistant, Content, Gifts, Rooms, Social
from setsail.profiles.schema.types import Clearable, MarketCode, Names, Text
from setsail.profiles.schema.week import Calendar, Currency, Language


class Market(Strict):
    """Everything that makes one market different, after inheritance."""

    code: MarketCode = Field(description="ISO 3166 code, upper case")
    name: Text = Field(description="English name; the market may be called by it")
    region: Text = Field(description="folder of regions/ that it belongs to")
    language: Language
    calendar: Calendar
    currency: Currency
    audience: Audience
    networks: Clearable[Network] = Field(description="kinds of access, by id")
    peaks: Peaks
    festivals: Clearable[Festival] = Field(
        default_factory=dict, description="days that are not like others, by id"
    )
    paydays: Clearable[Moment] = Field(
        default_factory=dict, description="days on which people are paid, by id"
    )
    content: Content
    rooms: Rooms
    gifts: Gifts
    payments: Names = Field(
        min_length=1,
        description="ways to pay, in the order in which they are offered; names of "
        "regions/shared/payments.yaml",
    )
    social: Social
    assistant: Assistant
    regulation: Clearable[Gate] = Field(description="rules of law, by id")
    edge: Edge
    slo: Slo

    @property
    def zone(self) -> ZoneInfo:
        """The primary time zone."""
        return ZoneInfo(self.calendar.time_zones[0])
