"""What a campaign file says: how many come, how long they stay, what they do.

One file of ``loadtests/campaigns/`` is one scenario. It holds behaviour only;
who the market's users are and when its peak is come from the market profile.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Self

from pydantic import Field, model_validator

from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, error
from setsail.core.typed import Strict, validate
from setsail.core.yaml_tree import MappingNode, position_of
from setsail.profiles.campaign import campaign_tree
from setsail.rooms.messages import MAX_TEXT_CHARS

REFERENCE_LOCALE = "en"

Seconds = Annotated[float, Field(gt=0, le=86_400)]
PerMinute = Annotated[float, Field(gt=0, le=60)]
Share = Annotated[float, Field(ge=0, le=1)]
Line = Annotated[str, Field(min_length=1, max_length=MAX_TEXT_CHARS)]


class Population(Strict):
    """Bounds of the scaled-down audience."""

    at_once_min: int = Field(ge=1, description="users at once at the peak, never fewer")
    at_once_max: int = Field(ge=1, description="users at once at the peak, never more")

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.at_once_max < self.at_once_min:
            raise ValueError("at_once_max is below at_once_min")
        return self


class Curve(Strict):
    """How the audience follows the market's peak windows."""

    rise_min: float = Field(
        ge=0, le=240, description="minutes of local time a window's edge takes to rise or fall"
    )


class SessionLength(Strict):
    """Log-normal stay in a room, cut at both ends."""

    median_s: Seconds = Field(description="half of the viewers stay longer")
    sigma: float = Field(gt=0, le=4, description="standard deviation of the logarithm")
    min_s: Seconds = Field(description="nobody stays for less")
    max_s: Seconds = Field(description="nobody stays for longer")

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if not self.min_s < self.max_s:
            raise ValueError("min_s must be below max_s")
        return self


class Roles(Strict):
    """Shares of viewers who do more than watch; the rest are the audience."""

    gifter: Share = Field(description="viewers who also send gifts, 0 to 1")
    speaker: Share = Field(description="viewers who also try for a seat, 0 to 1")

    @model_validator(mode="after")
    def _at_most_all(self) -> Self:
        if self.gifter + self.speaker > 1:
            raise ValueError("gifter and speaker together exceed 1")
        return self


class Repeated(Strict):
    """An action that a viewer repeats: a shortest gap, then exponential waiting."""

    per_minute: PerMinute = Field(description="mean times a minute, per viewer")
    min_gap_s: Seconds = Field(description="shortest gap between two of one viewer")

    @model_validator(mode="after")
    def _possible(self) -> Self:
        if self.min_gap_s * self.per_minute >= 60:
            raise ValueError("min_gap_s leaves no room for per_minute")
        return self

    @property
    def mean_wait_s(self) -> float:
        """Mean of the exponential part of a gap, seconds."""
        return 60 / self.per_minute - self.min_gap_s


class Bursts(Strict):
    """Gifts come in bursts."""

    every_s: Seconds = Field(description="mean wait before the first and between bursts")
    size: float = Field(ge=1, le=100, description="mean gifts of a burst (geometric)")
    min_gap_s: Seconds = Field(description="shortest gap between two gifts of a burst")
    mean_wait_s: Seconds = Field(description="mean of the exponential part of a gap")


class Seating(Strict):
    """How speakers come to and go from a seat."""

    wait_s: Seconds = Field(description="mean wait before each try")
    hold_median_s: Seconds = Field(description="median time on a seat, log-normal")
    hold_sigma: float = Field(
        gt=0, le=4, description="standard deviation of the logarithm of the time on a seat"
    )


class Actions(Strict):
    """What people do, at real human pace: never compressed."""

    chat: Repeated
    open_product: Repeated
    gifts: Bursts
    seats: Seating


class Limits(Strict):
    """What makes a run valid, and what is asked beyond the market's SLO."""

    schedule_achieved_min: Share = Field(description="part of the schedule that was carried out")
    worker_lag_p99_ms: int = Field(gt=0, description="lateness of the load workers themselves")
    failed_share_max: Share = Field(description="operations without an answer, or a wrong one")
    accepted_share_min: Share = Field(
        description="joins, chats, gifts and product cards that the rooms accepted"
    )


class Scenario(Strict):
    """One campaign file."""

    name: Annotated[str, Field(pattern=r"^[a-z0-9-]+$")] = Field(
        description="the file's name without its ending"
    )
    title: Annotated[str, Field(min_length=1)] = Field(description="what is played, in one line")
    duration_s: Annotated[float, Field(ge=5, le=3600)] = Field(description="time of play")
    opening_s: Annotated[float, Field(ge=0.5, le=86_400)] = Field(
        description="the first audience comes in within"
    )
    closing_s: Seconds = Field(description="who stayed to the end leaves within")
    answer_timeout_s: Annotated[float, Field(gt=0, le=60)] = Field(
        description="an answer later than this counts as none"
    )
    population: Population
    curve: Curve
    session_length: SessionLength
    room_zipf: float = Field(ge=0, le=3, description="exponent of the rooms' popularity")
    product_zipf: float = Field(ge=0, le=3, description="exponent of the products' popularity")
    first_locale_share: Share = Field(
        description="viewers who read the market's first language, 0 to 1"
    )
    roles: Roles
    actions: Actions
    limits: Limits
    chat_texts: dict[str, Annotated[tuple[Line, ...], Field(min_length=1)]] = Field(
        description=f"lines viewers write, by locale or language; '{REFERENCE_LOCALE}' is needed"
    )

    @model_validator(mode="after")
    def _playable(self) -> Self:
        if self.least_s >= self.duration_s:
            raise ValueError("opening_s, closing_s and session_length.min_s fill the duration")
        return self

    @property
    def least_s(self) -> float:
        """What a play must last longer than: doors, the shortest stay and the exit wave."""
        return self.opening_s + self.closing_s + self.session_length.min_s

    def texts(self, locale: str) -> tuple[str, ...]:
        """What is chatted in a locale: its own lines, its language's, else the reference's."""
        language = locale.split("-", maxsplit=1)[0]
        for tag in (locale, language, REFERENCE_LOCALE):
            if tag in self.chat_texts:
                return self.chat_texts[tag]
        raise KeyError(REFERENCE_LOCALE)  # pragma: no cover - load_scenario makes sure


def load_scenario(loadtests_dir: Path, name: str) -> Scenario:
    """Read ``campaigns/<name>.yaml`` and what it extends.

    Args:
        loadtests_dir: the workspace's load tests.
        name: of the campaign, such as ``peak-hour``.

    Raises:
        UsageError: no such campaign.
        SetsailError: every finding of the file.
    """
    tree = campaign_tree(loadtests_dir, name)
    scenario, problems = validate(tree, Scenario, "T801")
    if scenario is None:
        raise SetsailError(problems)
    findings = tuple(_slips(scenario, tree, name))
    if findings:
        raise SetsailError(findings)
    return scenario


def _slips(scenario: Scenario, tree: MappingNode, name: str) -> Iterator[Finding]:
    """What the schema cannot see."""
    if scenario.name != name:
        yield error(
            "T802",
            "the name differs from the file's",
            where=position_of(tree, ("name",)),
            key="name",
            got=f"'{scenario.name}'",
            fix=f"write '{name}', or rename the file",
        )
    if REFERENCE_LOCALE not in scenario.chat_texts:
        yield error(
            "T803",
            "there are no lines for languages that have none of their own",
            where=position_of(tree, ("chat_texts",)),
            key="chat_texts",
            fix=f"add '{REFERENCE_LOCALE}:' with a list of lines",
        )
