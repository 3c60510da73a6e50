"""Those who want a seat: they compete for the ones that look free."""

from __future__ import annotations

from loadtests.users.audience import AudienceMember
from loadtests.users.visitor import Head, Play
from setsail.campaigns.actions import Action, LeaveSeat, Operation, Session, TakeSeat
from setsail.rooms import messages as wire
from setsail.rooms.codes import SeatState


class Speaker(AudienceMember):
    """Does what the audience does, and takes and gives back a seat."""

    def __init__(self, session: Session, play: Play) -> None:
        super().__init__(session, play)
        self._guest_seats: tuple[int, ...] = ()
        self._free: set[int] = set()
        self._tapped = False

    def on_snapshot(self, head: Head) -> None:
        """Remember which seats a guest may take, and which of them are free."""
        self._guest_seats = tuple(seat.seat for seat in head.seats if not seat.host)
        self._free = {seat.seat for seat in head.seats if seat.state == SeatState.IDLE}

    def on_event(self, head: Head) -> None:
        """Keep the picture of the seats up to date."""
        if head.type == "seat-changed":
            if head.state == SeatState.IDLE:
                self._free.add(head.seat)
            else:
                self._free.discard(head.seat)

    def on_outcome(self, operation: Operation, *, accepted: bool) -> None:
        """A seat that was refused need not be given back."""
        if operation is Operation.TAKE_SEAT and not accepted:
            self._tapped = False

    def message(self, action: Action, id_: str) -> wire.ClientMessage | None:
        """Tap a seat that looks free; when none does, any: people do that, too."""
        if isinstance(action, TakeSeat):
            free = [seat for seat in self._guest_seats if seat in self._free]
            choice = free or self._guest_seats
            if not choice or self._tapped:
                return None
            self._tapped = True
            return wire.TakeSeat(id_, choice[int(action.pick * len(choice)) % len(choice)])
        if isinstance(action, LeaveSeat):
            tapped, self._tapped = self._tapped, False
            return wire.LeaveSeat(id_) if tapped else None
        return super().message(action, id_)
