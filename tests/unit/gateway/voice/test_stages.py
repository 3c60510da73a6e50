from __future__ import annotations

from setsail.gateway.voice.stages import Stages
from setsail.media.livekit.permissions import LISTENING, Permission, Source
from setsail.media.livekit.room_config import VoiceRules
from setsail.rooms.codes import SeatState
from setsail.rooms.messages import Seat, SeatChanged

SPEAK = Permission(frozenset({Source.MICROPHONE}))


def used(seat: int, user: str, *, muted: bool = False) -> SeatChanged:
    return SeatChanged(1, 0, seat, SeatState.USED, user, user, muted)


def test_rooms_are_found_by_both_their_names() -> None:
    stages = Stages("SA", lambda room: VoiceRules(max_members=len(room)))
    assert stages.known("majlis") is None
    stage = stages.get("majlis")
    assert stages.get("majlis") is stage
    assert (stage.name, stage.rules.max_members) == ("SA.majlis", 6)
    assert stages.room_of("SA.majlis") == "majlis"
    assert stages.room_of("EG.majlis") is None
    assert stages.add_call("majlis", "ab12", VoiceRules()) == "majlis.ab12"
    assert stages.names() == ("majlis", "majlis.ab12")
    assert stages.pop("majlis") is stage
    assert stages.pop("majlis") is None
    assert stages.room_of("SA.majlis") is None


def test_a_seat_and_its_permission() -> None:
    stage = Stages("SA", lambda room: VoiceRules()).get("majlis")
    assert stage.change(used(2, "a")) == ("a",)
    assert (stage.seat_of("a"), stage.permission("a")) == (2, SPEAK)
    assert stage.change(used(2, "a", muted=True)) == ("a",)
    assert stage.permission("a") == LISTENING
    stage.hushed.add("a")
    stage.change(used(2, "a"))
    assert stage.permission("a").hushed
    assert stage.change(used(2, "b")) == ("a", "b")
    assert stage.change(SeatChanged(1, 0, 2, SeatState.LOCKED)) == ("b",)
    assert stage.change(SeatChanged(1, 0, 2, SeatState.IDLE)) == ()
    assert stage.seat_of("b") is None


def test_all_seats_at_once() -> None:
    stage = Stages("SA", lambda room: VoiceRules()).get("majlis")
    stage.change(used(0, "a"))
    seats = [
        Seat(0, SeatState.IDLE),
        Seat(1, SeatState.USED, user="b", name="b"),
        Seat(2, SeatState.USED, user="c", name="c", muted=True),
    ]
    assert stage.place(seats) == {"a", "b", "c"}
    assert (stage.permission("a"), stage.permission("b")) == (LISTENING, SPEAK)
    assert stage.permission("c") == LISTENING
