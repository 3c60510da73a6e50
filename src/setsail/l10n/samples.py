"""Values to try a message with, from what its comment says of its variables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from setsail.l10n.bundle import Argument, MessageInfo
from setsail.l10n.formats import Duration, Money, When


@dataclass(frozen=True, slots=True)
class Samples:
    """One value per kind of variable.

    Attributes:
        texts: texts by variable; one that is not here shows the variable's own name.
        number: for counts; 0, 1, 2, 3, 11, 100 and 1,000,000 together reach every plural
            form of our locales.
        money: a price.
        instant: an aware datetime.
        seconds: a length of time.
    """

    texts: Mapping[str, str]
    number: int
    money: Money
    instant: datetime
    seconds: float = 5400


def sample_values(info: MessageInfo, samples: Samples) -> dict[str, Argument]:
    """A value for each variable of a message, fit to be rendered with.

    Args:
        info: the message; a variable without a kind is taken for text.
        samples: what to show.

    Returns:
        Arguments for `MessageBundle.render`.
    """
    by_kind: dict[str, Argument] = {
        "number": samples.number,
        "money": samples.money,
        "duration": Duration(samples.seconds),
    }
    values: dict[str, Argument] = {}
    for name in info.variables:
        kind = info.kinds.get(name, "")
        if kind == "time":
            values[name] = When(samples.instant, "date" if name.endswith("date") else "time")
        else:
            values[name] = by_kind.get(kind, samples.texts.get(name, name))
    return values
