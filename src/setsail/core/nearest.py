"""Suggestions for a name that does not exist."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

# All markets fit; the hundreds of time zones would bury the finding.
MOST_LISTED = 20


def nearest(name: str, known: Iterable[str], count: int = 3) -> tuple[str, ...]:
    """The known names most like ``name``, best first, compared without case."""
    by_folded: dict[str, str] = {}
    for candidate in known:
        by_folded.setdefault(candidate.casefold(), candidate)
    close = get_close_matches(name.casefold(), by_folded, n=count, cutoff=0.5)
    return tuple(by_folded[folded] for folded in close)


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """An instruction that names the nearest matches, or the first names when none is near."""
    names = list(known)
    close = nearest(name, names)
    if close:
        return "did you mean " + " or ".join(f"'{match}'" for match in close) + "?"
    if not names:
        return "none are known"
    listed = sorted(names)[:MOST_LISTED]
    more = len(names) - len(listed)
    return "known: " + ", ".join(listed) + (f" and {more} more" if more else "")
