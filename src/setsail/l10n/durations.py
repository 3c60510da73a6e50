"""Lengths of time in words, from CLDR. Imports Babel."""

from __future__ import annotations

from datetime import timedelta
from typing import Literal

from babel import Locale
from babel.dates import format_timedelta

from setsail.l10n.gaps import GAPS

Unit = Literal["hour", "minute", "second"]

# In whole seconds: as a float it would be rounded up to more than a timedelta holds.
LONGEST_S = timedelta.max // timedelta(seconds=1)
# Above any length in any unit: Babel must not round 59 minutes up to an hour.
_NEVER_ROUND_UP = 1e12
# Babel carries CLDR's unit lists only in part; any pattern for two will do.
_LISTS = ("unit", "unit-short", "standard")
_SECONDS: dict[Unit, int] = {"hour": 3600, "minute": 60, "second": 1}


def duration_words(seconds: int, locale: Locale) -> str:
    """A length of time in its two largest units, of hours, minutes and seconds; ASCII digits.

    Args:
        seconds: at least 0, at most `LONGEST_S`.
        locale: CLDR data of the text's language.
    """
    parts: list[str] = []
    for unit, size in _SECONDS.items():
        count, seconds = divmod(seconds, size)
        if count:
            parts.append(_length(count, unit, locale))
    if not parts:
        return _length(0, "second", locale)
    if len(parts) == 1:
        return parts[0]
    return _pair(locale).replace("{0}", parts[0]).replace("{1}", parts[1])


def _pair(locale: Locale) -> str:
    own = GAPS.get(locale.language)
    if own:
        return own.pair
    patterns = locale.list_patterns
    frames = (patterns[name].get("2") for name in _LISTS if name in patterns)
    return str(next((frame for frame in frames if frame), "{0} {1}"))


def _length(count: int, unit: Unit, locale: Locale) -> str:
    own = GAPS.get(locale.language)
    if own:
        return own.units[unit].replace("{0}", str(count))
    return format_timedelta(
        timedelta(seconds=count * _SECONDS[unit]),
        granularity=unit,
        threshold=_NEVER_ROUND_UP,
        locale=locale,
    )
