"""What a preview shows: each message with its renderings, measured and judged."""

from __future__ import annotations

from dataclasses import dataclass

from setsail.core.findings import Finding
from setsail.l10n.surfaces import Surface


@dataclass(frozen=True, slots=True)
class Sample:
    """A message filled in.

    Attributes:
        told: what it was filled with, such as ``count 2``; "" where there is no choice.
        text: as the renderer made it, isolates included.
        english: the same in English.
        used: graphemes that people see.
        hostile: whether the nickname is the one that tries to break out.
    """

    told: str
    text: str
    english: str
    used: int
    hostile: bool = False


@dataclass(frozen=True, slots=True)
class Variable:
    """A variable as the comment explains it."""

    name: str
    kind: str
    about: str


@dataclass(frozen=True, slots=True)
class Message:
    """One text of the locale where it will be seen.

    Attributes:
        id: ``message`` or ``message.attribute``.
        about: what English says that it is and where it appears.
        variables: in the order of the comment.
        surface: where it is drawn; None where English does not say.
        budget: graphemes that fit there; None without a surface.
        samples: one per plural form, then the hostile nickname where there is a nickname.
        found_in: locale that it was taken from.
        fallen_back: whether that is another language.
        problems: what could not be rendered.
    """

    id: str
    about: str
    variables: tuple[Variable, ...]
    surface: Surface | None
    budget: int | None
    samples: tuple[Sample, ...]
    found_in: str
    fallen_back: bool
    problems: tuple[Finding, ...]

    @property
    def used(self) -> int:
        """Graphemes of the longest rendering; the hostile nickname does not count."""
        return max(sample.used for sample in self.samples if not sample.hostile)

    @property
    def over(self) -> bool:
        """Whether its longest rendering does not fit."""
        return self.budget is not None and self.used > self.budget


@dataclass(frozen=True, slots=True)
class Group:
    """Messages under one ``##`` comment; ``title`` is "" before the first."""

    title: str
    messages: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class File:
    """One file: ``name`` without its ending, and what its ``###`` comment says."""

    name: str
    about: str
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A locale as it looks in one market.

    Attributes:
        tag: the locale.
        own_name: of the language, in itself.
        direction: ``rtl`` or ``ltr``.
        script: English name of what it is written in, such as Arabic.
        market_code: whose formats are used.
        market_name: for people.
        chain: locales that messages are looked for in, those that exist.
        files: in alphabetical order.
    """

    tag: str
    own_name: str
    direction: str
    script: str
    market_code: str
    market_name: str
    chain: tuple[str, ...]
    files: tuple[File, ...]

    @property
    def messages(self) -> tuple[Message, ...]:
        """Every message of the page."""
        return tuple(m for file in self.files for group in file.groups for m in group.messages)

    @property
    def problems(self) -> tuple[Finding, ...]:
        """Everything that could not be rendered."""
        return tuple(dict.fromkeys(found for m in self.messages for found in m.problems))
