"""The seats of a gateway's rooms, as the bridge has heard of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from setsail.media.livekit.permissions import Permission, permission_for
from setsail.media.livekit.room_config import VoiceRules
from setsail.media.livekit.tokens import media_room
from setsail.rooms.messages import Seat, SeatChanged


class Sitter(NamedTuple):
    """Somebody on a seat; ``silenced`` while their microphone is off by order."""

    user: str
    silenced: bool


@dataclass(slots=True)
class Stage:
    """One room's seats.

    Attributes:
        name: the room's name on the media server.
        rules: what its template says about voice.
        sitting: who sits where.
        hushed: who is in a private call.
    """

    name: str
    rules: VoiceRules
    sitting: dict[int, Sitter] = field(default_factory=dict)
    hushed: set[str] = field(default_factory=set)

    def seat_of(self, user: str) -> int | None:
        """Where somebody sits."""
        return next((seat for seat, one in self.sitting.items() if one.user == user), None)

    def permission(self, user: str) -> Permission:
        """What a member may do."""
        seat = self.seat_of(user)
        silenced = seat is not None and self.sitting[seat].silenced
        return permission_for(
            self.rules, seated=seat is not None, silenced=silenced, hushed=user in self.hushed
        )

    def place(self, seats: Iterable[Seat]) -> set[str]:
        """All the seats at once; returns who sat there or does now, whoever that is."""
        before = {one.user for one in self.sitting.values()}
        self.sitting = {s.seat: Sitter(s.user, s.muted) for s in seats if s.user is not None}
        return before | {one.user for one in self.sitting.values()}

    def change(self, event: SeatChanged) -> tuple[str, ...]:
        """One seat; returns whom it is about, the one who lost it first."""
        before = self.sitting.pop(event.seat, None)
        users = [] if before is None else [before.user]
        if event.user is not None:
            self.sitting[event.seat] = Sitter(event.user, event.muted)
            users.append(event.user)
        return tuple(dict.fromkeys(users))


class Stages:
    """The rooms of a gateway, by their own names and by those on the media server.

    Args:
        market: ISO 3166 code, part of the names on the media server.
        rules_of: what a room's template says about voice.
    """

    def __init__(self, market: str, rules_of: Callable[[str], VoiceRules]) -> None:
        self._market = market
        self._rules_of = rules_of
        self._stages: dict[str, Stage] = {}
        self._rooms: dict[str, str] = {}

    def get(self, room: str) -> Stage:
        """A room's stage, new where it has none."""
        return self._stages.get(room) or self._add(room, room, self._rules_of(room))

    def add_call(self, room: str, call: str, rules: VoiceRules) -> str:
        """A stage for a call between members of a room; returns what to call it here."""
        name = f"{room}.{call}"
        self._add(name, name, rules)
        return name

    def _add(self, room: str, name: str, rules: VoiceRules) -> Stage:
        stage = self._stages[room] = Stage(media_room(self._market, name), rules)
        self._rooms[stage.name] = room
        return stage

    def known(self, room: str) -> Stage | None:
        """A room's stage, if it has one."""
        return self._stages.get(room)

    def room_of(self, name: str) -> str | None:
        """The room that the media server calls ``name``; None for those of others."""
        return self._rooms.get(name)

    def pop(self, room: str) -> Stage | None:
        """Forget a room; returns its stage."""
        stage = self._stages.pop(room, None)
        if stage is not None:
            self._rooms.pop(stage.name, None)
        return stage

    def names(self) -> tuple[str, ...]:
        """The rooms, by their own names."""
        return tuple(self._stages)
