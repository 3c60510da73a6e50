"""How often one client may do something: a bucket of tokens each, in bounded memory."""

from __future__ import annotations

import math
from collections import OrderedDict

import msgspec


class Rate(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How often.

    Attributes:
        burst: at once.
        per_s: per second in the long run.
    """

    burst: int
    per_s: float


class Rates:
    """Counts what clients do.

    Args:
        rate: how often each may do it.
        capacity: clients that are remembered. When more come, those who did nothing for
            longest are forgotten, which gives them a full bucket: memory stays bounded
            and nobody is refused for what others do.
    """

    __slots__ = ("_buckets", "_capacity", "_rate")

    def __init__(self, rate: Rate, capacity: int = 65_536) -> None:
        self._rate = rate
        self._capacity = capacity
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._buckets)

    def take(self, client: str, now_s: float) -> int:
        """Count one more.

        Args:
            client: who.
            now_s: a clock that never runs back, seconds.

        Returns:
            0 when it is allowed; otherwise seconds until one more will be, at least 1.
        """
        rate = self._rate
        tokens, at_s = self._buckets.pop(client, (float(rate.burst), now_s))
        tokens = min(rate.burst, tokens + max(0.0, now_s - at_s) * rate.per_s)
        allowed = tokens >= 1
        self._buckets[client] = (tokens - 1 if allowed else tokens, max(now_s, at_s))
        if len(self._buckets) > self._capacity:
            self._buckets.popitem(last=False)
        return 0 if allowed else max(1, math.ceil((1 - tokens) / rate.per_s))
