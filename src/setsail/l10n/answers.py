"""What a bundle takes and gives: values of variables, texts, and how they went wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from setsail.core.findings import Finding
from setsail.l10n.formats import Count, Duration, Money, UserText, When

Argument = str | UserText | int | float | Money | When | Count | Duration
"""What a message may be handed."""


class Mode(StrEnum):
    """What to show where a text cannot be rendered as it is written."""

    DEVELOPMENT = "development"
    """A marker that nobody can overlook."""
    PRODUCTION = "production"
    """The next locale's text, if that can be rendered; a marker only where none can."""


@dataclass(frozen=True, slots=True)
class MessageInfo:
    """One text of a locale.

    Attributes:
        id: ``message`` or ``message.attribute``.
        file: name of its file, such as ``room.ftl``.
        comment: what translators are told, the reference locale's where its own is empty.
        variables: names without ``$``, sorted; also those of messages that it includes.
        line: line of its identifier, from 1.
        kinds: what the comment says each variable is: ``string``, ``number``, ``money``,
            ``time`` or ``duration``; a variable that it does not explain is absent.
    """

    id: str
    file: str
    comment: str
    variables: tuple[str, ...]
    line: int
    kinds: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Rendered:
    """A text and what went wrong in making it.

    Attributes:
        text: with isolates around placeables; `setsail.l10n.text.plain` takes them out.
        tag: locale that the text was found in.
        problems: empty when all is well. L213 the tag is none, L231 no such message, L232
            taken from another language down the chain, L233 something in it could not be
            rendered.
    """

    text: str
    tag: str
    problems: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Fanout:
    """One message for everybody in a room.

    Attributes:
        texts: by locale, what its people are sent.
        recipients: how many people that is.
        problems: as of `Rendered`, each once.
    """

    texts: Mapping[str, str]
    recipients: int
    problems: tuple[Finding, ...] = ()
