"""The parts of one room, put together once, for those that need several of them."""

from __future__ import annotations

from dataclasses import dataclass, field

from setsail.rooms.codes import Role
from setsail.rooms.effects import EventCounter
from setsail.rooms.parts.contests import Battles, Polls
from setsail.rooms.parts.economy import Wallets
from setsail.rooms.parts.floor import Floor
from setsail.rooms.parts.history import History
from setsail.rooms.parts.members import Roster
from setsail.rooms.parts.moderation import Moderation
from setsail.rooms.parts.mood import Mood
from setsail.rooms.parts.settings import Settings
from setsail.rooms.parts.stage import Stage
from setsail.rooms.parts.stewards import Stewards
from setsail.rooms.parts.talk import Talk
from setsail.rooms.spec import RoomSpec


@dataclass(slots=True)
class Parts:
    """What a room consists of.

    Attributes:
        spec: what it is.
        name: its own name.
        epoch: names its numbering of events.
        wallets: the users' coins, shared by the rooms of a gateway.
        events: numbers its events.
        roles: given in this room, by public id; they outlive a visit.
    """

    spec: RoomSpec
    name: str
    epoch: str
    wallets: Wallets
    events: EventCounter
    roster: Roster
    settings: Settings
    moderation: Moderation
    floor: Floor
    stewards: Stewards
    talk: Talk
    polls: Polls
    battles: Battles
    stage: Stage
    mood: Mood
    history: History
    roles: dict[str, Role] = field(default_factory=dict)


def assemble(spec: RoomSpec, name: str, epoch: str, wallets: Wallets) -> Parts:
    """The parts of a new room."""
    events = EventCounter()
    roster = Roster()
    settings = Settings(spec, events)
    moderation = Moderation(roster, events)
    floor = Floor(spec, roster, settings, moderation, events)
    return Parts(
        spec,
        name,
        epoch,
        wallets,
        events,
        roster,
        settings,
        moderation,
        floor,
        Stewards(spec, roster, floor),
        Talk(spec, name, wallets, floor, settings, events),
        Polls(spec, events),
        Battles(spec, floor, events),
        Stage(spec, events),
        Mood(spec, events),
        History(),
    )
