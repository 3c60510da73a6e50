"""What a playbook may say: the models of a live format.

Everything here is used by `setsail.content.rundown` or `setsail.content.director`.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Annotated, Self

from pydantic import Field, model_validator

from setsail.content.catalogue import Rung
from setsail.content.parts.vocabulary import CueAction, DirectorPolicy
from setsail.core.typed import Strict
from setsail.profiles.schema import FormatOverride, Pace, Share, Text

STRETCH = 2
"""How many dwells one segment may last at most when a rung has few products."""

MessageId = Annotated[str, Field(pattern=r"^[a-zA-Z][a-zA-Z0-9_-]*(\.[a-zA-Z][a-zA-Z0-9_-]*)?$")]
Seconds = Annotated[int, Field(gt=0, le=86_400)]


class CueLine(Strict):
    """One thing that happens around a product or in a talk, and when."""

    action: CueAction = Field(description="what happens")
    message: MessageId | None = Field(default=None, description="Fluent id of the host's line")
    at_s: Annotated[int, Field(ge=0)] | None = Field(
        default=None, description="seconds from the segment's start"
    )
    at_share: Annotated[float, Field(ge=0, lt=1)] | None = Field(
        default=None, description="part of the segment that has passed"
    )
    before_end_s: Seconds | None = Field(
        default=None, description="seconds before the segment's end; moves with the end"
    )

    @model_validator(mode="after")
    def _one_place(self) -> Self:
        given = [self.at_s, self.at_share, self.before_end_s]
        if sum(value is not None for value in given) != 1:
            raise ValueError("give exactly one of at_s, at_share and before_end_s")
        if self.action is CueAction.PROMPT_HOST and self.message is None:
            raise ValueError("prompt-host needs a message")
        return self

    @property
    def anchor_rank(self) -> int:
        """0 counted from the start, 1 by share, 2 from the end."""
        return 0 if self.at_s is not None else 1 if self.at_share is not None else 2

    def offset_s(self, duration_s: int) -> int:
        """Seconds after the start of a segment of the given length."""
        if self.at_s is not None:
            return self.at_s
        if self.at_share is not None:
            return int(self.at_share * duration_s)
        return duration_s - (self.before_end_s or 0)


class Paced(Strict):
    """A length for each pace, in seconds."""

    calm: Seconds = Field(description="seconds where content.pace is calm")
    steady: Seconds = Field(description="seconds where content.pace is steady")
    fast: Seconds = Field(description="seconds where content.pace is fast")

    def at(self, pace: Pace) -> int:
        """Seconds at a market's pace."""
        return {Pace.CALM: self.calm, Pace.STEADY: self.steady, Pace.FAST: self.fast}[pace]


class Interlude(Strict):
    """A stretch without a product: the opening or the closing."""

    duration_s: Seconds = Field(description="length, seconds")
    cues: tuple[CueLine, ...] = Field(
        min_length=1, description="what happens, in order; only prompt-host fits"
    )


class Talk(Strict):
    """Chat and games before each product of a rung."""

    duration_s: Paced = Field(description="shortest planned length")
    cues: tuple[CueLine, ...] = Field(
        min_length=1, description="what happens, in order; only prompt-host fits"
    )


class Exits(Strict):
    """What ends a product's segment before its time; sold out always does."""

    sold_share: Annotated[float, Field(gt=0, le=1)] | None = Field(
        default=None, description="part of the units it had at its start that is sold"
    )
    audience_growth: Annotated[float, Field(gt=1)] | None = Field(
        default=None,
        description="viewers relative to the item's start; the crowd has come, so the whole "
        "rung of this wave is left",
    )


class Phase(Strict):
    """One rung of the ladder within a wave."""

    rung: Rung = Field(description="whose products are shown")
    share: Annotated[float, Field(gt=0, le=1)] = Field(
        description="part of the wave's time; those of the ladder add up to 1"
    )
    dwell_s: Paced = Field(description="shortest planned time for one product")
    talk: Talk | None = Field(default=None, description="chat and games before each product")
    exits: Exits = Field(
        default=Exits(), description="what ends a product early; sold out always does"
    )
    cues: tuple[CueLine, ...] = Field(
        min_length=1, description="what happens around one product, in order; unpin is the last"
    )

    def slot_s(self, pace: Pace) -> int:
        """Shortest time for one product with the talk before it, seconds."""
        return self.dwell_s.at(pace) + (self.talk.duration_s.at(pace) if self.talk else 0)


class Rescue(Strict):
    """When a room counts as falling, and how often the host is told."""

    below: Share = Field(description="viewers relative to the room's own mean: falling")
    recovered: Share = Field(description="viewers relative to the mean: well again")
    cooldown_s: Seconds = Field(description="shortest time between two prompts, seconds")

    @model_validator(mode="after")
    def _hysteresis(self) -> Self:
        if self.recovered <= self.below:
            raise ValueError("recovered must be above below, or the prompt would flutter")
        return self


class Prompts(Strict):
    """Fluent ids of the lines that the director gives outside the cue lists."""

    switch_rung: MessageId = Field(description="Fluent id: another rung begins")
    last_units: MessageId = Field(description="Fluent id: the last units, may name their count")
    sold_out: MessageId = Field(description="Fluent id: the product is gone, may name it")
    hold: MessageId = Field(description="Fluent id: the figures are stale")
    rescue: MessageId = Field(description="Fluent id: the room is falling")


class DirectorRules(Strict):
    """The director's thresholds for this format."""

    min_dwell_share: Share = Field(
        description="part of a segment that must have passed before figures may end it, "
        "and that must be left for it to start at all"
    )
    fresh_s: Seconds = Field(description="figures older than so many seconds are stale")
    min_audience: Annotated[int, Field(gt=0)] = Field(
        description="viewers under which figures are chance and decide nothing"
    )
    sold_out_pause_s: Seconds = Field(description="seconds to thank the buyers in")
    baseline_s: Seconds = Field(description="time constant of the room's mean audience, s")
    last_units_share: Share = Field(description="part of the real stock that counts as the last")
    rescue: Rescue = Field(description="when the room is falling")
    prompts: Prompts = Field(description="the host's lines outside the cue lists")


class Playbook(Strict):
    """One live format."""

    format: Text = Field(description="id of the format, as the file is called")
    title: Text = Field(description="name of the format, in English")
    wave_s: Seconds = Field(description="time of one climb of the whole ladder, about, seconds")
    opening: Interlude = Field(description="before the first product")
    closing: Interlude = Field(description="after the last product")
    ladder: tuple[Phase, ...] = Field(
        min_length=1, description="rungs of one wave: traffic, bridge, profit, limited"
    )
    director: DirectorRules = Field(description="the director's thresholds")

    def policy(self) -> DirectorPolicy:
        """The director's thresholds as it takes them."""
        rules = self.director
        return DirectorPolicy(
            min_dwell_share=rules.min_dwell_share,
            fresh_s=rules.fresh_s,
            min_audience=rules.min_audience,
            sold_out_pause_s=rules.sold_out_pause_s,
            baseline_s=rules.baseline_s,
            last_units_share=rules.last_units_share,
            rescue_below=rules.rescue.below,
            rescue_recovered=rules.rescue.recovered,
            rescue_cooldown_s=rules.rescue.cooldown_s,
            switch_rung_message=rules.prompts.switch_rung,
            last_units_message=rules.prompts.last_units,
            sold_out_message=rules.prompts.sold_out,
            hold_message=rules.prompts.hold,
            rescue_message=rules.prompts.rescue,
        )

    @model_validator(mode="after")
    def _climbs(self) -> Self:
        order = [list(Rung).index(phase.rung) for phase in self.ladder]
        if any(later <= earlier for earlier, later in pairwise(order)):
            raise ValueError(
                "the ladder must climb traffic, bridge, profit, limited, each at most once"
            )
        total = sum(phase.share for phase in self.ladder)
        if abs(total - 1) > 1e-6:
            raise ValueError(f"the shares of the ladder must add up to 1, not {total:g}")
        return self

    def adapted(self, override: FormatOverride | None) -> Playbook:
        """The playbook as a market plays it; its pace is `Content.pace_of`.

        Not validated again: `setsail check` tells where cues no longer fit (C326).
        """
        if override is None:
            return self
        opening, closing = self.opening, self.closing
        if override.opening_s is not None:
            opening = opening.model_copy(update={"duration_s": override.opening_s})
        if override.closing_s is not None:
            closing = closing.model_copy(update={"duration_s": override.closing_s})
        wave_s = override.wave_s or self.wave_s
        return self.model_copy(update={"opening": opening, "closing": closing, "wave_s": wave_s})
