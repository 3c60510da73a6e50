"""What comes back from translators, whichever format it came in."""

from __future__ import annotations

from dataclasses import dataclass

from setsail.core.findings import Finding, Position
from setsail.l10n.handoff.tree import Choice, Leaf


@dataclass(frozen=True, slots=True)
class ReturnedText:
    """One text as it came back.

    Attributes:
        id: the message, such as ``room-join`` or ``room-title.aria``.
        choices: the variants that lead to it.
        leaf: the translation; () where there is none.
        where: where it stands in the file that was handed in.
        source_mark: mark of the English that the translator had; None where the file does not
            say.
        target_mark: mark of the translation as it was handed over; None where it does not say.
        reviewed: whether the file says that somebody has reviewed it.
    """

    id: str
    choices: tuple[Choice, ...]
    leaf: Leaf
    where: Position
    source_mark: str | None = None
    target_mark: str | None = None
    reviewed: bool = False


@dataclass(frozen=True, slots=True)
class Returned:
    """A file that came back.

    Attributes:
        tag: the locale that it is of, as it says.
        where: where it says so.
        texts: in the order of the file.
        findings: what in it could not be understood.
    """

    tag: str
    where: Position
    texts: tuple[ReturnedText, ...]
    findings: tuple[Finding, ...] = ()
