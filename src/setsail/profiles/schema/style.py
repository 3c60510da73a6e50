"""What a show looks like in a market, and what is given and said in its rooms."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from itertools import pairwise
from typing import Annotated, Self

from pydantic import Field, model_validator

from setsail.core.typed import Strict
from setsail.profiles.schema.types import Clearable, Names, Text

Amount = Annotated[Decimal, Field(gt=0, le=1_000_000_000, decimal_places=3)]
Seconds = Annotated[int, Field(gt=0, le=86_400)]


class Pace(StrEnum):
    """How quickly a host moves through products."""

    CALM = "calm"
    STEADY = "steady"
    FAST = "fast"


class Checkout(StrEnum):
    """Where a viewer pays."""

    IN_ROOM = "in-room"
    EXTERNAL = "external"


class TabooSeverity(StrEnum):
    """How grave a taboo is: forbidden stops a launch, the others ask for a second look."""

    FORBIDDEN = "forbidden"
    RESTRICTED = "restricted"
    SENSITIVE = "sensitive"


class Taboo(Strict):
    """Something that must not, or not without a second look, appear in a room."""

    topic: Text = Field(description="what it is about")
    severity: TabooSeverity = Field(
        description="forbidden everywhere; restricted to some viewers, goods or licences; "
        "sensitive in tone"
    )
    words: tuple[Text, ...] = Field(
        default=(), description="words in product names that point to it, in the market's languages"
    )


class PriceTier(Strict):
    """What products of one rung may cost."""

    low: Amount = Field(description="in major units of the market's currency")
    high: Amount = Field(description="in major units, not below low")

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.high < self.low:
            raise ValueError("high is below low")
        return self


class PriceTiers(Strict):
    """What a product costs on each rung of the ladder, in the market's currency."""

    traffic: PriceTier
    bridge: PriceTier
    profit: PriceTier
    limited: PriceTier

    @model_validator(mode="after")
    def _climbing(self) -> Self:
        tiers = list(self)
        for (below, lower), (above, upper) in pairwise(tiers):
            if upper.low < lower.low or upper.high < lower.high:
                raise ValueError(f"the bands must climb: {above} begins or ends under {below}")
        return self

    def of(self, rung: str) -> PriceTier:
        """The band of a rung, by its name in the catalogue."""
        tiers: dict[str, PriceTier] = dict(self)
        return tiers[rung]


class FormatOverride(Strict):
    """What differs from the format's playbook in this market."""

    pace: Pace | None = Field(default=None, description="instead of content.pace")
    wave_s: Seconds | None = Field(default=None, description="time of one climb of the ladder")
    opening_s: Seconds | None = Field(default=None, description="length of the opening")
    closing_s: Seconds | None = Field(default=None, description="length of the closing")


class Content(Strict):
    """What a show looks like here."""

    host_tone: Text = Field(description="how a host speaks here, for those who train hosts")
    dialect: Text = Field(description="which way of speaking is at home in a room")
    dress: Text = Field(description="what a host wears, and does not")
    interaction: Text = Field(description="how viewers take part, and what they expect back")
    pace: Pace
    playbook: Text = Field(description="tonight's format, a file of regions/shared/playbooks")
    formats: Names = Field(min_length=1, description="enabled live formats")
    format_overrides: Clearable[FormatOverride] = Field(
        default_factory=dict, description="by format, what its playbook does otherwise here"
    )
    checkout: Checkout
    price_tiers: PriceTiers | None = Field(
        default=None, description="price bands of the rungs; products outside are told"
    )
    taboos: Clearable[Taboo]

    def pace_of(self, live_format: str) -> Pace:
        """How quickly products go by in one live format."""
        override = self.format_overrides.get(live_format)
        return (override.pace if override else None) or self.pace


class Rooms(Strict):
    """Which rooms open."""

    templates: Names = Field(
        min_length=1, description="files of regions/shared/rooms; the first is the main room"
    )


class Gifts(Strict):
    """What viewers can give."""

    ladder_coins: tuple[Annotated[int, Field(gt=0, le=10_000_000)], ...] = Field(
        min_length=1, description="prices of the gifts in coins, ascending"
    )

    @model_validator(mode="after")
    def _ascending(self) -> Self:
        if list(self.ladder_coins) != sorted(set(self.ladder_coins)):
            raise ValueError("ladder_coins must ascend without repeating")
        return self


class Social(Strict):
    """Where people already are; ids of regions/shared/channels.yaml, the first is the biggest."""

    messaging: Names = Field(min_length=1, description="where invitations are shared")
    login: Names = Field(min_length=1, description="accounts that people sign in with")


class Autonomy(StrEnum):
    """What the assistant may do without a person."""

    OBSERVE = "observe"
    SUGGEST = "suggest"
    ONE_TAP = "one-tap"
    AUTO_REPLY = "auto-reply"
    AUTO_ACT = "auto-act"


class Assistant(Strict):
    """What the conversational assistant may do here."""

    autonomy: Autonomy = Field(
        description="observe only, suggest to the host, answer on one tap, answer by itself, "
        "or act by itself"
    )
    ai_label: bool = Field(description="whether viewers are told that no person answers")
    voice: bool = Field(description="whether it may speak with a voice of its own")

    @model_validator(mode="after")
    def _honest(self) -> Self:
        by_itself = self.autonomy in (Autonomy.AUTO_REPLY, Autonomy.AUTO_ACT)
        if (by_itself or self.voice) and not self.ai_label:
            raise ValueError("an assistant that answers by itself or speaks must be labelled")
        return self
