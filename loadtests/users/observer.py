"""A long-lived witness: what a room said from before the first visitor to after the last."""

from __future__ import annotations

from loadtests.users.visitor import Head, Play, Visitor
from setsail.campaigns.actions import Session
from setsail.campaigns.ledger import Observation


class Observer(Visitor):
    """Only listens; its record tells what visitors should have heard before they left."""

    counted = False

    def __init__(self, session: Session, play: Play) -> None:
        super().__init__(session, play)
        self._seqs: list[int] = []
        self._at_ms: list[int] = []

    def on_event(self, head: Head) -> None:
        """Note the event and when the room accepted it."""
        self._seqs.append(head.seq)
        self._at_ms.append(head.at_ms)

    def run(self) -> None:
        """Listen for the whole play, then hand over the record."""
        try:
            super().run()
        finally:
            self.play.recorder.observations.append(
                Observation(self.session.room, tuple(self._seqs), tuple(self._at_ms))
            )
