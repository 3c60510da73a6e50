"""From a room's parts to what is kept of it, and back."""

from __future__ import annotations

from collections.abc import Sequence

from setsail.rooms.codes import SeatState
from setsail.rooms.messages import ChatPosted, RoomEvent
from setsail.rooms.parts.saved import SavedRoom, SavedSeat
from setsail.rooms.parts.seats import Mute, Sitter
from setsail.rooms.parts.whole import Parts


def save(parts: Parts) -> SavedRoom:
    """What must outlive the process."""
    seats = parts.floor.seats
    return SavedRoom(
        epoch=parts.epoch,
        seq=parts.events.last,
        seats=tuple(
            _saved_seat(seats.state(number), seats.on(number)) for number in range(len(seats))
        ),
        roles=dict(parts.roles),
        muted=dict(parts.moderation.muted),
        banned=dict(parts.moderation.banned),
        reports=tuple(parts.moderation.reports),
        seat_mode=parts.settings.seat_mode,
        slow_mode_ms=parts.settings.slow_mode_ms,
        announcement=parts.settings.announcement,
        likes=parts.talk.likes,
        pinned=parts.stage.pinned,
        left=parts.stage.left,
        applied=parts.stage.applied,
        poll=parts.polls.state,
        battle=parts.battles.state,
    )


def _saved_seat(state: SeatState, sitter: Sitter | None) -> SavedSeat:
    if sitter is None:
        return SavedSeat(state)
    mute = "" if sitter.mute is None else sitter.mute.name.lower()
    return SavedSeat(state, sitter.user, sitter.name, mute)


def restore(parts: Parts, saved: SavedRoom, events: Sequence[RoomEvent], now_ms: int) -> None:
    """Make new parts go on where a room left off.

    Who sat keeps the seat as if their connection had been lost now.

    Args:
        parts: of a room that nobody has entered.
        saved: what was kept; its epoch is that of the parts.
        events: the last ones, in order, as far as they are known; the newest
            may be later than ``saved``, as chat and gifts change nothing that is saved.
        now_ms: wall clock.
    """
    parts.events.last = max(saved.seq, events[-1].seq if events else 0)
    until_ms = now_ms + round(parts.spec.seat_grace_s * 1000)
    for number, seat in enumerate(saved.seats[: len(parts.floor.seats)]):
        sitter = None
        if seat.state is SeatState.USED:
            mute = Mute[seat.mute.upper()] if seat.mute else None
            sitter = Sitter(seat.user, seat.name, mute, until_ms)
        parts.floor.seats.remember(number, seat.state, sitter)
    parts.roles.update(saved.roles)
    parts.moderation.muted.update(saved.muted)
    parts.moderation.banned.update(saved.banned)
    parts.moderation.reports.extend(saved.reports)
    parts.settings.seat_mode = saved.seat_mode
    parts.settings.slow_mode_ms = saved.slow_mode_ms
    parts.settings.announcement = saved.announcement
    parts.talk.remember((e for e in events if isinstance(e, ChatPosted)), saved.likes)
    parts.stage.remember(saved.pinned, saved.left, saved.applied)
    if saved.poll is not None:
        parts.polls.remember(saved.poll)
    if saved.battle is not None:
        parts.battles.remember(saved.battle)
    for event in events:
        parts.history.add(event)
