"""Rules of law as dated data. Not advice."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator

from setsail.core.typed import Strict
from setsail.profiles.schema.types import IsoDate, Text


class GateKind(StrEnum):
    """What a rule is about."""

    AGE = "age"
    ADVERTISING = "advertising"
    COMMERCE = "commerce"
    CONTENT = "content"
    DATA = "data"
    LIABILITY = "liability"
    LICENCE = "licence"
    PAYMENT = "payment"
    RESIDENCY = "residency"
    TELECOM = "telecom"


class GateStrength(StrEnum):
    """How binding a rule is."""

    HARD = "hard"
    SOFT = "soft"


class Gate(Strict):
    """A rule that opens or closes something from a date on. Data, not advice."""

    rule: Text = Field(description="what it says, in one sentence")
    kind: GateKind
    strength: GateStrength
    effective_from: IsoDate = Field(description="first day on which it binds")
    effective_until: IsoDate | None = Field(
        default=None, description="last day on which it binds; open-ended if not said"
    )
    blocks: tuple[Text, ...] = Field(
        default=(), description="profile values it forbids, as path=value"
    )

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.effective_until is not None and self.effective_until < self.effective_from:
            raise ValueError("effective_until is before effective_from")
        return self

    def in_force(self, day: date) -> bool:
        """Whether the rule binds on a day."""
        until = self.effective_until
        return self.effective_from <= day and (until is None or day <= until)
