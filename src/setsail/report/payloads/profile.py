"""What the profile rests on, and what made the report."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

NO_SOURCE = "no source"


@dataclass(frozen=True, slots=True)
class SourceNote:
    """Where a fact of the profile was read.

    Attributes:
        fact: dotted path of the value, such as ``peaks.weekday``.
        title: publisher and title, or the reasoning of an assumption.
        grade: official, data, press, blog or assumption.
        read_on: when it was published or read; None when nobody said.
        review_by: the fact expires after this day; None when it does not.
        url: address of the source; None when there is none.
        where: ``file:line`` of the value.
        expired: whether ``review_by`` had passed on the day of the rehearsal.
    """

    fact: str
    title: str
    grade: str
    read_on: date | None = None
    review_by: date | None = None
    url: str | None = None
    where: str = ""
    expired: bool = False


@dataclass(frozen=True, slots=True)
class GateNote:
    """A rule of the market, with the days between which it binds.

    Attributes:
        name: key in the profile, such as ``social-commerce``.
        rule: what it says.
        strength: hard or soft.
        effective_from: first day.
        effective_until: last day; None when open-ended.
        in_force: whether it binds on the day of the rehearsal.
        kind: what it is about, such as age or data.
    """

    name: str
    rule: str
    strength: str
    effective_from: date
    effective_until: date | None
    in_force: bool
    kind: str = ""


@dataclass(frozen=True, slots=True)
class GlanceRow:
    """One line of the market at a glance.

    Attributes:
        name: what it is about, such as ``Week``.
        text: what the profile says, in words.
    """

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class DateRow:
    """A festival or payday that comes up.

    Attributes:
        name: as the market calls it.
        kind: shopping, gift, national, season, quiet or payday.
        first: first local date.
        last: last local date.
        tolerance_days: days by which the moon may move it.
    """

    name: str
    kind: str
    first: date
    last: date
    tolerance_days: int


@dataclass(frozen=True, slots=True)
class CheckPayload:
    """What the profile rests on.

    Attributes:
        glance: what makes the market different, for those who do not read the file.
        dates: what comes up in the next weeks.
        sources: one per fact; its length is the number of facts.
        assumed: how many facts have no outside source.
        gates: the market's rules.
    """

    sources: tuple[SourceNote, ...]
    assumed: int
    gates: tuple[GateNote, ...]
    glance: tuple[GlanceRow, ...] = ()
    dates: tuple[DateRow, ...] = ()

    @property
    def unsourced(self) -> int:
        """How many facts say nothing of where they are from."""
        return sum(source.title == NO_SOURCE for source in self.sources)

    @property
    def expired(self) -> tuple[SourceNote, ...]:
        """The facts whose review day has passed."""
        return tuple(source for source in self.sources if source.expired)


@dataclass(frozen=True, slots=True)
class ProvenancePayload:
    """What made this report; the payload of the stage ``report``.

    Attributes:
        command: how to run it again.
        versions: (name, version) of setsail, Python and the libraries that matter.
        inputs: (what, file) of every input that was read.
    """

    command: str
    versions: tuple[tuple[str, str], ...]
    inputs: tuple[tuple[str, str], ...] = ()
