"""A gateway that loses one delivery in a hundred: ``python -m tests.faults.dropping_gateway``.

Takes the same arguments as ``python -m setsail.gateway``. Only room events are
lost, never answers, and exactly every hundredth of those handed to connections.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass

from setsail.gateway.delivery import Delivery, Peer
from setsail.gateway.process import run
from setsail.rooms.codec import server_frame


@dataclass
class LossyOutlet:
    """Drops every ``every``-th event delivery.

    Attributes:
        every: 100 loses one in a hundred.
        handed: event deliveries so far.
        lost: of those, not sent.
    """

    every: int = 100
    handed: int = 0
    lost: int = 0

    def __call__(self, peer: Peer, delivery: Delivery) -> None:
        kept: list[bytes] = []
        for part, is_event in zip(delivery.parts, delivery.events, strict=True):
            if is_event:
                self.handed += 1
                if self.handed % self.every == 0:
                    self.lost += 1
                    continue
            kept.append(part)
        if kept:
            peer.send(server_frame(kept))


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:], LossyOutlet()))
