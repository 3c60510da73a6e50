"""What went wrong in rendering, counted: a live room shows the nearest thing and goes on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from setsail.core.findings import Finding

# Ids come from code and files, but a caller may ask for any text: the rest is one line.
MOST_KEYS = 1000
OTHER = "…"


class RenderCounts:
    """Problems by code and message, for metrics; for the thread that renders."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[str, str]] = Counter()

    def add(self, problems: Iterable[Finding]) -> None:
        """Count problems of one rendering."""
        for problem in problems:
            key = (problem.code, problem.key or "")
            if key not in self._counts and len(self._counts) >= MOST_KEYS:
                key = (problem.code, OTHER)
            self._counts[key] += 1

    def by_code(self) -> dict[str, int]:
        """How often each code was met: L231 no message, L232 another language, L233 a value."""
        codes: Counter[str] = Counter()
        for (code, _), count in self._counts.items():
            codes[code] += count
        return dict(sorted(codes.items()))

    def by_message(self) -> dict[tuple[str, str], int]:
        """How often each code was met in each message."""
        return dict(self._counts)
