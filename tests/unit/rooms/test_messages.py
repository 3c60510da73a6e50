import subprocess
import sys
from typing import get_args

import msgspec
import pytest

from setsail.rooms import messages
from setsail.rooms.codes import SeatState


def test_every_message_has_a_name_of_its_own():
    kinds = [*get_args(messages.ClientMessage), *get_args(messages.ServerMessage)]
    tags = [kind.__struct_config__.tag for kind in kinds]
    assert len(set(tags)) == len(tags) == 60
    assert all(tag == tag.lower() and " " not in tag and "_" not in tag for tag in tags)


def test_client_messages_all_carry_an_id():
    for kind in get_args(messages.ClientMessage):
        assert kind.__struct_fields__[0] == "id"


def test_room_events_begin_with_seq_and_time():
    for kind in get_args(messages.RoomEvent):
        assert kind.__struct_fields__[:2] == ("seq", "at_ms")


def test_messages_cannot_be_changed():
    event = messages.SeatChanged(1, 2, 3, SeatState.USED, "u1", "Ana")
    with pytest.raises(AttributeError):
        event.seat = 4


def test_a_default_is_left_out_of_an_event_but_not_of_a_snapshot():
    event = messages.SeatChanged(1, 2, 3, SeatState.IDLE)
    assert msgspec.json.decode(msgspec.json.encode(event)) == {
        "type": "seat-changed",
        "seq": 1,
        "at_ms": 2,
        "seat": 3,
        "state": "idle",
    }
    snapshot = messages.Snapshot("j", 1, "r", "id", "u1", "Ana", 5, (), None, 1, ())
    assert msgspec.json.decode(msgspec.json.encode(snapshot))["product"] is None


def test_the_module_needs_nothing_that_a_locust_worker_must_not_have():
    script = (
        "import sys, setsail.rooms.codec\n"
        "print(sorted({'asyncio', 'pydantic', 'babel', 'yaml', 'setsail.content'}"
        " & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
