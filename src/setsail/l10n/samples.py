"""Values to try a message with, from what its comment says of its variables."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from setsail.l10n.bundle import Argument, MessageInfo
from setsail.l10n.formats import Duration, Money, When

# "units in stock, 0 or more", "discount in whole percent, 1 to 99"
_BOUNDS = re.compile(r"\b(\d+) (?:or more|to (\d+))\b")


@dataclass(frozen=True, slots=True)
class Samples:
    """One value per kind of variable.

    Attributes:
        texts: texts by variable; one that is not here shows the variable's own name.
        number: for counts; 0, 1, 2, 3, 11, 100 and 1,000,000 together reach every plural
            form of our locales. One that the comment rules out gives way to the nearest that
            it allows: a discount "1 to 99" is never a million.
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
    return {name: _value(name, info, samples) for name in info.variables}


def _value(name: str, info: MessageInfo, samples: Samples) -> Argument:
    told = _explanation(name, info.comment)
    match info.kinds.get(name, ""):
        case "number":
            return _within(samples.number, told)
        case "money":
            return samples.money
        case "duration":
            return Duration(samples.seconds, "clock" if "clock" in told else "words")
        case "time":
            return When(samples.instant, "date" if name.endswith("date") else "time")
    return samples.texts.get(name, name)


def _explanation(name: str, comment: str) -> str:
    """What stands behind ``$name (Kind):``, to the end of its line."""
    found = re.search(rf"\${re.escape(name)}\s*\([^)]*\):(.*)", comment)
    return found[1] if found else ""


def _within(number: int, told: str) -> int:
    bounds = _BOUNDS.search(told)
    if not bounds:
        return number
    least = max(number, int(bounds[1]))
    return min(least, int(bounds[2])) if bounds[2] else least
