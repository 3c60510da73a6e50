"""Latencies of many workers in one distribution, merged without loss.

HDR histograms of three significant digits: 0.1 % at worst, where Locust's own
two digits cannot tell 595 ms from 605 ms. Percentiles are only ever taken from
merged histograms, never averaged.
"""

from __future__ import annotations

from hdrh.histogram import HdrHistogram

CEILING_MS = 60_000.0
DIGITS = 3


class Histogram:
    """Milliseconds from 0.001 to `CEILING_MS`, three significant digits."""

    def __init__(self) -> None:
        self._hdr = HdrHistogram(1, round(CEILING_MS * 1000), DIGITS)

    def record(self, value_ms: float, count: int = 1) -> None:
        """Count a value; above the ceiling it counts as the ceiling."""
        self._hdr.record_value(min(max(1, round(value_ms * 1000)), round(CEILING_MS * 1000)), count)

    def record_lost(self, count: int = 1) -> None:
        """Count something that never came: it stands at the ceiling."""
        self.record(CEILING_MS, count)

    def merge(self, encoded: str) -> None:
        """Add an encoded histogram, without loss."""
        self._hdr.add(HdrHistogram.decode(encoded))

    def encoded(self) -> str:
        """The histogram as base64 text."""
        return bytes(self._hdr.encode()).decode("ascii")

    @property
    def count(self) -> int:
        """Values counted."""
        return int(self._hdr.get_total_count())

    def percentile(self, percent: float) -> float:
        """The value in ms that ``percent`` % of the samples do not exceed."""
        value_us = int(self._hdr.get_value_at_percentile(percent))
        return min(value_us / 1000, CEILING_MS)

    def counts(self) -> tuple[tuple[float, int], ...]:
        """Every value in ms that occurs, ascending, with how often."""
        return tuple(
            (min(item.value_iterated_to / 1000, CEILING_MS), item.count_added_in_this_iter_step)
            for item in self._hdr.get_recorded_iterator()
        )
