from enum import StrEnum

import pytest

from setsail.rooms.formats.game import GAME
from setsail.rooms.formats.models.battle import BATTLE
from setsail.rooms.formats.models.call import CALL
from setsail.rooms.formats.models.showroom import SHOWROOM
from setsail.rooms.formats.poll import POLL
from setsail.rooms.formats.transitions import Edge, Table

TABLES = (BATTLE, POLL, CALL, SHOWROOM, GAME)


class Light(StrEnum):
    RED = "red"
    GREEN = "green"


class Press(StrEnum):
    GO = "go"
    STOP = "stop"


class No(StrEnum):
    ALREADY = "already"


ROWS = {Press.GO: (Light.GREEN, No.ALREADY), Press.STOP: (No.ALREADY, Light.RED)}


def test_a_table_answers_for_every_state_and_event():
    table = Table("light", Light, Press, No, ROWS)
    assert table.refusal(Light.GREEN, Press.GO) is No.ALREADY
    assert table.refusal(Light.RED, Press.GO) is None
    assert table.after(Light.RED, Press.GO) is Light.GREEN
    assert table.after(Light.GREEN, Press.GO) is Light.GREEN, "what is refused leads nowhere"
    assert list(table.edges()) == [Edge("red", "green", "go"), Edge("green", "red", "stop")]


@pytest.mark.parametrize("rows", [{}, {**ROWS, Press.GO: (Light.GREEN,)}])
def test_a_table_with_a_hole_is_none(rows):
    with pytest.raises(ValueError, match=r"light: go has \d outcomes for 2 states"):
        Table("light", Light, Press, No, rows)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_state_can_be_reached_and_every_event_can_happen(table):
    edges = list(table.edges())
    reached = {table.states[0].value}
    for _ in table.states:
        reached |= {edge.target for edge in edges if edge.source in reached}
    assert reached == {state.value for state in table.states}
    assert {edge.event for edge in edges} == {event.value for _, event, _ in table.items()}
