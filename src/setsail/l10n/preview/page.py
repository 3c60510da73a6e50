"""What a preview shows: each message with its renderings, measured and judged."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from setsail.core.findings import Finding, Position, Severity
from setsail.l10n.surfaces import Surface


@dataclass(frozen=True, slots=True)
class Counted:
    """A number that chooses between the forms of a text.

    Attributes:
        variable: its name.
        number: what it is here.
        category: the plural category that it falls into; "" where the text has a form for
            this very number.
    """

    variable: str
    number: int
    category: str


@dataclass(frozen=True, slots=True)
class Sample:
    """A message filled in.

    Attributes:
        counted: the numbers that chose this form; empty where there is no choice.
        text: as the renderer made it, isolates included.
        english: the same in English.
        used: graphemes that people see.
        hostile: whether the nickname is the one that tries to break out.
    """

    counted: tuple[Counted, ...]
    text: str
    english: str
    used: int
    hostile: bool = False


@dataclass(frozen=True, slots=True)
class Variable:
    """A variable as the comment explains it.

    Attributes:
        name: without ``$``.
        kind: as the comment calls it, such as Money.
        about: what it is.
        shown: the value on the page, in the locale's format; "" where each rendering has
            its own.
    """

    name: str
    kind: str
    about: str
    shown: str


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
        where: its place in the files of that locale; in those of English for a pseudo-locale,
            which is made from them.
        fallen_back: whether that is another language.
        problems: what could not be rendered, and what the gate says of it.
    """

    id: str
    about: str
    variables: tuple[Variable, ...]
    surface: Surface | None
    budget: int | None
    samples: tuple[Sample, ...]
    found_in: str
    where: Position
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

    @property
    def wrong(self) -> bool:
        """Whether some problem is an error."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)

    @property
    def warned(self) -> bool:
        """Whether some problem is less than an error."""
        return any(problem.severity is not Severity.ERROR for problem in self.problems)


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
        apart: what the gate says of things that are no message, such as a term or a file.
    """

    tag: str
    own_name: str
    direction: str
    script: str
    market_code: str
    market_name: str
    chain: tuple[str, ...]
    files: tuple[File, ...]
    apart: tuple[Finding, ...] = ()

    @property
    def messages(self) -> tuple[Message, ...]:
        """Every message of the page."""
        return tuple(m for file in self.files for group in file.groups for m in group.messages)

    @property
    def taken(self) -> dict[str, int]:
        """How many messages come from each locale of the chain, the nearest first."""
        found = Counter(message.found_in for message in self.messages)
        return {name: found[name] for name in self.chain}
