"""Whether one connection received every room event exactly once, in order."""

from __future__ import annotations


class Deliveries:
    """Follows the sequence numbers of one connection.

    Attributes:
        first: the snapshot's number, which the first event follows.
        last: highest number seen.
        received: events, each counted once.
        doubled: events that came again.
        late: events that came after one with a higher number.
    """

    def __init__(self, first: int) -> None:
        self.first = first
        self.last = first
        self.received = 0
        self.doubled = 0
        self.late = 0
        self._gaps: set[int] = set()

    @property
    def missing(self) -> int:
        """Numbers below the highest that have not come."""
        return len(self._gaps)

    def take(self, seq: int) -> bool:
        """Note an event; returns whether it is the first time."""
        if seq == self.last + 1:
            self.last = seq
        elif seq > self.last:
            self._gaps.update(range(self.last + 1, seq))
            self.last = seq
        elif seq in self._gaps:
            self._gaps.remove(seq)
            self.late += 1
        else:
            self.doubled += 1
            return False
        self.received += 1
        return True
